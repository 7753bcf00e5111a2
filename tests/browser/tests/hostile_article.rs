//! `<nut-graf>` about an article that means harm: somebody else may have written it, or what the element's attributes say. It
//! shows text and nothing else, and neither hangs nor changes the page.

use anyhow::{Result, ensure};
use nutgraf_browser_tests::page::{Setting, in_each_engine};
use serde_json::{Value, json};
use std::fs;
use xtask::command::root;

/// The article: `args.texts`, and a form that a field outside it answers for, so that each seems to follow the other.
const SHOW: &str = "
    const make = (tag, attributes, ...children) => {
        const node = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
        node.append(...children);
        return node;
    };
    const article = make('article', { id: 'harm' },
        make('input', { name: 'nextSibling', form: 'loop' }),
        make('form', { id: 'loop' }, make('p', {}, 'What stands in the form of the council is not believed.')),
        make('form', {}, make('input', { name: 'getAttribute' }), make('p', {}, 'Nor is what stands in this form of the council.')),
        make('form', {}, make('input', { name: 'street' }), make('p', {}, 'A form of the council in Rome is read like any other.')),
        ...args.texts.map((text) => make('p', {}, text)));
    const element = make('nut-graf', { for: 'harm', show: `summary people contacts ${args.markup}`, sentences: '5', heading: args.markup,
        focus: args.markup });
    element.labels = JSON.parse(`{ \"__proto__\": { \"ran\": 1 }, \"people\": ${JSON.stringify(args.markup)} }`);
    document.body.append(article, element);
    const before = article.outerHTML;
    await import(page('element.js'));
    await new Promise((resolve, reject) => {
        element.addEventListener('nutgraf-ready', resolve);
        element.addEventListener('nutgraf-error', (event) => reject(event.detail.error));
        setTimeout(() => reject(new Error('nothing came of it')), 15000);
    });
    const { shadowRoot } = element;
    for (const link of shadowRoot.querySelectorAll('a')) link.click();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const nodes = [...shadowRoot.querySelectorAll('*')];
    const of = (list) => [...new Set(list)].sort();
    return {
        tags: of(nodes.map(({ localName }) => localName)),
        attributes: of(nodes.flatMap((node) => node.getAttributeNames())),
        foreign: [...shadowRoot.querySelectorAll('a')].filter(({ href }) => !href.startsWith(location.href.split('#')[0])).length,
        heading: shadowRoot.querySelector('[part=heading]').textContent === args.markup,
        sheets: shadowRoot.adoptedStyleSheets.length,
        read: element.report.stats.sentences > args.texts.length,
        isSame: article.outerHTML === before,
        ran: [document.body.dataset.ran, globalThis.ran, ({}).ran].join(''),
        believed: element.report.people.concat(element.report.places).some(({ name }) => name === 'Rome'),
    };";

/// All that key points are made of.
const TAGS: [&str; 8] = ["a", "li", "p", "q", "section", "slot", "span", "ul"];
const ATTRIBUTES: [&str; 8] = ["aria-labelledby", "dir", "hidden", "href", "id", "lang", "name", "part"];

#[test]
fn an_article_that_means_harm_is_text() -> Result<()> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(root().join("tests/hostile"))? {
        texts.push(fs::read_to_string(entry?.path())?);
    }
    texts.sort();
    let markup = "\"'><img src=x onerror=\"document.body.dataset.ran=1\"></style><script>document.body.dataset.ran=1</script>\
        ;background:url(http://other.example/a)";
    in_each_engine(Setting::default(), async |page| {
        page.provoke();
        let seen = page.run(SHOW, json!({ "texts": texts, "markup": markup })).await?;
        let are_among = |list: &Value, known: &[&str]| {
            list.as_array().is_some_and(|list| list.iter().all(|name| known.iter().any(|known| name == known)))
        };
        ensure!(are_among(&seen["tags"], &TAGS) && are_among(&seen["attributes"], &ATTRIBUTES), "{seen:#}");
        ensure!(seen["foreign"] == json!(0) && seen["sheets"] == json!(1), "{seen:#}");
        ensure!(
            seen["heading"] == json!(true) && seen["read"] == json!(true) && seen["isSame"] == json!(true),
            "{seen:#}"
        );
        ensure!(seen["believed"] == json!(true) && seen["ran"] == json!(""), "{seen:#}");
        Ok(())
    })
}
