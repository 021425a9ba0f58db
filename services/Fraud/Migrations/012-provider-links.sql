-- Referrals: a row for each referrer and provider, and for each provider the sums over its referrals in both directions, so that its place is read without them.
CREATE TABLE fraud_referral (
    referrer TEXT NOT NULL,
    provider TEXT NOT NULL,
    claims BIGINT NOT NULL,
    PRIMARY KEY (referrer, provider)
) {clustered};

CREATE TABLE fraud_referral_node (
    provider TEXT PRIMARY KEY,
    received_claims BIGINT NOT NULL,
    received_squares BIGINT NOT NULL,
    referrers BIGINT NOT NULL,
    sent_claims BIGINT NOT NULL,
    sent_squares BIGINT NOT NULL,
    receivers BIGINT NOT NULL,
    reciprocal BIGINT NOT NULL
) {clustered};

-- The providers of the members in the sample, and how many of these members each pair of providers has seen; a provider with itself: all of its own.
CREATE TABLE fraud_link_member (
    member BIGINT PRIMARY KEY,
    providers {bytes} NOT NULL
);

CREATE TABLE fraud_link_pair (
    provider TEXT NOT NULL,
    other TEXT NOT NULL,
    members BIGINT NOT NULL,
    PRIMARY KEY (provider, other)
) {clustered};
