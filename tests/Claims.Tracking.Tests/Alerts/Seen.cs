using Claims.Contracts;
using Claims.Tracking.Alerts;
using Claims.Tracking.Segments;

namespace Claims.Tracking.Tests.Alerts;

/// <summary>Observations of one condition, day by day.</summary>
internal static class Seen
{
    public static readonly AlertKey Key = new(AlertKind.Degradation, PerformanceSubject.Assessment, "model", new Segment(SegmentKind.Plan, "gold"), "recall");
    public static readonly DateOnly First = new(2026, 1, 1);

    public static Observation On(int day, bool isBad, double severity = 5) =>
        new() { Key = Key, Day = First.AddDays(day), IsBad = isBad, Severity = severity, Text = "words" };

    /// <summary>Noon of the day after a window's.</summary>
    public static DateTimeOffset After(int day) => new(First.AddDays(day + 1), new TimeOnly(12, 0), TimeSpan.Zero);

    /// <summary>What was said after each window, in letters: R for raised, C for cleared, a dot for nothing.</summary>
    /// <param name="windows">b for bad; anything else is good.</param>
    /// <param name="rule">On each day.</param>
    public static string Changes(string windows, Func<int, AlertRule> rule)
    {
        var state = AlertState.Quiet;
        return string.Concat(windows.Select((window, day) =>
        {
            var decision = state.Observe(On(day, window == 'b'), rule(day), After(day));
            state = decision.State;
            return Letter(decision.Change);
        }));
    }

    public static char Letter(AlertChange change) => change switch
    {
        AlertChange.Raised => 'R',
        AlertChange.Cleared => 'C',
        _ => '.',
    };
}
