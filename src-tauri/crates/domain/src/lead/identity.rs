//! Which lead a row is about (FORMATS.md §1 "Identity").

use super::notice::NoticeCode;
use chrono::{DateTime, Utc};

/// A lead that has the row's e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SameEmail<L> {
    /// Which lead.
    pub lead: L,
    /// Whether it has a record ID in the row's system.
    pub has_id: bool,
    /// When it was last handed over.
    pub handed_over_at: Option<DateTime<Utc>>,
}

/// Which lead a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identified<L> {
    /// This one.
    Known(L, Option<NoticeCode>),
    /// One that is not known yet.
    New(Option<NoticeCode>),
    /// Nobody can tell: neither record ID nor e-mail address.
    Nobody,
}

/// Tells which lead a row is about.
///
/// `has_id` and `has_email` say what the row brings; `by_id` is the lead with its record ID in its system, `by_email` are
/// those that have or had its e-mail address, the one that had it first in front. So a row whose address was another
/// lead's first is warned of each time that it is imported, and the other lead's row is not.
pub fn identify<L: Copy + PartialEq>(
    has_id: bool,
    has_email: bool,
    by_id: Option<L>,
    by_email: &[SameEmail<L>],
) -> Identified<L> {
    if !has_id && !has_email {
        return Identified::Nobody;
    }
    if let Some(lead) = by_id {
        let others = by_email.first().is_some_and(|first| first.lead != lead);
        return Identified::Known(lead, others.then_some(NoticeCode::EmailOfAnother));
    }
    let mut open = by_email.iter().filter(|same| !has_id || !same.has_id);
    let several = open.clone().count() > 1;
    match open.next() {
        // Of equals the one that had the address first.
        Some(first) => {
            let latest =
                open.fold(first, |best, same| if same.handed_over_at > best.handed_over_at { same } else { best });
            Identified::Known(latest.lead, several.then_some(NoticeCode::SeveralLeads))
        }
        None => Identified::New((!by_email.is_empty()).then_some(NoticeCode::NewIdKnownEmail)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(lead: u8, has_id: bool, handed_over: i64) -> SameEmail<u8> {
        SameEmail { lead, has_id, handed_over_at: DateTime::from_timestamp(handed_over, 0) }
    }

    #[test]
    fn the_same_record_id_is_the_same_lead_whatever_the_email_says() {
        assert_eq!(identify(true, true, Some(1), &[same(1, true, 0)]), Identified::Known(1, None));
        assert_eq!(
            identify(true, true, Some(1), &[same(2, true, 0)]),
            Identified::Known(1, Some(NoticeCode::EmailOfAnother))
        );
        let shared = [same(2, true, 0), same(1, true, 0)];
        assert_eq!(identify(true, true, Some(1), &shared), Identified::Known(1, Some(NoticeCode::EmailOfAnother)));
        assert_eq!(identify(true, true, Some(2), &shared), Identified::Known(2, None));
    }

    #[test]
    fn the_same_email_is_the_same_lead_if_the_row_has_no_id_or_the_lead_has_none_of_this_system() {
        assert_eq!(identify(false, true, None, &[same(2, true, 0)]), Identified::Known(2, None));
        assert_eq!(identify(true, true, None, &[same(2, false, 0)]), Identified::Known(2, None));
    }

    #[test]
    fn a_new_id_with_an_email_of_this_system_is_another_lead_with_a_warning() {
        assert_eq!(identify(true, true, None, &[same(2, true, 0)]), Identified::New(Some(NoticeCode::NewIdKnownEmail)));
    }

    #[test]
    fn of_several_with_one_email_it_is_the_one_handed_over_last_with_a_warning() {
        let several = [same(1, true, 10), same(2, true, 30), same(3, true, 20)];
        assert_eq!(identify(false, true, None, &several), Identified::Known(2, Some(NoticeCode::SeveralLeads)));
    }

    #[test]
    fn neither_id_nor_email_is_nobody() {
        assert_eq!(identify::<u8>(false, false, None, &[]), Identified::Nobody);
        assert_eq!(identify::<u8>(true, false, None, &[]), Identified::New(None));
    }
}
