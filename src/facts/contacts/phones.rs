//! Telephone numbers.
//!
//! Candidates are the words that begin with a digit. Sources: ITU-T E.123 (notation), E.164 (15 digits at most).
//! 1. `+`, `00`, a bracketed area, a leading 0 in groups, and the North American groups 3-3-4 are telephone numbers
//!    anywhere; any other grouping, and digits without groups, only where one of the few words before speaks of a
//!    telephone.
//! 2. 7 to 15 digits without the extension; what goes on with digits or letters is something else.
//! 3. Never a date, an amount of money, or what follows a sign that makes it a label (`#`, `=`, `/`).

use super::Contact;
use crate::document::{Document, Shape};
use crate::facts::patterns::{Calendar, Expression, Phones};
use crate::kinds::ContactKind;
use crate::text::Span;

/// How many bytes before a number may speak of a telephone.
const NEAR: usize = 48;

pub(super) fn find(text: &str, document: &Document) -> Vec<Contact> {
    let mut found: Vec<Contact> = Vec::new();
    let mut done = 0;
    for word in document.words.iter().filter(|word| word.shape() == Shape::Number) {
        let start = start(text, word.span().start());
        if start < done {
            continue;
        }
        if let Some(contact) = read(text, start) {
            done = contact.span.end();
            found.push(contact);
        }
    }
    found
}

/// Where the number begins: at the plus and the bracket before its first digit.
fn start(text: &str, digit: usize) -> usize {
    let head = text.get(..digit).unwrap_or_default();
    let near = head.strip_suffix('+').unwrap_or(head);
    let bracket = near.strip_suffix('(').or_else(|| near.strip_suffix("( "));
    bracket.unwrap_or(near).len()
}

fn read(text: &str, start: usize) -> Option<Contact> {
    let (kind, end) = Phones::at(text, start)?;
    let span = Span::new(start, end);
    let number = span.of(text);
    let core_end = number.find(['x', 'X', 'e', 'E']).unwrap_or(number.len());
    let (core, extension) = number.split_at_checked(core_end)?;
    let digits = core.bytes().filter(u8::is_ascii_digit).count();
    let least = match kind {
        Phones::Plain | Phones::PlainArea | Phones::Loose => 7,
        Phones::PlainNational => 10,
        Phones::PlainZero => 9,
    };
    let is_balanced = core.matches('(').count() == core.matches(')').count();
    // A plus opens a number even where a letter stands before it.
    let is_label = is_label(text, start) && !(core.starts_with('+') && super::links::ends_in_letter(text, start));
    if digits < least || digits > 15 || !is_balanced || goes_on(text, span) || is_label {
        return None;
    }
    let is_date =
        matches!(Calendar::at(text, start), Some((Calendar::NumericDate | Calendar::IsoDate | Calendar::Years, _)));
    if is_date || (kind == Phones::Loose && !speaks_of_telephone(text, start)) {
        return None;
    }
    Some(Contact { kind: ContactKind::Phone, span, href: Some(href(core, extension)) })
}

/// Rule 2: whether digits or letters follow.
fn goes_on(text: &str, span: Span) -> bool {
    let rest = text.get(span.end()..).unwrap_or_default();
    rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '%' | '$' | '€' | '£' | '_' | '@'))
        || rest
            .strip_prefix(['-', '.', '/', ',', ':'])
            .is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()))
}

/// Rule 3.
fn is_label(text: &str, start: usize) -> bool {
    let head = text.get(..start).unwrap_or_default();
    head.ends_with(|before: char| {
        before.is_alphanumeric()
            || matches!(before, '#' | '=' | '/' | '_' | '-' | '.' | ',' | '$' | '€' | '£' | '¥' | '&' | '+')
    }) || head.ends_with(['$', '€', '£', '¥'])
        || head.strip_suffix(' ').is_some_and(|head| head.ends_with(['$', '€', '£', '¥']))
}

fn speaks_of_telephone(text: &str, start: usize) -> bool {
    const YES: &[&str] = &[
        "phone",
        "phones",
        "telephone",
        "tel",
        "call",
        "calling",
        "called",
        "mobile",
        "cell",
        "cellphone",
        "fax",
        "whatsapp",
        "dial",
        "hotline",
        "sms",
        "line",
    ];
    const NO: &[&str] = &["account", "card", "isbn", "issn", "iban", "order", "invoice", "passport", "serial", "id"];
    let mut from = start.saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let line = text.get(from..start).unwrap_or_default().rsplit('\n').next().unwrap_or_default();
    let words = || line.split(|character: char| !character.is_alphanumeric());
    let has = |list: &[&str]| words().any(|word| list.iter().any(|known| word.eq_ignore_ascii_case(known)));
    has(YES) && !has(NO)
}

/// RFC 3966: the digits, a plus before them where the text has one, the extension after `;ext=`.
fn href(core: &str, extension: &str) -> String {
    let mut href = String::from("tel:");
    if core.contains('+') {
        href.push('+');
    }
    // "+44 (0)20": the zero is dialled only without the country's code.
    let core = if core.contains('+') { core.replace("(0)", "") } else { core.to_owned() };
    href.extend(core.chars().filter(char::is_ascii_digit));
    let extension: String = extension.chars().filter(char::is_ascii_digit).collect();
    if !extension.is_empty() {
        href.push_str(";ext=");
        href.push_str(&extension);
    }
    href
}
