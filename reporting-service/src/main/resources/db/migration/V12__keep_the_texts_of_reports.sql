-- What people write into the report of one month. Version 0 is a month into whose report nobody has written yet.
CREATE TABLE report_text (
    month       text        PRIMARY KEY CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    version     bigint      NOT NULL CHECK (version >= 0),
    content     jsonb       NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL
);
