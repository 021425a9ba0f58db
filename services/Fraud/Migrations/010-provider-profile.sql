-- Billing providers; touched before their profile is read, so that two instances take turns at one provider. The partition is a stable share of all
-- providers, for work that several instances divide among them.
CREATE TABLE fraud_provider (
    provider TEXT PRIMARY KEY,
    provider_partition INTEGER NOT NULL,
    claims BIGINT NOT NULL
) {clustered};

CREATE INDEX fraud_provider_partition ON fraud_provider (provider_partition, provider);

-- What a provider's claims look like: whole numbers only, so that the bytes depend on the claims and not on their order.
CREATE TABLE fraud_provider_profile (
    provider TEXT PRIMARY KEY,
    profile {bytes} NOT NULL
);
