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
    -- The source's own time of its last state: an earlier one that comes later is stale.
    updated_at      timestamptz,
    status          text        NOT NULL CHECK (status IN ('COUNTED', 'VOID')),
    recorded_at     timestamptz NOT NULL,
    -- Who recorded it and when: version 1 of its history.
    first_recorded_at timestamptz NOT NULL,
    first_recorded_by text        NOT NULL,
    UNIQUE (organisation, ticket),
    CHECK (recommend IS NOT NULL OR satisfaction IS NOT NULL)
);

CREATE INDEX survey_response_responded ON survey_response (responded_at, id);
CREATE INDEX survey_response_organisation_responded ON survey_response (organisation, responded_at, id);

-- Every version but the first: who and when, but none of the customer's words.
CREATE TABLE survey_response_version (
    response    uuid        NOT NULL REFERENCES survey_response,
    version     bigint      NOT NULL CHECK (version > 1),
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    change      text        NOT NULL,
    reason      text,
    PRIMARY KEY (response, version)
);

-- Responses from which personal data was erased, and the tickets they were about as keyed hashes: so that a source which
-- tells them again is recognised, and neither brings the data back nor counts twice.
CREATE TABLE erasure (
    response    uuid        PRIMARY KEY REFERENCES survey_response,
    ticket_hash text        UNIQUE,
    erased_at   timestamptz NOT NULL,
    erased_by   text        NOT NULL
);
