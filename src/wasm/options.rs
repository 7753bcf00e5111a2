//! The options: a plain object, every key of it known, every value checked.
//!
//! A wrong type or an unknown key is a `TypeError`, a value out of its range a `RangeError`; the
//! message names the option, what it was and what is allowed. `undefined` is as good as left out.

use js_sys::{Array, JsString, Object, RangeError, Reflect, TypeError};
use wasm_bindgen::prelude::*;

use crate::options::shown;
use crate::{Length, Options};

/// Options of a report.
#[cfg(feature = "reports")]
pub(super) const OF_REPORTS: [&str; 11] = [
    "sentences",
    "words",
    "ratio",
    "focus",
    "language",
    "tighten",
    "headlineWords",
    "referenceDate",
    "pin",
    "omit",
    "maxFacts",
];
/// Those of a summary alone.
#[cfg(not(feature = "reports"))]
pub(super) const OF_SUMMARIES: [&str; 7] = ["sentences", "words", "ratio", "focus", "language", "pin", "omit"];
/// Those of a `Reader`.
#[cfg(feature = "reports")]
pub(super) const OF_READERS: [&str; 1] = ["language"];
const LENGTHS: [&str; 3] = ["sentences", "words", "ratio"];
const WHOLE: &str = "a whole number from 1";
/// Numbers above every count there can be mean: as many as there are.
const MOST: f64 = u32::MAX as f64;

/// The options; `known` are those that there may be.
pub(super) fn read(value: &JsValue, known: &[&str]) -> Result<Options, JsValue> {
    let Some(object) = object(value, known)? else {
        return Ok(Options::default());
    };
    let default = Options::default();
    Ok(Options {
        length: length(&object)?.unwrap_or(default.length),
        focus: string(&object, "focus")?.unwrap_or_default(),
        language: string(&object, "language")?,
        tighten: boolean(&object, "tighten")?.unwrap_or_default(),
        headline_words: whole(&object, "headlineWords", 1)?.unwrap_or(default.headline_words),
        reference_date: string(&object, "referenceDate")?,
        pin: indices(&object, "pin")?,
        omit: indices(&object, "omit")?,
        max_facts: whole(&object, "maxFacts", 0)?.unwrap_or(default.max_facts),
    })
}

/// The options as an object without unknown keys; nothing where they were left out.
fn object(value: &JsValue, known: &[&str]) -> Result<Option<Object>, JsValue> {
    if value.is_undefined() {
        return Ok(None);
    }
    let object = value.dyn_ref::<Object>().filter(|_| !Array::is_array(value) && !value.is_function());
    let object = object.ok_or_else(|| wrong_type("options", value, "an object"))?;
    for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
        if !known.contains(&key.as_str()) {
            let message = format!("option {key} is unknown, allowed: {}", known.join(", "));
            return Err(TypeError::new(&message).into());
        }
    }
    Ok(Some(object.clone()))
}

fn length(object: &Object) -> Result<Option<Length>, JsValue> {
    let mut given = Vec::new();
    for key in LENGTHS {
        if get(object, key)?.is_some() {
            given.push(key);
        }
    }
    if let [one, other, ..] = given[..] {
        let message = format!("options {one} and {other} are both given, allowed: one of {}", LENGTHS.join(", "));
        return Err(TypeError::new(&message).into());
    }
    if let Some(sentences) = whole(object, "sentences", 1)? {
        return Ok(Some(Length::Sentences(sentences)));
    }
    if let Some(words) = whole(object, "words", 1)? {
        return Ok(Some(Length::Words(words)));
    }
    Ok(number(object, "ratio", "a number above 0, at most 1")?.map(Length::Ratio))
}

fn get(object: &Object, key: &'static str) -> Result<Option<JsValue>, JsValue> {
    let value = Reflect::get(object, &key.into())?;
    Ok((!value.is_undefined()).then_some(value))
}

fn string(object: &Object, key: &'static str) -> Result<Option<String>, JsValue> {
    let Some(value) = get(object, key)? else {
        return Ok(None);
    };
    value.as_string().map(Some).ok_or_else(|| wrong_option(key, &value, "a string"))
}

fn boolean(object: &Object, key: &'static str) -> Result<Option<bool>, JsValue> {
    let Some(value) = get(object, key)? else {
        return Ok(None);
    };
    value.as_bool().map(Some).ok_or_else(|| wrong_option(key, &value, "true or false"))
}

fn number(object: &Object, key: &'static str, allowed: &str) -> Result<Option<f64>, JsValue> {
    let Some(value) = get(object, key)? else {
        return Ok(None);
    };
    value.as_f64().map(Some).ok_or_else(|| wrong_option(key, &value, allowed))
}

fn whole(object: &Object, key: &'static str, least: u32) -> Result<Option<u32>, JsValue> {
    let allowed = if least == 1 { WHOLE } else { "a whole number from 0" };
    let Some(number) = number(object, key, allowed)? else {
        return Ok(None);
    };
    if number < f64::from(least) || number.is_nan() || (number.is_finite() && number.fract() != 0.0) {
        return Err(RangeError::new(&format!("option {key} is {}, allowed: {allowed}", shown(number))).into());
    }
    Ok(Some(number.min(MOST) as u32))
}

fn indices(object: &Object, key: &'static str) -> Result<Vec<u32>, JsValue> {
    const ALLOWED: &str = "an array of sentence indices, whole numbers from 0";
    let Some(value) = get(object, key)? else {
        return Ok(Vec::new());
    };
    let list = value.dyn_ref::<Array>().ok_or_else(|| wrong_option(key, &value, ALLOWED))?;
    let mut indices = Vec::with_capacity(list.length() as usize);
    for entry in list.iter() {
        let index = entry.as_f64().ok_or_else(|| wrong_option(key, &entry, ALLOWED))?;
        if !(0.0..=MOST).contains(&index) || index.fract() != 0.0 {
            return Err(RangeError::new(&format!("option {key} is {}, allowed: {ALLOWED}", shown(index))).into());
        }
        indices.push(index as u32);
    }
    Ok(indices)
}

fn wrong_option(key: &str, value: &JsValue, allowed: &str) -> JsValue {
    wrong_type(&format!("option {key}"), value, allowed)
}

fn wrong_type(name: &str, value: &JsValue, allowed: &str) -> JsValue {
    TypeError::new(&format!("{name} is {}, allowed: {allowed}", describe(value))).into()
}

/// A value in a few words, for a message.
pub(super) fn describe(value: &JsValue) -> String {
    /// Longest string quoted in full, in code units.
    const LONGEST: u32 = 40;
    if let Some(string) = value.dyn_ref::<JsString>() {
        let more = if string.length() > LONGEST { "…" } else { "" };
        return format!("the string \"{}\"{more}", String::from(string.slice(0, LONGEST)));
    }
    if value.is_null() || value.is_undefined() {
        return if value.is_null() { "null".into() } else { "undefined".into() };
    }
    if let Some(number) = value.as_f64() {
        return format!("the number {}", shown(number));
    }
    if let Some(boolean) = value.as_bool() {
        return boolean.to_string();
    }
    if Array::is_array(value) {
        return "an array".into();
    }
    match value.js_typeof().as_string().as_deref() {
        Some("function") => "a function".into(),
        Some("bigint") => "a bigint".into(),
        Some("symbol") => "a symbol".into(),
        _ => "an object".into(),
    }
}
