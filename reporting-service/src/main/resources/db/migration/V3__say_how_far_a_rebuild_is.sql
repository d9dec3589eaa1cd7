-- One row: the present or the last rebuild of the facts. The number of the run is also the fence against one that was given up.
CREATE TABLE projection_rebuild (
    run             bigint      NOT NULL,
    state           text        NOT NULL,
    started_at      timestamptz,
    started_by      text,
    told_at         timestamptz,
    finished_at     timestamptz,
    records_read    bigint      NOT NULL DEFAULT 0,
    records_to_read bigint      NOT NULL DEFAULT 0,
    incidents       integer,
    responses       integer,
    days            integer,
    failure         text
);
INSERT INTO projection_rebuild (run, state) VALUES (0, 'none');
