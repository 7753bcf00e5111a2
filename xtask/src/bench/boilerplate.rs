//! How often boilerplate is wrong, line by line, against labels made by hand in `tests/blocks/`: own samples, each line
//! with `b|` or `t|` before it, and lines of BBC articles, which stay where they are and are named by number.
//! The part `develop` was looked at while the rules were made, the part `heldout` never.

use super::outline::Outline;
use super::summaries::read_documents;
use super::{data, root};
use anyhow::{Context, Result, bail};
use nutgraf::Options;
use std::collections::HashMap;
use std::fs;

/// Counts of lines: rightly set aside, wrongly set aside, wrongly kept, rightly kept.
#[derive(Default, Clone, Copy)]
struct Tally {
    hits: usize,
    false_alarms: usize,
    misses: usize,
    rests: usize,
}

impl Tally {
    fn add(&mut self, is_labelled: bool, is_found: bool) {
        *match (is_labelled, is_found) {
            (true, true) => &mut self.hits,
            (false, true) => &mut self.false_alarms,
            (true, false) => &mut self.misses,
            (false, false) => &mut self.rests,
        } += 1;
    }

    #[expect(clippy::cast_precision_loss, reason = "lines are counted in hundreds")]
    fn print(self, what: &str, part: &str) {
        let Self { hits, false_alarms, misses, rests } = self;
        let share = |of: usize| if of > 0 { format!("{:.1}", 100.0 * hits as f64 / of as f64) } else { "-".into() };
        println!(
            "{what:<12} {part:<8} {:>5} {:>5}  {:>9} {:>7}  {false_alarms:>5} {misses:>6}",
            hits + misses,
            hits + misses + false_alarms + rests,
            share(hits + false_alarms),
            share(hits + misses)
        );
    }
}

/// Prints the table. `NUTGRAF_SHOW=develop` names what is wrong in that part.
pub(super) fn run() -> Result<()> {
    println!("\nboilerplate, lines: labelled so, of all; precision and recall in per cent; wrongly set aside, missed");
    println!(
        "{:<12} {:<8} {:>5} {:>5}  {:>9} {:>7}  {:>5} {:>6}",
        "set", "part", "so", "all", "precision", "recall", "wrong", "missed"
    );
    for part in ["develop", "heldout"] {
        samples(part)?.print("own samples", part);
        articles(part)?.map_or_else(
            || println!("{:<12} {part:<8} skipped: not on this machine", "BBC articles"),
            |tally| tally.print("BBC articles", part),
        );
    }
    Ok(())
}

/// Own samples of one part.
fn samples(part: &str) -> Result<Tally> {
    let folder = root().join("tests/blocks").join(part);
    let mut files: Vec<_> = fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    let mut tally = Tally::default();
    for file in files {
        let labelled = fs::read_to_string(&file)?;
        let (mut text, mut labels) = (String::new(), Vec::new());
        for line in labelled.lines() {
            let Some((label @ ("b" | "t"), line)) = line.split_once('|') else {
                bail!("{}: a line without a label: {line}", file.display());
            };
            labels.push(label == "b");
            text.push_str(line);
            text.push('\n');
        }
        // `de-news.txt` is German.
        let language = file.file_name().and_then(|name| name.to_str()).and_then(|name| name.get(..2)).map(Into::into);
        count(&mut tally, part, &text, &labels, language).with_context(|| file.display().to_string())?;
    }
    Ok(tally)
}

/// Articles of one part; nothing where they are not on this machine.
fn articles(part: &str) -> Result<Option<Tally>> {
    let file = data().join("summaries/dev/xsum.jsonl");
    if !file.exists() {
        return Ok(None);
    }
    let texts: HashMap<String, String> =
        read_documents(&file)?.into_iter().map(|document| (document.id, document.text)).collect();
    let mut tally = Tally::default();
    let table = fs::read_to_string(root().join("tests/blocks/xsum.tsv"))?;
    for row in table.lines().filter(|row| !row.starts_with('#')) {
        let [id, of, hash, lines] = row.split('\t').collect::<Vec<_>>()[..] else {
            bail!("tests/blocks/xsum.tsv: {row}");
        };
        if of != part {
            continue;
        }
        let text = texts.get(id).with_context(|| format!("no article {id}"))?;
        if u64::from_str_radix(hash, 16)? != fnv(text) {
            bail!("the article {id} is not the one that was labelled");
        }
        let mut labels = vec![false; text.lines().count()];
        for line in lines.split(',').filter(|line| !line.is_empty()) {
            *labels.get_mut(line.parse::<usize>()?).with_context(|| row.to_owned())? = true;
        }
        count(&mut tally, part, text, &labels, Some("en".into()))?;
    }
    Ok(Some(tally))
}

/// Counts the lines of a text that have something in them.
fn count(tally: &mut Tally, part: &str, text: &str, labels: &[bool], language: Option<String>) -> Result<()> {
    let is_shown = std::env::var("NUTGRAF_SHOW").is_ok_and(|shown| shown == part && part == "develop");
    let blocks = Outline::of(text, &Options { language, ..Options::default() })?.blocks;
    let mut start = 0;
    for (line, &is_labelled) in text.split('\n').zip(labels) {
        let first =
            start + line.chars().take_while(|letter| letter.is_whitespace()).map(char::len_utf16).sum::<usize>();
        start += line.encode_utf16().count() + 1;
        if line.trim().is_empty() {
            continue;
        }
        let block = blocks.get(blocks.partition_point(|block| block.span.end <= first));
        let is_found = block.is_some_and(|block| block.kind == "boilerplate");
        tally.add(is_labelled, is_found);
        if is_shown && is_labelled != is_found {
            println!("{} {line}", if is_labelled { "missed" } else { "wrong " });
        }
    }
    Ok(())
}

/// Fowler, Noll and Vo's hash, 1a, in 64 bits: only to know a text again.
fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
