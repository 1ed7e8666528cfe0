//! Was it worth it? Ratings of a meeting, shown as a mean and never by name (PRODUCT.md "Ratings").

use serde::{Deserialize, Serialize};

/// From how many raters on the mean is shown: of fewer, it would name them.
pub const SHOWN_FROM: usize = 3;

/// A number that is no rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rating is a whole number from 1 to 10, and {0} is not")]
pub struct NotARating(pub i64);

/// One attendee's answer, from 1 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "u8")]
pub struct Rating(u8);

impl Rating {
    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<i64> for Rating {
    type Error = NotARating;

    fn try_from(number: i64) -> Result<Self, NotARating> {
        match u8::try_from(number) {
            Ok(rating @ 1..=10) => Ok(Self(rating)),
            _ => Err(NotARating(number)),
        }
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

/// What may be shown of a meeting's ratings.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ratings {
    /// The mean; `None` below three raters.
    pub mean: Option<f64>,
    /// How many rated.
    pub n: usize,
}

/// What may be shown of these ratings, one of each rater.
pub fn shown(ratings: &[Rating]) -> Ratings {
    let n = ratings.len();
    let sum: u64 = ratings.iter().map(|rating| u64::from(rating.0)).sum();
    // The sum of ratings stays far below 2^53, where f64 is exact.
    #[expect(clippy::cast_precision_loss, reason = "counts of people")]
    let mean = (n >= SHOWN_FROM).then(|| sum as f64 / n as f64);
    Ratings { mean, n }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratings(numbers: &[i64]) -> Vec<Rating> {
        numbers.iter().map(|&number| Rating::try_from(number).unwrap()).collect()
    }

    #[test]
    fn the_mean_is_shown_from_three_raters_on() {
        assert_eq!(shown(&[]), Ratings { mean: None, n: 0 });
        assert_eq!(shown(&ratings(&[8, 9])), Ratings { mean: None, n: 2 });
        assert_eq!(shown(&ratings(&[8, 9, 10])), Ratings { mean: Some(9.0), n: 3 });
        assert_eq!(shown(&ratings(&[8, 8, 8, 8, 8, 8, 9])).mean.map(|mean| format!("{mean:.1}")), Some("8.1".into()));
    }

    #[test]
    fn a_rating_is_from_one_to_ten() {
        for number in [i64::MIN, -1, 0, 11, 257, i64::MAX] {
            assert_eq!(Rating::try_from(number), Err(NotARating(number)));
            assert!(serde_json::from_str::<Rating>(&number.to_string()).is_err());
        }
        assert_eq!(serde_json::to_string(&ratings(&[1, 10])).unwrap(), "[1,10]");
    }
}
