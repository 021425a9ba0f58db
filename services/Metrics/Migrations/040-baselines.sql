-- What models are held against: facts that are added, never changed. said_at is when it was said, known_at when this service learned of it. The id is of what is said and of the one that
-- was in force before, so that the same thing said again, or by two at once, is kept once.
CREATE TABLE metrics_baseline (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    model TEXT NOT NULL,
    source TEXT NOT NULL,
    figures TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at {moment} NOT NULL,
    known_at {moment} NOT NULL
);

CREATE INDEX metrics_baseline_model ON metrics_baseline (subject, model);
