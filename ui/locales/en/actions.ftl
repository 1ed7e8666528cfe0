# The Actions place: who owes what by when.

actions-separator = {", "}

actions-title = { $open ->
    [one] 1 open{ $late ->
        [0] {""}
       *[other] , and it is late
    }
   *[other] { $open } open{ $late ->
        [0] , none late
       *[other] , { $late } of them late
    }
}
actions-title-none = No one owes anything
actions-none-text = Actions of a meeting stand here until they are done or dropped.
actions-sub-ended = { $count ->
    [0] None ended
    [one] 1 ended
   *[other] { $count } ended
} since the meeting of { $day }.
actions-sub-carry = { $count ->
    [0] None will be carried over into the meeting of { $day }.
    [one] 1 will be carried over into the meeting of { $day }.
   *[other] { $count } will be carried over into the meeting of { $day }.
}
actions-new = New action
actions-column = { $open ->
    [0] nothing open
   *[other] { $open } open{ $late ->
        [0] {""}
       *[other] , { $late } late
    }
}
actions-between = Without a side
actions-between-text = An owner gives an action its side.
actions-column-empty = Nothing open.
actions-done = Done: { $text }
actions-due-today = today
actions-due-tomorrow = tomorrow
actions-due-in = in { $days } days
actions-due-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
actions-due-none = no date
actions-owner-none = no owner
actions-carried = { $count ->
    [0] {""}
    [1] carried over once
    [2] carried over twice
   *[other] carried over { $count } times
}
actions-ended-done = { $who }, done { $day }
actions-ended-dropped = { $who }, dropped { $day }: { $reason }
actions-ended-done-nobody = done { $day }
actions-ended-dropped-nobody = dropped { $day }: { $reason }
actions-ended = Ended since the last meeting
actions-edit = Change
actions-reopen-label = Reopen: { $text }
actions-drop = Drop
actions-drop-why = Why is it dropped?
actions-drop-do = Drop
actions-form-new = New action
actions-form-edit = Change the action
actions-form-text = What is to be done
actions-form-owner = Who
actions-form-owner-none = not yet said
actions-form-due = By when
actions-form-keep = Keep
actions-form-cancel = Cancel
actions-form-text-missing = Say what is to be done.
actions-done-toast = Done: { $text }
actions-dropped-toast = Dropped: { $text }
actions-reopened-toast = Open again: { $text }
actions-key-done = done
actions-key-change = change
actions-key-drop = drop
actions-key-row = row
key-change-action = Change the action
