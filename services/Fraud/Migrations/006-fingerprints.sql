-- Who bills the same combination of services and diagnoses for whom: MinHash bands of claims, by period of 64 days, so that what is written and read
-- lies together however much there is.
CREATE TABLE fraud_fingerprint (
    period INTEGER NOT NULL,
    band BIGINT NOT NULL,
    service_day INTEGER NOT NULL,
    provider BIGINT NOT NULL,
    member BIGINT NOT NULL,
    signature BIGINT NOT NULL,
    claim_id TEXT NOT NULL,
    PRIMARY KEY (period, band, service_day, claim_id)
) {clustered};
