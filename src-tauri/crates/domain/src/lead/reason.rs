//! Why a lead was rejected or recycled: a short list that the users edit, each reason with a class.

use crate::Language;
use serde::{Deserialize, Serialize};

crate::words! {
    /// What kind of reason it is; only `fit` speaks against marketing's choice.
    ReasonClass, "class of a reason" {
        /// Wrong target, duplicate, bad data, no need.
        Fit = "fit",
        /// Nobody answered.
        Unreachable = "unreachable",
        /// Not now, no budget.
        Timing = "timing",
        /// Anything else; free text is mandatory.
        Other = "other",
    }
}

/// A reason of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reason {
    /// Its name, compared case-folded.
    pub name: String,
    /// Its class.
    pub class: ReasonClass,
}

/// PRODUCT.md's default list, in the workspace's language.
pub fn default_reasons(language: Language) -> Vec<Reason> {
    use ReasonClass::{Fit, Other, Timing, Unreachable};
    let names: [(&str, &str, ReasonClass); 8] = [
        ("wrong target", "目标不符", Fit),
        ("duplicate", "重复", Fit),
        ("bad data", "数据有误", Fit),
        ("no need", "没有需求", Fit),
        ("unreachable", "联系不上", Unreachable),
        ("no budget", "没有预算", Timing),
        ("not now", "时机未到", Timing),
        ("other", "其他", Other),
    ];
    names
        .into_iter()
        .map(|(english, chinese, class)| Reason {
            name: match language {
                Language::English => english,
                Language::Chinese => chinese,
            }
            .to_owned(),
            class,
        })
        .collect()
}
