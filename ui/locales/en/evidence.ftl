# What stands beside an item in the focus view: actions, leads, triage, content trade, topics, outcomes, rating.

key-lead-owner = Owner of the lead
key-lead-note = Note for sales
key-rate = Rate, 0 is 10

evidence-join = {", "}
evidence-nobody = Nobody
evidence-owner = Owner
evidence-note = Note
evidence-keep = Keep
evidence-due = Due
evidence-who = Who?
evidence-when = When?
evidence-until = until { $day }

evidence-actions-none = Nothing is open.
evidence-actions-none-side = Nothing open.
evidence-actions-open = { $count ->
    [0] none open
   *[other] { $count } open
}
evidence-actions-others = Of neither side
evidence-actions-ended = Done since the last meeting
evidence-action-done = Done: { $words }
evidence-carried = { $count ->
    [one] carried over once
    [2] carried over twice
   *[other] carried over { $count } times
}
evidence-dropped = dropped: { $reason }
evidence-reopen = Reopen
evidence-reopen-one = Reopen: { $words }

evidence-leads = Leads handed over
evidence-leads-since = { $count ->
    [one] lead handed over since { $day }
   *[other] leads handed over since { $day }
}
evidence-leads-more = { $count ->
    [one] and 1 more
   *[other] and { $count } more
}
evidence-undecided = undecided
evidence-date-unknown = decided in the CRM
evidence-decided-accepted = accepted
evidence-decided-qualified = qualified
evidence-decided-rejected = rejected
evidence-decided-recycled = recycled
evidence-decided-reason = { $decided }: { $reason }

evidence-undecided-title = { $count ->
    [0] All decided
    [one] 1 undecided
   *[other] { $count } undecided
}
evidence-undecided-none = Every lead handed over has a decision.
evidence-incomplete-title = { $count ->
    [0] All have an owner and a note
    [one] 1 without owner or note
   *[other] { $count } without owner or note
}
evidence-incomplete-none = Every lead in work has an owner and came with a note.
evidence-oldest = the oldest { $count }
evidence-touched = touched { $day }
evidence-no-touch = no touch yet
evidence-missing-both = no owner, no note
evidence-missing-owner = no owner
evidence-missing-note = no note
evidence-handed-over = handed over { $day }
evidence-days = { $days ->
    [0] today
    [one] 1 day
   *[other] { $days } days
}
evidence-lead = lead
evidence-do-accepted = Accept
evidence-do-qualified = Qualify
evidence-do-rejected = Reject
evidence-do-recycled = Recycle
evidence-why-rejected = Rejected for which reason?
evidence-why-recycled = Recycled for which reason?
evidence-one-key = One key answers,
evidence-leaves = leaves it as it is.
evidence-class-fit = Does not fit
evidence-class-unreachable = Not reached
evidence-class-timing = Not the time
evidence-class-other = Else
evidence-words = In a few words
evidence-comes-back = Comes back on
evidence-owner-of = Whose lead is it?
evidence-note-of = What should sales know?
evidence-decided-toast = { $lead }: { $decision }{ $why }

evidence-brought = brought
evidence-brought-since = brought since { $day }
evidence-brought-none = Nothing new, updated or retired.
evidence-news-new = New
evidence-news-updated = Updated
evidence-news-retired = Retired
evidence-trade-says = Said by
evidence-trade-nobody = not said
evidence-trade-answered = { $count ->
    [one] { $answered } of 1 lead answered
   *[other] { $answered } of { $count } leads answered
}
evidence-trade-none = No lead met an asset lately.
evidence-trade-all = All answered.
evidence-trade-done = answered
evidence-trade-left = { $count ->
    [one] 1 to answer
   *[other] { $count } to answer
}
evidence-trade-question = What did “{ $title }” do?
evidence-trade-skip = Skip
evidence-trade-stage = Stage
evidence-trade-why = Why
evidence-trade-type = Type…
evidence-trade-without = Leave it unsaid
evidence-answer-helped = Helped
evidence-answer-noDifference = No difference
evidence-answer-hurt = Hurt
evidence-answer-notUsed = Not used
evidence-said-helped = helped
evidence-said-noDifference = no difference
evidence-said-hurt = hurt
evidence-said-notUsed = not used

evidence-topics = Topics that wait
evidence-topics-none = No topic waits.
evidence-topic-add = Add as item
evidence-topic-withdraw = Withdraw
evidence-topic-withdraw-one = Withdraw: { $title }
evidence-topic-there = On the agenda
evidence-topic-item = Item { $number }
evidence-topic-propose = Propose a topic

evidence-outcomes-none = Nothing is written yet. Press / to write a decision, an action or a note.
evidence-outcomes-decision = Decided
evidence-outcomes-action = To do
evidence-outcomes-note = Noted

evidence-rating-missing = Not rated yet
evidence-rating-of = Rating by { $name }
evidence-rating-ten = is 10
evidence-rating-all = Everybody here has rated.
evidence-rated = { $name } has rated
evidence-take-back = Take back
