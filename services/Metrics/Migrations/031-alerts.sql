-- What is remembered of each condition, see AlertState. Unsaid while what holds is not what was said, because of a silence.
CREATE TABLE metrics_alert (
    condition TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    is_unsaid BOOLEAN NOT NULL
);

-- What was said, until the bus has it.
CREATE TABLE metrics_alert_event (
    id {id},
    alert_id TEXT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    is_published BOOLEAN NOT NULL
);

CREATE INDEX metrics_alert_event_unpublished ON metrics_alert_event (is_published, id);
