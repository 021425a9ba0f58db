using Claims.Contracts;
using Claims.Hosting.Storage;

namespace Claims.Fraud.Profiles;

/// <summary>The statements of <see cref="ProfileStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class ProfileSql
{
    public static readonly RowShape<IGrouping<string, ClaimScored>> Turn = new RowShape<IGrouping<string, ClaimScored>>()
        .With("provider", group => group.Key)
        .With("provider_partition", group => ProviderPartition.Of(group.Key))
        .With("claims", group => (long)group.Count());

    public const string AddClaims = "ON CONFLICT (provider) DO UPDATE SET claims = fraud_provider.claims + excluded.claims";

    public static readonly RowShape<string> Key = new RowShape<string>().With("provider", provider => provider);

    public const string Find = "SELECT provider, profile FROM fraud_provider_profile WHERE provider = @provider";

    public const string FindOne = "SELECT profile FROM fraud_provider_profile WHERE provider = @provider";

    public static readonly RowShape<KeyValuePair<string, ProfileChange>> Profile = new RowShape<KeyValuePair<string, ProfileChange>>()
        .With("provider", change => change.Key)
        .With("profile", change => change.Value.Now.ToBytes());

    public const string Replace = "ON CONFLICT (provider) DO UPDATE SET profile = excluded.profile";
}
