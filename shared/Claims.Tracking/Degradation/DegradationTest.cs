using Claims.Statistics;
using Claims.Tracking.Baselines;
using Claims.Tracking.Figures;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Degradation;

/// <summary>
/// Tests every segment and measure of a model against its baseline, window by window. While nothing is worse than the baseline's bounds, the chance of any alarm in the whole life of the
/// baseline is at most <see cref="Budget"/>; where some are worse, so is the expected share of false ones among the alarms of a moment. It holds for claims that are independent given
/// their window.
/// </summary>
/// <param name="Budget">False-alarm budget in (0, 1).</param>
/// <param name="Tolerance">See <see cref="Baseline.Bound"/>.</param>
/// <param name="Costs">Prices of wrong calls.</param>
public sealed record DegradationTest(double Budget, double Tolerance, Costs Costs)
{
    /// <summary>
    /// What one segment's window adds to the evidence on each measure. To be taken once for each window, when its labels have come, and kept: betting again on what is known already
    /// would void the budget.
    /// </summary>
    public IReadOnlyDictionary<Measure, WindowBets> Bet(Baseline baseline, WindowCounts window) => MeasureKind.All
        .Where(Stake.CanTest)
        .Select(measure => (Measure: measure, Bound: baseline.Bound(measure, Tolerance)))
        .Where(item => item.Bound is not null)
        .ToDictionary(item => item.Measure, item => WindowBets.Of(window, item.Measure, item.Bound!.Value, Costs));

    /// <summary>All that the evidence so far says.</summary>
    /// <param name="evidence">Each segment's and measure's bets, in order of time.</param>
    public IReadOnlyList<DegradationFinding> Judge(IReadOnlyList<(string Segment, Measure Measure, IReadOnlyList<WindowBets> Windows)> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var sums = evidence.Select(item => EProcess.Of(item.Windows)).ToList();
        var rejected = EBenjaminiHochberg.Reject([.. sums.Select(sum => sum.Log)], Budget);
        return [.. evidence.Select((item, i) => new DegradationFinding(item.Segment, item.Measure, sums[i].Log, sums[i].Since, rejected[i]))];
    }
}

/// <param name="Segment">Name of the segment.</param>
/// <param name="Measure">What may be worse than the baseline.</param>
/// <param name="LogEvidence">Natural logarithm of the evidence, see <see cref="EProcess"/>; 3 means 20 to 1.</param>
/// <param name="Since">Index of the window from which on it speaks most for being worse.</param>
/// <param name="IsAlarm">Whether it is enough among all segments and measures.</param>
public sealed record DegradationFinding(string Segment, Measure Measure, double LogEvidence, int Since, bool IsAlarm);
