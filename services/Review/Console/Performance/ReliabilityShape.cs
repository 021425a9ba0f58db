using System.Globalization;

using Claims.Tracking.Figures;
using Claims.Tracking.Reporting;

namespace Claims.Review.Console.Performance;

/// <summary>Risks against outcomes, as a table and in a sentence.</summary>
public static class ReliabilityShape
{
    public static FigureTable Table(IReadOnlyList<ReliabilityPoint> points) => FigureTable.Of(
        "improper claims by what the risk said",
        ["risk", "judged claims", "mean risk", "share improper", "95 % interval"],
        points.Select(point => new[]
        {
            $"{FigureText.Value(point.Low)} to {FigureText.Value(point.High)}",
            FigureText.Count(point.Claims),
            FigureText.Value(point.MeanRisk),
            FigureText.Value(point.Improper.Value),
            $"[{FigureText.Value(point.Improper.Low)}, {FigureText.Value(point.Improper.High)}]",
        }));

    public static string Sentence(IReadOnlyList<ReliabilityPoint> points)
    {
        const string How = "Each point is the claims of about one risk: on the diagonal, as many of them are improper as the risk says; below it risks are too high, above it too low.";
        if (points.Count == 0)
        {
            return $"{How} No verdicts have come yet.";
        }

        var off = points.Where(point => point.MeanRisk < point.Improper.Low || point.MeanRisk > point.Improper.High).ToList();
        return off.Count == 0
            ? $"{How} At no risk do outcomes speak against it."
            : string.Create(CultureInfo.InvariantCulture, $"{How} At {off.Count} of {points.Count} risks the outcomes speak against it: risks are {Direction(off)} there.");
    }

    private static string Direction(List<ReliabilityPoint> off) => off.TrueForAll(point => point.MeanRisk > point.Improper.Value) ? "too high"
        : off.TrueForAll(point => point.MeanRisk < point.Improper.Value) ? "too low"
        : "too high or too low";
}
