//! Web and e-mail addresses, and handles.
//!
//! 1. An address ends before punctuation that ends a sentence and before a closing bracket that it does not open.
//! 2. A bare domain (`example.com`) needs an end of `seeds/en/domain-ends.txt`, in one case with the rest; ends that
//!    are English words need a path. `www.` or a scheme needs no known end.
//! 3. What goes on with `_`, `@` or a letter is no address, and digits alone are no host.
//!
//! Own code and not the crate `linkify`: on the fixtures of linkify-it the crate reaches 84.1 % F1 of exact spans, linkifyjs
//! 86.0, this file 95.0 (`cargo xtask bench facts contacts`). The crate knows no list of domain ends, so its bare domains
//! would have to be judged again here, and its ends trimmed.

use memchr::memchr_iter;

use super::Contact;
use crate::facts::patterns::{Addresses, Expression, Links};
use crate::kinds::ContactKind;
use crate::language::{WordList, words_of};
use crate::text::Span;

static DOMAIN_ENDS: WordList = WordList::new(words_of!("en/domain-ends.txt"));

/// Longest host name (RFC 1035), and longest local part of an e-mail address (RFC 5321).
const LONGEST_HOST: usize = 253;
const LONGEST_LOCAL: usize = 64;

/// `https://…`
pub(super) fn with_scheme(text: &str) -> Vec<Contact> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut done = 0;
    for colon in memchr_iter(b':', bytes) {
        if colon < done || !bytes[colon..].starts_with(b"://") {
            continue;
        }
        let letters = bytes[done..colon].iter().rev().take(6).take_while(|byte| byte.is_ascii_alphabetic()).count();
        // A scheme stands alone: six letters and more are none of ours.
        let start = ["https", "http", "ftp"]
            .iter()
            .find(|scheme| {
                scheme.len() == letters && bytes[colon - letters..colon].eq_ignore_ascii_case(scheme.as_bytes())
            })
            .map(|scheme| colon - scheme.len());
        let Some(start) = start.filter(|start| !ends_in_word(text, *start)) else {
            continue;
        };
        if let Some((Links::Url, end)) = Links::at(text, start)
            && let Some(span) = trimmed(text, Span::new(start, end))
            && !span.of(text).bytes().skip(colon + 3 - start).all(|byte| byte.is_ascii_digit())
        {
            done = span.end();
            let is_web = letters > 3;
            let href = is_web.then(|| span.of(text).to_owned());
            found.push(Contact { kind: ContactKind::Url, span, href });
        }
    }
    found
}

/// `name@example.org` and `@name`.
pub(super) fn addresses(text: &str) -> Vec<Contact> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut done = 0;
    for at in memchr_iter(b'@', bytes) {
        if at < done {
            continue;
        }
        let local = bytes[done..at].iter().rev().take(LONGEST_LOCAL + 1).take_while(|byte| is_local(**byte)).count();
        let start = at - local;
        let leading =
            bytes[start..at].iter().take_while(|byte| matches!(byte, b'.' | b'\'' | b'/' | b'*' | b'|' | b'=')).count();
        let start = start + leading;
        let contact = if start < at && at - start <= LONGEST_LOCAL { email(text, start, at) } else { None };
        let contact = contact.or_else(|| handle(text, at));
        if let Some(contact) = contact {
            done = contact.span.end();
            found.push(contact);
        }
    }
    found
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+/=?^_`|~.-".contains(&byte)
}

fn email(text: &str, start: usize, at: usize) -> Option<Contact> {
    let (Addresses::Email, end) = Addresses::at(text, start)? else {
        return None;
    };
    let goes_on = text.get(end..)?.starts_with(['_', '@'])
        || text.get(end..)?.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    if goes_on || end <= at {
        return None;
    }
    let address = text.get(start..end)?;
    let prefix = "mailto:";
    let has_prefix = text
        .get(..start)?
        .get(start.saturating_sub(prefix.len())..)
        .is_some_and(|head| head.eq_ignore_ascii_case(prefix));
    let start = if has_prefix { start - prefix.len() } else { start };
    Some(Contact { kind: ContactKind::Email, span: Span::new(start, end), href: Some(format!("mailto:{address}")) })
}

fn handle(text: &str, at: usize) -> Option<Contact> {
    let bytes = text.as_bytes();
    let follows_word = ends_in_word(text, at)
        || at.checked_sub(1).is_some_and(|before| matches!(bytes[before], b'.' | b'@' | b'-' | b'/' | b'_'));
    let (Addresses::Handle, end) = Addresses::at(text, at)? else {
        return None;
    };
    let name = text.get(at + 1..end)?;
    let goes_on = match bytes.get(end..).unwrap_or_default() {
        [b'@', ..] => true,
        [b'.' | b'-', next, ..] => next.is_ascii_alphanumeric(),
        _ => false,
    };
    let is_name = (2..=30).contains(&name.len()) && name.bytes().any(|byte| byte.is_ascii_alphabetic());
    (is_name && !goes_on && !follows_word).then(|| Contact {
        kind: ContactKind::Handle,
        span: Span::new(at, end),
        href: None,
    })
}

/// `example.com/page`, `www.example.museum`.
pub(super) fn bare(text: &str) -> Vec<Contact> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut done = 0;
    for stop in memchr_iter(b'.', bytes) {
        let joins = stop > done
            && is_host(bytes[stop - 1])
            && bytes.get(stop + 1).is_some_and(|byte| is_host(*byte) && *byte != b'.');
        if !joins {
            continue;
        }
        let back = bytes[done..stop].iter().rev().take(LONGEST_HOST).take_while(|byte| is_host(**byte)).count();
        let ahead = bytes[stop..].iter().take_while(|byte| is_host(**byte)).count();
        let start = host_start(text, stop - back);
        // Whatever comes of it, this run of letters is done with.
        done = stop + ahead;
        if let Some(contact) = domain(text, start) {
            done = done.max(contact.span.end());
            found.push(contact);
        }
    }
    found
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.') || !byte.is_ascii()
}

/// The look back counts bytes: on to a character, past punctuation beyond ASCII (quotation marks, dashes) and what
/// cannot begin a host.
fn host_start(text: &str, mut start: usize) -> usize {
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let head = text.get(start..).unwrap_or_default();
    let run = head.find(|character: char| character.is_ascii() && !is_host(character as u8)).unwrap_or(head.len());
    let run = head.get(..run).unwrap_or_default();
    let first_stop = run.find(|character: char| character.is_alphanumeric()).unwrap_or(0);
    let label = run.get(first_stop..).unwrap_or_default();
    let before_stop = label.find('.').unwrap_or(0);
    let mark = label
        .get(..before_stop)
        .and_then(|label| label.rfind(|character: char| !character.is_alphanumeric() && character != '-'));
    let after_mark =
        mark.map_or(0, |mark| mark + label.get(mark..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    start + first_stop + after_mark
}

fn domain(text: &str, start: usize) -> Option<Contact> {
    let bytes = text.as_bytes();
    let before = start.checked_sub(1).map(|before| bytes[before]);
    if matches!(before, Some(b'@' | b'/' | b'_' | b'.' | b'-' | b'\\')) || ends_in_word(text, start) {
        return None;
    }
    let (Links::UrlBare, end) = Links::at(text, start)? else {
        return None;
    };
    if text.get(end..)?.starts_with(['_', '@']) {
        return None;
    }
    let span = trimmed(text, Span::new(start, end))?;
    let address = span.of(text);
    let host = address.find([':', '/', '?', '#']).map_or(address, |at| address.get(..at).unwrap_or_default());
    let has_path = host.len() < address.len();
    let goes_wrong = address.get(host.len()..)?.strip_prefix(':').is_some_and(|port| !is_port(port))
        || bytes.get(span.end()).is_some_and(u8::is_ascii_alphanumeric);
    let is_www = host.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("www."));
    let counts = is_www || has_known_end(host, has_path) || (is_address(host) && host.len() >= 7);
    (counts && !goes_wrong).then(|| Contact { kind: ContactKind::Url, span, href: Some(format!("https://{address}")) })
}

fn is_port(port: &str) -> bool {
    let digits = port.bytes().take_while(u8::is_ascii_digit).count();
    port.get(..digits).and_then(|digits| digits.parse::<u16>().ok()).is_some()
}

/// Rule 2.
fn has_known_end(host: &str, has_path: bool) -> bool {
    let Some((name, end)) = host.rsplit_once('.') else {
        return false;
    };
    let is_shouted = !host.contains(char::is_lowercase);
    let lower = if is_shouted { end.to_lowercase() } else { end.to_owned() };
    let known = DOMAIN_ENDS.get(&lower);
    let is_short = !name.contains('.') && !has_path;
    // "the council.net" is one, "said.It" is none; "a.co" is too short to tell from initials.
    known.is_some_and(|needs| !(is_short && needs == "path"))
        && name.chars().any(char::is_alphanumeric)
        && !(is_shouted && is_short && name.len() < 3)
}

/// Four numbers up to 255.
fn is_address(host: &str) -> bool {
    host.split('.').count() == 4 && host.split('.').all(|part| part.len() <= 3 && part.parse::<u8>().is_ok())
}

/// Whether a letter or digit stands right before `at`.
fn ends_in_word(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|head| head.ends_with(char::is_alphanumeric))
}

/// Whether a letter stands right before `at`.
pub(super) fn ends_in_letter(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|head| head.ends_with(char::is_alphabetic))
}

/// Rule 1.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let mut address = span.of(text);
    let authority = address.find("://").map_or(0, |colon| colon + 3);
    let has_path = address.get(authority..)?.contains(['/', '?', '#']);
    if text.get(span.end()..).is_some_and(|rest| rest.starts_with('_') && !has_path) {
        return None;
    }
    let mut open = [('(', ')'), ('[', ']'), ('{', '}')]
        .map(|(open, close)| (close, address.matches(close).count().saturating_sub(address.matches(open).count())));
    while let Some(last) = address.chars().next_back() {
        let is_unopened =
            open.iter_mut().find(|entry| entry.0 == last && entry.1 > 0).map(|entry| entry.1 -= 1).is_some();
        let ends_sentence = matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '…' | '’' | '”' | '|');
        if !is_unopened && !ends_sentence {
            break;
        }
        address = address.get(..address.len() - last.len_utf8())?;
    }
    (address.len() > authority).then(|| Span::new(span.start(), span.start() + address.len()))
}
