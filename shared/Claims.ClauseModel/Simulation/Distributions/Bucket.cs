using System.Globalization;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>
/// Whole numbers as the tables count them: each by itself up to 30, beyond that in ranges that are a sixth as wide as their first number, written
/// <c>36-41</c>. Within a range every number is drawn as often as another.
/// </summary>
internal static class Bucket
{
    private const int LastSingle = 30;

    private const int WidthDivisor = 6;

    /// <param name="value">Not negative.</param>
    public static string Of(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        var first = LastSingle + 1;
        if (value < first)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        while (value > Last(first))
        {
            first = Last(first) + 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{first}-{Last(first)}");
    }

    public static int Draw(Random random, string bucket)
    {
        var (first, last) = Range(bucket);
        return random.Next(first, last + 1);
    }

    public static (int First, int Last) Range(string bucket)
    {
        var dash = bucket.IndexOf('-', StringComparison.Ordinal);
        var first = int.Parse(dash < 0 ? bucket : bucket[..dash], CultureInfo.InvariantCulture);
        return (first, dash < 0 ? first : int.Parse(bucket[(dash + 1)..], CultureInfo.InvariantCulture));
    }

    private static int Last(int first) => first + (first / WidthDivisor) - 1;
}
