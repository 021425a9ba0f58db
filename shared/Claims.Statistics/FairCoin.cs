using MathNet.Numerics;

namespace Claims.Statistics;

/// <summary>Evidence that one of two outcomes comes more often than the other, at whatever moment one looks.</summary>
public static class FairCoin
{
    /// <summary>
    /// p-value that holds always: with a fair coin the chance that it is ever, while the counts grow, as small as α is at most α. It is one over the mean of the likelihood ratio over all chances
    /// of the first outcome, E = 2ⁿ·B(a + 1, b + 1), a martingale (Robbins, "Statistical methods related to the law of the iterated logarithm", Annals of Mathematical Statistics 41, 1970; Ville's
    /// inequality).
    /// </summary>
    /// <param name="first">Times that the first came.</param>
    /// <param name="second">Times that the second came.</param>
    public static double AlwaysPValue(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        var evidence = ((first + second) * Math.Log(2)) + SpecialFunctions.BetaLn(first + 1, second + 1);
        return Math.Min(1, Math.Exp(-evidence));
    }
}
