using System.Globalization;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>Amounts of one kind, log-normal around their median: one line of <c>inpatient-amounts.csv</c> or <c>encounter-amounts.csv</c>.</summary>
/// <param name="Of">What they are paid for: a diagnosis-related group, or a code with its system.</param>
/// <param name="Group">Wider group that the first belongs to; empty where there is none.</param>
/// <param name="Claims">How many amounts were seen.</param>
/// <param name="Median">In US dollars.</param>
/// <param name="Spread">Standard deviation of the natural logarithm.</param>
internal sealed record UsualAmount(string Of, string Group, int Claims, double Median, double Spread)
{
    /// <summary>Beyond so many standard deviations a drawn amount would be an error and no claim.</summary>
    private const double Farthest = 3;

    public decimal Draw(Random random)
    {
        var deviations = Math.Clamp(random.Normal(), -Farthest, Farthest);
        return (decimal)Math.Round(Median * Math.Exp(Spread * deviations), 2);
    }

    /// <summary>Spread within one kind, over all kinds: the root of the mean square, each claim counting once.</summary>
    public static double PooledSpread(IReadOnlyCollection<UsualAmount> amounts) =>
        Math.Sqrt(amounts.Sum(amount => amount.Claims * amount.Spread * amount.Spread) / amounts.Sum(amount => amount.Claims));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Of};{Group};{Claims};{Median:0.##};{Spread:0.###}");

    /// <exception cref="FormatException">The line is not such a row.</exception>
    public static UsualAmount Parse(string line)
    {
        var parts = line.Split(';');
        return parts.Length == 5
            ? new UsualAmount(
                parts[0],
                parts[1],
                int.Parse(parts[2], CultureInfo.InvariantCulture),
                double.Parse(parts[3], CultureInfo.InvariantCulture),
                double.Parse(parts[4], CultureInfo.InvariantCulture))
            : throw new FormatException($"has {parts.Length} parts where five are needed: {line}");
    }
}
