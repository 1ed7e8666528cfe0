# The Promises place: who kept what was agreed, and what is still open.

promises-loading = Reading the promises
promises-title-none = Nothing to judge yet
promises-title-each = { $count ->
    [one] One broken on each side
   *[other] { $count } broken on each side
}
promises-title-broken = { $broken } broken, { $open ->
    [0] none open
   *[other] { $open } open
}
promises-title-open = None broken, { $open } open
promises-title-kept = All kept
promises-sub-week = Week { $week }: handed over by { $cutOff }.
promises-sub-deadline = Decided by { $when }.
promises-sub-agreement = Agreement { $version }, in force since { $since }.
promises-past = As of { $when }. What happened later is left out.
promises-as-of = As of
promises-now = now
promises-as-of-meeting = Meeting of { $date }
promises-as-of-day = Or the end of a day
promises-empty-title = Nothing was agreed yet
promises-empty-text = Once both sides agreed on promises, each week's verdicts stand here: who kept what, and what is still open.
promises-none-side = This side has promised nothing yet.
promises-comma = {", "}

promises-sentence-delivered = We hand over { $target } leads by each { $day }, { $time }.
promises-sentence-fit = At least { $target } of them fit.
promises-sentence-decidedInTime = We decide on at least { $target } of them by { $day }, { $time }.
promises-sentence-conversion = At least { $target } of them become SQL within { $days } days.
promises-about = { $sentence } ({ $about } only)

promises-verdict-kept = Kept
promises-verdict-broken = Broken
promises-verdict-open = Open
promises-verdict-nothingToJudge = Nothing to judge
promises-tally-kept = { $count } kept
promises-tally-broken = { $count } broken
promises-tally-open = { $count } open
promises-tally-nothingToJudge = { $count } without leads

promises-of = of { $of }
promises-of-proven = of { $of } proven
promises-of-so-far = of { $of } so far, week { $week }
promises-streak = { $periods ->
    [2] second week in a row
    [3] third week in a row
    [4] fourth week in a row
    [5] fifth week in a row
    [6] sixth week in a row
    [7] seventh week in a row
    [8] eighth week in a row
    [9] ninth week in a row
   *[other] { $periods } weeks in a row
}
promises-streak-before-kept = { $periods ->
    [one] kept the week before
   *[other] kept { $periods } weeks before
}
promises-streak-before-broken = { $periods ->
    [one] broken the week before
   *[other] broken { $periods } weeks before
}

promises-target-week = { $count } a week
promises-target-share = { $share } to keep
promises-until = { $target } until week { $week }
promises-until-share = { $target } until week { $week }
promises-week = week
promises-so-far = so far
promises-bars = { $count ->
    [one] 1 week
   *[other] { $count } weeks
}
promises-bar = Week { $week }: { $count } of { $of }{ $share ->
    [none] {""}
   *[other] , { $share }
}{ $mature ->
    [false] {" "}so far
   *[other] {""}
}. { $verdict }. Opens the leads.
promises-bar-running = Week { $week }, still running: { $count } so far. Opens the leads.
promises-open-leads = { $count } leads: { $sentence } Opens them.

promises-under-none = The first week is not over yet.
promises-under-delivered-kept = { $needed } needed, { $count } handed over in week { $week }.
promises-under-delivered-broken = { $needed } needed, { $missing } too few in week { $week }.
promises-under-delivered-open = { $needed } needed.
promises-under-delivered-nothingToJudge = Nothing was handed over.
promises-under-running = Week { $week }, still running, has { $count } so far.
promises-under-fit-kept = { $needed } needed, { $count } proven.
promises-under-fit-broken = { $needed } needed, { $possible } can fit at most.
promises-under-fit-open = { $needed } needed, { $possible } still possible: { $waiting ->
    [one] 1 decision or reason by { $team } is missing.
   *[other] { $waiting } decisions or reasons by { $team } are missing.
}
promises-under-fit-open-nobody = { $needed } needed, { $count } proven; { $neither ->
    [one] 1 lead was neither.
   *[other] { $neither } leads were neither.
}
promises-under-fit-nothingToJudge = No lead was handed over in week { $week }, so nothing is to be judged.
promises-under-dashed = Dashed: what can still turn out to fit.
promises-under-decidedInTime-kept = { $needed } needed, { $count } decided in time.
promises-under-decidedInTime-broken = { $needed } needed, { $count } decided in time.
promises-under-decidedInTime-open = { $needed } needed; { $waiting ->
    [one] 1 more can be decided until { $when }.
   *[other] { $waiting } more can be decided until { $when }.
}
promises-under-decidedInTime-open-nobody = { $needed } needed, { $count } in time; { $neither ->
    [one] 1 was decided in the CRM, date unknown.
   *[other] { $neither } were decided in the CRM, date unknown.
}
promises-under-decidedInTime-nothingToJudge = No lead was handed over in week { $week }, so nothing is to be judged.
promises-under-conversion-kept = { $needed } needed, { $count } qualified.
promises-under-conversion-broken = { $needed } needed, { $possible } can qualify at most.
promises-under-conversion-open = Week { $week } matures on { $when } and needs { $needed }.
promises-under-conversion-open-nobody = Week { $week } matures on { $when } and needs { $needed }; sales has decided on all of them.
promises-under-conversion-nothingToJudge = No lead was handed over in week { $week }, so nothing is to be judged.
promises-under-hatched = Hatched weeks are not compared.

promises-leads-title = Leads of week { $week }
promises-which = Which of them
promises-count-delivered = All
promises-count-fitting = Fitting
promises-count-unfit = Unfit
promises-count-undecided = Undecided
promises-count-dateUnknown = Date unknown
promises-count-inTime = In time
promises-count-notInTime = Not in time
promises-count-converted = Became SQL
promises-count-convertible = May still
promises-leads-count = { $count ->
    [0] None.
    [one] 1 lead, as it stands today.
   *[other] { $count } leads, as they stand today.
}
promises-leads-more = And { $rest } more.
promises-stands-undecided = undecided
promises-stands-dateUnknown = decided in the CRM, date unknown
promises-stands-accepted = accepted
promises-stands-qualified = qualified
promises-stands-rejected = rejected
promises-stands-recycled = recycled
promises-short-delivered = { $target } leads a week: { $count } of { $of }
promises-short-fit = { $target } of them fit: { $count } proven, { $needed } needed
promises-short-decidedInTime = { $target } decided in time: { $count } of { $of }, { $needed } needed
promises-short-conversion = { $target } SQL in { $days } days: { $count } of { $of } so far, { $needed } needed

promises-agree = Write down what you agreed
promises-change = Change the agreement
promises-form-title = What both sides agreed
promises-form-first = Agree on it together first. It counts as signed off outside a meeting; every number can be changed later, and earlier weeks keep theirs.
promises-form-text = This makes a new version, signed off outside a meeting. Weeks already judged keep their agreement.
promises-form-when = When a week ends
promises-form-from = In force from
promises-form-from-wanted = Say from which day on it is in force.
promises-form-cut-off = Cut-off
promises-form-time = Time
promises-form-leads = Leads a week, at least
promises-form-leads-wanted = A whole number of leads.
promises-form-fit = Of them fit, %
promises-form-decide = Of them decided in time, %
promises-form-deadline = Decided by
promises-form-convert = Of them become SQL, %
promises-form-within = Within days
promises-form-days-wanted = A whole number of days.
promises-form-share-wanted = A number from 0 to 100.
promises-form-keep = Set in force
