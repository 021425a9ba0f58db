-- Events on their way to other systems, one row for each endpoint. Written in the transaction of what they tell of, and delivered in the order of id.
CREATE TABLE metrics_webhook (
    id {id},
    endpoint TEXT NOT NULL,
    event_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_code TEXT,
    created_at {moment} NOT NULL,
    settled_at {moment},
    UNIQUE (endpoint, event_id)
);

CREATE INDEX metrics_webhook_state ON metrics_webhook (endpoint, state, id);

-- Which instance delivers to an endpoint, and until when the others leave it to it.
CREATE TABLE metrics_webhook_turn (
    endpoint TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until {moment} NOT NULL
);
