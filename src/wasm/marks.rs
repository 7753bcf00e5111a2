//! Measures on the browser's own time line, where there is one: "nutgraf read" and "nutgraf summarize"
//! show in the developer tools. A measure replaces the one before it of the same name, so that a long
//! session holds two entries and no more.

use wasm_bindgen::prelude::*;
use web_sys::Performance;

#[wasm_bindgen]
extern "C" {
    /// The host's own time line.
    #[wasm_bindgen(thread_local_v2, js_name = performance)]
    static TIME_LINE: JsValue;
}

/// Runs `work` and puts it on the time line. Hosts without one lose nothing but the entry.
pub(super) fn measured<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let time_line = TIME_LINE.with(|time_line| time_line.dyn_ref::<Performance>().cloned());
    let Some(time_line) = time_line.filter(|time_line| time_line.mark(name).is_ok()) else {
        return work();
    };
    let result = work();
    time_line.clear_measures_with_measure_name(name);
    let _ = time_line.measure_with_start_mark(name, name);
    time_line.clear_marks_with_mark_name(name);
    result
}
