using Claims.Hosting.Storage;

namespace Claims.Fraud.Links;

/// <summary>The statements of <see cref="ReferralStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class ReferralSql
{
    /// <summary>Providers that each is followed to when circles are looked for.</summary>
    public const int MostFollowed = 64;

    public static readonly RowShape<KeyValuePair<string, ReferralNode>> Node = new RowShape<KeyValuePair<string, ReferralNode>>()
        .With("provider", node => node.Key)
        .With("received_claims", node => node.Value.ReceivedClaims)
        .With("received_squares", node => node.Value.ReceivedSquares)
        .With("referrers", node => node.Value.Referrers)
        .With("sent_claims", node => node.Value.SentClaims)
        .With("sent_squares", node => node.Value.SentSquares)
        .With("receivers", node => node.Value.Receivers)
        .With("reciprocal", node => node.Value.Reciprocal);

    public const string AddNode =
        """
        ON CONFLICT (provider) DO UPDATE SET
            received_claims = fraud_referral_node.received_claims + excluded.received_claims,
            received_squares = fraud_referral_node.received_squares + excluded.received_squares,
            referrers = fraud_referral_node.referrers + excluded.referrers,
            sent_claims = fraud_referral_node.sent_claims + excluded.sent_claims,
            sent_squares = fraud_referral_node.sent_squares + excluded.sent_squares,
            receivers = fraud_referral_node.receivers + excluded.receivers,
            reciprocal = fraud_referral_node.reciprocal + excluded.reciprocal
        """;

    public static readonly RowShape<(Referral Edge, long Claims)> Edge = new RowShape<(Referral Edge, long Claims)>()
        .With("referrer", row => row.Edge.Referrer)
        .With("provider", row => row.Edge.Provider)
        .With("claims", row => row.Claims);

    public const string AddEdge =
        "ON CONFLICT (referrer, provider) DO UPDATE SET claims = fraud_referral.claims + excluded.claims RETURNING referrer, provider, claims";

    public static readonly RowShape<Referral> Ends = new RowShape<Referral>().With("referrer", edge => edge.Referrer).With("provider", edge => edge.Provider);

    /// <summary>The edge, where its reverse is there.</summary>
    public const string Mutual = "SELECT provider, referrer FROM fraud_referral WHERE referrer = @provider AND provider = @referrer";

    public const string FindNode =
        """
        SELECT received_claims AS ReceivedClaims, received_squares AS ReceivedSquares, referrers AS Referrers, sent_claims AS SentClaims,
               sent_squares AS SentSquares, receivers AS Receivers, reciprocal AS Reciprocal
        FROM fraud_referral_node WHERE provider = @provider
        """;

    /// <summary>provider → b → c → provider, with three different ones.</summary>
    public static readonly string Rings =
        $"""
        SELECT COUNT(*) FROM (SELECT provider FROM fraud_referral WHERE referrer = @provider ORDER BY provider LIMIT {MostFollowed}) b
        JOIN fraud_referral bc ON bc.referrer = b.provider AND bc.provider IN (
            SELECT x.provider FROM fraud_referral x WHERE x.referrer = b.provider ORDER BY x.provider LIMIT {MostFollowed})
        JOIN fraud_referral ca ON ca.referrer = bc.provider AND ca.provider = @provider
        """;
}
