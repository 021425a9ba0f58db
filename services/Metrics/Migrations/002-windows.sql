-- What a claim counts for in its windows. segments is null for predictions that were filed before windows were counted.
ALTER TABLE metrics_prediction ADD COLUMN clause_risk DOUBLE PRECISION;
ALTER TABLE metrics_prediction ADD COLUMN amount_cents BIGINT NOT NULL DEFAULT 0;
ALTER TABLE metrics_prediction ADD COLUMN segments TEXT;
ALTER TABLE metrics_prediction ADD COLUMN ranked_clauses TEXT NOT NULL DEFAULT '[]';

ALTER TABLE metrics_verdict ADD COLUMN stage TEXT NOT NULL DEFAULT 'Review';

-- Claims whose prediction or verdict a transaction is filing; empty once none does.
CREATE TABLE metrics_turn (
    claim_id TEXT PRIMARY KEY
);

-- Touched before the windows of a day, subject and model are read, so that two instances take turns at them. The bounds are those that the first claim found: they hold for good.
CREATE TABLE metrics_window_group (
    day INTEGER NOT NULL,
    subject TEXT NOT NULL,
    model TEXT NOT NULL,
    most_values INTEGER NOT NULL,
    most_labels INTEGER NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (day, subject, model)
);

-- Days are counted from 0001-01-01. The counts are whole numbers, so that their bytes depend on predictions and verdicts and not on their order.
CREATE TABLE metrics_window (
    day INTEGER NOT NULL,
    subject TEXT NOT NULL,
    model TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    claims BIGINT NOT NULL,
    judged BIGINT NOT NULL,
    counts {bytes} NOT NULL,
    PRIMARY KEY (day, subject, model, kind, value)
);

CREATE INDEX metrics_window_segment ON metrics_window (subject, kind, value, day);
