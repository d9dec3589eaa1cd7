-- The current state of every incident. What is asked for, constrained or computed has a column of its own;
-- what the service desk said stands whole in "report".
CREATE TABLE incident (
    id               uuid        PRIMARY KEY,
    version          bigint      NOT NULL CHECK (version > 0),
    organisation     text        NOT NULL,
    reference        text,
    status           text        NOT NULL CHECK (status IN ('OPEN', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'VOID')),
    priority         text        NOT NULL CHECK (priority IN ('P1', 'P2', 'P3', 'P4', 'P5')),
    peak_priority    text        NOT NULL CHECK (peak_priority IN ('P1', 'P2', 'P3', 'P4', 'P5')),
    opened_at        timestamptz NOT NULL,
    report           jsonb       NOT NULL,
    gaps             jsonb       NOT NULL,
    reopen_count     integer     NOT NULL,
    target_micros    bigint,
    due_at           timestamptz,
    restore_micros   bigint,
    within_target    boolean,
    recorded_at      timestamptz NOT NULL,
    UNIQUE (organisation, reference)
);
