# The Content place: the library and what was said about it.

content-separator = {", "}

content-title = { $n ->
    [one] It helped { $helped } of 1 time
   *[other] It helped { $helped } of { $n } times
}
content-title-silent = Nothing said yet
content-title-none = No content yet
content-none-text = What marketing made, so that sales can say what helped.
content-sub = { $count ->
    [one] 1 asset.
   *[other] { $count } assets.
} Ranked by what is safe to say: the lower end of the 95% interval, the thick mark.
content-sub-silent = { $count ->
    [one] 1 asset
   *[other] { $count } assets
}, and no answer about any of them.
content-add = Add asset
content-log = Log feedback
content-library = Library
content-col-asset = Asset
content-col-helped = Helped
content-count = { $helped } of { $n }
content-count-none = none yet
content-interval = Helped: at least { $lower }, at most { $upper }
content-due = { $leads ->
    [one] due with 1 lead
   *[other] due with { $leads } leads
}
content-new = new on { $day }
content-updated = updated { $day }
content-review-due = review due
content-hurt = { $count ->
    [1] hurt once
    [2] hurt twice
   *[other] hurt { $count } times
}
content-retired = { $count ->
    [one] 1 retired asset
   *[other] { $count } retired assets
}
content-retired-on = retired { $day }
content-associated = Associated with, never caused by.

content-answer-helped = helped
content-answer-noDifference = no difference
content-answer-hurt = hurt
content-answer-notUsed = not used

content-asset-kind = Kind
content-asset-stage = Buyer stage
content-asset-owner = Owner
content-asset-location = Where
content-asset-published = Published
content-asset-updated = Updated
content-asset-review = Review by
content-asset-retired = Retired
content-asset-edit = Edit
content-asset-retire = Retire
content-asset-unretire = Bring back
content-asset-said = What was said
content-asset-said-none = Nobody said anything about it yet.
content-asset-met = Leads that met it
content-asset-met-none = No lead is known to have met it.
content-asset-met-add = Add a lead
content-asset-met-add-label = Which lead met it?
content-asset-counts = { $helped } helped, { $noDifference } no difference, { $hurt } hurt, { $notUsed } not used
content-asset-not-counted = replaced by a later answer
content-asset-remove = Take this answer back

content-form-add = Add an asset
content-form-edit = Edit the asset
content-form-title = Title
content-form-kind = Kind
content-form-kind-placeholder = case study, guide, webinar
content-form-stage = Buyer stage
content-form-owner = Owner
content-form-location = Where it is
content-form-location-placeholder = a link or a folder
content-form-published = Published
content-form-updated = Updated
content-form-review = Review by
content-form-none = none
content-form-nobody = nobody
content-form-keep = Keep
content-form-cancel = Cancel
content-form-title-missing = An asset needs a title.
content-form-kind-missing = Say what kind it is.

content-feedback-title = What did it do?
content-feedback-lead = With which lead?
content-feedback-lead-placeholder = Name, company or address
content-feedback-lead-change = Another lead
content-feedback-lead-none = No lead begins with “{ $words }”.
content-feedback-asset = Which asset?
content-feedback-asset-choose = Choose from the library
content-feedback-asset-change = Another asset
content-feedback-stage = Stage
content-feedback-why = Why
content-feedback-why-placeholder = in a few words
content-feedback-who = Who says so
content-feedback-who-nobody = not said
content-feedback-give = Log
content-feedback-given = { $lead }: “{ $title }” { $answer ->
    [helped] helped
    [noDifference] made no difference
    [hurt] hurt
   *[notUsed] was not used
}
content-engaged = { $lead } met “{ $title }”
key-change-asset = Edit the asset
