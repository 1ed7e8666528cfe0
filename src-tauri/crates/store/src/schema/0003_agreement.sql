-- Schema 3: what the sides agreed, and what its figures are counted from.

-- Versions of the agreement in the order in which they were made; one that was made is never changed.
CREATE TABLE agreement (
    version         INTEGER PRIMARY KEY,
    terms           TEXT    NOT NULL,          -- JSON, FORMATS.md "Agreement" (domain::agreement::Terms)
    made_at         INTEGER NOT NULL,
    meeting         TEXT    REFERENCES meeting -- in which it was signed; none: outside a meeting
) STRICT;

-- Projection of lead_event: a row a handover, written in the same transaction (domain::agreement::HandoverFact); `check`
-- re-derives it. By time, because a cohort is a span of it, with all that a figure reads in the row itself.
CREATE TABLE handover_fact (
    at              INTEGER NOT NULL,
    lead            INTEGER NOT NULL,          -- no REFERENCES: it would be looked up for each row of an import
    place           INTEGER NOT NULL,          -- which handover of its lead, from 0
    previous_at     INTEGER,
    next_at         INTEGER,
    first_decided_at INTEGER,
    first_qualified_at INTEGER,
    last_decided_at INTEGER,
    decision        TEXT    CHECK (decision = 'accepted' OR decision = 'qualified' OR
                            decision = 'rejected' OR decision = 'recycled'),
    class           TEXT    CHECK (class = 'fit' OR class = 'unreachable' OR class = 'timing' OR class = 'other'),
    date_unknown    INTEGER NOT NULL CHECK (date_unknown IN (0, 1)),
    PRIMARY KEY (at, lead, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX handover_fact_by_lead ON handover_fact (lead);

-- When a span of handovers last changed: what is kept of its figures elsewhere is good while the stamp is the same.
CREATE TABLE handover_touched (
    span            INTEGER PRIMARY KEY,       -- days since 1970-01-01 UTC
    stamp           INTEGER NOT NULL           -- rises with each transaction that changes handovers
) STRICT;

-- What was written under items about a promise.
CREATE INDEX agenda_item_by_suggestion ON agenda_item (suggestion) WHERE suggestion IS NOT NULL;
CREATE INDEX outcome_by_item ON outcome (item);
CREATE INDEX action_by_item ON action (item) WHERE item IS NOT NULL;
