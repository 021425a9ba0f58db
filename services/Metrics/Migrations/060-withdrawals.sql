-- The verdict that this one takes back.
ALTER TABLE metrics_verdict ADD COLUMN withdraws TEXT;
