//! The fields of a lead that a file may fill (FORMATS.md §1 "Fields of a lead"), by their written names.

entente_domain::words! {
    /// A field of a lead that a column of a file may be mapped to.
    Field, "field of a lead" {
        /// The CRM's own id.
        RecordId = "recordId",
        /// E-mail address.
        Email = "email",
        /// Given name.
        FirstName = "firstName",
        /// Family name, or the whole name where the file has one column for it.
        LastName = "lastName",
        /// Company.
        Company = "company",
        /// Who in sales owns it.
        Owner = "owner",
        /// Where it came from.
        Source = "source",
        /// Segment, industry.
        Segment = "segment",
        /// When the CRM made the record.
        CreatedAt = "createdAt",
        /// When marketing handed it over (it became an MQL).
        HandedOverAt = "handedOverAt",
        /// When sales accepted it.
        AcceptedAt = "acceptedAt",
        /// When sales qualified it.
        QualifiedAt = "qualifiedAt",
        /// When sales rejected it.
        RejectedAt = "rejectedAt",
        /// Why it was rejected or recycled.
        RejectReason = "rejectReason",
        /// The CRM's lifecycle stage.
        LifecycleStage = "lifecycleStage",
        /// The CRM's lead status or deal stage.
        LeadStatus = "leadStatus",
        /// When the decision was made that the status stands for.
        DecidedAt = "decidedAt",
        /// When a recycled lead comes back.
        ComeBackAt = "comeBackAt",
        /// The CRM's score.
        FitScore = "fitScore",
        /// When sales last touched it.
        LastTouchAt = "lastTouchAt",
        /// What marketing wrote for sales.
        ContextNote = "contextNote",
        /// The first conversion.
        FirstConversion = "firstConversion",
        /// The latest conversion.
        RecentConversion = "recentConversion",
    }
}

impl Field {
    /// Whether its values are dates or moments.
    pub const fn is_date(self) -> bool {
        matches!(
            self,
            Self::CreatedAt
                | Self::HandedOverAt
                | Self::AcceptedAt
                | Self::QualifiedAt
                | Self::RejectedAt
                | Self::DecidedAt
                | Self::ComeBackAt
                | Self::LastTouchAt
        )
    }

    /// Whether its values are read by the status table.
    pub const fn is_status(self) -> bool {
        matches!(self, Self::LifecycleStage | Self::LeadStatus)
    }
}
