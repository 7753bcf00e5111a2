//! What `ChromeDriver` offers beyond WebDriver: the browser's log, and its CPU time.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// Work of the engine's own code, which is not compiled first as that of pages is: sorting numbers. And what it takes where limits
/// were set, in milliseconds: two cores of a server of 2023, left alone.
const TASK: &str = "
    let number = 1;
    const next = () => (number = (Math.imul(number, 48271) + 1) | 0);
    Float64Array.from({ length: 200_000 }, next).sort();";
const TASK_TIME: f64 = 30.0;

/// A command of the driver's own: a path below the session, and a body.
#[derive(Debug)]
struct Own {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Own {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _url: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}

/// The messages of a log since it was last read.
async fn log(client: &Client, kind: &str) -> Result<Vec<Value>> {
    let answer = client.issue_cmd(Own { path: "se/log", body: json!({ "type": kind }) }).await?;
    Ok(answer.as_array().cloned().unwrap_or_default())
}

/// The errors and warnings in the console since it was last read.
pub async fn console_complaints(client: &Client) -> Result<Vec<String>> {
    let entries = log(client, "browser").await?;
    let is_complaint = |entry: &&Value| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING"));
    Ok(entries.iter().filter(is_complaint).map(|entry| entry["message"].to_string()).collect())
}

/// The CPU time that the page's main thread has used, in milliseconds. Other programs do not add to it, as they do to
/// what a clock shows.
pub async fn main_thread_time(client: &Client) -> Result<f64> {
    Ok(1_000.0 * metric(client, "ThreadTime").await?)
}

/// How many times as long as where limits were set the page's own work takes here and now, at least 1: a machine is slow, or has
/// others at work beside it.
pub async fn slowness(client: &Client) -> Result<f64> {
    let mut least = f64::INFINITY;
    let mut before = main_thread_time(client).await?;
    for _ in 0..3 {
        client.execute(TASK, vec![]).await?;
        let after = main_thread_time(client).await?;
        least = least.min(after - before);
        before = after;
    }
    println!("the task takes {least:.1} ms");
    Ok((least / TASK_TIME).max(1.0))
}

/// One of the browser's own metrics of the page.
async fn metric(client: &Client, name: &str) -> Result<f64> {
    call(client, "Performance.enable", json!({})).await?;
    let answer = call(client, "Performance.getMetrics", json!({})).await?;
    let metrics = answer["metrics"].as_array().context("no metrics")?;
    let found = metrics.iter().find(|metric| metric["name"] == name).with_context(|| format!("no metric {name}"))?;
    found["value"].as_f64().context("no number")
}

/// What the page holds once the garbage is gone: bytes of heap, and nodes.
pub async fn held(client: &Client) -> Result<(f64, f64)> {
    call(client, "HeapProfiler.collectGarbage", json!({})).await?;
    Ok((metric(client, "JSHeapUsedSize").await?, metric(client, "Nodes").await?))
}

async fn call(client: &Client, method: &str, parameters: Value) -> Result<Value> {
    let body = json!({ "cmd": method, "params": parameters });
    Ok(client.issue_cmd(Own { path: "goog/cdp/execute", body }).await?)
}
