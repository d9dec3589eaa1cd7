-- Who is signed in to the pages. Of a token there is only its hash; the key is known by a hash of its entry in the file of keys.
CREATE TABLE page_session (
    token_sha256 text        PRIMARY KEY,
    key_name     text        NOT NULL,
    key_entry    text        NOT NULL,
    started_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
