//! Which characters end sentences, close them, open them.

use crate::language::{Colon, Language, Semicolon};

/// What a character that may end a sentence is, the surer the greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Mark {
    /// `.`, the mark with many other uses.
    Stop,
    /// `…`, one character.
    Ellipsis,
    /// `?` and `!`.
    Strong,
    /// A mark that has no other use, in scripts whose next word needs neither capital nor space.
    Sure,
}

/// Whether a mark, a list's label or a smiley may begin or end at this byte: all the rest of a text is
/// passed over by this table alone.
pub(super) static IS_CANDIDATE: [bool; 256] = table(&[]);

/// The same for languages in which a space may end a sentence.
pub(super) static IS_CANDIDATE_OR_SPACE: [bool; 256] = table(b" ");

const fn table(more: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut index = 0;
    while index < more.len() {
        table[more[index] as usize] = true;
        index += 1;
    }
    // The marks of ASCII, then the first bytes of the others and of what closes.
    let leads = [
        b'.', b'?', b'!', b')', b'"', b':', b';', b'@', 0xD6, 0xD8, 0xDB, 0xDC, 0xDF, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF,
        0xF0,
    ];
    index = 0;
    while index < leads.len() {
        table[leads[index] as usize] = true;
        index += 1;
    }
    // A capital may begin a sentence after one that has no mark.
    index = b'A' as usize;
    while index <= b'Z' as usize {
        table[index] = true;
        index += 1;
    }
    table
}

/// The character that begins at a byte.
#[inline]
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
        Some(_) => text.get(at..)?.chars().next(),
        None => None,
    }
}

/// The character that ends before a byte.
#[inline]
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at.checked_sub(1)?) {
        Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
        Some(_) => text.get(..at)?.chars().next_back(),
        None => None,
    }
}

/// Where the white space that begins at a byte ends.
#[inline]
pub(super) fn skip_space(text: &str, mut at: usize) -> usize {
    while let Some(character) = char_at(text, at).filter(|character| character.is_whitespace()) {
        at += character.len_utf8();
    }
    at
}

pub(super) fn mark(character: char, language: Language) -> Option<Mark> {
    Some(match character {
        '.' => Mark::Stop,
        '…' => Mark::Ellipsis,
        '?' | '!' | '‼' | '‽' | '⁇' | '⁈' | '⁉' => Mark::Strong,
        ';' | '\u{37E}' if language.punctuation().semicolon == Semicolon::Asks => Mark::Strong,
        ':' if language.punctuation().colon == Colon::Ends => Mark::Strong,
        _ if is_sure(character) => Mark::Sure,
        _ => return None,
    })
}

fn is_sure(character: char) -> bool {
    let is_wide = matches!(character, '。' | '｡' | '．' | '！' | '？' | '︒' | '﹒' | '﹖' | '﹗');
    // Devanagari and its sisters, Sinhala, Tibetan, Ol Chiki, Limbu.
    let is_indic = matches!(character, '।' | '॥' | '෴' | '།' | '༎' | '᱾' | '᱿' | '᥄' | '᥅');
    // Arabic, Urdu, Armenian, Syriac, N'Ko.
    let is_near_eastern = matches!(character, '؟' | '۔' | '։' | '܀' | '܁' | '܂' | '߹');
    // Burmese, Ethiopic, Khmer, Mongolian, Canadian syllabics.
    let is_eastern = matches!(character, '။' | '።' | '፧' | '፨' | '។' | '៕' | '᠃' | '᠉' | '᙮');
    is_wide || is_indic || is_near_eastern || is_eastern
}

/// Brackets and quotation marks that only ever close.
pub(super) fn is_closer(character: char) -> bool {
    matches!(character, ')' | ']' | '}' | '”' | '»' | '›' | '」' | '』' | '）' | '】' | '〕' | '》' | '〉' | '］' | '｣')
}

/// Marks that close where no letter or digit follows, and open or are an apostrophe otherwise: straight
/// quotes, the apostrophe, quotes that other languages close with, and Markdown's emphasis.
pub(super) fn may_close(character: char) -> bool {
    matches!(character, '"' | '\'' | '’' | '“' | '‘' | '«' | '‹' | '*' | '_')
}

pub(super) fn is_quote(character: char) -> bool {
    matches!(character, '"' | '\'' | '’' | '”' | '“' | '‘' | '«' | '»' | '‹' | '›' | '„' | '‚' | '」' | '』')
}

/// Marks that stand before a sentence's first word.
pub(super) fn is_opener(character: char) -> bool {
    is_quote(character)
        || matches!(character, '(' | '[' | '{' | '¿' | '¡' | '*' | '_' | '「' | '『' | '（' | '【' | '《' | '〈')
}

pub(super) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '–' | '—' | '―')
}

pub(super) fn is_bullet(character: char) -> bool {
    matches!(character, '•' | '‣' | '◦' | '⁃' | '▪' | '●' | '■' | '·')
}

/// Pictographs with the marks that join and colour them.
pub(super) fn is_pictograph(character: char) -> bool {
    matches!(character, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{200D}' | '\u{FE0F}' | '\u{20E3}')
}

pub(super) fn is_superscript(character: char) -> bool {
    matches!(character, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}
