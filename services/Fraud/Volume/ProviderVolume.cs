namespace Claims.Fraud.Volume;

/// <summary>A provider period at the time of an assessment.</summary>
/// <param name="Key">Which period.</param>
/// <param name="Before">What it held before the claims that are assessed now; so much of it is in <paramref name="Peers"/>.</param>
/// <param name="Now">What it holds with them.</param>
/// <param name="Peers">The group it is held against.</param>
public sealed record ProviderVolume(ProviderPeriod Key, BilledVolume Before, BilledVolume Now, PeerGroup Peers);
