//! `<nut-graf>` in each engine: what it reads, shows and marks, and what it leaves alone.

use anyhow::{Result, ensure};
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine};
use serde_json::{Value, json};

/// An article and the element about it, put into the page; ends with what `nutgraf-ready` brought.
const PUT: &str = "
    const host = document.createElement('div');
    host.id = 'host';
    host.append(...args.nodes.map(function make([tag, attributes, ...children]) {
        const node = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
        node.append(...children.map((child) => (typeof child === 'string' ? child : make(child))));
        return node;
    }));
    document.body.append(host);
    const element = host.querySelector('nut-graf');
    Object.assign(element, args.properties);
    await import(page('element.js'));
    await new Promise((resolve, reject) => {
        element.addEventListener('nutgraf-ready', resolve);
        element.addEventListener('nutgraf-error', (event) => reject(event.detail.error));
        setTimeout(() => reject(new Error('nothing came of it')), 15000);
    });
    const picks = [...element.shadowRoot.querySelectorAll('[part=pick]')];";

fn article() -> Value {
    json!({ "nodes": [
        ["article", { "id": "story" },
            ["nav", {}, "Home, news and sport are all that this site has for you today."],
            ["h2", {}, "The bridge"],
            ["p", {}, "The council voted   on ", ["b", {}, "Monday"], " to close the bridge."],
            ["p", { "hidden": "" }, "The council voted to hide this sentence about the bridge from all."],
            ["p", { "data-nutgraf-skip": "" }, "The council voted to skip this sentence about the bridge, too."],
            ["p", {}, "It is 90 years old. Engineers had warned of cracks in the bridge since 2019."],
            ["p", { "data-nutgraf-pin": "" }, "Tea is served."]],
        ["nut-graf", { "for": "story", "sentences": "2" }, "The editor's own words."]] })
}

/// Firefox runs a driver's script in a world of its own, with copies of modules that the page has: the page's policy gives
/// its one word for Trusted Types to the first copy, and the second complains.
fn bear_with_copies(page: &Page) {
    if page.engine == Engine::Firefox {
        page.provoke();
    }
}

async fn seen(page: &Page, script: &str) -> Result<Value> {
    bear_with_copies(page);
    page.run(&format!("{PUT}{script}"), article()).await
}

#[test]
fn shows_what_the_article_says_and_nothing_that_is_hidden() -> Result<()> {
    let script = "
        const texts = picks.map((pick) => pick.textContent);
        const fallback = element.shadowRoot.querySelector('slot:not([name])').hidden;
        return { texts, fallback, light: element.textContent, sentences: element.report.stats.sentences };";
    in_each_engine(Setting::default(), async |page| {
        let seen = seen(page, script).await?;
        let texts = seen["texts"].as_array().cloned().unwrap_or_default();
        ensure!(texts.contains(&json!("Tea is served.")), "the pinned sentence is missing: {seen:#}");
        ensure!(texts.len() == 2, "{seen:#}");
        ensure!(
            !seen["texts"].to_string().contains("hide this") && !seen["texts"].to_string().contains("skip"),
            "{seen:#}"
        );
        ensure!(seen["sentences"] == json!(5), "the heading and four sentences: {seen:#}");
        ensure!(seen["fallback"] == json!(true) && seen["light"] == json!("The editor's own words."), "{seen:#}");
        Ok(())
    })
}

#[test]
fn a_pick_is_a_range_of_the_page_which_stays_as_it_was() -> Result<()> {
    let script = "
        const before = host.querySelector('article').outerHTML;
        const ranges = [];
        element.addEventListener('nutgraf-select', ({ detail }) => ranges.push([detail.text, detail.range.toString()]));
        for (const pick of picks) pick.click();
        return { ranges, isSame: before === host.querySelector('article').outerHTML, href: picks[0].href };";
    in_each_engine(Setting::default(), async |page| {
        let seen = seen(page, script).await?;
        let ranges = seen["ranges"].as_array().cloned().unwrap_or_default();
        ensure!(ranges.len() == 2 && seen["isSame"] == json!(true), "{seen:#}");
        for pair in &ranges {
            let words =
                |value: &Value| value.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
            ensure!(words(&pair[0]) == words(&pair[1]), "{pair}");
        }
        ensure!(seen["href"].as_str().unwrap_or_default().contains("#:~:text="), "{seen:#}");
        Ok(())
    })
}

#[test]
fn follows_the_article() -> Result<()> {
    let script = "
        const again = new Promise((resolve) => element.addEventListener('nutgraf-ready', resolve, { once: true }));
        const more = document.createElement('p');
        more.textContent = 'A ferry will run until then.';
        host.querySelector('article').append(more);
        await again;
        return element.report.stats.sentences;";
    in_each_engine(Setting::default(), async |page| {
        let sentences = seen(page, script).await?;
        ensure!(sentences == json!(6), "{sentences}");
        Ok(())
    })
}

#[test]
fn loads_nothing_until_it_is_near() -> Result<()> {
    let script = "
        const far = document.createElement('div');
        far.style.cssText = 'position: absolute; top: 9000px';
        const element = document.createElement('nut-graf');
        element.setAttribute('loading', 'lazy');
        element.append('Ann met Bob in Paris. They spoke.');
        far.append(element);
        document.body.append(far);
        document.documentElement.style.overflow = document.body.style.overflow = 'auto';
        await import(page('element.js'));
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const early = element.report;
        const ready = new Promise((resolve) => element.addEventListener('nutgraf-ready', resolve));
        far.style.top = '0';
        await ready;
        return [early === undefined, element.report.stats.sentences];";
    in_each_engine(Setting::default(), async |page| {
        bear_with_copies(page);
        let seen = page.run(script, Value::Null).await?;
        ensure!(seen == json!([true, 2]), "{seen}");
        Ok(())
    })
}

#[test]
fn a_thousand_that_come_and_go_start_no_worker() -> Result<()> {
    let script = "
        let workers = 0;
        const Real = Worker;
        globalThis.Worker = class extends Real { constructor(...given) { super(...given); workers += 1; } };
        await import(page('element.js'));
        const nodes = document.querySelectorAll('*').length;
        for (let turn = 0; turn < 1000; turn += 1) {
            const element = document.createElement('nut-graf');
            element.append('Ann met Bob in Paris. They spoke.');
            document.body.append(element);
            element.remove();
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
        return [workers, document.querySelectorAll('*').length - nodes, document.adoptedStyleSheets.length];";
    in_each_engine(Setting::default(), async |page| {
        bear_with_copies(page);
        let seen = page.run(script, Value::Null).await?;
        ensure!(seen == json!([0, 0, 0]), "{seen}");
        Ok(())
    })
}

/// An interview and an element that shows what is in it.
fn interview(attributes: &Value, properties: &Value) -> Value {
    let attributes = attributes.as_object().into_iter().flatten();
    let all: Value =
        attributes.map(|(name, value)| (name.clone(), value.clone())).collect::<serde_json::Map<_, _>>().into();
    json!({ "properties": properties, "nodes": [
        ["div", { "lang": "en" },
            ["article", {},
                ["p", {}, "“The bridge closes on 5 May 2024,” said Ann Lee, the mayor of Rome. It will cost $5.2 million."],
                ["p", {}, "Lee told Bob Hill that the old bridge had cracks. Hill, an engineer, agreed."]],
            ["nut-graf", all]]] })
}

async fn told(page: &Page, script: &str, args: Value) -> Result<Value> {
    bear_with_copies(page);
    page.run(&format!("{PUT}{script}"), args).await
}

const PARTS: &str = "
    const box = element.shadowRoot.querySelector('[part=box]');
    const rows = [...box.querySelectorAll('[part=heading], [part=label], [part=fact], [part=pick], [part=detail]')];
    const shown = rows.map((row) => [row.getAttribute('part'), row.textContent]);";

#[test]
fn shows_the_parts_that_are_wanted_in_their_order() -> Result<()> {
    let attributes = json!({ "for": "article", "show": "people nonsense summary quotes", "sentences": "1" });
    in_each_engine(Setting::default(), async |page| {
        let seen = told(page, &format!("{PARTS} return shown;"), interview(&attributes, &json!({}))).await?;
        let rows = seen.as_array().cloned().unwrap_or_default();
        let parts: Vec<&str> = rows.iter().filter_map(|row| row[0].as_str()).collect();
        let wanted = ["heading", "label", "fact", "detail", "fact", "detail", "pick", "label", "fact", "detail"];
        ensure!(parts == wanted, "{seen:#}");
        let texts: Vec<&str> =
            [0, 1, 2, 4, 7].into_iter().filter_map(|row: usize| rows.get(row)?[1].as_str()).collect();
        ensure!(texts == ["Key points", "People", "Ann Lee", "Bob Hill", "Quotes"], "{seen:#}");
        ensure!(rows.last() == Some(&json!(["detail", "Ann Lee"])), "{seen:#}");
        Ok(())
    })
}

/// Set before the class is there, as frameworks do.
#[test]
fn properties_are_attributes_and_labels_the_hosts_own() -> Result<()> {
    let properties = json!({
        "htmlFor": "article", "show": "places", "maxFacts": 1, "tighten": true,
        "labels": { "heading": "In short", "places": "Where" },
    });
    let script = "
        const early = shown;
        element.heading = 'Now';
        element.labels = {};
        const attributes = element.getAttributeNames().sort();
        const values = [element.sentences, element.maxFacts, element.loading, element.tighten, element.htmlFor, element.ratio];
        element.tighten = element.maxFacts = null;
        element.loading = 'lazy';
        const later = element.getAttributeNames().sort();
        const heading = box.querySelector('[part=heading]').textContent;
        return { early, attributes, values, later, heading, label: box.querySelector('[part=label]').textContent };";
    in_each_engine(Setting::default(), async |page| {
        let args = interview(&json!({}), &properties);
        let seen = told(page, &format!("{PARTS}{script}"), args).await?;
        let wanted = json!({
            "early": [["heading", "In short"], ["label", "Where"], ["fact", "Rome"]],
            "attributes": ["for", "heading", "max-facts", "show", "tighten"],
            "values": [null, 1, "eager", true, "article", null],
            "later": ["for", "heading", "loading", "show"],
            "heading": "Now",
            "label": "Places",
        });
        ensure!(seen == wanted, "{seen:#}");
        Ok(())
    })
}

/// As HTML takes what it cannot read: for nothing at all, and the console tells. Who sets a property is told at once.
#[test]
fn an_attribute_without_sense_counts_for_nothing() -> Result<()> {
    let attributes = json!({
        "for": "article", "show": "summary people", "lang": "en_GB",
        "sentences": "-1", "words": "ten", "ratio": "abc", "max-facts": "x",
    });
    let script = "
        const values = [element.sentences, element.words, element.ratio, element.maxFacts];
        const refused = Object.entries({ sentences: 1.5, words: 'ten', ratio: 2, maxFacts: -1 }).map(([name, value]) => {
            try {
                element[name] = value;
            } catch (error) {
                return `${error.name}: ${error.message}`;
            }
        });
        const language = element.report.language;
        const again = new Promise((resolve, reject) => {
            element.addEventListener('nutgraf-ready', resolve, { once: true });
            element.addEventListener('nutgraf-error', ({ detail }) => reject(detail.error), { once: true });
        });
        Object.assign(element, { sentences: 3, words: '12', maxFacts: Infinity });
        await again;
        const inPlace = element.report.stats.summaryWords <= 12;
        return { picks: picks.length, parts: shown.length, values, refused, language, warned, inPlace };";
    in_each_engine(Setting::default(), async |page| {
        page.provoke();
        let listen = "const warned = []; console.warn = (words) => warned.push(words);";
        let seen = page.run(&format!("{listen}{PUT}{PARTS}{script}"), interview(&attributes, &json!({}))).await?;
        ensure!(seen["picks"] == json!(3) && seen["language"]["code"] == json!("en"), "{seen:#}");
        ensure!(seen["values"] == json!([null, null, null, null]), "{seen:#}");
        ensure!(seen["parts"] == json!(9) && seen["inPlace"] == json!(true), "{seen:#}");
        let refused = json!([
            "RangeError: sentences is \"1.5\", allowed: a whole number from 1",
            "RangeError: words is \"ten\", allowed: a whole number from 1",
            "RangeError: ratio is \"2\", allowed: a number above 0, at most 1",
            "RangeError: maxFacts is \"-1\", allowed: a whole number from 0",
        ]);
        ensure!(seen["refused"] == refused, "{seen:#}");
        let warned = seen["warned"].as_array().cloned().unwrap_or_default();
        let names =
            ["lang is \"en_GB\"", "sentences is \"-1\"", "words is \"ten\"", "ratio is \"abc\"", "max-facts is \"x\""];
        let is_told =
            |name: &&str| warned.iter().any(|words| words.as_str().is_some_and(|words| words.contains(*name)));
        ensure!(names.iter().all(is_told), "{seen:#}");
        Ok(())
    })
}

#[test]
fn reads_a_text_that_it_is_given() -> Result<()> {
    let script = "
        const before = shown;
        const ranges = [];
        element.addEventListener('nutgraf-select', ({ detail }) => ranges.push([detail.part, detail.text, detail.range ?? null]));
        box.querySelector('a').click();
        const again = new Promise((resolve) => element.addEventListener('nutgraf-ready', resolve, { once: true }));
        element.text = '';
        await again;
        return { before, ranges, empty: box.querySelector('[part=empty]')?.textContent };";
    in_each_engine(Setting::default(), async |page| {
        let args = interview(&json!({ "sentences": "1" }), &json!({ "text": "Tea is served. " }));
        let seen = told(page, &format!("{PARTS}{script}"), args).await?;
        let wanted = json!({
            "before": [["heading", "Key points"], ["pick", "Tea is served."]],
            "ranges": [["summary", "Tea is served.", null]],
            "empty": "There is no sentence here to sum up.",
        });
        ensure!(seen == wanted, "{seen:#}");
        Ok(())
    })
}

/// An article that a page replaces, as one that never loads anew does.
#[test]
fn finds_the_article_that_comes_in_place_of_another() -> Result<()> {
    let script = "
        const again = new Promise((resolve) => element.addEventListener('nutgraf-ready', resolve, { once: true }));
        const next = document.createElement('article');
        next.append('Tea is served in the garden.');
        host.querySelector('article').replaceWith(next);
        await again;
        return picks.length > 0 && element.report.summary[0].text;";
    in_each_engine(Setting::default(), async |page| {
        let seen = told(page, script, interview(&json!({ "for": "article" }), &json!({}))).await?;
        ensure!(seen == json!("Tea is served in the garden."), "{seen}");
        Ok(())
    })
}

#[test]
fn leaves_nothing_of_itself_behind() -> Result<()> {
    let script = "
        const names = () => Object.getOwnPropertyNames(globalThis);
        picks[0].click();
        const marked = [document.adoptedStyleSheets.length, CSS.highlights?.size ?? 1];
        element.remove();
        const left = [document.adoptedStyleSheets.length, CSS.highlights?.size ?? 0];
        return { marked, left, globals: names().filter((name) => /nut|wasm|__wb/iu.test(name)) };";
    in_each_engine(Setting::default(), async |page| {
        let seen = told(page, script, interview(&json!({ "for": "article" }), &json!({}))).await?;
        ensure!(seen["marked"] == json!([1, 1]) && seen["left"] == json!([0, 0]), "{seen:#}");
        ensure!(seen["globals"] == json!([]), "{seen:#}");
        Ok(())
    })
}
