-- What the list shows of a claim besides. Null in cases of an earlier version until they are described, see DescribeCases.
ALTER TABLE review_case ADD COLUMN number TEXT;
ALTER TABLE review_case ADD COLUMN provider TEXT;
ALTER TABLE review_case ADD COLUMN provider_name TEXT;
ALTER TABLE review_case ADD COLUMN currency TEXT;

CREATE INDEX review_case_undescribed ON review_case (claim_id) WHERE number IS NULL;

-- Each order of the list, with all that it is filtered by: rows that are skipped or only counted are read from here and not from the table, whose rows hold whole claims.
CREATE INDEX review_case_by_risk ON review_case (status, risk DESC, claim_id, route, is_flagged, kind, policy_id, charge_cents, assessed_at);
CREATE INDEX review_case_by_amount ON review_case (status, charge_cents DESC, claim_id, route, is_flagged, kind, policy_id, risk, assessed_at);
CREATE INDEX review_case_by_age ON review_case (status, assessed_at, claim_id, route, is_flagged, kind, policy_id, risk, charge_cents);
DROP INDEX review_case_risk;
DROP INDEX review_case_amount;
DROP INDEX review_case_age;

-- What cases are found by, in lower case.
CREATE TABLE review_case_term (
    term {ordinal} NOT NULL,
    kind TEXT NOT NULL,
    claim_id TEXT NOT NULL REFERENCES review_case (claim_id),
    PRIMARY KEY (term, kind, claim_id)
) {clustered};

-- Who works on a case; nobody where there is no row. The key keeps two from holding it at once.
CREATE TABLE review_assignment (
    claim_id TEXT PRIMARY KEY REFERENCES review_case (claim_id),
    reviewer TEXT NOT NULL,
    claimed_at {moment} NOT NULL
);

CREATE INDEX review_assignment_reviewer ON review_assignment (reviewer);

-- Filters and order of the list under a name, for the one who saved them.
CREATE TABLE review_view (
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (owner, name)
);

-- Verdicts that their reviewers took back. Added to, never changed, but for is_filed.
CREATE TABLE review_verdict_withdrawal (
    withdrawal_id TEXT PRIMARY KEY,
    verdict_id TEXT NOT NULL UNIQUE REFERENCES review_verdict (verdict_id),
    withdrawn_at {moment} NOT NULL,
    is_filed BOOLEAN NOT NULL,
    traceparent TEXT
);

CREATE INDEX review_verdict_withdrawal_filed ON review_verdict_withdrawal (is_filed);

-- Counts up when another instance of the service should look at the list again.
CREATE TABLE review_revision (
    revision BIGINT NOT NULL
);

INSERT INTO review_revision (revision) VALUES (0);
