# 结束会议：除 meeting.ftl 之外的词句：出席、缺失、需留意的名字、格式。

close-here = { $of } 人中 { $here } 人到场。
close-when = 何时？
close-no-day = 未定日期
close-flags = { $count ->
   *[other] 有 { $count } 处单独出现的姓或名未替换，发出前请过目。
}
close-format-html = 网页（HTML）
close-format-md = Markdown
close-format-txt = 纯文本
close-format-json = 数据（JSON）
close-format-eml = 邮件草稿（EML）
