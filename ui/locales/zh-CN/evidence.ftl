# 会议中议题旁的内容：行动、线索、逐条处理、内容交流、议题、结果、评分。

key-lead-owner = 线索负责人
key-lead-note = 给销售的备注
key-rate = 评分，0 即 10 分

evidence-join = ，
evidence-nobody = 无人
evidence-owner = 负责人
evidence-note = 备注
evidence-keep = 保留
evidence-due = 期限
evidence-who = 谁来做？
evidence-when = 何时？
evidence-until = 至 { $day }

evidence-actions-none = 没有未完成的行动。
evidence-actions-none-side = 没有未完成的。
evidence-actions-open = { $count ->
    [0] 全部完成
   *[other] { $count } 项未完成
}
evidence-actions-others = 不属于任何一方
evidence-actions-ended = 上次会议以来完成
evidence-action-done = 完成：{ $words }
evidence-carried = 已顺延 { $count } 次
evidence-dropped = 已放弃：{ $reason }
evidence-reopen = 重新打开
evidence-reopen-one = 重新打开：{ $words }

evidence-leads = 已交接的线索
evidence-leads-since = { $count ->
   *[other] 条线索，{ $day }以来交接
}
evidence-leads-more = 另有 { $count } 条
evidence-undecided = 未处理
evidence-date-unknown = 已在 CRM 中处理
evidence-decided-accepted = 已接受
evidence-decided-qualified = 已认定
evidence-decided-rejected = 已拒绝
evidence-decided-recycled = 已退回培育
evidence-decided-reason = { $decided }：{ $reason }

evidence-undecided-title = { $count ->
    [0] 全部已处理
   *[other] { $count } 条未处理
}
evidence-undecided-none = 已交接的线索都有处理结果。
evidence-incomplete-title = { $count ->
    [0] 负责人和备注齐全
   *[other] { $count } 条缺负责人或备注
}
evidence-incomplete-none = 跟进中的线索都有负责人，交接时都有备注。
evidence-oldest = 最早的 { $count } 条
evidence-touched = { $day }跟进过
evidence-no-touch = 尚未跟进
evidence-missing-both = 无负责人，无备注
evidence-missing-owner = 无负责人
evidence-missing-note = 无备注
evidence-handed-over = { $day }交接
evidence-days = { $days ->
    [0] 今天
   *[other] { $days } 天
}
evidence-lead = 线索
evidence-do-accepted = 接受
evidence-do-qualified = 认定
evidence-do-rejected = 拒绝
evidence-do-recycled = 退回
evidence-why-rejected = 因何拒绝？
evidence-why-recycled = 因何退回培育？
evidence-one-key = 按一个键作答，
evidence-leaves = 保持不变。
evidence-class-fit = 不合适
evidence-class-unreachable = 联系不上
evidence-class-timing = 时机未到
evidence-class-other = 其他
evidence-words = 简单说明
evidence-comes-back = 何时再来
evidence-owner-of = 这条线索归谁？
evidence-note-of = 销售需要知道什么？
evidence-decided-toast = { $lead }：{ $decision }{ $why }

evidence-brought = 带来
evidence-brought-since = { $day }以来带来
evidence-brought-none = 没有新增、更新或停用的内容。
evidence-news-new = 新增
evidence-news-updated = 更新
evidence-news-retired = 停用
evidence-trade-says = 发言人
evidence-trade-nobody = 未注明
evidence-trade-answered = { $count } 条线索中已答 { $answered } 条
evidence-trade-none = 近来没有线索接触过内容。
evidence-trade-all = 已全部回答。
evidence-trade-done = 已回答
evidence-trade-left = { $count } 份待答
evidence-trade-question = 《{ $title }》起了什么作用？
evidence-trade-skip = 跳过
evidence-trade-stage = 阶段
evidence-trade-why = 原因
evidence-trade-type = 输入…
evidence-trade-without = 不说明原因
evidence-answer-helped = 有用
evidence-answer-noDifference = 没有差别
evidence-answer-hurt = 起反作用
evidence-answer-notUsed = 没用上
evidence-said-helped = 有用
evidence-said-noDifference = 没有差别
evidence-said-hurt = 起反作用
evidence-said-notUsed = 没用上

evidence-topics = 待议话题
evidence-topics-none = 没有待议话题。
evidence-topic-add = 列为议题
evidence-topic-withdraw = 撤回
evidence-topic-withdraw-one = 撤回：{ $title }
evidence-topic-there = 已在议程上
evidence-topic-item = 第 { $number } 项
evidence-topic-propose = 提出话题

evidence-outcomes-none = 还没有记录。按 / 记下决定、行动或备注。
evidence-outcomes-decision = 决定
evidence-outcomes-action = 待办
evidence-outcomes-note = 记录

evidence-rating-missing = 尚未评分
evidence-rating-of = { $name }的评分
evidence-rating-ten = 即 10 分
evidence-rating-all = 在场的人都已评分。
evidence-rated = { $name }已评分
evidence-take-back = 撤回
