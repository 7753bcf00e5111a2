//! The boundary to JavaScript: the only files that name a `JsValue`.
//!
//! Invariant: it translates and decides nothing. Options come in through [`options`], reports go out
//! as plain objects, the sentences' columns as typed arrays, and every text in a report is what the
//! caller's own string has at its offsets, lone surrogates included.
//!
//! The module has either all that there is, with the feature `reports`, or summaries alone, and nothing that only facts need.

#![expect(unreachable_pub, reason = "wasm-bindgen exports them by name")]

mod input;
#[cfg(feature = "reports")]
mod lists;
mod marks;
mod options;
mod records;
#[cfg(feature = "reports")]
mod reports;
#[cfg(not(feature = "reports"))]
mod summaries;

use serde::Serialize;
use wasm_bindgen::prelude::*;

/// What the package's own module adds to these is declared in `nutgraf.d.ts`.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm/types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The `input` of the package's functions.
    #[wasm_bindgen(typescript_type = "Input")]
    pub type JsInput;
}

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

fn to_object(report: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    report.serialize(&serializer).map_err(JsValue::from)
}

/// Every error of the core is about a range.
#[expect(clippy::needless_pass_by_value, reason = "map_err hands it over")]
fn to_js(error: crate::Error) -> JsValue {
    js_sys::RangeError::new(&error.to_string()).into()
}
