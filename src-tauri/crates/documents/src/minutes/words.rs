//! The words of the minutes in one language, from its Fluent file.

use super::MinutesError;
use entente_domain::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of `language`.
    ///
    /// # Errors
    /// The language's file is no Fluent.
    pub fn of(language: Language) -> Result<Self, MinutesError> {
        let file = match language {
            Language::English => include_str!("../../locales/en/minutes.ftl"),
            Language::Chinese => include_str!("../../locales/zh-CN/minutes.ftl"),
        };
        let broken = |why: String| MinutesError::Words(format!("{language}/minutes.ftl ({why})"));
        let tag = language.as_str().parse().map_err(|error| broken(format!("{error}")))?;
        let resource = FluentResource::try_new(file.to_owned()).map_err(|(_, errors)| broken(format!("{errors:?}")))?;
        let mut bundle = FluentBundle::new(vec![tag]);
        // What users wrote is isolated by `rich::isolate`, where it needs to be; dates and counts never.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| broken(format!("{errors:?}")))?;
        Ok(Self { bundle })
    }

    /// The message `key`.
    ///
    /// # Errors
    /// It is missing, or wants a variable that is not given.
    pub fn say<'a>(&self, key: &str, args: &[(&'a str, FluentValue<'a>)]) -> Result<String, MinutesError> {
        let missing = || MinutesError::Words(key.to_owned());
        let pattern = self.bundle.get_message(key).and_then(|message| message.value()).ok_or_else(missing)?;
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { Ok(said) } else { Err(MinutesError::Words(format!("{key} ({errors:?})"))) }
    }

    /// A message without variables.
    ///
    /// # Errors
    /// It is missing.
    pub fn word(&self, key: &str) -> Result<String, MinutesError> {
        self.say(key, &[])
    }

    /// `parts` as one list.
    ///
    /// # Errors
    /// The separator is missing.
    pub fn list(&self, parts: &[String], separator: &str) -> Result<String, MinutesError> {
        Ok(parts.join(&self.word(separator)?))
    }
}
