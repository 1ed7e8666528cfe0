//! Random bytes never panic, and what a writer of CSV wrote is read back.

use crate::support::*;
use entente_documents::{
    delimited::{Delimiter, Encoding, Layout, Reader},
    leads::Options,
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &berlin());
    }

    #[test]
    fn bytes_of_tables_never_panic(text in "(id|name|Email|Record ID|handed over)(,(id|a|created|status)){0,3}(\r\n|\n|\r)([a-z0-9,;\"\r\n\t|/: .=é\0-]{0,200})") {
        let _ = read(&text.clone().into_bytes(), &berlin());
        for encoding in Encoding::ALL {
            let options = Options { encoding: Some(*encoding), ..berlin() };
            let _ = read(&text.clone().into_bytes(), &options);
        }
    }

    #[test]
    fn what_a_writer_of_csv_wrote_is_read_back(
        table in (1_usize..6).prop_flat_map(|width| prop::collection::vec(prop::collection::vec("[a-zé€,;\"\r\n\t| ]{0,12}", width), 1..20)),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        crlf in any::<bool>(),
        always in any::<bool>(),
    ) {
        let terminator = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).quote_style(style).from_writer(Vec::new());
        for record in &table {
            writer.write_record(record).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let layout = Layout { encoding: Encoding::Utf8, delimiter: Delimiter::new(char::from(delimiter)).unwrap(), separator_line: false, numbered: false };
        let mut reader = Reader::open(&bytes, layout, &mut quiet).unwrap();
        let mut back: Vec<Vec<String>> = Vec::new();
        while let Some(record) = reader.read(&mut quiet).unwrap() {
            back.push(record.iter().map(str::to_owned).collect());
        }
        // A record of one blank field is a blank line.
        let expected: Vec<Vec<String>> = table.into_iter().filter(|record| record.len() > 1 || !record[0].trim().is_empty()).collect();
        prop_assert_eq!(back, expected);
    }
}
