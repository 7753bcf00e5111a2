//! How well a model labels documents that it did not learn from.

use super::corpus::Document;
use super::crf::Model;
use super::silver::names;
use std::collections::BTreeMap;

/// Prints F1 of whole names with their kind, for each corpus.
pub(super) fn print(what: &str, model: &Model, documents: &[&Document]) {
    // Right, given and there.
    let mut corpora: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for document in documents {
        let counts = corpora.entry(&document.corpus).or_default();
        counts[2] += document.missed;
        for run in &document.runs {
            let (given, there) = (names(&model.labels(run)), names(&run.labels));
            counts[0] += given.iter().filter(|name| there.contains(name)).count();
            counts[1] += given.len();
            counts[2] += there.len();
        }
    }
    eprint!("{what}:");
    for (corpus, [right, given, there]) in corpora {
        #[expect(clippy::cast_precision_loss, reason = "names are counted in thousands")]
        let f1 = 200.0 * right as f64 / (given + there).max(1) as f64;
        eprint!(" {corpus} {f1:.1}");
    }
    eprintln!();
}
