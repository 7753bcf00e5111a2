//! Which language a snippet is in: right answers by kind and length, what confidence is worth, what detection takes.
//!
//! No answer ("und") is a wrong one. Peers' figures are those of `ANCHORS.md`, measured on both halves of the same data.

use super::data;
use anyhow::{Context, Result, anyhow};
use cpu_time::ProcessTime;
use nutgraf::Options;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;

const FILES: [&str; 4] = ["lingua_sentences", "lingua_word-pairs", "lingua_single-words", "ud_snippets"];

/// Thirty languages with many readers on the web; the data has 26 of them. Which thirty the peers were counted on is not
/// known.
const MAJOR: [&str; 30] = [
    "ara", "ben", "bul", "ces", "dan", "deu", "ell", "eng", "fas", "fin", "fra", "heb", "hin", "hun", "ind", "ita",
    "jpn", "kor", "nld", "nob", "pol", "por", "ron", "rus", "spa", "swe", "tur", "ukr", "vie", "zho",
];

/// The data's codes (ISO 639-3) as we report them (BCP 47).
const CODES: &str = "afr af ara ar aze az bel be ben bn bos bs bul bg cat ca ces cs cym cy dan da deu de ell el eng en \
    epo eo est et eus eu fas fa fin fi fra fr gle ga guj gu heb he hin hi hrv hr hun hu hye hy ind id isl is ita it jpn ja \
    kat ka kaz kk kor ko lat la lav lv lit lt lug lg mar mr mkd mk mon mn mri mi msa ms nld nl nno nn nob nb pan pa pol pl \
    por pt ron ro rus ru slk sk slv sl sna sn som so sot st spa es sqi sq srp sr swa sw swe sv tam ta tel te tgl tl tha th \
    tsn tn tso ts tur tr ukr uk urd ur vie vi xho xh yor yo zho zh zul zu";

const PEERS: &str = "\
peers, sentences of 30 languages / 50 characters / all 75: fastText lid.176 98.6 / 98.8 / 80.2, lingua 98.1 / 97.7 / 96.1,
eld 96.1 / 98.0 / 71.5, cld3 96.3 / 95.8 / 87.9, whatlang 95.5 / 95.1 / 72.0, franc 88.5 / 84.8 / 78.0;
100 characters: fastText 99.8, whatlang 99.1";

#[derive(Deserialize)]
struct Snippet {
    lang: String,
    kind: String,
    text: String,
}

/// Right answers and answers.
#[derive(Default, Clone, Copy)]
struct Tally(usize, usize);

impl Tally {
    fn add(&mut self, is_right: bool) {
        self.0 += usize::from(is_right);
        self.1 += 1;
    }

    #[expect(clippy::cast_precision_loss, reason = "snippets are counted in thousands")]
    fn per_cent(self) -> f64 {
        100.0 * self.0 as f64 / self.1.max(1) as f64
    }
}

/// Prints the tables.
pub(super) fn run() -> Result<()> {
    println!("\nlanguage of a snippet, per cent right");
    let folder = data().join("languages");
    if !folder.exists() {
        println!("skipped: not on this machine");
        return Ok(());
    }
    let codes: Vec<&str> = CODES.split_whitespace().collect();
    let codes: BTreeMap<&str, &str> = codes.chunks(2).map(|pair| (pair[0], pair[1])).collect();
    let mut kinds: BTreeMap<String, Tally> = BTreeMap::new();
    let mut sentences: BTreeMap<String, (Tally, BTreeMap<String, usize>)> = BTreeMap::new();
    let (mut major, mut bands) = (Tally::default(), [Tally::default(); 10]);
    let started = ProcessTime::now();
    for snippet in read()? {
        let report = nutgraf::summarize(&snippet.text, &Options::default()).map_err(|error| anyhow!("{error}"))?;
        let found = report.language;
        let is_right = codes.get(snippet.lang.as_str()) == Some(&found.code.as_str());
        kinds.entry(snippet.kind.clone()).or_default().add(is_right);
        if found.confidence > 0 {
            bands[usize::from(found.confidence).div_ceil(100).clamp(1, 10) - 1].add(is_right);
        }
        if snippet.kind != "sentences" {
            continue;
        }
        if MAJOR.contains(&snippet.lang.as_str()) {
            major.add(is_right);
        }
        let (tally, others) = sentences.entry(snippet.lang).or_default();
        tally.add(is_right);
        if !is_right {
            *others.entry(found.code).or_default() += 1;
        }
    }
    let seconds = started.elapsed().as_secs_f64();
    for (kind, tally) in &kinds {
        println!("{kind:<22} {:>6} {:6.2}", tally.1, tally.per_cent());
    }
    println!("{:<22} {:>6} {:6.2}", "sentences, major", major.1, major.per_cent());
    println!("{PEERS}");
    println!("sentences by language, where more than 2 in 100 are wrong, and what they were taken for:");
    for (language, (tally, others)) in sentences.iter().filter(|(_, (tally, _))| tally.per_cent() < 98.0) {
        let mut others: Vec<(&String, &usize)> = others.iter().collect();
        others.sort_by_key(|other| std::cmp::Reverse(other.1));
        let others: Vec<String> = others.iter().take(4).map(|(code, count)| format!("{code} {count}")).collect();
        println!("  {language} {:5.1}  {}", tally.per_cent(), others.join(", "));
    }
    println!("confidence, in hundredths, and per cent right:");
    for (band, tally) in bands.iter().enumerate().filter(|(_, tally)| tally.1 > 0) {
        println!("  {:>2} to {:<3} {:>6} {:6.2}", band * 10, band * 10 + 10, tally.1, tally.per_cent());
    }
    println!("all in {seconds:.2} s of CPU time, each with its whole report");
    Ok(())
}

fn read() -> Result<Vec<Snippet>> {
    let mut snippets = Vec::new();
    for file in FILES {
        let file = data().join(format!("languages/{file}.jsonl"));
        let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        for line in text.lines() {
            snippets.push(serde_json::from_str(line).with_context(|| file.display().to_string())?);
        }
    }
    Ok(snippets)
}
