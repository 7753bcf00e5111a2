//! What a model is worth on documents that it was not trained on.

use super::SETS;
use super::examples::Example;
use super::model::probability;
use crate::rouge::{Text, best};

/// Prints, for each set, the mean loss of a sentence, and ROUGE-1 and ROUGE-2 of the sentences that the model puts first: as many as
/// may be wanted, whatever they repeat.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(super) fn print(name: &str, examples: &[&Example], logits: &[i32]) {
    let (mut all, mut rows) = (0.0, 0);
    println!("{name}");
    for (set, (label, _)) in SETS.iter().enumerate() {
        let (mut loss, mut scores, mut sentences, mut documents, mut from) = (0.0, [0.0; 2], 0, 0_usize, 0);
        for example in examples {
            let logits = &logits[from..from + example.is_wanted.len()];
            from += logits.len();
            if example.set != set || logits.is_empty() {
                continue;
            }
            loss += logits
                .iter()
                .zip(&example.is_wanted)
                .map(|(&logit, &is_wanted)| surprise(logit, is_wanted))
                .sum::<f64>();
            let [first, second, _] = best(&chosen(example, logits), &example.references);
            scores = [scores[0] + first, scores[1] + second];
            sentences += logits.len();
            documents += 1;
        }
        let [first, second] = scores.map(|score| 100.0 * score / documents.max(1) as f64);
        println!(
            "  {label:<12} {documents:>5} loss {:.4} ROUGE {first:.2} {second:.2}",
            loss / sentences.max(1) as f64
        );
        all += loss;
        rows += sentences;
    }
    println!("  {:<12} {:>5} loss {:.5}", "all", examples.len(), all / rows.max(1) as f64);
}

fn surprise(logit: i32, is_wanted: bool) -> f64 {
    -libm::log(probability(if is_wanted { logit } else { -logit }))
}

/// The sentences of the highest logits, ties to the earlier.
fn chosen(example: &Example, logits: &[i32]) -> Text {
    let mut order: Vec<usize> = (0..logits.len()).collect();
    order.sort_by_key(|&sentence| std::cmp::Reverse(logits[sentence]));
    order.truncate(example.budget);
    order.sort_unstable();
    Text::new(order.iter().map(|&sentence| example.lines[sentence].clone()).collect())
}
