using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>Tells providers apart across claims: the NPI, or the source's own identifier where there is none.</summary>
public static class ProviderKey
{
    public static string Of(Provider provider) => provider.Npi ?? $"id:{provider.Id}";
}
