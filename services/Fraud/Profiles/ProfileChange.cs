namespace Claims.Fraud.Profiles;

/// <summary>A provider's profile before and after the claims of a batch.</summary>
public sealed record ProfileChange(ProviderProfile Before, ProviderProfile Now)
{
    /// <summary>A change by nothing yet.</summary>
    public static ProfileChange Of(byte[] stored) => new(ProviderProfile.FromBytes(stored), ProviderProfile.FromBytes(stored));
}
