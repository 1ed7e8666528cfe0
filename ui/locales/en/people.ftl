# People of both sides, and the series of meetings.

people-title = { $count ->
    [0] Nobody comes yet
    [one] 1 person comes
   *[other] { $count } people come
}
people-sub = Both sides get the same room. Minutes go to those with an address.
people-add = Add a person
people-between = Between the sides
people-left = { $count ->
    [one] 1 no longer takes part
   *[other] { $count } no longer take part
}
people-side-empty = Nobody yet.
people-no-email = no address
people-open-actions = { $count ->
    [0] {""}
    [one] 1 open action
   *[other] { $count } open actions
}
people-teams-edit = Team name
people-teams-rename = Rename { $team }
people-form-add = Add a person
people-form-edit = Edit the person
people-form-name = Name
people-form-email = E-mail
people-form-email-hint = for the minutes
people-form-side = Side
people-form-side-none = between both
people-form-active = Takes part
people-form-left = { $count ->
    [one] 1 action stays with { $name } until somebody takes it: see Actions.
   *[other] { $count } actions stay with { $name } until somebody takes them: see Actions.
}
people-form-keep = Keep
people-form-cancel = Cancel
people-form-name-missing = A person needs a name.
people-to-actions = Reassign them
people-tab-people = People
people-tab-series = Meetings

series-title = { $rule }, { $time }
series-sub = { $name }, { $duration } minutes, { $zone } time.
series-name = Name
series-rule = How often
series-rule-week = Every week
series-rule-fortnight = Every second week
series-rule-month = Every month
series-weekday = Day
series-nth = Which one
series-nth-1 = first
series-nth-2 = second
series-nth-3 = third
series-nth-4 = fourth
series-nth-5 = last
series-anchor = Counting from
series-time = Time
series-zone = Time zone
series-zone-placeholder = city or region
series-duration = Minutes
series-language = Minutes are in
series-language-en = English
series-language-zh-CN = 简体中文
series-next = The next three
series-every-week = Every { $weekday }
series-every-fortnight = Every second { $weekday }
series-every-month = { $nth ->
    [1] First { $weekday } of the month
    [2] Second { $weekday } of the month
    [3] Third { $weekday } of the month
    [4] Fourth { $weekday } of the month
   *[5] Last { $weekday } of the month
}
series-weekday-mon = Monday
series-weekday-tue = Tuesday
series-weekday-wed = Wednesday
series-weekday-thu = Thursday
series-weekday-fri = Friday
series-weekday-sat = Saturday
series-weekday-sun = Sunday
series-template = Standing agenda
series-template-sum = { $minutes } of { $duration } minutes
series-template-over = { $minutes } of { $duration } minutes: the last will not be reached
series-template-hint = Each meeting begins with these. Changes reach planned meetings where nobody touched the item.
series-item-title = Title
series-item-kind = Kind
series-item-minutes = Minutes
series-item-presenter = Presents
series-item-presenter-none = nobody yet
series-item-add = Add an item
series-item-remove = Remove “{ $title }”
series-item-up = Move “{ $title }” up
series-item-down = Move “{ $title }” down
series-kind-actions = last week’s actions
series-kind-promises = promises
series-kind-handover = leads and handover
series-kind-contentTrade = content trade
series-kind-topics = topics
series-kind-decisions = decisions and actions
series-kind-rating = was it worth it
series-kind-topic = one topic
series-none = No series of meetings.
series-name-missing = A series needs a name.
series-item-title-missing = Each item needs a title.
series-time-wrong = A time such as 10:00.
series-zone-unknown = No such time zone.
series-duration-wrong = From 5 to 480 minutes.
