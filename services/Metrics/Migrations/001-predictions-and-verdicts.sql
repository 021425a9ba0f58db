CREATE TABLE metrics_prediction (
    claim_id TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL,
    model_hash TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    scored_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    risk DOUBLE PRECISION NOT NULL,
    p_value DOUBLE PRECISION NOT NULL,
    is_flagged BOOLEAN NOT NULL,
    route TEXT NOT NULL,
    audit_probability DOUBLE PRECISION NOT NULL,
    labels TEXT NOT NULL,
    scored_at {moment} NOT NULL,
    assessed_at {moment} NOT NULL,
    recorded_at {moment} NOT NULL
);

CREATE INDEX metrics_prediction_assessed ON metrics_prediction (assessed_at);

-- recorded_at is when the reviewer said it, known_at when this service learned of it: what was known at any past moment can be asked again.
CREATE TABLE metrics_verdict (
    verdict_id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL,
    decision_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    clause_id TEXT,
    line_number INTEGER,
    recorded_at {moment} NOT NULL,
    known_at {moment} NOT NULL
);

CREATE INDEX metrics_verdict_claim ON metrics_verdict (claim_id, recorded_at);
