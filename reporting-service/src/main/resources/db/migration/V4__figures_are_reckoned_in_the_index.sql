-- What the spellings of a service or a supplier have in common; kept for P1 and P2 only, whose figures compare them.
ALTER TABLE incident_fact
    ADD COLUMN affected_service_key text,
    ADD COLUMN supplier_key         text;

-- With all that figures are made of, so that the rows, which are wide and lie apart, need not be read.
DROP INDEX incident_fact_priority;
CREATE INDEX incident_fact_priority ON incident_fact (opened_day, opened_at, id)
    INCLUDE (peak_priority, organisation, status, within_target, due_at, service_impact, cause, time_to_restore, downtime)
    WHERE peak_priority IN ('P1', 'P2') AND status <> 'void';

-- When the next incident becomes overdue is asked several times a second.
CREATE INDEX incident_fact_deadline ON incident_fact (due_at)
    WHERE peak_priority IN ('P1', 'P2') AND status IN ('open', 'on-hold');
