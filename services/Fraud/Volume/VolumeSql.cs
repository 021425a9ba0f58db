namespace Claims.Fraud.Volume;

/// <summary>The statements of <see cref="VolumeStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class VolumeSql
{
    public const string Add =
        """
        INSERT INTO fraud_provider_period (provider, peer, period, start_day, claims, charge_cents)
        VALUES (@Provider, @Peer, @Period, @StartDay, @Claims, @ChargeCents)
        ON CONFLICT (provider, peer, period, start_day) DO UPDATE
        SET claims = fraud_provider_period.claims + excluded.claims, charge_cents = fraud_provider_period.charge_cents + excluded.charge_cents
        RETURNING claims AS Claims, charge_cents AS ChargeCents
        """;

    public const string AddProvider = "INSERT INTO fraud_peer_provider (peer, provider) VALUES (@Peer, @Provider) ON CONFLICT (peer, provider) DO NOTHING";

    public const string Move =
        """
        INSERT INTO fraud_peer_level (peer, period, measure, level, periods) VALUES (@Peer, @Period, @Measure, @Level, @Periods)
        ON CONFLICT (peer, period, measure, level) DO UPDATE SET periods = fraud_peer_level.periods + excluded.periods
        """;

    /// <summary>Counting stops where more providers would change nothing.</summary>
    public const string CountProviders = "SELECT COUNT(*) FROM (SELECT 1 FROM fraud_peer_provider WHERE peer = @peer LIMIT 1000) p";

    public const string Levels =
        "SELECT measure AS Measure, level AS Level, periods AS Periods FROM fraud_peer_level WHERE peer = @peer AND period = @Period AND periods > 0";
}
