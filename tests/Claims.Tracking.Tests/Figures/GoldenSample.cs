using System.Text.Json;

using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Tests.Figures;

/// <summary>One sample of <c>measures.json</c> with scikit-learn's values for it.</summary>
public sealed record GoldenSample(
    string Name,
    int[] Steps,
    bool[] Predicted,
    bool[] Improper,
    int[] Millionths,
    long[] Cents,
    Dictionary<string, double?> Naive,
    Dictionary<string, double?> Weighted)
{
    public static IReadOnlyList<GoldenSample> All { get; } = Read();

    public WindowCounts Counts()
    {
        var counts = new WindowCounts();
        for (var i = 0; i < Steps.Length; i++)
        {
            var cell = new Cell(Steps[i], Predicted[i], Millionths[i], Improper[i] ? Truth.Improper : Truth.Proper);
            counts.Add(cell, Tally.Of(RiskGrid.Middle(Steps[i]), Cents[i] / 100m));
        }

        return counts;
    }

    private static List<GoldenSample> Read()
    {
        using var stream = typeof(GoldenSample).Assembly.GetManifestResourceStream("Claims.Tracking.Tests.Figures.Golden.measures.json")!;
        return JsonSerializer.Deserialize<List<GoldenSample>>(stream, JsonSerializerOptions.Web)!;
    }
}
