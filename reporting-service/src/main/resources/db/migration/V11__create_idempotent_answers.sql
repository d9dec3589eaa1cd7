-- The table of libraries/idempotency as its own migration makes it, whose number is too low for a database that has V1 to V3 already.
-- The first answer to each Idempotency-Key, kept with the write that it answers.
CREATE TABLE idempotent_answer (
    api_key         text        NOT NULL,
    idempotency_key text        NOT NULL,
    fingerprint     text        NOT NULL,
    subject         uuid        NOT NULL,
    status          smallint    NOT NULL,
    location        text        NOT NULL,
    etag            text,
    body            bytea       NOT NULL,
    answered_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (api_key, idempotency_key)
);

CREATE INDEX idempotent_answer_answered_at ON idempotent_answer (answered_at);
CREATE INDEX idempotent_answer_subject ON idempotent_answer (subject);
