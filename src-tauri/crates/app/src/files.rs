//! Writing a file that leaves: whole, or not at all.

use crate::Failure;
use std::{
    fs::File,
    io::Write,
    path::{Path, PathBuf},
};

/// Writes `bytes` to `path` under another name first, synced and then renamed. What stood there before stays until then.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let building = PathBuf::from(name);
    let made = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    let written = made.and_then(|()| File::create(&building)).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| std::fs::rename(&building, path)).map_err(|error| {
        // What is left of the attempt is of no use; that it can't be removed is no second failure.
        if building.exists() && std::fs::remove_file(&building).is_err() {
            return failed(path, &error, " An unfinished file was left beside it.");
        }
        failed(path, &error, "")
    })
}

fn failed(path: &Path, error: &std::io::Error, left: &str) -> Failure {
    Failure::new(
        "file_failed",
        format!("{} could not be written: {error}.{left}", path.display()),
        "Choose another folder, or make room on the disk.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_a_refusal_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/minutes.txt");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);

        let taken = folder.path().join("taken");
        std::fs::create_dir_all(taken.join("inside")).unwrap();
        assert_eq!(write_whole(&taken, b"three").unwrap_err().code, "file_failed");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing unfinished is left");
    }
}
