# The Meeting place: prepare, run, close.

meeting-join = , { "" }
meeting-from-to = { $from } to { $to }
meeting-span = { $from } to { $to }
meeting-min = { $count } min
meeting-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
meeting-keep = Keep
meeting-add = Add
meeting-remove = Remove
meeting-nobody = Nobody
meeting-today = today

## No meeting
meeting-none = No meeting planned
meeting-none-more = Once it has a day and a time, its agenda drafts itself from your data.
meeting-plan-next = Plan the next one
meeting-say-when = Say when you meet

## Prepare
meeting-prepare-sub = { $series }, week { $week }. { $span } in { $city }, { $away }.
meeting-away-now = now
meeting-away-in-minutes = { $count ->
    [one] in 1 minute
   *[other] in { $count } minutes
}
meeting-away-past-minutes = { $count ->
    [one] 1 minute ago
   *[other] { $count } minutes ago
}
meeting-away-in-hours = in { $count } hours
meeting-away-past-hours = { $count } hours ago
meeting-away-in-days = in { $count } days
meeting-away-past-days = { $count } days ago
meeting-past = Past meetings
meeting-start = Start meeting
meeting-agenda = Agenda
meeting-fill = { $fit ->
    [one] 1 item fills
   *[other] { $fit } items fill
} { $minutes } of { $duration } minutes{ $beyond ->
    [0] { "" }
    [one] , 1 more will not fit
   *[other] , { $beyond } more will not fit
}
meeting-col-minutes = minutes
meeting-col-sum = sum
meeting-agenda-none = An empty agenda. Press N for a first item.
meeting-cut = { $duration } minutes. You will not get to these
meeting-drag = Drag to reorder
meeting-nobody-presents = Who presents?
meeting-key-move = move
meeting-key-minutes = minutes
meeting-key-presenter = presenter
meeting-key-new = new item
meeting-removed = Removed: { $title }
meeting-put-back = Put it back
meeting-left-out = Left out this time:
meeting-add-standing = Put back:
meeting-item-title = Title
meeting-item-title-hint = Best written as the problem
meeting-item-title-wanted = An item needs a title.
meeting-item-minutes = Minutes
meeting-item-minutes-wanted = 1 to 999
meeting-item-presenter = Who presents
meeting-item-direction = From, to
meeting-item-purpose = Purpose
meeting-purpose-inform = Inform
meeting-purpose-discuss = Discuss
meeting-purpose-decide = Decide
meeting-purpose-inform-long = For information.
meeting-purpose-discuss-long = To discuss.
meeting-purpose-decide-long = To decide.

meeting-proposed-by = Proposed by { $name } on { $day }
meeting-proposed = Proposed on { $day }
meeting-carried-times = { $count ->
    [one] carried over once
    [2] carried over twice
   *[other] carried over { $count } times
}
meeting-facts-actions = { $done } done, { $open } open{ $late ->
    [0] { "" }
   *[other] , { $late } late
}
meeting-facts-leads = { $count ->
    [0] No leads handed over this week
    [one] 1 lead handed over
   *[other] { $count } leads handed over
}{ $undecided ->
    [0] { "" }
   *[other] , { $undecided } undecided
}
meeting-facts-owner = { $count } without an owner
meeting-facts-note = { $count } without a note
meeting-facts-attention-none = No lead lacks an owner or a note
meeting-facts-due = { $count ->
    [one] 1 lead moved
   *[other] { $count } leads moved
}
meeting-facts-new = { $count } new
meeting-facts-updated = { $count } updated
meeting-facts-retired = { $count } retired
meeting-facts-trade-none = No feedback due, nothing new
meeting-facts-topics = { $count ->
    [one] 1 topic waits
   *[other] { $count } topics wait
}

meeting-calls = What the data calls for
meeting-calls-none = Nothing calls. Feedback due, overdue actions and proposed topics will stand here.
meeting-import-of = Import of { $at }: { $file }
meeting-add-as-item = add as item
meeting-on-agenda = on the agenda
meeting-item-number = item { $number }
meeting-withdraw = Withdraw “{ $title }”
meeting-propose = Propose a topic
meeting-propose-now = Propose
meeting-topic = Topic
meeting-topic-by = Who proposes it
meeting-suggest-feedback = { $leads ->
    [one] Feedback due on 1 lead that moved
   *[other] Feedback due on { $leads } leads that moved
}
meeting-suggest-feedback-more = { $touches ->
    [one] 1 touch
   *[other] { $touches } touches
} of { $assets ->
    [one] 1 asset
   *[other] { $assets } assets
}
meeting-suggest-content = { $count ->
    [one] 1 new or updated asset
   *[other] { $count } new or updated assets
}
meeting-suggest-owner = { $leads ->
    [one] 1 lead without an owner
   *[other] { $leads } leads without an owner
}
meeting-suggest-owner-more = Undecided or accepted, and nobody’s
meeting-suggest-note = { $leads ->
    [one] 1 lead without a context note
   *[other] { $leads } leads without a context note
}
meeting-suggest-note-more = Handed over without saying why
meeting-suggest-overdue = { $actions ->
    [one] 1 action is past its date
   *[other] { $actions } actions are past their date
}
meeting-suggest-overdue-more = { $latest } ({ $days ->
    [one] 1 day late
   *[other] { $days } days late
})
meeting-suggest-parked = Parked on { $date }
meeting-suggest-ends = Still so? { $words }
meeting-suggest-ends-more = The decision ends on { $date }

meeting-carried = Carried over if you start now
meeting-carried-of = { $count } of { $of } actions
meeting-carried-none = Nothing is carried over.
meeting-who-due = { $name }, { $due }
meeting-nth-time = { $count ->
    [2] second time
    [3] third time
   *[other] { $count } times
}
meeting-due-none = no date
meeting-due-late = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}
meeting-due-today = today
meeting-due-tomorrow = tomorrow
meeting-due-in = in { $count } days

meeting-move-skip = Move or skip
meeting-day = Day
meeting-time = Time
meeting-time-wrong = A time such as 10:00.
meeting-move = Move it there
meeting-hold-extra = Hold another then
meeting-skip = Skip this one
meeting-skip-more = Topics of a skipped meeting move on to the next one.
meeting-moved = Moved to { $date }, { $time }
meeting-skipped = Skipped: { $date }
meeting-planned = Planned: { $date }, { $time }

## Run
meeting-show-places = Show the other places
meeting-number-of = { $number } of { $of }
meeting-of-day = { $series }, { $date }
meeting-here = { $here } of { $of } here
meeting-attendance = Who is here
meeting-arrived = came at { $time }
meeting-key-pause = pause
meeting-key-resume = go on
meeting-key-item = item
meeting-key-outcome = outcome
meeting-key-keys = keys
meeting-key-minute = minute
meeting-presents = { $name } presents
meeting-nothing-left = All items are done
meeting-nothing-left-more = What is left is to look it through and close.
meeting-to-close = Review and close
meeting-spoken-left = { $count ->
    [one] 1 minute left
   *[other] { $count } minutes left
}
meeting-spoken-over = { $count ->
    [0] Time is up
    [one] 1 minute over
   *[other] { $count } minutes over
}
meeting-spoken-paused = Paused
meeting-state-done = done
meeting-state-parked = parked
meeting-used-of = { $used } of { $of }
meeting-park = Park
meeting-pause = Pause
meeting-resume = Go on
meeting-left-of = left of { $of }
meeting-over-of = over, of { $of }
meeting-paused-of = paused, of { $of }
meeting-over-short = +{ $time } over
meeting-left = { $time } left
meeting-over = { $time } over
meeting-behind = { $count } min behind
meeting-ahead = { $count } min ahead
meeting-on-time = on time
meeting-ends = ends { $time }
meeting-next = Next: { $title }, { $count } min
meeting-correct-start = When did this item begin?
meeting-began-at = Began at
meeting-began-was = was { $time }
meeting-minute-earlier = A minute earlier
meeting-minute-later = A minute later
meeting-leave-it = leave it
meeting-this-item = This item
meeting-the-meeting = Meeting
meeting-then-not = { $then }, not { $now }
meeting-then-ends = { $standing }, ends { $time }
meeting-drift = { $count ->
    [one] Asleep or clock changed by 1 min
   *[other] Asleep or clock changed by { $count } min
}
meeting-drift-more = { $from } to { $to }, during “{ $title }”. Taken out, it stands at { $out } of { $of }; kept, at { $kept }.
meeting-drift-out = Take out { $count } min
meeting-drift-keep = Keep

meeting-outcomes = Outcomes of this item
meeting-outcomes-none = Nothing written under this item yet.
meeting-outcomes-none-yet = Nothing written yet. Decisions, actions and notes will stand here.
meeting-outcomes-count = { $count ->
    [0] No outcomes yet
    [one] 1 outcome
   *[other] { $count } outcomes
}
meeting-kind-note = Note
meeting-kind-decision = Decision
meeting-kind-action = Action
meeting-kind-park = Park
meeting-group-decision = Decided
meeting-group-action = To do
meeting-group-note = Noted
meeting-owner = Who
meeting-due = When
meeting-decision-side = Whose decision
meeting-ends-on = Ends on
meeting-who-wanted = Who?
meeting-when-wanted = When?
meeting-line = Outcome: a slash and d, a, n or p says what it is; at sign for people, number sign for leads
meeting-line-placeholder = /d decision   /a action @owner friday   /n note   /p park   #lead
meeting-line-writes = writes it
meeting-line-to-write = to write
meeting-line-completions = Completions
meeting-line-take = takes the first
meeting-line-nobody = nobody is called { $name }

meeting-reason-wrong-target = Wrong target
meeting-reason-duplicate = Duplicate
meeting-reason-bad-data = Bad data
meeting-reason-no-need = No need
meeting-reason-unreachable = Unreachable
meeting-reason-no-budget = No budget
meeting-reason-not-now = Not now
meeting-reason-other = Say it …

meeting-worth = Was it worth it?
meeting-of-ten = of 10
meeting-rated-of = { $n } of { $here } rated
meeting-mean-from-three = The mean is shown from three ratings on.
meeting-rate-missing = { $count ->
    [one] One has not rated yet
   *[other] { $count } have not rated yet
}
meeting-rate = Rate { $score } of 10
meeting-rated = { $score } of 10 stored
meeting-take-back = Take it back
meeting-all-rated = All who are here have rated.
meeting-rating-line = Ratings of { $count } meetings; the latest is { $latest }

## Close
meeting-close-title = Close { $date }
meeting-closed-title = { $date } is closed
meeting-ran = Ran { $from } to { $to }.
meeting-close-sub = { $done } of { $of } items done{ $missed ->
    [0] { "" }
    [one] , 1 topic not reached
   *[other] , { $missed } topics not reached
}. { $outcomes ->
    [0] No outcomes.
    [one] 1 outcome, stored.
   *[other] { $outcomes } outcomes, all stored.
}
meeting-back = Back to the meeting
meeting-to-next = To the next meeting
meeting-need = { $count ->
    [one] 1 action needs one word more
   *[other] { $count } actions need one word more
}
meeting-more = { $count } more
meeting-count = { $count }
meeting-not-reached = Not reached
meeting-not-reached-more = they come back next time
meeting-close = Close meeting
meeting-then = Once it is closed:
meeting-minutes-for = Minutes for
meeting-everyone = Everyone
meeting-external = External
meeting-lead-names = Lead names
meeting-redacted = { $count ->
    [one] 1 lead is shown as a label.
   *[other] { $count } leads are shown as labels.
}
meeting-draft = { $count ->
    [0] Draft
   *[other] Draft to { $count }
}
meeting-copy = Copy
meeting-save-as = Save as…
meeting-drafted = { $count ->
    [0] The draft is open in your mail program.
   *[other] The draft to { $count } is open in your mail program.
}
meeting-drafted-file = No mail program took it. The draft is { $file } in { $folder }.
meeting-copied = Copied, with its form
meeting-saved-as = Saved as { $file }

meeting-facts-broken = { $count } broken
meeting-facts-open = { $count } open
meeting-facts-kept = { $count } kept
meeting-facts-promises-none = no promise to judge
meeting-suggest-broken-delivered = Too few leads: { $count } of { $of }
meeting-suggest-broken-fit = Too few leads fit: { $count } of { $of }
meeting-suggest-broken-decidedInTime = Too few decided in time: { $count } of { $of }
meeting-suggest-broken-conversion = Too few became SQL: { $count } of { $of }
meeting-suggest-broken-streak = { $streak ->
    [one] Promise broken in week { $week }
   *[other] Promise broken { $streak } weeks in a row
}
meeting-suggest-broken-decided = decided on { $date }: “{ $words }”
meeting-suggest-broken-unfinished = { $count ->
    [one] 1 action from it unfinished
   *[other] { $count } actions from it unfinished
}
