//! The paragraphs in `tests/facts/quotes.txt`.

use super::Quote;
use crate::document::Document;
use crate::facts::dates::tests::read;
use crate::facts::names;
use crate::language::Language;

fn find(text: &str, document: &Document) -> Vec<Quote> {
    let names = names::find(text, document, &[]);
    super::find(text, document, &names.people, &names.organisations)
}

/// The paragraphs of a table, each with the quotes that are expected of it.
fn check(table: &'static str, read: impl Fn(&'static str) -> (&'static str, Document)) {
    let lines: Vec<&'static str> = table.lines().filter(|line| !line.starts_with('#')).collect();
    for case in lines.split(|line| line.is_empty()).filter(|case| !case.is_empty()) {
        let (text, document) = read(case[0]);
        let expected: Vec<&str> = case[1..].iter().map(|line| line.trim_start_matches("= ")).collect();
        let speaker = |quote: &Quote| quote.speaker.map_or("-", |speaker| speaker.of(text)).to_owned();
        let show = |quote: &Quote| format!("{} -- {}", quote.span.of(text), speaker(quote));
        let found: Vec<String> = find(text, &document).iter().map(show).collect();
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn the_table() {
    check(include_str!("../../../tests/facts/quotes.txt"), |text| (text, read(text)));
}

#[test]
fn other_languages() {
    let read = |case: &'static str| {
        let (tag, text) = case.split_once(": ").unwrap_or_default();
        (text, Document::read(text, &[], Language::of_tag(tag)))
    };
    check(include_str!("../../../tests/facts/quotes-languages.txt"), read);
}

#[test]
fn paragraphs_that_go_on_have_one_speaker() {
    let text = "“We begin now, as we always do.\n\n“And we end when it is done,” John Smith said.";
    let found = find(text, &read(text));
    let speakers: Vec<_> = found.iter().map(|quote| quote.speaker.map(|speaker| speaker.of(text))).collect();
    assert_eq!(speakers, [Some("John Smith"); 2]);
}

#[test]
fn a_pronoun_is_whom_the_sentence_before_names() {
    let text = "Lena Park added that the bridge was safe. It was late.\n\n“There is nothing to fear here,” she said.";
    let found = find(text, &read(text));
    assert_eq!(found.first().and_then(|quote| quote.speaker).map(|speaker| speaker.of(text)), Some("Lena Park"));
}
