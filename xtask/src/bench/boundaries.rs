//! Sentence ends against treebanks and the Golden Rules, counted in characters that are not white space, so that it does
//! not matter who takes the space between two sentences. The end of a text is not scored; "inside" leaves out the ends at
//! a line break, which anybody finds.

use super::data;
use super::outline::Outline;
use anyhow::{Context, Result};
use nutgraf::Options;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Each set with the best F1 inside paragraphs that another segmenter reached on it, and which, as far as that was
/// written down: measured in November 2026 on the same treebanks.
const SETS: [(&str, f64, &str); 16] = [
    ("en_brown", 98.9, "wink-nlp"),
    ("en_gum", 97.0, "BlingFire"),
    ("en_ewt", 88.3, "Punkt"),
    ("en_pud", 99.8, "sentencex"),
    ("de_gsd", 94.9, "Punkt"),
    ("fr_gsd", 97.7, "Moses"),
    ("es_gsd", 98.4, "syntok"),
    ("pt_bosque", 91.8, "SRX"),
    ("it_isdt", 95.2, "segtok"),
    ("ru_gsd", 97.9, "segtok"),
    ("el_gdt", 95.0, "syntok"),
    ("ar_pud", 99.6, "the best"),
    ("hi_pud", 99.7, "the best"),
    ("zh_gsdsimp", 99.0, "the best"),
    ("ja_gsd", 99.3, "the best"),
    ("ko_gsd", 85.2, "the best"),
];
/// Golden Rules that pysbd 0.3.4, which comes from them, keeps in each language, counted as ours are.
const KEPT_BY_PYSBD: [(&str, usize); 24] = [
    ("en", 47),
    ("en-clean", 106),
    ("am", 1),
    ("ar", 4),
    ("bg", 4),
    ("da", 46),
    ("de", 30),
    ("el", 1),
    ("es", 34),
    ("fa", 1),
    ("fr", 5),
    ("hi", 1),
    ("hy", 22),
    ("it", 34),
    ("ja", 4),
    ("kk", 13),
    ("mr", 5),
    ("my", 1),
    ("nl", 3),
    ("pl", 1),
    ("ru", 37),
    ("sk", 5),
    ("ur", 1),
    ("zh", 2),
];

#[derive(Deserialize)]
struct Document {
    lang: String,
    text: String,
    #[serde(default)]
    ends: Vec<usize>,
    #[serde(default)]
    nw_ends: Vec<usize>,
    #[serde(default)]
    lossless: bool,
}

/// Right, wrong and missed ends.
#[derive(Default)]
struct Tally([usize; 3]);

impl Tally {
    fn add(&mut self, gold: &BTreeSet<usize>, got: &BTreeSet<usize>) {
        self.0[0] += gold.intersection(got).count();
        self.0[1] += got.difference(gold).count();
        self.0[2] += gold.difference(got).count();
    }

    /// Precision, recall and F1, in per cent.
    #[expect(clippy::cast_precision_loss, reason = "ends are counted in thousands")]
    fn figures(&self) -> [f64; 3] {
        let [right, wrong, missed] = self.0.map(|count| count as f64);
        let share = |of: f64| if of > 0.0 { 100.0 * right / of } else { 0.0 };
        [share(right + wrong), share(right + missed), share(right + f64::midpoint(wrong, missed))]
    }
}

/// Prints the tables.
pub(super) fn run() -> Result<()> {
    let folder = data().join("sentences");
    println!("\nsentence ends, per cent; the language is given");
    println!(
        "{:<11} {:>9} {:>9} {:>9} {:>9}   best peer, F1 inside",
        "set", "precision", "recall", "F1 inside", "F1 all"
    );
    for (set, peer, name) in SETS {
        let file = folder.join(format!("{set}.jsonl"));
        if !file.exists() {
            println!("{set:<11} skipped: not on this machine");
            continue;
        }
        let (mut inside, mut all) = (Tally::default(), Tally::default());
        for document in read(&file)? {
            let solid = Solid::of(&document.text);
            let gold: BTreeSet<usize> = document.ends.iter().rev().skip(1).map(|&end| solid.before_char(end)).collect();
            let got: BTreeSet<usize> =
                ends(&document, &solid)?.into_iter().filter(|&end| end < solid.total()).collect();
            let breaks = solid.at_line_breaks(&document.text);
            all.add(&gold, &got);
            inside.add(&(&gold - &breaks), &(&got - &breaks));
        }
        let [precision, recall, f1] = inside.figures();
        let mark = if f1 >= peer - 0.05 { "" } else { "  below" };
        println!(
            "{set:<11} {precision:>9.1} {recall:>9.1} {f1:>9.1} {:>9.1}   {peer:.1} {name}{mark}",
            all.figures()[2]
        );
    }
    golden_rules(&folder.join("golden.jsonl"))
}

/// A rule is kept if every end of its text is right.
fn golden_rules(file: &Path) -> Result<()> {
    if !file.exists() {
        println!("golden rules skipped: not on this machine");
        return Ok(());
    }
    let mut kept: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for document in read(file)?.into_iter().filter(|document| document.lossless) {
        let solid = Solid::of(&document.text);
        let mut gold: BTreeSet<usize> = document.nw_ends.iter().copied().collect();
        let mut got = ends(&document, &solid)?;
        gold.insert(solid.total());
        got.insert(solid.total());
        let count = kept.entry(document.lang).or_default();
        count[0] += usize::from(gold == got);
        count[1] += 1;
    }
    println!("golden rules kept / all (pysbd)");
    let cells: Vec<String> = KEPT_BY_PYSBD
        .iter()
        .filter_map(|&(lang, peer)| {
            let [kept, all] = kept.get(lang)?;
            let mark = if *kept < peer { "!" } else { "" };
            Some(format!("{lang} {kept}/{all} ({peer}){mark}"))
        })
        .collect();
    for row in cells.chunks(8) {
        println!("{}", row.join("  "));
    }
    Ok(())
}

fn read(file: &Path) -> Result<Vec<Document>> {
    let text = fs::read_to_string(file)?;
    text.lines()
        .map(|line| Ok(serde_json::from_str(line)?))
        .collect::<Result<_>>()
        .with_context(|| file.display().to_string())
}

/// Where our sentences and blocks end.
fn ends(document: &Document, solid: &Solid) -> Result<BTreeSet<usize>> {
    let primary = document.lang.split('-').next().map(str::to_owned);
    let outline = Outline::of(&document.text, &Options { language: primary, ..Options::default() })?;
    let blocks = outline.blocks.iter().map(|block| block.span.end);
    Ok(outline.sentences.ends.iter().copied().chain(blocks).map(|end| solid.before_unit(end)).collect())
}

/// How many characters that are not white space stand before each character, and before each UTF-16 code unit.
struct Solid {
    by_char: Vec<usize>,
    by_unit: Vec<usize>,
}

impl Solid {
    fn of(text: &str) -> Self {
        let (mut by_char, mut by_unit, mut count) = (vec![0], vec![0], 0);
        for letter in text.chars() {
            count += usize::from(!is_space(letter));
            by_char.push(count);
            by_unit.extend(std::iter::repeat_n(count, letter.len_utf16()));
        }
        Self { by_char, by_unit }
    }

    fn total(&self) -> usize {
        self.by_char.last().copied().unwrap_or(0)
    }

    fn before_char(&self, index: usize) -> usize {
        self.by_char.get(index).copied().unwrap_or_else(|| self.total())
    }

    fn before_unit(&self, index: usize) -> usize {
        self.by_unit.get(index).copied().unwrap_or_else(|| self.total())
    }

    fn at_line_breaks(&self, text: &str) -> BTreeSet<usize> {
        text.chars().enumerate().filter(|&(_, letter)| letter == '\n').map(|(index, _)| self.by_char[index]).collect()
    }
}

/// White space as Python counts it, which made the gold figures: the four separators of ASCII belong to it.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || ('\x1c'..='\x1f').contains(&letter)
}
