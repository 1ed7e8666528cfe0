//! The people of both sides.

use crate::{
    Context, Failure,
    contract::{
        shape::{Done, Made, Nothing, Teams},
        workspace::{ChangePerson, NewPerson, PeoplePage, PersonRow},
    },
    view,
};
use entente_domain::PersonId;
use entente_store::{PersonRow as Stored, Reader, Writer};

/// Everybody, with what hangs on them.
pub(crate) fn page(reader: &Reader<'_>, _: &Context, _: Nothing) -> Result<PeoplePage, Failure> {
    let workspace = reader.workspace()?;
    let people = view::people(reader.people()?)
        .into_iter()
        .map(|person| {
            let open_actions = reader.count_open_actions_of(PersonId(person.id))?;
            Ok(PersonRow { person, open_actions })
        })
        .collect::<Result<_, Failure>>()?;
    Ok(PeoplePage { teams: Teams { marketing: workspace.marketing_team, sales: workspace.sales_team }, people })
}

/// Adds a person.
pub(crate) fn add(writer: &mut Writer<'_>, context: &Context, request: NewPerson) -> Result<Made, Failure> {
    let id = context.new_id();
    let person = Stored {
        id: PersonId(id),
        name: view::title(&request.name, "name")?,
        side: request.side.map(Into::into),
        email: address(request.email.as_deref())?,
        active: true,
    };
    no_twin(writer, &person)?;
    writer.add_person(&person)?;
    Ok(Made { id })
}

/// Changes a person; an inactive one keeps what they did.
pub(crate) fn change(writer: &mut Writer<'_>, _: &Context, request: ChangePerson) -> Result<Done, Failure> {
    let person = Stored {
        id: PersonId(request.id),
        name: view::title(&request.name, "name")?,
        side: request.side.map(Into::into),
        email: address(request.email.as_deref())?,
        active: request.active,
    };
    no_twin(writer, &person)?;
    writer.change_person(&person)?;
    Ok(Done {})
}

/// Two active people of one name could not be told apart in a line, on a screen or in the minutes.
fn no_twin(reader: &Reader<'_>, person: &Stored) -> Result<(), Failure> {
    let name = person.name.to_lowercase();
    let twin = person.active
        && reader
            .people()?
            .iter()
            .any(|other| other.id != person.id && other.active && other.name.to_lowercase() == name);
    if twin {
        return Err(Failure::new(
            "name_taken",
            format!("There is a {} already.", person.name),
            "Add a second name or an initial, so that everybody knows who is meant.",
        ));
    }
    Ok(())
}

/// Reads an e-mail address: one `@` with something on both sides and no white space; blank is none.
fn address(text: Option<&str>) -> Result<Option<String>, Failure> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let parts: Vec<&str> = text.split('@').collect();
    let sound = matches!(parts[..], [name, domain] if !name.is_empty() && !domain.is_empty())
        && text.len() <= 254
        && !text.chars().any(|character| {
            character.is_whitespace() || character.is_control() || matches!(character, ',' | ';' | '<' | '>' | '"')
        });
    if sound {
        Ok(Some(text.to_owned()))
    } else {
        let shown: String = text.chars().take(64).collect();
        Err(Failure::new(
            "not_an_address",
            format!("`{shown}` is no e-mail address."),
            "Write it as name@example.com, or leave it empty.",
        ))
    }
}
