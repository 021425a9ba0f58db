-- The volumes as they were, each table in the order of its key.
ALTER TABLE fraud_provider_period RENAME TO fraud_provider_period_before;
CREATE TABLE fraud_provider_period (
    provider TEXT NOT NULL,
    peer TEXT NOT NULL,
    period TEXT NOT NULL,
    start_day INTEGER NOT NULL,
    claims BIGINT NOT NULL,
    charge_cents BIGINT NOT NULL,
    PRIMARY KEY (provider, period, start_day, peer)
) {clustered};
INSERT INTO fraud_provider_period SELECT provider, peer, period, start_day, claims, charge_cents FROM fraud_provider_period_before;
DROP TABLE fraud_provider_period_before;

ALTER TABLE fraud_peer_level RENAME TO fraud_peer_level_before;
CREATE TABLE fraud_peer_level (
    peer TEXT NOT NULL,
    period TEXT NOT NULL,
    measure TEXT NOT NULL,
    level INTEGER NOT NULL,
    periods BIGINT NOT NULL,
    PRIMARY KEY (peer, period, measure, level)
) {clustered};
INSERT INTO fraud_peer_level SELECT peer, period, measure, level, periods FROM fraud_peer_level_before;
DROP TABLE fraud_peer_level_before;

ALTER TABLE fraud_peer_provider RENAME TO fraud_peer_provider_before;
CREATE TABLE fraud_peer_provider (
    peer TEXT NOT NULL,
    provider TEXT NOT NULL,
    PRIMARY KEY (peer, provider)
) {clustered};
INSERT INTO fraud_peer_provider SELECT peer, provider FROM fraud_peer_provider_before;
DROP TABLE fraud_peer_provider_before;

ALTER TABLE fraud_rendered_day RENAME TO fraud_rendered_day_before;
CREATE TABLE fraud_rendered_day (
    provider TEXT NOT NULL,
    service_day INTEGER NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (provider, service_day)
) {clustered};
INSERT INTO fraud_rendered_day SELECT provider, service_day, minutes FROM fraud_rendered_day_before;
DROP TABLE fraud_rendered_day_before;
