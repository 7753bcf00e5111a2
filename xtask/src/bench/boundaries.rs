//! Sentence ends against treebanks and the Golden Rules, counted in characters that are not white space, so that it does
//! not matter who takes the space between two sentences. The end of a text is not scored; "inside" leaves out the ends at
//! a line break, which anybody finds.

use super::data;
use super::outline::Outline;
use anyhow::{Context, Result};
use nutgraf::Options;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const SETS: [&str; 4] = ["en_brown", "en_gum", "en_ewt", "en_pud"];

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

/// Prints the table.
pub(super) fn run() -> Result<()> {
    let folder = data().join("sentences");
    println!("\nsentence ends, per cent: precision / recall / F1");
    println!("{:<10} {:<22} {:<22}", "set", "inside paragraphs", "all");
    for set in SETS {
        let file = folder.join(format!("{set}.jsonl"));
        if !file.exists() {
            println!("{set:<10} skipped: not on this machine");
            continue;
        }
        let (mut inside, mut all) = (Tally::default(), Tally::default());
        for document in read(&file)? {
            let solid = Solid::of(&document.text);
            let gold: BTreeSet<usize> = document.ends.iter().rev().skip(1).map(|&end| solid.before_char(end)).collect();
            let got: BTreeSet<usize> =
                ends(&document.text, &solid)?.into_iter().filter(|&end| end < solid.total()).collect();
            let breaks = solid.at_line_breaks(&document.text);
            all.add(&gold, &got);
            inside.add(&(&gold - &breaks), &(&got - &breaks));
        }
        let [inside, all] = [inside, all].map(|tally| tally.figures().map(|figure| format!("{figure:.1}")).join(" / "));
        println!("{set:<10} {inside:<22} {all:<22}");
    }
    golden_rules(&folder.join("golden.jsonl"))
}

/// A rule is kept if every end of its text is right.
fn golden_rules(file: &Path) -> Result<()> {
    if !file.exists() {
        println!("golden rules skipped: not on this machine");
        return Ok(());
    }
    let (mut kept, mut count) = (0, 0);
    for document in read(file)?.iter().filter(|document| document.lang == "en" && document.lossless) {
        let solid = Solid::of(&document.text);
        let mut gold: BTreeSet<usize> = document.nw_ends.iter().copied().collect();
        let mut got = ends(&document.text, &solid)?;
        gold.insert(solid.total());
        got.insert(solid.total());
        count += 1;
        kept += usize::from(gold == got);
    }
    println!("golden rules en: {kept}/{count}");
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
fn ends(text: &str, solid: &Solid) -> Result<BTreeSet<usize>> {
    let outline = Outline::of(text, &Options::default())?;
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
