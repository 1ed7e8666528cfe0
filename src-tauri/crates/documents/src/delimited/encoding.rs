//! Which encoding a file is in, told from its bytes.

use super::{OnProgress, Progress, ReadError, Source, error::NotText};
use std::io::Read;

entente_domain::words! {
    /// An encoding that CRMs and spreadsheets write.
    Encoding, "encoding" {
        /// UTF-8, with or without byte order mark.
        Utf8 = "utf-8",
        /// UTF-16, low byte first.
        Utf16Le = "utf-16le",
        /// UTF-16, high byte first.
        Utf16Be = "utf-16be",
        /// Windows-1252, which contains all of printable ISO-8859-1.
        Windows1252 = "windows-1252",
    }
}

impl Encoding {
    /// The byte order mark that a file in this encoding may begin with.
    pub(crate) const fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xEF\xBB\xBF",
            Self::Utf16Le => b"\xFF\xFE",
            Self::Utf16Be => b"\xFE\xFF",
            Self::Windows1252 => b"",
        }
    }
}

const CHUNK: usize = 64 * 1024;

/// Beyond the first letters that are not ASCII this much more is looked at.
const ENOUGH: u64 = 1024 * 1024;

/// Tells the encoding. Reads until it has seen enough: a file whose first umlaut stands at its end is read to its end.
///
/// A file with sound UTF-8 letters and a few broken bytes is UTF-8 with damage in some rows, not Windows-1252: in
/// Windows-1252 text, letters that happen to be sound UTF-8 are rare, so the greater number tells.
pub(super) fn recognise(source: &dyn Source, progress: OnProgress<'_>) -> Result<Encoding, ReadError> {
    let mut input = source.open()?;
    let mut chunk = vec![0; CHUNK];
    let mut evidence = Evidence::default();
    let (mut bytes, mut stop_at) = (0_u64, u64::MAX);
    loop {
        let n = read_full(&mut input, &mut chunk)?;
        let new = &chunk[..n];
        if bytes == 0
            && let Some(encoding) = by_first_bytes(new)?
        {
            return Ok(encoding);
        }
        bytes += n as u64;
        if progress(Progress { bytes, rows: 0 }).is_break() {
            return Err(ReadError::Cancelled);
        }
        if !evidence.pending.is_empty() || !new.is_ascii() {
            evidence.weigh(new);
            stop_at = stop_at.min(bytes + ENOUGH);
        }
        if n < CHUNK || bytes >= stop_at {
            return Ok(evidence.verdict());
        }
    }
}

fn by_first_bytes(first: &[u8]) -> Result<Option<Encoding>, ReadError> {
    let signatures: [(&[u8], NotText); 5] = [
        (b"PK\x03\x04", NotText::Zip),
        (b"PK\x05\x06", NotText::Zip),
        (b"\xD0\xCF\x11\xE0", NotText::Ole),
        (b"\xFF\xFE\x00\x00", NotText::Utf32),
        (b"\x00\x00\xFE\xFF", NotText::Utf32),
    ];
    if let Some((_, what)) = signatures.iter().find(|(signature, _)| first.starts_with(signature)) {
        return Err(ReadError::NotText(*what));
    }
    let marked = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be];
    if let Some(encoding) = marked.into_iter().find(|encoding| first.starts_with(encoding.mark())) {
        return Ok(Some(encoding));
    }
    let controls = first.iter().filter(|byte| **byte < 9 || (14..27).contains(*byte)).count();
    if controls > 8 && controls * 10 > first.len() {
        return Err(ReadError::NotText(NotText::Binary));
    }
    Ok(None)
}

#[derive(Default)]
struct Evidence {
    sound: u64,
    broken: u64,
    /// The bytes of a letter that the chunk cut through.
    pending: Vec<u8>,
}

impl Evidence {
    fn weigh(&mut self, new: &[u8]) {
        let joined;
        let mut rest = if self.pending.is_empty() {
            new
        } else {
            joined = [std::mem::take(&mut self.pending).as_slice(), new].concat();
            joined.as_slice()
        };
        loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.sound += letters(text.as_bytes());
                    return;
                }
                Err(error) => {
                    self.sound += letters(&rest[..error.valid_up_to()]);
                    let Some(length) = error.error_len() else {
                        self.pending = rest[error.valid_up_to()..].to_vec();
                        return;
                    };
                    self.broken += 1;
                    rest = &rest[error.valid_up_to() + length..];
                }
            }
        }
    }

    fn verdict(&self) -> Encoding {
        let broken = self.broken + u64::from(!self.pending.is_empty());
        if broken == 0 || self.sound > broken { Encoding::Utf8 } else { Encoding::Windows1252 }
    }
}

/// How many letters of sound UTF-8 take more than a byte.
fn letters(sound: &[u8]) -> u64 {
    sound.iter().filter(|byte| **byte >= 0xC0).count() as u64
}

/// Reads until the buffer is full or the input ends.
pub(super) fn read_full(input: &mut dyn Read, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match input.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}
