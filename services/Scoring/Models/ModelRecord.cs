using Claims.ClauseModel.Serving;
using Claims.Contracts;

namespace Claims.Scoring.Models;

/// <summary>What is said of a model beside what it says.</summary>
/// <param name="TrainedOn">For a person.</param>
/// <param name="Figures">What it was found to do, by measures that mean the same in production.</param>
internal sealed record ModelRecord(string TrainedOn, IReadOnlyList<MeasuredFigure> Figures)
{
    /// <summary>
    /// Measures of the risk alone. The others of <see cref="ModelManifest.Metrics"/> are of another decision than the one that is served (by the risk's threshold only) or of other bins, so
    /// that production cannot be held against them.
    /// </summary>
    private static readonly string[] OfRisk = ["averagePrecision", "rocAuc", "brier"];

    public static ModelRecord Of(ModelManifest manifest) =>
        new(manifest.Training.Data, [.. manifest.Metrics.Where(metric => OfRisk.Contains(metric.Name)).Select(metric => new MeasuredFigure(metric.Name, metric.Value, metric.Low, metric.High))]);

    /// <summary>Whether the same is said of both.</summary>
    public bool Says(ModelRecord other) => TrainedOn == other.TrainedOn && Figures.SequenceEqual(other.Figures);
}
