# 线索：列表、单条线索、处理结果、原因、导入。

leads-title-attention = { $count } 条线索需要关注
leads-title-clear = 没有滞留线索
leads-title-none = 还没有线索
leads-sub-attention = 无负责人 { $noOwner } 条，无备注 { $noNote } 条。
leads-sub-all = 共 { $count } 条线索。
leads-sub-import = 上次导入 { $at }：新增 { $created }，更新 { $updated }，无变化 { $unchanged }，拒收 { $rejected }。
leads-sub-unknown = { $count } 条已在 CRM 中处理，日期不明。
leads-none-text = 把 CRM 导出的 CSV 原样拖到这里。先给您看结果，确认之前什么都不会写入。
leads-import = 导入 CSV
leads-reasons = 原因列表
leads-search = 搜索线索
leads-search-placeholder = 姓名、公司、备注或任意字段
leads-search-none = 没有含“{ $words }”的线索
leads-search-none-text = 已搜索姓名、公司、邮箱、备注和所有导入字段{ $filtered ->
    [yes] （仅限当前筛选）
   *[no] {""}
}。
leads-search-everywhere = 在全部线索中搜索
leads-search-clear = 清除搜索
leads-filters-exceptions = 待关注
leads-filters-decisions = 全部线索
leads-filter-all = 全部
leads-filter-undecided = 未处理
leads-filter-noOwner = 无负责人
leads-filter-noNote = 无备注
leads-filter-noReason = 无原因
leads-filter-recycleDue = 到期应回
leads-filter-accepted = 已接受
leads-filter-qualified = 已认定
leads-filter-rejected = 已拒绝
leads-filter-recycled = 已退回培育
leads-filter-notHandedOver = 未交接
leads-empty-undecided = 已交接的线索都有处理结果。
leads-empty-noOwner = 跟进中的线索都有负责人。
leads-empty-noNote = 跟进中的线索交接时都有备注。
leads-empty-noReason = 每次拒绝都写明了原因。
leads-empty-recycleDue = 没有到期应回的线索。
leads-empty-other = 这里没有线索。
leads-list = 线索
leads-loading = 正在读取线索
leads-days = { $days ->
    [0] 今天
   *[other] { $days } 天
}
leads-why-no-owner = 无负责人
leads-why-no-note = 交接时无备注
leads-why-no-touch = 尚未跟进
leads-why-touched = { $day }跟进过
leads-why-accepted = { $day }接受
leads-why-qualified = { $day }认定
leads-why-rejected = 已拒绝：{ $reason }
leads-why-rejected-bare = 已拒绝，未写原因
leads-why-recycled = 培育至 { $day }
leads-why-recycled-bare = 已退回培育
leads-why-date-unknown = 已在 CRM 中处理，日期不明
leads-why-not-handed-over = 未交接
leads-select = 选择一条线索，查看它的经过。

leads-fact-owner = 负责人
leads-fact-handover = 交接
leads-fact-handover-never = 尚未交接
leads-fact-stage = CRM 状态
leads-fact-segment = 细分市场
leads-fact-source = 来源
leads-fact-score = 评分
leads-fact-record = 记录 ID
leads-fact-note = 备注
leads-fact-extra = 另有 { $count } 个字段
leads-owner-assign = 指定
leads-owner-edit = 更改负责人
leads-owner-label = 负责人姓名
leads-note-add = 写备注
leads-note-edit = 修改备注
leads-note-label = 销售需要知道什么
leads-save = 保留
leads-cancel = 取消
leads-hand-over = 交接
leads-hand-over-again = 再次交接
leads-hand-over-ask = 这一次销售需要知道什么？
leads-handed-over-toast = { $lead }：已交接

leads-decide = 处理
leads-decide-accept = 接受
leads-decide-qualify = 认定
leads-decide-reject = 拒绝
leads-decide-recycle = 退回
leads-decide-why-rejected = 为什么拒绝？
leads-decide-why-recycled = 为什么退回培育？
leads-decide-words = 用您的话说明
leads-decide-words-need = 这个原因需要写几个字。
leads-decide-comes-back = 何时再来
leads-decide-in-weeks = { $weeks } 周后
leads-decide-do-rejected = 拒绝
leads-decide-do-recycled = 退回培育
leads-decided-toast-accepted = { $lead }：已接受
leads-decided-toast-qualified = { $lead }：已认定
leads-decided-toast-rejected = { $lead }：已拒绝，{ $reason }
leads-decided-toast-recycled = { $lead }：退回培育，至 { $day }

leads-class-fit = 不符合
leads-class-unreachable = 联系不上
leads-class-timing = 时机不对
leads-class-other = 其他

leads-history = 经过
leads-history-created = 首次出现在 { $system }
leads-history-handed-over = 已交接
leads-history-accepted = 已接受
leads-history-qualified = 已认定
leads-history-rejected = 已拒绝
leads-history-recycled = 已退回培育
leads-history-no-reason = 未写原因
leads-history-until = 至 { $day }
leads-history-by = 处理人 { $who }
leads-history-engaged = 接触过《{ $title }》
leads-history-said = 《{ $title }》：{ $answer }
leads-history-touched = 销售跟进
leads-history-file = 来自 { $file }
leads-history-learned = { $at }得知
leads-history-separator = ，
leads-history-none = 这条线索还没有任何经过。

leads-helped = 什么有用？
leads-helped-none = 还没有接触过内容
leads-helped-due = { $count } 份内容，尚无反馈
leads-helped-some = { $count } 份中 { $said } 份已有反馈
leads-log-feedback = 记录反馈

leads-reasons-title = 拒绝或退回培育的原因
leads-reasons-sub = 类别随每次处理一并保存；以后修改原因不会改变历史。
leads-reasons-name = 原因
leads-reasons-class = 类别
leads-reasons-add = 添加原因
leads-reasons-remove = 删除“{ $name }”
leads-reasons-up = 上移“{ $name }”
leads-reasons-down = 下移“{ $name }”
leads-reasons-done = 完成
leads-reasons-twice = “{ $name }”出现了两次。

leads-key-filter = 筛选

import-title-choose = 导入哪个文件？
import-choose-text = CRM 原样导出的 CSV 或 XLSX：逗号、分号或制表符分隔，常见编码均可。拖到这里，或点击选择。
import-choose = 选择文件
import-title-checking = 正在读取 { $file }
import-title-preview = { $rows } 行中 { $in } 行可以导入
import-title-same = { $rows } 行中没有新内容
import-title-running = 正在导入 { $file }
import-title-waiting = 等会议结束后再写入
import-waiting-text = 已检查完毕。写入这么多数据会让正在进行的会议停顿，会议结束后会自动写入。
import-title-done = { $created ->
    [0] { $updated ->
        [0] 没有新内容
       *[other] 更新了 { $updated } 条线索
    }
   *[other] 新增了 { $created } 条线索
}
import-title-refused = 文件没有导入
import-title-cancelled = 已取消，什么都没有写入
import-sub-preview = { $file }。尚未写入任何内容。
import-sub-done = { $file } 已一次写入。
import-cancel = 取消
import-back = 回到线索
import-again = 选择其他文件
import-do = { $rows ->
    [0] 没有可导入的
   *[other] 导入 { $rows } 行
}
import-progress-checked = 已检查 { $rows } 行
import-progress-written = 已读取 { $rows } 行
import-progress-read = 已读取 { $share }
import-progress-cancel = 取消则不写入。
import-progress-rate = 每秒 { $rate } 行
import-progress-sofar = 目前新增 { $created }，更新 { $updated }，无变化 { $unchanged }，拒收 { $rejected }。
import-figures = 导入后的结果
import-figures-done = 导入结果
import-new = 新增
import-changed = 更新
import-unchanged = 无变化
import-rejected = 拒收
import-warnings = { $count ->
   *[other] 提醒
}
import-merged = 另有 { $count } 行并入前面的行
import-nothing-to-write = 无需写入
import-week = 第 { $week } 周 { $count } 条
import-lines = { $count ->
   *[other] 第 { $lines } 行
}
import-lines-more = { $lines } 等
import-recognised = 识别结果
import-profile = 文件类型
import-profile-hubspot-contacts = HubSpot 联系人
import-profile-pipedrive = Pipedrive
import-profile-zoho = Zoho CRM
import-profile-dynamics = Dynamics 365
import-profile-mailchimp = Mailchimp 受众
import-profile-salesforce = Salesforce 报表
import-profile-generic = 任意表格
import-sheet = 工作表
import-encoding = 编码
import-delimiter = 列分隔符
import-delimiter-comma = 逗号
import-delimiter-semicolon = 分号
import-delimiter-tab = 制表符
import-delimiter-pipe = 竖线
import-zone = 时间所在时区
import-date-order = 日期顺序
import-date-order-auto = 各列自定
import-date-order-dmy = 日在前
import-date-order-mdy = 月在前
import-date-order-ymd = 年在前
import-system = 记录 ID 来自
import-whole-file = 整个文件
import-whole-file-rows = { $rows } 行
import-columns = { $count } 列中 { $placed } 列有对应
import-columns-rest = { $count ->
    [0] {""}
   *[other] 其余 { $count } 列随线索保存，可搜索
}
import-columns-show = 显示其余 { $count } 列
import-col-column = 文件中的列
import-col-first = 第一个值
import-col-filled = 有值
import-col-becomes = 成为
import-becomes-label = { $column } 成为
import-empty-here = 此处为空
import-kept = 原样保存
import-statuses = { $column }：逐个取值
import-statuses-many = 状态：逐个取值
import-statuses-new = { $count ->
    [0] {""}
   *[other] { $count } 个是新的
}
import-col-value = 取值
import-col-rows = 行数
import-col-counts-as = 视为
import-counts-as-label = { $value } 视为
import-new-value = 新取值
import-meaning-none = 由您决定，之前不算处理
import-meaning-undecided = 未处理
import-meaning-accepted = 已接受
import-meaning-qualified = 已认定
import-meaning-rejected = 已拒绝
import-meaning-recycled = 已退回培育
import-issues = { $rejected ->
    [0] {""}
   *[other] 拒收 { $rejected } 行
}{ $both ->
    [yes] ，提醒 { $warnings } 条
   *[no] { $rejected ->
        [0] 提醒 { $warnings } 条
       *[other] {""}
    }
}
import-issues-none = 没有拒收的行
import-issues-first = 各显示前一百条
import-issue-line = 第 { $line } 行
import-issue-warning = 提醒
import-save-rejects = 保存这 { $count } 行以便修改
import-rejects-saved = 已保存拒收的行
import-issue-too-few-fields = 字段太少
import-issue-too-many-fields = 字段太多
import-issue-nul-byte = 含有 NUL 字节
import-issue-field-too-long = 字段太长
import-issue-invalid-encoding = 含有该编码不允许的字符
import-issue-not-a-date = 不是日期
import-issue-year-out-of-range = 年份不合理
import-issue-damaged-by-spreadsheet = 被电子表格损坏
import-issue-time-in-gap = 这个时刻不存在
import-issue-time-twice = 这个时刻当晚出现两次
import-issue-damaged-text = 导出之前就丢失了字符
import-issue-no-identity = 既无 ID 也无邮箱
import-issue-email-of-another-lead = 邮箱属于另一条线索，以记录 ID 为准
import-issue-several-leads-with-email = 多条线索使用这个邮箱，取最近交接的一条
import-issue-new-id-known-email = 记录 ID 是新的，邮箱却已有：作为另一条线索
import-issue-rows-contradict = 两行互相矛盾，以后面的为准
import-issue-decision-before-handover = 处理早于交接，这次处理不算
import-issue-decision-without-handover = 没有交接却有处理，这次处理不算
import-ask-order = 日在前，还是月在前？
import-ask-order-text = 这些日期的日和月两种读法都通，没有一行能确定。什么都没有写入。
import-ask-order-dmy = 日在前
import-ask-order-mdy = 月在前
import-ask-system = 这些记录 ID 来自哪个系统？
import-ask-system-text = 请起个名字，例如 CRM 的名称。下次从那里来的文件会据此找到同一条线索。
import-ask-system-label = 系统名称
import-ask-system-do = 继续

import-field-recordId = 记录 ID
import-field-email = 邮箱
import-field-firstName = 名
import-field-lastName = 姓
import-field-company = 公司
import-field-owner = 负责人
import-field-source = 来源
import-field-segment = 细分市场
import-field-createdAt = 首次出现
import-field-handedOverAt = 交接
import-field-acceptedAt = 接受
import-field-qualifiedAt = 认定
import-field-rejectedAt = 拒绝
import-field-rejectReason = 原因
import-field-lifecycleStage = 生命周期阶段
import-field-leadStatus = 处理结果（按右表）
import-field-decidedAt = 处理日期
import-field-comeBackAt = 何时再来
import-field-fitScore = 评分
import-field-lastTouchAt = 最近跟进
import-field-contextNote = 交接备注
import-field-firstConversion = 首次转化
import-field-recentConversion = 最近转化

key-log-feedback = 记录反馈
key-do-import = 导入已检查的文件
key-save-rejects = 保存拒收的行

# Why a file is refused.
failure-file-not-found = 文件不在那里了。
failure-file-not-found-hint = 可能已被移动或改名：请重新选择。
failure-no-permission = 系统不允许 Entente 读取这个文件。
failure-no-permission-hint = 请复制到自己的文件夹，或联系文件所有者。
failure-unreadable = 文件没能读到结尾（{ $message }）
failure-unreadable-hint = 什么都没有写入。请复制到本机再试。
failure-not-text = 这不是文本文件（{ $message }）
failure-not-text-hint = 什么都没有写入。请另存为 CSV 再选择。
failure-password-protected = 工作簿有密码保护。
failure-password-protected-hint = 什么都没有写入。请另存为不带密码的文件再选择。
failure-broken-workbook = 工作簿不完整或已损坏（{ $message }）
failure-broken-workbook-hint = 什么都没有写入。请重新导出，或另存为 CSV。
failure-workbook-too-large = 工作簿太大，无法读取。
failure-workbook-too-large-hint = 什么都没有写入。请把工作表另存为 CSV，CSV 大小不限。
failure-unknown-sheet = 没有这个工作表（{ $message }）
failure-unknown-sheet-hint = 什么都没有写入。请选择其中一个工作表。
failure-empty-file = 文件里没有内容。
failure-empty-file-hint = 请从 CRM 重新导出。
failure-no-header = 第一行不是列名（{ $message }）
failure-no-header-hint = 什么都没有写入。第一行必须写明各列的名称。
failure-duplicate-header = 有两列同名（{ $message }）
failure-duplicate-header-hint = 什么都没有写入。请给每一列不同的名称。
failure-too-many-columns = 文件超过 1,000 列。
failure-too-many-columns-hint = 什么都没有写入。请只导出需要的列。
failure-unclosed-quote = 有一个引号没有结束（{ $message }）
failure-unclosed-quote-hint = 什么都没有写入。请补上引号，或重新导出。
failure-unknown-header = 对应关系中的列在文件里不存在（{ $message }）
failure-unknown-header-hint = 什么都没有写入。请重新选择各列。
failure-missing-column = 缺少必需的列（{ $message }）
failure-missing-column-hint = 什么都没有写入。请指定对应的列。
failure-date-order-unknown = 日期的日和月两种读法都通（{ $message }）
failure-date-order-unknown-hint = 什么都没有写入。
failure-date-order-contradicts = 同一列里，有的日期日在前，有的月在前（{ $message }）
failure-date-order-contradicts-hint = 什么都没有写入。
failure-file-changed = 读取过程中文件被改动了。
failure-file-changed-hint = 什么都没有写入。请重新选择。
failure-system-required = 文件没有说明记录 ID 来自哪个系统。
failure-system-required-hint = 请起个名字，同一系统的文件始终用同一个名字。
failure-system-reserved = “Entente”专指在这里做出的处理，导入不能使用。
failure-system-reserved-hint = 请写明文件来自哪个系统。
