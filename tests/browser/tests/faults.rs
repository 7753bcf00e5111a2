//! What can go wrong below the page, done to it: each fault is told in words or made good, the text stays, and the next text
//! is read. Ends with a table of faults and engines.
//!
//! The faults are real: the server hands out what a broken host, cache or machine would, and a worker whose memory is
//! overwritten, or has an end, or that hangs. Only how long the page waits is shortened.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::module::{of_another_version, with_most_memory};
use nutgraf_browser_tests::page::{PATIENCE, Page, Setting, in_each_engine};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fs;
use std::time::{Duration, Instant};
use xtask::command::root;
use xtask::site::Instead;

/// What the faulty workers fail at.
const BAD: &str = "Ann met Bob \u{2620} in Paris. They spoke for an hour. Nobody wrote it down. Then it rained.";
const GOOD: &str = "Eve met Carl in Rome. They sang for an hour. Nobody heard them. Then it snowed.";
/// More than there is.
const ALWAYS: usize = 99;

const WASM: &str = "/nutgraf_bg.wasm";
const WORKER: &str = "/worker.js";
/// The service worker, which would keep every fault from the page.
const KEEPER: &str = "/sw.js";

/// What becomes of the text that meets the fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// It is read all the same.
    Read,
    /// The page says so, in words with this among them.
    Told(&'static str),
}
use Outcome::{Read, Told};

struct Fault {
    name: &'static str,
    /// What the host answers instead, and how often.
    answers: Vec<(&'static str, usize, Instead)>,
    text: String,
    /// Whether another text is read before.
    is_warm: bool,
    /// Whether the host has to get well before the next text is read; what fails at one text reads the next as it is.
    stays: bool,
    outcome: Outcome,
}

/// The worker as it is shipped, with this before it.
fn worker_with(code: &str) -> Result<Instead> {
    let worker = fs::read_to_string(root().join("dist/site/worker.js"))?;
    Ok(script(format!("{code}\n{worker}")))
}

fn script(code: String) -> Instead {
    Instead::File { mime: "text/javascript", bytes: code.into_bytes() }
}

fn wasm(bytes: Vec<u8>) -> Instead {
    Instead::File { mime: "application/wasm", bytes }
}

/// Stops a bad request on its way in, and does this.
fn instead_of_reading(what: &str) -> Result<Instead> {
    let is_bad = "JSON.stringify(event.data).includes('\u{2620}')";
    worker_with(&format!(
        "addEventListener('message', (event) => {{ if ({is_bad}) {{ event.stopImmediatePropagation(); {what} }} }});"
    ))
}

/// Does this in the middle of a call, when the bad text has just got into the core's memory.
fn while_reading(what: &str) -> Result<Instead> {
    worker_with(&format!(
        "const encodeInto = TextEncoder.prototype.encodeInto;
         TextEncoder.prototype.encodeInto = function (text, view) {{
             const written = encodeInto.call(this, text, view);
             if (text.includes('\u{2620}')) {{ {what} }}
             return written;
         }};"
    ))
}

fn faults() -> Result<Vec<Fault>> {
    let core = fs::read(root().join("dist/site/nutgraf_bg.wasm"))?;
    // The worker has the glue in it, and with that the core's digest. An empty one is none.
    let worker = fs::read_to_string(root().join("dist/site/worker.js"))?;
    let (before, digest) = worker.split_once("sha256-").context("the worker knows no digest")?;
    let (_, after) = digest.split_once('"').context("the digest does not end")?;
    let unbound = format!("{before}\"{after}");
    let other_glue = worker.replace("sha256-", "sha256-A");
    let page = || Instead::File { mime: "text/html", bytes: b"<!doctype html><p>Please sign in.".to_vec() };
    let mut flipped = core.clone();
    let last = flipped.len() - 1000;
    flipped[last] ^= 0x10;
    let half = core[..core.len() / 2].to_vec();
    let fault = |name, answers: Vec<(&'static str, usize, Instead)>, outcome| {
        let stays = answers.iter().any(|(path, ..)| *path != WORKER);
        Fault { name, answers, text: BAD.to_owned(), is_warm: false, stays, outcome }
    };
    let staying = |name, answers, outcome| Fault { stays: true, ..fault(name, answers, outcome) };
    let later = |name, answers, outcome| Fault { is_warm: true, ..fault(name, answers, outcome) };
    let overwrites = "new Uint8Array(view.buffer).fill(0xff);";
    let throws = "setTimeout(() => { throw new Error('gone'); });";
    Ok(vec![
        fault(
            "the core traps, its memory overwritten",
            vec![(WORKER, ALWAYS, while_reading(overwrites)?)],
            Told("failed inside"),
        ),
        fault("the same once", vec![(WORKER, 1, while_reading(overwrites)?)], Read),
        Fault {
            name: "the core has no more memory",
            answers: vec![(WASM, ALWAYS, wasm(with_most_memory(&core, 160)?)), (WORKER, ALWAYS, script(unbound))],
            text: "Ann met Bob in Paris, and they spoke. ".repeat(100_000),
            is_warm: false,
            stays: true,
            outcome: Told("failed inside"),
        },
        later(
            "the worker ends with an error",
            vec![(WORKER, ALWAYS, instead_of_reading(throws)?)],
            Told("ended unexpectedly"),
        ),
        fault("the same once", vec![(WORKER, 1, instead_of_reading(throws)?)], Read),
        later("the worker is killed", vec![(WORKER, ALWAYS, instead_of_reading("close();")?)], Told("does not answer")),
        fault("the same once", vec![(WORKER, 1, instead_of_reading("close();")?)], Read),
        later("a request is lost", vec![(WORKER, ALWAYS, instead_of_reading("")?)], Told("does not answer")),
        fault("the same once", vec![(WORKER, 1, instead_of_reading("")?)], Read),
        fault("a call hangs", vec![(WORKER, ALWAYS, while_reading("for (;;);")?)], Told("not read in")),
        fault("the same once", vec![(WORKER, 1, while_reading("for (;;);")?)], Read),
        fault(
            "a reply is lost",
            vec![(WORKER, ALWAYS, while_reading("globalThis.postMessage = () => {};")?)],
            Told("not read in"),
        ),
        fault("no worker script: 404", vec![(WORKER, ALWAYS, Instead::Status(404))], Read),
        fault("no worker script: the connection ends", vec![(WORKER, ALWAYS, Instead::HangUp)], Read),
        fault("the worker script has a wrong type", vec![(WORKER, ALWAYS, page())], Read),
        fault("no core: 404", vec![(WASM, ALWAYS, Instead::Status(404))], Told("cannot load")),
        fault("no core: 503 once", vec![(WASM, 1, Instead::Status(503))], Read),
        fault("no core: the connection ends", vec![(WASM, ALWAYS, Instead::HangUp)], Told("cannot load")),
        fault("no core: no answer", vec![(WASM, ALWAYS, Instead::Silence)], Told("has not loaded")),
        fault(
            "the core has a wrong type",
            vec![(WASM, ALWAYS, Instead::File { mime: "text/plain", bytes: core.clone() })],
            Read,
        ),
        fault("a page instead of the core", vec![(WASM, ALWAYS, page())], Told("cannot load")),
        fault("the core is cut short", vec![(WASM, ALWAYS, wasm(half.clone()))], Told("cannot load")),
        fault("the same once", vec![(WASM, 1, wasm(half))], Read),
        fault("a bit of the core is wrong", vec![(WASM, ALWAYS, wasm(flipped))], Told("cannot load")),
        fault(
            "a newer core than its glue",
            vec![(WASM, ALWAYS, wasm(of_another_version(&core)))],
            Told("another version"),
        ),
        staying("a newer glue than its core", vec![(WORKER, ALWAYS, script(other_glue))], Told("another version")),
        staying(
            "the worker does nothing",
            vec![(WORKER, ALWAYS, script("export default 1;".to_owned()))],
            Told("has not loaded"),
        ),
    ])
}

/// The page waits less long, so that the test does.
const IMPATIENT: &str = "
    export const TO_LOAD = 4000;
    export const TO_BEGIN = 1000;
    export const TO_FINISH = 250;
    export const TO_BE_HEARD = 100;
    export const toRead = () => 2000;";

async fn settled(page: &Page, what: &str) -> Result<String> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let state = page.state().await?;
        if state == "ready" || state == "error" {
            return Ok(state);
        }
        ensure!(Instant::now() < deadline, "{what}: the page is still {state:?}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

/// Has the page open from the host alone.
async fn without_keeper(page: &Page) -> Result<()> {
    page.wait_until_kept().await?;
    page.site.lose(KEEPER);
    let leave = "for (const keeper of await navigator.serviceWorker.getRegistrations()) await keeper.unregister();
        for (const name of await caches.keys()) await caches.delete(name);";
    page.run(leave, Value::Null).await.map(|_| ())
}

/// Meets one fault; gives what became of it.
async fn meet(page: &Page, fault: &Fault) -> Result<String> {
    page.site.heal();
    page.site.lose(KEEPER);
    page.site.fail("/patience.js", ALWAYS, script(IMPATIENT.to_owned()));
    for (path, times, answer) in &fault.answers {
        page.site.fail(path, *times, answer.clone());
    }
    // WebKit takes a module that was preloaded from its memory, whatever its host has now, until it is fetched.
    page.run("await fetch(page('patience.js'), { cache: 'reload' })", Value::Null).await?;
    page.reload().await?;
    if fault.is_warm {
        page.paste("Rain fell. Nobody came.").await?;
        page.wait_for("ready", PATIENCE).await?;
    }
    page.paste(&fault.text).await?;
    page.wait_until(
        "the page begins",
        "document.body.dataset.state !== 'ready' || hook('pick')?.textContent.includes('Bob')",
        Value::Null,
    )
    .await?;
    let state = settled(page, "the text that meets it").await?;
    let words = page.run("return hook('error').textContent", Value::Null).await?;
    let words = words.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = page
        .run("return [hook('source-input').value, hook('source-view').textContent].includes(args)", json!(fault.text));
    ensure!(kept.await? == json!(true), "the text is gone");
    match fault.outcome {
        Read => ensure!(state == "ready", "not read: {words}"),
        Told(wanted) => ensure!(state == "error" && words.contains(wanted), "{state}: {words:?} has no {wanted:?}"),
    }
    if fault.stays {
        page.site.heal();
        page.site.lose(KEEPER);
    }
    if let Told(_) = fault.outcome
        && fault.answers.iter().all(|(path, ..)| *path == WASM)
    {
        page.run("document.getElementById('retry').click()", Value::Null).await?;
        page.wait_until("trying again reads the text", "hook('pick')?.textContent.includes('Bob')", Value::Null)
            .await?;
    }
    page.paste(GOOD).await?;
    page.wait_until("the next text is read", "hook('pick')?.textContent.includes('Carl')", Value::Null).await?;
    Ok(if fault.outcome == Read { "read".to_owned() } else { "told, next read".to_owned() })
}

#[test]
fn every_fault_is_made_good_or_told() -> Result<()> {
    let faults = faults()?;
    let table: RefCell<Vec<Vec<String>>> = RefCell::new(faults.iter().map(|_| Vec::new()).collect());
    let result = in_each_engine(Setting::default(), async |page| {
        page.provoke();
        without_keeper(page).await?;
        let mut wrong = Vec::new();
        for (number, fault) in faults.iter().enumerate() {
            let outcome = meet(page, fault).await;
            let cell = outcome.as_ref().map_or_else(|_| "WRONG".to_owned(), Clone::clone);
            table.borrow_mut()[number].push(cell);
            if let Err(error) = outcome {
                wrong.push(format!("{}: {error:#}", fault.name));
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    });
    println!("{:<45}{}", "fault", Engine::chosen().map(|engine| format!("{engine:?}")).collect::<Vec<_>>().join(" | "));
    for (fault, cells) in faults.iter().zip(table.into_inner()) {
        println!("{:<45}{}", fault.name, cells.join(" | "));
    }
    result
}

/// A text that would be read for ever, and another pasted over it: the first is ended, long before the page would take the
/// worker for dead.
#[test]
fn what_nobody_waits_for_is_ended() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        page.provoke();
        without_keeper(page).await?;
        page.site.fail(WORKER, 1, while_reading("for (;;);")?);
        page.reload().await?;
        page.paste(BAD).await?;
        page.wait_for("working", PATIENCE).await?;
        tokio::time::sleep(Duration::from_secs(1)).await;
        ensure!(page.state().await? == "working", "the text did not hang");
        let begun = Instant::now();
        page.paste(GOOD).await?;
        page.wait_until("the next text is read", "hook('pick')?.textContent.includes('Carl')", Value::Null).await?;
        println!("{:?}: the next text is read after {} ms", page.engine, begun.elapsed().as_millis());
        ensure!(begun.elapsed() < Duration::from_secs(8), "only after {:?}", begun.elapsed());
        Ok(())
    })
}
