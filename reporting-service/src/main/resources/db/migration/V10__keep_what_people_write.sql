-- What people write into the registers. What an entry says, it says from a month on: "editions" has its states by their first months.
CREATE TABLE register_entry (
    id           uuid        PRIMARY KEY,
    register     text        NOT NULL CHECK (register IN ('IMPROVEMENTS', 'COMMITMENTS', 'CERTIFICATES')),
    organisation text,
    version      bigint      NOT NULL CHECK (version > 0),
    editions     jsonb       NOT NULL,
    removed      boolean     NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL
);

CREATE INDEX register_entry_register ON register_entry (register, id) WHERE NOT removed;

-- Who wrote what and when: every version of every entry and text. The subject is the path of its address below /api/v1/.
CREATE TABLE written_version (
    subject     text        NOT NULL,
    version     bigint      NOT NULL CHECK (version > 0),
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    change      text        NOT NULL CHECK (change IN ('ADDED', 'CHANGED', 'REMOVED')),
    month       text        NOT NULL,
    changes     jsonb       NOT NULL,
    PRIMARY KEY (subject, version)
);
