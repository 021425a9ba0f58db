namespace Claims.Review.Assignments;

/// <summary>That a reviewer works on a case.</summary>
/// <param name="ClaimId">Of which case.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="ClaimedAt">Since when.</param>
public sealed record Assignment(string ClaimId, string Reviewer, DateTimeOffset ClaimedAt);
