-- The name of the operator's key, and what was said when a record was given up; both null for what a newer state overtook.
ALTER TABLE dead_letter
    ADD COLUMN settled_by     text,
    ADD COLUMN discard_reason text;
