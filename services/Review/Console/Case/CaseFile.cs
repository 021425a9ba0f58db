using Claims.ClauseModel.Policies;
using Claims.Hosting.Access;
using Claims.Review.Assignments;
using Claims.Review.Cases;
using Claims.Review.Verdicts;

namespace Claims.Review.Console.Case;

/// <summary>All that a case page shows of its own service, as one reader may see it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Holder">Who works on it; null: nobody.</param>
/// <param name="Given">Every verdict, for what follows from them; what is shown is <see cref="Shown"/>.</param>
/// <param name="Writes">What people did to it, latest first.</param>
/// <param name="Policy">Null where it is not to be had here.</param>
/// <param name="Reader">User name of who reads.</param>
public sealed record CaseFile(
    OpenedCase Case, Assignment? Holder, IReadOnlyList<RecordedVerdict> Given, IReadOnlyList<AuditedWrite> Writes, Policy? Policy, string Reader)
{
    /// <summary>What people call the case: the submitter's number.</summary>
    public string Name => Case.Claim.Key.Number;

    /// <summary>
    /// A second opinion is wanted that does not know the first: until it is given, verdicts are hidden from all but who gave one.
    /// </summary>
    public bool IsBlind => Case.WantsSecondReview && !Given.Any(verdict => verdict.Reviewer == Reader && verdict.IsStanding);

    /// <summary>The verdicts that the reader may see, oldest first.</summary>
    public IReadOnlyList<RecordedVerdict> Shown => IsBlind ? [] : Given;

    /// <summary>The verdicts that count, oldest first, hidden ones too.</summary>
    public IReadOnlyList<RecordedVerdict> Standing => [.. Given.Where(verdict => verdict.IsStanding && verdict.DecisionId == Case.DecisionId)];

    public bool IsHeldByReader => Holder?.Reviewer == Reader;
}
