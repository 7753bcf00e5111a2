use super::*;

/// Our own sentences, a tag and a sentence a line. Left out are languages that one sentence does not part from their
/// neighbours (Bosnian, Bokmål, Malay), and those that we cannot write.
const SENTENCES: &str = include_str!("../../../tests/languages/sentences.txt");

#[test]
fn a_sentence_tells_its_language() {
    for (tag, sentence) in SENTENCES.lines().filter_map(|line| line.split_once('\t')) {
        let found = detect(sentence);
        assert_eq!(found.code, tag, "{sentence} (as sure as {})", found.confidence);
        assert!(languages().contains(&tag), "{tag} is not on the list");
    }
}

#[test]
fn nothing_to_tell_by() {
    for text in
        ["", " ", "12", "…", "1,234.5 + 17 = 42", "😀😀😀", "\u{301}\u{302}", "a", "https://example.org/der/die/das"]
    {
        let found = detect(text);
        assert_eq!((found.code, found.confidence), ("und", 0), "{text:?}");
        assert_eq!(found.language.is_english(), text.is_ascii(), "{text:?}");
    }
}

/// The language of most pieces, wherever they are.
#[test]
fn a_mixed_text_by_majority() {
    let of = |tag| SENTENCES.lines().find_map(|line| line.strip_prefix(tag)).unwrap_or_default();
    let (french, english, russian) = (of("fr\t").repeat(20), of("en\t").repeat(60), of("ru\t").repeat(5));
    for text in
        [format!("{french}\n\n{english}"), format!("{english}\n\n{french}"), format!("{russian}{english}{french}")]
    {
        let found = detect(&text);
        assert_eq!(found.code, "en");
        assert!((500..900).contains(&found.confidence), "{}", found.confidence);
    }
    assert_eq!(detect(&of("ru\t").repeat(40)).confidence, detect(&of("ru\t").repeat(4000)).confidence);
}

/// Addresses, code and figures say nothing of the language around them.
#[test]
fn what_is_no_prose_does_not_mislead() {
    for text in [
        "Wir haben es gestern auf https://www.example.com/the-news/of-the-day/and-what-it-means gelesen und nicht geglaubt.",
        "Die Funktion getElementById(theName) liefert das_element, wenn document.body geladen ist, sonst nichts.",
        "Am 3. Mai 2024 kosteten 1.250 Stück 17,80 €, das sind 22,5 % mehr als im Jahr davor.",
        "Das habe ich gestern gelesen: https://www.example.com/one/two/three/four/five/six/seven/eight/nine/ten",
        "GESTERN GINGEN WIR AUF DEN MARKT UND KAUFTEN BROT UND OBST",
    ] {
        assert_eq!(detect(text).code, "de", "{text}");
    }
}

#[test]
fn japanese_and_chinese_share_characters() {
    assert_eq!(detect("東京都は日本の首都である。").code, "ja");
    assert_eq!(detect("詳しくは https://www.example.com/one/two/three/four/five を見てください").code, "ja");
    assert_eq!(detect("日本的首都是东京都。动画「の」").code, "zh");
}

/// The model's files fit together.
#[test]
fn the_model_is_whole() {
    model::get().check();
}

/// The sums of all weights fit their type: the most that a piece can have of an n-gram, times the largest numbers.
#[test]
fn a_long_piece_does_not_overflow() {
    for text in ["a".repeat(100_000), "the ".repeat(100_000), "я".repeat(50_000)] {
        detect(&text);
    }
}

/// Whatever parts words for the standard library does so here, alone and between letters.
#[test]
fn all_white_space_parts_tokens() {
    for character in '\0'..=char::MAX {
        for text in [format!("{character}"), format!("{character}ab{character}c {character}")] {
            assert!(grams::tokens(&text).eq(text.split_whitespace()), "{text:?}");
        }
    }
}
