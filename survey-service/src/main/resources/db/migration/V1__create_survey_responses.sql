-- The current state of every survey response.
CREATE TABLE survey_response (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL CHECK (version > 0),
    organisation    text        NOT NULL,
    recommend       integer     CHECK (recommend BETWEEN 0 AND 10),
    satisfaction    text        CHECK (satisfaction IN ('VERY_POOR', 'POOR', 'FAIR', 'GOOD', 'VERY_GOOD')),
    comment         text,
    ticket          text,
    respondent_hash text,
    channel         text        CHECK (channel IN ('PHONE', 'EMAIL', 'WEB', 'CHAT', 'IN_PERSON')),
    responded_at    timestamptz NOT NULL,
    status          text        NOT NULL CHECK (status IN ('COUNTED', 'VOID')),
    recorded_at     timestamptz NOT NULL,
    UNIQUE (organisation, ticket),
    CHECK (recommend IS NOT NULL OR satisfaction IS NOT NULL)
);
