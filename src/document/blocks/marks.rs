//! Marks: what the first characters of a line announce. Cost: O(1) a line, but for rules, which are read to
//! their end, and quickly given up.

/// What a line is by its own characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mark {
    /// Nothing announced.
    None,
    /// `# Title`, with the number of `#`.
    Heading(u8),
    /// `- item`, `• item`, `a) item`.
    Bullet,
    /// `12. item`: an item only among others that count on.
    Number(u16),
    /// Three back-ticks or tildes, with a language behind them or none.
    Fence { is_tilde: bool, is_bare: bool },
    /// A line of nothing but `-`, `=`, `*` or the like; the character.
    Rule(u8),
    /// `[name]: https://…`, which Markdown keeps apart from the text.
    Definition,
}

/// Bullets, each followed by a space. The hyphen and the asterisk are the commonest.
const BULLETS: [char; 21] =
    ['-', '*', '+', '•', '‣', '◦', '·', '–', '▪', '▫', '●', '○', '■', '□', '◆', '➢', '➤', '►', '✓', '✔', '⁃'];

/// The mark of a line without white space around it, and the bytes it takes.
pub(super) fn mark_of(line: &str) -> (Mark, u16) {
    let Some(first) = line.chars().next() else {
        return (Mark::None, 0);
    };
    // Most lines begin with a letter, and few marks do.
    if first.is_ascii_alphabetic() {
        return if is_lettered(line, 0) { (Mark::Bullet, 2) } else { (Mark::None, 0) };
    }
    if let Some(rule) = rule(line) {
        return (Mark::Rule(rule), 0);
    }
    match first {
        '#' => heading(line),
        '`' | '~' => (fence(line), 0),
        '0'..='9' => number(line, 0),
        '(' if is_lettered(line, 1) => (Mark::Bullet, 3),
        '(' => number(line, 1),
        '[' if is_definition(line) => (Mark::Definition, 0),
        _ if BULLETS.contains(&first) => bullet(line, first),
        _ => (Mark::None, 0),
    }
}

fn heading(line: &str) -> (Mark, u16) {
    let hashes = line.bytes().take(7).take_while(|&byte| byte == b'#').count();
    match u8::try_from(hashes) {
        Ok(level @ 1..=6) if line.as_bytes().get(hashes) == Some(&b' ') => (Mark::Heading(level), hashes as u16),
        _ => (Mark::None, 0),
    }
}

fn fence(line: &str) -> Mark {
    let is_tilde = line.starts_with('~');
    let info = line.trim_start_matches(if is_tilde { '~' } else { '`' });
    if line.len() - info.len() < 3 || info.contains('`') {
        return Mark::None;
    }
    Mark::Fence { is_tilde, is_bare: info.trim().is_empty() }
}

/// `1. `, `23) ` or, where a bracket was opened, `(4) `.
fn number(line: &str, from: usize) -> (Mark, u16) {
    let bytes = line.as_bytes();
    let digits = bytes[from..].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    let after = from + digits;
    let is_closed = match bytes.get(after) {
        Some(b')') => true,
        Some(b'.') => from == 0,
        _ => false,
    };
    let has_text = matches!(bytes.get(after + 1), Some(b' ' | b'\t'));
    match line.get(from..after).and_then(|digits| digits.parse().ok()) {
        Some(number) if (1..=3).contains(&digits) && is_closed && has_text => (Mark::Number(number), after as u16 + 1),
        _ => (Mark::None, 0),
    }
}

/// `a) `, or `(a) ` where `at` is 1.
fn is_lettered(line: &str, at: usize) -> bool {
    line.as_bytes().get(at..at + 3).is_some_and(|start| start[0].is_ascii_lowercase() && &start[1..] == b") ")
}

fn bullet(line: &str, first: char) -> (Mark, u16) {
    let width = first.len_utf8();
    let rest = line.get(width..).unwrap_or_default();
    if !rest.starts_with([' ', '\t', '\u{a0}']) {
        return (Mark::None, 0);
    }
    // A task's box belongs to the mark.
    let task = ["[ ] ", "[x] ", "[X] "].iter().find(|task| rest.trim_start().starts_with(**task));
    let boxed = task.map_or(0, |task| rest.len() - rest.trim_start().len() + task.len());
    (Mark::Bullet, u16::try_from(width + boxed).unwrap_or(0))
}

/// The character of a line that is nothing but three or more of it, spaces aside.
fn rule(line: &str) -> Option<u8> {
    const RULES: [&str; 9] = ["-", "=", "*", "_", "~", "#", "—", "–", "•"];
    let sign = RULES.into_iter().find(|sign| line.starts_with(sign))?;
    let (mut rest, mut count) = (line, 0);
    while let Some(after) = rest.strip_prefix(sign) {
        count += 1;
        rest = after.trim_start_matches([' ', '\t']);
    }
    // Fences of tildes open code, unless they are as long as a rule.
    let least = if sign == "~" { 5 } else { 3 };
    (rest.is_empty() && count >= least).then(|| sign.as_bytes()[0])
}

fn is_definition(line: &str) -> bool {
    /// No name of a link is longer, in bytes.
    const LONGEST_NAME: usize = 100;
    let Some(close) = line.bytes().take(LONGEST_NAME).position(|byte| byte == b']').filter(|&close| close > 1) else {
        return false;
    };
    let target = line.get(close + 1..).and_then(|rest| rest.strip_prefix(':')).unwrap_or_default().trim_start();
    let target = target.strip_prefix('<').unwrap_or(target);
    ["http://", "https://", "mailto:", "www.", "/", "./", "../", "#"].iter().any(|start| target.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        for (line, mark, marker) in [
            ("# Title", Mark::Heading(1), 1),
            ("####### seven", Mark::None, 0),
            ("#tag", Mark::None, 0),
            ("- item", Mark::Bullet, 1),
            ("- [x] done", Mark::Bullet, 6),
            ("• item", Mark::Bullet, 3),
            ("-5 degrees", Mark::None, 0),
            ("a) first", Mark::Bullet, 2),
            ("(b) second", Mark::Bullet, 3),
            ("12. twelve", Mark::Number(12), 3),
            ("(3) three", Mark::Number(3), 3),
            ("1,000 people", Mark::None, 0),
            ("2024. A year", Mark::None, 0),
            ("```rust", Mark::Fence { is_tilde: false, is_bare: false }, 0),
            ("~~~", Mark::Fence { is_tilde: true, is_bare: true }, 0),
            ("```code``` in line", Mark::None, 0),
            ("* * *", Mark::Rule(b'*'), 0),
            ("-----", Mark::Rule(b'-'), 0),
            ("--", Mark::None, 0),
            ("[1]: https://example.org \"A title\"", Mark::Definition, 0),
            ("[sic]: he wrote", Mark::None, 0),
        ] {
            assert_eq!(mark_of(line), (mark, marker), "{line}");
        }
    }
}
