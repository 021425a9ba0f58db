using Claims.Fraud.History;
using Claims.Hosting.Storage;

namespace Claims.Fraud.Duplicates;

/// <summary>The statements of <see cref="FingerprintStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class FingerprintSql
{
    public static readonly RowShape<(long Band, Fingerprint Of)> Row = new RowShape<(long Band, Fingerprint Of)>()
        .With("period", row => FingerprintStore.Period(row.Of.Day))
        .With("band", row => row.Band)
        .With("service_day", row => row.Of.Day)
        .With("provider", row => row.Of.Provider)
        .With("member", row => row.Of.Member)
        .With("signature", row => row.Of.Signature)
        .With("claim_id", row => row.Of.ClaimId);

    public static readonly RowShape<BandQuery> Query = new RowShape<BandQuery>()
        .With("period", row => row.Period)
        .With("band", row => row.Band)
        .With("from_day", row => row.Days.From)
        .With("near_day", row => row.NearFrom)
        .With("to_day", row => row.Days.To)
        .With("provider", row => row.Provider)
        .With("asker", row => row.Asker);

    /// <summary>How many claims have the band, and how many of them are near and of the provider who asks; no further than to a bound.</summary>
    public static readonly string Count =
        $"""
        SELECT @asker AS asker, COUNT(CASE WHEN c.provider = @provider AND c.service_day >= @near_day THEN 1 END) AS own_near
        FROM (SELECT provider, service_day FROM fraud_fingerprint
              WHERE period = @period AND band = @band AND service_day BETWEEN @from_day AND @to_day LIMIT {FingerprintStore.MostCandidates}) c
        """;

    /// <summary>The same claims themselves.</summary>
    public static readonly string Candidates =
        $"""
        SELECT @asker AS asker, service_day, provider, member, signature, claim_id FROM fraud_fingerprint
        WHERE period = @period AND band = @band AND service_day BETWEEN @from_day AND @to_day
        ORDER BY service_day, claim_id LIMIT {FingerprintStore.MostCandidates}
        """;
}

/// <summary>Asks for the claims with a band on some days.</summary>
/// <param name="Asker">Index of the claim that asks.</param>
/// <param name="Period">See <see cref="FingerprintStore.Period"/>.</param>
/// <param name="Band">The band.</param>
/// <param name="Days">All days.</param>
/// <param name="NearFrom">First of the near ones.</param>
/// <param name="Provider">Whose claims are told from others'.</param>
internal sealed record BandQuery(int Asker, int Period, long Band, DayRange Days, int NearFrom, long Provider);
