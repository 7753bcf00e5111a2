//! The numbers that no training sets, in one table; what training sets lies in `seeds/ranking/`.
//!
//! No number has a unit unless said.

/// Probability of a jump to any sentence at all in LexRank (Erkan and Radev use 0.1 to 0.2).
pub(crate) const JUMP: f64 = 0.15;
/// Change of the rank vector, summed over all sentences, at which LexRank has converged.
pub(crate) const CONVERGED: f64 = 1e-5;
/// Most steps of LexRank; with jumps of 0.15 the change shrinks at least by that factor each step.
pub(crate) const MOST_STEPS: usize = 60;
/// How much of a sentence's salience it loses when all it says has been said. Of 0, 0.3, 0.5, 0.7, 0.85 and 1 the
/// best on the kept-aside tenth of `cnndm_pg` and level elsewhere.
pub(crate) const REDUNDANCY: f64 = 0.8;
/// What is left of the value of a sentence without the one it points back to.
pub(crate) const ALONE: f64 = 0.7;
/// How fast the value of a long text's sentences falls with each pick from their part.
pub(crate) const COVERAGE: f64 = 1.0;
/// Sentences from which a text is long: its parts are then to be covered.
pub(crate) const LONG: usize = 300;
/// Share of the words allowed from which a summary is full enough: asked for 60 words, it may have 45.
pub(crate) const NEARLY_FULL: f64 = 0.75;
/// Words beyond which a sentence is worth no more than a part of it.
pub(crate) const LONG_SENTENCE: f64 = 60.0;
/// What a sentence gains that has every word of the focus, in saliences of the best sentence.
pub(crate) const FOCUS: f64 = 1.0;
/// What the sentence most like those that have words of the focus gains, in the same unit.
pub(crate) const FOCUS_AROUND: f64 = 0.3;
/// Terms that count as the text's main ones.
pub(crate) const MAIN_TERMS: usize = 5;
/// Logit from which what moved a sentence is given as a reason.
pub(crate) const REASON: f64 = 0.1;
