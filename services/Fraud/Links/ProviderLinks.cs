namespace Claims.Fraud.Links;

/// <summary>Whom a provider is linked with: by members who are seen by both, and by referrals.</summary>
/// <param name="Providers">Number of other providers with a member of the sample in common, counted up to 1,000.</param>
/// <param name="Shared">The providers that share most members, at most ten, most first.</param>
/// <param name="Referrals">Its place in the network of referrals.</param>
/// <param name="Rings">
/// Triangles A → B → C → A through it, over the first 64 providers that each refers to in the order of their keys: enough for small circles, no more for hubs.
/// </param>
public sealed record ProviderLinks(long Providers, IReadOnlyList<SharedMembers> Shared, ReferralNode Referrals, long Rings)
{
    /// <summary>With more referrers and receivers than this, circles come about by chance.</summary>
    public const long SmallCircle = 12;
}

/// <summary>Members that two providers share, estimated from the members in the sample.</summary>
/// <param name="Provider">The other one.</param>
/// <param name="Sampled">Members of the sample that both have seen.</param>
/// <param name="Members">Estimated number of members that both have seen.</param>
/// <param name="Jaccard">Members that both have seen as a share of those that either has.</param>
public sealed record SharedMembers(string Provider, long Sampled, double Members, double Jaccard);
