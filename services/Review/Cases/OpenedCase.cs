using Claims.Contracts;

namespace Claims.Review.Cases;

/// <summary>A case with all that is kept of it.</summary>
/// <param name="Assessed">What it is about.</param>
/// <param name="Status">Whether a verdict was given.</param>
/// <param name="OpenedAt">When this service took it.</param>
/// <param name="Traceparent">The span it was opened in; null where nobody traced.</param>
/// <param name="WantsSecondReview">Drawn for a second review, judged once, and not yet by a second reviewer.</param>
public sealed record OpenedCase(ClaimAssessed Assessed, CaseStatus Status, DateTimeOffset OpenedAt, string? Traceparent, bool WantsSecondReview)
{
    public Claim Claim => Assessed.Accepted.Claim;

    public string ClaimId => Claim.Key.Id;

    public string DecisionId => Assessed.Score.DecisionId;
}
