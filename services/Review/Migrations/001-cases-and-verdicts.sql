CREATE TABLE review_case (
    claim_id TEXT PRIMARY KEY,
    decision_id TEXT NOT NULL,
    route TEXT NOT NULL,
    status TEXT NOT NULL,
    is_flagged BOOLEAN NOT NULL,
    risk DOUBLE PRECISION NOT NULL,
    p_value DOUBLE PRECISION NOT NULL,
    charge_cents BIGINT NOT NULL,
    kind TEXT NOT NULL,
    policy_id TEXT NOT NULL,
    assessed_at {moment} NOT NULL,
    opened_at {moment} NOT NULL,
    assessed TEXT NOT NULL
);

CREATE INDEX review_case_risk ON review_case (status, risk);
CREATE INDEX review_case_amount ON review_case (status, charge_cents);
CREATE INDEX review_case_age ON review_case (status, assessed_at);

-- Added to, never changed, but for is_filed: whether Metrics has said that it holds the verdict.
CREATE TABLE review_verdict (
    verdict_id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES review_case (claim_id),
    decision_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    clause_id TEXT,
    line_number INTEGER,
    note TEXT,
    recorded_at {moment} NOT NULL,
    is_filed BOOLEAN NOT NULL
);

CREATE INDEX review_verdict_claim ON review_verdict (claim_id, recorded_at);
CREATE INDEX review_verdict_filed ON review_verdict (is_filed);
