//! What of a report is finished on the other side of the boundary (`records.js`): its sentences, which become typed arrays, and
//! texts with lone surrogates.

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use crate::report::SentenceColumns;

#[wasm_bindgen(module = "/src/wasm/records.js")]
extern "C" {
    #[wasm_bindgen(js_name = columns)]
    fn columns_from(starts: &[u32], ends: &[u32], blocks: &[u32], scores: &[u16], sources: Option<&[u32]>) -> JsValue;
    #[wasm_bindgen(js_name = restore)]
    fn restore_from(report: &JsValue, strings: &Array, source: usize);
}

/// What the core sees where a surrogate stands alone, which UTF-8 cannot hold. Each takes one UTF-16 code unit either way, so
/// every offset holds.
pub(super) const REPLACEMENT: char = '\u{fffd}';

/// Cuts the texts that have a replacement anew, from the caller's own strings: one a source.
pub(super) fn restore(report: &JsValue, strings: &[JsString]) {
    restore_from(report, &strings.iter().collect(), 0);
}

/// Every sentence, as typed arrays.
pub(super) fn columns(sentences: &SentenceColumns) -> JsValue {
    let SentenceColumns { starts, ends, blocks, scores, sources } = sentences;
    columns_from(starts, ends, blocks, scores, sources.as_deref())
}
