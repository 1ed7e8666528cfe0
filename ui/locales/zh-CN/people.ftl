# 双方的人员，以及例会。

people-title = { $count ->
    [0] 还没有人参加
   *[other] { $count } 人参加
}
people-sub = 双方同样对待。纪要发给留有邮箱的人。
people-add = 添加人员
people-between = 不属于任何一边
people-left = { $count } 人已不再参加
people-side-empty = 还没有人。
people-no-email = 未留邮箱
people-open-actions = { $count ->
    [0] {""}
   *[other] { $count } 项行动未完成
}
people-teams-edit = 团队名称
people-teams-rename = 重命名{ $team }
people-form-add = 添加人员
people-form-edit = 编辑人员
people-form-name = 姓名
people-form-email = 邮箱
people-form-email-hint = 用于发送纪要
people-form-side = 所属
people-form-side-none = 不属于任何一边
people-form-active = 参加会议
people-form-left = { $name } 名下的 { $count } 项行动仍保留，直到有人接手：见“行动”。
people-form-keep = 保留
people-form-cancel = 取消
people-form-name-missing = 请填写姓名。
people-to-actions = 重新分配
people-tab-people = 人员
people-tab-series = 例会

series-title = { $rule } { $time }
series-sub = { $name }，{ $duration } 分钟，{ $zone } 时间。
series-name = 名称
series-rule = 频率
series-rule-week = 每周
series-rule-fortnight = 每两周
series-rule-month = 每月
series-weekday = 星期
series-nth = 第几个
series-nth-1 = 第一个
series-nth-2 = 第二个
series-nth-3 = 第三个
series-nth-4 = 第四个
series-nth-5 = 最后一个
series-anchor = 起算日
series-time = 时间
series-zone = 时区
series-zone-placeholder = 城市或地区
series-duration = 分钟
series-language = 纪要语言
series-language-en = English
series-language-zh-CN = 简体中文
series-next = 接下来三次
series-every-week = 每{ $weekday }
series-every-fortnight = 每两周的{ $weekday }
series-every-month = { $nth ->
    [1] 每月第一个{ $weekday }
    [2] 每月第二个{ $weekday }
    [3] 每月第三个{ $weekday }
    [4] 每月第四个{ $weekday }
   *[5] 每月最后一个{ $weekday }
}
series-weekday-mon = 周一
series-weekday-tue = 周二
series-weekday-wed = 周三
series-weekday-thu = 周四
series-weekday-fri = 周五
series-weekday-sat = 周六
series-weekday-sun = 周日
series-template = 固定议程
series-template-sum = { $minutes } / { $duration } 分钟
series-template-over = { $minutes } / { $duration } 分钟：最后几项排不上
series-template-hint = 每次会议都以这些议项开始。改动会带到已计划的会议，已被改过的议项除外。
series-item-title = 标题
series-item-kind = 类型
series-item-minutes = 分钟
series-item-presenter = 主讲人
series-item-presenter-none = 待定
series-item-add = 添加议项
series-item-remove = 删除“{ $title }”
series-item-up = 上移“{ $title }”
series-item-down = 下移“{ $title }”
series-kind-actions = 上周的行动
series-kind-promises = 承诺
series-kind-handover = 线索与交接
series-kind-contentTrade = 内容交流
series-kind-topics = 双方议题
series-kind-decisions = 决定与新行动
series-kind-rating = 会议是否值得
series-kind-topic = 单个议题
series-none = 没有例会。
series-name-missing = 例会需要名称。
series-item-title-missing = 每个议项都需要标题。
series-time-wrong = 请写成 10:00 这样的时间。
series-zone-unknown = 没有这个时区。
series-duration-wrong = 5 至 480 分钟。
