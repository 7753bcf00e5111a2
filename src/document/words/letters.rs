//! What each character is to the bounds of words.
//!
//! Source: Unicode Standard Annex #29, table 3, by what the standard library knows of letters and digits; the marks
//! and invisible characters that it does not count among them are listed here.

/// What a character is to words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Parts words.
    Other,
    /// A letter or a digit.
    Letter,
    /// Goes on with the word before it; none begins with it: marks, joiners, soft hyphens, direction marks.
    Mark,
    /// Of a script that writes no spaces between words.
    Unspaced(Script),
}

/// The scripts without spaces; a word never has two of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Script {
    Han,
    /// Function words and endings of Japanese.
    Hiragana,
    Katakana,
    /// Thai, Lao, Khmer, Burmese.
    SouthEastAsian,
}

/// The character at a byte, and what it is; nothing inside a character or behind the end.
#[inline]
pub(super) fn at(text: &str, byte: usize) -> Option<(char, Kind)> {
    let character = text.get(byte..)?.chars().next()?;
    Some((character, kind(character)))
}

pub(super) fn kind(character: char) -> Kind {
    match character {
        '\0'..='\x7F' => letter_if(character.is_ascii_alphanumeric()),
        // Most text that is not ASCII is made of these: no table has to be searched.
        'À'..='ɏ' => letter_if(character != '×' && character != '÷'),
        'Ѐ'..='ҁ' | 'Ҋ'..='ԯ' | 'א'..='ת' | 'ء'..='ي' | '가'..='힣' => Kind::Letter,
        '々'..='〇' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => {
            Kind::Unspaced(Script::Han)
        }
        '\u{20000}'..='\u{3FFFF}' => Kind::Unspaced(Script::Han),
        'ぁ'..='ゖ' | 'ゝ'..='ゟ' => Kind::Unspaced(Script::Hiragana),
        'ァ'..='ヺ' | 'ー'..='ヿ' | 'ㇰ'..='ㇿ' | 'ｦ'..='ﾟ' => Kind::Unspaced(Script::Katakana),
        // Letters in circles and squares are emoji.
        '\u{1F100}'..='\u{1F1FF}' => Kind::Other,
        _ if is_mark(character) => Kind::Mark,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' if character.is_alphabetic() => {
            Kind::Unspaced(Script::SouthEastAsian)
        }
        _ => letter_if(character.is_alphanumeric()),
    }
}

fn letter_if(is_letter: bool) -> Kind {
    if is_letter { Kind::Letter } else { Kind::Other }
}

/// Marks that Unicode does not call alphabetic, and what is not seen: `Grapheme_Extend` and `Format` of the scripts in
/// use, without the viramas and nuktas of the Indic blocks. In order.
const MARKS: [(char, char); 47] = [
    ('\u{AD}', '\u{AD}'),
    ('\u{300}', '\u{36F}'),
    ('\u{483}', '\u{489}'),
    // Armenian writes its marks of stress and question inside words.
    ('\u{55A}', '\u{55C}'),
    ('\u{55E}', '\u{55E}'),
    ('\u{591}', '\u{5BD}'),
    ('\u{5BF}', '\u{5BF}'),
    ('\u{5C1}', '\u{5C2}'),
    ('\u{5C4}', '\u{5C5}'),
    ('\u{5C7}', '\u{5C7}'),
    ('\u{610}', '\u{61A}'),
    ('\u{64B}', '\u{65F}'),
    ('\u{670}', '\u{670}'),
    ('\u{6D6}', '\u{6DC}'),
    ('\u{6DF}', '\u{6E4}'),
    ('\u{6E7}', '\u{6E8}'),
    ('\u{6EA}', '\u{6ED}'),
    ('\u{711}', '\u{711}'),
    ('\u{730}', '\u{74A}'),
    ('\u{DCA}', '\u{DCA}'),
    ('\u{E47}', '\u{E4E}'),
    ('\u{EBA}', '\u{EBA}'),
    ('\u{EC8}', '\u{ECE}'),
    ('\u{F18}', '\u{F19}'),
    ('\u{F35}', '\u{F35}'),
    ('\u{F37}', '\u{F37}'),
    ('\u{F39}', '\u{F39}'),
    ('\u{F71}', '\u{F84}'),
    ('\u{1037}', '\u{1037}'),
    ('\u{1039}', '\u{103A}'),
    ('\u{17C9}', '\u{17D3}'),
    ('\u{1AB0}', '\u{1AFF}'),
    ('\u{1DC0}', '\u{1DFF}'),
    ('\u{200C}', '\u{200F}'),
    ('\u{202A}', '\u{202E}'),
    ('\u{2060}', '\u{2064}'),
    ('\u{2066}', '\u{206F}'),
    ('\u{20D0}', '\u{20F0}'),
    ('\u{302A}', '\u{302F}'),
    ('\u{3099}', '\u{309A}'),
    ('\u{A66F}', '\u{A66F}'),
    ('\u{A674}', '\u{A67D}'),
    ('\u{FB1E}', '\u{FB1E}'),
    ('\u{FE00}', '\u{FE0F}'),
    ('\u{FE20}', '\u{FE2F}'),
    ('\u{FEFF}', '\u{FEFF}'),
    ('\u{E0100}', '\u{E01EF}'),
];

fn is_mark(character: char) -> bool {
    // Virama, nukta and the Vedic accents stand at the same places of each 128 code points from Devanagari to Sinhala.
    let is_indic = matches!(character, '\u{900}'..='\u{DFF}');
    if is_indic && matches!(u32::from(character) & 0x7F, 0x3C | 0x4D | 0x51..=0x54) {
        return true;
    }
    let following = MARKS.partition_point(|&(first, _)| first <= character);
    following > 0 && character <= MARKS[following - 1].1
}

/// Where the cluster that begins at `start` ends: a character with its marks and, in the scripts of South East Asia,
/// its vowels before and behind and what is stacked on it or closes it.
pub(super) fn end_of_cluster(text: &str, start: usize) -> usize {
    let mut rest = text.get(start..).unwrap_or_default().chars().peekable();
    let mut end = start;
    let mut takes_next = false;
    while let Some(character) = rest.next() {
        let goes_on = is_mark(character) || is_dependent_vowel(character) || takes_next;
        // A Burmese consonant with asat above closes the syllable.
        let closes = rest.peek() == Some(&'\u{103A}');
        if end > start && !goes_on && !closes || end - start > super::LONGEST / 2 {
            break;
        }
        takes_next = matches!(character, '\u{1039}' | '\u{17D2}') || (end == start && is_leading_vowel(character));
        takes_next &= rest.peek().is_some_and(|&next| kind(next) == Kind::Unspaced(Script::SouthEastAsian));
        end += character.len_utf8();
    }
    end
}

/// Thai and Lao vowels written before the consonant that they follow in speech.
fn is_leading_vowel(character: char) -> bool {
    matches!(character, '\u{E40}'..='\u{E44}' | '\u{EC0}'..='\u{EC4}')
}

/// Vowels written above, below or behind their consonant.
fn is_dependent_vowel(character: char) -> bool {
    matches!(character,
        '\u{E30}'..='\u{E3A}' | '\u{E45}' | '\u{EB0}'..='\u{EBC}' | '\u{E4D}' | '\u{ECD}'
        | '\u{102B}'..='\u{103E}' | '\u{1056}'..='\u{1059}' | '\u{105E}'..='\u{1060}' | '\u{1062}'..='\u{1064}'
        | '\u{1067}'..='\u{106D}' | '\u{1071}'..='\u{1074}' | '\u{1082}'..='\u{108D}' | '\u{17B4}'..='\u{17D3}' | '\u{17DD}')
}
