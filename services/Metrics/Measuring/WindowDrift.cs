using Claims.Contracts;
using Claims.Metrics.Drift;
using Claims.Tracking.Drift;
using Claims.Tracking.Windows;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Measuring;

/// <summary>Holds the claims of a window against those of the first days of its model. Told of the assessment only: what a claim looks like does not depend on whose risk is meant.</summary>
internal sealed class WindowDrift(DriftStore profiles, IOptions<MeasuringOptions> options)
{
    /// <summary>Features with what moved; none before the days of the reference are over.</summary>
    public async Task<IReadOnlyList<MeasuredDrift>> OfAsync(TrackedModel tracked, WindowSpan span, CancellationToken cancellation)
    {
        if (tracked.Subject != PerformanceSubject.Assessment || await profiles.FirstDayAsync(tracked.Model, cancellation) is not { } first)
        {
            return [];
        }

        var until = first.AddDays(options.Value.DriftReferenceDays);
        if (span.From < until)
        {
            return [];
        }

        var reference = await OfAsync(tracked.Model, first, until, cancellation);
        var current = await OfAsync(tracked.Model, span.From, span.To, cancellation);
        return current.Count == 0 ? [] : [.. DriftComparison.Of(reference, current, options.Value.Drift).Features.Select(Of)];
    }

    private async Task<List<DriftProfile>> OfAsync(string model, DateOnly from, DateOnly to, CancellationToken cancellation) =>
        [.. (await profiles.ReadAsync(from, to, cancellation)).Where(day => day.Model == model).Select(day => day.Profile)];

    public static MeasuredDrift Of(FeatureDrift feature) => new()
    {
        Feature = feature.Feature,
        Kind = feature.Kind.ToString().ToLowerInvariant(),
        Outcome = feature.Outcome,
        Before = feature.Before,
        After = feature.After,
        StabilityIndex = feature.StabilityIndex,
        JensenShannon = feature.JensenShannon,
        KolmogorovSmirnov = feature.Shift?.KolmogorovSmirnov,
        Wasserstein = feature.Shift?.Wasserstein,
        PValue = feature.PValue,
        AdjustedPValue = feature.AdjustedPValue,
        Moved = [.. feature.Moves.Select(move => new MovedShare(move.Name, move.Before, move.After))],
    };
}
