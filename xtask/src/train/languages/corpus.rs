//! The text to learn from, and snippets of it: as long as a word or as three lines, cut anywhere.

use super::chain;
use super::script::{self, Script};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) use crate::dice::Dice;

/// A table of n-gram frequencies, of which text is made.
const TABLE: &str = "ngrams.fst";
/// Words made of a table.
const WORDS: usize = 100_000;
/// What made text counts beside a file of at least [`FULL_FILE`] lines. It is the same for every language, so that what the
/// files are about teaches little.
const MADE_TEXT: f64 = 4.0;
const FULL_FILE: f64 = 1000.0;
const LEAST_WEIGHT: f64 = 0.05;
/// A file's second script counts from this share of its lines on.
const LEAST_SHARE: usize = 10;
/// One line in so many is kept from training, for the measurement of confidence.
const HELD_OUT: u64 = 16;
/// Letters in a snippet: from the least to so many times as many, short ones as often as long ones on a log scale.
const SHORTEST: f64 = 6.0;
const LONGEST: f64 = 40.0;
/// Share of snippets of real text that begin where their line does.
const FROM_START: f64 = 0.4;

/// A language in one script.
pub(super) struct Class {
    pub(super) tag: String,
    pub(super) script: Script,
    sources: Vec<Source>,
}

struct Source {
    weight: f64,
    is_made: bool,
    training: Vec<String>,
    held_out: Vec<String>,
}

/// Every class of a folder, by script and tag.
pub(super) fn read(folder: &Path) -> Result<Vec<Class>> {
    let mut sources: BTreeMap<(Script, String), Vec<Source>> = BTreeMap::new();
    for language in entries(folder)? {
        let tag = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for file in entries(&language)? {
            let is_made = file.ends_with(TABLE);
            let lines: Vec<String> = if is_made {
                chain::lines(&fs::read(&file)?, WORDS)?
            } else {
                String::from_utf8_lossy(&fs::read(&file)?).lines().map(str::to_owned).collect()
            };
            for (script, source) in by_script(with_other_script(&tag, lines), is_made) {
                sources.entry((script, tag.clone())).or_default().push(source);
            }
        }
    }
    ensure!(!sources.is_empty(), "{} has no folders of text", folder.display());
    Ok(sources.into_iter().map(|((script, tag), sources)| Class { tag, script, sources }).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.sort();
    Ok(paths)
}

fn by_script(lines: Vec<String>, is_made: bool) -> BTreeMap<Script, Source> {
    let total = lines.len();
    let mut parts: BTreeMap<Script, Vec<String>> = BTreeMap::new();
    for line in lines {
        match script::of_most(std::iter::once(line.as_str())) {
            Some((script, _)) if script.language().is_none() => parts.entry(script).or_default().push(line),
            _ => {}
        }
    }
    parts.retain(|_, lines| lines.len() * LEAST_SHARE >= total);
    parts
        .into_iter()
        .map(|(script, lines)| {
            let weight = if is_made { MADE_TEXT } else { weight(lines.len()) };
            let (held_out, training) = lines.into_iter().partition(|line| hash(line).is_multiple_of(HELD_OUT));
            (script, Source { weight, is_made, training, held_out })
        })
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "lines are counted in thousands")]
fn weight(lines: usize) -> f64 {
    (lines as f64 / FULL_FILE).clamp(LEAST_WEIGHT, 1.0)
}

/// Fowler, Noll and Vo's hash, 64 bits, 1a; its high bits.
fn hash(line: &str) -> u64 {
    line.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
        >> 20
}

/// Serbian is written in two alphabets, letter for letter: what comes in Cyrillic is learnt in both.
fn with_other_script(tag: &str, mut lines: Vec<String>) -> Vec<String> {
    const CYRILLIC: &str = "абвгдђежзијклљмнњопрстћуфхцчџш";
    const LATIN: &str = "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š";
    if tag == "sr" {
        let pairs: BTreeMap<char, &str> = CYRILLIC.chars().zip(LATIN.split(' ')).collect();
        let latin = |letter: char| pairs.get(&letter).map_or_else(|| letter.to_string(), |&latin| latin.to_owned());
        let other: Vec<String> = lines.iter().map(|line| line.to_lowercase().chars().map(latin).collect()).collect();
        lines.extend(other);
    }
    lines
}

impl Class {
    /// A snippet to train with.
    pub(super) fn snippet(&self, dice: &mut Dice) -> &str {
        self.cut(dice, false, None)
    }

    /// A snippet of real text that nothing was trained with, of this many letters. Where a language has next to no
    /// real text, of made text.
    pub(super) fn held_out(&self, dice: &mut Dice, letters: usize) -> &str {
        self.cut(dice, true, Some(letters))
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small")]
    fn cut(&self, dice: &mut Dice, is_held_out: bool, letters: Option<usize>) -> &str {
        let lines_of = |source: &'_ Source| if is_held_out { source.held_out.len() } else { source.training.len() };
        let may_use = |source: &&Source| lines_of(source) > 0 && !(is_held_out && source.is_made && self.has_text());
        let total: f64 = self.sources.iter().filter(may_use).map(|source| source.weight).sum();
        let mut left = dice.unit() * total;
        let mut chosen = None;
        for source in self.sources.iter().filter(may_use) {
            chosen = Some(source);
            left -= source.weight;
            if left <= 0.0 {
                break;
            }
        }
        let Some(source) = chosen else { return "" };
        let lines = if is_held_out { &source.held_out } else { &source.training };
        let line = &lines[dice.below(lines.len())];
        let length = letters.unwrap_or_else(|| (SHORTEST * libm::pow(LONGEST, dice.unit())) as usize);
        let from_start = !source.is_made && dice.unit() < FROM_START;
        let start = (line.len() as f64 * dice.unit()) as usize;
        let start = line.ceil_char_boundary(start);
        let start = if from_start { 0 } else { line[start..].find(' ').map_or(0, |at| start + at + 1) };
        let rest = &line[start..];
        rest.char_indices().nth(length).map_or(rest, |(end, _)| &rest[..end])
    }

    fn has_text(&self) -> bool {
        self.sources.iter().any(|source| !source.is_made && source.weight > 0.2)
    }
}
