//! The two parties of the entente, and the languages the product speaks.

/// A text that names none of an enum's values.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no {noun}")]
pub struct Unknown {
    /// What was to be named.
    pub noun: &'static str,
    /// What was read instead.
    pub text: String,
}

/// Declares an enum whose values have one written form, used in the file and at every door.
#[macro_export]
macro_rules! words {
    ($(#[$doc:meta])* $name:ident, $noun:literal { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $word)] $variant),+ }

        impl $name {
            /// Every value, in the order in which it is shown.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The one written form.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::side::Unknown;

            fn from_str(text: &str) -> ::std::result::Result<Self, $crate::side::Unknown> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::side::Unknown { noun: $noun, text: text.chars().take(64).collect() }),
                }
            }
        }
    };
}

words! {
    /// One of the two parties. They stay sovereign: neither comes first but in the fixed order of the screen.
    Side, "side" {
        /// Hands leads over.
        Marketing = "marketing",
        /// Decides on them.
        Sales = "sales",
    }
}

impl Side {
    /// The party across the table.
    pub const fn other(self) -> Self {
        match self {
            Self::Marketing => Self::Sales,
            Self::Sales => Self::Marketing,
        }
    }
}

words! {
    /// A language of the user interface and of minutes.
    Language, "language" {
        /// English.
        English = "en",
        /// Simplified Chinese.
        Chinese = "zh-CN",
    }
}
