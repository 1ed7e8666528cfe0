//! Who plays in the sample: two teams of a maker of maintenance software, and the facilitator between them.

use entente_domain::{PersonId, Side};

/// One of the people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    Nora,
    Mei,
    Ines,
    Tomasz,
    Ravi,
    Clara,
    Jonas,
    Leila,
}

impl Who {
    /// Everybody.
    pub(super) const ALL: [Self; 8] =
        [Self::Nora, Self::Mei, Self::Ines, Self::Tomasz, Self::Ravi, Self::Clara, Self::Jonas, Self::Leila];
    /// Who decides on leads.
    pub(super) const SALES: [Self; 4] = [Self::Ravi, Self::Clara, Self::Jonas, Self::Leila];

    /// Full name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Nora => "Nora Fell",
            Self::Mei => "Mei Lindqvist",
            Self::Ines => "Ines Castel",
            Self::Tomasz => "Tomasz Wilk",
            Self::Ravi => "Ravi Menon",
            Self::Clara => "Clara Osei",
            Self::Jonas => "Jonas Brandt",
            Self::Leila => "Leïla Haddad",
        }
    }

    /// E-mail address; of a domain that exists nowhere.
    pub(super) const fn email(self) -> &'static str {
        match self {
            Self::Nora => "nora.fell@example.com",
            Self::Mei => "mei.lindqvist@example.com",
            Self::Ines => "ines.castel@example.com",
            Self::Tomasz => "tomasz.wilk@example.com",
            Self::Ravi => "ravi.menon@example.com",
            Self::Clara => "clara.osei@example.com",
            Self::Jonas => "jonas.brandt@example.com",
            Self::Leila => "leila.haddad@example.com",
        }
    }

    /// Side; none for the facilitator.
    pub(super) const fn side(self) -> Option<Side> {
        match self {
            Self::Nora => None,
            Self::Mei | Self::Ines | Self::Tomasz => Some(Side::Marketing),
            Self::Ravi | Self::Clara | Self::Jonas | Self::Leila => Some(Side::Sales),
        }
    }

    /// Their id among those of [`Who::ALL`].
    pub(super) fn id(self, ids: &[PersonId; 8]) -> PersonId {
        ids[self as usize]
    }
}
