//! The paragraphs in `tests/facts/quotes.txt`.

use super::Quote;
use crate::document::Document;
use crate::facts::dates::tests::read;
use crate::facts::names;

fn find(text: &str, document: &Document) -> Vec<Quote> {
    let names = names::find(text, document, &[]);
    super::find(text, document, &names.people, &names.organisations)
}

#[test]
fn the_table() {
    let table = include_str!("../../../tests/facts/quotes.txt");
    let lines: Vec<&str> = table.lines().filter(|line| !line.starts_with('#')).collect();
    for case in lines.split(|line| line.is_empty()).filter(|case| !case.is_empty()) {
        let text = case[0];
        let expected: Vec<&str> = case[1..].iter().map(|line| line.trim_start_matches("= ")).collect();
        let found = find(text, &read(text));
        let speaker = |quote: &Quote| quote.speaker.map_or("-", |speaker| speaker.of(text)).to_owned();
        let found: Vec<String> =
            found.iter().map(|quote| format!("{} -- {}", quote.span.of(text), speaker(quote))).collect();
        assert_eq!(found, expected, "{text}");
    }
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
