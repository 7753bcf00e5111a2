//! Summaries alone: what the package's `summary-only.js` is made of.

use std::{mem, slice};

use js_sys::Reflect;
use wasm_bindgen::prelude::*;

use super::input::Input;
use super::{JsInput, marks, options, records, to_js, to_object};
use crate::ranked::Ranked;

#[wasm_bindgen]
extern "C" {
    /// The `options` of the package's functions.
    #[wasm_bindgen(typescript_type = "SummaryOptions | undefined")]
    pub type JsOptions;
    /// A summary.
    #[wasm_bindgen(typescript_type = "Summary")]
    pub type JsSummary;
}

/// Summarizes a text.
///
/// # Errors
///
/// `TypeError` and `RangeError`, naming the option or the part of the input.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands values over")]
pub fn summarize(input: JsInput, options: JsOptions) -> Result<JsSummary, JsValue> {
    let options = options::read(&options, &options::OF_SUMMARIES)?;
    let input = Input::read(&input)?;
    let text = input.text();
    let may_have_lone_surrogates = text.contains(records::REPLACEMENT);
    let ranked = marks::measured("nutgraf read", || {
        Ranked::new(text.into(), &input.blocks, options.language.as_deref(), |_, _| ())
    });
    let (ranked, ()) = ranked.map_err(to_js)?;
    marks::measured("nutgraf summarize", || {
        let mut summary = ranked.summarize(&options).map_err(to_js)?;
        let sentences = records::columns(&mem::take(&mut summary.sentences));
        let summary = to_object(&summary)?;
        Reflect::set(&summary, &"sentences".into(), &sentences)?;
        if may_have_lone_surrogates {
            records::restore(&summary, slice::from_ref(&input.string));
        }
        Ok(summary.unchecked_into())
    })
}
