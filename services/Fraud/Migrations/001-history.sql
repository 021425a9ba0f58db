-- One row for each claim that was assessed or is being assessed; its insert is what keeps a claim from being assessed twice.
CREATE TABLE fraud_claim (
    claim_id TEXT PRIMARY KEY,
    submitter TEXT NOT NULL,
    number TEXT NOT NULL,
    original_number TEXT
);

CREATE INDEX fraud_claim_original ON fraud_claim (submitter, original_number);

-- Touched before a member's lines are read, so that two instances take turns at one member.
CREATE TABLE fraud_member (
    member TEXT PRIMARY KEY,
    claims BIGINT NOT NULL
);

CREATE TABLE fraud_line (
    claim_id TEXT NOT NULL,
    line_position INTEGER NOT NULL,
    member TEXT NOT NULL,
    kind TEXT NOT NULL,
    provider TEXT NOT NULL,
    state TEXT,
    code TEXT NOT NULL,
    is_revenue BOOLEAN NOT NULL,
    modifiers TEXT NOT NULL,
    tooth TEXT,
    place TEXT,
    service_day INTEGER NOT NULL,
    units_thousandths BIGINT NOT NULL,
    charge_cents BIGINT NOT NULL,
    PRIMARY KEY (claim_id, line_position)
);

CREATE INDEX fraud_line_member_day ON fraud_line (member, service_day);

CREATE TABLE fraud_stay (
    claim_id TEXT PRIMARY KEY,
    member TEXT NOT NULL,
    provider TEXT NOT NULL,
    admitted INTEGER NOT NULL,
    discharged INTEGER NOT NULL
);

CREATE INDEX fraud_stay_member ON fraud_stay (member, admitted);

CREATE TABLE fraud_assessment (
    claim_id TEXT PRIMARY KEY,
    route TEXT NOT NULL,
    is_flagged BOOLEAN NOT NULL,
    risk DOUBLE PRECISION NOT NULL,
    assessed_at {moment} NOT NULL,
    assessed TEXT NOT NULL
);

CREATE TABLE fraud_audit_key (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    secret TEXT NOT NULL
);
