//! What the two teams of the sample said in twelve meetings, in both languages.
//!
//! `{food}`, `{metal}`, `{packaging}`, `{pharma}` and `{timber}` stand for a lead of that segment that moved in the week
//! of the meeting. Days count from the meeting; nothing names a date, so that the story is true on every day.

use super::cast::Who::{self, Clara, Ines, Jonas, Leila, Mei, Nora, Ravi, Tomasz};
use entente_domain::{
    Side::{self, Marketing, Sales},
    agenda::ItemKind::{self, Actions, ContentTrade, Decisions, Handover, Promises},
};

/// English, Chinese.
pub(super) type Words = [&'static str; 2];

/// A meeting of the story.
pub(super) struct Scene {
    /// A topic somebody proposed for it, if any.
    pub topic: Option<Topic>,
    /// What was written, in the order of the agenda.
    pub lines: &'static [Line],
    /// Mean rating in tenths.
    pub worth: u32,
    /// Who could not come.
    pub away: Option<Who>,
    /// Who came late, and by how many minutes.
    pub late: Option<(Who, i64)>,
}

/// A proposed topic. What is written under it says `Topic`.
pub(super) struct Topic {
    /// Its title, written as the problem.
    pub title: Words,
    /// Who proposed it.
    pub by: Who,
    /// How many days before the meeting.
    pub days: i64,
}

/// One line that was written.
pub(super) struct Line {
    /// Under which item.
    pub under: ItemKind,
    /// What it makes.
    pub what: What,
    /// Its words.
    pub words: Words,
}

/// What a line makes.
#[derive(Clone, Copy)]
pub(super) enum What {
    /// A note.
    Note,
    /// A decision of a side or of both.
    Decision(Option<Side>),
    /// An action: whose, due after days, and how it ended.
    Action(Who, i64, End),
}

/// How an action ended.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It has not.
    Open,
    /// Done after days.
    Done(i64),
    /// Dropped after days: it was no longer needed.
    Dropped(i64, Words),
}

const fn note(under: ItemKind, words: Words) -> Line {
    Line { under, what: What::Note, words }
}

const fn decided(under: ItemKind, side: Option<Side>, words: Words) -> Line {
    Line { under, what: What::Decision(side), words }
}

const fn action(under: ItemKind, who: Who, due: i64, end: End, words: Words) -> Line {
    Line { under, what: What::Action(who, due, end), words }
}

use End::{Done, Dropped, Open};
use ItemKind::Topic as OfTopic;

/// Topics that wait for today's meeting.
pub(super) const WAITING: [(Topic, Side); 2] = [
    (
        Topic {
            title: ["Trade-fair leads arrive without a note", "展会线索交来时没有备注"], by: Ravi, days: 2
        },
        Sales,
    ),
    (Topic { title: ["Are distributors in or out?", "经销商算不算目标客户？"], by: Tomasz, days: 3 }, Marketing),
];

/// The twelve meetings, the first one first.
pub(super) const SCENES: [Scene; 12] = [
    Scene {
        topic: None,
        lines: &[
            note(
                Promises,
                [
                    "Sales reads three things first: the company, the last page seen and the note.",
                    "销售先看三样：公司、最近看过的页面、备注。",
                ],
            ),
            decided(
                Handover,
                Some(Sales),
                [
                    "The deadline stays Wednesday, 17:00; nobody decides on a Friday evening.",
                    "期限仍是每周三 17:00；没有人在周五晚上做决定。",
                ],
            ),
            note(
                Handover,
                ["{food} had been called by two of us on the same day.", "{food} 在同一天接到了我们两个人的电话。"],
            ),
            action(
                Handover,
                Clara,
                7,
                Done(6),
                ["List the fields that we read before a call", "列出我们打电话前会看的字段"],
            ),
            decided(
                Decisions,
                None,
                ["We meet every week for 45 minutes and stop on time.", "每周开一次会，45 分钟，准时结束。"],
            ),
            action(
                Decisions,
                Ines,
                6,
                Done(5),
                ["Write down what a good handover note says", "写清楚一条好的交接备注要写什么"],
            ),
        ],
        worth: 61,
        away: None,
        late: Some((Jonas, 7)),
    },
    Scene {
        topic: Some(Topic {
            title: ["Half of the notes say only “interested”", "一半的备注只写了“感兴趣”"],
            by: Clara,
            days: 2,
        }),
        lines: &[
            note(
                Actions,
                [
                    "The list of fields fits on one page. It hangs beside the coffee machine.",
                    "字段清单只有一页，已经贴在咖啡机旁边。",
                ],
            ),
            note(
                ContentTrade,
                [
                    "The maintenance checklist opens doors; the brochure is not read.",
                    "维护检查表能打开话题，产品手册没有人看。",
                ],
            ),
            decided(
                OfTopic,
                Some(Marketing),
                [
                    "A handover note says what they asked for and when to call.",
                    "交接备注要写明对方想要什么、什么时候打电话。",
                ],
            ),
            action(
                OfTopic,
                Mei,
                7,
                Done(6),
                ["Put the two questions of the note on every form", "把备注的两个问题加到每张表单上"],
            ),
            action(
                OfTopic,
                Leila,
                5,
                Done(4),
                ["Collect five notes that helped and five that did not", "收集五条有用的和五条没用的备注"],
            ),
            action(Decisions, Tomasz, 9, Done(8), ["Book the stand at the packaging fair", "预订包装展的展位"]),
        ],
        worth: 64,
        away: Some(Leila),
        late: None,
    },
    Scene {
        topic: None,
        lines: &[
            note(
                Promises,
                [
                    "Four leads came from one company that had downloaded everything. It counts once.",
                    "有四条线索来自同一家公司，资料全部下载过。只算一次。",
                ],
            ),
            decided(
                Promises,
                Some(Marketing),
                [
                    "Several people of one company are handed over together, with one note.",
                    "同一家公司的几个人一起交接，写一条备注。",
                ],
            ),
            decided(
                Handover,
                Some(Sales),
                ["A lead that we reject gets a reason on the same day.", "拒绝线索的当天就写明原因。"],
            ),
            action(Handover, Ravi, 7, Done(7), ["Shorten the list of reasons to seven", "把拒绝原因精简到七个"]),
            note(
                ContentTrade,
                [
                    "{packaging} showed the downtime calculator to the plant manager.",
                    "{packaging} 把停机计算器给工厂经理看了。",
                ],
            ),
            action(
                ContentTrade,
                Ines,
                14,
                Done(12),
                ["Let the downtime calculator send its result by mail", "让停机计算器用邮件发送结果"],
            ),
        ],
        worth: 66,
        away: None,
        late: None,
    },
    Scene {
        topic: Some(Topic {
            title: ["Nobody follows up after the webinar", "网络研讨会之后没有人跟进"],
            by: Tomasz,
            days: 3,
        }),
        lines: &[
            note(
                Actions,
                [
                    "The list of reasons has seven entries now; “other” asks for words.",
                    "拒绝原因现在有七个；“其他”需要写明。",
                ],
            ),
            decided(
                OfTopic,
                Some(Sales),
                [
                    "Webinar guests are called within two days, in the order of their questions.",
                    "网络研讨会的来宾两天内打电话，按提问的先后顺序。",
                ],
            ),
            decided(
                OfTopic,
                Some(Marketing),
                ["The questions of a webinar are handed over with the lead.", "网络研讨会上的提问随线索一起交接。"],
            ),
            action(
                OfTopic,
                Tomasz,
                6,
                Done(5),
                ["Export the questions of the last webinar", "导出上一次网络研讨会的提问"],
            ),
            action(
                OfTopic,
                Jonas,
                7,
                Done(9),
                ["Call everyone who asked about alarms", "给所有问过报警功能的人打电话"],
            ),
            note(
                Handover,
                [
                    "{metal} was rejected as a duplicate and was none: two plants, one name.",
                    "{metal} 被当作重复拒绝了，其实不是：同名的两家工厂。",
                ],
            ),
            action(
                Decisions,
                Clara,
                10,
                Done(8),
                ["Ask the CRM team for the plant’s city in the list", "请 CRM 团队在列表中加上工厂所在城市"],
            ),
        ],
        worth: 63,
        away: Some(Ravi),
        late: Some((Leila, 5)),
    },
    Scene {
        topic: None,
        lines: &[
            note(
                Promises,
                [
                    "The Benelux campaign starts on Monday. Expect more packaging and less timber.",
                    "比荷卢广告周一开始。包装行业会变多，木材会变少。",
                ],
            ),
            action(Promises, Tomasz, 4, Done(3), ["Start the Benelux campaign", "启动比荷卢广告"]),
            note(
                ContentTrade,
                ["Nobody knows which comparison sheet is the latest.", "没人知道哪一份对比表是最新的。"],
            ),
            decided(
                ContentTrade,
                Some(Marketing),
                [
                    "Every asset has one owner and a date by which it is reviewed.",
                    "每份内容有一名负责人和一个复查日期。",
                ],
            ),
            action(
                ContentTrade,
                Mei,
                14,
                Done(13),
                ["Give each asset an owner and a review date", "给每份内容定负责人和复查日期"],
            ),
        ],
        worth: 67,
        away: None,
        late: None,
    },
    Scene {
        topic: Some(Topic {
            title: ["Open decisions are forgotten until the meeting", "未处理的线索到开会才想起来"],
            by: Nora,
            days: 1,
        }),
        lines: &[
            note(
                Promises,
                [
                    "The Benelux campaign works: the first leads came on its second day.",
                    "比荷卢广告有效：第二天就来了第一批线索。",
                ],
            ),
            decided(
                OfTopic,
                Some(Sales),
                [
                    "Ravi reminds everyone of open decisions each Wednesday at 9.",
                    "Ravi 每周三 9 点提醒大家处理未决的线索。",
                ],
            ),
            action(
                OfTopic,
                Ravi,
                8,
                Done(8),
                ["Remind of open decisions each Wednesday at 9", "每周三 9 点提醒处理线索"],
            ),
            note(Handover, ["{timber} is a forestry office and not a sawmill.", "{timber} 是林业局，不是锯木厂。"]),
            action(
                Handover,
                Ines,
                7,
                Done(6),
                ["Ask for the number of machines on the guide’s form", "在指南表单上询问机器数量"],
            ),
            decided(
                Decisions,
                None,
                ["Forestry offices do not fit, whatever they download.", "林业局不是目标客户，无论下载了什么。"],
            ),
            action(Decisions, Leila, 6, Done(5), ["Close the forestry leads with a reason", "写明原因并关闭林业线索"]),
        ],
        worth: 68,
        away: Some(Tomasz),
        late: None,
    },
    Scene {
        topic: Some(Topic {
            title: ["“Fit” means two different things", "“合格”有两种理解"], by: Mei, days: 2
        }),
        lines: &[
            note(
                Actions,
                [
                    "The reminder runs. Two decisions came a minute before the deadline.",
                    "提醒已经开始。有两条决定在截止前一分钟才做。",
                ],
            ),
            note(
                OfTopic,
                ["Marketing means the industry, sales means the number of machines.", "市场看行业，销售看机器数量。"],
            ),
            decided(
                OfTopic,
                None,
                [
                    "A lead fits when it runs at least ten machines in one of our five industries.",
                    "在我们的五个行业里，至少有十台机器的线索才算合格。",
                ],
            ),
            action(OfTopic, Mei, 7, Done(7), ["Ask for company size on the demo form", "在演示表单上询问公司规模"]),
            action(
                OfTopic,
                Clara,
                7,
                Done(6),
                ["Send Mei ten leads that fit and ten that did not", "给 Mei 发十条合格和十条不合格的线索"],
            ),
            decided(
                ContentTrade,
                Some(Marketing),
                ["The trends report goes to the press, not to leads.", "趋势报告给媒体，不再发给线索。"],
            ),
            action(
                ContentTrade,
                Tomasz,
                7,
                Done(10),
                ["Take the trends report out of the follow-up mails", "从跟进邮件里去掉趋势报告"],
            ),
            decided(
                Handover,
                Some(Sales),
                ["Who accepts a lead calls it within two days.", "谁接受线索，谁在两天内打电话。"],
            ),
            action(
                Decisions,
                Jonas,
                7,
                Done(7),
                ["Write the first two sentences of a good first call", "写下一次好的首次电话的头两句话"],
            ),
        ],
        worth: 71,
        away: None,
        late: Some((Clara, 9)),
    },
    Scene {
        topic: None,
        lines: &[
            note(
                Promises,
                [
                    "The demo form brings fewer leads since it asks for the company size, and better ones.",
                    "演示表单询问公司规模之后，线索少了，也好了。",
                ],
            ),
            note(
                ContentTrade,
                [
                    "{pharma} asked for a case study from a plant like theirs. We have none.",
                    "{pharma} 想看同类工厂的案例，我们没有。",
                ],
            ),
            decided(
                ContentTrade,
                Some(Marketing),
                ["The next case study comes from pharma.", "下一个客户案例做制药行业。"],
            ),
            action(
                ContentTrade,
                Ines,
                21,
                Dropped(20, ["Their legal department does not allow it.", "对方法务不同意。"]),
                ["Ask Lumen Pharma for a case study", "向 Lumen Pharma 争取一个客户案例"],
            ),
            decided(
                Handover,
                Some(Sales),
                ["A recycled lead comes back with a date, never with “later”.", "回收的线索要写明日期，不写“以后”。"],
            ),
            action(Handover, Leila, 7, Done(6), ["Give every recycled lead a date", "给每条回收的线索定一个日期"]),
        ],
        worth: 70,
        away: Some(Jonas),
        late: None,
    },
    Scene {
        topic: Some(Topic {
            title: ["Who decides while somebody is on leave?", "有人休假时由谁处理？"],
            by: Jonas,
            days: 1,
        }),
        lines: &[
            note(
                Handover,
                ["Three of four undecided leads had an owner on leave.", "四条未处理的线索里，有三条的负责人在休假。"],
            ),
            decided(
                OfTopic,
                Some(Sales),
                [
                    "Whoever is away on a Wednesday names a deputy by Tuesday noon.",
                    "周三不在的人，周二中午前指定代理人。",
                ],
            ),
            action(OfTopic, Clara, 5, Done(4), ["Put the deputies into the shared calendar", "把代理人写进共享日历"]),
            note(
                ContentTrade,
                [
                    "{packaging} signed two days after the reference call with Halden.",
                    "{packaging} 与 Halden 通过参考电话之后，两天就签了。",
                ],
            ),
            decided(
                ContentTrade,
                None,
                ["A reference call is offered at justifying, not earlier.", "参考电话在“说服内部”阶段才提供，不提前。"],
            ),
            action(
                ContentTrade,
                Mei,
                7,
                Done(6),
                ["Ask Halden how many calls they can take a month", "询问 Halden 每月能接几次电话"],
            ),
            action(Decisions, Tomasz, 9, Done(9), ["Prepare the stand for the packaging fair", "准备包装展的展位"]),
        ],
        worth: 76,
        away: None,
        late: None,
    },
    Scene {
        topic: None,
        lines: &[
            note(Promises, ["The Benelux campaign stopped: its card has expired.", "比荷卢广告停了：信用卡过期。"]),
            note(ContentTrade, ["Castellan Glass agreed to be named.", "Castellan Glass 同意公开名称。"]),
            action(
                ContentTrade,
                Mei,
                15,
                Open,
                ["Publish the Castellan Glass case study", "发布 Castellan Glass 客户案例"],
            ),
            decided(
                Handover,
                Some(Sales),
                ["Food plants are called before ten in the morning.", "食品厂在上午十点前打电话。"],
            ),
            action(Handover, Leila, 16, Done(15), ["Share the call script for food plants", "分享食品厂的电话脚本"]),
        ],
        worth: 73,
        away: Some(Ines),
        late: Some((Ravi, 4)),
    },
    Scene {
        topic: Some(Topic {
            title: ["Stand leads wait for days in a box", "展会线索在盒子里放了好几天"],
            by: Ravi,
            days: 2,
        }),
        lines: &[
            note(
                Actions,
                [
                    "The reminder on Wednesdays moved a little: fewer are late, the same three wait.",
                    "周三的提醒有一点作用：迟的少了，还是那三条在等。",
                ],
            ),
            note(
                OfTopic,
                [
                    "{food} gave us her card at the stand and heard nothing for eight days.",
                    "{food} 在展位上留了名片，八天没有回音。",
                ],
            ),
            decided(
                OfTopic,
                Some(Marketing),
                [
                    "Stand leads are handed over within 24 hours, on paper if need be.",
                    "展会线索 24 小时内交接，必要时用纸。",
                ],
            ),
            action(OfTopic, Tomasz, 8, Done(8), ["Hand over stand leads within 24 hours", "展会线索 24 小时内交接"]),
            action(Promises, Ines, 12, Done(12), ["Shorten the demo form to five fields", "把演示表单缩短到五个字段"]),
            decided(
                Handover,
                Some(Sales),
                [
                    "A lead without an owner goes to the one on duty after four hours.",
                    "无负责人的线索四小时后转给当天值班者。",
                ],
            ),
            action(
                Handover,
                Clara,
                12,
                Open,
                ["Send leads without an owner to the one on duty", "无负责人的线索转给当天值班者"],
            ),
        ],
        worth: 79,
        away: None,
        late: None,
    },
    Scene {
        topic: Some(Topic {
            title: ["Decisions wait although everyone was reminded", "提醒过了，线索还是没人处理"],
            by: Nora,
            days: 1,
        }),
        lines: &[
            note(
                Promises,
                [
                    "Fewer leads for the third week. Without Benelux the paid channels bring half.",
                    "线索连续第三周减少。没有比荷卢广告，付费渠道只剩一半。",
                ],
            ),
            decided(
                Promises,
                Some(Marketing),
                ["Benelux comes back before any new campaign.", "先恢复比荷卢广告，再做新的广告。"],
            ),
            action(Promises, Tomasz, 6, Open, ["Restart the Benelux campaign", "重启比荷卢广告"]),
            decided(
                OfTopic,
                Some(Sales),
                [
                    "Jonas tries one hour on Wednesdays for decisions, beside the reminder.",
                    "除了提醒，Jonas 每周三试着专门留一小时处理线索。",
                ],
            ),
            action(
                OfTopic,
                Jonas,
                8,
                Open,
                ["Block Wednesdays 14:00 to 15:00 for decisions", "每周三 14:00 至 15:00 专门处理线索"],
            ),
            action(Handover, Jonas, 5, Done(4), ["Call the leads left over from last week", "给上周剩下的线索打电话"]),
            note(
                ContentTrade,
                [
                    "{metal} laughed at the prices of the comparison sheet: they are last year’s.",
                    "{metal} 笑话了对比表上的价格：是去年的。",
                ],
            ),
            action(
                ContentTrade,
                Ines,
                8,
                Open,
                ["Update the comparison sheet with the new prices", "按新价格更新对比表"],
            ),
            decided(
                Decisions,
                None,
                ["Distributors are discussed next week, with examples.", "下周带着例子讨论经销商。"],
            ),
            action(Decisions, Ravi, 14, Open, ["Say what “fit” means for distributors", "明确经销商怎样才算“合格”"]),
        ],
        worth: 74,
        away: None,
        late: Some((Leila, 12)),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_actions_are_open_and_every_line_is_in_both_languages() {
        let lines = || SCENES.iter().flat_map(|scene| scene.lines);
        let open = lines().filter(|line| matches!(line.what, What::Action(_, _, Open))).count();
        assert_eq!(open, 6);
        assert!(lines().count() >= 60);
        let chinese = |text: &str| text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
        for line in lines() {
            assert!(!chinese(line.words[0]) && chinese(line.words[1]), "{:?}", line.words);
        }
    }

    #[test]
    fn what_is_under_a_topic_has_one() {
        for scene in &SCENES {
            let under = scene.lines.iter().any(|line| line.under == OfTopic);
            assert_eq!(under, scene.topic.is_some());
            assert!(scene.lines.iter().all(|line| line.under != ItemKind::Topics), "topics are under their own item");
        }
    }
}
