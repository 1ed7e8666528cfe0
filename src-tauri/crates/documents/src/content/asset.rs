//! The fields of an asset that a file may fill.

use super::TableField;

entente_domain::words! {
    /// A field of an asset that a column of a file may be mapped to.
    AssetField, "field of an asset" {
        /// Title; by it an asset is known again.
        Title = "title",
        /// Kind, in the user's words.
        Kind = "kind",
        /// Buyer stage, of the workspace's own list.
        Stage = "stage",
        /// Who owns it, by name.
        Owner = "owner",
        /// A link or a folder.
        Location = "location",
        /// When it was published.
        PublishedOn = "publishedOn",
        /// When it was last updated.
        UpdatedOn = "updatedOn",
        /// By when it is to be reviewed.
        ReviewBy = "reviewBy",
        /// When it was retired.
        RetiredOn = "retiredOn",
    }
}

impl TableField for AssetField {
    const EVERY: &'static [Self] = Self::ALL;

    fn word(self) -> &'static str {
        self.as_str()
    }

    fn is_date(self) -> bool {
        matches!(self, Self::PublishedOn | Self::UpdatedOn | Self::ReviewBy | Self::RetiredOn)
    }

    fn headers(self) -> &'static [&'static str] {
        match self {
            Self::Title => &[
                "title",
                "asset",
                "asset title",
                "content",
                "content title",
                "name",
                "titel",
                "标题",
                "名称",
                "资料名称",
            ],
            Self::Kind => &["kind", "type", "content type", "asset type", "format", "art", "类型"],
            Self::Stage => {
                &["stage", "buyer stage", "buyer s stage", "buyers journey stage", "funnel stage", "phase", "阶段"]
            }
            Self::Owner => &["owner", "content owner", "author", "verantwortlicher", "负责人", "作者"],
            Self::Location => &["location", "url", "link", "path", "ort", "链接", "位置"],
            Self::PublishedOn => &[
                "published on",
                "published",
                "published at",
                "publish date",
                "publication date",
                "veröffentlicht am",
                "发布日期",
            ],
            Self::UpdatedOn => &["updated on", "updated", "updated at", "last updated", "aktualisiert am", "更新日期"],
            Self::ReviewBy => &["review by", "review date", "review on", "next review", "prüfen bis", "复审日期"],
            Self::RetiredOn => &["retired on", "retired", "retired at", "expired on", "zurückgezogen am", "停用日期"],
        }
    }
}
