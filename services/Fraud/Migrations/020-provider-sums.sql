-- What a provider model needs to know of a provider's claims: whole numbers only, so that the bytes depend on the claims and not on their order.
CREATE TABLE fraud_provider_sums (
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    sums {bytes} NOT NULL,
    PRIMARY KEY (provider, model)
);

-- Models whose sums hold every claim that was assessed.
CREATE TABLE fraud_provider_model (
    model TEXT PRIMARY KEY
);
