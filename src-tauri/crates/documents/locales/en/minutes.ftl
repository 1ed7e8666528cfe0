# The words of the minutes. The same messages with the same variables stand in zh-CN/minutes.ftl.

# The title: what came of the meeting.
title = { $decisions ->
    [0] No decisions
    [one] One decision
    [2] Two decisions
    [3] Three decisions
    [4] Four decisions
    [5] Five decisions
    [6] Six decisions
    [7] Seven decisions
    [8] Eight decisions
    [9] Nine decisions
   *[other] { $decisions } decisions
}, { $actions ->
    [0] no actions
    [one] one action
    [2] two actions
    [3] three actions
    [4] four actions
    [5] five actions
    [6] six actions
    [7] seven actions
    [8] eight actions
    [9] nine actions
   *[other] { $actions } actions
}
title-nothing = Nothing decided, nothing to do
title-owner = { $name }: { $actions ->
    [0] nothing to do
    [one] one action
   *[other] { $actions } actions
}, { $decisions ->
    [0] no decisions
    [one] one decision
   *[other] { $decisions } decisions
}
document = { $marketing } and { $sales }: minutes of { $date }
document-external = { $marketing } and { $sales }: decisions and actions of { $date }

# The sentence under the title, around the two teams' marks and names.
intro-before = From the meeting of{ " " }
intro-between = { " " }and{ " " }
intro-after = .

# Days and times
weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-short = { $n ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
month = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
}
day-long = { $weekday } { $day } { $month } { $year }
day-long-this-year = { $weekday } { $day } { $month }
day-plain = { $day } { $month } { $year }
day-short = { $weekday } { $day } { $month } { $year }
day-short-this-year = { $weekday } { $day } { $month }
span = { $day }, { $from } to { $to }
span-zone = { $day }, { $from } to { $to }, { $zone }

# Sections
decided = Decided
decided-nothing = Nothing was decided.
until = Until { $day }
to-do = To do
to-do-nothing = There is nothing to do.
done = Done
dropped = Dropped
dropped-because = Because:{ " " }
nobody = Nobody yet
no-date = No date
carried = { $count ->
    [one] carried over once
    [2] carried over twice
   *[other] carried over { $count } times
}
trade = Content trade
helped = helped { $count } of { $of }
hurt = hurt { $count }
not-used = not used { $count }
answer = { $answer ->
    [helped] helped
    [hurt] hurt
    [notUsed] not used
   *[noDifference] made no difference
}
because = :{ " " }
news = { $news ->
    [updated] Updated
    [retired] Retired
   *[new] New
}
noted = Noted
time = Time
time-item = { $state ->
    [parked] parked
    [notReached] not reached
   *[done] { $used } of { $planned } min
}

# Below the sections
next = Next: { $when }.
not-reached = Not reached: { $topics }.
rated = Worth it? { $mean } of 10, { $n } rated.
present = Present: { $people }.
absent = Absent: { $people }.
arrived = { $name } from { $time }
people-of = { $people } ({ $team })
list-separator = ,{ " " }
fact-separator = ,{ " " }
group-separator = ;{ " " }
took = Took { $used } of { $planned } minutes.
labels = Leads are shown as labels, the same in every copy of these minutes.
names = This copy names leads.
version = Minutes, version { $version }.

# File names
file = minutes
file-external = decisions and actions
