using Claims.Contracts;

namespace Claims.Tracking.Reporting;

/// <summary>One measure of a window in every form that it is known in.</summary>
/// <param name="Measure">As in <see cref="MeasuredFigure"/>.</param>
/// <param name="Naive">Of the judged claims as they are.</param>
/// <param name="Weighted">For all claims.</param>
/// <param name="Estimate">By the risks alone.</param>
/// <param name="Baseline">What the model is held against.</param>
public sealed record FigureRow(string Measure, MeasuredFigure? Naive, MeasuredFigure? Weighted, MeasuredFigure? Estimate, MeasuredFigure? Baseline)
{
    /// <summary>Whether it was found or estimated of the window itself.</summary>
    public bool HasWindow => (Naive ?? Weighted ?? Estimate) is not null;

    /// <summary>Every measure that is known in any form, in the order of the window's lists.</summary>
    public static IReadOnlyList<FigureRow> Of(PerformanceMeasured measured)
    {
        var estimates = measured.Estimate?.Figures ?? [];
        var baselines = measured.Baseline?.Figures ?? [];
        string[] measures = [.. measured.Weighted.Figures.Concat(measured.Naive.Figures).Concat(estimates).Concat(baselines).Select(figure => figure.Measure).Distinct()];
        return
        [
            .. measures.Select(measure => new FigureRow(
                measure, Of(measured.Naive.Figures, measure), Of(measured.Weighted.Figures, measure), Of(estimates, measure), Of(baselines, measure))),
        ];
    }

    /// <summary>The figure of a measure; null where it is not among them.</summary>
    public static MeasuredFigure? Of(IReadOnlyList<MeasuredFigure> figures, string measure) => figures.FirstOrDefault(figure => figure.Measure == measure);
}
