-- Events that are recorded, but not known to be in Kafka yet. A row is deleted when the broker has acknowledged it.
CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY,
    topic        text        NOT NULL,
    event_id     uuid        NOT NULL,
    type         text        NOT NULL,
    subject      text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    value        bytea       NOT NULL,
    appended_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- The table is emptied all the time: clean up early and without pauses.
ALTER TABLE outbox SET (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_cost_delay = 0
);
