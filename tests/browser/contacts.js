// A small export of contacts as HubSpot writes it: every field quoted, LF, no byte order mark, line breaks and quotes in
// cells, numbers as `117.0`. Names are rare enough that a test can look for them on a screen.

const headers = [
  "Record ID", "First Name", "Last Name", "Email", "Company Name", "Contact owner", "Create Date", "Lifecycle Stage", "Lead Status",
  "Became a Marketing Qualified Lead Date", "Original Source", "Industry", "Recent Conversion", "Number of Pageviews", "Associated Deal",
];
const first = ["Anneke", "João", "Zoë", "Мария", "王伟", "Siobhán", "Jürgen", "Olu"];
const last = ["Vos", "O'Neil", "Müller", "da Silva", "李", "Nguyễn", "Smith-Jones"];
const company = ["Veldt Foods", 'Harbour "Blue" Ltd', "Acme, Inc.", "Nordlicht GmbH & Co. KG", "甲乙公司", "=Plus Ventures"];
const status = ["New", "Open", "Attempted to contact", "Connected"];

/** `{ text, rows, rejected }`: `rejected` of the `rows` cannot be read. The first lead is Rosalind Quux of Quux Industries,
 * handed over the day before the meeting. */
export function contacts(rows) {
  const lines = [headers];
  let rejected = 0;
  for (let row = 1; row <= rows; row += 1) {
    const day = String(1 + (row % 24)).padStart(2, "0");
    const cells = [
      String(48_120_000_000 + row), first[row % first.length], last[row % last.length], `contact${row}@company${row % 90}.example`,
      company[row % company.length], row % 4 === 0 ? "" : "Tom Brandt", `2026-10-${day} 06:1${row % 10}`, "Marketing Qualified Lead",
      row % 29 === 0 ? "Nurture" : status[row % status.length], `2026-11-${day} 10:0${row % 10}`, "Organic Search", "MACHINERY",
      row % 5 === 0 ? "" : 'Contact us: "Talk to sales"', `${row}.0`, row % 7 === 0 ? "Deal A;Deal B,\nsecond line" : "",
    ];
    if (row === 1) [cells[1], cells[2], cells[4], cells[9]] = ["Rosalind", "Quux", "Quux Industries", "2026-11-25 10:01"];
    if (row % 97 === 0) {
      rejected += 1;
      if (rejected % 2 === 1) cells[9] = "next week";
      else cells[0] = "4.81E+10";
    }
    lines.push(cells);
  }
  const text = lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`).join("");
  return { text, rows, rejected };
}
