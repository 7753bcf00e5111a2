//! The paragraphs in `tests/facts/names.txt`.

use super::*;
use crate::language::Language;

fn names(text: &str, language: &str) -> Vec<String> {
    let document = Document::read(text, &[], Language::of_tag(language));
    let names = find(text, &document, &crate::facts::acronyms::find(text, &document));
    let show = |kind: &str, name: &Name| {
        let role = name.role.or(name.gloss).map(|role| format!(" ({})", role.of(text))).unwrap_or_default();
        format!("{kind}: {}{role} x{}", name.fullest.of(text), name.mentions.len())
    };
    let lists = [("person", &names.people), ("organisation", &names.organisations), ("place", &names.places)];
    lists.iter().flat_map(|(kind, list)| list.iter().map(move |name| show(kind, name))).collect()
}

#[test]
fn the_table() {
    let table = include_str!("../../../tests/facts/names.txt");
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
    for case in lines.split(|line| line.is_empty()).filter(|case| !case.is_empty()) {
        let expected: Vec<&str> = case[1..].iter().map(|line| line.trim_start_matches("= ")).collect();
        assert_eq!(names(case[0], "en"), expected, "{}", case[0]);
    }
}

#[test]
fn short_forms_go_to_who_was_named_last_and_most() {
    let text = "Kim Jong Un spoke on Monday. Kim praised the army. He is the son of Kim Jong Il, who died in 2011.";
    assert_eq!(names(text, "en")[..2], ["person: Kim Jong Un x2", "person: Kim Jong Il x1"]);
}

#[test]
fn the_sample_article() {
    let found = names(include_str!("../../../seeds/samples/putin-north-korea.txt"), "en");
    for name in include_str!("../../../tests/facts/sample-names.txt").lines().filter(|line| !line.starts_with('#')) {
        let mentioned = format!("{name} x");
        assert!(found.iter().any(|found| found.starts_with(&mentioned)), "{name} is not in {found:#?}");
    }
}
