//! "Recognising" and "Fields of a lead": profiles, mapping, status values, what has no field.

use crate::support::*;
use entente_documents::leads::*;
use entente_domain::lead::row::StatusMeaning::{self, *};

const HUBSPOT: &str = "Record ID,First Name,Last Name,Email,Company Name,Contact owner,Became a Marketing Qualified Lead Date,\
    Became a Sales Qualified Lead Date,Lead Status,Lead Status Date,Rejection reason,Recycle until,Last Activity Date,Handover note,\
    Industry,Original Traffic Source,Recent Conversion,Number of Pageviews,Marketing contact status";

fn mapping(file: &str) -> Vec<(String, String)> {
    let checked = checked(&file.as_bytes(), &berlin()).unwrap();
    checked.recognised.mapping().into_iter().map(|(field, header)| (field.to_string(), header.to_owned())).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(field, header)| ((*field).to_owned(), (*header).to_owned())).collect()
}

#[test]
fn hubspot_s_contacts_are_recognised_and_every_known_label_has_a_place() {
    let checked = checked(&HUBSPOT.as_bytes(), &berlin()).unwrap();
    assert_eq!(checked.recognised.profile, ProfileName::HubspotContacts);
    assert_eq!(checked.recognised.mapping().len(), 17);
    assert_eq!(checked.recognised.unmapped(), ["Number of Pageviews", "Marketing contact status"]);
}

#[test]
fn hubspot_s_newer_and_older_labels_are_known() {
    let file = "Contact ID,Email,Contact owner,Create Date,Original Source,\"Date entered \"\"Marketing Qualified Lead (Lifecycle Stage Pipeline)\"\"\"\n";
    assert_eq!(
        mapping(file),
        pairs(&[
            ("recordId", "Contact ID"),
            ("email", "Email"),
            ("owner", "Contact owner"),
            ("source", "Original Source"),
            ("createdAt", "Create Date"),
            ("handedOverAt", "Date entered \"Marketing Qualified Lead (Lifecycle Stage Pipeline)\""),
        ])
    );
}

#[test]
fn a_hubspot_file_with_translated_headers_is_known_by_its_name() {
    let mut options = berlin();
    options.file_name = Some("hubspot-crm-exports-mqls-2026-11-26.csv".into());
    let file = "记录 ID,名字,姓氏,电子邮件,Datum\n1,安,王,an@acme.example,2024-01-01\n".as_bytes();
    let checked = checked(&file, &options).unwrap();
    assert_eq!(checked.recognised.profile, ProfileName::HubspotContacts);
    assert_eq!(checked.recognised.unmapped(), ["Datum"]);
}

#[test]
fn german_labels_of_hubspot_and_of_others_are_known() {
    let hubspot = "Datensatz-ID;Vorname;Nachname;E-Mail;Unternehmensname;Zuständiger Mitarbeiter;Erstellungsdatum;Lifecycle-Phase;Lead-Status;Branche\n";
    let mut options = berlin();
    options.file_name = Some("hubspot-crm-exports-alle-2026-11-26.csv".into());
    let checked = checked(&hubspot.as_bytes(), &options).unwrap();
    assert_eq!(checked.recognised.profile, ProfileName::HubspotContacts);
    assert_eq!(checked.recognised.mapping().len(), 10, "{:?}", checked.recognised.mapping());
    let other = "Lead-ID;Nachname;E-Mail-Adresse;Firma;Verantwortlicher;Quelle;Erstellt am;Übergeben am;Status;Ablehnungsgrund\n1;Vos;a@b.example;F;V;Messe;14.11.2026;13.11.2026;Neu;\n";
    assert_eq!(mapping(other).len(), 10);
}

#[test]
fn generic_headers_are_guessed_in_english_and_chinese() {
    let file = "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n1,a,p,c,Won,2016-10-20,2017-03-01,10\n";
    let maven = [
        ("recordId", "opportunity_id"),
        ("company", "account"),
        ("owner", "sales_agent"),
        ("handedOverAt", "engage_date"),
        ("leadStatus", "deal_stage"),
        ("decidedAt", "close_date"),
    ];
    assert_eq!(mapping(file), pairs(&maven));
    let file = "线索编号,姓名,邮箱,公司名称,负责人,线索来源,行业,创建时间,线索状态\n1,王安,an@acme.example,甲公司,李,展会,制造,2024-01-01,新建\n";
    assert_eq!(mapping(file).len(), 9);
    assert_eq!(mapping("FirstName,LastName,LeadSource,CreatedDate\nA,B,Web,2024-01-01\n").len(), 4);
}

#[test]
fn generic_contents_tell_what_names_do_not() {
    let file = "Referenz id,Adresse,Zustand,created\n1,a@b.example,won,yes\n2,c@d.example,lost,no\n";
    assert_eq!(mapping(file), pairs(&[("recordId", "Referenz id"), ("email", "Adresse"), ("leadStatus", "Zustand")]));
}

#[test]
fn the_user_s_mapping_goes_first_takes_away_and_must_name_a_header() {
    let file: &[u8] = b"id,name,owner,close date\n1,Acme,Ann,2024-01-01\n";
    let mut options = berlin();
    options.map = vec![
        (Field::Company, "Name".into()),
        (Field::Owner, String::new()),
        (Field::HandedOverAt, "close date".into()),
    ];
    let (checked, rows) = read(&file, &options).unwrap();
    assert_eq!(
        checked.recognised.mapping(),
        [(Field::RecordId, "id"), (Field::Company, "name"), (Field::HandedOverAt, "close date")]
    );
    assert_eq!(lead(rows[0].clone()).extra, [("owner".to_owned(), "Ann".to_owned())]);
    options.map = vec![(Field::Email, "Mail".into())];
    assert_eq!(read(&file, &options).unwrap_err().code, RefusedCode::UnknownHeader);
}

#[test]
fn one_header_may_fill_two_fields_if_the_user_says_so() {
    let mut options = berlin();
    options.map = vec![(Field::CreatedAt, "when".into()), (Field::HandedOverAt, "when".into())];
    let file: &[u8] = b"id,when\n1,2024-01-01\n";
    let row = lead(read(&file, &options).unwrap().1.remove(0));
    assert!(row.created_at.is_some());
    assert_eq!(row.created_at, row.handed_over_at);
}

#[test]
fn what_has_no_field_is_kept_and_empty_cells_say_nothing() {
    let rows = leads("id,email,Pageviews,Note\n1, Ann@Acme.example ,17,\n2,,NULL, x \n");
    assert_eq!(rows[0].email.as_deref(), Some("Ann@Acme.example"));
    assert_eq!(rows[0].extra, [("Pageviews".to_owned(), "17".to_owned())]);
    assert_eq!((rows[1].email.as_deref(), rows[1].extra.len()), (None, 2));
}

#[test]
fn values_that_a_system_writes_for_nothing_are_empty_where_the_user_says_so() {
    let mut options = berlin();
    options.empty = vec!["NULL".into(), "(not set)".into()];
    let file: &[u8] = b"id,owner,created,x\n1,NULL,(not set),NULL\n";
    let (checked, rows) = read(&file, &options).unwrap();
    let row = lead(rows[0].clone());
    assert_eq!((row.owner, row.created_at, row.extra), (None, None, vec![]));
    assert_eq!(checked.recognised.columns[1].filled, Some(0));
}

#[test]
fn hubspot_s_status_values_stand_for_what_they_say() {
    let values: &[(&str, StatusMeaning)] = &[
        ("New", Undecided),
        ("OPEN", Undecided),
        ("IN_PROGRESS", Undecided),
        ("Open deal", Qualified),
        ("OPEN_DEAL", Qualified),
        ("UNQUALIFIED", Rejected),
        ("ATTEMPTED_TO_CONTACT", Undecided),
        ("Connected", Accepted),
        ("bad timing", Recycled),
        ("BAD_TIMING", Recycled),
        ("subscriber", Undecided),
        ("marketingqualifiedlead", Undecided),
        ("salesqualifiedlead", Qualified),
        ("Sales Qualified Lead", Qualified),
        ("customer", Qualified),
        ("evangelist", Undecided),
    ];
    let rows: String = values.iter().map(|(value, _)| format!("1,A,2024-01-01,{value}\n")).collect();
    let read = leads(format!("Record ID,Contact owner,Create Date,Lead Status\n{rows}"));
    for ((value, meaning), row) in values.iter().zip(read) {
        assert_eq!(row.status, Some(*meaning), "{value}");
    }
}

#[test]
fn a_value_that_the_table_lacks_makes_no_decision_and_is_reported_with_its_rows() {
    let mut options = berlin();
    let file: &[u8] = b"id,status\n1,Won\n2,Parked\n3,parked\n4,\n5,Lost\n";
    let (checked, rows) = read(&file, &options).unwrap();
    let unmapped: Vec<_> =
        checked.unmapped_values().map(|value| (value.column.as_str(), value.value.as_str(), value.rows)).collect();
    assert_eq!(unmapped, [("status", "Parked", 2)]);
    assert_eq!(lead(rows[1].clone()).status, None);
    options.status = vec![("PARKED".into(), Recycled), ("won".into(), Accepted)];
    let (checked, rows) = read(&file, &options).unwrap();
    assert_eq!(checked.unmapped_values().count(), 0);
    assert_eq!((lead(rows[0].clone()).status, lead(rows[2].clone()).status), (Some(Accepted), Some(Recycled)));
}

#[test]
fn different_status_values_are_remembered_up_to_a_thousand() {
    let rows: String = (0..1_500).map(|n| format!("{n},value {n}\n")).collect();
    let checked = checked(&format!("id,status\n{rows}").into_bytes(), &berlin()).unwrap();
    assert_eq!((checked.values.len(), checked.values_left_out), (1_000, 500));
}

#[test]
fn the_lead_status_goes_before_the_lifecycle_and_keeps_its_date_to_itself() {
    let rows = leads(
        "Record ID,Contact owner,Create Date,Lifecycle Stage,Lead Status,Lead Status Date\n\
         1,A,2024-01-01,salesqualifiedlead,Connected,2024-01-02\n\
         2,A,2024-01-01,salesqualifiedlead,Open,2024-01-02\n\
         3,A,2024-01-01,lead,Open,2024-01-02\n\
         4,A,2024-01-01,customer,,2024-01-02\n",
    );
    let told: Vec<_> = rows.iter().map(|row| (row.status, row.decided_at.is_some())).collect();
    assert_eq!(
        told,
        [(Some(Accepted), true), (Some(Qualified), false), (Some(Undecided), true), (Some(Qualified), true)]
    );
}

#[test]
fn an_id_that_a_spreadsheet_damaged_is_rejected_not_guessed() {
    let rows = all_rows(
        "id,name\n1.23E+17,a\n4.81E+10,b\n\"1,23E+17\",c\n1E+17,d\n12E3,e\n00012,f\nE5,g\n123456789012345678,h\n",
    );
    let damaged: Vec<_> = (2..6).map(|line| (line, Some("id"), "damaged_by_spreadsheet")).collect();
    assert_eq!(rejected(&rows), damaged);
    assert_eq!(lead(rows[5].clone()).record_id.as_deref(), Some("00012"));
}

#[test]
fn hubspot_s_whole_numbers_with_a_point_are_the_same_id() {
    let rows = leads("Record ID,Contact owner,Create Date\n117.0,A,2024-01-01\n117,A,2024-01-01\n");
    assert_eq!(rows[0].record_id, rows[1].record_id);
    let decimal_comma = leads("Record ID;Contact owner;Create Date\n117,0;A;2024-01-01\n");
    assert_eq!(rows[0].record_id, decimal_comma[0].record_id);
    assert_eq!(leads("id,name\n117.0,a\n")[0].record_id.as_deref(), Some("117.0"));
}

#[test]
fn letters_that_were_lost_before_us_are_warned_of() {
    let rows = all_rows("id,name\n1,M\u{FFFD}ller\n2,Müller\n");
    assert_eq!(warnings(&rows), [(2, Some("name"), "damaged_text")]);
}

#[test]
fn recognising_tells_the_same_before_the_whole_file_is_read() {
    let file = "id,name\n1,\n2,a\n".as_bytes();
    let first = recognise(&file, &berlin(), &mut quiet).unwrap();
    let whole = checked(&file, &berlin()).unwrap().recognised;
    assert_eq!(first.mapping(), whole.mapping());
    assert_eq!((first.columns[1].filled, whole.columns[1].filled), (None, Some(1)));
    assert_eq!(whole.columns[1].sample.as_deref(), Some("a"));
}
