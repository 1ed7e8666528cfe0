# The window around the places, the key overlay, faults of the file, and Start my own.

kit-close = Close
kit-cancel = Cancel
kit-date-time = { $date }, { $time }
kit-loading = Loading

side-marketing = Marketing
side-sales = Sales
side-both = Both sides

frame-places = Places
frame-place-meeting = Meeting
frame-place-leads = Leads
frame-place-content = Content
frame-place-actions = Actions
frame-place-minutes = Minutes
frame-waiting = { $count ->
    [one] 1 waits
   *[other] { $count } wait
}
frame-many = 999+
frame-and = and
frame-sample = Sample
frame-start-own = Start my own
frame-saved = Saved { $time }
frame-read-only = Private copy: changes are not kept
frame-menu = People, series, keys, language
frame-people = People and teams
frame-series = Series and agenda template
frame-open-another = Open another workspace…
frame-meeting-runs = The meeting runs
frame-no-answer = Entente does not answer

keys-title = Keys
keys-everywhere = Everywhere
keys-list = In a list
keys-prepare = Preparing a meeting
keys-run = In the meeting
keys-lead = On a lead
keys-feedback = Content trade
keys-close = Closing
keys-actions = Actions
keys-leads = Leads
keys-content = Content
keys-minutes = Minutes

key-keys = Show the keys
key-place = Go to a place
key-escape = Leave, close
key-move = Row up, row down
key-open = Open the row
key-start = Start meeting
key-reorder = Move the item
key-minutes = Minutes of the item
key-presenter = Who presents
key-new-item = New item
key-remove-item = Remove the item
key-add-suggestion = Add the suggestion
key-pause = Pause, go on
key-next-item = Next item
key-previous-item = Previous item
key-write = Write an outcome
key-full-screen = Full screen
key-take-out = Take the time out
key-keep-time = Keep the time
key-accept = Accept
key-qualify = Qualify
key-reject = Reject
key-recycle = Recycle
key-reason = Choose the reason
key-answer = Helped, no difference, hurt, not used
key-close-meeting = Close the meeting
key-done = Done
key-new-action = New action
key-drop = Drop
key-search-leads = Search
key-import = Import CSV
key-new-asset = Add asset
key-search-minutes = Search

fault-title = This workspace did not open
fault-what = What happened
fault-data = Your data
fault-do = What to do
fault-untouched = { $file } was not touched.
fault-again = Try again
fault-another = Open another
fault-newer-schema-title = This file is newer than this Entente
fault-not-entente-title = This is not an Entente file
fault-damaged-title = This file is damaged
fault-empty-title = This file is empty
fault-missing-title = The workspace is not where it was
fault-workspace-in-use-title = This workspace is already open

start-title = Four answers, then it is yours
start-we = We are { $marketing } in marketing and { $sales } in sales.
start-team-marketing = Team name
start-team-sales = Team name
start-meet = We meet every { $weekday } at { $time } in { $zone }
start-weekday = Weekday
start-time = Time
start-zone = Time zone
start-with = With us are
start-name = Name
start-turn = Change the side of { $name }
start-remove = Remove { $name }
start-add-side = Add to { $side }
start-leads = Our leads are
start-csv = in a CSV file
start-later = to come later
start-missing = Both team names and a time of day are still missing or cannot be read.
start-local = No account, no network: one file on this computer.
start-first = The first agenda is drafted for { $date }.
start-back = Back to the sample
start-start = Start
