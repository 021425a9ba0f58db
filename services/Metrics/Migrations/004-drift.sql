-- What the claims of a day look like, by the model that scored them. Days are counted from 0001-01-01.
CREATE TABLE metrics_drift (
    day INTEGER NOT NULL,
    model TEXT NOT NULL,
    profile {bytes} NOT NULL,
    PRIMARY KEY (day, model)
);
