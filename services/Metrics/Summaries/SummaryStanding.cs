using Claims.Contracts;
using Claims.Metrics.Measuring;
using Claims.Tracking.Baselines;
using Claims.Tracking.Summaries;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Summaries;

/// <summary>Where an origin stands before one of its windows is measured.</summary>
/// <param name="Against">Whose baseline it is held against.</param>
/// <param name="Baseline">What is known of it, by measure.</param>
/// <param name="Closed">The origin's own windows that are closed, up to and with this one, in order of time.</param>
internal sealed record SummaryStanding(SummaryOrigin Against, IReadOnlyDictionary<string, BaselineFigure> Baseline, IReadOnlyList<ClosedSummaries> Closed)
{
    /// <summary>With the window that is closed now.</summary>
    public SummaryStanding With(ClosedSummaries closed) => this with { Closed = [.. Closed, closed] };

    /// <summary>What the evidence so far says of each measure that was ever bet on.</summary>
    public IReadOnlyList<MeasuredDegradation> Degradations(SummaryTest test)
    {
        var evidence = Closed
            .SelectMany(window => window.Bets, (window, bet) => (Measure: bet.Key, window.From, Bets: bet.Value))
            .GroupBy(bet => bet.Measure, StringComparer.Ordinal)
            .OrderBy(measure => measure.Key, StringComparer.Ordinal)
            .Select(measure => (Measure: measure.Key, Windows: measure.OrderBy(bet => bet.From).ToList()))
            .ToList();
        var findings = test.Judge([.. evidence.Select(item => (item.Measure, (IReadOnlyList<Tracking.Degradation.WindowBets>)[.. item.Windows.Select(bet => bet.Bets)]))]);
        return
        [
            .. evidence.Zip(findings, (item, found) =>
                new MeasuredDegradation(item.Measure, found.LogEvidence, item.Windows[Math.Min(found.Since, item.Windows.Count - 1)].From, found.IsAlarm)),
        ];
    }
}

/// <summary>Finds it in storage.</summary>
internal sealed class FindSummaryStanding(SummaryWindowStore windows, IOptions<MeasuringOptions> measuring, IOptions<SummaryOptions> options)
{
    /// <param name="origin">Whose window.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<SummaryStanding> OfAsync(SummaryOrigin origin, DateOnly from, CancellationToken cancellation)
    {
        var days = measuring.Value.WindowDays;
        var own = await windows.ClosedAsync(origin, days, cancellation);
        var against = options.Value.BaselineOf(origin);
        var first = against == origin ? own : await windows.ClosedAsync(against, days, cancellation);
        return new SummaryStanding(against, ClosedSummaries.Baseline(first, from), [.. own.Where(window => window.From <= from)]);
    }
}
