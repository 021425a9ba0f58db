-- Summaries of the documents of a case's claim, by whoever made them. What an extractive one says is not kept: the documents give it again.
CREATE TABLE review_summary (
    summary_id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL REFERENCES review_case (claim_id),
    decision_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    version TEXT NOT NULL,
    outcome TEXT NOT NULL,
    content TEXT NOT NULL,
    made_at {moment} NOT NULL
);

CREATE INDEX review_summary_claim ON review_summary (claim_id, decision_id, made_at);

-- What Metrics is told of summaries. Added to, never changed, but for is_told.
CREATE TABLE review_summary_event (
    event_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES review_case (claim_id),
    subject TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    content TEXT NOT NULL,
    at {moment} NOT NULL,
    is_told BOOLEAN NOT NULL
);

CREATE INDEX review_summary_event_subject ON review_summary_event (subject, kind, reviewer, at);
CREATE INDEX review_summary_event_told ON review_summary_event (is_told);

-- What generated summaries have cost on each day, all instances of the service together; cost in millionths of the currency.
CREATE TABLE review_summary_spending (
    day TEXT PRIMARY KEY,
    tokens BIGINT NOT NULL,
    cost BIGINT NOT NULL
);
