//! placeholder: being written
/// Background work.
#[derive(Default)]
pub(crate) struct Jobs {}
impl Jobs {
    pub(crate) fn cancel_all(&self) {}
}
