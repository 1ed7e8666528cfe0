# Closing a meeting, beside what meeting.ftl says: who was here, what is missing, names to look at, formats.

close-here = { $here } of { $of } were here.
close-when = When?
close-no-day = no day
close-flags = { $count ->
    [one] A lone name was not replaced. Look at it before it leaves.
   *[other] { $count } lone names were not replaced. Look at them before they leave.
}
close-format-html = Web page (HTML)
close-format-md = Markdown
close-format-txt = Plain text
close-format-json = Data (JSON)
close-format-eml = Mail draft (EML)
