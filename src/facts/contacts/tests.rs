//! The table in `tests/facts/contacts.txt`.

use super::find;
use crate::facts::dates::tests::{check, name, read};

#[test]
fn the_table() {
    check(include_str!("../../../tests/facts/contacts.txt"), |text, document| {
        let row = |contact: super::Contact| {
            (name(contact.kind), contact.span, contact.href.unwrap_or_else(|| "-".to_owned()))
        };
        find(text, document).into_iter().map(row).collect()
    });
}

#[test]
fn in_order_and_apart() {
    let text = "a@b.example, http://x.example/@y and @z: www.x.example, b.example.com (020) 7946 0123 c@d.example";
    let found = find(text, &read(text));
    assert!(found.len() > 5);
    assert!(found.is_sorted_by(|one, other| one.span.end() <= other.span.start()), "{found:?}");
}
