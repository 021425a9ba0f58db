using Claims.Tracking.Figures;

namespace Claims.Cli.Backtest;

/// <summary>How far three ways of saying how good a model is, while outcomes are not known, are from what comes out: mean absolute errors over the streamed years.</summary>
/// <param name="Years">Years with an estimate.</param>
/// <param name="Estimate">Estimated from the year's risks.</param>
/// <param name="Baseline">"It is what it was in the baseline."</param>
/// <param name="LastKnown">"It is what it was in the last year whose outcomes are known."</param>
internal sealed record BacktestErrors(int Years, double Estimate, double Baseline, double LastKnown)
{
    public static BacktestErrors Of(IReadOnlyList<BacktestYear> years, WindowFigures baseline, Measure measure)
    {
        double estimate = 0, assumed = 0, last = 0;
        var count = 0;
        var known = baseline[measure].Value;
        foreach (var year in years)
        {
            var realised = year.Realised[measure].Value;
            if (year.Estimate?[measure].Value is { } estimated && realised is { } value && known is { } before && baseline[measure].Value is { } promised)
            {
                estimate += Math.Abs(estimated - value);
                assumed += Math.Abs(promised - value);
                last += Math.Abs(before - value);
                count++;
            }

            known = realised;
        }

        return new BacktestErrors(count, estimate / count, assumed / count, last / count);
    }
}
