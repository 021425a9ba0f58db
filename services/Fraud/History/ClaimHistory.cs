using Claims.Fraud.Duplicates;
using Claims.Fraud.Edits;
using Claims.Fraud.Profiles;
using Claims.Fraud.Providers;
using Claims.Fraud.Volume;

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

    /// <summary>Days of people, those who rendered this claim's services among them, with all that was billed for each, this claim included.</summary>
    public IReadOnlyList<RenderedTime> RenderedDays { get; init; } = [];

    /// <summary>The provider's day and week, each in its peer groups, the narrowest first.</summary>
    public IReadOnlyList<ProviderVolume> Volumes { get; init; } = [];

    /// <summary>What the claim has in common with others of its provider, where that is much.</summary>
    public ClonedPattern? Clones { get; init; }

    /// <summary>The billing provider with this claim, beside its peers and links; null where it has no claim that counts.</summary>
    public ProviderStanding? Provider { get; init; }

    /// <summary>What the claim comes to under the edits in use.</summary>
    public IReadOnlyList<EditFinding> Edits { get; init; } = [];

    /// <summary>What the provider model says of the billing provider, where one is in use.</summary>
    public ProviderRisk? ProviderRisk { get; init; }
}
