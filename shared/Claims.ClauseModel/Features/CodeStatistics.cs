using System.Text.Json;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.ClauseModel.Features;

/// <summary>What is usually charged for a code and how many units are billed, learned from normal claims. Part of the model.</summary>
public sealed class CodeStatistics
{
    private const int FewestLines = 5;
    private const double MostDeviations = 5;

    private readonly Dictionary<string, Usual> _usual;

    private CodeStatistics(Dictionary<string, Usual> usual) => _usual = usual;

    /// <summary>Nothing known: every deviation is zero.</summary>
    public static CodeStatistics Empty { get; } = new([]);

    /// <summary>Codes and kinds of service with five lines or more.</summary>
    public static CodeStatistics Learn(IEnumerable<Claim> normal)
    {
        var sums = new Dictionary<string, Moments>(StringComparer.Ordinal);
        foreach (var line in normal.SelectMany(claim => claim.Lines))
        {
            foreach (var key in (string[])[CodeKey(line), KindKey(line)])
            {
                sums.TryGetValue(key, out var moments);
                sums[key] = moments.With(LogCharge(line), LogUnits(line));
            }
        }

        return new CodeStatistics(sums
            .Where(entry => entry.Value.Count >= FewestLines)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Key, entry => entry.Value.Usual, StringComparer.Ordinal));
    }

    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static CodeStatistics Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return new CodeStatistics(JsonSerializer.Deserialize<Dictionary<string, Usual>>(json) ?? []);
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException($"Not a file of code statistics: {failure.Message}", failure);
        }
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(_usual);

    /// <summary>How far charge and units are from what is usual for the code, else for its kind of service, in deviations within ±5.</summary>
    public (double Charge, double Units, bool CodeIsKnown) Deviations(ServiceLine line)
    {
        var known = _usual.TryGetValue(CodeKey(line), out var usual);
        if (!known && !_usual.TryGetValue(KindKey(line), out usual))
        {
            return (0, 0, false);
        }

        return (Deviation(LogCharge(line), usual!.Charge, usual.ChargeSpread), Deviation(LogUnits(line), usual.Units, usual.UnitsSpread), known);
    }

    private static double Deviation(double value, double mean, double spread) =>
        Math.Clamp((value - mean) / Math.Max(spread, 0.1), -MostDeviations, MostDeviations);

    private static double LogCharge(ServiceLine line) => Math.Log(Math.Max(0.01, (double)line.Charge / Math.Max(1, (double)line.Units)));

    private static double LogUnits(ServiceLine line) => Math.Log(Math.Max(1, (double)line.Units));

    private static string CodeKey(ServiceLine line) => $"{line.System}/{line.Code}";

    private static string KindKey(ServiceLine line) => $"kind/{ServiceKind.Of(line)}";

    /// <summary>Natural logarithms of charge for a unit and of units: mean and standard deviation.</summary>
    private sealed record Usual(double Charge, double ChargeSpread, double Units, double UnitsSpread);

    private readonly record struct Moments(int Count, double Charge, double ChargeSquared, double Units, double UnitsSquared)
    {
        public Usual Usual => new(Mean(Charge), Spread(Charge, ChargeSquared), Mean(Units), Spread(Units, UnitsSquared));

        public Moments With(double charge, double units) =>
            new(Count + 1, Charge + charge, ChargeSquared + (charge * charge), Units + units, UnitsSquared + (units * units));

        private double Mean(double sum) => Math.Round(sum / Count, 4);

        private double Spread(double sum, double squares) => Math.Round(Math.Sqrt(Math.Max(0, (squares / Count) - (sum / Count * (sum / Count)))), 4);
    }
}
