-- Reports as they were published: their files, and what they were made of. None of it is ever changed.
CREATE TABLE publication (
    id           uuid        PRIMARY KEY,
    month        text        NOT NULL CHECK (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    version      bigint      NOT NULL CHECK (version > 0),
    published_at timestamptz NOT NULL,
    published_by text        NOT NULL,
    note         text,
    complete     boolean     NOT NULL,
    UNIQUE (month, version)
);

CREATE TABLE published_file (
    publication uuid  NOT NULL REFERENCES publication,
    extension   text  NOT NULL,
    media_type  text  NOT NULL,
    content     bytea NOT NULL,
    PRIMARY KEY (publication, extension)
);

-- The report's rows, the incidents that it counted and the versions of what people wrote, with which the present ones are compared.
CREATE TABLE published_state (
    publication uuid  PRIMARY KEY REFERENCES publication,
    lines       jsonb NOT NULL,
    incidents   jsonb NOT NULL,
    writings    jsonb NOT NULL
);

CREATE TABLE published_response (
    publication   uuid   NOT NULL REFERENCES publication,
    id            uuid   NOT NULL,
    generation    bigint NOT NULL,
    version       bigint NOT NULL,
    organisation  text   NOT NULL,
    recommend     integer,
    satisfaction  text,
    responded_day date   NOT NULL,
    PRIMARY KEY (publication, id)
);

CREATE FUNCTION keep_what_is_published() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what is published stays as it is'; END $$;

CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON publication FOR EACH ROW EXECUTE FUNCTION keep_what_is_published();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON published_file FOR EACH ROW EXECUTE FUNCTION keep_what_is_published();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON published_state FOR EACH ROW EXECUTE FUNCTION keep_what_is_published();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON published_response FOR EACH ROW EXECUTE FUNCTION keep_what_is_published();
