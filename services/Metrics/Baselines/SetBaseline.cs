using System.Globalization;

using Claims.Metrics.Measuring;
using Claims.Metrics.Windows;
using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Baselines;

/// <summary>Makes what a model did in a period what it is held against from now on.</summary>
internal sealed class SetBaseline(WindowStore windows, IBaselineStore store, IOptions<MeasuringOptions> options, TimeProvider clock)
{
    /// <summary>What was added, or why nothing was.</summary>
    public async Task<(BaselineFact? Fact, string? Refusal)> FromAsync(BaselinePeriod period, CancellationToken cancellation)
    {
        var window = await windows.ReadAsync(new WindowQuery(period.From, period.To, period.Subject, Segment.All, period.Model), cancellation);
        var figures = WindowFigures.Of(window.Counts, Basis.Weighted, options.Value.Costs);
        if (figures.EffectiveClaims < options.Value.BaselineClaims)
        {
            return (null, string.Create(
                CultureInfo.InvariantCulture,
                $"The judged claims of the period tell as much as {figures.EffectiveClaims:0} of equal weight; Metrics:Measuring:BaselineClaims asks for {options.Value.BaselineClaims:0}."));
        }

        var now = clock.GetUtcNow();
        var fact = new BaselineFact
        {
            Subject = period.Subject,
            ModelHash = period.Model,
            Source = BaselineSource.Operator,
            Figures = BaselineFigures.Of(Baseline.Of(period.Model, BaselineSource.Operator, figures)),
            SaidBy = string.Create(CultureInfo.InvariantCulture, $"{period.By}: {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}"),
            SaidAt = now,
            KnownAt = now,
        };
        await store.AddAsync(fact, within: null, cancellation);
        return (fact, null);
    }
}
