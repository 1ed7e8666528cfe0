# 会议：准备、进行、结束。

meeting-join = ，
meeting-from-to = { $from }对{ $to }
meeting-span = { $from }–{ $to }
meeting-min = { $count } 分钟
meeting-minutes = { $count } 分钟
meeting-keep = 保留
meeting-add = 添加
meeting-remove = 移除
meeting-nobody = 无人
meeting-today = 今天

## 没有会议
meeting-none = 没有计划中的会议
meeting-none-more = 定下日期和时间后，议程会根据您的数据自动拟定。
meeting-plan-next = 安排下一次
meeting-say-when = 说明开会时间

## 准备
meeting-prepare-sub = { $series }，第 { $week } 周。{ $city } 时间 { $span }，{ $away }。
meeting-away-now = 就是现在
meeting-away-in-minutes = { $count } 分钟后
meeting-away-past-minutes = { $count } 分钟前
meeting-away-in-hours = { $count } 小时后
meeting-away-past-hours = { $count } 小时前
meeting-away-in-days = { $count } 天后
meeting-away-past-days = { $count } 天前
meeting-past = 过往会议
meeting-start = 开始会议
meeting-agenda = 议程
meeting-fill = { $fit } 个议题占 { $minutes }/{ $duration } 分钟{ $beyond ->
    [0] { "" }
   *[other] ，另有 { $beyond } 个排不下
}
meeting-col-minutes = 分钟
meeting-col-sum = 累计
meeting-agenda-none = 议程为空。按 N 添加第一个议题。
meeting-cut = { $duration } 分钟。以下议题轮不到
meeting-drag = 拖动以调整顺序
meeting-nobody-presents = 谁主讲？
meeting-key-move = 移动
meeting-key-minutes = 分钟
meeting-key-presenter = 主讲人
meeting-key-new = 新议题
meeting-removed = 已移除：{ $title }
meeting-put-back = 放回
meeting-left-out = 本次未列入：
meeting-add-standing = 放回：
meeting-item-title = 标题
meeting-item-title-hint = 最好写成问题
meeting-item-title-wanted = 议题需要标题。
meeting-item-minutes = 分钟
meeting-item-minutes-wanted = 1 到 999
meeting-item-presenter = 主讲人
meeting-item-direction = 由谁对谁
meeting-item-purpose = 目的
meeting-purpose-inform = 通报
meeting-purpose-discuss = 讨论
meeting-purpose-decide = 决定
meeting-purpose-inform-long = 供了解。
meeting-purpose-discuss-long = 待讨论。
meeting-purpose-decide-long = 待决定。

meeting-proposed-by = { $name } { $day }提出
meeting-proposed = { $day }提出
meeting-carried-times = 已顺延 { $count } 次
meeting-facts-actions = 完成 { $done } 项，未完成 { $open } 项{ $late ->
    [0] { "" }
   *[other] ，其中 { $late } 项逾期
}
meeting-facts-leads = { $count ->
    [0] 本周没有交接线索
   *[other] 交接 { $count } 条线索
}{ $undecided ->
    [0] { "" }
   *[other] ，{ $undecided } 条未处理
}
meeting-facts-owner = { $count } 条无负责人
meeting-facts-note = { $count } 条无备注
meeting-facts-attention-none = 没有缺负责人或备注的线索
meeting-facts-due = { $count } 条线索有进展
meeting-facts-new = 新增 { $count }
meeting-facts-updated = 更新 { $count }
meeting-facts-retired = 下架 { $count }
meeting-facts-trade-none = 没有待反馈，也没有新内容
meeting-facts-topics = { $count } 个议题等待

meeting-calls = 数据提示
meeting-calls-none = 没有提示。待反馈、逾期行动和提出的议题会列在这里。
meeting-import-of = { $at } 导入：{ $file }
meeting-add-as-item = 列入议程
meeting-on-agenda = 已在议程
meeting-item-number = 议题 { $number }
meeting-withdraw = 撤回“{ $title }”
meeting-propose = 提出议题
meeting-propose-now = 提出
meeting-topic = 议题
meeting-topic-by = 提出人
meeting-suggest-feedback = { $leads } 条有进展的线索待反馈
meeting-suggest-feedback-more = { $assets } 份内容，{ $touches } 次接触
meeting-suggest-content = { $count } 份新增或更新的内容
meeting-suggest-owner = { $leads } 条线索无负责人
meeting-suggest-owner-more = 未处理或已接受，却无人负责
meeting-suggest-note = { $leads } 条线索无备注
meeting-suggest-note-more = 交接时没有说明原因
meeting-suggest-overdue = { $actions } 项行动已逾期
meeting-suggest-overdue-more = { $latest }（逾期 { $days } 天）
meeting-suggest-parked = { $date }搁置
meeting-suggest-ends = 是否继续？{ $words }
meeting-suggest-ends-more = 该决定于 { $date }到期

meeting-carried = 现在开始将顺延
meeting-carried-of = { $of } 项行动中的 { $count } 项
meeting-carried-none = 没有顺延的内容。
meeting-who-due = { $name }，{ $due }
meeting-nth-time = 第 { $count } 次
meeting-due-none = 无日期
meeting-due-late = 逾期 { $count } 天
meeting-due-today = 今天
meeting-due-tomorrow = 明天
meeting-due-in = { $count } 天后

meeting-move-skip = 改期或跳过
meeting-day = 日期
meeting-time = 时间
meeting-time-wrong = 请写成 10:00 这样的时间。
meeting-move = 改到此时
meeting-hold-extra = 届时加开一次
meeting-skip = 跳过本次
meeting-skip-more = 被跳过会议的议题转到下一次。
meeting-moved = 已改到{ $date } { $time }
meeting-skipped = 已跳过：{ $date }
meeting-planned = 已安排：{ $date } { $time }

## 进行
meeting-show-places = 显示其他各处
meeting-number-of = { $number } / { $of }
meeting-of-day = { $series }，{ $date }
meeting-here = { $of } 人中 { $here } 人到场
meeting-attendance = 谁到场
meeting-arrived = { $time } 到
meeting-key-pause = 暂停
meeting-key-resume = 继续
meeting-key-item = 议题
meeting-key-outcome = 结果
meeting-key-keys = 按键
meeting-key-minute = 分钟
meeting-presents = { $name } 主讲
meeting-nothing-left = 所有议题已完成
meeting-nothing-left-more = 剩下的是过一遍并结束会议。
meeting-to-close = 核对并结束
meeting-spoken-left = 剩余 { $count } 分钟
meeting-spoken-over = { $count ->
    [0] 时间到
   *[other] 超时 { $count } 分钟
}
meeting-spoken-paused = 已暂停
meeting-state-done = 已完成
meeting-state-parked = 已搁置
meeting-used-of = { $used } / { $of }
meeting-park = 搁置
meeting-pause = 暂停
meeting-resume = 继续
meeting-left-of = 剩余，共 { $of }
meeting-over-of = 超时，共 { $of }
meeting-paused-of = 已暂停，共 { $of }
meeting-over-short = 超时 +{ $time }
meeting-left = 剩余 { $time }
meeting-over = 超时 { $time }
meeting-behind = 落后 { $count } 分钟
meeting-ahead = 提前 { $count } 分钟
meeting-on-time = 准时
meeting-ends = { $time } 结束
meeting-next = 下一项：{ $title }，{ $count } 分钟
meeting-correct-start = 这个议题何时开始？
meeting-began-at = 开始于
meeting-began-was = 原为 { $time }
meeting-minute-earlier = 早一分钟
meeting-minute-later = 晚一分钟
meeting-leave-it = 保持原样
meeting-this-item = 本议题
meeting-the-meeting = 会议
meeting-then-not = { $then }，而非 { $now }
meeting-then-ends = { $standing }，{ $time } 结束
meeting-drift = 休眠或时钟变动 { $count } 分钟
meeting-drift-more = { $from } 至 { $to }，“{ $title }”期间。扣除后为 { $out }，共 { $of }；保留则为 { $kept }。
meeting-drift-out = 扣除 { $count } 分钟
meeting-drift-keep = 保留

meeting-outcomes = 本议题的结果
meeting-outcomes-none = 本议题还没有记录。
meeting-outcomes-none-yet = 还没有记录。决定、行动和备注会列在这里。
meeting-outcomes-count = { $count ->
    [0] 还没有结果
   *[other] { $count } 条结果
}
meeting-kind-note = 备注
meeting-kind-decision = 决定
meeting-kind-action = 行动
meeting-kind-park = 搁置
meeting-group-decision = 已决定
meeting-group-action = 待办
meeting-group-note = 备注
meeting-owner = 谁
meeting-due = 何时
meeting-decision-side = 哪一方的决定
meeting-ends-on = 到期日
meeting-who-wanted = 谁？
meeting-when-wanted = 何时？
meeting-line = 结果：斜杠加 d、a、n 或 p 表示类别；@ 指人，# 指线索
meeting-line-placeholder = /d 决定   /a 行动 @负责人 周五   /n 备注   /p 搁置   #线索
meeting-line-writes = 记下
meeting-line-to-write = 开始记录
meeting-line-completions = 补全
meeting-line-take = 采用第一个
meeting-line-nobody = 没有叫{ $name }的人

meeting-reason-wrong-target = 目标不符
meeting-reason-duplicate = 重复
meeting-reason-bad-data = 数据有误
meeting-reason-no-need = 没有需求
meeting-reason-unreachable = 联系不上
meeting-reason-no-budget = 没有预算
meeting-reason-not-now = 暂不考虑
meeting-reason-other = 说明 …

meeting-worth = 这次会议值得吗？
meeting-of-ten = / 10
meeting-rated-of = { $here } 人中 { $n } 人已评分
meeting-mean-from-three = 满三人评分后显示平均分。
meeting-rate-missing = 还有 { $count } 人未评分
meeting-rate = 评 { $score } 分（满分 10）
meeting-rated = 已记下 { $score } 分
meeting-take-back = 撤回
meeting-all-rated = 到场者都已评分。
meeting-rating-line = { $count } 次会议的评分，最近一次 { $latest }

## 结束
meeting-close-title = 结束{ $date }的会议
meeting-closed-title = { $date }的会议已结束
meeting-ran = { $from } 至 { $to }。
meeting-close-sub = { $of } 个议题完成 { $done } 个{ $missed ->
    [0] { "" }
   *[other] ，{ $missed } 个未轮到
}。{ $outcomes ->
    [0] 没有结果。
   *[other] { $outcomes } 条结果，均已保存。
}
meeting-back = 回到会议
meeting-to-next = 前往下一次会议
meeting-need = { $count } 项行动还差一点
meeting-more = 另有 { $count } 项
meeting-count = { $count }
meeting-not-reached = 未轮到
meeting-not-reached-more = 下次再议
meeting-close = 结束会议
meeting-then = 会议结束后：
meeting-minutes-for = 纪要对象
meeting-everyone = 所有人
meeting-external = 外部
meeting-lead-names = 线索姓名
meeting-redacted = { $count } 条线索以标签显示。
meeting-draft = { $count ->
    [0] 草稿
   *[other] 草稿（{ $count } 人）
}
meeting-copy = 复制
meeting-save-as = 另存为…
meeting-drafted = { $count ->
    [0] 草稿已在您的邮件程序中打开。
   *[other] 发给 { $count } 人的草稿已在您的邮件程序中打开。
}
meeting-drafted-file = 没有邮件程序接收。草稿 { $file } 位于 { $folder }。
meeting-copied = 已连同格式复制
meeting-saved-as = 已存为 { $file }

meeting-facts-broken = { $count } 项未兑现
meeting-facts-open = { $count } 项未定
meeting-facts-kept = { $count } 项已兑现
meeting-facts-promises-none = 没有可评判的承诺
meeting-suggest-broken-delivered = 线索太少：{ $count } / { $of }
meeting-suggest-broken-fit = 符合的线索太少：{ $count } / { $of }
meeting-suggest-broken-decidedInTime = 按时决定的太少：{ $count } / { $of }
meeting-suggest-broken-conversion = 成为 SQL 的太少：{ $count } / { $of }
meeting-suggest-broken-streak = { $streak ->
    [1] 第 { $week } 周承诺未兑现
   *[other] 承诺连续 { $streak } 周未兑现
}
meeting-suggest-broken-decided = { $date } 已决定：“{ $words }”
meeting-suggest-broken-unfinished = 相关行动还有 { $count } 项未完成
