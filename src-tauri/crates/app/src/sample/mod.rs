//! placeholder: being written
use crate::{Context, Failure};
use entente_domain::Language;
use entente_store::Writer;

pub(crate) fn teams(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::English => ("Lighthouse", "Harbour"),
        Language::Chinese => ("灯塔", "港湾"),
    }
}

pub(crate) fn fill(_: &mut Writer<'_>, _: &Context, _: Language) -> Result<(), Failure> {
    Err(Failure::internal("not yet"))
}
