using Claims.Contracts;
using Claims.Tracking.Segments;

namespace Claims.Tracking.Alerts;

/// <summary>
/// All that is remembered of one condition. What holds (by the windows so far) and what was said are two things: silence and digests hold back what is said, never what holds, and whenever
/// something may be said again, what was said catches up. So an alert is never said twice without its end in between, however often it flickered unsaid.
/// </summary>
public sealed record AlertState
{
    /// <summary>Of a condition that was never observed.</summary>
    public static AlertState Quiet { get; } = new();

    /// <summary>Last day of the latest window observed.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Windows in a row that speak for the other answer than the one that holds.</summary>
    public int Against { get; init; }

    /// <summary>The alert that holds, as it was when it came to hold; null while none does.</summary>
    public Alert? Held { get; init; }

    /// <summary>The alert that was said and whose end was not.</summary>
    public Alert? Said { get; init; }

    /// <summary>Day (UTC) on which something was said last.</summary>
    public DateOnly? SaidOn { get; init; }

    /// <summary>Takes in one window. Windows come in order of their days; the same or an earlier day again changes nothing.</summary>
    /// <param name="seen">What the window says on this condition.</param>
    /// <param name="rule">That the condition follows.</param>
    /// <param name="now">The moment.</param>
    public AlertDecision Observe(Observation seen, AlertRule rule, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(rule);
        if (seen.Day <= LastDay)
        {
            return new AlertDecision(this, new AlertChange.None());
        }

        var isHeld = Held is not null;
        var isBad = rule.Enabled && seen.IsBad && seen.Effect >= rule.MinimumEffect;
        var against = isBad == isHeld ? 0 : Against + 1;
        var turns = isHeld ? against >= rule.ClearAfter || !rule.Enabled : against >= rule.RaiseAfter;
        var next = this with { LastDay = seen.Day, Against = turns ? 0 : against, Held = turns == isHeld ? null : Held ?? AlertOf(seen, now) };
        return next.Settle(rule, now);
    }

    /// <summary>Says what holds and was not said, where the rule allows it; to be asked again when a silence is over.</summary>
    public AlertDecision Settle(AlertRule rule, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (now < rule.SilenceUntil || (rule.OncePerDay && SaidOn >= today))
        {
            return new AlertDecision(this, new AlertChange.None());
        }

        return (Held, Said) switch
        {
            ({ } held, null) => Raise(held with { RaisedAt = now }),
            (null, { } said) => new AlertDecision(this with { Said = null, SaidOn = today }, new AlertChange.Cleared(said, LastDay ?? said.Day, now)),
            _ => new AlertDecision(this, new AlertChange.None()),
        };

        AlertDecision Raise(Alert alert) => new(this with { Said = alert, SaidOn = today }, new AlertChange.Raised(alert));
    }

    private static Alert AlertOf(Observation seen, DateTimeOffset now) => new()
    {
        AlertId = seen.Key.AlertId(seen.Day),
        Kind = seen.Key.Kind,
        Subject = seen.Key.Subject,
        ModelHash = seen.Key.Model,
        SegmentKind = seen.Key.Segment.Kind,
        SegmentValue = seen.Key.Segment.Value,
        Measure = seen.Key.Measure,
        Day = seen.Day,
        Severity = seen.Severity,
        Before = seen.Before,
        After = seen.After,
        Text = seen.Text,
        RaisedAt = now,
    };
}
