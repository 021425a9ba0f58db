-- One row per claim that was taken. status: accepted, assessed, ended.
CREATE TABLE ingest_claims (
    claim_id TEXT PRIMARY KEY,
    submitter TEXT NOT NULL,
    number TEXT NOT NULL,
    version INTEGER NOT NULL,
    content_hash TEXT NOT NULL,
    same_content_as TEXT,
    submission_id TEXT NOT NULL REFERENCES ingest_submissions (submission_id),
    claim_index INTEGER NOT NULL,
    claim TEXT NOT NULL,
    warnings TEXT NOT NULL,
    received_at {moment} NOT NULL,
    status TEXT NOT NULL,
    published_at {moment},
    assessed_at {moment},
    review_filed_at {moment},
    metrics_filed_at {moment},
    flagged INTEGER NOT NULL DEFAULT 0,
    outcome TEXT,
    UNIQUE (submitter, number, version)
);
CREATE INDEX ingest_claims_number ON ingest_claims (number);
CREATE INDEX ingest_claims_content ON ingest_claims (submitter, content_hash);
CREATE INDEX ingest_claims_submission ON ingest_claims (submission_id, claim_index);
CREATE INDEX ingest_claims_status ON ingest_claims (status, flagged);
CREATE INDEX ingest_claims_unpublished ON ingest_claims (received_at, claim_id) WHERE published_at IS NULL;

-- One row per claim that was refused, each time it came.
CREATE TABLE ingest_rejections (
    submission_id TEXT NOT NULL REFERENCES ingest_submissions (submission_id),
    claim_index INTEGER NOT NULL,
    submitter TEXT,
    number TEXT,
    version INTEGER,
    faults TEXT NOT NULL,
    received_at {moment} NOT NULL,
    published_at {moment},
    PRIMARY KEY (submission_id, claim_index)
);
CREATE INDEX ingest_rejections_unpublished ON ingest_rejections (received_at, submission_id, claim_index) WHERE published_at IS NULL;

-- The codes of each refused claim, once each, for counting.
CREATE TABLE ingest_rejection_codes (
    code TEXT NOT NULL,
    submission_id TEXT NOT NULL,
    claim_index INTEGER NOT NULL,
    PRIMARY KEY (code, submission_id, claim_index)
);

-- One row per claim that came again.
CREATE TABLE ingest_duplicates (
    submission_id TEXT NOT NULL REFERENCES ingest_submissions (submission_id),
    claim_index INTEGER NOT NULL,
    claim_id TEXT NOT NULL REFERENCES ingest_claims (claim_id),
    PRIMARY KEY (submission_id, claim_index)
);

-- Claims whose submitter named a reply queue and has not had the assessment yet.
CREATE TABLE ingest_answers_due (
    claim_id TEXT NOT NULL,
    submission_id TEXT NOT NULL,
    PRIMARY KEY (claim_id, submission_id)
);
