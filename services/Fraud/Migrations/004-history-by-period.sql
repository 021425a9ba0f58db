-- History in the order in which it is asked for: by period of 32 days, then member. What is written and read lies together however much there is.
-- Which claims were assessed stays known. Lines and stays remembered before this step are forgotten: their member keys cannot be made shorter in SQL.
CREATE TABLE fraud_known_claim (
    claim_id TEXT PRIMARY KEY
) {clustered};

INSERT INTO fraud_known_claim (claim_id) SELECT claim_id FROM fraud_claim;

DROP TABLE fraud_claim;
DROP TABLE fraud_member;
DROP TABLE fraud_line;
DROP TABLE fraud_stay;

-- One row for each claim that replaces or voids another, under the key of the number that it names.
CREATE TABLE fraud_replacement (
    number_key BIGINT NOT NULL,
    claim_id TEXT NOT NULL,
    PRIMARY KEY (number_key, claim_id)
) {clustered};

-- Touched before a member's lines are read, so that two instances take turns at one member.
CREATE TABLE fraud_member (
    member BIGINT PRIMARY KEY,
    claims BIGINT NOT NULL
);

CREATE TABLE fraud_line (
    period INTEGER NOT NULL,
    member BIGINT NOT NULL,
    service_day INTEGER NOT NULL,
    claim_id TEXT NOT NULL,
    line_position INTEGER NOT NULL,
    number_key BIGINT NOT NULL,
    last_day INTEGER NOT NULL,
    kind TEXT NOT NULL,
    provider TEXT NOT NULL,
    state TEXT,
    code TEXT NOT NULL,
    is_vague BOOLEAN NOT NULL,
    modifiers TEXT NOT NULL,
    tooth TEXT,
    place TEXT,
    units_thousandths BIGINT NOT NULL,
    charge_cents BIGINT NOT NULL,
    PRIMARY KEY (period, member, service_day, claim_id, line_position)
) {clustered};

CREATE TABLE fraud_stay (
    member BIGINT NOT NULL,
    admitted INTEGER NOT NULL,
    claim_id TEXT NOT NULL,
    number_key BIGINT NOT NULL,
    provider TEXT NOT NULL,
    discharged INTEGER NOT NULL,
    PRIMARY KEY (member, admitted, claim_id)
) {clustered};
