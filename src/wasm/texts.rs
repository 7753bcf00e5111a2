//! Lone surrogates: UTF-8 cannot hold them, so the core saw U+FFFD in their place. Each takes one UTF-16
//! code unit either way, so every offset holds, and the texts are cut anew from the caller's string.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

/// What the core sees where a surrogate stands alone.
pub(super) const REPLACEMENT: char = '\u{fffd}';

/// Puts what the caller's string has at a record's spans in place of its text, throughout the report. The string is
/// that of the source that the record names, or what it is part of; `strings[source]` where none does. Only texts with
/// the replacement are touched; names and phrases are made of words and never have it.
pub(super) fn restore(record: &JsValue, strings: &[JsString], source: usize) {
    let Some(object) = record.dyn_ref::<Object>() else {
        return;
    };
    let source = get(object, "source").as_f64().map_or(source, |source| source as usize);
    let Some(string) = strings.get(source) else {
        return;
    };
    for key in ["text", "name"] {
        let is_replaced = get(object, key).as_string().is_some_and(|text| text.contains(REPLACEMENT));
        if is_replaced {
            // Setting a property of a plain object does not fail.
            let _ = Reflect::set(object, &key.into(), &original(object, string));
        }
    }
    Object::values(object).iter().for_each(|value| restore(&value, strings, source));
}

fn original(object: &Object, string: &JsString) -> JsValue {
    if let Ok(spans) = get(object, "spans").dyn_into::<Array>() {
        let text = spans.iter().fold(JsString::from(""), |text, span| text.concat(&slice(&span, string)));
        return text.into();
    }
    slice(&get(object, "span"), string).into()
}

fn slice(span: &JsValue, string: &JsString) -> JsString {
    let offset = |key| get(span, key).as_f64().unwrap_or_default() as u32;
    string.slice(offset("start"), offset("end"))
}

/// A property; undefined where there is none.
fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
