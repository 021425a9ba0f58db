-- Secrets as SHA-256 hashes only.
CREATE TABLE access_key (
    key_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    secret_hash TEXT NOT NULL,
    scopes TEXT NOT NULL,
    created_at {moment} NOT NULL,
    created_by TEXT NOT NULL,
    expires_at {moment},
    revoked_at {moment}
);

-- Added to, never changed.
CREATE TABLE access_audit (
    entry_id {id},
    at {moment} NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before_it TEXT,
    after_it TEXT
);

CREATE INDEX access_audit_subject ON access_audit (subject, entry_id);
