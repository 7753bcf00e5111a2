//! The table in `tests/facts/quantities.txt`.

use super::find;
use crate::facts::dates::tests::{check, name};

#[test]
fn the_table() {
    check(include_str!("../../../tests/facts/quantities.txt"), |text, document| {
        find(text, document)
            .into_iter()
            .map(|quantity| {
                let value = quantity.value.map_or_else(|| "-".to_owned(), |value| value.to_string());
                (
                    name(quantity.kind),
                    quantity.span,
                    format!("{value} | {}", quantity.unit.unwrap_or_else(|| "-".to_owned())),
                )
            })
            .collect()
    });
}
