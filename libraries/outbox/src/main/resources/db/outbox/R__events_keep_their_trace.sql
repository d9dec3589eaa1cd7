-- The span in which an event was made, as W3C Trace Context writes it; null where tracing is off. A repeatable migration, because the
-- numbers of the services' own migrations have long gone past this library's.
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS traceparent text;
