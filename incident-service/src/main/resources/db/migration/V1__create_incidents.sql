-- The current state of every incident. What is asked for, constrained or computed has a column of its own;
-- what the service desk said stands whole in "report".
CREATE TABLE incident (
    id                uuid        PRIMARY KEY,
    version           bigint      NOT NULL CHECK (version > 0),
    organisation      text        NOT NULL,
    reference         text,
    status            text        NOT NULL CHECK (status IN ('OPEN', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'VOID')),
    priority          text        NOT NULL CHECK (priority IN ('P1', 'P2', 'P3', 'P4', 'P5')),
    peak_priority     text        NOT NULL CHECK (peak_priority IN ('P1', 'P2', 'P3', 'P4', 'P5')),
    opened_at         timestamptz NOT NULL,
    affected_service  text        NOT NULL,
    report            jsonb       NOT NULL,
    gaps              jsonb       NOT NULL,
    reopen_count      integer     NOT NULL,
    target_micros     bigint,
    target_calendar   text,
    due_at            timestamptz,
    restore_micros    bigint,
    within_target     boolean,
    recorded_at       timestamptz NOT NULL,
    -- Who reported it and when: version 1 of its history.
    reported_at       timestamptz NOT NULL,
    reported_by       text        NOT NULL,
    -- The source's own time of its last state: an earlier one that comes later is stale.
    source_updated_at timestamptz,
    UNIQUE (organisation, reference)
);

CREATE INDEX incident_opened ON incident (opened_at, id);
CREATE INDEX incident_organisation_opened ON incident (organisation, opened_at, id);

-- Every version but the first.
CREATE TABLE incident_version (
    incident    uuid        NOT NULL REFERENCES incident,
    version     bigint      NOT NULL CHECK (version > 1),
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    change      text        NOT NULL,
    reason      text,
    changes     jsonb       NOT NULL,
    PRIMARY KEY (incident, version)
);
