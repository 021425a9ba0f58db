-- Which instance does a piece of work that only one may do, and until when the others leave it to it. Turns that are held are lost: they are taken anew.
DROP TABLE metrics_webhook_turn;
DROP TABLE metrics_measuring_turn;

CREATE TABLE metrics_instance_turn (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    until {moment} NOT NULL
);
