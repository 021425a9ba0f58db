using Claims.Hosting.Storage;

namespace Claims.Fraud.Volume;

/// <summary>The statements of <see cref="VolumeStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class VolumeSql
{
    public static readonly RowShape<(ProviderPeriod Key, BilledVolume Volume)> Volume = new RowShape<(ProviderPeriod Key, BilledVolume Volume)>()
        .With("provider", row => row.Key.Provider)
        .With("peer", row => row.Key.Peer)
        .With("period", row => row.Key.Period.ToString())
        .With("start_day", row => row.Key.StartDay)
        .With("claims", row => row.Volume.Claims)
        .With("charge_cents", row => row.Volume.ChargeCents);

    public const string Add =
        """
        ON CONFLICT (provider, period, start_day, peer) DO UPDATE
        SET claims = fraud_provider_period.claims + excluded.claims, charge_cents = fraud_provider_period.charge_cents + excluded.charge_cents
        RETURNING provider, peer, period, start_day, claims, charge_cents
        """;

    public static readonly RowShape<(string Peer, string Provider)> Provider = new RowShape<(string Peer, string Provider)>()
        .With("peer", row => row.Peer)
        .With("provider", row => row.Provider);

    public const string AddProvider = "ON CONFLICT (peer, provider) DO NOTHING";

    public static readonly RowShape<LevelMove> LevelMove = new RowShape<LevelMove>()
        .With("peer", move => move.Peer)
        .With("period", move => move.Period.ToString())
        .With("measure", move => move.Measure.ToString())
        .With("level", move => move.Level)
        .With("periods", move => move.Periods);

    public const string Move = "ON CONFLICT (peer, period, measure, level) DO UPDATE SET periods = fraud_peer_level.periods + excluded.periods";

    public static readonly RowShape<string> Peer = new RowShape<string>().With("peer", peer => peer);

    public static readonly RowShape<(string Peer, int Enough)> Counted = new RowShape<(string Peer, int Enough)>()
        .With("peer", row => row.Peer)
        .With("enough", row => row.Enough);

    /// <summary>Counting stops where more providers would change nothing.</summary>
    public const string CountProviders =
        "SELECT p.peer, COUNT(*) AS providers FROM (SELECT peer FROM fraud_peer_provider WHERE peer = @peer LIMIT @enough) p GROUP BY p.peer";

    public const string Levels = "SELECT peer, period, measure, level, periods FROM fraud_peer_level WHERE peer = @peer AND periods > 0";
}
