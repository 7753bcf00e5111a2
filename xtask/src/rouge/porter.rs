//! The stemmer that ROUGE is measured with everywhere: M. F. Porter, 1980, "An algorithm for suffix stripping",
//! Program 14 (3), with the changes that NLTK made and that PyPI's rouge-score therefore has:
//!
//! 1. a few irregular words have their stems in a table;
//! 2. words of one or two letters stay as they are;
//! 3. `ies` and `ied` leave `ie` in words of four letters;
//! 4. `y` becomes `i` after a consonant that is not the first letter;
//! 5. `alli` is taken off before the rest of step 2, `bli` instead of `abli`, and `fulli` and `logi` are added;
//! 6. a vowel and a consonant alone count as ending consonant-vowel-consonant.
//!
//! Only for measuring: what the summarizer stems with is its own affair. Cost: linear in the word.

const IRREGULAR: [(&str, &str); 16] = [
    ("sky", "sky"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("news", "news"),
    ("innings", "inning"),
    ("inning", "inning"),
    ("outings", "outing"),
    ("outing", "outing"),
    ("cannings", "canning"),
    ("canning", "canning"),
    ("howe", "howe"),
    ("proceed", "proceed"),
    ("exceed", "exceed"),
    ("succeed", "succeed"),
];

/// Suffix and replacement; the first suffix that fits decides, and needs a stem with a measure above 0.
const STEP_2: [(&str, &str); 21] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("izer", "ize"),
    ("bli", "ble"),
    ("alli", "al"),
    ("entli", "ent"),
    ("eli", "e"),
    ("ousli", "ous"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("iveness", "ive"),
    ("fulness", "ful"),
    ("ousness", "ous"),
    ("aliti", "al"),
    ("iviti", "ive"),
    ("biliti", "ble"),
    ("fulli", "ful"),
];

const STEP_3: [(&str, &str); 7] =
    [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

/// Taken off a stem with a measure above 1.
const STEP_4: [&str; 19] = [
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti",
    "ous", "ive", "ize",
];

/// The stem of a lower-case ASCII word.
pub(crate) fn stem(word: &str) -> String {
    if let Some((_, stem)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return (*stem).to_owned();
    }
    if word.len() <= 2 {
        return word.to_owned();
    }
    let word = step_1b(step_1a(word));
    let word = step_2(&step_1c(word));
    let word = replace_first(&word, &STEP_3);
    step_5(&step_4(word))
}

fn step_1a(word: &str) -> String {
    let cut = |letters: usize| word[..word.len() - letters].to_owned();
    if word.ends_with("ies") {
        return cut(if word.len() == 4 { 1 } else { 2 });
    }
    if word.ends_with("sses") {
        return cut(2);
    }
    if word.ends_with('s') && !word.ends_with("ss") {
        return cut(1);
    }
    word.to_owned()
}

fn step_1b(word: String) -> String {
    if let Some(stem) = word.strip_suffix("ied") {
        return format!("{stem}{}", if word.len() == 4 { "ie" } else { "i" });
    }
    if let Some(stem) = word.strip_suffix("eed") {
        return if measure(stem) > 0 { format!("{stem}ee") } else { word };
    }
    let stem = ["ed", "ing"].iter().filter_map(|suffix| word.strip_suffix(suffix)).find(|stem| has_vowel(stem));
    let Some(stem) = stem else {
        return word;
    };
    if ["at", "bl", "iz"].iter().any(|end| stem.ends_with(end)) {
        return format!("{stem}e");
    }
    if ends_double_consonant(stem) {
        let keeps_both = stem.ends_with(['l', 's', 'z']);
        return stem[..stem.len() - usize::from(!keeps_both)].to_owned();
    }
    if measure(stem) == 1 && ends_cvc(stem) {
        return format!("{stem}e");
    }
    stem.to_owned()
}

fn step_1c(word: String) -> String {
    match word.strip_suffix('y') {
        Some(stem) if stem.len() > 1 && consonants(stem).last() == Some(&true) => format!("{stem}i"),
        _ => word,
    }
}

fn step_2(word: &str) -> String {
    if let Some(stem) = word.strip_suffix("alli").filter(|stem| measure(stem) > 0) {
        return step_2(&format!("{stem}al"));
    }
    if STEP_2.iter().any(|(suffix, _)| word.ends_with(suffix)) {
        return replace_first(word, &STEP_2);
    }
    match word.strip_suffix("logi") {
        // NLTK measures up to and with the l here.
        Some(stem) if measure(&word[..=stem.len()]) > 0 => format!("{stem}log"),
        _ => word.to_owned(),
    }
}

fn replace_first(word: &str, rules: &[(&str, &str)]) -> String {
    let fitting = rules.iter().find_map(|(suffix, replacement)| Some((word.strip_suffix(suffix)?, replacement)));
    match fitting {
        Some((stem, replacement)) if measure(stem) > 0 => format!("{stem}{replacement}"),
        _ => word.to_owned(),
    }
}

fn step_4(word: String) -> String {
    let fitting = STEP_4.iter().find_map(|suffix| Some((word.strip_suffix(suffix)?, *suffix)));
    match fitting {
        Some((stem, suffix)) if measure(stem) > 1 && (suffix != "ion" || stem.ends_with(['s', 't'])) => stem.to_owned(),
        _ => word,
    }
}

fn step_5(word: &str) -> String {
    let word = match word.strip_suffix('e') {
        Some(stem) if measure(stem) > 1 || (measure(stem) == 1 && !ends_cvc(stem)) => stem,
        _ => word,
    };
    match word.strip_suffix('l') {
        Some(stem) if stem.ends_with('l') && measure(stem) > 1 => stem.to_owned(),
        _ => word.to_owned(),
    }
}

/// Whether each letter is a consonant; `y` is one at the start and after a vowel.
fn consonants(word: &str) -> Vec<bool> {
    let mut flags: Vec<bool> = Vec::with_capacity(word.len());
    for letter in word.bytes() {
        let flag = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' => false,
            b'y' => flags.last().is_none_or(|before| !before),
            _ => true,
        };
        flags.push(flag);
    }
    flags
}

/// How often a vowel is followed by a consonant: Porter's m.
fn measure(stem: &str) -> usize {
    let flags = consonants(stem);
    flags.windows(2).filter(|pair| !pair[0] && pair[1]).count()
}

fn has_vowel(stem: &str) -> bool {
    consonants(stem).contains(&false)
}

fn ends_double_consonant(word: &str) -> bool {
    let letters = word.as_bytes();
    letters.len() >= 2
        && letters[letters.len() - 1] == letters[letters.len() - 2]
        && consonants(word).last() == Some(&true)
}

fn ends_cvc(word: &str) -> bool {
    match consonants(word).as_slice() {
        [false, true] => true,
        [.., true, false, true] => !word.ends_with(['w', 'x', 'y']),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    /// The paper's examples, run through all steps by NLTK.
    #[test]
    fn stems_as_nltk_does() {
        let cases = "caresses caress, ponies poni, ties tie, cats cat, feed feed, agreed agre, plastered plaster, bled bled, \
            motoring motor, sing sing, conflated conflat, troubled troubl, sized size, hopping hop, falling fall, \
            failing fail, filing file, happy happi, enjoy enjoy, sky sky, relational relat, conditional condit, \
            rational ration, digitizer digit, conformably conform, radically radic, differently differ, vietnamization vietnam, \
            operator oper, hopefulness hope, formality formal, sensibility sensibl, electrical electr, \
            goodness good, adjustable adjust, replacement replac, adoption adopt, effective effect, rate rate, \
            cease ceas, controlling control, roll roll, geology geolog, hopefully hope, dying die, flies fli, spied spi";
        for case in cases.split(',') {
            let mut words = case.split_whitespace();
            let (word, expected) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
