namespace Claims.Fraud.Profiles.Features;

/// <summary>One number about a provider; null where it cannot be said.</summary>
public sealed record ProviderFeature(string Name, double? Value);
