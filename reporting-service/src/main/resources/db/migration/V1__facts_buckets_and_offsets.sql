-- Where the projection stands in each partition; the row is also the fence against a second owner.
CREATE TABLE projection_offset (
    topic       text    NOT NULL,
    partition   integer NOT NULL,
    topic_id    text    NOT NULL,
    next_offset bigint  NOT NULL,
    owner_epoch bigint  NOT NULL DEFAULT 0,
    owner       text,
    PRIMARY KEY (topic, partition)
);

-- One row that counts every transaction that changed a fact or a dead letter; what sources say of themselves does not count.
CREATE TABLE revision (
    value bigint NOT NULL
);
INSERT INTO revision VALUES (0);

-- The newest known state of every incident. Durations are in microseconds, days in the zone of the report.
CREATE TABLE incident_fact (
    id                uuid PRIMARY KEY,
    generation        bigint      NOT NULL,
    version           bigint      NOT NULL,
    organisation      text        NOT NULL,
    reference         text,
    priority          text        NOT NULL,
    peak_priority     text        NOT NULL,
    status            text        NOT NULL,
    opened_at         timestamptz NOT NULL,
    opened_day        date        NOT NULL,
    resolved_at       timestamptz,
    restored_at       timestamptz,
    due_at            timestamptz,
    target            bigint,
    time_to_restore   bigint,
    within_target     boolean,
    downtime          bigint,
    service_impact    text,
    affected_service  text        NOT NULL,
    reason            text,
    resolution        text,
    cause             text,
    root_cause        text,
    resolution_kind   text,
    supplier          text,
    known_issue       boolean     NOT NULL,
    problem           text,
    confidential      boolean     NOT NULL,
    recorded_at       timestamptz,
    record_partition  integer     NOT NULL,
    record_offset     bigint      NOT NULL
);

CREATE INDEX incident_fact_priority ON incident_fact (opened_day, opened_at, id)
    WHERE peak_priority IN ('P1', 'P2') AND status <> 'void';

-- The newest known state of every survey response: scores only, nothing of the person.
CREATE TABLE survey_fact (
    id            uuid PRIMARY KEY,
    generation    bigint      NOT NULL,
    version       bigint      NOT NULL,
    organisation  text        NOT NULL,
    status        text        NOT NULL,
    recommend     integer,
    satisfaction  text,
    responded_at  timestamptz NOT NULL,
    responded_day date        NOT NULL,
    recorded_at   timestamptz,
    record_partition integer  NOT NULL,
    record_offset bigint      NOT NULL
);

CREATE INDEX survey_fact_counted ON survey_fact (responded_day, responded_at, id) WHERE status = 'counted';

-- Survey responses by local day: always the GROUP BY over survey_fact, kept up in the statement that changes a fact.
CREATE TABLE survey_day (
    organisation text   NOT NULL,
    day          date   NOT NULL,
    promoters    bigint NOT NULL,
    passives     bigint NOT NULL,
    detractors   bigint NOT NULL,
    very_good    bigint NOT NULL,
    good         bigint NOT NULL,
    fair         bigint NOT NULL,
    poor         bigint NOT NULL,
    very_poor    bigint NOT NULL,
    PRIMARY KEY (day, organisation)
) WITH (fillfactor = 70);

-- What each source said last about how far it has published.
CREATE TABLE source_status (
    source            text PRIMARY KEY,
    published_through timestamptz NOT NULL,
    backlog           bigint      NOT NULL,
    record_offset     bigint      NOT NULL
);

-- Records that could not be read; while they wait, with all that is needed to read them again.
CREATE TABLE dead_letter (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    topic_id      text        NOT NULL,
    record_key    bytea,
    aggregate     uuid,
    type          text,
    headers       jsonb,
    payload       bytea,
    generation    bigint,
    version       bigint,
    reason        text        NOT NULL,
    set_aside_at  timestamptz NOT NULL,
    state         text        NOT NULL DEFAULT 'waiting',
    settled_at    timestamptz,
    UNIQUE (topic_id, partition, record_offset)
);

CREATE INDEX dead_letter_waiting ON dead_letter (topic, aggregate) WHERE state = 'waiting';
