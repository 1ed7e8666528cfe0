//! The agreement between the sides: its versions.

use crate::{
    Context, Failure,
    contract::{
        agreement::{AgreementMade, AgreementShown, SetAgreement, Terms},
        content::AsOf,
    },
    view,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use entente_domain::agreement::{self, Agreements};
use entente_store::{Reader, Writer};

/// Makes a new version, signed off outside a meeting. Earlier periods keep theirs.
pub(crate) fn set(writer: &mut Writer<'_>, context: &Context, request: SetAgreement) -> Result<AgreementMade, Failure> {
    let terms = read(request.terms)?;
    reaches_back(writer, &terms)?;
    let mut reasons = writer.reasons()?;
    for agreed in &terms.reasons {
        let name = view::title(&agreed.name, "reason")?;
        match reasons.iter_mut().find(|known| known.name.to_lowercase() == name.to_lowercase()) {
            Some(known) => known.class = agreed.class,
            None => reasons.push(entente_domain::lead::reason::Reason { name, class: agreed.class }),
        }
    }
    writer.set_reasons(&reasons)?;
    let version = writer.add_agreement(&terms, context.now, None)?;
    Ok(AgreementMade { version })
}

/// The version in force at a moment.
pub(crate) fn show(reader: &Reader<'_>, context: &Context, request: AsOf) -> Result<AgreementShown, Failure> {
    let rows = reader.agreement_rows()?;
    let agreements = Agreements::new(rows.iter().map(|row| row.agreement.clone()).collect());
    let zone = zone(&agreements, reader, context, context.now)?;
    let at = request.as_of.as_deref().map_or(Ok(context.now), |text| view::as_of(text, zone))?;
    let version = agreements.in_force_at(at).map(|agreement| agreement.version);
    let row = rows.into_iter().find(|row| Some(row.agreement.version) == version).ok_or_else(|| {
        Failure::new(
            "no_agreement",
            "No agreement is in force at that moment.",
            "Write down what both sides promise, and sign it in a meeting.",
        )
    })?;
    Ok(AgreementShown {
        version: row.agreement.version,
        made: view::moment(row.made_at, zone),
        meeting: row.meeting.map(|meeting| meeting.0),
        terms: written(&row.agreement.terms)?,
    })
}

/// The zone of the agreement's figures at a moment: that of the version in force, else of the first one to come, else
/// the workspace's.
pub(crate) fn zone(
    agreements: &Agreements,
    reader: &Reader<'_>,
    context: &Context,
    at: DateTime<Utc>,
) -> Result<Tz, Failure> {
    match agreements.in_force_at(at).or_else(|| agreements.first()) {
        Some(agreement) => Ok(agreement.terms.zone),
        None => context.zone(reader),
    }
}

/// A new agreement may reach back only over periods that no closed meeting has shown (PRODUCT.md rule 7).
fn reaches_back(reader: &Reader<'_>, terms: &agreement::Terms) -> Result<(), Failure> {
    let Some(closed) = reader.latest_closed()?.and_then(|meeting| meeting.closed_at) else { return Ok(()) };
    // A meeting showed figures if something was agreed by then.
    let shown =
        reader.agreement_rows()?.iter().any(|row| row.made_at <= closed && row.agreement.terms.starts() <= closed);
    if shown && terms.starts() <= closed {
        return Err(Failure::new(
            "already_shown",
            "The last closed meeting has shown figures of periods that this agreement would judge anew.",
            "Let it be in force from a day after that meeting.",
        ));
    }
    Ok(())
}

/// The contract's words as domain's terms; both have the shape of FORMATS.md "Agreement".
fn read(terms: Terms) -> Result<agreement::Terms, Failure> {
    let value = serde_json::to_value(terms).map_err(Failure::internal)?;
    serde_json::from_value(value).map_err(|error| {
        let message = error.to_string();
        let mut letters = message.chars();
        let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
        Failure::new(
            "invalid_agreement",
            format!("{first}{}.", letters.as_str()),
            "Nothing was stored. Correct the agreement and set it again.",
        )
    })
}

fn written(terms: &agreement::Terms) -> Result<Terms, Failure> {
    let value = serde_json::to_value(terms).map_err(Failure::internal)?;
    serde_json::from_value(value).map_err(Failure::internal)
}
