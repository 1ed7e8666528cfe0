-- Schema 1. Instants are INTEGER milliseconds since 1970-01-01 UTC; local days are TEXT YYYY-MM-DD; ids are TEXT UUIDs.
-- A text that a user wrote (body) is JSON: pieces of words and linked leads (domain::text::Text).

CREATE TABLE workspace (
    one             INTEGER PRIMARY KEY CHECK (one = 1),
    id              TEXT    NOT NULL,
    made_at         INTEGER NOT NULL,
    language        TEXT    NOT NULL CHECK (language IN ('en', 'zh-CN')),
    marketing_team  TEXT    NOT NULL CHECK (marketing_team <> ''),
    sales_team      TEXT    NOT NULL CHECK (sales_team <> ''),
    sample          INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    touched         INTEGER NOT NULL DEFAULT 0 CHECK (touched IN (0, 1)),
    saved_at        INTEGER NOT NULL
) STRICT;

CREATE TABLE stage (
    position        INTEGER PRIMARY KEY,
    name            TEXT    NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE person (
    id              TEXT    PRIMARY KEY,
    name            TEXT    NOT NULL CHECK (name <> ''),
    side            TEXT    CHECK (side IN ('marketing', 'sales')),
    email           TEXT    CHECK (email <> ''),
    active          INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
    id              TEXT    PRIMARY KEY,
    name            TEXT    NOT NULL CHECK (name <> ''),
    rule            TEXT    NOT NULL,          -- JSON, domain::recurrence::Rule
    time            TEXT    NOT NULL,          -- HH:MM, local
    zone            TEXT    NOT NULL,          -- IANA
    duration        INTEGER NOT NULL CHECK (duration BETWEEN 1 AND 1440),
    language        TEXT    NOT NULL CHECK (language IN ('en', 'zh-CN')),
    made_at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE template_item (
    series          TEXT    NOT NULL REFERENCES series ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    title           TEXT    NOT NULL CHECK (title <> ''),
    kind            TEXT    NOT NULL,
    purpose         TEXT    NOT NULL,
    minutes         INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
    presenter       TEXT    REFERENCES person,
    from_side       TEXT    CHECK (from_side IN ('marketing', 'sales')),
    to_side         TEXT    CHECK (to_side IN ('marketing', 'sales')),
    PRIMARY KEY (series, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
    id              TEXT    PRIMARY KEY,
    series          TEXT    NOT NULL REFERENCES series,
    ordinal         INTEGER NOT NULL,          -- which of its series, from 1; kept by moved and skipped ones too
    occurrence      TEXT,                      -- local day by the rule; none where held ad hoc
    starts_at       INTEGER NOT NULL,
    duration        INTEGER NOT NULL CHECK (duration BETWEEN 1 AND 1440),
    state           TEXT    NOT NULL CHECK (state IN ('planned', 'running', 'closed', 'cancelled')),
    started_at      INTEGER,
    closed_at       INTEGER,
    CHECK ((state IN ('running', 'closed')) <= (started_at IS NOT NULL)),
    CHECK ((state = 'closed') <= (closed_at IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_by_state ON meeting (state, starts_at);
CREATE INDEX meeting_by_series ON meeting (series, starts_at);
CREATE UNIQUE INDEX one_running_meeting ON meeting (series) WHERE state = 'running';

CREATE TABLE agenda_item (
    id              TEXT    PRIMARY KEY,
    meeting         TEXT    NOT NULL REFERENCES meeting ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    title           TEXT    NOT NULL CHECK (title <> ''),
    kind            TEXT    NOT NULL,
    purpose         TEXT    NOT NULL,
    minutes         INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
    presenter       TEXT    REFERENCES person,
    from_side       TEXT    CHECK (from_side IN ('marketing', 'sales')),
    to_side         TEXT    CHECK (to_side IN ('marketing', 'sales')),
    state           TEXT    NOT NULL CHECK (state IN ('pending', 'current', 'done', 'parked')),
    standing        INTEGER NOT NULL CHECK (standing IN (0, 1)),
    carried_count   INTEGER NOT NULL DEFAULT 0,
    carried_from    TEXT    REFERENCES agenda_item,
    fitted          INTEGER NOT NULL DEFAULT 0 CHECK (fitted IN (0, 1)), -- into the duration, at the start
    proposed_by     TEXT    REFERENCES person,
    proposed_at     INTEGER,
    suggestion      TEXT                       -- key of the suggestion that it came from
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting, position);
CREATE UNIQUE INDEX one_current_item ON agenda_item (meeting) WHERE state = 'current';

-- An item's time is the sum of its intervals.
CREATE TABLE item_interval (
    row             INTEGER PRIMARY KEY,
    meeting         TEXT    NOT NULL REFERENCES meeting ON DELETE CASCADE,
    item            TEXT    NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    started_at      INTEGER NOT NULL,
    ended_at        INTEGER CHECK (ended_at >= started_at)
) STRICT;
CREATE INDEX item_interval_by_meeting ON item_interval (meeting, started_at);
CREATE UNIQUE INDEX one_open_interval ON item_interval (meeting) WHERE ended_at IS NULL;

-- Notes and decisions; actions have their own table.
CREATE TABLE outcome (
    id              TEXT    PRIMARY KEY,
    meeting         TEXT    NOT NULL REFERENCES meeting ON DELETE CASCADE,
    item            TEXT    NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
    kind            TEXT    NOT NULL CHECK (kind IN ('note', 'decision')),
    body            TEXT    NOT NULL,
    side            TEXT    CHECK (side IN ('marketing', 'sales')), -- a decision's; none: both
    ends_on         TEXT,
    written_at      INTEGER NOT NULL,
    CHECK (kind = 'decision' OR (side IS NULL AND ends_on IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_by_meeting ON outcome (meeting, written_at);
CREATE INDEX outcome_by_end ON outcome (ends_on) WHERE ends_on IS NOT NULL;

CREATE TABLE action (
    id              TEXT    PRIMARY KEY,
    meeting         TEXT    REFERENCES meeting,
    item            TEXT    REFERENCES agenda_item,
    body            TEXT    NOT NULL,
    owner           TEXT    REFERENCES person,
    due_on          TEXT,
    state           TEXT    NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    ended_at        INTEGER,
    drop_reason     TEXT,
    carried_count   INTEGER NOT NULL DEFAULT 0,
    counted_in      TEXT    REFERENCES meeting, -- the meeting at whose start the count last rose
    made_at         INTEGER NOT NULL,
    CHECK ((state = 'open') = (ended_at IS NULL)),
    CHECK ((state = 'dropped') = (drop_reason IS NOT NULL AND drop_reason <> ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX action_by_state ON action (state, due_on);
CREATE INDEX action_by_meeting ON action (meeting, made_at);
CREATE INDEX action_by_end ON action (ended_at) WHERE ended_at IS NOT NULL;

-- Topics that wait for a meeting: proposed, or parked.
CREATE TABLE topic (
    id              TEXT    PRIMARY KEY,
    series          TEXT    NOT NULL REFERENCES series ON DELETE CASCADE,
    title           TEXT    NOT NULL CHECK (title <> ''),
    from_side       TEXT    CHECK (from_side IN ('marketing', 'sales')),
    to_side         TEXT    CHECK (to_side IN ('marketing', 'sales')),
    minutes         INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 600),
    proposed_by     TEXT    REFERENCES person,
    proposed_at     INTEGER NOT NULL,
    parked          INTEGER NOT NULL DEFAULT 0 CHECK (parked IN (0, 1)),
    parked_item     TEXT    UNIQUE REFERENCES agenda_item ON DELETE SET NULL, -- the item that it was
    taken_by        TEXT    REFERENCES agenda_item ON DELETE SET NULL,
    withdrawn       INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_waiting ON topic (series, proposed_at) WHERE taken_by IS NULL AND withdrawn = 0;

CREATE TABLE attendance (
    meeting         TEXT    NOT NULL REFERENCES meeting ON DELETE CASCADE,
    person          TEXT    NOT NULL REFERENCES person,
    present         INTEGER NOT NULL CHECK (present IN (0, 1)),
    arrived_at      INTEGER,
    PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE rating (
    meeting         TEXT    NOT NULL REFERENCES meeting ON DELETE CASCADE,
    person          TEXT    NOT NULL REFERENCES person,
    score           INTEGER NOT NULL CHECK (score BETWEEN 1 AND 10),
    PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;

-- Text that is being typed. Not a step of its own; cleared by Enter.
CREATE TABLE draft (
    meeting         TEXT    PRIMARY KEY REFERENCES meeting ON DELETE CASCADE,
    text            TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

-- What a closing stored; never changed afterwards. `check` verifies the hash.
CREATE TABLE minutes (
    meeting         TEXT    NOT NULL REFERENCES meeting,
    version         INTEGER NOT NULL,
    closed_at       INTEGER NOT NULL,
    document        TEXT    NOT NULL,          -- JSON, domain::minutes::Minutes
    hash            TEXT    NOT NULL,          -- SHA-256 of document, hex
    decisions       INTEGER NOT NULL,
    actions         INTEGER NOT NULL,
    notes           INTEGER NOT NULL,
    mean_tenths     INTEGER,
    PRIMARY KEY (meeting, version)
) STRICT, WITHOUT ROWID;

-- Search over outcomes, actions and item titles of meetings. Text is split by store (CJK: characters and pairs).
CREATE TABLE passage (
    row             INTEGER PRIMARY KEY,
    kind            TEXT    NOT NULL CHECK (kind IN ('decision', 'action', 'note', 'item')),
    subject         TEXT    NOT NULL UNIQUE,   -- id of the outcome, action or item
    meeting         TEXT    NOT NULL
) STRICT;
CREATE VIRTUAL TABLE passage_text USING fts5 (text, content='', contentless_delete=1, tokenize='unicode61');

-- Leads -------------------------------------------------------------------------------------------------------------

CREATE TABLE reason (
    position        INTEGER PRIMARY KEY,
    name            TEXT    NOT NULL UNIQUE CHECK (name <> ''),
    class           TEXT    NOT NULL CHECK (class IN ('fit', 'unreachable', 'timing', 'other'))
) STRICT;

CREATE TABLE import (
    id              TEXT    PRIMARY KEY,
    file            TEXT    NOT NULL,
    system          TEXT    NOT NULL,
    at              INTEGER NOT NULL,
    report          TEXT    NOT NULL           -- JSON, FORMATS.md "Import report"
) STRICT, WITHOUT ROWID;
CREATE INDEX import_by_time ON import (at);

-- A user's own mapping, remembered by header set.
CREATE TABLE import_mapping (
    headers         TEXT    PRIMARY KEY,       -- the headers, sorted, one a line
    options         TEXT    NOT NULL           -- JSON
) STRICT, WITHOUT ROWID;

-- `row` is for joins and the search index only; `id` is the lead's name. The CHECKs of the two tables that an import fills
-- say OR, not IN: each IN over more than two words makes a temporary table for each row.
CREATE TABLE lead (
    row             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    first_name      TEXT,
    last_name       TEXT,
    email           TEXT,
    email_key       TEXT,                      -- trimmed, NFC, case-folded
    company         TEXT,
    owner           TEXT,
    owner_before    TEXT,                      -- what the CRM had said when somebody changed it by hand
    source          TEXT,
    segment         TEXT,
    lifecycle_stage TEXT,
    lead_status     TEXT,
    stated          TEXT    CHECK (stated = 'accepted' OR stated = 'qualified' OR stated = 'rejected' OR
                            stated = 'recycled' OR stated = 'undecided'),
    fit_score       TEXT,
    context_note    TEXT,
    context_note_before TEXT,
    first_conversion TEXT,
    recent_conversion TEXT,
    made_in_crm_at  INTEGER,
    made_in_crm_precision TEXT,
    last_touch_at   INTEGER,
    last_touch_precision TEXT,
    extra           TEXT    NOT NULL DEFAULT '{}', -- JSON object, header → value
    learned_at      INTEGER NOT NULL,
    -- projection of lead_event, written in the same transaction; `check` re-derives it
    state           TEXT    NOT NULL DEFAULT 'notHandedOver' CHECK (state = 'notHandedOver' OR
                            state = 'undecided' OR state = 'accepted' OR state = 'qualified' OR
                            state = 'rejected' OR state = 'recycled' OR state = 'dateUnknown'),
    handed_over_at  INTEGER,                   -- latest handover
    decision        TEXT    CHECK (decision = 'accepted' OR decision = 'qualified' OR
                            decision = 'rejected' OR decision = 'recycled'),
    decided_at      INTEGER,
    reason          TEXT,
    come_back_on    TEXT,
    date_unknown    INTEGER NOT NULL DEFAULT 0 CHECK (date_unknown IN (0, 1))
) STRICT;
CREATE INDEX lead_by_email ON lead (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX lead_by_handover ON lead (handed_over_at);
CREATE INDEX lead_by_state ON lead (state, handed_over_at);
CREATE INDEX lead_without_owner ON lead (handed_over_at)
    WHERE owner IS NULL AND state IN ('undecided', 'accepted');
CREATE INDEX lead_without_note ON lead (handed_over_at)
    WHERE context_note IS NULL AND state IN ('undecided', 'accepted');
CREATE INDEX lead_without_reason ON lead (handed_over_at) WHERE reason IS NULL AND state = 'rejected';
CREATE INDEX lead_coming_back ON lead (come_back_on) WHERE state = 'recycled';
CREATE INDEX lead_by_decision ON lead (decided_at) WHERE decided_at IS NOT NULL;

-- How many leads each list has, kept in the transaction that changes a lead: counting them would grow with all leads.
CREATE TABLE lead_count (
    list            TEXT    PRIMARY KEY,
    leads           INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Names, company and address apart from the rest, so that both can be searched.
CREATE VIRTUAL TABLE lead_text USING fts5 (who, rest, content='', contentless_delete=1, tokenize='unicode61');

CREATE TABLE lead_identity (
    system          TEXT    NOT NULL,
    record_id       TEXT    NOT NULL,
    lead            INTEGER NOT NULL REFERENCES lead,
    seen            INTEGER,                   -- digest of what this system said last: the same again changes nothing
    PRIMARY KEY (system, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lead_identity_by_lead ON lead_identity (lead);

-- Facts with two times. A correction by the same system sets `superseded_by` on what it corrects.
CREATE TABLE lead_event (
    row             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL,
    lead            INTEGER NOT NULL REFERENCES lead,
    kind            TEXT    NOT NULL CHECK (kind = 'handover' OR kind = 'accepted' OR kind = 'qualified' OR
                            kind = 'rejected' OR kind = 'recycled'),
    happened_at     INTEGER NOT NULL,
    precision       TEXT    NOT NULL CHECK (precision = 'date' OR precision = 'minute' OR precision = 'second'),
    day_ends        INTEGER,                   -- where only the date is known: the end of that local day
    learned_at      INTEGER NOT NULL,
    system          TEXT    NOT NULL,
    import          TEXT    REFERENCES import,
    person          TEXT    REFERENCES person,
    reason          TEXT,
    reason_class    TEXT    CHECK (reason_class = 'fit' OR reason_class = 'unreachable' OR
                            reason_class = 'timing' OR reason_class = 'other'),
    words           TEXT,
    come_back_on    TEXT,
    note            TEXT,
    superseded_by   INTEGER                    -- row of the event; no REFERENCES: one to itself makes inserts slow
) STRICT;
CREATE INDEX lead_event_by_lead ON lead_event (lead, happened_at);

-- Content -----------------------------------------------------------------------------------------------------------

CREATE TABLE asset (
    id              TEXT    PRIMARY KEY,
    title           TEXT    NOT NULL CHECK (title <> ''),
    kind            TEXT    NOT NULL,
    stage           TEXT,
    owner           TEXT    REFERENCES person,
    location        TEXT,
    published_on    TEXT,
    updated_on      TEXT,
    review_by       TEXT,
    retired_on      TEXT,
    made_at         INTEGER NOT NULL,
    dated_at        INTEGER NOT NULL           -- when its published, updated or retired day was last entered
) STRICT, WITHOUT ROWID;

CREATE TABLE engagement (
    id              TEXT    PRIMARY KEY,
    lead            INTEGER NOT NULL REFERENCES lead,
    asset           TEXT    NOT NULL REFERENCES asset,
    happened_at     INTEGER NOT NULL,
    learned_at      INTEGER NOT NULL,
    system          TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX engagement_by_lead ON engagement (lead, asset, happened_at);
CREATE INDEX engagement_by_asset ON engagement (asset, happened_at, lead);

-- The latest of a person, lead, asset and stage counts; `current` marks it.
CREATE TABLE feedback (
    id              TEXT    PRIMARY KEY,
    lead            INTEGER NOT NULL REFERENCES lead,
    asset           TEXT    NOT NULL REFERENCES asset,
    stage           TEXT,
    person          TEXT    REFERENCES person,
    answer          TEXT    NOT NULL CHECK (answer IN ('helped', 'noDifference', 'hurt', 'notUsed')),
    why             TEXT,
    said_at         INTEGER NOT NULL,
    meeting         TEXT    REFERENCES meeting,
    current         INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX feedback_counted ON feedback (asset, answer) WHERE current = 1;
CREATE INDEX feedback_by_asset ON feedback (asset, said_at);
CREATE INDEX feedback_by_lead ON feedback (lead, asset, said_at);
CREATE INDEX feedback_with_why ON feedback (said_at, why) WHERE why IS NOT NULL;
CREATE INDEX feedback_by_meeting ON feedback (meeting) WHERE meeting IS NOT NULL;
