# entente-cli 对人说的话。每种语言都有相同的消息。
error = 错误：{ $message }
made = 已创建 { $file }。
copied = 已复制到 { $file }。
written = 已写入 { $file }。
sound = 工作区完好。
unsound = 发现 { $count } 个问题：
progress = { $percent } % · { $rows } 行 · { $rejected } 行被拒
imported = { $file }：新增 { $created }，更改 { $updated }，未变 { $unchanged }，合并 { $merged }，被拒 { $rejected }。
would-import = { $file } 将带来：新增 { $created }，更改 { $updated }，未变 { $unchanged }，合并 { $merged }，被拒 { $rejected }。未写入任何内容。
not-imported = 有 { $rejected } 行被拒，因此未导入任何内容。
row-issue = 第 { $line } 行{ $column }：{ $message }
warnings = { $count } 条警告：
unmapped-value = { $column } 中的“{ $value }”（{ $rows } 行）在您说明含义之前不代表任何决定（--status）。
no-content = 还没有内容。
content-head = 有帮助 · 无差别 · 有害 · 未使用
agreed = 协议第 { $version } 版已生效（自其所定之日起）。
no-periods = 还没有可评判的周期：尚无生效的协议。
period = { $label } · { $delivered } 条线索{ $running ->
    [true] {" "}· 进行中
   *[other] {""}
}
promise = { $verdict ->
    [kept] ✓ 已兑现
    [broken] ✗ 未兑现
    [open] ○ 未定
   *[other] – 无可评判
} · { $id } · { $count } / { $of }{ $streak ->
    [0] {""}
    [1] {""}
   *[other] {" "}· 连续 { $streak } 次{ $streakVerdict ->
        [kept] 兑现
       *[other] 未兑现
    }
}
slip = { $kind ->
    [undecided] 过了期限仍未决定
    [noOwner] 没有负责人
    [noNote] 没有背景说明
    [noReason] 拒绝但没有理由
    [noTouch] 已接受，14 天未跟进
   *[recycleDue] 约定的回访日期已过
}
no-slipping = 没有被遗漏的线索。
not-measured = 未衡量：{ $kinds }
date-unknown = { $count } 条线索已在 CRM 中决定，日期未知。
