//! The boundary to JavaScript: the only file that names a `JsValue`.
//!
//! Invariant: it translates and decides nothing. Options come in through [`options`], reports go out
//! as plain objects, the sentences' columns as typed arrays, and every text in a report is what the
//! caller's own string has at its offsets, lone surrogates included.

#![expect(unreachable_pub, reason = "wasm-bindgen exports them by name")]

mod input;
mod marks;
mod options;
mod records;

use std::slice;

use js_sys::JsString;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::report::Report;
use crate::wasm::input::Input;
use crate::wasm::records::Lists;

/// What the package's own module adds to these is declared in `nutgraf.d.ts`.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm/types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The `input` of the package's functions.
    #[wasm_bindgen(typescript_type = "Input")]
    pub type JsInput;
    /// The `inputs` of `summarizeAll`.
    #[wasm_bindgen(typescript_type = "readonly Input[]")]
    pub type JsInputs;
    /// The `options` of the package's functions.
    #[wasm_bindgen(typescript_type = "Options | undefined")]
    pub type JsOptions;
    /// The `options` of a `Reader`.
    #[wasm_bindgen(typescript_type = "ReaderOptions | undefined")]
    pub type JsReaderOptions;
    /// A report.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type JsReport;
}

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Reads a text and reports what it says.
///
/// # Errors
///
/// `TypeError` and `RangeError`, naming the option or the part of the input.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands values over")]
pub fn summarize(input: JsInput, options: JsOptions) -> Result<JsReport, JsValue> {
    let options = options::read(&options)?;
    let reader = Reader::read(&input, options.language.as_deref())?;
    reader.report(&options)
}

/// Reads several texts and reports what they say together.
///
/// # Errors
///
/// As [`summarize`], naming the input by its index.
#[wasm_bindgen(js_name = summarizeAll)]
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands values over")]
pub fn summarize_all(inputs: JsInputs, options: JsOptions) -> Result<JsReport, JsValue> {
    let options = options::read(&options)?;
    let inputs = Input::read_all(&inputs)?;
    let texts: Vec<String> = inputs.iter().map(Input::text).collect();
    let (mut sources, mut strings) = (Vec::with_capacity(inputs.len()), Vec::with_capacity(inputs.len()));
    let mut may_have_lone_surrogates = false;
    for (input, text) in inputs.iter().zip(&texts) {
        may_have_lone_surrogates |= text.contains(records::REPLACEMENT);
        sources.push(crate::Source { text, blocks: &input.blocks });
        strings.push(input.string.clone());
    }
    marks::measured("nutgraf summarize", || {
        let report = crate::several::summarize(&sources, &options).map_err(to_js)?;
        to_report(report, &strings, may_have_lone_surrogates)
    })
}

/// A text that has been read.
#[wasm_bindgen]
pub struct Reader {
    inner: crate::Reader<'static>,
    /// The caller's own string.
    string: JsString,
    may_have_lone_surrogates: bool,
}

#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands values over")]
impl Reader {
    /// Reads a text.
    ///
    /// # Errors
    ///
    /// As [`summarize`].
    #[wasm_bindgen(constructor)]
    pub fn new(input: JsInput, options: JsReaderOptions) -> Result<Self, JsValue> {
        let language = options::read_language(&options)?;
        Self::read(&input, language.as_deref())
    }

    /// A report as the options ask for it.
    ///
    /// # Errors
    ///
    /// As [`summarize`].
    pub fn summarize(&self, options: JsOptions) -> Result<JsReport, JsValue> {
        let options = options::read(&options)?;
        self.report(&options)
    }
}

impl Reader {
    fn read(input: &JsValue, language: Option<&str>) -> Result<Self, JsValue> {
        let input = Input::read(input)?;
        let text = input.text();
        let may_have_lone_surrogates = text.contains(records::REPLACEMENT);
        let read = || crate::Reader::with_blocks(text, &input.blocks, language);
        let inner = marks::measured("nutgraf read", read).map_err(to_js)?;
        Ok(Self { inner, string: input.string, may_have_lone_surrogates })
    }

    fn report(&self, options: &crate::Options) -> Result<JsReport, JsValue> {
        marks::measured("nutgraf summarize", || {
            let report = self.inner.summarize(options).map_err(to_js)?;
            to_report(report, slice::from_ref(&self.string), self.may_have_lone_surrogates)
        })
    }
}

/// A report as JavaScript has it, its texts cut from the caller's own strings.
fn to_report(mut report: Report, strings: &[JsString], may_have_lone_surrogates: bool) -> Result<JsReport, JsValue> {
    let lists = Lists::take(&mut report);
    let report = to_object(&report)?;
    lists.put(&report);
    if may_have_lone_surrogates {
        records::restore(&report, strings);
    }
    Ok(report.unchecked_into())
}

fn to_object(report: &Report) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    report.serialize(&serializer).map_err(JsValue::from)
}

/// Every error of the core is about a range.
#[expect(clippy::needless_pass_by_value, reason = "map_err hands it over")]
fn to_js(error: crate::Error) -> JsValue {
    js_sys::RangeError::new(&error.to_string()).into()
}
