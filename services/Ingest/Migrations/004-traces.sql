-- The span that the claim was accepted in, as the header of that name says it.
ALTER TABLE ingest_claims ADD COLUMN traceparent TEXT;
-- Looked at every few seconds: which claim has waited longest.
CREATE INDEX ingest_claims_unassessed ON ingest_claims (received_at) WHERE assessed_at IS NULL;
