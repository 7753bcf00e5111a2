//! The compiled expressions against the crate they are written for.

use super::{Addresses, Calendar, Expression, Links, Numbers, Phones, Tails, expressions};

const TEXTS: &[&str] = &[
    include_str!("../../../tests/facts/patterns.txt"),
    include_str!("../../../tests/facts/dates.txt"),
    include_str!("../../../tests/facts/quantities.txt"),
    include_str!("../../../tests/facts/contacts.txt"),
];

/// Each expression of the group by `regex`, in the order of the file.
fn by_regex(group: &str, reach: usize) -> Vec<regex::Regex> {
    let source = include_str!("patterns.txt");
    let groups = expressions::read(source).unwrap_or_default();
    let group = groups.into_iter().find(|other| other.name == group);
    assert_eq!(group.as_ref().and_then(|group| group.reach.parse().ok()), Some(reach));
    let expressions = group.map(|group| group.expressions).unwrap_or_default();
    expressions
        .iter()
        .filter_map(|(_, expression)| regex::RegexBuilder::new(expression).ignore_whitespace(true).build().ok())
        .collect()
}

/// At every character of every text, the group finds what `regex` finds there.
fn agrees<E: Expression + std::fmt::Debug>(name: &str) {
    let expressions = by_regex(name, E::REACH);
    assert_eq!(expressions.len(), E::ALL.len(), "every expression of {name} is valid for `regex`");
    let mut found = 0;
    for line in TEXTS.iter().flat_map(|text| text.lines()) {
        for (at, _) in line.char_indices() {
            let expected = expressions.iter().enumerate().find_map(|(number, expression)| {
                let found = expression.find_at(line, at).filter(|found| found.start() == at)?;
                (found.end() > at).then(|| (format!("{:?}", E::ALL[number]), found.end()))
            });
            let ours = E::at(line, at).map(|(expression, end)| (format!("{expression:?}"), end));
            assert_eq!(ours, expected, "{name} at {at} of {line:?}");
            found += usize::from(ours.is_some());
        }
    }
    assert!(found > 20, "the texts try {name}: {found} matches");
}

#[test]
fn as_regex_finds_them() {
    agrees::<Numbers>("numbers");
    agrees::<Tails>("tails");
    agrees::<Calendar>("calendar");
    agrees::<Links>("links");
    agrees::<Addresses>("addresses");
    agrees::<Phones>("phones");
}

/// Words that a number may begin with, and words that only their first letters have in common with.
#[test]
fn where_a_number_may_begin() {
    for word in ["a", "An", "one", "half", "Twenty", "seventh", "hundred", "several", "tens", "quarter"] {
        assert!(Numbers::may_begin(word), "{word}");
    }
    // From its second letter "it" goes on as "two" does, "can" as "an".
    for word in ["it", "can", "is", "ran", "whale", "zebra", "on", "for", "do", "hund", "tent", "oneself", ""] {
        assert!(!Numbers::may_begin(word), "{word}");
    }
}

/// No word is passed over that a number begins with.
#[test]
fn every_number_may_begin_where_it_does() {
    let mut found = 0;
    for line in TEXTS.iter().flat_map(|text| text.lines()) {
        for word in line.split(|character: char| !character.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
            let at = word.as_ptr() as usize - line.as_ptr() as usize;
            if Numbers::at(line, at).is_some() {
                assert!(Numbers::may_begin(word), "{word} in {line}");
                found += 1;
            }
        }
    }
    assert!(found > 20, "{found} numbers of letters");
}
