//! Scripts: which alphabet a text is in. Most tell the language at once; four are shared by many.
//!
//! Source: the Unicode Standard, Blocks.txt. Cost: linear in the text.

/// A script that several languages write with, or the one language of a script.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Script {
    Arabic,
    Cyrillic,
    Devanagari,
    Latin,
    /// An index into [`SINGLE`].
    Single(usize),
}

/// Scripts whose language n-grams tell, in the order of the model.
pub(crate) const SHARED: [(Script, &str); 4] = [
    (Script::Arabic, "arabic"),
    (Script::Cyrillic, "cyrillic"),
    (Script::Devanagari, "devanagari"),
    (Script::Latin, "latin"),
];

/// Blocks of letters, and the language that by far most of their texts are in.
pub(crate) const SINGLE: [(u32, u32, &str); 30] = [
    (0x370, 0x3FF, "el"),
    (0x530, 0x58F, "hy"),
    (0x590, 0x5FF, "he"),
    (0x780, 0x7BF, "dv"),
    (0x980, 0x9FF, "bn"),
    (0xA00, 0xA7F, "pa"),
    (0xA80, 0xAFF, "gu"),
    (0xB00, 0xB7F, "or"),
    (0xB80, 0xBFF, "ta"),
    (0xC00, 0xC7F, "te"),
    (0xC80, 0xCFF, "kn"),
    (0xD00, 0xD7F, "ml"),
    (0xD80, 0xDFF, "si"),
    (0xE00, 0xE7F, "th"),
    (0xE80, 0xEFF, "lo"),
    (0xF00, 0xFFF, "bo"),
    (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"),
    (0x1100, 0x11FF, "ko"),
    (0x1200, 0x139F, "am"),
    (0x1780, 0x17FF, "km"),
    (0x1C90, 0x1CBF, "ka"),
    (0x1F00, 0x1FFF, "el"),
    (0x3041, 0x30FF, "ja"),
    (0x3130, 0x318F, "ko"),
    (0x31F0, 0x31FF, "ja"),
    (0x3400, 0x9FFF, "zh"),
    (0xAC00, 0xD7FF, "ko"),
    (0xF900, 0xFAFF, "zh"),
    (0xFF66, 0xFF9D, "ja"),
];

/// One kana to so many Han characters makes a text Japanese: running Japanese is half kana, a Chinese text may
/// quote some.
const HAN_A_KANA: usize = 10;
/// A Han character or a syllable of Hangul says as much as so many letters.
const LETTERS_A_SIGN: usize = 2;
const FIRST_SIGN: char = '\u{3130}';

impl Script {
    /// The script of a letter.
    fn of(character: char) -> Option<Self> {
        let number = u32::from(character);
        match number {
            0x41..=0x5A | 0x61..=0x7A | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x24F | 0x1E00..=0x1EFF => Some(Self::Latin),
            0x400..=0x52F => Some(Self::Cyrillic),
            0x600..=0x6FF | 0x750..=0x77F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFE => {
                character.is_alphabetic().then_some(Self::Arabic)
            }
            0x900..=0x97F => character.is_alphabetic().then_some(Self::Devanagari),
            0..0x370 => None,
            _ => {
                let at = SINGLE.partition_point(|&(_, last, _)| last < number);
                let (first, _, tag) = SINGLE.get(at)?;
                if *first > number || !character.is_alphabetic() {
                    return None;
                }
                SINGLE.iter().position(|other| other.2 == *tag).map(Self::Single)
            }
        }
    }

    /// The language, where the script tells it.
    pub(crate) fn language(self) -> Option<&'static str> {
        let Self::Single(index) = self else { return None };
        SINGLE.get(index).map(|block| block.2)
    }
}

/// The script that most of the letters are in, the earlier of two, and how many are.
pub(crate) fn of_most<'t>(parts: impl Iterator<Item = &'t str>) -> Option<(Script, usize)> {
    let mut counts = [0; SHARED.len() + SINGLE.len()];
    for part in parts {
        if part.is_ascii() {
            counts[slot(Script::Latin)] += part.bytes().filter(u8::is_ascii_alphabetic).count();
            continue;
        }
        for character in part.chars() {
            if let Some(count) = Script::of(character).and_then(|script| counts.get_mut(slot(script))) {
                *count += if character >= FIRST_SIGN { LETTERS_A_SIGN } else { 1 };
            }
        }
    }
    let of_tag = |tag| SINGLE.iter().position(|block| block.2 == tag).map_or(0, |index| SHARED.len() + index);
    let (japanese, chinese) = (of_tag("ja"), of_tag("zh"));
    if counts[japanese] * LETTERS_A_SIGN * HAN_A_KANA >= counts[chinese] {
        counts[japanese] += std::mem::take(&mut counts[chinese]);
    }
    let best = (0..counts.len()).rev().max_by_key(|&index| counts[index])?;
    let script = SHARED.get(best).map_or(Script::Single(best.saturating_sub(SHARED.len())), |shared| shared.0);
    (counts[best] > 0).then_some((script, counts[best]))
}

fn slot(script: Script) -> usize {
    match script {
        Script::Single(index) => SHARED.len() + index,
        shared => SHARED.iter().position(|known| known.0 == shared).unwrap_or(0),
    }
}
