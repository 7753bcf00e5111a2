use super::*;
use crate::language::Language;

fn people(text: &str) -> Vec<String> {
    let document = Document::read(text, &[], Language::of_tag("en"));
    let show = |name: &Name| {
        let role = name.role.map(|role| format!(" ({})", role.of(text))).unwrap_or_default();
        format!("{}{role} x{}", name.fullest.of(text), name.mentions.len())
    };
    find(text, &document).people.iter().map(show).collect()
}

#[test]
fn short_forms_and_roles() {
    let text = "French Finance Minister Anna Maria Roux met Lee Chang Ho on Monday. Roux, who arrived late, smiled. \
                “No comment,” said Tom Weller, a spokesman for the mint, as Ms Roux left.";
    assert_eq!(
        people(text),
        ["Anna Maria Roux (French Finance Minister) x3", "Tom Weller (a spokesman for the mint) x1"]
    );
}

#[test]
fn calendar_and_peoples_are_no_names() {
    assert_eq!(people("On Monday the French said June was cold."), Vec::<String>::new());
}
