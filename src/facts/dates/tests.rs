//! The table in `tests/facts/dates.txt`, and what the tables of the other facts are checked with.

use super::{Civil, find};
use crate::document::Document;
use crate::language::Language;
use crate::text::Span;

/// A fact as a table has it: its kind, where it is, and the columns after the text.
pub(in crate::facts) type Row = (String, Span, String);

/// Checks every line of a table, `kind | text with the fact in [brackets] | columns`: the text has that fact, and a
/// text of the kind `none` has none.
pub(in crate::facts) fn check(table: &str, find: impl Fn(&str, &Document) -> Vec<Row>) {
    let wrong = check_in("en", table, find);
    assert!(wrong.is_empty(), "{wrong}");
}

/// The lines that are wrong of a table in a language.
fn check_in(tag: &str, table: &str, find: impl Fn(&str, &Document) -> Vec<Row>) -> String {
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.splitn(3, " | ");
        let (kind, marked) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        let values = columns.next().unwrap_or_default().trim();
        let text = marked.replace(['[', ']'], "").trim_end_matches(" |").to_owned();
        let found = find(&text, &Document::read(&text, &[], Language::of_tag(tag)));
        let start = marked.find('[').unwrap_or_default();
        let expected = (kind != "none").then(|| Span::new(start, marked.find(']').unwrap_or_default() - 1));
        let is_right = match expected {
            None => found.is_empty(),
            Some(span) => found.iter().any(|row| row.1 == span && row.0 == kind && row.2 == values),
        };
        if !is_right {
            wrong.push(format!("{line}: {found:?}"));
        }
    }
    wrong.join("\n")
}

pub(in crate::facts) fn read(text: &str) -> Document {
    Document::read(text, &[], Language::of_tag("en"))
}

/// A kind of fact as the tables write it.
pub(in crate::facts) fn name(kind: impl std::fmt::Debug) -> String {
    format!("{kind:?}").to_lowercase()
}

/// Texts made to be slow: each a million bytes of one thing.
pub(in crate::facts) fn hostile() -> impl Iterator<Item = String> {
    const PIECES: &[&str] = &[
        "\"",
        "“",
        "‘",
        "’",
        "\" ",
        " \"a",
        "“a” ",
        "1",
        "1 ",
        "1-",
        "(1) ",
        "+1",
        "@",
        "a@",
        "@a ",
        "a.",
        ".a",
        "a.b@",
        "://",
        "http://a",
        "http://a ",
        "www.",
        "one ",
        "one hundred ",
        "the last ",
        "May ",
        "2019 ",
        "2019-",
        "June 18 to ",
        "Monday, ",
        "every ",
        "a ",
        "$",
        "$1",
        "% ",
        "said ",
        "“A said ",
        "A said, “a a a.” ",
        "A, ",
        "phone 1 ",
        "é.é",
        "。",
        "\n",
        "“a\n\n",
    ];
    PIECES.iter().map(|piece| piece.repeat(100_000 / piece.len()))
}

fn rows(text: &str, document: &Document, reference: Option<Civil>) -> Vec<Row> {
    let value = |date: &super::Date| date.value(reference).unwrap_or_else(|| "-".to_owned());
    find(text, document).into_iter().map(|date| (name(date.kind), date.span, value(&date))).collect()
}

#[test]
fn the_tables() {
    let tables = [
        ("en", include_str!("../../../tests/facts/dates.txt")),
        ("de", include_str!("../../../tests/facts/dates-de.txt")),
        ("es", include_str!("../../../tests/facts/dates-es.txt")),
        ("fr", include_str!("../../../tests/facts/dates-fr.txt")),
        ("it", include_str!("../../../tests/facts/dates-it.txt")),
        ("pt", include_str!("../../../tests/facts/dates-pt.txt")),
    ];
    let wrong = tables.map(|(tag, table)| check_in(tag, table, |text, document| rows(text, document, None)));
    let wrong = wrong.join("\n");
    assert!(wrong.trim().is_empty(), "{wrong}");
}

#[test]
fn reckoned_from_a_day() {
    let table = include_str!("../../../tests/facts/dates-reference.txt");
    check(table, |text, document| rows(text, document, Civil::read("2024-06-18")));
}

#[test]
fn hostile_text_takes_linear_time() {
    for text in hostile() {
        let document = read(&text);
        let start = std::time::Instant::now();
        find(&text, &document);
        crate::facts::quantities::find(&text, &document);
        crate::facts::quotes::find(&text, &document, &[], &[]);
        // Linear time is a few milliseconds; quadratic time a minute. Between lies any machine.
        assert!(start.elapsed().as_secs() < 4, "{:?} takes {:?}", text.get(..20), start.elapsed());
    }
}
