using Claims.Contracts;
using Claims.Metrics.Baselines;
using Claims.Metrics.Faithfulness;
using Claims.Metrics.Windows;
using Claims.Tracking.Baselines;
using Claims.Tracking.Estimation;
using Claims.Tracking.Figures;
using Claims.Tracking.Segments;
using Claims.Tracking.Truths;
using Claims.Tracking.Windows;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Measuring;

/// <summary>Where a model stands before one of its windows is measured.</summary>
internal sealed class ModelStanding(
    ClosedWindows closed, IBaselineStore baselines, BetStore bets, WindowDrift drift, FaithfulnessStore faithfulness, WindowStore windows, IOptions<MeasuringOptions> options)
{
    public async Task<Surroundings> OfAsync(TrackedModel tracked, WindowSpan span, DateTimeOffset now, CancellationToken cancellation)
    {
        var known = await closed.OfAsync(tracked, span.From, cancellation);
        var agreement = known.Aggregate(default(AgreementCounts), (sum, item) => sum + item.Agreement);
        return new Surroundings(
            options.Value.Costs,
            await baselines.FindAsync(tracked.Subject, tracked.Model, cancellation),
            CalibrationGate.Of([.. known.Select(item => item.Counts)], Basis.Weighted),
            new ReaderAgreement(agreement.BothProper + agreement.BothImproper, agreement.OnlyFirst + agreement.OnlySecond),
            await FindingsAsync(tracked, cancellation),
            await drift.OfAsync(tracked, span, cancellation),
            tracked.Subject == PerformanceSubject.ClauseModel ? await faithfulness.ReadAsync(span.From, span.To, tracked.Model, cancellation) : null,
            tracked.Subject == PerformanceSubject.Assessment ? await RulesShareAsync(tracked.Model, span, cancellation) : null,
            now);
    }

    /// <summary>Claims that rules scored have an assessment and no risk of the clause model.</summary>
    private async Task<double?> RulesShareAsync(string model, WindowSpan span, CancellationToken cancellation)
    {
        var claims = (await windows.SizesAsync(span.From, span.To, cancellation))
            .Where(size => size.Model == model && size.Segment == Segment.All)
            .ToDictionary(size => size.Subject, size => size.Claims);
        return claims.GetValueOrDefault(PerformanceSubject.Assessment) is > 0 and var all ? 1 - (claims.GetValueOrDefault(PerformanceSubject.ClauseModel) / (double)all) : null;
    }

    private async Task<ILookup<Segment, MeasuredDegradation>> FindingsAsync(TrackedModel tracked, CancellationToken cancellation)
    {
        var evidence = await bets.OfAsync(tracked, options.Value.WindowDays, cancellation);
        var findings = options.Value.Test.Judge([.. evidence.Select(item => (item.Segment.ToString(), item.Measure, item.Windows))]);
        return evidence.Zip(findings).ToLookup(
            pair => pair.First.Segment,
            pair => new MeasuredDegradation(
                pair.Second.Measure.Name(), pair.Second.LogEvidence, pair.First.Days[Math.Min(pair.Second.Since, pair.First.Days.Count - 1)], pair.Second.IsAlarm));
    }
}
