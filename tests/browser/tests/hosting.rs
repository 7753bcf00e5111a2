//! Hosts differ, and the page works on all of them: at the root or below any path, with every header or with none, and
//! where WebAssembly is a file of no known type.

use anyhow::{Result, ensure};
use nutgraf_browser_tests::page::{Page, Setting, in_each_engine};
use nutgraf_browser_tests::served::Host;
use serde_json::{Value, json};

async fn shows_the_sample(page: &Page, base: &str) -> Result<()> {
    page.show_sample().await?;
    page.have_read().await?;
    let title = page.client.title().await?;
    ensure!(title.contains("Nutgraf"), "the title is {title:?}");
    ensure!(page.hooks("pick").await?.len() == 3, "no three picks under {base}");
    let outside: Vec<String> = page.requests().into_iter().filter(|path| !path.starts_with(base)).collect();
    ensure!(outside.iter().all(|path| path == "/favicon.ico"), "asked for what lies outside of {base}: {outside:#?}");
    Ok(())
}

#[test]
fn works_at_the_root() -> Result<()> {
    in_each_engine(Setting::default(), async |page| shows_the_sample(page, "/").await)
}

#[test]
fn works_below_a_path_with_every_header() -> Result<()> {
    in_each_engine(Setting { base: "/a/b/", ..Setting::default() }, async |page| shows_the_sample(page, "/a/b/").await)
}

#[test]
fn works_below_a_path_of_a_careless_host() -> Result<()> {
    let setting = Setting { base: "/a/b/", host: Host::Careless, ..Setting::default() };
    in_each_engine(setting, async |page| {
        let wasm = "const answer = await fetch(page('nutgraf_bg.wasm'), { method: 'HEAD' });
            return [answer.headers.get('content-type'), answer.headers.get('content-security-policy')];";
        let seen = page.run(wasm, Value::Null).await?;
        ensure!(seen == json!(["application/octet-stream", null]), "the host is not careless: {seen}");
        shows_the_sample(page, "/a/b/").await
    })
}

/// What the policy forbids, tried: each attempt must fail, and be told of.
#[test]
fn the_policy_holds() -> Result<()> {
    let attempts = "
        const fails = async (attempt) => { try { return (await attempt()) === 'blocked'; } catch { return true; } };
        const told = new Set();
        addEventListener('securitypolicyviolation', (event) => told.add(event.effectiveDirective));
        const mark = (code) => `document.documentElement.dataset.broken = '${code}'`;
        const results = {
            anotherHost: await fails(() => fetch('http://other.example/')),
            markup: await fails(() => { document.createElement('div').innerHTML = '<b>bold</b>'; }),
            inlineScript: await fails(() => {
                const script = document.createElement('script');
                script.textContent = mark('script');
                document.head.append(script);
                return document.documentElement.dataset.broken ? 'ran' : 'blocked';
            }),
            anotherWorker: await fails(() => new Worker('./page.js')),
            inlineStyle: await fails(() => {
                const styled = document.createElement('p');
                styled.setAttribute('style', 'position: fixed');
                document.body.append(styled);
                const is = getComputedStyle(styled).position;
                styled.remove();
                return is === 'fixed' ? 'styled' : 'blocked';
            }),
        };
        await new Promise((resolve) => setTimeout(resolve, 300));
        const quiet = ['connect-src', 'require-trusted-types-for'].filter((directive) => !told.has(directive));
        return { ...results, quiet };";
    let wanted = json!({
        "anotherHost": true, "markup": true, "inlineScript": true, "anotherWorker": true, "inlineStyle": true, "quiet": [],
    });
    in_each_engine(Setting { host: Host::Careless, ..Setting::default() }, async |page| {
        page.provoke();
        let seen = page.run(attempts, Value::Null).await?;
        ensure!(seen == wanted, "{seen:#}");
        Ok(())
    })
}
