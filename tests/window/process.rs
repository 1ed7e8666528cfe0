//! Processes of the system.

/// Whether any part of a process still runs, and so may hold its file or its name on the bus. A dead one that its parent
/// has not asked about yet is listed as a zombie; while other threads of it end, the first one is a zombie already.
pub fn alive(process: u32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let zombie = state.rsplit(')').next().unwrap_or_default().trim_start().starts_with('Z');
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).map_or(0, Iterator::count);
    if zombie { threads > 1 } else { threads > 0 }
}
