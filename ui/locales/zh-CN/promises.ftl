# 承诺：谁兑现了约定，哪些还未定。

promises-loading = 正在读取承诺
promises-title-none = 还没有可评判的
promises-title-each = 双方各有 { $count } 项未兑现
promises-title-broken = { $broken } 项未兑现，{ $open ->
    [0] 无未定
   *[other] { $open } 项未定
}
promises-title-open = 没有未兑现，{ $open } 项未定
promises-title-kept = 全部兑现
promises-sub-week = 第 { $week } 周：{ $cutOff } 前移交。
promises-sub-deadline = { $when } 前决定。
promises-sub-agreement = 协议第 { $version } 版，自{ $since }起生效。
promises-past = 截至 { $when }。此后发生的不计。
promises-as-of = 截至
promises-now = 现在
promises-as-of-meeting = { $date } 会议
promises-as-of-day = 或某日结束时
promises-empty-title = 还没有约定
promises-empty-text = 双方约定承诺之后，每周的结果会出现在这里：谁兑现了什么，哪些还未定。
promises-none-side = 这一方还没有承诺。
promises-comma = ，

promises-sentence-delivered = 我们每{ $day } { $time } 前移交 { $target } 条线索。
promises-sentence-fit = 其中至少 { $target } 符合目标。
promises-sentence-decidedInTime = 我们在{ $day } { $time } 前至少决定其中 { $target }。
promises-sentence-conversion = 其中至少 { $target } 在 { $days } 天内成为 SQL。
promises-about = { $sentence }（仅限{ $about }）

promises-verdict-kept = 已兑现
promises-verdict-broken = 未兑现
promises-verdict-open = 未定
promises-verdict-nothingToJudge = 无可评判
promises-tally-kept = { $count } 项已兑现
promises-tally-broken = { $count } 项未兑现
promises-tally-open = { $count } 项未定
promises-tally-nothingToJudge = { $count } 项没有线索

promises-of = / { $of }
promises-of-proven = / { $of } 已证实
promises-of-so-far = / { $of }，第 { $week } 周至今
promises-streak = 连续第 { $periods } 周
promises-streak-before-kept = 此前连续 { $periods } 周兑现
promises-streak-before-broken = 此前连续 { $periods } 周未兑现

promises-target-week = 每周 { $count }
promises-target-share = 须达 { $share }
promises-until = 第 { $week } 周前为 { $target }
promises-until-share = 第 { $week } 周前为 { $target }
promises-week = 周
promises-so-far = 至今
promises-bars = { $count } 周
promises-bar = 第 { $week } 周：{ $count } / { $of }{ $share ->
    [none] {""}
   *[other] ，{ $share }
}{ $mature ->
    [false] （至今）
   *[other] {""}
}。{ $verdict }。打开线索。
promises-bar-running = 第 { $week } 周进行中：至今 { $count }。打开线索。
promises-open-leads = { $count } 条线索：{ $sentence }打开它们。

promises-under-none = 第一周还没有结束。
promises-under-delivered-kept = 需要 { $needed }，第 { $week } 周移交了 { $count }。
promises-under-delivered-broken = 需要 { $needed }，第 { $week } 周少 { $missing }。
promises-under-delivered-open = 需要 { $needed }。
promises-under-delivered-nothingToJudge = 没有移交线索。
promises-under-running = 第 { $week } 周进行中，至今 { $count }。
promises-under-fit-kept = 需要 { $needed }，已证实 { $count }。
promises-under-fit-broken = 需要 { $needed }，最多只能有 { $possible }。
promises-under-fit-open = 需要 { $needed }，仍可能有 { $possible }：{ $team } 还缺 { $waiting } 个决定或理由。
promises-under-fit-open-nobody = 需要 { $needed }，已证实 { $count }；{ $neither } 条两者都不是。
promises-under-fit-nothingToJudge = 第 { $week } 周没有移交线索，无可评判。
promises-under-dashed = 虚线：仍可能符合的。
promises-under-decidedInTime-kept = 需要 { $needed }，按时决定了 { $count }。
promises-under-decidedInTime-broken = 需要 { $needed }，按时决定了 { $count }。
promises-under-decidedInTime-open = 需要 { $needed }；还有 { $waiting } 条可在 { $when } 前决定。
promises-under-decidedInTime-open-nobody = 需要 { $needed }，按时 { $count }；{ $neither } 条在 CRM 中已决定，日期不详。
promises-under-decidedInTime-nothingToJudge = 第 { $week } 周没有移交线索，无可评判。
promises-under-conversion-kept = 需要 { $needed }，已认定 { $count }。
promises-under-conversion-broken = 需要 { $needed }，最多只能认定 { $possible }。
promises-under-conversion-open = 第 { $week } 周将于{ $when }成熟，需要 { $needed }。
promises-under-conversion-open-nobody = 第 { $week } 周将于{ $when }成熟，需要 { $needed }；销售已全部作出决定。
promises-under-conversion-nothingToJudge = 第 { $week } 周没有移交线索，无可评判。
promises-under-hatched = 斜线的周不参与比较。

promises-leads-title = 第 { $week } 周的线索
promises-which = 哪些线索
promises-count-delivered = 全部
promises-count-fitting = 符合
promises-count-unfit = 不符
promises-count-undecided = 未决定
promises-count-dateUnknown = 日期不详
promises-count-inTime = 按时
promises-count-notInTime = 未按时
promises-count-converted = 成为 SQL
promises-count-convertible = 仍可能
promises-leads-count = { $count ->
    [0] 没有。
   *[other] { $count } 条线索，按今天的状态显示。
}
promises-leads-more = 还有 { $rest } 条。
promises-stands-undecided = 未决定
promises-stands-dateUnknown = CRM 中已决定，日期不详
promises-stands-accepted = 已接受
promises-stands-qualified = 已认定
promises-stands-rejected = 已拒绝
promises-stands-recycled = 已退回培育
promises-short-delivered = 每周 { $target } 条线索：{ $count } / { $of }
promises-short-fit = { $target } 符合：已证实 { $count }，需要 { $needed }
promises-short-decidedInTime = { $target } 按时决定：{ $count } / { $of }，需要 { $needed }
promises-short-conversion = { $days } 天内 { $target } 成为 SQL：至今 { $count } / { $of }，需要 { $needed }

promises-agree = 写下你们的约定
promises-change = 修改协议
promises-form-title = 双方的约定
promises-form-first = 请先一起商定。它记为在会议之外签署；每个数字以后都可以修改，之前的各周仍按原来的约定评判。
promises-form-text = 这会生成一个新版本，记为在会议之外签署。已评判的各周仍按原来的协议。
promises-form-when = 一周何时结束
promises-form-from = 生效日期
promises-form-from-wanted = 请写明从哪天起生效。
promises-form-cut-off = 截止
promises-form-time = 时间
promises-form-leads = 每周线索，至少
promises-form-leads-wanted = 请填整数条线索。
promises-form-fit = 其中符合，%
promises-form-decide = 其中按时决定，%
promises-form-deadline = 决定期限
promises-form-convert = 其中成为 SQL，%
promises-form-within = 天数之内
promises-form-days-wanted = 请填整数天。
promises-form-share-wanted = 请填 0 到 100 之间的数。
promises-form-keep = 使其生效
