-- What a provider billed on a day or in a week of service. Sums only: the order in which claims arrive does not matter.
CREATE TABLE fraud_provider_period (
    provider TEXT NOT NULL,
    peer TEXT NOT NULL,
    period TEXT NOT NULL,
    start_day INTEGER NOT NULL,
    claims BIGINT NOT NULL,
    charge_cents BIGINT NOT NULL,
    PRIMARY KEY (provider, peer, period, start_day)
);

-- How many provider periods of a peer group stand at each level: a histogram that moves as periods grow.
CREATE TABLE fraud_peer_level (
    peer TEXT NOT NULL,
    period TEXT NOT NULL,
    measure TEXT NOT NULL,
    level INTEGER NOT NULL,
    periods BIGINT NOT NULL,
    PRIMARY KEY (peer, period, measure, level)
);

CREATE TABLE fraud_peer_provider (
    peer TEXT NOT NULL,
    provider TEXT NOT NULL,
    PRIMARY KEY (peer, provider)
);

CREATE TABLE fraud_rendered_day (
    provider TEXT NOT NULL,
    service_day INTEGER NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (provider, service_day)
);
