//! Reports: of one text, of several, and of one that has been read.

use std::slice;

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use super::input::{Input, wrong};
use super::lists::Lists;
use super::{JsInput, marks, options, records, to_js, to_object};
use crate::report::Report;

#[wasm_bindgen]
extern "C" {
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

/// Reads a text and reports what it says.
///
/// # Errors
///
/// `TypeError` and `RangeError`, naming the option or the part of the input.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "wasm-bindgen hands values over")]
pub fn summarize(input: JsInput, options: JsOptions) -> Result<JsReport, JsValue> {
    let options = options::read(&options, &options::OF_REPORTS)?;
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
    let options = options::read(&options, &options::OF_REPORTS)?;
    let inputs = read_all(&inputs)?;
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
        let options = options::read(&options, &options::OF_READERS)?;
        Self::read(&input, options.language.as_deref())
    }

    /// A report as the options ask for it.
    ///
    /// # Errors
    ///
    /// As [`summarize`].
    pub fn summarize(&self, options: JsOptions) -> Result<JsReport, JsValue> {
        let options = options::read(&options, &options::OF_REPORTS)?;
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

/// Several inputs, together no longer than one may be.
fn read_all(inputs: &JsValue) -> Result<Vec<Input>, JsValue> {
    const ALLOWED: &str = "an array of strings or { text, blocks }";
    let list = inputs.dyn_ref::<Array>().ok_or_else(|| wrong("inputs", ALLOWED, inputs))?;
    let read = |(index, input)| Input::named(&format!("inputs[{index}]"), &input);
    let inputs = list.iter().enumerate().map(read).collect::<Result<Vec<_>, _>>()?;
    crate::several::check_size(inputs.iter().map(|input| input.string.length() as usize)).map_err(to_js)?;
    Ok(inputs)
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
