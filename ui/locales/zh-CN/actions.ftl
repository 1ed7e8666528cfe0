# 行动：谁在何时之前要做什么。

actions-separator = ，

actions-title = { $open } 项未完成{ $late ->
    [0] ，均未逾期
   *[other] ，其中 { $late } 项逾期
}
actions-title-none = 没有待办的行动
actions-none-text = 会议中定下的行动会留在这里，直到完成或放弃。
actions-sub-ended = { $day }会议以来{ $count ->
    [0] 尚无了结
   *[other] 了结 { $count } 项
}。
actions-sub-carry = { $count ->
    [0] 没有行动会结转到 { $day }的会议。
   *[other] { $count } 项将结转到 { $day }的会议。
}
actions-new = 新行动
actions-column = { $open ->
    [0] 没有未完成
   *[other] { $open } 项未完成{ $late ->
        [0] {""}
       *[other] ，{ $late } 项逾期
    }
}
actions-between = 未分边
actions-between-text = 指定负责人后，行动就归到一边。
actions-column-empty = 没有未完成的行动。
actions-done = 完成：{ $text }
actions-due-today = 今天到期
actions-due-tomorrow = 明天到期
actions-due-in = { $days } 天后到期
actions-due-late = 逾期 { $days } 天
actions-due-none = 无日期
actions-owner-none = 无负责人
actions-carried = { $count ->
    [0] {""}
   *[other] 结转 { $count } 次
}
actions-ended-done = { $who }，{ $day }完成
actions-ended-dropped = { $who }，{ $day }放弃：{ $reason }
actions-ended-done-nobody = { $day }完成
actions-ended-dropped-nobody = { $day }放弃：{ $reason }
actions-ended = 上次会议以来已了结
actions-edit = 修改
actions-reopen-label = 重新打开：{ $text }
actions-drop = 放弃
actions-drop-why = 为什么放弃？
actions-drop-do = 放弃
actions-form-new = 新行动
actions-form-edit = 修改行动
actions-form-text = 要做什么
actions-form-owner = 负责人
actions-form-owner-none = 尚未指定
actions-form-due = 期限
actions-form-keep = 保留
actions-form-cancel = 取消
actions-form-text-missing = 请写明要做什么。
actions-done-toast = 已完成：{ $text }
actions-dropped-toast = 已放弃：{ $text }
actions-reopened-toast = 已重新打开：{ $text }
actions-key-done = 完成
actions-key-change = 修改
actions-key-drop = 放弃
actions-key-row = 上下移动
key-change-action = 修改行动
