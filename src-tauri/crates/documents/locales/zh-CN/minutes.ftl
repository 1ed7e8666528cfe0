# 会议纪要的用语。en/minutes.ftl 里有同样的消息和同样的变量。

# 标题：会议的结果。
title = { $decisions ->
    [0] 没有决定
   *[other] { $decisions } 项决定
}，{ $actions ->
    [0] 没有行动
   *[other] { $actions } 项行动
}
title-nothing = 没有决定，没有行动
title-owner = { $name }：{ $actions ->
    [0] 没有行动
   *[other] { $actions } 项行动
}，{ $decisions ->
    [0] 没有决定
   *[other] { $decisions } 项决定
}
document = { $marketing }与{ $sales }：{ $date }会议纪要
document-external = { $marketing }与{ $sales }：{ $date }的决定与行动

# 标题下的一句，中间是两个团队的标记和名称。
intro-before = 来自
intro-between = 与
intro-after = 的例会。

# 日期与时间
weekday = { $n ->
    [1] 星期一
    [2] 星期二
    [3] 星期三
    [4] 星期四
    [5] 星期五
    [6] 星期六
   *[7] 星期日
}
weekday-short = { $n ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
month = { $n }月
month-short = { $n }月
day-long = { $year }年{ $month }{ $day }日 { $weekday }
day-long-this-year = { $month }{ $day }日 { $weekday }
day-plain = { $year }年{ $month }{ $day }日
day-short = { $year }年{ $month }{ $day }日 { $weekday }
day-short-this-year = { $month }{ $day }日 { $weekday }
span = { $day } { $from } 至 { $to }
span-zone = { $day } { $from } 至 { $to }（{ $zone }）

# 各部分
decided = 决定
decided-nothing = 没有作出决定。
until = 有效至{ $day }
to-do = 待办
to-do-nothing = 没有待办事项。
done = 已完成
dropped = 已放弃
dropped-because = 原因：
nobody = 尚无负责人
no-date = 无日期
carried = 结转 { $count } 次
trade = 内容交流
helped = { $of } 次中 { $count } 次有用
hurt = { $count } 次起反作用
not-used = { $count } 次没用上
answer = { $answer ->
    [helped] 有用
    [hurt] 起反作用
    [notUsed] 没用上
   *[noDifference] 没有差别
}
because = ：
news = { $news ->
    [updated] 更新
    [retired] 停用
   *[new] 新增
}
noted = 笔记
time = 用时
time-item = { $state ->
    [parked] 已搁置
    [notReached] 未讨论
   *[done] { $used } / { $planned } 分钟
}

# 各部分之下
next = 下次会议：{ $when }。
not-reached = 未讨论：{ $topics }。
rated = 值得吗？{ $mean } / 10，{ $n } 人评分。
present = 出席：{ $people }。
absent = 缺席：{ $people }。
arrived = { $name }（{ $time } 到）
people-of = { $people }（{ $team }）
list-separator = 、
fact-separator = ，
group-separator = ；
took = 用时 { $used } 分钟，计划 { $planned } 分钟。
labels = 线索以编号代替，同一会议的各份纪要编号一致。
names = 此份纪要写明了线索的姓名。
version = 会议纪要，第 { $version } 版。

# 文件名
file = 会议纪要
file-external = 决定与行动
