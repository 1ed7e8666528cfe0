# What entente-cli says to people. The same messages stand in every language.
error = Error: { $message }
made = Made { $file }.
copied = Copied to { $file }.
written = Wrote { $file }.
sound = The workspace is sound.
unsound = { $count ->
    [one] One problem was found:
   *[other] { $count } problems were found:
}
progress = { $percent } % · { $rows } rows · { $rejected } rejected
imported = { $file }: { $created } new, { $updated } changed, { $unchanged } unchanged, { $merged } merged, { $rejected } rejected.
would-import = { $file } would bring: { $created } new, { $updated } changed, { $unchanged } unchanged, { $merged } merged, { $rejected } rejected. Nothing was written.
not-imported = { $rejected ->
    [one] One row is rejected, so nothing was imported.
   *[other] { $rejected } rows are rejected, so nothing was imported.
}
row-issue = line { $line }{ $column }: { $message }
warnings = { $count ->
    [one] One warning:
   *[other] { $count } warnings:
}
unmapped-value = “{ $value }” in { $column } ({ $rows } rows) says nothing about a decision until you say what it means (--status).
no-content = No content yet.
content-head = Helped · no difference · hurt · not used
agreed = Version { $version } of the agreement is in force from its day on.
no-periods = No period to judge: no agreement is in force yet.
period = { $label } · { $delivered ->
    [one] 1 lead
   *[other] { $delivered } leads
}{ $running ->
    [true] {" "}· still running
   *[other] {""}
}
promise = { $verdict ->
    [kept] ✓ kept
    [broken] ✗ broken
    [open] ○ open
   *[other] – nothing to judge
} · { $id } · { $count } of { $of }{ $streak ->
    [0] {""}
    [1] {""}
   *[other] {" "}· { $streakVerdict ->
        [kept] kept
       *[other] broken
    } { $streak } times in a row
}
slip = { $kind ->
    [undecided] undecided past the deadline
    [noOwner] without an owner
    [noNote] without a context note
    [noReason] rejected without a reason
    [noTouch] accepted, not touched for 14 days
   *[recycleDue] its date to come back is past
}
no-slipping = No lead slips.
not-measured = Not measured: { $kinds }
date-unknown = { $count ->
    [one] 1 lead was decided in the CRM, date unknown.
   *[other] { $count } leads were decided in the CRM, date unknown.
}
