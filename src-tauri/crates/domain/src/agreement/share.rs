//! Shares as exact decimals: promised, compared in integers, never in floating point (PRODUCT.md rule 6).

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Basis points of a whole.
const WHOLE: u64 = 10_000;

/// A share from 0 to 1 with up to four decimals: 0.6 is 6,000 basis points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share(u16);

/// A number that is no share.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("{0} is no share from 0 to 1 with up to four decimals, such as 0.6")]
pub struct NotAShare(pub f64);

impl Share {
    /// A share in basis points; none above a whole.
    pub const fn from_basis_points(basis_points: u16) -> Option<Self> {
        if basis_points as u64 <= WHOLE { Some(Self(basis_points)) } else { None }
    }

    /// In basis points.
    pub const fn basis_points(self) -> u16 {
        self.0
    }

    /// The fewest of `of` that are at least this share.
    pub fn fewest_of(self, of: u64) -> u64 {
        u64::try_from((u128::from(self.0) * u128::from(of)).div_ceil(u128::from(WHOLE))).unwrap_or(of)
    }

    /// Whether `count` of `of` is at least this share.
    ///
    /// ```
    /// # use entente_domain::agreement::Share;
    /// let share = Share::from_basis_points(6_000).unwrap();
    /// assert!(share.is_reached_by(3, 5) && !share.is_reached_by(59_999, 100_000));
    /// ```
    pub fn is_reached_by(self, count: u64, of: u64) -> bool {
        u128::from(count) * u128::from(WHOLE) >= u128::from(self.0) * u128::from(of)
    }
}

impl TryFrom<f64> for Share {
    type Error = NotAShare;

    /// A number as a person writes it: the nearest multiple of 0.0001, if it means one.
    fn try_from(number: f64) -> Result<Self, NotAShare> {
        let points = number * 10_000.0;
        let nearest = points.round();
        let within = (0.0..=10_000.0).contains(&nearest) && (points - nearest).abs() < 1e-6;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number up to 10,000")]
        if within { Ok(Self(nearest as u16)) } else { Err(NotAShare(number)) }
    }
}

impl From<Share> for f64 {
    fn from(share: Share) -> Self {
        Self::from(share.0) / 10_000.0
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(*self))
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(f64::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_6_targets_are_exact_decimals_compared_in_integers() {
        let third = Share::try_from(0.3333).unwrap();
        assert!(third.is_reached_by(1, 3), "1 of 3 is more than 33.33 %");
        assert!(!third.is_reached_by(3_332, 10_000) && third.is_reached_by(3_333, 10_000));
        for points in 0..=10_000 {
            let share = Share::from_basis_points(points).unwrap();
            assert_eq!(Share::try_from(f64::from(share)), Ok(share));
            assert!(share.is_reached_by(u64::from(points), 10_000));
            assert!(points == 0 || !share.is_reached_by(u64::from(points) - 1, 10_000));
        }
    }

    #[test]
    fn the_fewest_that_reach_a_share_reach_it_and_one_less_does_not() {
        for points in [0, 1, 3_333, 6_000, 9_999, 10_000] {
            let share = Share(points);
            for of in 0..200 {
                let fewest = share.fewest_of(of);
                assert!(share.is_reached_by(fewest, of) && (fewest == 0 || !share.is_reached_by(fewest - 1, of)));
            }
        }
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for wrong in [-0.1, 1.0001, 60.0, 0.600_01, f64::NAN, f64::INFINITY] {
            assert!(Share::try_from(wrong).is_err(), "{wrong}");
        }
        assert_eq!(Share::from_basis_points(10_001), None);
        assert_eq!(serde_json::to_string(&Share(9_250)).unwrap(), "0.925");
        assert_eq!(serde_json::from_str::<Share>("1").unwrap(), Share(10_000));
    }
}
