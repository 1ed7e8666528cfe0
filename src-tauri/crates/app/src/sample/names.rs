//! Names of the sample's leads and their companies. Nobody of them exists.

use super::{
    library::at::{BRIGHTWELL, CALCULATOR, COMPARISON, HALDEN, NIGHT_SHIFT, WEBINAR},
    story::Words,
};

/// A segment: its name, what its companies are called after, how many of a hundred leads it has.
pub(super) struct Segment {
    pub name: Words,
    pub companies: [&'static str; 4],
    pub share: usize,
}

/// The five segments, in the order in which a label of the story names them.
pub(super) const SEGMENTS: [Segment; 5] = [
    Segment { name: ["Food", "食品"], companies: ["Foods", "Dairy", "Bakery", "Bottling"], share: 28 },
    Segment { name: ["Metal", "金属"], companies: ["Steel", "Castings", "Couplings", "Forge"], share: 22 },
    Segment { name: ["Packaging", "包装"], companies: ["Packaging", "Cartons", "Plastics", "Labels"], share: 22 },
    Segment { name: ["Pharma", "制药"], companies: ["Pharma", "Labs", "Biotech", "Medical"], share: 13 },
    Segment { name: ["Timber", "木材"], companies: ["Timber", "Sawmill", "Panels", "Joinery"], share: 15 },
];

/// Names that lines of the story use for a segment.
pub(super) const PLACES: [&str; 5] = ["{food}", "{metal}", "{packaging}", "{pharma}", "{timber}"];

/// Where leads come from.
pub(super) const SOURCES: [Words; 6] = [
    ["Demo form", "演示表单"],
    ["Webinar", "网络研讨会"],
    ["Trade fair", "展会"],
    ["Downtime calculator", "停机计算器"],
    ["Paid search", "付费搜索"],
    ["Partner", "合作伙伴"],
];

/// What a context note says.
pub(super) const NOTES: [Words; 12] = [
    [
        "Asked whether alarms reach a night shift of two. Budget is decided in January.",
        "询问报警能否通知到两个人的夜班。一月定预算。",
    ],
    ["Lost a shift to a gearbox last month. Call in the morning.", "上个月因为变速箱停了一个班。请上午打电话。"],
    ["Has twelve machines and keeps them in a spreadsheet.", "有十二台机器，用表格管理。"],
    ["Compares us with two others until the end of the month.", "月底前在我们和另外两家之间比较。"],
    ["Wants to see the calculator with their own numbers.", "想用自己的数据看看计算器。"],
    ["The plant manager decides, she prepares.", "工厂经理决定，她负责准备。"],
    ["Asked twice about the price for three sites.", "两次询问三个厂区的价格。"],
    ["New line from spring on; maintenance is planned now.", "春天新增一条产线，现在规划维护。"],
    ["Came with a colleague from IT, who asked about access rights.", "和一位 IT 同事一起来，对方询问访问权限。"],
    ["Uses paper lists. Wants to begin with one hall.", "使用纸质清单，想先从一个车间开始。"],
    ["Already has an ERP and doubts that it needs more.", "已有 ERP，怀疑是否还需要别的。"],
    ["Call after the audit, from Tuesday on.", "审计之后打电话，周二起。"],
];

/// Given names.
pub(super) const FIRST: [&str; 41] = [
    "Ada", "Aiko", "Anton", "Bea", "Bram", "Carla", "Chidi", "Dana", "Emil", "Esra", "Filip", "Greta", "Hana", "Hugo",
    "Ilse", "Imre", "Iva", "Jana", "Kofi", "Lars", "Lena", "Luc", "Maja", "Marco", "Mats", "Nadia", "Nils", "Noor",
    "Olga", "Pia", "Piotr", "Rafa", "Rina", "Sven", "Tara", "Tove", "Uwe", "Vera", "Wim", "Yuki", "Zora",
];

/// Family names; how many there are shares no divisor with [`FIRST`], so that no pair comes twice.
pub(super) const LAST: [&str; 43] = [
    "Abel", "Arai", "Bergman", "Blanc", "Boll", "Cerny", "Cruz", "Dahl", "Dekker", "Egan", "Falk", "Fenn", "Gallo",
    "Hansen", "Holm", "Ito", "Jansen", "Jung", "Kaya", "Klee", "Kovac", "Lind", "Lopez", "Marsh", "Meyer", "Moreau",
    "Novak", "Okafor", "Olsen", "Perrin", "Petit", "Quist", "Reyes", "Roth", "Sato", "Silva", "Stein", "Tanner",
    "Urban", "Vega", "Weiss", "Wolf", "Zielony",
];

/// What companies are called before what they make.
pub(super) const COMPANIES: [&str; 37] = [
    "Alder", "Amber", "Ashford", "Beacon", "Birch", "Bluebell", "Calder", "Cedar", "Cobble", "Corvin", "Dover", "Elm",
    "Ferndale", "Flint", "Gable", "Glen", "Granite", "Harrow", "Hazel", "Ivory", "Juniper", "Kestrel", "Linden",
    "Marlow", "Meadow", "Norrby", "Oakhurst", "Orchard", "Pemberly", "Quarry", "Ridge", "Rowan", "Sable", "Tessera",
    "Thorn", "Willow", "Yarrow",
];

/// A lead of whom feedback is due today.
pub(super) struct Due {
    pub name: (&'static str, &'static str),
    pub company: &'static str,
    /// Its place among [`SEGMENTS`].
    pub segment: usize,
    /// Its place among [`SOURCES`].
    pub source: usize,
    /// What it met, as places in the library.
    pub met: &'static [usize],
}

const fn due(
    name: (&'static str, &'static str),
    company: &'static str,
    segment: usize,
    source: usize,
    met: &'static [usize],
) -> Due {
    Due { name, company, segment, source, met }
}

/// The nine of them.
pub(super) const DUE: [Due; 9] = [
    due(("Tom", "Ashby"), "Hollin Steel", 1, 3, &[CALCULATOR]),
    due(("Mina", "Farouk"), "Cobalt Pharma", 3, 1, &[COMPARISON, WEBINAR]),
    due(("Rosa", "Lima"), "Bellwether Packaging", 2, 0, &[HALDEN, CALCULATOR]),
    due(("Karin", "Blom"), "Larkspur Foods", 0, 2, &[BRIGHTWELL, CALCULATOR]),
    due(("Erik", "Sand"), "Sandvig Timber", 4, 5, &[HALDEN]),
    due(("Dario", "Conti"), "Solano Bottling", 0, 1, &[NIGHT_SHIFT, WEBINAR]),
    due(("Freya", "Dahl"), "Fjordline Seafood", 0, 4, &[BRIGHTWELL]),
    due(("Samira", "Bell"), "Arden Couplings", 1, 2, &[COMPARISON]),
    due(("Owen", "Marsh"), "Oakhollow Brewing", 0, 3, &[CALCULATOR, WEBINAR]),
];
