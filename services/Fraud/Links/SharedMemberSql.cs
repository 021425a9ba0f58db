using Claims.Hosting.Storage;

namespace Claims.Fraud.Links;

/// <summary>The statements of <see cref="SharedMemberStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class SharedMemberSql
{
    /// <summary>Counting linked providers stops here.</summary>
    public const int MostCounted = 1_000;

    public static readonly RowShape<long> Member = new RowShape<long>().With("member", member => member);

    public const string FindProviders = "SELECT member, providers FROM fraud_link_member WHERE member = @member";

    public static readonly RowShape<(long Member, IReadOnlyList<string> Providers)> Providers = new RowShape<(long Member, IReadOnlyList<string> Providers)>()
        .With("member", row => row.Member)
        .With("providers", row => MemberProviders.ToBytes(row.Providers));

    public const string Replace = "ON CONFLICT (member) DO UPDATE SET providers = excluded.providers";

    public static readonly RowShape<(string Provider, string Other, long Members)> Pair = new RowShape<(string Provider, string Other, long Members)>()
        .With("provider", row => row.Provider)
        .With("other", row => row.Other)
        .With("members", row => row.Members);

    public const string AddPair = "ON CONFLICT (provider, other) DO UPDATE SET members = fraud_link_pair.members + excluded.members";

    public static readonly string Count =
        $"SELECT COUNT(*) FROM (SELECT 1 FROM fraud_link_pair WHERE provider = @provider AND other <> @provider AND members > 0 LIMIT {MostCounted}) p";

    /// <summary>The strongest pairs of a provider, with how many members of the sample either has.</summary>
    public const string Strongest =
        """
        SELECT p.other AS Other, p.members AS Members, own.members AS OfProvider, others.members AS OfOther
        FROM fraud_link_pair p
        JOIN fraud_link_pair own ON own.provider = p.provider AND own.other = p.provider
        JOIN fraud_link_pair others ON others.provider = p.other AND others.other = p.other
        WHERE p.provider = @provider AND p.other <> @provider AND p.members > 0
        ORDER BY p.members DESC, p.other LIMIT 10
        """;
}
