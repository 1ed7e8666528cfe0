# The Minutes place: what was decided, found again and sent again.

minutes-separator = {". "}

minutes-title = { $count ->
    [one] 1 meeting closed
   *[other] { $count } meetings closed
}
minutes-title-none = No meeting closed yet
minutes-title-hits = { $hits ->
    [0] Nothing with “{ $words }”
    [one] 1 found, in 1 meeting
   *[other] { $hits } found, in { $meetings ->
        [one] 1 meeting
       *[other] { $meetings } meetings
    }
}
minutes-sub = Since { $day }. Search finds decisions, actions, notes and topics.
minutes-sub-hits = With the words “{ $words }”, newest first.
minutes-sub-none-found = Search looks for whole words in decisions, actions, notes and topics.
minutes-none-text = Everything that was decided will be found here, by any word in it.
minutes-prepare-first = Prepare the first
minutes-search = Search the minutes
minutes-search-placeholder = What did we decide about…
minutes-search-clear = Clear the search
minutes-hits = What was found
minutes-kind-decision = Decided
minutes-kind-action = To do
minutes-kind-note = Note
minutes-kind-item = Topic
minutes-ordinal = { NUMBER($n) ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $n }th
} meeting
minutes-past = Past meetings
minutes-past-since = { $count } closed since { $day }
minutes-col-meeting = Meeting
minutes-col-decided = Decided
minutes-col-actions = To do
minutes-col-notes = Notes
minutes-col-rating = Worth it
minutes-col-versions = Minutes
minutes-versions = { $count ->
    [one] version 1
   *[other] { $count } versions
}
minutes-rating-none = not rated
minutes-select = Choose a meeting to read its minutes.
minutes-of = Minutes of { $day }
minutes-frame = Minutes as they leave
minutes-audience = For
minutes-audience-everyone = Everyone
minutes-audience-external = External
minutes-audience-owner = One owner
minutes-audience-owner-who = Whose actions
minutes-names = Lead names
minutes-names-hint = { $count ->
    [0] no lead in it
    [one] 1 lead stands as a label
   *[other] { $count } leads stand as labels
}
minutes-names-in = lead names are in this copy
minutes-version = Version
minutes-version-n = version { $n }
minutes-version-latest = version { $n }, latest
minutes-flags = { $count ->
    [one] 1 name to look at
   *[other] { $count } names to look at
}
minutes-flags-text = A lone first or last name of a lead was left as it stands.
minutes-draft = Open a mail draft
minutes-draft-done = { $recipients ->
    [one] Draft for 1 recipient opened in your mail program
   *[other] Draft for { $recipients } recipients opened in your mail program
}
minutes-draft-kept = No mail program answered. The draft { $file } lies in { $folder }.
minutes-copy = Copy
minutes-copied = Minutes copied
minutes-save = Save as
minutes-save-html = Web page (HTML)
minutes-save-md = Markdown
minutes-save-txt = Plain text
minutes-save-json = JSON
minutes-save-eml = Mail draft (EML)
minutes-saved = Minutes saved
minutes-reopen = Reopen the meeting
minutes-reopen-ask = Reopen the meeting of { $day }?
minutes-reopen-text = It runs again, at its last item. Its minutes stay readable as version { $version }; closing makes the next one.
minutes-reopen-do = Reopen
minutes-reopen-cancel = Leave it closed
minutes-recipients = { $count ->
    [0] nobody has an address
    [one] to 1 recipient
   *[other] to { $count } recipients
}
