// Generated from the contract in src-tauri/crates/app by `cargo xtask codegen`. Do not edit.

/**
 * An action in a list.
 */
export type ActionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Its words.
 */
text: Array<Piece>, 
/**
 * Exactly one owner, once it is said.
 */
owner: string | null, 
/**
 * The owner's side.
 */
side: Side | null, 
/**
 * Due.
 */
dueOn: string | null, 
/**
 * Days until it is due in the workspace's zone: negative is late.
 */
dueIn: number | null, 
/**
 * State.
 */
state: ActionState, 
/**
 * How often it was carried over.
 */
carriedCount: number, 
/**
 * The meeting it was made in.
 */
meeting: string | null, 
/**
 * When it was made.
 */
made: Moment, };

/**
 * Where an action stands.
 */
export type ActionState = { "kind": "open" } | { "kind": "done", 
/**
 * When.
 */
at: Moment, } | { "kind": "dropped", 
/**
 * When.
 */
at: Moment, 
/**
 * Why.
 */
reason: string, };

/**
 * The Actions place.
 */
export type ActionsPlace = { 
/**
 * Open ones, late first; of a side or of none.
 */
open: Array<ActionRow>, 
/**
 * Of these, past their date.
 */
late: number, 
/**
 * Done or dropped since the last meeting started, newest first.
 */
ended: Array<ActionRow>, 
/**
 * Start of the last closed meeting.
 */
since: Moment | null, 
/**
 * How many will be carried over into the next meeting.
 */
willCarry: number, 
/**
 * When that is.
 */
next: Moment | null, };

/**
 * Makes an action outside a meeting.
 */
export type AddAction = { 
/**
 * Its words.
 */
text: Array<Piece>, 
/**
 * Owner.
 */
owner: string | null, 
/**
 * Due.
 */
dueOn: string | null, };

/**
 * Adds an asset.
 */
export type AddAsset = { 
/**
 * Title.
 */
title: string, 
/**
 * Kind.
 */
kind: string, 
/**
 * Buyer stage.
 */
stage: string | null, 
/**
 * Owner.
 */
owner: string | null, 
/**
 * Where it is.
 */
location: string | null, 
/**
 * Published.
 */
publishedOn: string | null, 
/**
 * Review by.
 */
reviewBy: string | null, };

/**
 * A lead met an asset.
 */
export type AddEngagement = { 
/**
 * Lead.
 */
lead: string, 
/**
 * Asset.
 */
asset: string, 
/**
 * When, if not now.
 */
at?: string, };

/**
 * Adds an item.
 */
export type AddItem = { 
/**
 * To which meeting.
 */
meeting: string, 
/**
 * Title.
 */
title: string, 
/**
 * Purpose.
 */
purpose: Purpose, 
/**
 * Timebox.
 */
minutes: number, 
/**
 * Who presents.
 */
presenter: string | null, 
/**
 * From side.
 */
from: Side | null, 
/**
 * To side.
 */
to: Side | null, };

/**
 * Puts a standing item that was removed back on the agenda, as the template has it.
 */
export type AddStanding = { 
/**
 * Of which meeting.
 */
meeting: string, 
/**
 * Kind in the template.
 */
kind: ItemKind, 
/**
 * Title in the template.
 */
title: string, };

/**
 * Adds a suggestion as an item.
 */
export type AddSuggestion = { 
/**
 * To which meeting.
 */
meeting: string, 
/**
 * The suggestion's key.
 */
key: string, 
/**
 * The item's title, worded by the door in the meeting's language.
 */
title: string, };

/**
 * One item on the agenda.
 */
export type AgendaRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Kind.
 */
kind: ItemKind, 
/**
 * Purpose.
 */
purpose: Purpose, 
/**
 * Timebox in minutes.
 */
minutes: number, 
/**
 * Running sum of minutes up to and with this item.
 */
sum: number, 
/**
 * Whether it fits into the duration.
 */
fits: boolean, 
/**
 * When it would begin.
 */
begins: Moment, 
/**
 * Who presents.
 */
presenter: string | null, 
/**
 * From side.
 */
from: Side | null, 
/**
 * To side.
 */
to: Side | null, 
/**
 * State.
 */
state: ItemState, 
/**
 * Whether it comes from the template.
 */
standing: boolean, 
/**
 * How often it was carried over.
 */
carriedCount: number, 
/**
 * Who proposed it.
 */
proposedBy: string | null, 
/**
 * When it was proposed.
 */
proposed: Moment | null, 
/**
 * Time used so far, in milliseconds.
 */
elapsed: number, 
/**
 * What its evidence says in short, as figures.
 */
facts: ItemFacts, };

/**
 * A version in one line.
 */
export type AgreementBrief = { 
/**
 * Its number.
 */
version: number, 
/**
 * In force since.
 */
since: string, };

/**
 * The version that was made.
 */
export type AgreementMade = { 
/**
 * Its number, from 1.
 */
version: number, };

/**
 * The version in force at a moment.
 */
export type AgreementShown = { 
/**
 * Its number, from 1.
 */
version: number, 
/**
 * When it was made.
 */
made: Moment, 
/**
 * The meeting in which it was signed; none: outside a meeting.
 */
meeting: string | null, 
/**
 * What was agreed.
 */
terms: Terms, };

/**
 * What an asset did with a lead.
 */
export type Answer = "helped" | "noDifference" | "hurt" | "notUsed";

/**
 * Asks for the ranking at a moment.
 */
export type AsOf = { 
/**
 * RFC 3339, or a date: the last instant before the next local midnight. Without it: now.
 */
asOf?: string, };

/**
 * Asks for the place.
 */
export type AskPromises = { 
/**
 * RFC 3339, or a date: the last instant before the next local midnight. Without it: now.
 */
asOf?: string, };

/**
 * Asks for the scorecard.
 */
export type AskScorecard = { 
/**
 * RFC 3339, or a date: the last instant before the next local midnight. Without it: now.
 */
asOf?: string, 
/**
 * How many finished periods, latest first counted; 13 if not said.
 */
periods?: number, };

/**
 * One asset with what was said.
 */
export type AssetPage = { 
/**
 * As in the ranking.
 */
row: AssetRow, 
/**
 * What was said, latest first, 200 at most.
 */
feedback: Array<FeedbackRow>, 
/**
 * Leads that met it, latest first, 200 at most.
 */
met: Array<MetLead>, };

/**
 * An asset in the ranking.
 */
export type AssetRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Kind in the user's words ("case study").
 */
kind: string, 
/**
 * Buyer stage.
 */
stage: string | null, 
/**
 * Owner.
 */
owner: string | null, 
/**
 * Where it is (a link or a folder, as text).
 */
location: string | null, 
/**
 * Published.
 */
publishedOn: string | null, 
/**
 * Updated.
 */
updatedOn: string | null, 
/**
 * Review by.
 */
reviewBy: string | null, 
/**
 * Whether the review is due.
 */
reviewDue: boolean, 
/**
 * Retired.
 */
retiredOn: string | null, 
/**
 * Counts.
 */
counts: Counts, 
/**
 * Leads with feedback due on it.
 */
due: number, };

/**
 * Somebody's presence.
 */
export type Attendance = { 
/**
 * Who.
 */
person: string, 
/**
 * Whether they are (or were) here.
 */
present: boolean, 
/**
 * When they came, if after the start.
 */
arrived: Moment | null, };

/**
 * Figures on the rail: what waits in each place.
 */
export type Badges = { 
/**
 * Leads that need attention.
 */
leads: number, 
/**
 * Open actions.
 */
actions: number, };

/**
 * An asset marketing brings.
 */
export type Brought = { 
/**
 * Asset.
 */
asset: AssetRow, 
/**
 * What happened to it.
 */
news: News, };

/**
 * Names one thing by its id.
 */
export type ById = { 
/**
 * Its id.
 */
id: string, };

/**
 * What a start would carry over.
 */
export type Carried = { 
/**
 * Items never begun, with the count they would have.
 */
items: Array<CarriedItem>, 
/**
 * Open actions whose count would rise.
 */
actions: Array<ActionRow>, 
/**
 * Actions that were open at the last meeting's start or made in it.
 */
of: number, };

/**
 * An item that would return.
 */
export type CarriedItem = { 
/**
 * The earlier item.
 */
item: string, 
/**
 * Title.
 */
title: string, 
/**
 * Timebox.
 */
minutes: number, 
/**
 * The count it would have.
 */
count: number, };

/**
 * Changes what is said of an open action, and leaves the rest.
 */
export type ChangeAction = { 
/**
 * Which.
 */
id: string, 
/**
 * Its words.
 */
text?: Array<Piece>, 
/**
 * Owner.
 */
owner?: string | null, 
/**
 * Due.
 */
dueOn?: string | null, };

/**
 * Changes what is said of an asset, and leaves the rest.
 */
export type ChangeAsset = { 
/**
 * Which.
 */
id: string, 
/**
 * Title.
 */
title?: string, 
/**
 * Kind.
 */
kind?: string, 
/**
 * Buyer stage.
 */
stage?: string | null, 
/**
 * Owner.
 */
owner?: string | null, 
/**
 * Where it is.
 */
location?: string | null, 
/**
 * Published.
 */
publishedOn?: string | null, 
/**
 * Updated.
 */
updatedOn?: string | null, 
/**
 * Review by.
 */
reviewBy?: string | null, 
/**
 * Retired.
 */
retiredOn?: string | null, };

/**
 * Changes what is said of an item, and leaves the rest.
 */
export type ChangeItem = { 
/**
 * Which.
 */
item: string, 
/**
 * Title.
 */
title?: string, 
/**
 * Purpose.
 */
purpose?: Purpose, 
/**
 * Timebox.
 */
minutes?: number, 
/**
 * Who presents.
 */
presenter?: string | null, 
/**
 * From side.
 */
from?: Side | null, 
/**
 * To side.
 */
to?: Side | null, };

/**
 * Sets owner or context note of a lead by hand. What is left out stays.
 */
export type ChangeLead = { 
/**
 * Lead.
 */
lead: string, 
/**
 * Owner's name.
 */
owner?: string, 
/**
 * Context note.
 */
contextNote?: string, };

/**
 * Changes what is said of an outcome at review or while running, and leaves the rest. Its kind stays.
 */
export type ChangeOutcome = { 
/**
 * Which.
 */
id: string, 
/**
 * Its words.
 */
text?: Array<Piece>, 
/**
 * Whose a decision is: one side, or both where empty.
 */
side?: Side | null, 
/**
 * When a decision ends.
 */
endsOn?: string | null, 
/**
 * Owner of an action.
 */
owner?: string | null, 
/**
 * When an action is due.
 */
dueOn?: string | null, };

/**
 * Changes a person.
 */
export type ChangePerson = { 
/**
 * Whom.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Side, if any.
 */
side: Side | null, 
/**
 * E-mail address, if known.
 */
email: string | null, 
/**
 * Whether they still take part.
 */
active: boolean, };

/**
 * Changes a series and redrafts its planned meetings' standing items where untouched.
 */
export type ChangeSeries = { 
/**
 * Which.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * When.
 */
rule: Rule, 
/**
 * Local time, `HH:MM`.
 */
time: string, 
/**
 * IANA zone.
 */
zone: string, 
/**
 * Minutes.
 */
duration: number, 
/**
 * Language of its minutes.
 */
language: Language, 
/**
 * Its standing items, in order.
 */
template: Array<TemplateItem>, };

/**
 * An item whose time changes with a correction.
 */
export type ChangedItem = { 
/**
 * Title.
 */
title: string, 
/**
 * Time used, before and after, in milliseconds.
 */
elapsed: [number, number], };

/**
 * The meeting's and the current item's clock, as of the answer's `now`.
 */
export type Clock = { 
/**
 * The current item.
 */
item: string | null, 
/**
 * Whether its time runs (else it is paused, or there is none).
 */
running: boolean, 
/**
 * Time used on it, in milliseconds.
 */
elapsed: number, 
/**
 * Its timebox, in milliseconds.
 */
timebox: number, 
/**
 * Milliseconds behind (positive) or ahead (negative). Grows with time while paused or over.
 */
behind: number, 
/**
 * When the meeting would end as things stand.
 */
ends: Moment | null, 
/**
 * When the current item began.
 */
itemBegan: Moment | null, 
/**
 * When the meeting began.
 */
began: Moment | null, 
/**
 * Set where wall clock and monotonic time drifted apart by over a minute during the current item.
 */
drift: Drift | null, };

/**
 * A meeting was closed; its minutes are stored.
 */
export type Closed = { 
/**
 * What failed after the closing, which stands nevertheless.
 */
afterwards: Failure | null, };

/**
 * A closed meeting to look back to.
 */
export type Closing = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * When it was closed.
 */
closed: Moment, };

/**
 * A completion of the line.
 */
export type Completion = { 
/**
 * What is offered ("Ines Castel", "Rosa Lima").
 */
label: string, 
/**
 * What stands beside it (team, company).
 */
detail: string | null, 
/**
 * The whole line after choosing it.
 */
line: string, 
/**
 * Side of a person.
 */
side: Side | null, };

/**
 * The Content place.
 */
export type ContentPlace = { 
/**
 * Live assets, ranked.
 */
assets: Array<AssetRow>, 
/**
 * Retired ones, by title.
 */
retired: Array<AssetRow>, 
/**
 * Over all live and retired assets.
 */
total: Counts, 
/**
 * Kinds in use, for completing.
 */
kinds: Array<string>, };

/**
 * The ranking as counts.
 */
export type ContentReport = { 
/**
 * As of when.
 */
asOf: string, 
/**
 * Every asset, ranked.
 */
assets: Array<ReportRow>, };

/**
 * A copy of the minutes: for whom, with names or not.
 */
export type Copy = { 
/**
 * Meeting: closed (the stored minutes), or running (as they would be).
 */
meeting: string, 
/**
 * Version; none: the latest.
 */
version?: number, 
/**
 * `everyone`, `marketing`, `sales`, `external`, or `owner:<id or name>`.
 */
audience: string, 
/**
 * Whether lead names are put in.
 */
leadNames: boolean, };

/**
 * Corrects when the current item began.
 */
export type CorrectStart = { 
/**
 * The item.
 */
item: string, 
/**
 * When it really began.
 */
began: string, };

/**
 * What correcting a start would do; shown before.
 */
export type CorrectStartPreview = { 
/**
 * This item: time used, before and after, in milliseconds.
 */
elapsed: [number, number], 
/**
 * Its timebox in milliseconds.
 */
timebox: number, 
/**
 * The item before, if there is one.
 */
before: ChangedItem | null, 
/**
 * Milliseconds behind, before and after.
 */
behind: [number, number], 
/**
 * When the meeting would end.
 */
ends: Moment, 
/**
 * Earliest and latest start that can be chosen.
 */
range: [Moment, Moment], };

/**
 * A number of a cohort, behind which stand leads.
 */
export type CountName = "delivered" | "fitting" | "unfit" | "undecided" | "dateUnknown" | "inTime" | "notInTime" | "converted" | "convertible";

/**
 * Counts by PRODUCT.md rule 9.
 */
export type Counts = { 
/**
 * Helped.
 */
helped: number, 
/**
 * Made no difference.
 */
noDifference: number, 
/**
 * Hurt.
 */
hurt: number, 
/**
 * Not used; not in `n`.
 */
notUsed: number, 
/**
 * helped + no difference + hurt.
 */
n: number, 
/**
 * Lower end of the Wilson interval, 0 to 1; none where n is 0.
 */
lower: number | null, 
/**
 * Upper end.
 */
upper: number | null, };

/**
 * Order of day, month and year in dates written with numbers.
 */
export type DateOrder = "dmy" | "mdy" | "ymd";

/**
 * Sales decides on a lead.
 */
export type DecideLead = { 
/**
 * Lead.
 */
lead: string, 
/**
 * Decision.
 */
decision: Decision, 
/**
 * Reason, by name from the list; mandatory for rejected and recycled.
 */
reason?: string, 
/**
 * Free text; mandatory where the reason is of class `other`.
 */
words?: string, 
/**
 * When it comes back; mandatory for recycled.
 */
comesBack?: string, 
/**
 * Who decided.
 */
by?: string, 
/**
 * When it happened, if not now.
 */
at?: string, };

/**
 * A decision of an earlier meeting.
 */
export type DecidedBefore = { 
/**
 * Its words.
 */
text: Array<Piece>, 
/**
 * When it was written.
 */
at: Moment, };

/**
 * What sales decided on a lead.
 */
export type Decision = "accepted" | "qualified" | "rejected" | "recycled";

/**
 * A command did what was asked.
 */
export type Done = Record<symbol, never>;

/**
 * A draft was made and given to the user's mail program.
 */
export type Drafted = { 
/**
 * File name.
 */
fileName: string, 
/**
 * Folder it stands in, for the case that no program answers.
 */
folder: string, 
/**
 * Whether a program took it.
 */
opened: boolean, 
/**
 * How many recipients it has.
 */
recipients: number, };

/**
 * "Asleep or clock changed by 12 min: keep or take out?"
 */
export type Drift = { 
/**
 * From when.
 */
from: Moment, 
/**
 * To when.
 */
to: Moment, 
/**
 * By how many milliseconds the wall clock is ahead (negative: it was set back).
 */
by: number, };

/**
 * Drops an action with a reason.
 */
export type DropAction = { 
/**
 * Which.
 */
id: string, 
/**
 * Why; mandatory.
 */
reason: string, };

/**
 * What is told to every door.
 */
export type Event = { "kind": "changed", 
/**
 * Rises by one with each commit.
 */
seq: number, 
/**
 * What it changed.
 */
topics: Array<Topic>, 
/**
 * Which door made it.
 */
by: string, } | { "kind": "job", 
/**
 * The job.
 */
job: string, 
/**
 * How it stands.
 */
status: JobStatus, };

/**
 * The evidence of an item, inline and workable.
 */
export type Evidence = { "kind": "none" } | { "kind": "actions", 
/**
 * Open ones first, late before due; then those done since the last meeting.
 */
actions: Array<ActionRow>, } | { "kind": "promises", 
/**
 * As of now, as the Promises place shows it.
 */
place: PromisesPlace, } | { "kind": "leads", 
/**
 * From.
 */
since: Moment, 
/**
 * Handed over since, newest first, 200 at most.
 */
leads: Array<LeadRow>, 
/**
 * How many in all.
 */
count: number, } | { "kind": "attention", 
/**
 * Undecided ones, oldest first, 100 at most.
 */
undecided: Array<LeadRow>, 
/**
 * How many in all.
 */
undecidedCount: number, 
/**
 * Without owner or note, oldest first, 100 at most.
 */
incomplete: Array<LeadRow>, 
/**
 * How many in all.
 */
incompleteCount: number, } | { "kind": "trade", 
/**
 * What each side brings.
 */
trade: TradeView, } | { "kind": "topics", 
/**
 * Proposed ones.
 */
topics: Array<Suggestion>, } | { "kind": "outcomes", 
/**
 * In order.
 */
outcomes: Array<Outcome>, } | { "kind": "rating", 
/**
 * How it stands.
 */
rating: RatingView, };

/**
 * A run of an excerpt.
 */
export type ExcerptRun = { 
/**
 * Words.
 */
words: string, 
/**
 * Whether they are what was searched for.
 */
hit: boolean, };

/**
 * Writes a copy to a file that a dialog named.
 */
export type ExportMinutes = { 
/**
 * Which copy.
 */
copy: Copy, 
/**
 * Format.
 */
format: Format, 
/**
 * Where to write, a token of the host.
 */
to: string, };

/**
 * A field we have no place for.
 */
export type ExtraField = { 
/**
 * Header.
 */
header: string, 
/**
 * Value.
 */
value: string, };

/**
 * A refusal or failure. Nothing was written (unless the message says otherwise).
 */
export type Failure = { 
/**
 * Stable, snake_case; the UI's text for it is `failure-<code>` with `_` as `-`.
 */
code: string, 
/**
 * What happened, in English, for logs and the command line.
 */
message: string, 
/**
 * What to do about it.
 */
hint: string, };

/**
 * Something somebody said.
 */
export type FeedbackRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Lead.
 */
lead: LeadBrief, 
/**
 * Asset.
 */
asset: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Answer.
 */
answer: Answer, 
/**
 * Stage.
 */
stage: string | null, 
/**
 * Why.
 */
why: string | null, 
/**
 * Who.
 */
person: string | null, 
/**
 * When.
 */
at: Moment, 
/**
 * Whether it counts (a later one of the same person, lead, asset and stage replaces it).
 */
counts: boolean, };

/**
 * Finds leads by the beginning of a name, company or address.
 */
export type FindLeads = { 
/**
 * What was typed.
 */
query: string, };

/**
 * Asks for closed meetings and what was said in them.
 */
export type FindMinutes = { 
/**
 * Words that all occur; empty: no search.
 */
search: string, };

/**
 * Fit of a cohort (PRODUCT.md rule 3).
 */
export type FitCounts = { 
/**
 * Accepted or qualified.
 */
fitting: number, 
/**
 * Rejected with a reason of class `fit`.
 */
unfit: number, 
/**
 * Without a decision.
 */
undecided: number, };

/**
 * A name to look at.
 */
export type Flag = { 
/**
 * The name as it stands there.
 */
name: string, 
/**
 * The sentence.
 */
context: string, };

/**
 * Format of an export.
 */
export type Format = "html" | "md" | "txt" | "json" | "eml";

/**
 * Leads found.
 */
export type FoundLeads = { 
/**
 * Eight at most.
 */
leads: Array<LeadBrief>, };

/**
 * Says what an asset did with a lead.
 */
export type GiveFeedback = { 
/**
 * Lead.
 */
lead: string, 
/**
 * Asset.
 */
asset: string, 
/**
 * Answer.
 */
answer: Answer, 
/**
 * Stage; none where the asset was not used.
 */
stage?: string, 
/**
 * Why, short.
 */
why?: string, 
/**
 * Who says it.
 */
person?: string, 
/**
 * The meeting in which it was said.
 */
meeting?: string, 
/**
 * An answer of the same lead and asset that this one corrects: it is taken back in the same step.
 */
replaces?: string, };

/**
 * Hands a lead over (again) by hand.
 */
export type HandOver = { 
/**
 * Lead.
 */
lead: string, 
/**
 * What sales should know.
 */
note?: string, };

/**
 * What happened to a lead.
 */
export type Happened = { "kind": "created" } | { "kind": "handedOver", 
/**
 * What sales should know.
 */
note: string | null, } | { "kind": "decided", 
/**
 * What.
 */
decision: Decision, 
/**
 * Why.
 */
reason: string | null, 
/**
 * Class of the reason.
 */
class: ReasonClass | null, 
/**
 * When it comes back.
 */
comesBack: string | null, 
/**
 * Who decided, if in Entente.
 */
by: string | null, } | { "kind": "engaged", 
/**
 * Asset.
 */
asset: string, 
/**
 * Title.
 */
title: string, } | { "kind": "said", 
/**
 * Feedback.
 */
feedback: FeedbackRow, } | { "kind": "touched" };

/**
 * One event of a lead.
 */
export type HistoryRow = { 
/**
 * When it happened.
 */
happened: Moment, 
/**
 * Whether only the date is known.
 */
dateOnly: boolean, 
/**
 * When we learned it.
 */
learned: Moment, 
/**
 * System it came from (`Entente`, `hubspot`, …).
 */
system: string, 
/**
 * The import's file, if one.
 */
import: string | null, 
/**
 * What happened.
 */
what: Happened, };

/**
 * What a search found.
 */
export type Hit = { 
/**
 * `decision`, `action`, `note` or `item`.
 */
kind: string, 
/**
 * Id of the outcome, action or item.
 */
id: string, 
/**
 * Meeting.
 */
meeting: string, 
/**
 * Scheduled start of the meeting.
 */
at: Moment, 
/**
 * The meeting's number in its series.
 */
ordinal: number, 
/**
 * Text in runs, hits marked.
 */
excerpt: Array<ExcerptRun>, 
/**
 * Title of the item.
 */
itemTitle: string | null, 
/**
 * Side of a decision, or of an action's owner.
 */
side: Side | null, 
/**
 * Owner of an action.
 */
owner: string | null, };

/**
 * An import in one line.
 */
export type ImportBrief = { 
/**
 * File name.
 */
file: string, 
/**
 * When.
 */
at: Moment, 
/**
 * New leads.
 */
created: number, 
/**
 * Changed leads.
 */
updated: number, 
/**
 * Unchanged leads.
 */
unchanged: number, 
/**
 * Rejected rows.
 */
rejected: number, };

/**
 * A column of the file.
 */
export type ImportColumn = { 
/**
 * Header.
 */
header: string, 
/**
 * First value that is not empty.
 */
sample: string | null, 
/**
 * Rows that have a value.
 */
filled: number, 
/**
 * Field it becomes; none: kept as it is.
 */
field: string | null, };

/**
 * Starts a check or an import of a file. Both are jobs.
 */
export type ImportFile = { 
/**
 * The host's token for the file.
 */
file: string, 
/**
 * What it is about.
 */
what: ImportWhat, 
/**
 * How to read it.
 */
options: ImportOptions, };

/**
 * What is wrong with a row, and where.
 */
export type ImportIssue = { 
/**
 * Physical line; of a workbook the row.
 */
line: number, 
/**
 * Header.
 */
column: string | null, 
/**
 * Stable code.
 */
code: string, 
/**
 * What and what to do.
 */
message: string, };

/**
 * How a file is to be read. What is left out is recognised.
 */
export type ImportOptions = { 
/**
 * Whose file it is: a name of [`ImportPreview::profiles`].
 */
profile: string | null, 
/**
 * Field → header. A field that maps to an empty header has none.
 */
map: { [key in string]: string }, 
/**
 * Status value → meaning.
 */
status: { [key in string]: StatusMeaning }, 
/**
 * The system whose record IDs these are; default: the profile's.
 */
system: string | null, 
/**
 * IANA zone of local times; default: the series'.
 */
zone: string | null, 
/**
 * Order of dates that could be read both ways.
 */
dateOrder: DateOrder | null, 
/**
 * `utf-8 utf-16le utf-16be windows-1252`.
 */
encoding: string | null, 
/**
 * One character.
 */
delimiter: string | null, 
/**
 * A workbook's sheet; default: the first.
 */
sheet: string | null, 
/**
 * Values that mean nothing.
 */
empty: Array<string>, 
/**
 * Any rejected row: nothing imported.
 */
strict: boolean, };

/**
 * The preview: the report of a dry run with what was recognised.
 */
export type ImportPreview = { 
/**
 * What it would do, or did.
 */
report: ImportReport, 
/**
 * Whether it was written.
 */
written: boolean, 
/**
 * The batch, where written.
 */
import: string | null, 
/**
 * The options as understood, complete.
 */
options: ImportOptions, 
/**
 * Every column, in the file's order.
 */
columns: Array<ImportColumn>, 
/**
 * Every status value, most rows first.
 */
statuses: Array<StatusValue>, 
/**
 * Leads handed over by ISO week ("2026-W48"), over new leads, latest first, six at most.
 */
weeks: Array<WeekCount>, 
/**
 * Fields that can be mapped, in order.
 */
fields: Array<string>, 
/**
 * Profiles that can be chosen.
 */
profiles: Array<string>, 
/**
 * The sheets of a workbook, in its order; none of text.
 */
sheets: Array<string>, };

/**
 * FORMATS.md "Import report".
 */
export type ImportReport = { 
/**
 * File name.
 */
file: string, 
/**
 * Profile.
 */
profile: string, 
/**
 * Encoding.
 */
encoding: string, 
/**
 * Delimiter; empty for a workbook, whose cells need none.
 */
delimiter: string, 
/**
 * Rows of data.
 */
rows: number, 
/**
 * New leads.
 */
created: number, 
/**
 * Changed.
 */
updated: number, 
/**
 * Unchanged.
 */
unchanged: number, 
/**
 * Joined into an earlier row of this file.
 */
merged: number, 
/**
 * Rejected rows.
 */
rejectedCount: number, 
/**
 * The first hundred.
 */
rejected: Array<ImportIssue>, 
/**
 * Warnings.
 */
warningCount: number, 
/**
 * The first hundred.
 */
warnings: Array<ImportIssue>, 
/**
 * Field → header.
 */
mapping: { [key in string]: string }, 
/**
 * Headers without a field.
 */
unmapped: Array<string>, 
/**
 * Status values the table lacks.
 */
unmappedValues: Array<UnmappedValue>, };

/**
 * What a file is about.
 */
export type ImportWhat = "leads" | "content" | "engagements";

/**
 * Figures under an item's title; the UI words them.
 */
export type ItemFacts = { "about": "none" } | { "about": "actions", 
/**
 * Done since the last meeting started.
 */
done: number, 
/**
 * Open.
 */
open: number, 
/**
 * Open and past their date.
 */
late: number, } | { "about": "leads", 
/**
 * Handed over.
 */
handedOver: number, 
/**
 * Of these, undecided.
 */
undecided: number, } | { "about": "promises", 
/**
 * Kept.
 */
kept: number, 
/**
 * Broken.
 */
broken: number, 
/**
 * Open.
 */
open: number, } | { "about": "attention", 
/**
 * Without an owner.
 */
noOwner: number, 
/**
 * Without a context note.
 */
noNote: number, } | { "about": "trade", 
/**
 * Leads with feedback due.
 */
due: number, 
/**
 * New assets since the last meeting.
 */
new: number, 
/**
 * Updated.
 */
updated: number, 
/**
 * Retired.
 */
retired: number, } | { "about": "topics", 
/**
 * Proposed, not yet on the agenda.
 */
waiting: number, };

/**
 * Kind of an agenda item; it decides which evidence stands beside it.
 */
export type ItemKind = "actions" | "promises" | "handover" | "contentTrade" | "topics" | "decisions" | "rating" | "topic";

/**
 * Where an item stands.
 */
export type ItemState = "pending" | "current" | "done" | "parked";

/**
 * A job was started; what becomes of it comes as events, and `job.status` answers how it stands.
 */
export type JobStarted = { 
/**
 * The job.
 */
job: string, };

/**
 * How a job stands.
 */
export type JobStatus = { "kind": "running", 
/**
 * How far.
 */
progress: Progress, } | { "kind": "waiting" } | { "kind": "finished", 
/**
 * What it found or did.
 */
report: ImportPreview, } | { "kind": "failed", 
/**
 * Why.
 */
failure: Failure, } | { "kind": "cancelled" };

/**
 * Stores text that is being typed, so that a crash loses nothing. Empty text clears it.
 */
export type KeepDraft = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * The text.
 */
text: string, };

/**
 * What a call does.
 */
export type Kind = "query" | "command" | "job";

/**
 * A language of the UI and of minutes.
 */
export type Language = "en" | "zh-CN";

/**
 * A lead in one line.
 */
export type LeadBrief = { 
/**
 * Id.
 */
id: string, 
/**
 * Full name, or the e-mail address, or the record ID.
 */
name: string, 
/**
 * Company, if known.
 */
company: string | null, };

/**
 * How many leads each filter has.
 */
export type LeadCounts = { all: number, undecided: number, noOwner: number, noNote: number, noReason: number, recycleDue: number, accepted: number, qualified: number, rejected: number, recycled: number, notHandedOver: number, 
/**
 * Decided in the CRM, date unknown.
 */
dateUnknown: number, };

/**
 * Which leads the list shows.
 */
export type LeadFilter = "all" | "undecided" | "noOwner" | "noNote" | "noReason" | "recycleDue" | "accepted" | "qualified" | "rejected" | "recycled" | "notHandedOver";

/**
 * One lead with all that happened.
 */
export type LeadPage = { 
/**
 * As in the list.
 */
row: LeadRow, 
/**
 * E-mail.
 */
email: string | null, 
/**
 * System and record ID, for each system.
 */
recordIds: Array<RecordId>, 
/**
 * Lifecycle stage in the CRM's words.
 */
lifecycleStage: string | null, 
/**
 * Lead status in the CRM's words.
 */
leadStatus: string | null, 
/**
 * Context note.
 */
contextNote: string | null, 
/**
 * Score in the CRM's words.
 */
fitScore: string | null, 
/**
 * Further fields, as imported.
 */
extra: Array<ExtraField>, 
/**
 * History, newest first.
 */
history: Array<HistoryRow>, 
/**
 * Assets it met, with what was said.
 */
assets: Array<MetAsset>, };

/**
 * A lead in a list.
 */
export type LeadRow = { 
/**
 * Id, name, company.
 */
lead: LeadBrief, 
/**
 * Owner by the CRM's name.
 */
owner: string | null, 
/**
 * Source.
 */
source: string | null, 
/**
 * Segment.
 */
segment: string | null, 
/**
 * Latest handover.
 */
handedOver: Moment | null, 
/**
 * Whole days since then.
 */
days: number | null, 
/**
 * Latest decision that belongs to it.
 */
decision: Decision | null, 
/**
 * When.
 */
decided: Moment | null, 
/**
 * Its reason.
 */
reason: string | null, 
/**
 * When a recycled lead comes back.
 */
comesBack: string | null, 
/**
 * Whether a context note came with it.
 */
hasNote: boolean, 
/**
 * Last touch.
 */
lastTouch: Moment | null, 
/**
 * Decided in the CRM, date unknown.
 */
dateUnknown: boolean, };

/**
 * Asks for the leads behind a number.
 */
export type LeadsBehind = { 
/**
 * The cut-off of the period.
 */
cutOff: string, 
/**
 * Which promise; without it, the whole cohort.
 */
promise?: string, 
/**
 * Which number.
 */
count: CountName, 
/**
 * As in [`AskPromises`].
 */
asOf?: string, };

/**
 * The leads behind a number.
 */
export type LeadsFound = { 
/**
 * By handover, oldest first, 500 at most; as they stand today.
 */
leads: Array<LeadRow>, 
/**
 * How many there are.
 */
count: number, };

/**
 * The Leads place.
 */
export type LeadsPlace = { 
/**
 * A page of rows.
 */
leads: Array<LeadRow>, 
/**
 * Ask with it for the next page; none: this was the last.
 */
after: string | null, 
/**
 * How many leads there are for each filter.
 */
counts: LeadCounts, 
/**
 * The last import.
 */
lastImport: ImportBrief | null, };

/**
 * A standing item that was removed from one meeting.
 */
export type LeftOut = { 
/**
 * Kind.
 */
kind: ItemKind, 
/**
 * Title.
 */
title: string, 
/**
 * Timebox.
 */
minutes: number, };

/**
 * The one input line.
 */
export type Line = { 
/**
 * The item it is written under.
 */
item: string, 
/**
 * The line as typed; a chosen lead stands as `#{id}`.
 */
line: string, };

/**
 * What a line makes.
 */
export type LineKind = "decision" | "action" | "note" | "park";

/**
 * Asks for leads.
 */
export type ListLeads = { 
/**
 * Which.
 */
filter: LeadFilter, 
/**
 * Words that all occur (names, company, e-mail, notes, extra fields); empty for all.
 */
search: string, 
/**
 * Where the page before ended.
 */
after?: string, };

/**
 * The id of a thing that was made.
 */
export type Made = { 
/**
 * Its id.
 */
id: string, };

/**
 * Which figure a promise is about.
 */
export type MeasureName = "delivered" | "fit" | "decidedInTime" | "conversion";

/**
 * A meeting in one line.
 */
export type MeetingHead = { 
/**
 * Id.
 */
id: string, 
/**
 * Its series.
 */
series: string, 
/**
 * Name of its series.
 */
seriesName: string, 
/**
 * Scheduled start.
 */
starts: Moment, 
/**
 * Scheduled end.
 */
ends: Moment, 
/**
 * Minutes.
 */
duration: number, 
/**
 * ISO week of the start.
 */
week: number, 
/**
 * Which meeting of its series, from 1.
 */
ordinal: number, 
/**
 * State.
 */
state: MeetingState, 
/**
 * When it really started.
 */
started: Moment | null, 
/**
 * When it was closed.
 */
closed: Moment | null, };

/**
 * The Meeting place: the meeting that is next or runs, and how it stands.
 */
export type MeetingPlace = { 
/**
 * The running meeting, else the next planned one.
 */
meeting: MeetingHead | null, 
/**
 * The latest closed meeting.
 */
latestClosed: MeetingHead | null, 
/**
 * The series a meeting could be planned of.
 */
series: string | null, };

/**
 * Where a meeting stands.
 */
export type MeetingState = "planned" | "running" | "closed" | "cancelled";

/**
 * An asset a lead met.
 */
export type MetAsset = { 
/**
 * Asset.
 */
asset: string, 
/**
 * Title.
 */
title: string, 
/**
 * When it met it last.
 */
met: Moment | null, 
/**
 * What was said, latest first.
 */
feedback: Array<FeedbackRow>, };

/**
 * A lead that met an asset.
 */
export type MetLead = { 
/**
 * Lead.
 */
lead: LeadBrief, 
/**
 * When.
 */
met: Moment, };

/**
 * The Minutes place.
 */
export type MinutesPlace = { 
/**
 * Closed meetings, newest first, 104 at most.
 */
meetings: Array<PastMeeting>, 
/**
 * How many in all.
 */
count: number, 
/**
 * The first one ever closed.
 */
since: Moment | null, 
/**
 * What the search found, newest first, 100 at most.
 */
hits: Array<Hit>, 
/**
 * Meetings with a hit.
 */
hitMeetings: number, };

/**
 * What exactly leaves.
 */
export type MinutesPreview = { 
/**
 * Subject line.
 */
subject: string, 
/**
 * Self-contained HTML page (for a sandboxed frame).
 */
html: string, 
/**
 * Plain text.
 */
text: string, 
/**
 * Leads shown as labels.
 */
redacted: number, 
/**
 * Lone first or last names that were not replaced, with where they stand.
 */
flags: Array<Flag>, 
/**
 * Version.
 */
version: number, 
/**
 * Versions there are (0 while the meeting runs).
 */
versions: number, 
/**
 * Whether the meeting is closed, so that copies can be made.
 */
closed: boolean, 
/**
 * To whom a draft would go.
 */
recipients: number, };

/**
 * An instant with its local form, so that nobody else converts zones.
 */
export type Moment = { 
/**
 * The instant, RFC 3339 in UTC.
 */
at: string, 
/**
 * Wall time in `zone`: `2026-11-26T10:00:00`.
 */
local: string, 
/**
 * IANA zone of `local`.
 */
zone: string, };

/**
 * Moves an item to a place on the agenda.
 */
export type MoveItem = { 
/**
 * Which.
 */
item: string, 
/**
 * Index from 0 that it has afterwards.
 */
to: number, };

/**
 * Moves a planned meeting.
 */
export type MoveMeeting = { 
/**
 * Which.
 */
meeting: string, 
/**
 * Local date and time in the series' zone (`2026-11-26T10:00`).
 */
local: string, 
/**
 * Minutes.
 */
duration: number, };

/**
 * Leads that a promise is about; an empty list is no condition.
 */
export type Narrowing = { 
/**
 * Segments.
 */
segment: Array<string>, 
/**
 * Sources.
 */
source: Array<string>, 
/**
 * Owners.
 */
owner: Array<string>, };

/**
 * Somebody who comes.
 */
export type NewPerson = { 
/**
 * Full name.
 */
name: string, 
/**
 * Side, if any.
 */
side: Side | null, 
/**
 * E-mail address, if known.
 */
email: string | null, };

/**
 * What happened to an asset since the last meeting.
 */
export type News = "new" | "updated" | "retired";

/**
 * A request without content.
 */
export type Nothing = Record<symbol, never>;

/**
 * Opens another workspace file that a dialog, a drop or an argument named.
 */
export type OpenFile = { 
/**
 * The host's token for the file.
 */
file: string, };

/**
 * The open workspace.
 */
export type OpenWorkspace = { 
/**
 * Name of the file, without its folder.
 */
file: string, 
/**
 * Whether it is the sample.
 */
sample: boolean, 
/**
 * Whether *Start my own* is offered (only over the sample).
 */
canStartOwn: boolean, 
/**
 * Whether changes cannot be kept (the file is open as a private copy).
 */
readOnly: boolean, 
/**
 * The team names.
 */
teams: Teams, 
/**
 * Everybody, active first, by name.
 */
people: Array<Person>, 
/**
 * Buyer stages in order.
 */
stages: Array<string>, 
/**
 * The running meeting, if one runs.
 */
running: RunningBadge | null, 
/**
 * Figures on the rail.
 */
badges: Badges, 
/**
 * When something was last stored.
 */
saved: Moment | null, };

/**
 * A note, decision or action under an item.
 */
export type Outcome = { 
/**
 * Id (an action's id for an action).
 */
id: string, 
/**
 * Item.
 */
item: string, 
/**
 * Title of the item.
 */
itemTitle: string, 
/**
 * When it was written.
 */
written: Moment, 
/**
 * What it is.
 */
what: OutcomeWhat, 
/**
 * Its words.
 */
text: Array<Piece>, };

/**
 * What an outcome is.
 */
export type OutcomeWhat = { "kind": "note" } | { "kind": "decision", 
/**
 * Whose: one side, or both where empty.
 */
side: Side | null, 
/**
 * Ends on.
 */
endsOn: string | null, } | { "kind": "action", 
/**
 * Owner.
 */
owner: string | null, 
/**
 * Due.
 */
dueOn: string | null, };

/**
 * A closed meeting in the list.
 */
export type PastMeeting = { 
/**
 * Meeting.
 */
meeting: MeetingHead, 
/**
 * Decisions.
 */
decisions: number, 
/**
 * Actions.
 */
actions: number, 
/**
 * Notes.
 */
notes: number, 
/**
 * Mean rating in tenths.
 */
meanTenths: number | null, 
/**
 * Versions of its minutes.
 */
versions: number, 
/**
 * Whether it can be reopened (the latest of its series, none running).
 */
canReopen: boolean, };

/**
 * A closed meeting's rating.
 */
export type PastRating = { 
/**
 * When.
 */
at: Moment, 
/**
 * Mean in tenths.
 */
meanTenths: number, };

/**
 * The people page.
 */
export type PeoplePage = { 
/**
 * The team names.
 */
teams: Teams, 
/**
 * Everybody.
 */
people: Array<PersonRow>, };

/**
 * A period in one line.
 */
export type PeriodHead = { 
/**
 * ISO week of its nominal cut-off: `2018-W22`.
 */
label: string, 
/**
 * The number of that week.
 */
week: number, 
/**
 * Its first instant.
 */
from: Moment, 
/**
 * Its cut-off.
 */
cutOff: Moment, 
/**
 * Whether it still runs.
 */
running: boolean, 
/**
 * Leads handed over within it.
 */
delivered: number, };

/**
 * A person as named on a screen.
 */
export type Person = { 
/**
 * Id.
 */
id: string, 
/**
 * Full name.
 */
name: string, 
/**
 * Shortest name that is unique among the active people.
 */
shortName: string, 
/**
 * Side; none for somebody who stands between (a facilitator).
 */
side: Side | null, 
/**
 * E-mail address, for the minutes.
 */
email: string | null, 
/**
 * Whether they still take part.
 */
active: boolean, };

/**
 * A person with what hangs on them.
 */
export type PersonRow = { 
/**
 * Who.
 */
person: Person, 
/**
 * Their open actions (offered for reassigning when they leave).
 */
openActions: number, };

/**
 * A piece of text that a user wrote.
 */
export type Piece = { "kind": "words", 
/**
 * The words.
 */
words: string, } | { "kind": "lead", 
/**
 * Its id.
 */
lead: string, 
/**
 * Its name as of today (in requests it may be left empty: only the id counts).
 */
name: string, };

/**
 * Plans a meeting: by the rule, or ad hoc at an instant.
 */
export type PlanMeeting = { 
/**
 * Of which series.
 */
series: string, 
/**
 * Local date and time in the series' zone (`2026-11-26T10:00`); without it the next by the rule.
 */
local?: string, };

/**
 * Prepare: the agenda, what the data calls for, what is carried over.
 */
export type Prepare = { 
/**
 * The meeting.
 */
meeting: MeetingHead, 
/**
 * The agenda in order. Items that will be carried over at the start stand in `carried`.
 */
agenda: Array<AgendaRow>, 
/**
 * How many items fit into the duration.
 */
fit: number, 
/**
 * Minutes of the items that fit.
 */
fitMinutes: number, 
/**
 * Items of the series' template that this agenda leaves out, in the template's order.
 */
leftOut: Array<LeftOut>, 
/**
 * What the data calls for.
 */
suggestions: Array<Suggestion>, 
/**
 * Items and actions that are carried over if the meeting starts now.
 */
carried: Carried, 
/**
 * Whether another meeting of the series runs, so that this one cannot start.
 */
blockedBy: string | null, 
/**
 * The last import of leads.
 */
lastImport: ImportBrief | null, };

/**
 * How far a job is.
 */
export type Progress = { 
/**
 * Rows read.
 */
rows: number, 
/**
 * Bytes read.
 */
bytes: number, 
/**
 * Bytes in all.
 */
ofBytes: number, 
/**
 * New so far.
 */
created: number, 
/**
 * Changed so far.
 */
updated: number, 
/**
 * Unchanged so far.
 */
unchanged: number, 
/**
 * Rejected so far.
 */
rejected: number, };

/**
 * One promise; it is its id across versions.
 */
export type Promise = { 
/**
 * Names it for ever.
 */
id: string, 
/**
 * Whose it is.
 */
side: PromiseSide, 
/**
 * Which figure it is about.
 */
measure: MeasureName, 
/**
 * A number of leads for `delivered`, else a share from 0 to 1 with up to four decimals.
 */
atLeast: number, 
/**
 * About which leads, by what they say today, case-folded; without it, all.
 */
where?: Narrowing, 
/**
 * For `decidedInTime`: the deadline, the first such time after the cut-off.
 */
deadline?: WeekTime, 
/**
 * For `conversion`: within how many calendar days after its own handover.
 */
withinDays?: number, };

/**
 * A promise over the shown periods.
 */
export type PromiseCard = { 
/**
 * Its id.
 */
id: string, 
/**
 * As it was agreed: whose, which figure, how much, by when.
 */
sentence: PromiseSentence, 
/**
 * Place in `weeks` of the period it is shown by: the latest finished one; for a conversion the oldest one that is
 * not mature yet, if it is open. None before the first cut-off.
 */
shown: number | null, 
/**
 * One a period, as in `periods`; none where that period's agreement has no such promise.
 */
weeks: Array<PromiseWeek | null>, };

/**
 * What a promise says; doors put it into words.
 */
export type PromiseSentence = { 
/**
 * Whose it is.
 */
side: PromiseSide, 
/**
 * Which figure.
 */
measure: MeasureName, 
/**
 * How much at least.
 */
target: number, 
/**
 * When a period ends.
 */
cutOff: WeekTime, 
/**
 * For `decidedInTime`.
 */
deadline: WeekTime | null, 
/**
 * For `conversion`.
 */
withinDays: number | null, 
/**
 * About which leads; none: all.
 */
about: Narrowing | null, };

/**
 * Whose a promise is.
 */
export type PromiseSide = "marketing" | "sales" | "both";

/**
 * A promise in one period.
 */
export type PromiseWeek = { 
/**
 * How it is judged.
 */
judged: ScoredPromise, 
/**
 * The fewest leads that keep it.
 */
needed: number, 
/**
 * How many it can still come to; none while the period runs.
 */
possible: number | null, 
/**
 * The count as a share of its cohort, rounded to six places; none for `delivered`, or without a cohort.
 */
share: number | null, 
/**
 * Leads whose decisions keep it open.
 */
waiting: number, 
/**
 * For `conversion`: when all windows are past.
 */
matures: Moment | null, 
/**
 * For `decidedInTime`.
 */
deadline: Moment | null, };

/**
 * The Promises place, as of a moment.
 */
export type PromisesPlace = { 
/**
 * As of when.
 */
asOf: Moment, 
/**
 * Whether that moment was asked for; else it is now.
 */
past: boolean, 
/**
 * The version in force then, if any.
 */
agreement: AgreementBrief | null, 
/**
 * When closed meetings were closed, oldest first: moments to look back to.
 */
closings: Array<Closing>, 
/**
 * The shown periods, oldest first; the last one may still run.
 */
periods: Array<PeriodHead>, 
/**
 * Promises of the version in force (or of the last one that judged a shown period).
 */
promises: Array<PromiseCard>, };

/**
 * Proposes a topic for a coming meeting.
 */
export type ProposeTopic = { 
/**
 * For which series; without it the only or first one.
 */
series?: string, 
/**
 * Title, best written as the problem.
 */
title: string, 
/**
 * Who proposes it.
 */
by: string | null, 
/**
 * From side.
 */
from: Side | null, 
/**
 * To side.
 */
to: Side | null, 
/**
 * Minutes asked for.
 */
minutes: number, };

/**
 * What an item is for.
 */
export type Purpose = "inform" | "discuss" | "decide";

/**
 * Rates a meeting.
 */
export type Rate = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * Who rates.
 */
person: string, 
/**
 * 1 to 10; none takes it back.
 */
score: number | null, };

/**
 * Ratings, never by name.
 */
export type RatingView = { 
/**
 * How many rated.
 */
n: number, 
/**
 * How many are here.
 */
here: number, 
/**
 * Mean of 1 to 10 with one decimal, in tenths; from three raters on.
 */
meanTenths: number | null, 
/**
 * People here who have not rated yet.
 */
missing: Array<string>, 
/**
 * Means of the closed meetings before, oldest first, twelve at most.
 */
before: Array<PastRating>, };

/**
 * One reason.
 */
export type Reason = { 
/**
 * Name: a default's word (`wrong target`), or the user's own.
 */
name: string, 
/**
 * Class.
 */
class: ReasonClass, };

/**
 * Class of a reason.
 */
export type ReasonClass = "fit" | "unreachable" | "timing" | "other";

/**
 * The list of reasons.
 */
export type Reasons = { 
/**
 * In order.
 */
reasons: Array<Reason>, };

/**
 * A lead's id in a CRM.
 */
export type RecordId = { 
/**
 * System.
 */
system: string, 
/**
 * Record ID.
 */
id: string, };

/**
 * The bytes of a copy, for a door that writes them itself (the command line, the clipboard).
 */
export type RenderMinutes = { 
/**
 * Which copy.
 */
copy: Copy, 
/**
 * Format.
 */
format: Format, };

/**
 * A rendered copy.
 */
export type Rendered = { 
/**
 * A safe file name.
 */
fileName: string, 
/**
 * The text.
 */
content: string, };

/**
 * An asset in the report.
 */
export type ReportRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Title.
 */
title: string, 
/**
 * Helped.
 */
helped: number, 
/**
 * Made no difference.
 */
noDifference: number, 
/**
 * Hurt.
 */
hurt: number, 
/**
 * Not used; not in `n`.
 */
notUsed: number, 
/**
 * helped + no difference + hurt.
 */
n: number, 
/**
 * Lower end of the Wilson interval; none where n is 0.
 */
lower: number | null, };

/**
 * Close: everything on one page.
 */
export type Review = { 
/**
 * The meeting.
 */
meeting: MeetingHead, 
/**
 * Clock.
 */
clock: Clock, 
/**
 * Items done.
 */
done: number, 
/**
 * Items in all.
 */
items: number, 
/**
 * Items never begun.
 */
notReached: Array<string>, 
/**
 * Actions of this meeting that lack owner or date.
 */
incomplete: Array<Outcome>, 
/**
 * Decisions.
 */
decisions: Array<Outcome>, 
/**
 * Complete actions of this meeting.
 */
actions: Array<Outcome>, 
/**
 * Notes.
 */
notes: Array<Outcome>, 
/**
 * Rating.
 */
rating: RatingView, 
/**
 * When the next meeting would be.
 */
next: Moment | null, 
/**
 * Minutes version that closing would make.
 */
version: number, 
/**
 * Who is here.
 */
attendance: Array<Attendance>, };

/**
 * A meeting rule.
 */
export type Rule = { "every": "week", 
/**
 * On this day.
 */
weekday: Weekday, } | { "every": "fortnight", 
/**
 * On this day.
 */
weekday: Weekday, 
/**
 * A day on which a meeting is.
 */
anchor: string, } | { "every": "month", 
/**
 * On this day.
 */
weekday: Weekday, 
/**
 * Which of the month: 1 to 4, or 5 for the last.
 */
nth: number, };

/**
 * Run: the focus view.
 */
export type Run = { 
/**
 * The meeting.
 */
meeting: MeetingHead, 
/**
 * The agenda.
 */
agenda: Array<AgendaRow>, 
/**
 * The item on screen: the current one.
 */
current: string | null, 
/**
 * Its number, from 1.
 */
number: number | null, 
/**
 * The item that *next* would begin.
 */
next: string | null, 
/**
 * Clock.
 */
clock: Clock, 
/**
 * Outcomes of the current item, in order.
 */
outcomes: Array<Outcome>, 
/**
 * Outcomes in the whole meeting so far.
 */
outcomeCount: number, 
/**
 * What stands beside the current item.
 */
evidence: Evidence, 
/**
 * Who is here.
 */
attendance: Array<Attendance>, 
/**
 * Text that was being typed.
 */
draft: string, };

/**
 * The running meeting, beside the workspace's name in every other place.
 */
export type RunningBadge = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * Title of the current item.
 */
item: string | null, 
/**
 * Its clock.
 */
clock: Clock, };

/**
 * Writes the rejected rows of a finished check or import into a file that a dialog named.
 */
export type SaveRejects = { 
/**
 * The file that was imported.
 */
file: string, 
/**
 * What it is about.
 */
what: ImportWhat, 
/**
 * How it was read.
 */
options: ImportOptions, 
/**
 * Where to write, a token of the host.
 */
to: string, };

/**
 * Who kept what was promised: FORMATS.md "Scorecard".
 */
export type Scorecard = { 
/**
 * As of when.
 */
asOf: string, 
/**
 * The zone of the agreement in force then (or of the first one to come).
 */
zone: string, 
/**
 * Finished periods, oldest first, then the running one.
 */
periods: Array<ScoredPeriod>, };

/**
 * A period with its cohort and its promises.
 */
export type ScoredPeriod = { 
/**
 * ISO week of the nominal cut-off: `2018-W22`.
 */
label: string, 
/**
 * Its first instant.
 */
from: string, 
/**
 * Its cut-off: the first instant after it.
 */
cutOff: string, 
/**
 * Whether it still runs.
 */
running: boolean, 
/**
 * The version of the agreement that judges it.
 */
agreement: number, 
/**
 * Leads handed over within it.
 */
delivered: number, 
/**
 * Of these.
 */
fit: FitCounts, 
/**
 * Of the undecided ones: decided in the CRM without a date.
 */
dateUnknown: number, 
/**
 * Its promises, in the agreement's order.
 */
promises: Array<ScoredPromise>, };

/**
 * A promise in a period.
 */
export type ScoredPromise = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose it is.
 */
side: PromiseSide, 
/**
 * Which figure it is about.
 */
measure: MeasureName, 
/**
 * What was promised at least.
 */
target: number, 
/**
 * The figure so far, in leads.
 */
count: number, 
/**
 * Of how many: the target for `delivered`, else the cohort.
 */
of: number, 
/**
 * For `decidedInTime`.
 */
deadline: string | null, 
/**
 * For `conversion`.
 */
withinDays: number | null, 
/**
 * For `conversion`: whether the windows of all its leads are past; before, the figure is "so far".
 */
mature: boolean | null, 
/**
 * The least that it can still end at; none where there is nothing to judge.
 */
lower: number | null, 
/**
 * The most; none where there is nothing to judge, or no bound.
 */
upper: number | null, 
/**
 * How it is judged.
 */
verdict: Verdict, 
/**
 * How many judged periods in a row have that verdict, ending at the latest judged one.
 */
streak: number, 
/**
 * Which verdict; none before anything was judged.
 */
streakVerdict: Verdict | null, 
/**
 * Whose decisions keep it open; none: nobody's.
 */
waitingFor: Side | null, };

/**
 * A recurring meeting with its template.
 */
export type Series = { 
/**
 * Id.
 */
id: string, 
/**
 * Name ("Thursday entente").
 */
name: string, 
/**
 * When.
 */
rule: Rule, 
/**
 * Local time, `HH:MM`.
 */
time: string, 
/**
 * IANA zone.
 */
zone: string, 
/**
 * Minutes.
 */
duration: number, 
/**
 * Language of its minutes.
 */
language: Language, 
/**
 * Its standing items, in order.
 */
template: Array<TemplateItem>, 
/**
 * The next three meetings by the rule.
 */
next: Array<Moment>, };

/**
 * All series.
 */
export type SeriesPage = { 
/**
 * By name.
 */
series: Array<Series>, };

/**
 * Makes a new version, signed off outside a meeting.
 */
export type SetAgreement = { 
/**
 * What was agreed.
 */
terms: Terms, };

/**
 * Says who is here.
 */
export type SetAttendance = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * Who.
 */
person: string, 
/**
 * Whether they are here.
 */
present: boolean, };

/**
 * Changes the language of the UI.
 */
export type SetLanguage = { 
/**
 * The new one.
 */
language: Language, };

/**
 * Replaces the list of reasons.
 */
export type SetReasons = { 
/**
 * In order.
 */
reasons: Array<Reason>, };

/**
 * Answers the question about a drift.
 */
export type SettleDrift = { 
/**
 * The meeting.
 */
meeting: string, 
/**
 * Whether the time is taken out of the item (else it is kept).
 */
takeOut: boolean, };

/**
 * One of the two parties.
 */
export type Side = "marketing" | "sales";

/**
 * In which way a lead slips.
 */
export type SlipName = "undecided" | "noOwner" | "noNote" | "noReason" | "noTouch" | "recycleDue";

/**
 * The exceptions: FORMATS.md `slipping`.
 */
export type Slipping = { 
/**
 * As of when.
 */
asOf: string, 
/**
 * Each lead once, the one that slips longest first.
 */
leads: Array<SlippingLead>, 
/**
 * Kinds whose field nothing has ever filled, or that nothing was promised about.
 */
notMeasured: Array<SlipName>, 
/**
 * Leads decided in the CRM without a date, which are no exceptions.
 */
dateUnknown: number, };

/**
 * A lead that slips.
 */
export type SlippingLead = { 
/**
 * Id.
 */
id: string, 
/**
 * Its record ID in the CRM.
 */
recordId: string | null, 
/**
 * Name.
 */
name: string, 
/**
 * Company.
 */
company: string | null, 
/**
 * Owner by the CRM's name.
 */
owner: string | null, 
/**
 * All its kinds.
 */
kinds: Array<SlipName>, 
/**
 * Since when the first of them is so.
 */
since: string, };

/**
 * Start my own, in four answers.
 */
export type StartOwn = { 
/**
 * 1: the team names.
 */
teams: Teams, 
/**
 * 2: when you meet.
 */
weekday: Weekday, 
/**
 * 2: local time, `HH:MM`.
 */
time: string, 
/**
 * 2: IANA zone.
 */
zone: string, 
/**
 * 3: who comes.
 */
people: Array<NewPerson>, 
/**
 * Language of the workspace and its minutes.
 */
language: Language, };

/**
 * What *Start my own* would do: shown below the four answers.
 */
export type StartOwnPreview = { 
/**
 * When the first meeting would be.
 */
first: Moment, };

/**
 * What a status value stands for.
 */
export type StatusMeaning = "accepted" | "qualified" | "rejected" | "recycled" | "undecided";

/**
 * A status value and what it counts as.
 */
export type StatusValue = { 
/**
 * Header.
 */
column: string, 
/**
 * Value.
 */
value: string, 
/**
 * Rows.
 */
rows: number, 
/**
 * Meaning; none: no decision, until the user says.
 */
meaning: StatusMeaning | null, };

/**
 * A step of the handover process.
 */
export type Step = { 
/**
 * What is done.
 */
step: string, 
/**
 * Which side does it.
 */
side: Side, 
/**
 * How it is measured; without it, not at all.
 */
measure?: StepMeasureName, 
/**
 * For `firstTouch`: within how many hours of the handover.
 */
withinHours?: number, };

/**
 * How a step of the handover process is measured.
 */
export type StepMeasureName = "contextNote" | "owner" | "firstTouch" | "decidedInTime" | "reason" | "takenBack";

/**
 * What the data calls for. The key is what `suggestion.add` takes.
 */
export type Suggestion = { 
/**
 * Names it.
 */
key: string, 
/**
 * What it is about.
 */
about: SuggestionAbout, 
/**
 * The item of this agenda that already covers it, if any.
 */
item: string | null, 
/**
 * That item's number, from 1.
 */
itemNumber: number | null, };

/**
 * The kinds of suggestion that need no agreement.
 */
export type SuggestionAbout = { "kind": "feedbackDue", 
/**
 * Leads.
 */
leads: number, 
/**
 * Touches.
 */
touches: number, 
/**
 * Assets.
 */
assets: number, } | { "kind": "newContent", 
/**
 * Their titles, newest first, three at most.
 */
titles: Array<string>, 
/**
 * How many in all.
 */
count: number, } | { "kind": "noOwner", 
/**
 * How many.
 */
leads: number, } | { "kind": "noNote", 
/**
 * How many.
 */
leads: number, } | { "kind": "overdue", 
/**
 * How many.
 */
actions: number, 
/**
 * Days of the one that is latest.
 */
days: number, 
/**
 * Text of the one that is latest.
 */
latest: string, } | { "kind": "broken", 
/**
 * The promise.
 */
promise: string, 
/**
 * What it says.
 */
sentence: PromiseSentence, 
/**
 * How many judged weeks in a row.
 */
streak: number, 
/**
 * The figure, in leads.
 */
count: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * The week of the cut-off.
 */
week: number, 
/**
 * The last decision written under an item about it.
 */
lastDecision: DecidedBefore | null, 
/**
 * Actions from such items that are still open.
 */
unfinished: number, } | { "kind": "topic", 
/**
 * The topic.
 */
topic: string, 
/**
 * Title.
 */
title: string, 
/**
 * Who.
 */
proposedBy: string | null, 
/**
 * When.
 */
proposed: Moment, 
/**
 * From side.
 */
from: Side | null, 
/**
 * To side.
 */
to: Side | null, 
/**
 * Minutes asked for.
 */
minutes: number, } | { "kind": "parked", 
/**
 * The topic it waits as.
 */
topic: string, 
/**
 * Title.
 */
title: string, 
/**
 * When it was parked.
 */
parked: Moment, } | { "kind": "decisionEnds", 
/**
 * The decision.
 */
outcome: string, 
/**
 * Its words.
 */
text: Array<Piece>, 
/**
 * On which day.
 */
endsOn: string, };

/**
 * One side's team name for each side.
 */
export type Teams = { 
/**
 * What marketing calls itself.
 */
marketing: string, 
/**
 * What sales calls itself.
 */
sales: string, };

/**
 * A standing item.
 */
export type TemplateItem = { 
/**
 * Title.
 */
title: string, 
/**
 * Kind.
 */
kind: ItemKind, 
/**
 * Purpose.
 */
purpose: Purpose, 
/**
 * Timebox.
 */
minutes: number, 
/**
 * Who presents.
 */
presenter: string | null, 
/**
 * From side.
 */
from: Side | null, 
/**
 * To side.
 */
to: Side | null, };

/**
 * What was agreed: FORMATS.md "Agreement".
 */
export type Terms = { 
/**
 * In force from this local day on.
 */
inForceFrom: string, 
/**
 * IANA zone of all its figures.
 */
zone: string, 
/**
 * Weekdays that are worked.
 */
workingDays: Array<Weekday>, 
/**
 * Days off.
 */
holidays: Array<string>, 
/**
 * Days that are worked although their weekday is not.
 */
extraWorkingDays: Array<string>, 
/**
 * When a period ends.
 */
cutOff: WeekTime, 
/**
 * What was promised.
 */
promises: Array<Promise>, 
/**
 * Reasons that are added to the workspace's list.
 */
reasons: Array<Reason>, 
/**
 * What MQL, SAL and SQL mean in this house's words.
 */
words: Words, 
/**
 * Who does what at a handover.
 */
process: Array<Step>, };

/**
 * What a view is about; a commit names those that it changes.
 */
export type Topic = "workspace" | "people" | "series" | "meeting" | "actions" | "leads" | "content" | "minutes" | "agreement" | "draft";

/**
 * An asset a lead touched, with what was said in this meeting.
 */
export type TradeAsset = { 
/**
 * Asset.
 */
asset: string, 
/**
 * Title.
 */
title: string, 
/**
 * Its own buyer stage.
 */
stage: string | null, 
/**
 * What was said in this meeting.
 */
said: FeedbackRow | null, };

/**
 * A lead about whose assets sales can say something.
 */
export type TradeLead = { 
/**
 * Lead.
 */
lead: LeadRow, 
/**
 * The buyer stage that its own past feedback or assets suggest.
 */
stage: string | null, 
/**
 * Assets it touched.
 */
assets: Array<TradeAsset>, };

/**
 * Content trade: what each side brings.
 */
export type TradeView = { 
/**
 * Since when.
 */
since: Moment | null, 
/**
 * What marketing brings, in order new, updated, retired.
 */
brought: Array<Brought>, 
/**
 * Leads that moved and the assets they touched; unanswered and answered in this meeting. Those that moved last
 * come first, 60 unanswered ones at most.
 */
leads: Array<TradeLead>, 
/**
 * How many such leads there are in all.
 */
count: number, 
/**
 * Of these, with nothing left to answer.
 */
answered: number, 
/**
 * Recent whys, most used first, six at most.
 */
whys: Array<string>, };

/**
 * What was understood of a line, before Enter.
 */
export type UnderstoodLine = { 
/**
 * What Enter would make.
 */
kind: LineKind, 
/**
 * Its words.
 */
text: Array<Piece>, 
/**
 * Owner.
 */
owner: string | null, 
/**
 * An `@name` that is nobody.
 */
unknownOwner: string | null, 
/**
 * Due.
 */
dueOn: string | null, 
/**
 * What can be completed at the end of the line, best first.
 */
completions: Array<Completion>, 
/**
 * Whether Enter would store anything.
 */
complete: boolean, };

/**
 * A status value that the table lacks.
 */
export type UnmappedValue = { 
/**
 * Header.
 */
column: string, 
/**
 * Value.
 */
value: string, 
/**
 * Rows.
 */
rows: number, };

/**
 * How a promise of a period is judged.
 */
export type Verdict = "kept" | "broken" | "open" | "nothingToJudge";

/**
 * Leads of a week.
 */
export type WeekCount = { 
/**
 * ISO week.
 */
week: string, 
/**
 * Leads.
 */
leads: number, };

/**
 * A time of the week.
 */
export type WeekTime = { 
/**
 * On which day.
 */
weekday: Weekday, 
/**
 * At which local time: `09:00`.
 */
time: string, };

/**
 * A day of the week.
 */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/**
 * Asks what the first meeting would be.
 */
export type WhenFirst = { 
/**
 * Day of the week.
 */
weekday: Weekday, 
/**
 * Local time, `HH:MM`.
 */
time: string, 
/**
 * IANA zone.
 */
zone: string, };

/**
 * Names a job.
 */
export type WhichJob = { 
/**
 * The job.
 */
job: string, };

/**
 * Names a meeting; without one, the running or next one.
 */
export type WhichMeeting = { 
/**
 * Which.
 */
meeting?: string, };

/**
 * What MQL, SAL and SQL mean.
 */
export type Words = { 
/**
 * Marketing says it is ready.
 */
mql: string, 
/**
 * Sales accepted it.
 */
sal: string, 
/**
 * Sales qualified it.
 */
sql: string, };

/**
 * What every screen needs to know around itself.
 */
export type WorkspaceState = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * Now, in the workspace's zone (this computer's while none is open).
 */
now: Moment, 
/**
 * Language of the UI.
 */
language: Language, 
/**
 * The open workspace, or the fault that kept it closed.
 */
status: WorkspaceStatus, };

/**
 * Open, or not and why.
 */
export type WorkspaceStatus = { "kind": "open", 
/**
 * Which.
 */
workspace: OpenWorkspace, } | { "kind": "fault", 
/**
 * Name of the file, without its folder.
 */
file: string, 
/**
 * Why.
 */
failure: Failure, };

/**
 * All zones, for choosing one.
 */
export type Zones = { 
/**
 * This computer's.
 */
here: string, 
/**
 * Every IANA name.
 */
names: Array<string>, };

/** Request and answer of every call. */
export interface Calls {
  "workspace.state": { request: Nothing; answer: WorkspaceState };
  "workspace.zones": { request: Nothing; answer: Zones };
  "workspace.first": { request: WhenFirst; answer: StartOwnPreview };
  "workspace.startOwn": { request: StartOwn; answer: Done };
  "workspace.open": { request: OpenFile; answer: Done };
  "workspace.retry": { request: Nothing; answer: Done };
  "workspace.setTeams": { request: Teams; answer: Done };
  "workspace.setLanguage": { request: SetLanguage; answer: Done };
  "people.page": { request: Nothing; answer: PeoplePage };
  "person.add": { request: NewPerson; answer: Made };
  "person.change": { request: ChangePerson; answer: Done };
  "series.page": { request: Nothing; answer: SeriesPage };
  "series.change": { request: ChangeSeries; answer: Done };
  "meeting.place": { request: Nothing; answer: MeetingPlace };
  "meeting.prepare": { request: WhichMeeting; answer: Prepare };
  "meeting.run": { request: WhichMeeting; answer: Run };
  "meeting.review": { request: WhichMeeting; answer: Review };
  "meeting.plan": { request: PlanMeeting; answer: Made };
  "meeting.move": { request: MoveMeeting; answer: Done };
  "meeting.skip": { request: ById; answer: Done };
  "meeting.start": { request: ById; answer: Done };
  "meeting.pause": { request: ById; answer: Done };
  "meeting.resume": { request: ById; answer: Done };
  "meeting.settleDrift": { request: SettleDrift; answer: Done };
  "meeting.close": { request: ById; answer: Closed };
  "meeting.reopen": { request: ById; answer: Done };
  "item.add": { request: AddItem; answer: Made };
  "item.addStanding": { request: AddStanding; answer: Made };
  "item.change": { request: ChangeItem; answer: Done };
  "item.move": { request: MoveItem; answer: Done };
  "item.remove": { request: ById; answer: Done };
  "item.start": { request: ById; answer: Done };
  "item.next": { request: ById; answer: Done };
  "item.park": { request: ById; answer: Done };
  "item.previewStart": { request: CorrectStart; answer: CorrectStartPreview };
  "item.correctStart": { request: CorrectStart; answer: Done };
  "suggestion.add": { request: AddSuggestion; answer: Made };
  "topic.propose": { request: ProposeTopic; answer: Made };
  "topic.withdraw": { request: ById; answer: Done };
  "line.understand": { request: Line; answer: UnderstoodLine };
  "line.write": { request: Line; answer: Made };
  "draft.keep": { request: KeepDraft; answer: Done };
  "outcome.change": { request: ChangeOutcome; answer: Done };
  "outcome.remove": { request: ById; answer: Done };
  "attendance.set": { request: SetAttendance; answer: Done };
  "rating.set": { request: Rate; answer: Done };
  "action.place": { request: Nothing; answer: ActionsPlace };
  "action.add": { request: AddAction; answer: Made };
  "action.change": { request: ChangeAction; answer: Done };
  "action.done": { request: ById; answer: Done };
  "action.reopen": { request: ById; answer: Done };
  "action.drop": { request: DropAction; answer: Done };
  "lead.list": { request: ListLeads; answer: LeadsPlace };
  "lead.show": { request: ById; answer: LeadPage };
  "lead.find": { request: FindLeads; answer: FoundLeads };
  "lead.decide": { request: DecideLead; answer: Made };
  "lead.handOver": { request: HandOver; answer: Made };
  "lead.change": { request: ChangeLead; answer: Done };
  "reason.list": { request: Nothing; answer: Reasons };
  "reason.set": { request: SetReasons; answer: Done };
  "import.check": { request: ImportFile; answer: JobStarted };
  "import.run": { request: ImportFile; answer: JobStarted };
  "import.saveRejects": { request: SaveRejects; answer: JobStarted };
  "job.status": { request: WhichJob; answer: JobStatus };
  "job.cancel": { request: WhichJob; answer: Done };
  "agreement.set": { request: SetAgreement; answer: AgreementMade };
  "agreement.show": { request: AsOf; answer: AgreementShown };
  "scorecard.show": { request: AskScorecard; answer: Scorecard };
  "slipping.show": { request: AsOf; answer: Slipping };
  "promises.place": { request: AskPromises; answer: PromisesPlace };
  "promises.leads": { request: LeadsBehind; answer: LeadsFound };
  "content.place": { request: Nothing; answer: ContentPlace };
  "content.report": { request: AsOf; answer: ContentReport };
  "asset.show": { request: ById; answer: AssetPage };
  "asset.add": { request: AddAsset; answer: Made };
  "asset.change": { request: ChangeAsset; answer: Done };
  "engagement.add": { request: AddEngagement; answer: Made };
  "feedback.give": { request: GiveFeedback; answer: Made };
  "feedback.remove": { request: ById; answer: Done };
  "minutes.place": { request: FindMinutes; answer: MinutesPlace };
  "minutes.preview": { request: Copy; answer: MinutesPreview };
  "minutes.render": { request: RenderMinutes; answer: Rendered };
  "minutes.export": { request: ExportMinutes; answer: Done };
  "minutes.draft": { request: Copy; answer: Drafted };
}

/** Kind of every call and the topics it changes. */
export const calls: { readonly [Name in keyof Calls]: { kind: Kind; changes: readonly Topic[] } } = {
  "workspace.state": { kind: "query", changes: [] },
  "workspace.zones": { kind: "query", changes: [] },
  "workspace.first": { kind: "query", changes: [] },
  "workspace.startOwn": { kind: "command", changes: ["workspace", "people", "series", "meeting", "actions", "leads", "content", "minutes"] },
  "workspace.open": { kind: "command", changes: ["workspace", "people", "series", "meeting", "actions", "leads", "content", "minutes"] },
  "workspace.retry": { kind: "command", changes: ["workspace", "people", "series", "meeting", "actions", "leads", "content", "minutes"] },
  "workspace.setTeams": { kind: "command", changes: ["workspace"] },
  "workspace.setLanguage": { kind: "command", changes: ["workspace"] },
  "people.page": { kind: "query", changes: [] },
  "person.add": { kind: "command", changes: ["people", "workspace"] },
  "person.change": { kind: "command", changes: ["people", "workspace", "actions"] },
  "series.page": { kind: "query", changes: [] },
  "series.change": { kind: "command", changes: ["series", "meeting"] },
  "meeting.place": { kind: "query", changes: [] },
  "meeting.prepare": { kind: "query", changes: [] },
  "meeting.run": { kind: "query", changes: [] },
  "meeting.review": { kind: "query", changes: [] },
  "meeting.plan": { kind: "command", changes: ["meeting"] },
  "meeting.move": { kind: "command", changes: ["meeting"] },
  "meeting.skip": { kind: "command", changes: ["meeting"] },
  "meeting.start": { kind: "command", changes: ["meeting", "actions", "workspace"] },
  "meeting.pause": { kind: "command", changes: ["meeting"] },
  "meeting.resume": { kind: "command", changes: ["meeting"] },
  "meeting.settleDrift": { kind: "command", changes: ["meeting"] },
  "meeting.close": { kind: "command", changes: ["meeting", "minutes", "actions", "workspace", "draft"] },
  "meeting.reopen": { kind: "command", changes: ["meeting", "minutes", "workspace"] },
  "item.add": { kind: "command", changes: ["meeting"] },
  "item.addStanding": { kind: "command", changes: ["meeting"] },
  "item.change": { kind: "command", changes: ["meeting"] },
  "item.move": { kind: "command", changes: ["meeting"] },
  "item.remove": { kind: "command", changes: ["meeting"] },
  "item.start": { kind: "command", changes: ["meeting"] },
  "item.next": { kind: "command", changes: ["meeting"] },
  "item.park": { kind: "command", changes: ["meeting"] },
  "item.previewStart": { kind: "query", changes: [] },
  "item.correctStart": { kind: "command", changes: ["meeting"] },
  "suggestion.add": { kind: "command", changes: ["meeting"] },
  "topic.propose": { kind: "command", changes: ["meeting"] },
  "topic.withdraw": { kind: "command", changes: ["meeting"] },
  "line.understand": { kind: "query", changes: [] },
  "line.write": { kind: "command", changes: ["meeting", "actions", "draft"] },
  "draft.keep": { kind: "command", changes: ["draft"] },
  "outcome.change": { kind: "command", changes: ["meeting", "actions"] },
  "outcome.remove": { kind: "command", changes: ["meeting", "actions"] },
  "attendance.set": { kind: "command", changes: ["meeting"] },
  "rating.set": { kind: "command", changes: ["meeting"] },
  "action.place": { kind: "query", changes: [] },
  "action.add": { kind: "command", changes: ["actions", "meeting"] },
  "action.change": { kind: "command", changes: ["actions", "meeting"] },
  "action.done": { kind: "command", changes: ["actions", "meeting"] },
  "action.reopen": { kind: "command", changes: ["actions", "meeting"] },
  "action.drop": { kind: "command", changes: ["actions", "meeting"] },
  "lead.list": { kind: "query", changes: [] },
  "lead.show": { kind: "query", changes: [] },
  "lead.find": { kind: "query", changes: [] },
  "lead.decide": { kind: "command", changes: ["leads", "meeting"] },
  "lead.handOver": { kind: "command", changes: ["leads", "meeting"] },
  "lead.change": { kind: "command", changes: ["leads", "meeting"] },
  "reason.list": { kind: "query", changes: [] },
  "reason.set": { kind: "command", changes: ["leads"] },
  "import.check": { kind: "job", changes: [] },
  "import.run": { kind: "job", changes: ["leads", "meeting", "content"] },
  "import.saveRejects": { kind: "job", changes: [] },
  "job.status": { kind: "query", changes: [] },
  "job.cancel": { kind: "command", changes: [] },
  "agreement.set": { kind: "command", changes: ["agreement", "leads"] },
  "agreement.show": { kind: "query", changes: [] },
  "scorecard.show": { kind: "query", changes: [] },
  "slipping.show": { kind: "query", changes: [] },
  "promises.place": { kind: "query", changes: [] },
  "promises.leads": { kind: "query", changes: [] },
  "content.place": { kind: "query", changes: [] },
  "content.report": { kind: "query", changes: [] },
  "asset.show": { kind: "query", changes: [] },
  "asset.add": { kind: "command", changes: ["content", "meeting"] },
  "asset.change": { kind: "command", changes: ["content", "meeting"] },
  "engagement.add": { kind: "command", changes: ["content", "leads", "meeting"] },
  "feedback.give": { kind: "command", changes: ["content", "leads", "meeting"] },
  "feedback.remove": { kind: "command", changes: ["content", "leads", "meeting"] },
  "minutes.place": { kind: "query", changes: [] },
  "minutes.preview": { kind: "query", changes: [] },
  "minutes.render": { kind: "query", changes: [] },
  "minutes.export": { kind: "command", changes: [] },
  "minutes.draft": { kind: "command", changes: [] },
};
