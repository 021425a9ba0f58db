-- Claims whose prediction was removed after its time: it must not be counted again, and a verdict that still comes is too late.
CREATE TABLE metrics_removed (
    claim_id TEXT PRIMARY KEY,
    assessed_at {moment} NOT NULL
) {clustered};

CREATE INDEX metrics_removed_assessed ON metrics_removed (assessed_at);

ALTER TABLE metrics_verdict ADD COLUMN is_late BOOLEAN NOT NULL DEFAULT FALSE;

CREATE INDEX metrics_verdict_late ON metrics_verdict (known_at) WHERE is_late;

-- Those that were filed before windows were counted.
CREATE INDEX metrics_prediction_uncounted ON metrics_prediction (claim_id) WHERE segments IS NULL;
