//! What holds for the words of any text, and agreement with UAX #29 where we mean to agree.

use super::*;
use crate::language::Language;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn words(tag: &str, text: &str) -> Vec<Word> {
    let (mut terms, mut words) = (Terms::new(Language::of_tag(tag)), Vec::new());
    read(text, Span::new(0, text.len()), &mut terms, &mut words);
    words
}

/// Pieces of every script that meet in any order.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Z0-9]{1,6}",
        2 => "\\PC{1,3}",
        3 => prop::sample::select(vec![
            " ", "'", "’", ".", ",", "-", "\"", "·", "٫", "'s", "l'", "dell’", "été", "e\u{301}", "\u{301}", "\u{200D}", "\u{AD}",
            "\u{200B}", "\u{FEFF}", "日", "本", "𠮷", "の", "カ", "ー", "・", "ไ", "ท", "ี่", "ເ", "ກ", "្", "ក", "မ", "န်", "္", "한",
            "국", "כ", "״", "שָׁ", "السَّ", "می\u{200C}", "क्", "षि", "ড়", "தமிழ்", "ԻՆ", "ո՞", "😀", "🇩🇪", "①", "½", "ﬁ", "İ", "ß",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Words and what parts them, without the cases in which we differ on purpose (the head of [`super`]).
fn agreed_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zA-Z]{1,6}",
        "[à-öø-ÿĀ-ſ]{1,5}",
        "[α-ωΑ-Ρ]{1,5}",
        "[а-яА-ЯіїєґЁ]{1,6}",
        "[א-ת]{1,5}",
        "[ء-غف-ي]{1,4}[ً-ْ]?[ء-غ]?",
        "([क-ह][ा-ौ]?्?़?){1,4}",
        "([ক-ন][া-ু]?্?){1,4}",
        "([கசடதநபமயரலவ][ாிீ]?்?){1,4}",
        "[가-힣]{1,5}",
        "[ա-ֆ]{1,3}՞?[ա-ֆ]{1,3}",
        "[ა-ჰ]{1,5}",
        "[0-9]{1,4}",
        "[0-9]{1,3}[.,][0-9]{1,3}",
        "[٠-٩]{1,3}٫[٠-٩]{1,2}",
        "[a-z]{2,4}['’·][a-r]{2,4}",
        "e\u{301}t\u{200D}e",
        "co\u{AD}op",
        "[א-ת]{2}[\"״][א-ת]",
        "[Ａ-Ｚ]{1,4}",
        "[ꯀ-ꯢ]{1,3}",
        "[ሀ-ሆ]{1,4}",
    ];
    let gap = prop::sample::select(vec![
        " ", ", ", ". ", "! ", " — ", "; ", "\n", " (", ") ", " «", "» ", "-", "/", "…", " 😀 ", "\u{200B}", "、", "。",
    ]);
    prop::collection::vec((word, gap), 0..30)
        .prop_map(|pairs| pairs.into_iter().map(|(word, gap)| word + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 2_000 } else { 50_000 }))]

    #[test]
    fn words_are_in_order_and_disjoint(text in any_text(), tag in prop::sample::select(vec!["en", "fr", "it", "zh", "th", "und"])) {
        let mut last = 0;
        for word in words(tag, &text) {
            let span = word.span();
            prop_assert!(last <= span.start() && span.start() < span.end(), "{:?} after {last}", span);
            prop_assert!(!span.of(&text).is_empty(), "{:?} is not on character bounds", span);
            last = span.end();
        }
    }

    #[test]
    fn every_letter_is_in_a_word(text in any_text()) {
        let words = words("und", &text);
        for (at, letter) in text.char_indices().filter(|(_, letter)| letter.is_ascii_alphabetic()) {
            let of = words.partition_point(|word| word.span().start() <= at).checked_sub(1);
            let is_in = of.is_some_and(|of| at < words[of].span().end());
            // The possessive ending is in none.
            prop_assert!(is_in || letter.eq_ignore_ascii_case(&'s'), "{letter} at {at}");
        }
    }

    #[test]
    fn agrees_with_uax_29(text in agreed_text()) {
        let ours: Vec<&str> = words("und", &text).iter().map(|word| word.span().of(&text)).collect();
        let theirs: Vec<&str> = text.unicode_words().collect();
        prop_assert_eq!(ours, theirs);
    }
}
