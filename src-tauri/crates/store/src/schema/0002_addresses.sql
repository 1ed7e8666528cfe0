-- Schema 2. A lead is known again by every address that it ever had, and what a row without a record ID was about is
-- remembered, so that the same file again changes nothing.

-- Each address that a lead has or had; trimmed, NFC, case-folded. It names the lead also after another took its place.
CREATE TABLE lead_address (
    email_key       TEXT    NOT NULL CHECK (email_key <> ''),
    lead            INTEGER NOT NULL REFERENCES lead,
    learned_at      INTEGER NOT NULL,          -- of several leads, who had it first
    PRIMARY KEY (email_key, lead)
) STRICT, WITHOUT ROWID;

INSERT INTO lead_address (email_key, lead, learned_at)
    SELECT email_key, row, learned_at FROM lead WHERE email_key <> '';

DROP INDEX lead_by_email;
ALTER TABLE lead DROP COLUMN email_key;

-- Rows that name their lead by an address alone. Of several leads that have it the one handed over last is meant; which
-- one that is may change with the import itself, so the same row again is about the lead that it was about.
CREATE TABLE lead_identity_by_email (
    system          TEXT    NOT NULL,
    email_key       TEXT    NOT NULL,
    lead            INTEGER NOT NULL REFERENCES lead,
    said            INTEGER NOT NULL,          -- digest of what this system said last
    quiet           INTEGER NOT NULL CHECK (quiet IN (0, 1)), -- nothing was to be warned of: the same again is passed over
    PRIMARY KEY (system, email_key)
) STRICT, WITHOUT ROWID;

-- Words without all of their marks (a Vietnamese letter can have two): with one they were found, with two they were not.
-- What stands in it is split by store, which fills it anew.
DROP TABLE lead_text;
CREATE VIRTUAL TABLE lead_text USING fts5 (
    who, rest, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
