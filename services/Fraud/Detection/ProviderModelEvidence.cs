using Claims.Fraud.Providers;

namespace Claims.Fraud.Detection;

/// <summary>A provider whom the provider model takes for fraudulent.</summary>
public static class ProviderModelEvidence
{
    /// <summary>A suspicious provider bills proper claims too: its risk says no more than this of one of them.</summary>
    public const double Most = 2;

    public static IEnumerable<Evidence> Of(ProviderRisk? provider)
    {
        if (provider is not null && Statistics.LogOdds.Of(provider.Risk) - Statistics.LogOdds.Of(provider.BaseRate) is var more and > 0)
        {
            yield return new Evidence(
                EvidenceFamily.Provider,
                "PROVIDER_MODEL",
                FormattableString.Invariant($"The provider model gives {provider.Risk:P0} that this provider is fraudulent, from {provider.Claims} claims"),
                Math.Min(Most, more));
        }
    }
}
