//! The Wilson score interval of a share: what is safe to say about few answers (PRODUCT.md rule 9).
//!
//! E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927); 95 %, without
//! continuity correction.

use serde::Serialize;

/// The normal quantile of a two-sided 95 % interval.
pub const Z: f64 = 1.959_963_984_540_054;

/// Where the true share lies, with 95 % confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bounds {
    /// The lower end, from 0.
    pub lower: f64,
    /// The upper end, to 1.
    pub upper: f64,
}

/// The interval for `hits` of `n`; `None` where nothing was counted. More hits than `n` are `n` hits.
pub fn interval(hits: u32, n: u32) -> Option<Bounds> {
    if n == 0 {
        return None;
    }
    let hits = hits.min(n);
    let (count, total) = (f64::from(hits), f64::from(n));
    let share = count / total;
    let squared = Z * Z;
    let centre = share + squared / (2.0 * total);
    let margin = Z * (share * (1.0 - share) / total + squared / (4.0 * total * total)).sqrt();
    let scale = 1.0 + squared / total;
    // The ends are 0 and 1 exactly where all or none hit, which floating point would miss by a hair.
    let lower = if hits == 0 { 0.0 } else { ((centre - margin) / scale).max(0.0) };
    let upper = if hits == n { 1.0 } else { ((centre + margin) / scale).min(1.0) };
    Some(Bounds { lower, upper })
}

/// The lower end of the [`interval`].
///
/// ```
/// # use entente_domain::wilson::lower_bound;
/// assert!(lower_bound(21, 24) > lower_bound(1, 1));
/// ```
pub fn lower_bound(hits: u32, n: u32) -> Option<f64> {
    interval(hits, n).map(|bounds| bounds.lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn agrees(hits: u32, n: u32, lower: f64, upper: f64) {
        let bounds = interval(hits, n).unwrap();
        assert!((bounds.lower - lower).abs() < 5e-7, "{hits} of {n}: lower {} and not {lower}", bounds.lower);
        assert!((bounds.upper - upper).abs() < 5e-7, "{hits} of {n}: upper {} and not {upper}", bounds.upper);
    }

    #[test]
    fn known_values_are_met() {
        // R: prop.test(x, n, correct = FALSE)$conf.int
        agrees(1, 1, 0.2065493, 1.0);
        agrees(0, 1, 0.0, 0.7934507);
        agrees(5, 10, 0.2365931, 0.7634069);
        agrees(0, 10, 0.0, 0.2775328);
        agrees(10, 10, 0.7224672, 1.0);
        // Newcombe 1998, table I, method 3: 81 of 263 and 15 of 148, four places
        let bounds = interval(81, 263).unwrap();
        assert_eq!(
            (format!("{:.4}", bounds.lower), format!("{:.4}", bounds.upper)),
            ("0.2553".into(), "0.3662".into())
        );
        let bounds = interval(15, 148).unwrap();
        assert_eq!(
            (format!("{:.4}", bounds.lower), format!("{:.4}", bounds.upper)),
            ("0.0624".into(), "0.1605".into())
        );
    }

    #[test]
    fn nothing_counted_says_nothing() {
        assert_eq!(interval(0, 0), None);
        assert_eq!(lower_bound(3, 0), None);
    }

    #[test]
    fn one_of_one_does_not_top_the_list() {
        assert!(lower_bound(1, 1) < lower_bound(15, 17));
    }

    #[test]
    fn huge_counts_stay_within_zero_and_one() {
        for (hits, n) in [(u32::MAX, u32::MAX), (0, u32::MAX), (u32::MAX, 1), (u32::MAX / 2, u32::MAX)] {
            let Bounds { lower, upper } = interval(hits, n).unwrap();
            assert!((0.0..=1.0).contains(&lower) && (0.0..=1.0).contains(&upper) && lower <= upper);
        }
    }
}
