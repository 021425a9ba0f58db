namespace Claims.Fraud.History;

/// <summary>What is known from other claims when one is assessed.</summary>
public sealed record ClaimHistory
{
    public static ClaimHistory Empty { get; } = new();

    /// <summary>
    /// The member's lines of other claims on days near to this claim's. Not in it: lines of claims that were voided or replaced,
    /// and of the claims that this one replaces or that replace it.
    /// </summary>
    public IReadOnlyList<BilledLine> Lines { get; init; } = [];

    /// <summary>The member's stays, of other claims, that share a day with this claim.</summary>
    public IReadOnlyList<InpatientStay> Stays { get; init; } = [];
}
