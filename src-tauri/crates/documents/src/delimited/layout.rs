//! How a file is laid out: encoding, delimiter, a leading `sep=` line. Told from a sample of it.

use super::{Encoding, OnProgress, ReadError, Reader, Source, decode::Decode, encoding};
use serde::{Serialize, Serializer};

/// What stands between fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Delimiter(u8);

impl Delimiter {
    /// `,`
    pub const COMMA: Self = Self(b',');
    /// `;`
    pub const SEMICOLON: Self = Self(b';');
    /// Tab.
    pub const TAB: Self = Self(b'\t');
    /// `|`
    pub const PIPE: Self = Self(b'|');

    /// The delimiters that are recognised; of two that fit equally well the first is taken.
    pub const ALL: [Self; 4] = [Self::COMMA, Self::SEMICOLON, Self::TAB, Self::PIPE];

    /// A delimiter that a user gives: any ASCII sign but letters, digits, quotes, space and line ends.
    pub fn new(character: char) -> Option<Self> {
        let byte = u8::try_from(character).ok().filter(u8::is_ascii)?;
        (byte == b'\t' || (byte.is_ascii_punctuation() && byte != b'"')).then_some(Self(byte))
    }

    /// The character.
    pub const fn character(self) -> char {
        self.0 as char
    }

    pub(super) const fn byte(self) -> u8 {
        self.0
    }
}

impl Serialize for Delimiter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_char(self.character())
    }
}

/// How a file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Layout {
    /// Its encoding.
    pub encoding: Encoding,
    /// Its delimiter.
    pub delimiter: Delimiter,
    /// Whether its first line is `sep=` with the delimiter, as Excel wants it.
    pub separator_line: bool,
    /// Whether each record begins with the number of its row in a sheet: then encoding and delimiter are our own and
    /// nothing that a user could change.
    #[serde(skip)]
    pub numbered: bool,
}

/// How many records are looked at to tell the delimiter.
const RECORDS: usize = 100;

/// How much decoded text is looked at to tell the delimiter.
const SAMPLE: usize = 256 * 1024;

/// Tells the layout; what the user gave is taken as given.
///
/// # Errors
/// What is no text, and what the system or the progress says.
pub fn recognise(
    source: &dyn Source,
    encoding: Option<Encoding>,
    delimiter: Option<Delimiter>,
    progress: OnProgress<'_>,
) -> Result<Layout, ReadError> {
    if source.is_numbered() {
        let (encoding, delimiter) = (Encoding::Utf8, Delimiter::COMMA);
        return Ok(Layout { encoding, delimiter, separator_line: false, numbered: true });
    }
    let encoding = match encoding {
        Some(encoding) => encoding,
        None => encoding::recognise(source, progress)?,
    };
    let mut decode = Decode::new(source.open()?, encoding);
    let mut sample = Vec::new();
    let mut whole = true;
    while decode.fill(0, progress)? {
        sample.extend_from_slice(&decode.out);
        if sample.len() >= SAMPLE {
            sample.truncate(SAMPLE);
            whole = false;
            break;
        }
    }
    let given = separator_line(&sample);
    let best = || Delimiter::ALL.into_iter().rev().max_by_key(|delimiter| fit(&sample, whole, *delimiter));
    let delimiter = delimiter.or(given).or_else(best).unwrap_or(Delimiter::COMMA);
    Ok(Layout { encoding, delimiter, separator_line: given.is_some(), numbered: false })
}

fn separator_line(sample: &[u8]) -> Option<Delimiter> {
    match sample {
        [s, e, p, b'=', byte, rest @ ..]
            if [s, e, p].map(u8::to_ascii_lowercase) == *b"sep" && matches!(rest, [] | [b'\r' | b'\n', ..]) =>
        {
            Delimiter::new(char::from(*byte))
        }
        _ => None,
    }
}

/// How well a delimiter fits: the share of records with as many fields as the header, then the number of fields.
/// One that does not split the header does not fit.
fn fit(sample: &[u8], whole: bool, delimiter: Delimiter) -> (u32, usize) {
    let layout = Layout { encoding: Encoding::Utf8, delimiter, separator_line: false, numbered: false };
    let quiet = &mut |_| std::ops::ControlFlow::Continue(());
    let Ok(mut reader) = Reader::open(&sample, layout, quiet) else { return (0, 0) };
    let mut counts = Vec::new();
    // An open quote at the end of the sample is the sample's fault.
    while counts.len() < RECORDS
        && let Ok(Some(record)) = reader.read(quiet)
    {
        counts.push(record.len());
    }
    // The last record may be cut.
    if !whole && counts.len() > 2 && counts.len() < RECORDS {
        counts.pop();
    }
    match counts.split_first() {
        Some((&header, rest)) if header > 1 => {
            let alike = rest.iter().filter(|count| **count == header).count();
            let share = if rest.is_empty() { 1_000 } else { alike * 1_000 / rest.len() };
            (1 + u32::try_from(share).unwrap_or(0), header)
        }
        _ => (0, 0),
    }
}
