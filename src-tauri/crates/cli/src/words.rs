//! What the command line says to people, from the Fluent files in `locales/`.

use entente_app::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const ENGLISH: &str = include_str!("../locales/en.ftl");
const CHINESE: &str = include_str!("../locales/zh-CN.ftl");

/// The words of one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Those of a language.
    pub(crate) fn of(language: Language) -> Self {
        let (tag, text) = match language {
            Language::English => ("en", ENGLISH),
            Language::Chinese => ("zh-CN", CHINESE),
        };
        let mut bundle = FluentBundle::new(vec![tag.parse::<LanguageIdentifier>().unwrap_or_default()]);
        // Marks around values help mixed scripts on a screen and only disturb a terminal.
        bundle.set_use_isolating(false);
        // A faulty message is left out and shows as its name; a test holds that there is none.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// A message with its values.
    pub(crate) fn say(&self, name: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let mut arguments = FluentArgs::new();
        for (key, value) in values {
            arguments.set(*key, value.clone());
        }
        let pattern = self.bundle.get_message(name).and_then(|message| message.value());
        pattern.map_or_else(
            || name.to_owned(),
            |pattern| self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn names(text: &str) -> BTreeSet<&str> {
        assert!(FluentResource::try_new(text.to_owned()).is_ok());
        text.lines()
            .filter(|line| !line.starts_with([' ', '#']))
            .filter_map(|line| Some(line.split_once(" =")?.0))
            .collect()
    }

    #[test]
    fn both_languages_have_every_message() {
        assert_eq!(names(ENGLISH), names(CHINESE));
    }

    #[test]
    fn every_message_that_is_used_exists_and_no_other() {
        let used: BTreeSet<&str> = include_str!("main.rs")
            .split("say(\"")
            .chain(include_str!("command.rs").split("say(\""))
            .skip(1)
            .filter_map(|rest| rest.split_once('"').map(|(name, _)| name))
            .filter(|name| name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'))
            .collect();
        assert_eq!(used, names(ENGLISH));
    }
}
