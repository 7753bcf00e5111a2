//! Web and mail addresses, paths and file names: their dots end no sentence.

use super::marks::char_before;
use super::stop::Stop;

/// Furthest look around a stop without white space, in bytes.
const LONGEST_LOOK: usize = 64;
/// Longest date and hour, in bytes: `2026-11-24 02:44`.
const LONGEST_STAMP: usize = 16;

/// The end of the address that has `@` or the colon of `://` at `at`, without the marks that follow it.
pub(super) fn end_of_address(text: &str, at: usize) -> Option<usize> {
    let rest = text.as_bytes().get(at + 1..)?;
    let is_web = text.as_bytes().get(at) == Some(&b':');
    let begins = if is_web {
        rest.starts_with(b"//")
    } else {
        rest.first().is_some_and(u8::is_ascii_alphanumeric)
            && char_before(text, at).is_some_and(|before| before.is_alphanumeric() || before == '.')
    };
    if !begins {
        return None;
    }
    let is_bound = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'<') || !byte.is_ascii();
    let length = rest.iter().position(is_bound).unwrap_or(rest.len());
    let address = rest.get(..length)?;
    let is_tail = |byte: &u8| matches!(byte, b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b'\'' | b'*');
    let tail = address.iter().rev().take_while(|byte| is_tail(byte)).count();
    Some(at + 1 + length - tail)
}

/// Whether the stop, with no white space after it, stands inside an address, a path or a file's name.
pub(super) fn is_in_address(text: &str, sentence: usize, stop: &Stop) -> bool {
    let bytes = text.as_bytes();
    let least = stop.start.saturating_sub(LONGEST_LOOK).max(sentence);
    let before = bytes.get(least..stop.start).unwrap_or_default();
    let before = before.rsplit(u8::is_ascii_whitespace).next().unwrap_or_default();
    let most = bytes.len().min(stop.end + LONGEST_LOOK);
    let after = bytes.get(stop.end..most).unwrap_or_default();
    let after = after.split(u8::is_ascii_whitespace).next().unwrap_or_default();
    let is_sign = |byte: &u8| matches!(byte, b'/' | b'@' | b':' | b'_' | b'\\' | b'=' | b'#');
    let has_inner_stop = after.iter().rev().skip(1).any(|&byte| byte == b'.');
    before.iter().any(is_sign) || before.contains(&b'.') || after.iter().any(is_sign) || has_inner_stop
}

/// The end of the time stamp whose first colon is at `at`: a date in figures, then the time by the clock,
/// as in the heads of mails and comments. A time alone is no stamp.
pub(super) fn end_of_stamp(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let before = bytes.get(at.saturating_sub(LONGEST_STAMP)..at)?;
    let hour = before.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let (date, hour) = before.split_at(before.len() - hour);
    let date = date.trim_ascii_end().rsplit(u8::is_ascii_whitespace).next()?;
    let is_date =
        date.len() >= 6 && date.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'-' | b'.'));
    if hour.is_empty() || hour.len() > 2 || !is_date {
        return None;
    }
    let rest = bytes.get(at + 1..)?;
    let clock = rest.iter().take_while(|byte| byte.is_ascii_digit() || **byte == b':').count();
    let half = rest.get(clock..)?.trim_ascii_start();
    let space = rest.len() - clock - half.len();
    let is_half = matches!(half, [b'A' | b'a' | b'P' | b'p', b'M' | b'm', after @ ..] if after.first().is_none_or(u8::is_ascii_whitespace));
    (clock >= 2).then_some(at + 1 + clock + if is_half { space + 2 } else { 0 })
}
