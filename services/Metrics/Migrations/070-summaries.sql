-- Summaries that were asked for, each once, whatever came of it. Shares in [0, 1], null where there is none; latency in milliseconds. Days are counted from 0001-01-01.
CREATE TABLE metrics_summary (
    summary_id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL,
    provider TEXT NOT NULL,
    version TEXT NOT NULL,
    day INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    concept_recall DOUBLE PRECISION,
    support DOUBLE PRECISION,
    sentences INTEGER NOT NULL,
    characters INTEGER NOT NULL,
    latency DOUBLE PRECISION NOT NULL,
    cost DOUBLE PRECISION
) {clustered};

CREATE INDEX metrics_summary_day ON metrics_summary (day, provider, version);

-- All that reviewers ever said of summaries; which of it counts is found when it is read. A rating may come before its summary.
CREATE TABLE metrics_summary_rating (
    rating_id TEXT PRIMARY KEY,
    summary_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    score INTEGER NOT NULL,
    flaws TEXT NOT NULL,
    rated_at {moment} NOT NULL
) {clustered};

CREATE INDEX metrics_summary_rating_summary ON metrics_summary_rating (summary_id);

CREATE TABLE metrics_summary_comparison (
    comparison_id TEXT PRIMARY KEY,
    claim_id TEXT NOT NULL,
    first_provider TEXT NOT NULL,
    first_version TEXT NOT NULL,
    second_provider TEXT NOT NULL,
    second_version TEXT NOT NULL,
    preferred TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    compared_at {moment} NOT NULL
) {clustered};

CREATE INDEX metrics_summary_comparison_at ON metrics_summary_comparison (compared_at);

-- Grows with every summary of a day and every rating of one, so that windows are measured again when they have changed.
CREATE TABLE metrics_summary_revision (
    day INTEGER NOT NULL,
    provider TEXT NOT NULL,
    version TEXT NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (day, provider, version)
);

-- What the summaries of a day look like; outlives them.
CREATE TABLE metrics_summary_profile (
    day INTEGER NOT NULL,
    provider TEXT NOT NULL,
    version TEXT NOT NULL,
    profile {bytes} NOT NULL,
    PRIMARY KEY (day, provider, version)
);

-- What was measured last of a window.
CREATE TABLE metrics_summary_window (
    provider TEXT NOT NULL,
    version TEXT NOT NULL,
    days INTEGER NOT NULL,
    day INTEGER NOT NULL,
    measured TEXT NOT NULL,
    PRIMARY KEY (provider, version, days, day)
);

-- What a window left behind when it was closed, see ClosedSummaries. Taken once and kept: betting again on what is known already would void the budget.
CREATE TABLE metrics_summary_closed (
    provider TEXT NOT NULL,
    version TEXT NOT NULL,
    days INTEGER NOT NULL,
    day INTEGER NOT NULL,
    closed TEXT NOT NULL,
    PRIMARY KEY (provider, version, days, day)
);
