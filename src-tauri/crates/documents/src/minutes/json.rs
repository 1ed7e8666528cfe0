//! JSON: the redacted copy as it is, keys in the model's order.

use super::MinutesError;
use entente_domain::minutes::Redacted;

/// The copy as pretty JSON, with a line end at its end. Instants are UTC; `zone` says where their day is.
///
/// # Errors
/// See [`MinutesError`].
pub fn json(copy: &Redacted) -> Result<String, MinutesError> {
    let mut json = serde_json::to_string_pretty(copy)?;
    json.push('\n');
    Ok(json)
}
