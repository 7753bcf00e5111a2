//! Which characters end sentences, close them, open them.

use crate::language::{Capitals, Colon, Language, Semicolon, Spaces};

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

/// Bytes where an end may be: all the rest of a text is passed over by such a table alone.
pub(super) type Candidates = [bool; 256];

/// Where a mark, a list's label or a smiley may begin or end.
static MARKS: Candidates = candidates(b"");
/// And the capitals, which may begin a sentence after one that has no mark.
static MARKS_AND_CAPITALS: Candidates = candidates(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
/// And the space, which may end one.
static MARKS_AND_SPACES: Candidates = candidates(b" ");

/// The table of a language.
pub(super) fn candidates_of(language: Language) -> &'static Candidates {
    match (language.punctuation().spaces, language.punctuation().capitals) {
        (Spaces::PartWords, Capitals::Titles) => &MARKS,
        (Spaces::PartWords, Capitals::Names | Capitals::Nouns) => &MARKS_AND_CAPITALS,
        (Spaces::EndAfterFinals | Spaces::PartClauses, _) => &MARKS_AND_SPACES,
    }
}

const fn candidates(more: &[u8]) -> Candidates {
    // The marks of ASCII, then the first bytes of the others.
    let marks = b".?!)\":;@\xD6\xD8\xDB\xDC\xDF\xE0\xE1\xE2\xE3\xEF\xF0";
    let mut table = [false; 256];
    let mut index = 0;
    while index < marks.len() {
        table[marks[index] as usize] = true;
        index += 1;
    }
    index = 0;
    while index < more.len() {
        table[more[index] as usize] = true;
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

/// Brackets and quotation marks that only ever close. Others open in some languages.
pub(super) fn is_closer(character: char) -> bool {
    matches!(character, ')' | ']' | '}' | '”' | '」' | '』' | '）' | '】' | '〕' | '》' | '〉' | '］' | '｣')
}

/// Marks that close where no letter or digit follows, and open or are an apostrophe otherwise: straight
/// quotes, the apostrophe, quotes that other languages close with, and Markdown's emphasis.
pub(super) fn may_close(character: char) -> bool {
    matches!(character, '"' | '\'' | '’' | '“' | '‘' | '«' | '‹' | '»' | '›' | '*' | '_')
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
