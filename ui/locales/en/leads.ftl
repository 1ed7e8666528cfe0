# The Leads place: the list, one lead, decisions, reasons, import.

leads-title-attention = { $count ->
    [one] 1 lead needs attention
   *[other] { $count } leads need attention
}
leads-title-clear = Nothing slips
leads-title-none = No leads yet
leads-sub-attention = { $noOwner } without an owner, { $noNote } without a note.
leads-sub-all = { $count ->
    [one] 1 lead in all.
   *[other] Of { $count } leads.
}
leads-sub-import = Last import { $at }: { $created } new, { $updated } changed, { $unchanged } unchanged, { $rejected } rejected.
leads-sub-unknown = { $count } decided in the CRM, date unknown.
leads-none-text = Drop a CSV here as your CRM wrote it. It is shown first, and nothing is written until you say so.
leads-import = Import CSV
leads-reasons = Reasons
leads-search = Search leads
leads-search-placeholder = Name, company, note, any field
leads-search-none = No lead with “{ $words }”
leads-search-none-text = Names, companies, addresses, notes and all imported fields were searched{ $filtered ->
    [yes] , among these leads only
   *[no] {""}
}.
leads-search-everywhere = Search all leads
leads-search-clear = Clear the search
leads-filters-exceptions = To look at
leads-filters-decisions = All leads
leads-filter-all = All
leads-filter-undecided = Undecided
leads-filter-noOwner = No owner
leads-filter-noNote = No note
leads-filter-noReason = No reason
leads-filter-recycleDue = Due back
leads-filter-accepted = Accepted
leads-filter-qualified = Qualified
leads-filter-rejected = Rejected
leads-filter-recycled = Recycled
leads-filter-notHandedOver = Not handed over
leads-empty-undecided = Every lead handed over has a decision.
leads-empty-noOwner = Every lead in work has an owner.
leads-empty-noNote = Every lead in work came with a note.
leads-empty-noReason = Every rejection has its reason.
leads-empty-recycleDue = No recycled lead is due back.
leads-empty-other = No lead here.
leads-list = Leads
leads-loading = Reading leads
leads-days = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
leads-why-no-owner = no owner
leads-why-no-note = no note at the handover
leads-why-no-touch = no touch yet
leads-why-touched = touched { $day }
leads-why-accepted = accepted { $day }
leads-why-qualified = qualified { $day }
leads-why-rejected = rejected, { $reason }
leads-why-rejected-bare = rejected without a reason
leads-why-recycled = recycled until { $day }
leads-why-recycled-bare = recycled
leads-why-date-unknown = decided in the CRM, date unknown
leads-why-not-handed-over = not handed over
leads-select = Choose a lead to see its history.

leads-fact-owner = Owner
leads-fact-handover = Handed over
leads-fact-handover-never = not yet
leads-fact-stage = In the CRM
leads-fact-segment = Segment
leads-fact-source = Source
leads-fact-score = Score
leads-fact-record = Record ID
leads-fact-note = Note
leads-fact-extra = { $count ->
    [one] 1 more field
   *[other] { $count } more fields
}
leads-owner-assign = Assign
leads-owner-edit = Change the owner
leads-owner-label = Owner’s name
leads-note-add = Write a note
leads-note-edit = Change the note
leads-note-label = What sales should know
leads-save = Keep
leads-cancel = Cancel
leads-hand-over = Hand over
leads-hand-over-again = Hand over again
leads-hand-over-ask = What should sales know this time?
leads-handed-over-toast = { $lead }: handed over

leads-decide = Decide
leads-decide-accept = Accept
leads-decide-qualify = Qualify
leads-decide-reject = Reject
leads-decide-recycle = Recycle
leads-decide-why-rejected = Why rejected?
leads-decide-why-recycled = Why recycled?
leads-decide-words = In your words
leads-decide-words-need = This reason needs a few words.
leads-decide-comes-back = Comes back on
leads-decide-in-weeks = { $weeks ->
    [one] in 1 week
   *[other] in { $weeks } weeks
}
leads-decide-do-rejected = Reject
leads-decide-do-recycled = Recycle
leads-decided-toast-accepted = { $lead }: accepted
leads-decided-toast-qualified = { $lead }: qualified
leads-decided-toast-rejected = { $lead }: rejected, { $reason }
leads-decided-toast-recycled = { $lead }: recycled until { $day }

leads-class-fit = Did not fit
leads-class-unreachable = Not reached
leads-class-timing = Not the time
leads-class-other = Other

leads-history = History
leads-history-created = First seen in { $system }
leads-history-handed-over = Handed over
leads-history-accepted = Accepted
leads-history-qualified = Qualified
leads-history-rejected = Rejected
leads-history-recycled = Recycled
leads-history-no-reason = without a reason
leads-history-until = until { $day }
leads-history-by = by { $who }
leads-history-engaged = Met “{ $title }”
leads-history-said = “{ $title }”: { $answer }
leads-history-touched = Touched by sales
leads-history-file = from { $file }
leads-history-learned = learned { $at }
leads-history-separator = {", "}
leads-history-none = Nothing happened with this lead yet.

leads-helped = What helped?
leads-helped-none = No asset met yet
leads-helped-due = { $count ->
    [one] 1 asset, nothing said yet
   *[other] { $count } assets, nothing said yet
}
leads-helped-some = { $said } of { $count } answered
leads-log-feedback = Log feedback

leads-reasons-title = Why leads are rejected or recycled
leads-reasons-sub = The class is kept with each decision; changing a reason later changes no history.
leads-reasons-name = Reason
leads-reasons-class = Class
leads-reasons-add = Add a reason
leads-reasons-remove = Remove “{ $name }”
leads-reasons-up = Move “{ $name }” up
leads-reasons-down = Move “{ $name }” down
leads-reasons-done = Done
leads-reasons-twice = “{ $name }” stands twice.

leads-key-filter = filter

import-title-choose = Which file?
import-choose-text = A CSV or XLSX as your CRM wrote it: commas, semicolons or tabs, any common encoding. Drop it here or choose it.
import-choose = Choose a file
import-title-checking = Reading { $file }
import-title-preview = { $in } of { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} can go in
import-title-same = Nothing new in { $rows } rows
import-title-running = Importing { $file }
import-title-waiting = The import waits for the meeting to close
import-waiting-text = It is checked and ready. Writing that much would make the running meeting wait, so it is written when the meeting is closed.
import-title-done = { $created ->
    [0] { $updated ->
        [0] Nothing was new
       *[other] { $updated } leads changed
    }
    [one] 1 lead came in
   *[other] { $created } leads came in
}
import-title-refused = The file was not imported
import-title-cancelled = Cancelled. Nothing was written
import-sub-preview = { $file }. Nothing is written yet.
import-sub-done = { $file } was written in one piece.
import-cancel = Cancel
import-back = To the leads
import-again = Choose another file
import-do = { $rows ->
    [0] Nothing to import
    [one] Import 1 row
   *[other] Import { $rows } rows
}
import-progress-checked = { $rows } rows checked
import-progress-written = { $rows } rows read
import-progress-read = { $share } read
import-progress-cancel = Cancel writes nothing.
import-progress-rate = { $rate } a second
import-progress-sofar = So far { $created } new, { $updated } changed, { $unchanged } unchanged, { $rejected } rejected.
import-figures = What the import would do
import-figures-done = What the import did
import-new = New
import-changed = Changed
import-unchanged = Unchanged
import-rejected = Rejected
import-warnings = { $count ->
    [one] Warning
   *[other] Warnings
}
import-merged = { $count ->
    [one] and 1 row joined into an earlier one
   *[other] and { $count } rows joined into earlier ones
}
import-nothing-to-write = nothing to write
import-week = { $count } in week { $week }
import-lines = { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
}
import-lines-more = { $lines } and more
import-recognised = What was recognised
import-profile = Profile
import-profile-hubspot-contacts = HubSpot contacts
import-profile-pipedrive = Pipedrive
import-profile-zoho = Zoho CRM
import-profile-dynamics = Dynamics 365
import-profile-mailchimp = Mailchimp audience
import-profile-salesforce = Salesforce report
import-profile-generic = Any table
import-sheet = Sheet
import-encoding = Encoding
import-delimiter = Between the columns
import-delimiter-comma = comma
import-delimiter-semicolon = semicolon
import-delimiter-tab = tab
import-delimiter-pipe = bar
import-zone = Times are in
import-date-order = Date order
import-date-order-auto = as each column shows
import-date-order-dmy = day first
import-date-order-mdy = month first
import-date-order-ymd = year first
import-system = Record IDs of
import-whole-file = Whole file
import-whole-file-rows = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
import-columns = { $placed } of { $count ->
    [one] 1 column has a place
   *[other] { $count } columns have a place
}
import-columns-rest = { $count ->
    [0] {""}
    [one] the other is kept with the lead, and searchable
   *[other] the other { $count } are kept with the lead, and searchable
}
import-columns-show = Show the other { $count }
import-col-column = Column in the file
import-col-first = First value
import-col-filled = Filled
import-col-becomes = Becomes
import-becomes-label = { $column } becomes
import-empty-here = empty here
import-kept = kept as it is
import-statuses = { $column }, value by value
import-statuses-many = Status, value by value
import-statuses-new = { $count ->
    [0] {""}
    [one] 1 is new
   *[other] { $count } are new
}
import-col-value = Value
import-col-rows = Rows
import-col-counts-as = Counts as
import-counts-as-label = { $value } counts as
import-new-value = new value
import-meaning-none = No decision, until you say
import-meaning-undecided = undecided
import-meaning-accepted = accepted
import-meaning-qualified = qualified
import-meaning-rejected = rejected
import-meaning-recycled = recycled
import-issues = { $rejected ->
    [0] {""}
    [one] 1 rejected
   *[other] { $rejected } rejected
}{ $both ->
    [yes] , { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }
   *[no] { $rejected ->
        [0] { $warnings ->
            [one] 1 warning
           *[other] { $warnings } warnings
        }
       *[other] {""}
    }
}
import-issues-none = No row rejected
import-issues-first = the first hundred of each are shown
import-issue-line = Line { $line }
import-issue-warning = warning
import-save-rejects = { $count ->
    [one] Save the row to mend
   *[other] Save the { $count } rows to mend
}
import-rejects-saved = Rejected rows saved
import-issue-too-few-fields = The row has too few fields
import-issue-too-many-fields = The row has too many fields
import-issue-nul-byte = The row holds a NUL byte
import-issue-field-too-long = A field is too long
import-issue-invalid-encoding = Letters the encoding does not allow
import-issue-not-a-date = Not a date
import-issue-year-out-of-range = The year cannot be meant
import-issue-damaged-by-spreadsheet = Damaged by a spreadsheet
import-issue-time-in-gap = This time did not exist
import-issue-time-twice = This time came twice that night
import-issue-damaged-text = Letters were lost before the export
import-issue-no-identity = Neither ID nor e-mail
import-issue-email-of-another-lead = The e-mail is another lead’s
import-issue-several-leads-with-email = Several leads have this e-mail
import-issue-new-id-known-email = A new ID with a known e-mail
import-issue-rows-contradict = Two rows contradict each other
import-issue-decision-before-handover = Decided before the handover
import-issue-decision-without-handover = Decided without a handover
import-ask-order = Day first or month first?
import-ask-order-text = In these dates day and month could be either way round, and no row decides it. Nothing was written.
import-ask-order-dmy = Day first
import-ask-order-mdy = Month first
import-ask-system = Which system are these record IDs from?
import-ask-system-text = Give it a name, such as the CRM’s. The next file from there finds the same leads by it.
import-ask-system-label = Name of the system
import-ask-system-do = Go on

import-field-recordId = record ID
import-field-email = e-mail
import-field-firstName = first name
import-field-lastName = last name
import-field-company = company
import-field-owner = owner
import-field-source = source
import-field-segment = segment
import-field-createdAt = first seen
import-field-handedOverAt = handed over
import-field-acceptedAt = accepted
import-field-qualifiedAt = qualified
import-field-rejectedAt = rejected
import-field-rejectReason = reason
import-field-lifecycleStage = lifecycle stage
import-field-leadStatus = decision, by the table
import-field-decidedAt = date of that decision
import-field-comeBackAt = comes back on
import-field-fitScore = score
import-field-lastTouchAt = last touch
import-field-contextNote = note at the handover
import-field-firstConversion = first conversion
import-field-recentConversion = recent conversion

key-log-feedback = Log feedback
key-do-import = Import the checked file
key-save-rejects = Save the rejected rows

# Why a file is refused.
failure-file-not-found = The file is not there.
failure-file-not-found-hint = It may have been moved or renamed: choose it again.
failure-no-permission = The system does not let Entente read this file.
failure-no-permission-hint = Copy it to your own folder, or ask its owner.
failure-unreadable = { $message }
failure-unreadable-hint = Nothing was written. Copy it to this computer and try again.
failure-not-text = { $message }
failure-not-text-hint = Nothing was written. Save it as CSV and choose that.
failure-password-protected = The workbook is protected by a password.
failure-password-protected-hint = Nothing was written. Save it without the password and choose that.
failure-broken-workbook = { $message }
failure-broken-workbook-hint = Nothing was written. Export it again, or save it as CSV.
failure-workbook-too-large = The workbook is too large to be read.
failure-workbook-too-large-hint = Nothing was written. Save the sheet as CSV, which may be of any size.
failure-unknown-sheet = { $message }
failure-unknown-sheet-hint = Nothing was written. Choose one of its sheets.
failure-empty-file = There is nothing in this file.
failure-empty-file-hint = Export it again from the CRM.
failure-no-header = { $message }
failure-no-header-hint = Nothing was written. The first row has to name the columns.
failure-duplicate-header = { $message }
failure-duplicate-header-hint = Nothing was written. Give each column a name of its own.
failure-too-many-columns = This file has more than 1,000 columns.
failure-too-many-columns-hint = Nothing was written. Export the columns you need.
failure-unclosed-quote = { $message }
failure-unclosed-quote-hint = Nothing was written. Close the quote, or export the file again.
failure-unknown-header = { $message }
failure-unknown-header-hint = Nothing was written. Choose the columns again.
failure-missing-column = { $message }
failure-missing-column-hint = Nothing was written. Choose the column.
failure-date-order-unknown = { $message }
failure-date-order-unknown-hint = Nothing was written.
failure-date-order-contradicts = { $message }
failure-date-order-contradicts-hint = Nothing was written.
failure-file-changed = The file was changed while it was read.
failure-file-changed-hint = Nothing was written. Choose it again.
failure-system-required = Nothing in this file says which system its record IDs belong to.
failure-system-required-hint = Give it a name, always the same for files of one system.
failure-system-reserved = “Entente” names what people decide here, so no import may use it.
failure-system-reserved-hint = Name the system that the file comes from.
