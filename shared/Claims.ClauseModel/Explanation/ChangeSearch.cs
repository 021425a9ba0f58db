using Claims.ClauseModel.Features;
using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.Contracts;

namespace Claims.ClauseModel.Explanation;

/// <summary>
/// Finds what about a flagged claim would have to be otherwise for the flag to go away, and shows it by scoring the changed claim: changes that meet one broken
/// condition each, one line less, and, where none of these is enough, as few of them together as are.
/// </summary>
/// <param name="score">Scores claims as the decision was made.</param>
internal sealed class ChangeSearch(Func<IReadOnlyList<Claim>, IReadOnlyList<ScoredChange>> score)
{
    /// <summary>Changes that are scored; more are not looked at.</summary>
    private const int MostChanges = 40;

    /// <summary>Changes that are tried together.</summary>
    private const int MostTogether = 8;

    /// <param name="violations">What the decision holds against the claim.</param>
    /// <returns>Those that clear the flag first, smallest first.</returns>
    public IReadOnlyList<ChangeEffect> Find(RelatedClaim related, IReadOnlyList<Violation> violations)
    {
        var perViolation = violations.Select(violation => Meeting(related, violation)).Where(changes => changes.Count > 0).ToList();
        var changes = perViolation
            .SelectMany(meeting => meeting)
            .Concat(related.Lines.SelectMany(line => ConditionChanges.OfLine(line.Facts)))
            .DistinctBy(change => change.Text)
            .Take(MostChanges)
            .ToList();
        var effects = Try(related.Claim, changes.ConvertAll(change => new[] { change }));
        if (!effects.Any(effect => effect.Effect.Clears) && perViolation.Count > 1)
        {
            effects.AddRange(Together(related.Claim, [.. perViolation.Select(meeting => meeting[0]).DistinctBy(change => change.Text).Take(MostTogether)]));
        }

        return [.. effects.OrderByDescending(effect => effect.Effect.Clears).ThenBy(effect => effect.Size).ThenBy(effect => effect.Effect.Risk).Select(effect => effect.Effect)];
    }

    private static List<ClaimChange> Meeting(RelatedClaim related, Violation violation)
    {
        var clause = related.Policy.Clauses.First(clause => clause.Id == violation.ClauseId);
        var lines = related.Lines.Where(line => violation.LineNumber is null || line.Facts.Line.Number == violation.LineNumber);
        var changes =
            from line in lines
            from condition in clause.Conditions
            let outcome = ConditionCheck.Check(condition, clause.Scope, line.Facts, related.History)
            where outcome.Outcome == Outcome.Broken && outcome.Code == violation.Code
            from change in ConditionChanges.Of(condition, clause, line.Facts, related.History)
            select change;
        return [.. changes.DistinctBy(change => change.Text).OrderBy(change => change.Size)];
    }

    /// <summary>All of them; where that clears the flag, those that are needed for it.</summary>
    private List<(ChangeEffect Effect, ChangeSize Size)> Together(Claim claim, ClaimChange[] changes)
    {
        var found = Try(claim, [changes]);
        for (var i = 0; found[0].Effect.Clears && i < changes.Length; i++)
        {
            ClaimChange[] fewer = [.. changes.Where((_, index) => index != i)];
            if (fewer.Length > 1 && Try(claim, [fewer]) is var less && less[0].Effect.Clears)
            {
                (changes, found, i) = (fewer, less, i - 1);
            }
        }

        return found;
    }

    private List<(ChangeEffect Effect, ChangeSize Size)> Try(Claim claim, IReadOnlyList<ClaimChange[]> changes)
    {
        var scored = score([.. changes.Select(together => together.Aggregate(claim, (changed, change) => change.Apply(changed)))]);
        return [.. changes.Zip(scored, (together, after) => (Effect(together, after), together.Max(change => change.Size)))];
    }

    private static ChangeEffect Effect(ClaimChange[] changes, ScoredChange after) => new(
        string.Join("; and ", changes.Select(change => change.Text)),
        SixDigits.Of(after.Risk),
        !after.IsFlagged,
        changes.Length == 1 ? changes[0].LineNumber : null,
        changes.Length == 1 ? changes[0].ClauseId : null);
}

/// <param name="Risk">Calibrated probability that something is wrong.</param>
internal readonly record struct ScoredChange(double Risk, bool IsFlagged);
