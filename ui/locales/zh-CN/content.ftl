# 内容：资料库与反馈。

content-separator = ，

content-title = { $n } 次反馈中 { $helped } 次有用
content-title-silent = 还没有反馈
content-title-none = 还没有内容
content-none-text = 登记市场团队做的内容，销售才能说什么有用。
content-sub = 共 { $count } 份。按稳妥的结论排序：95% 区间的下限，即粗线。
content-sub-silent = 共 { $count } 份，都还没有反馈。
content-add = 添加内容
content-log = 记录反馈
content-library = 资料库
content-col-asset = 内容
content-col-helped = 有用
content-count = { $helped } / { $n }
content-count-none = 暂无
content-interval = 有用：至少 { $lower }，至多 { $upper }
content-due = { $leads } 条线索待反馈
content-new = { $day }新增
content-updated = { $day }更新
content-review-due = 待复审
content-hurt = { $count } 次起反作用
content-retired = { $count } 份已停用
content-retired-on = { $day }停用
content-associated = 只说明相关，不说明因果。

content-answer-helped = 有用
content-answer-noDifference = 没有差别
content-answer-hurt = 起反作用
content-answer-notUsed = 没用上

content-asset-kind = 类型
content-asset-stage = 购买阶段
content-asset-owner = 负责人
content-asset-location = 位置
content-asset-published = 发布
content-asset-updated = 更新
content-asset-review = 复审期限
content-asset-retired = 停用
content-asset-edit = 编辑
content-asset-retire = 停用
content-asset-unretire = 恢复使用
content-asset-said = 反馈
content-asset-said-none = 还没有人反馈。
content-asset-met = 接触过它的线索
content-asset-met-none = 还不知道有哪条线索接触过它。
content-asset-met-add = 添加线索
content-asset-met-add-label = 哪条线索接触过它？
content-asset-counts = 有用 { $helped }，没有差别 { $noDifference }，起反作用 { $hurt }，没用上 { $notUsed }
content-asset-not-counted = 已被后来的反馈取代
content-asset-remove = 撤回这条反馈

content-form-add = 添加内容
content-form-edit = 编辑内容
content-form-title = 标题
content-form-kind = 类型
content-form-kind-placeholder = 客户案例、指南、网络研讨会
content-form-stage = 购买阶段
content-form-owner = 负责人
content-form-location = 存放位置
content-form-location-placeholder = 链接或文件夹
content-form-published = 发布日期
content-form-updated = 更新日期
content-form-review = 复审期限
content-form-none = 无
content-form-nobody = 无人
content-form-keep = 保留
content-form-cancel = 取消
content-form-title-missing = 内容需要标题。
content-form-kind-missing = 请写明类型。

content-feedback-title = 它起了什么作用？
content-feedback-lead = 对哪条线索？
content-feedback-lead-placeholder = 姓名、公司或邮箱
content-feedback-lead-change = 换一条线索
content-feedback-lead-none = 没有以“{ $words }”开头的线索。
content-feedback-asset = 哪份内容？
content-feedback-asset-choose = 从资料库中选择
content-feedback-asset-change = 换一份内容
content-feedback-stage = 阶段
content-feedback-why = 原因
content-feedback-why-placeholder = 简单几个字
content-feedback-who = 谁说的
content-feedback-who-nobody = 未注明
content-feedback-give = 记录
content-feedback-given = { $lead }：《{ $title }》{ $answer ->
    [helped] 有用
    [noDifference] 没有差别
    [hurt] 起反作用
   *[notUsed] 没用上
}
content-engaged = { $lead } 接触过《{ $title }》
key-change-asset = 编辑内容
