namespace Claims.Statistics;

/// <summary>Agreement of two raters beyond what chance gives (Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 1960).</summary>
public static class CohenKappa
{
    /// <summary>Normal quantile of a two-sided confidence of 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>
    /// κ of two raters and two answers, with its 95 % interval from the large-sample variance (Fleiss, Cohen and Everitt, Psychological Bulletin 72, 1969); null where no
    /// case was rated twice, or both raters gave one answer throughout, so that chance alone agrees always. Where the raters never part, the large sample's variance is 0 and the interval
    /// a point, however few the cases.
    /// </summary>
    /// <param name="bothNo">Cases that both answered no.</param>
    /// <param name="onlyFirst">Cases that only the first answered yes.</param>
    /// <param name="onlySecond">Cases that only the second answered yes.</param>
    /// <param name="bothYes">Cases that both answered yes.</param>
    public static Estimate? Of(long bothNo, long onlyFirst, long onlySecond, long bothYes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bothNo);
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        ArgumentOutOfRangeException.ThrowIfNegative(bothYes);
        double n = bothNo + onlyFirst + onlySecond + bothYes;
        if (n == 0)
        {
            return null;
        }

        var (no, first, second, yes) = (bothNo / n, onlyFirst / n, onlySecond / n, bothYes / n);
        var (firstYes, secondYes) = (first + yes, second + yes);
        var chance = (firstYes * secondYes) + ((1 - firstYes) * (1 - secondYes));
        if (chance >= 1)
        {
            return null;
        }

        var agreed = no + yes;
        var kappa = (agreed - chance) / (1 - chance);
        var deviation = Math.Sqrt(Math.Max(0, Spread(no, first, second, yes, kappa) - Square(kappa - (chance * (1 - kappa)))) / n) / (1 - chance);
        return new Estimate(kappa, Math.Max(-1, kappa - (Z * deviation)), Math.Min(1, kappa + (Z * deviation)), n);
    }

    /// <summary>The first two sums of the variance: over the cells of agreement, and over those of disagreement.</summary>
    private static double Spread(double no, double first, double second, double yes, double kappa)
    {
        var (firstYes, secondYes) = (first + yes, second + yes);
        var (firstNo, secondNo) = (1 - firstYes, 1 - secondYes);
        var agreed = (no * Square(1 - ((firstNo + secondNo) * (1 - kappa)))) + (yes * Square(1 - ((firstYes + secondYes) * (1 - kappa))));
        var parted = (first * Square(secondYes + firstNo)) + (second * Square(secondNo + firstYes));
        return agreed + (Square(1 - kappa) * parted);
    }

    private static double Square(double value) => value * value;
}
