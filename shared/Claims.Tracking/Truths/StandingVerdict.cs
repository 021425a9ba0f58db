using Claims.Contracts;
using Claims.Tracking.Windows;

namespace Claims.Tracking.Truths;

/// <summary>
/// What is true of a decision by the verdicts on it, in whatever order they came. Within a stage the verdict that was recorded last stands, of two of one moment that with the
/// greater id. The last stage overrules those before it, unless its standing verdict is undetermined: that decides nothing, and leaves what an earlier stage decided. (Within its
/// own stage an undetermined verdict takes back those before it.)
/// </summary>
public static class StandingVerdict
{
    /// <summary>The verdict that decides, or null where none does.</summary>
    public static VerdictFact? Of(IEnumerable<VerdictFact> facts) => NotWithdrawn(facts)
        .GroupBy(fact => fact.Stage)
        .Select(stage => stage.OrderBy(fact => fact.RecordedAt).ThenBy(fact => fact.Id, StringComparer.Ordinal).Last())
        .Where(fact => fact.Verdict != Verdict.Undetermined)
        .MaxBy(fact => fact.Stage);

    /// <summary>The facts that count: those that were taken back are left out, and so are those that take back.</summary>
    public static IEnumerable<VerdictFact> NotWithdrawn(IEnumerable<VerdictFact> facts)
    {
        var known = facts as IReadOnlyCollection<VerdictFact> ?? [.. facts];
        var withdrawn = known.Select(fact => fact.Withdraws).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return withdrawn.Count == 0 ? known : known.Where(fact => fact.Withdraws is null && !withdrawn.Contains(fact.Id));
    }

    /// <summary>The facts that were known at a moment.</summary>
    public static IEnumerable<VerdictFact> KnownAt(IEnumerable<VerdictFact> facts, DateTimeOffset moment) => facts.Where(fact => fact.KnownAt <= moment);

    /// <summary>What a verdict says of the claim.</summary>
    public static Truth ToTruth(this Verdict verdict) => verdict switch
    {
        Verdict.Proper => Truth.Proper,
        Verdict.Improper or Verdict.Fraudulent => Truth.Improper,
        _ => Truth.Unknown,
    };
}
