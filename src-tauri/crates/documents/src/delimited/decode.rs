//! Bytes of any encoding as bytes of UTF-8, piece by piece.

use super::{Encoding, OnProgress, Progress, ReadError, encoding::read_full};
use encoding_rs::{DecoderResult, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::{
    hash::{DefaultHasher, Hasher},
    io::Read,
};

const CHUNK: usize = 64 * 1024;

/// A byte that UTF-8 never has: stands for what the encoding does not allow, so that the row that holds it is rejected.
const BROKEN: u8 = 0xFF;

pub(super) struct Decode<'a> {
    input: Box<dyn Read + 'a>,
    encoding: Encoding,
    decoder: Option<encoding_rs::Decoder>,
    raw: Vec<u8>,
    /// The decoded piece.
    pub(super) out: Vec<u8>,
    started: bool,
    ended: bool,
    pub(super) bytes: u64,
    hash: DefaultHasher,
}

impl<'a> Decode<'a> {
    pub(super) fn new(input: Box<dyn Read + 'a>, encoding: Encoding) -> Self {
        let decoder = match encoding {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE.new_decoder_without_bom_handling()),
            Encoding::Utf16Be => Some(UTF_16BE.new_decoder_without_bom_handling()),
            Encoding::Windows1252 => Some(WINDOWS_1252.new_decoder_without_bom_handling()),
        };
        let (raw, out) = (vec![0; CHUNK], Vec::new());
        Self { input, encoding, decoder, raw, out, started: false, ended: false, bytes: 0, hash: DefaultHasher::new() }
    }

    /// A number that two passes over the same bytes share. It notices accidents, it is no seal.
    pub(super) fn digest(&self) -> u64 {
        self.hash.finish()
    }

    /// Reads and decodes the next piece into `out`; false at the end.
    pub(super) fn fill(&mut self, rows: u64, progress: OnProgress<'_>) -> Result<bool, ReadError> {
        self.out.clear();
        while self.out.is_empty() && !self.ended {
            let n = read_full(&mut self.input, &mut self.raw)?;
            self.ended = n < self.raw.len();
            self.bytes += n as u64;
            self.hash.write(&self.raw[..n]);
            if progress(Progress { bytes: self.bytes, rows }).is_break() {
                return Err(ReadError::Cancelled);
            }
            let mut new = &self.raw[..n];
            if !self.started {
                new = new.strip_prefix(self.encoding.mark()).unwrap_or(new);
                self.started = true;
            }
            match &mut self.decoder {
                None => self.out.extend_from_slice(new),
                Some(decoder) => decode(decoder, new, self.ended, &mut self.out),
            }
        }
        Ok(!self.out.is_empty())
    }
}

fn decode(decoder: &mut encoding_rs::Decoder, mut new: &[u8], last: bool, out: &mut Vec<u8>) {
    loop {
        let room = decoder.max_utf8_buffer_length_without_replacement(new.len()).unwrap_or(4 * new.len() + 16);
        let from = out.len();
        out.resize(from + room, 0);
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(new, &mut out[from..], last);
        out.truncate(from + written);
        new = &new[read..];
        match result {
            DecoderResult::InputEmpty => return,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => out.push(BROKEN),
        }
    }
}
