//! Every tuned number of the ranking, in one table.
//!
//! No number has a unit unless said. Position, centrality, full length and redundancy were set by hand and then
//! held against eight other settings: the best compromise of ROUGE-1 and ROUGE-2 over 500 articles at most of six
//! training sets (CNN and Daily Mail in two forms, short CNN articles, `xsum`, `pubmed`, `scitldr`), three sentences
//! and 60 words. No learning, no search: that is still to come. More weight for centrality helps papers
//! and costs news.

/// Weight of the position in the sum.
pub(crate) const POSITION: f64 = 0.6;
/// Weight of the centrality in the sum.
pub(crate) const CENTRALITY: f64 = 0.4;
/// Words from which a sentence has its full weight: shorter ones seldom carry news.
pub(crate) const FULL_LENGTH: f64 = 12.0;
/// Probability of a jump to any sentence at all in LexRank (Erkan and Radev use 0.1 to 0.2).
pub(crate) const JUMP: f64 = 0.15;
/// Change of the rank vector, summed over all sentences, at which LexRank has converged.
pub(crate) const CONVERGED: f64 = 1e-5;
/// Most steps of LexRank; with jumps of 0.15 the change shrinks at least by that factor each step.
pub(crate) const MOST_STEPS: usize = 60;
/// How much of a sentence's salience it loses when all it says has been said.
pub(crate) const REDUNDANCY: f64 = 0.5;
/// What a sentence gains that has every word of the focus, in saliences of the best sentence.
pub(crate) const FOCUS: f64 = 1.0;
/// Terms that count as the text's main ones.
pub(crate) const MAIN_TERMS: usize = 5;
/// Share of the best value from which a signal is given as a reason.
pub(crate) const REASON: f64 = 0.5;
