-- Counted for every submission where the bus is in memory.
CREATE INDEX ingest_claims_in_flight ON ingest_claims (claim_id) WHERE published_at IS NOT NULL AND assessed_at IS NULL;
