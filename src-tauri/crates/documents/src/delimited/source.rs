//! Where bytes come from, so often as they are asked for, and how the one who asked hears how far it is.

use std::{fs, io, io::Read, ops::ControlFlow, path::PathBuf};

/// Bytes that can be read more than once from their beginning: a file is checked first and read afterwards.
pub trait Source {
    /// Opens it at its beginning.
    ///
    /// # Errors
    /// What the system says.
    fn open(&self) -> io::Result<Box<dyn Read + '_>>;

    /// Whether it is a sheet that was put down by us: UTF-8 and commas, and each record begins with the number of its row.
    fn is_numbered(&self) -> bool {
        false
    }
}

/// A file on disk. Folders, pipes and devices are refused: they can't be read twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileSource(pub PathBuf);

impl Source for FileSource {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        // Asked by path first: opening a pipe would wait for a writer.
        if !fs::metadata(&self.0)?.is_file() {
            return Err(io::Error::from(io::ErrorKind::NotSeekable));
        }
        Ok(Box::new(fs::File::open(&self.0)?))
    }
}

impl Source for &[u8] {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(*self))
    }
}

impl Source for Vec<u8> {
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(Box::new(self.as_slice()))
    }
}

/// How far reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Bytes of the file read in this pass.
    pub bytes: u64,
    /// Records read in this pass, the header among them.
    pub rows: u64,
}

/// Is told how far reading is, at each 64 KiB and each 1,024 records; breaking off cancels.
pub type OnProgress<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;
