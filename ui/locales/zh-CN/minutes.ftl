# 纪要：找到以前的决定，再次发送。

minutes-separator = ，

minutes-title = 已结束 { $count } 次会议
minutes-title-none = 还没有结束的会议
minutes-title-hits = { $hits ->
    [0] 没有找到“{ $words }”
   *[other] 在 { $meetings } 次会议中找到 { $hits } 条
}
minutes-sub = 自 { $day }起。可搜索决定、行动、笔记和议题。
minutes-sub-hits = 含“{ $words }”，新的在前。
minutes-sub-none-found = 在决定、行动、笔记和议题中按词搜索。
minutes-none-text = 所有决定都会留在这里，用其中任何一个词都能找到。
minutes-prepare-first = 准备第一次会议
minutes-search = 搜索纪要
minutes-search-placeholder = 关于……我们决定了什么
minutes-search-clear = 清除搜索
minutes-hits = 搜索结果
minutes-kind-decision = 决定
minutes-kind-action = 行动
minutes-kind-note = 笔记
minutes-kind-item = 议题
minutes-ordinal = 第 { $n } 次
minutes-past = 过往会议
minutes-past-since = 自 { $day }起共 { $count } 次
minutes-col-meeting = 会议
minutes-col-decided = 决定
minutes-col-actions = 行动
minutes-col-notes = 笔记
minutes-col-rating = 是否值得
minutes-col-versions = 纪要
minutes-versions = { $count ->
    [1] 第 1 版
   *[other] { $count } 个版本
}
minutes-rating-none = 未评分
minutes-select = 选择一次会议，阅读纪要。
minutes-of = { $day }纪要
minutes-frame = 将发出的纪要
minutes-audience = 发给
minutes-audience-everyone = 全体
minutes-audience-external = 外部
minutes-audience-owner = 某位负责人
minutes-audience-owner-who = 谁的行动
minutes-names = 线索姓名
minutes-names-hint = { $count ->
    [0] 其中没有线索
   *[other] { $count } 条线索以代号显示
}
minutes-names-in = 这一份含线索姓名
minutes-version = 版本
minutes-version-n = 第 { $n } 版
minutes-version-latest = 第 { $n } 版，最新
minutes-flags = 有 { $count } 处姓名请核对
minutes-flags-text = 单独出现的线索姓或名，保留了原文。
minutes-draft = 打开邮件草稿
minutes-draft-done = 已在邮件程序中打开草稿，收件人 { $recipients } 位
minutes-draft-kept = 没有邮件程序响应。草稿 { $file } 存放在 { $folder }。
minutes-copy = 复制
minutes-copied = 已复制纪要
minutes-save = 另存为
minutes-save-html = 网页（HTML）
minutes-save-md = Markdown
minutes-save-txt = 纯文本
minutes-save-json = JSON
minutes-save-eml = 邮件草稿（EML）
minutes-saved = 已保存纪要
minutes-reopen = 重新打开会议
minutes-reopen-ask = 重新打开 { $day }的会议？
minutes-reopen-text = 会议将从最后一项继续。现有纪要作为第 { $version } 版仍可阅读；再次结束时生成新版本。
minutes-reopen-do = 重新打开
minutes-reopen-cancel = 不打开
minutes-recipients = { $count ->
    [0] 没有人留有邮箱
   *[other] 收件人 { $count } 位
}
