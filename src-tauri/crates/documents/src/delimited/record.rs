//! One record: its fields as text, the line it begins on, and what is wrong with it.

/// What makes a record unreadable. Fields are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// A NUL byte in this field.
    Nul(usize),
    /// This field is over [`super::MAX_FIELD`], or with it the record over [`super::MAX_RECORD`].
    TooLong(usize),
    /// Bytes in this field that the encoding does not allow.
    Encoding(usize),
}

impl Flaw {
    /// The field it is in, counted from 0.
    pub const fn field(self) -> usize {
        match self {
            Self::Nul(field) | Self::TooLong(field) | Self::Encoding(field) => field,
        }
    }
}

/// One record. Of a flawed one the text is kept as far as it could be read: broken bytes as U+FFFD, too long fields cut
/// just beyond the limit, so that they are still too long.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Record {
    pub(super) line: u64,
    pub(super) text: String,
    pub(super) ends: Vec<usize>,
    pub(super) count: usize,
    pub(super) flaw: Option<Flaw>,
}

impl Record {
    /// The physical line on which it begins, counted from 1.
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// How many fields it has; those beyond [`super::MAX_KEPT_FIELDS`] are counted but not kept.
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether it has no field.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// What makes it unreadable.
    pub const fn flaw(&self) -> Option<Flaw> {
        self.flaw
    }

    /// A field, counted from 0; empty where there is none.
    pub fn get(&self, field: usize) -> &str {
        let Some(&end) = self.ends.get(field) else { return "" };
        let start = if field == 0 { 0 } else { self.ends[field - 1] };
        self.text.get(start..end).unwrap_or("")
    }

    /// The kept fields in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> + '_ {
        (0..self.ends.len()).map(|field| self.get(field))
    }

    /// Whether some field holds this character.
    pub fn contains(&self, character: char) -> bool {
        self.text.contains(character)
    }

    pub(super) fn clear(&mut self, line: u64) {
        self.line = line;
        self.text.clear();
        self.ends.clear();
        self.count = 0;
        self.flaw = None;
    }

    /// Takes the first field as the line on which the record begins.
    pub(super) fn take_number(&mut self) {
        if self.ends.is_empty() {
            return;
        }
        let length = self.ends.remove(0);
        if let Ok(line) = self.text[..length].parse() {
            self.line = line;
        }
        self.text.drain(..length);
        self.ends.iter_mut().for_each(|end| *end -= length);
        self.count -= 1;
        self.flaw = self.flaw.map(|flaw| match flaw {
            Flaw::Nul(field) => Flaw::Nul(field.saturating_sub(1)),
            Flaw::TooLong(field) => Flaw::TooLong(field.saturating_sub(1)),
            Flaw::Encoding(field) => Flaw::Encoding(field.saturating_sub(1)),
        });
    }

    /// Puts fields together again that were split at an escaped delimiter (`Acme\, Inc.`, as Mailchimp writes it): only
    /// where the record has too many fields and just as many of them end in a backslash, so that a path that ends in one
    /// stays what it is.
    pub(super) fn rejoin(&mut self, backslashes: &[usize], width: usize, delimiter: u8) {
        if backslashes.is_empty() || self.count != width + backslashes.len() || self.flaw.is_some() {
            return;
        }
        // The delimiter takes the place of the backslash before it.
        let delimiter = char::from(delimiter).to_string();
        for field in backslashes.iter().rev().copied() {
            if let Some(end) = self.ends.get(field).copied().filter(|end| *end > 0) {
                self.text.replace_range(end - 1..end, &delimiter);
                self.ends.remove(field);
                self.count -= 1;
            }
        }
    }

    /// Takes over the fields' bytes, checking that they are text.
    pub(super) fn set(&mut self, bytes: &[u8]) {
        if let Ok(text) = std::str::from_utf8(bytes)
            && self.ends.iter().all(|end| text.is_char_boundary(*end))
        {
            self.text.push_str(text);
            if self.flaw.is_none() && bytes.contains(&0) {
                self.flaw = (0..self.ends.len()).find(|field| self.get(*field).contains('\0')).map(Flaw::Nul);
            }
            return;
        }
        let mut start = 0;
        for field in 0..self.ends.len() {
            let end = self.ends[field];
            let text = String::from_utf8_lossy(&bytes[start..end]);
            if self.flaw.is_none() && matches!(text, std::borrow::Cow::Owned(_)) {
                self.flaw = Some(Flaw::Encoding(field));
            }
            self.text.push_str(&text);
            start = end;
            self.ends[field] = self.text.len();
        }
    }
}
