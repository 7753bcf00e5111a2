//! The languages of several sources: what is too short to tell is in the language of the others.
//!
//! 1. A language that is given is that of all.
//! 2. Each source is read in the language found in it, where that is surer than not.
//! 3. The main language is the one of those that most of the text is in. What is less sure is read in it, too.
//! 4. The report names the main language, as sure as the surest source is of it; where no source is sure of any, the
//!    surest guess.
//!
//! Cost: O(sources · languages among them).

use crate::language::{Detection, Language, detect};
use crate::report::LanguageReport;
use crate::several::Source;

/// From this confidence on a source's own language is believed.
const SURE: u16 = 500;

/// How each source is read, and what the report says of all.
pub(super) struct Languages {
    pub(super) each: Vec<Language>,
    pub(super) report: LanguageReport,
}

pub(super) fn settle(sources: &[Source<'_>], tag: Option<&str>) -> Languages {
    if let Some(tag) = tag {
        let report = LanguageReport { code: tag.into(), confidence: 1000, detected: false };
        return Languages { each: vec![Language::of_tag(tag); sources.len()], report };
    }
    let found: Vec<Detection> = sources.iter().map(|source| detect(source.text)).collect();
    let main = main_of(&found, sources);
    // Of those that may name the language of the report.
    let mut surest: Option<&Detection> = None;
    let mut each = Vec::with_capacity(found.len());
    for detection in &found {
        each.push(main.filter(|_| detection.confidence < SURE).unwrap_or(detection).language);
        let may_name = main.is_none_or(|main| main.code == detection.code);
        if may_name && surest.is_none_or(|surest| detection.confidence > surest.confidence) {
            surest = Some(detection);
        }
    }
    let (code, confidence) = surest.map_or(("und", 0), |surest| (surest.code, surest.confidence));
    Languages { each, report: LanguageReport { code: code.into(), confidence, detected: true } }
}

/// The first source in the language that most of the text is surely in.
fn main_of<'f>(found: &'f [Detection], sources: &[Source<'_>]) -> Option<&'f Detection> {
    let mut totals: Vec<(&Detection, usize)> = Vec::new();
    for (detection, source) in found.iter().zip(sources) {
        if detection.confidence < SURE {
            continue;
        }
        match totals.iter_mut().find(|(other, _)| other.code == detection.code) {
            Some((_, bytes)) => *bytes += source.text.len(),
            None => totals.push((detection, source.text.len())),
        }
    }
    let mut main = None;
    let mut most = 0;
    for (detection, bytes) in totals {
        if bytes > most {
            (main, most) = (Some(detection), bytes);
        }
    }
    main
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENGLISH: &str = "The council voted on Monday to close the bridge over the river for repairs.";
    const FRENCH: &str = "Le conseil a décidé lundi de fermer le pont sur la rivière pour le réparer.";

    fn languages_of(texts: &[&str]) -> Languages {
        settle(&texts.iter().map(|&text| Source::from(text)).collect::<Vec<_>>(), None)
    }

    #[test]
    fn the_language_of_most() {
        let code = |texts: &[&str]| languages_of(texts).report.code;
        assert_eq!(code(&[FRENCH, ENGLISH, ENGLISH]), "en");
        assert_eq!(code(&[ENGLISH, FRENCH, FRENCH]), "fr");
        assert_eq!(code(&[]), "und");
        assert_eq!(code(&["12", ""]), "und");
    }

    #[test]
    fn a_short_source_is_in_the_language_of_the_others() {
        let is_english = |texts: &[&str]| {
            let each = languages_of(texts).each;
            each.last().is_some_and(|language| language.is_english())
        };
        assert!(is_english(&["Ok"]) && is_english(&[ENGLISH, "Ok"]));
        assert!(!is_english(&[FRENCH, "Ok"]));
        assert!(!is_english(&[ENGLISH, FRENCH]), "but a sure one has its own");
    }
}
