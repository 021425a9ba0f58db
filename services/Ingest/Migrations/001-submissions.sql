-- What was submitted, byte for byte (gzip), and what was answered.
CREATE TABLE ingest_submissions (
    sequence {id},
    submission_id TEXT NOT NULL UNIQUE,
    content {bytes} NOT NULL,
    content_length BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    content_type TEXT,
    content_encoding TEXT,
    format TEXT,
    submitter TEXT NOT NULL,
    policy TEXT,
    reply_to TEXT,
    correlation_id TEXT,
    received_at {moment} NOT NULL,
    faults TEXT NOT NULL,
    acknowledgement_type TEXT,
    acknowledgement {bytes}
);
CREATE INDEX ingest_submissions_sha256 ON ingest_submissions (sha256);

-- Submissions of which nothing could be read. Rows stay; resolved_by names the submission that went through instead.
CREATE TABLE ingest_quarantine (
    submission_id TEXT PRIMARY KEY REFERENCES ingest_submissions (submission_id),
    faults TEXT NOT NULL,
    quarantined_at {moment} NOT NULL,
    resolved_at {moment},
    resolved_by TEXT
);
CREATE INDEX ingest_quarantine_open ON ingest_quarantine (quarantined_at) WHERE resolved_at IS NULL;
