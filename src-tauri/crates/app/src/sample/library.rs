//! What marketing of the sample made, and how often it helped.

use super::{
    cast::Who::{self, Ines, Mei, Tomasz},
    story::Words,
};
use entente_domain::content::DefaultStage::{self, Comparing, Justifying, Noticing, Signing};

/// An asset of the sample.
pub(super) struct Piece {
    /// Title; `{year}` is this year, `{last}` the one before.
    pub title: Words,
    /// Kind.
    pub kind: Words,
    /// Buyer stage.
    pub stage: DefaultStage,
    /// Owner.
    pub owner: Who,
    /// Published so many days ago.
    pub published: i64,
    /// Updated so many days ago.
    pub updated: Option<i64>,
    /// To be reviewed in so many days.
    pub review_in: Option<i64>,
    /// Retired so many days ago.
    pub retired: Option<i64>,
    /// Helped, no difference, hurt, not used.
    pub said: [usize; 4],
}

const fn piece(title: Words, kind: Words, stage: DefaultStage, owner: Who, published: i64, said: [usize; 4]) -> Piece {
    Piece { title, kind, stage, owner, published, updated: None, review_in: Some(180), retired: None, said }
}

const CASE: Words = ["case study", "客户案例"];
const GUIDE: Words = ["guide", "指南"];
const SHEET: Words = ["sheet", "资料页"];
const REPORT: Words = ["report", "报告"];

/// Places in [`LIBRARY`] that other parts of the sample name.
pub(super) mod at {
    pub(in crate::sample) const CALCULATOR: usize = 0;
    pub(in crate::sample) const HALDEN: usize = 1;
    pub(in crate::sample) const WEBINAR: usize = 4;
    pub(in crate::sample) const COMPARISON: usize = 7;
    pub(in crate::sample) const BRIGHTWELL: usize = 11;
    pub(in crate::sample) const NIGHT_SHIFT: usize = 12;
}

/// The library: it helped 104 of 163 times.
pub(super) const LIBRARY: [Piece; 14] = [
    piece(["Downtime calculator", "停机计算器"], ["calculator", "计算器"], Justifying, Ines, 410, [21, 3, 0, 2]),
    piece(["Case study: Halden Packaging", "客户案例：Halden 包装"], CASE, Comparing, Mei, 260, [15, 2, 0, 1]),
    piece(
        ["Maintenance audit checklist", "维护审计检查表"],
        ["checklist", "检查表"],
        Noticing,
        Mei,
        520,
        [17, 5, 0, 2],
    ),
    Piece {
        updated: Some(2),
        ..piece(["Security and IT one-pager", "安全与 IT 一页说明"], SHEET, Signing, Tomasz, 330, [7, 1, 0, 1])
    },
    piece(
        ["Webinar: Condition monitoring in 40 minutes", "网络研讨会：40 分钟了解状态监测"],
        ["webinar", "网络研讨会"],
        Comparing,
        Tomasz,
        190,
        [13, 5, 0, 2],
    ),
    Piece {
        review_in: Some(-5),
        ..piece(
            ["Guide: From spreadsheets to planned maintenance", "指南：从表格到计划性维护"],
            GUIDE,
            Noticing,
            Ines,
            600,
            [16, 12, 1, 3],
        )
    },
    piece(
        ["Video: First week on the shop floor", "视频：车间里的第一周"],
        ["video", "视频"],
        Justifying,
        Mei,
        120,
        [2, 0, 0, 1],
    ),
    piece(["Comparison sheet {last}", "{last} 年对比表"], SHEET, Comparing, Tomasz, 380, [8, 6, 2, 1]),
    piece(["Rollout plan template", "上线计划模板"], ["template", "模板"], Signing, Ines, 150, [1, 0, 0, 0]),
    piece(["Trends report {year}", "{year} 年趋势报告"], REPORT, Noticing, Tomasz, 290, [3, 10, 1, 3]),
    piece(["Product brochure", "产品手册"], ["brochure", "手册"], Comparing, Mei, 700, [1, 10, 1, 2]),
    piece(
        ["Case study: Brightwell Dairy, 31% less downtime", "客户案例：Brightwell 乳业，停机减少 31%"],
        CASE,
        Justifying,
        Mei,
        3,
        [0; 4],
    ),
    piece(["Guide: night-shift alarms for small teams", "指南：小团队的夜班报警"], GUIDE, Comparing, Ines, 2, [0; 4]),
    Piece {
        retired: Some(3),
        review_in: None,
        ..piece(["Trends report {last}", "{last} 年趋势报告"], REPORT, Noticing, Tomasz, 650, [0; 4])
    },
];

/// Why it helped; why it did not.
pub(super) const WHY: [[Words; 5]; 2] = [
    [
        ["Same industry", "同行业"],
        ["Right numbers", "数字到位"],
        ["Short enough", "足够简短"],
        ["Shown to the boss", "拿给了领导看"],
        ["Answered the question", "回答了问题"],
    ],
    [
        ["Too general", "太笼统"],
        ["Old prices", "价格过时"],
        ["Too long", "太长"],
        ["Wrong industry", "行业不符"],
        ["Not opened", "没有打开"],
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_helped_104_of_163_times() {
        let sum = |of: fn(&[usize; 4]) -> usize| LIBRARY.iter().map(|piece| of(&piece.said)).sum::<usize>();
        assert_eq!(sum(|said| said[0]), 104);
        assert_eq!(sum(|said| said[0] + said[1] + said[2]), 163);
    }
}
