using Claims.Statistics.Sketches;

namespace Claims.Fraud.Profiles;

/// <summary>The share of all providers that a provider is in: the same in every process, whatever the order of claims.</summary>
public static class ProviderPartition
{
    public const int Count = 64;

    /// <param name="provider">See <see cref="History.ProviderKey"/>.</param>
    public static int Of(string provider) => (int)(StableHash.Of(provider) % Count);
}
