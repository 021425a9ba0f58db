-- What was measured of a window, as the event that was published. Days are counted from 0001-01-01.
CREATE TABLE metrics_measured (
    subject TEXT NOT NULL,
    model TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    day INTEGER NOT NULL,
    days INTEGER NOT NULL,
    measured TEXT NOT NULL,
    measured_at {moment} NOT NULL,
    PRIMARY KEY (subject, model, kind, value, days, day)
);

-- Sum of the revisions of a window's days when it was measured last: a window is measured again when it has changed since. Closed once its verdicts have had their time to come.
CREATE TABLE metrics_measured_stamp (
    subject TEXT NOT NULL,
    model TEXT NOT NULL,
    days INTEGER NOT NULL,
    day INTEGER NOT NULL,
    stamp BIGINT NOT NULL,
    ended BOOLEAN NOT NULL,
    closed BOOLEAN NOT NULL,
    PRIMARY KEY (subject, model, days, day)
);

-- What each closed window added to the evidence for being worse than the baseline. Taken once and kept: betting again on what is known already would void the budget.
CREATE TABLE metrics_bet (
    subject TEXT NOT NULL,
    model TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    days INTEGER NOT NULL,
    day INTEGER NOT NULL,
    measure TEXT NOT NULL,
    logs TEXT NOT NULL,
    PRIMARY KEY (subject, model, kind, value, days, day, measure)
);

-- Which instance measures, and until when the others leave it to it.
CREATE TABLE metrics_measuring_turn (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until {moment} NOT NULL
);
