using Claims.Contracts;
using Claims.Review.Verdicts;

namespace Claims.Review.Cases;

/// <summary>All that a reviewer needs to settle a case.</summary>
/// <param name="Accepted">The claim as it was accepted.</param>
/// <param name="Score">How it relates to the clauses.</param>
/// <param name="Assessment">Risk, route and reasons.</param>
/// <param name="Verdicts">What reviewers said, oldest first; empty where the case is read blind.</param>
/// <param name="WantsSecondReview">Drawn for a second review, judged once, and not yet by a second reviewer.</param>
public sealed record CaseDetail(
    ClaimAccepted Accepted, ClauseScore Score, Assessment Assessment, IReadOnlyList<RecordedVerdict> Verdicts, bool WantsSecondReview);
