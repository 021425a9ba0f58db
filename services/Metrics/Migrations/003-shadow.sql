-- A challenger's score beside the one that counted, joined to verdicts when they are asked for. A risk is null where no model gave it.
CREATE TABLE metrics_shadow (
    challenger TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    champion TEXT NOT NULL,
    decision_id TEXT NOT NULL,
    champion_risk DOUBLE PRECISION,
    champion_call BOOLEAN NOT NULL,
    challenger_risk DOUBLE PRECISION,
    challenger_call BOOLEAN NOT NULL,
    scored_at {moment} NOT NULL,
    PRIMARY KEY (challenger, claim_id)
);

CREATE INDEX metrics_shadow_claim ON metrics_shadow (claim_id);
