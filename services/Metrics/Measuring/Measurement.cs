using Claims.Contracts;
using Claims.Statistics;
using Claims.Tracking.Baselines;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;
using Claims.Tracking.Truths;
using Claims.Tracking.Windows;

namespace Claims.Metrics.Measuring;

/// <summary>Puts together what is said of a window.</summary>
internal static class Measurement
{
    private const int Ranks = 5;

    /// <param name="tracked">Whose window.</param>
    /// <param name="span">Its days.</param>
    /// <param name="segment">Which claims.</param>
    /// <param name="window">What was counted of them.</param>
    /// <param name="surroundings">What it is measured with.</param>
    /// <param name="estimated">What was estimated before its outcomes were known, which stands; null to estimate now.</param>
    public static PerformanceMeasured Of(TrackedModel tracked, WindowSpan span, Segment segment, Window window, Surroundings surroundings, MeasuredEstimate? estimated)
    {
        var (costs, readers) = (surroundings.Costs, surroundings.Readers);
        return new PerformanceMeasured
        {
            Window = new MeasuredWindow
            {
                From = span.From,
                Days = span.Days,
                Subject = tracked.Subject,
                ModelHash = tracked.Model,
                SegmentKind = segment.Kind,
                SegmentValue = segment.Value,
            },
            MeasuredAt = surroundings.MeasuredAt,
            Claims = window.Counts.Claims,
            Judged = window.Counts.Judged,
            Naive = Of(WindowFigures.Of(window.Counts, Basis.Naive, costs, readers)),
            Weighted = Of(WindowFigures.Of(window.Counts, Basis.Weighted, costs, readers)),
            Estimate = estimated ?? Estimate(window.Counts, surroundings),
            Baseline = surroundings.Baseline is { } baseline ? Of(baseline) : null,
            Degradations = [.. surroundings.Findings[segment]],
            Drift = segment == Segment.All ? surroundings.Drift : [],
            Faithfulness = segment == Segment.All ? surroundings.Faithfulness : null,
            RulesShare = segment == Segment.All ? surroundings.RulesShare : null,
            Citations = Of(window.Cited),
            Agreement = Of(window.Agreement),
        };
    }

    private static MeasuredEstimate Estimate(WindowCounts counts, Surroundings surroundings)
    {
        var gate = surroundings.Gate;
        var figures = gate.Recalibration is { } recalibration ? PerformanceEstimate.Of(counts, recalibration, surroundings.Costs).Figures : [];
        return new MeasuredEstimate(gate.State, gate.PValue, Known(figures));
    }

    private static MeasuredFigures Of(WindowFigures figures) => new(figures.Claims, figures.EffectiveClaims, Known(figures.Figures));

    private static MeasuredBaseline Of(Baseline baseline) => new(
        baseline.Source.ToString() is var name ? char.ToLowerInvariant(name[0]) + name[1..] : "",
        [.. baseline.Figures.OrderBy(figure => figure.Key).Select(figure => new MeasuredFigure(figure.Key.Name(), figure.Value.Value, figure.Value.Low, figure.Value.High))]);

    private static List<MeasuredFigure> Known(IReadOnlyList<Figure> figures) =>
    [
        .. from figure in figures
           where figure.Value is not null
           select new MeasuredFigure(figure.Measure.Name(), figure.Value!.Value, figure.Low!.Value, figure.High!.Value, figure.WithReaders?.Low, figure.WithReaders?.High),
    ];

    private static MeasuredCitations? Of(CitedRanks cited) =>
        cited.Cited > 0 ? new MeasuredCitations(cited.Cited, [.. Enumerable.Range(1, Ranks).Select(k => Share(cited.Within(k), cited.Cited))]) : null;

    private static MeasuredMean Share(long part, long all)
    {
        var share = WilsonInterval.Around((double)part / all, all);
        return new MeasuredMean(share.Value, share.Low, share.High);
    }

    private static MeasuredAgreement? Of(AgreementCounts agreement)
    {
        if (agreement.Claims == 0)
        {
            return null;
        }

        var kappa = CohenKappa.Of(agreement.BothProper, agreement.OnlyFirst, agreement.OnlySecond, agreement.BothImproper);
        return new MeasuredAgreement(agreement.Claims, kappa?.Value, kappa?.Low, kappa?.High);
    }
}
