-- People who sign in to the console. Passwords as the framework's hasher writes them.
CREATE TABLE review_user (
    user_name TEXT PRIMARY KEY,
    password_hash TEXT,
    roles TEXT NOT NULL,
    must_change_password BOOLEAN NOT NULL,
    failed_attempts INTEGER NOT NULL,
    locked_until {moment},
    disabled_at {moment},
    stamp TEXT NOT NULL,
    created_at {moment} NOT NULL
);

-- Links for one sign-in, as hashes.
CREATE TABLE review_sign_in_link (
    link_hash TEXT PRIMARY KEY,
    user_name TEXT NOT NULL REFERENCES review_user (user_name),
    expires_at {moment} NOT NULL,
    used_at {moment}
);

-- What protects cookies and forms; shared by all instances.
CREATE TABLE review_protection_key (
    name TEXT PRIMARY KEY,
    content TEXT NOT NULL,
    created_at {moment} NOT NULL
);
