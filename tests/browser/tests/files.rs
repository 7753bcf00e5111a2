//! Files of every kind, dropped or opened, one or several: what they say is shown and summed up; what cannot be read is told
//! in words, and the text that is there stays.

use anyhow::{Context, Result, ensure};
use nutgraf_browser_tests::documents::{Words, docx, epub, pdf, zip};
use nutgraf_browser_tests::engines::Engine;
use nutgraf_browser_tests::page::{DROP_FILES, Form, MAKE_FILES, PATIENCE, Page, Setting, in_each_engine, in_engine};
use nutgraf_browser_tests::served::{Host, MODULES};
use serde_json::{Value, json};
use std::time::Duration;

/// A file by its name and its bytes.
type File = (&'static str, Vec<u8>);

/// Has the picker open the files that were made.
const OPEN: &str = "
    const picker = document.getElementById('file');
    picker.files = transfer.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));";

async fn bring(page: &Page, files: &[File], how: &str) -> Result<()> {
    page.run(&format!("{MAKE_FILES}{how}"), json!(files)).await.map(|_| ())
}

/// The text that the page shows, once it shows one that begins so.
async fn shown(page: &Page, beginning: &str) -> Result<String> {
    let begins = "hook('source-view').textContent.startsWith(args)";
    let found = page.wait_until(&format!("the text begins with {beginning:?}"), begins, json!(beginning)).await;
    let text = "return [hook('source-view').textContent, hook('notice').textContent]";
    if found.is_err() {
        let text = page.run(text, Value::Null).await?;
        found.with_context(|| format!("the page has {text}"))?;
    }
    // Before that it may still have the text before, if that begins alike.
    page.wait_for("ready", PATIENCE).await?;
    let text = page.run(text, Value::Null).await?;
    Ok(text[0].as_str().unwrap_or_default().to_owned())
}

async fn told(page: &Page, wanted: &str) -> Result<()> {
    let says = "!hook('notice').hidden && hook('notice').textContent.includes(args)";
    let found = page.wait_until(&format!("the page says {wanted:?}"), says, json!(wanted)).await;
    let notice = page.run("return hook('notice').textContent", Value::Null).await?;
    found.with_context(|| format!("it says {notice}"))
}

/// Lines from a place down the page.
fn column(x: u32, top: u32, lines: &[&'static str]) -> Vec<Words<'static>> {
    (0..).zip(lines).map(|(row, text)| Words { x, y: top - 14 * row, size: 11, is_bold: false, text }).collect()
}

fn furniture(number: &'static str) -> Vec<Words<'static>> {
    vec![
        Words { x: 60, y: 800, size: 9, is_bold: false, text: "The Bridge Report" },
        Words { x: 290, y: 30, size: 9, is_bold: false, text: number },
    ]
}

/// Two columns on each of two pages, with a title, a heading, running heads and a word that is parted.
fn report() -> Vec<u8> {
    let mut first = furniture("1");
    first.push(Words { x: 60, y: 760, size: 22, is_bold: true, text: "The bridge closes in May" });
    first.extend(column(
        60,
        700,
        &[
            "The council of Arlen has decided on Monday",
            "that the old bridge over the river will close",
            "for repairs in May, after engineers had measu-",
            "red cracks in two of its seven arches in June. No",
            "one may cross it until all the work is done.",
        ],
    ));
    first.push(Words { x: 60, y: 600, size: 15, is_bold: true, text: "What it costs" });
    first.extend(column(
        60,
        576,
        &["The repairs cost five million euros, of which", "the state pays half, said mayor Ann Miller in"],
    ));
    first.extend(column(
        320,
        700,
        &[
            "a well-known hall of the town on Tuesday night.",
            "Those who live on the other side will have to",
            "take the ferry, which runs every half an hour",
            "from six in the morning until midnight, or the",
            "road by the mill, which is ten miles longer and",
        ],
    ));
    let mut second = furniture("2");
    second.extend(column(
        60,
        700,
        &[
            "was flooded twice in the last winter. The well-",
            "known ferry carries forty cars at a time, and a",
            "second one has been ordered from a shipyard in",
            "the north, as the council told the newspaper.",
            "It is to arrive before the bridge is closed.",
        ],
    ));
    second.extend(column(
        320,
        700,
        &["The work is to be finished within two years,", "if the winters are mild and no one strikes."],
    ));
    pdf(&[first, second], "")
}

const REPORT: &str = "The bridge closes in May

The council of Arlen has decided on Monday that the old bridge over the river will close for repairs in May, after engineers \
had measured cracks in two of its seven arches in June. No one may cross it until all the work is done.

What it costs

The repairs cost five million euros, of which the state pays half, said mayor Ann Miller in a well-known hall of the town on \
Tuesday night. Those who live on the other side will have to take the ferry, which runs every half an hour from six in the \
morning until midnight, or the road by the mill, which is ten miles longer and was flooded twice in the last winter. The \
well-known ferry carries forty cars at a time, and a second one has been ordered from a shipyard in the north, as the council \
told the newspaper. It is to arrive before the bridge is closed.

The work is to be finished within two years, if the winters are mild and no one strikes.";

const LETTER: &str = r#"
    <w:p><w:pPr><w:pStyle w:val="T1b"/></w:pPr><w:r><w:t>On bridges</w:t></w:r></w:p>
    <w:p><w:r><w:t xml:space="preserve">Ann </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins><w:r><w:t>met Bob</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t> in secret</w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t> in Paris.</w:t></w:r></w:p>
    <w:p><w:pPr><w:pStyle w:val="L"/></w:pPr><w:r><w:t>They spoke for an hour.</w:t></w:r></w:p>
    <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Then it rained.</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc></w:tr>
      <w:tr><w:tc><w:p><w:r><w:t>2023</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>five</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#;

const PAGES: [&str; 2] = [
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head><body><h1>One</h1><p>Ann&nbsp;met <i>Bob</i>.</p><p>They spoke.</p></body></html>",
    "<html><body><a id='x'/><h1>Two</h1><p>It rained & poured.<br>Nobody wrote it down.</p></body></html>",
];

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn each_kind_of_file_is_read() -> Result<()> {
    let cases: [(File, &str); 12] = [
        (("report.pdf", report()), REPORT),
        (
            ("letter.docx", docx(LETTER)),
            "On bridges\n\nAnn met Bob in Paris.\n\nThey spoke for an hour.\nThen it rained.\n\nYear\tCost\n2023\tfive",
        ),
        (("book.epub", epub(&PAGES, &[])), "One\n\nAnn\u{a0}met Bob.\n\nThey spoke.\n\nTwo\n\nIt rained & poured.\nNobody wrote it down."),
        (
            ("film.srt", b"1\r\n00:00:01,000 --> 00:00:02,500\r\nAnn met\r\n<i>Bob</i> in Paris.\r\n\r\n2\r\n00:00:09,000 --> 00:00:10,000\r\n[RAIN]\r\n\r\n3\r\n00:00:11,000 --> 00:00:12,000\r\nThen it rained.\r\n".to_vec()),
            "Ann met Bob in Paris.\n\nThen it rained.",
        ),
        (
            ("talk.vtt", b"WEBVTT\n\nNOTE no one says this\n\n00:01.000 --> 00:02.000 align:start\n<v Ann>We met in Paris,\n\n00:02.000 --> 00:03.000\n<v Ann>and it &lt;rained&gt;.\n\n00:03.000 --> 00:04.000\n<v Bob>It poured.\n".to_vec()),
            "Ann: We met in Paris, and it <rained>.\n\nBob: It poured.",
        ),
        (
            ("page.html", b"<!doctype html><title>T</title><nav>Home</nav><h1>On bridges</h1><p>Ann met Bob.</p><script>no()</script>".to_vec()),
            "Home\n\nOn bridges\n\nAnn met Bob.",
        ),
        (("flat.html", b"<div>Ann met <b>Bob</b> in Paris.</div>".to_vec()), "Ann met Bob in Paris."),
        (("notes.md", b"# On bridges\n\nAnn met **Bob** in [Paris](x.html).\n\n- Then it rained.\n".to_vec()), "On bridges\n\nAnn met Bob in Paris.\n\nThen it rained."),
        (("wide.txt", utf16("\u{feff}Ann met Bob in Köln.")), "Ann met Bob in Köln."),
        (("marked.txt", "\u{feff}Ann met Bob in Żary.".into()), "Ann met Bob in Żary."),
        (("old.txt", b"Ann met M\xfcller in \x93Paris\x94.".to_vec()), "Ann met Müller in “Paris”."),
        (("boot.log", b"\x1b[32m12:01\x1b[0m Ann met Bob.\n12:02 Then it rained.\n".to_vec()), "12:01 Ann met Bob.\n12:02 Then it rained.\n"),
    ];
    in_each_engine(Setting::default(), async |page| {
        for (number, ((name, bytes), wanted)) in cases.iter().enumerate() {
            let how = if number % 2 == 0 { DROP_FILES } else { OPEN };
            bring(page, &[(*name, bytes.clone())], how).await?;
            let beginning: String = wanted.chars().take(12).collect();
            let text = shown(page, &beginning).await.with_context(|| (*name).to_owned())?;
            ensure!(text == *wanted, "{name} gives {text:?}");
            // So that the next cannot be taken for this one.
            page.client.execute("document.getElementById('clear').click()", vec![]).await?;
        }
        Ok(())
    })
}

/// What the blocks of a file are, its briefing goes by: a heading is no sentence to pick.
#[test]
fn headings_of_files_are_not_picked() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        bring(page, &[("report.pdf", report())], DROP_FILES).await?;
        shown(page, "The bridge").await?;
        for pick in page.hooks("pick").await? {
            let text = pick.text().await?;
            ensure!(!text.contains("What it costs") && text != "The bridge closes in May", "picked {text:?}");
        }
        Ok(())
    })
}

#[test]
fn what_cannot_be_read_is_told_and_changes_nothing() -> Result<()> {
    let encrypted = "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 \
        /O <0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef> \
        /U <0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef> >>";
    let page_of = |text| vec![Words { x: 60, y: 700, size: 11, is_bold: false, text }];
    let locked_book: [(&str, &[u8]); 1] = [(
        "META-INF/encryption.xml",
        b"<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><EncryptedData xmlns='http://www.w3.org/2001/04/xmlenc#'>\
        <EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#aes128-cbc'/></EncryptedData></encryption>",
    )];
    let mut cut_off = docx(LETTER);
    cut_off.truncate(200);
    let cases: [(File, &str); 14] = [
        (("scan.pdf", pdf(&[vec![], page_of("7")], "")), "Scanned"),
        (("secret.pdf", pdf(&[page_of("A page of secrets that nobody may read.")], encrypted)), "Locked"),
        (("broken.pdf", b"%PDF-1.7\nnothing of the kind".to_vec()), "damaged"),
        (("archive.docx", zip(&[("readme.txt", b"hello")])), "ZIP archive"),
        (("cut-off.docx", cut_off), "Damaged"),
        (("no-xml.docx", zip(&[("word/document.xml", b"<w:document")])), "Damaged"),
        (("locked.epub", epub(&PAGES, &locked_book)), "Locked"),
        (("bomb.docx", zip(&[("word/document.xml", &vec![b' '; 80_000_000])])), "unpacks"),
        (("sums.xlsx", zip(&[("xl/workbook.xml", b"<workbook/>")])), "spreadsheet"),
        (("slides.pptx", zip(&[("ppt/presentation.xml", b"<p/>")])), "presentation"),
        (("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()), "old Word"),
        (("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec()), "picture"),
        (("program.txt", (0..=255).cycle().take(4_000).collect()), "data for some program"),
        (("empty.txt", b" \n".to_vec()), "no text"),
    ];
    in_each_engine(Setting::default(), async |page| {
        // Chromium reports what it does not apply of the document that it makes of broken XML.
        page.provoke();
        page.show_sample().await?;
        let before = page.run("return document.querySelector('.report').textContent", Value::Null).await?;
        for ((name, bytes), wanted) in &cases {
            bring(page, &[(*name, bytes.clone())], DROP_FILES).await?;
            told(page, name).await?;
            told(page, wanted).await?;
            ensure!(page.state().await? == "ready", "{name} leaves the page {}", page.state().await?);
            let after = page.run("return document.querySelector('.report').textContent", Value::Null).await?;
            ensure!(before == after, "{name} changes the briefing");
            page.client.execute("document.getElementById('notice-close').click()", vec![]).await?;
        }
        Ok(())
    })
}

#[test]
fn several_files_make_one_briefing() -> Result<()> {
    let files = [
        (
            "monday.txt",
            b"The old bridge of Arlen closes in May for two years. Ann Miller, the mayor, announced it on Monday."
                .to_vec(),
        ),
        (
            "tuesday.docx",
            docx(
                "<w:p><w:r><w:t>Shops fear for their trade. The bridge of Arlen closes in May, as mayor Ann Miller said.</w:t></w:r></w:p>",
            ),
        ),
        ("picture.png", b"\x89PNG\r\n".to_vec()),
    ];
    let marked = "Array.from(CSS.highlights.get('nutgraf-pick') ?? [], (range) => range.toString()).join('')";
    in_each_engine(Setting::default(), async |page| {
        bring(page, &files, DROP_FILES).await?;
        let text = shown(page, "monday.txt\n\nThe old bridge").await?;
        ensure!(text.contains("\n\n\ntuesday.docx\n\nShops fear"), "shown is {text:?}");
        told(page, "picture.png").await?;
        let places = page
            .run("return Array.from(document.querySelectorAll('.why'), (why) => why.textContent)", Value::Null)
            .await?;
        let places = places.to_string();
        ensure!(places.contains("monday.txt") && places.contains("tuesday.docx"), "picks come from {places}");
        for pick in page.hooks("pick").await? {
            let wanted = pick.text().await?;
            pick.click().await?;
            page.wait_until(
                &format!("{wanted:?} is marked in its source"),
                &format!("{marked} === args"),
                json!(wanted),
            )
            .await?;
        }
        // The mayor is named in both, and is one person with two places.
        let people = page.run("return hook('fact-people').textContent", Value::Null).await?;
        ensure!(people.as_str().unwrap_or_default().matches("Ann Miller").count() == 1, "people are {people}");
        Ok(())
    })
}

#[test]
fn a_bare_address_is_not_fetched() -> Result<()> {
    let paste = "
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', args);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, dataType: 'text/plain', data: args, bubbles: true, cancelable: true }));";
    in_each_engine(Setting::default(), async |page| {
        page.run(paste, json!(" https://other.example/article?id=1 \n")).await?;
        told(page, "address").await?;
        page.wait_until(
            "the bookmarklet is offered",
            "hook('notice').querySelector('a[href^=\"javascript:\"]')",
            Value::Null,
        )
        .await?;
        ensure!(page.state().await? == "empty", "the page is {}", page.state().await?);
        page.run(paste, json!("Ann met Bob in Paris, as https://other.example tells. They spoke for an hour.")).await?;
        page.wait_for("ready", PATIENCE).await?;
        page.wait_until("the notice is gone", "hook('notice').hidden", Value::Null).await
    })
}

/// In another page the bookmarklet takes what is seen there, and this page shows it.
#[test]
fn the_bookmarklet_sends_the_page_it_is_used_on() -> Result<()> {
    let choose = "
        const field = document.querySelector('textarea');
        [field.value] = arguments;
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    in_each_engine(Setting { host: Host::Careless, ..Setting::default() }, async |page| {
        let address = page.run("return hook('bookmarklet').href", Value::Null).await?;
        page.goto(&page.site.url(&format!("{MODULES}bookmarked.html"))).await?;
        page.wait_until("it listens", "document.body?.dataset.listens !== undefined", Value::Null).await?;
        // Nothing is waited for in the page: it is about to go.
        page.client.execute(choose, vec![address]).await?;
        page.wait_for("ready", PATIENCE).await?;
        let text = shown(page, "On bridges").await?;
        ensure!(
            text == "On bridges — übers Wasser\n\nAnn met Bob in Paris.\n\nThey spoke for an hour.",
            "shown is {text:?}"
        );
        let address = page.client.current_url().await?;
        ensure!(!address.fragment().unwrap_or_default().contains("page="), "the text stays in {address}");
        Ok(())
    })
}

/// The parser of a kind is asked for when such a file comes, from this host, and never before.
#[test]
fn parsers_are_loaded_when_they_are_needed() -> Result<()> {
    in_each_engine(Setting::default(), async |page| {
        bring(page, &[("a.txt", b"Ann met Bob in Paris. They spoke for an hour.".to_vec())], DROP_FILES).await?;
        shown(page, "Ann met").await?;
        let is_vendor = |path: &String| path.contains("/vendor/");
        ensure!(!page.requests().iter().any(is_vendor), "a text asks for {:#?}", page.requests());
        bring(page, &[("report.pdf", report())], DROP_FILES).await?;
        shown(page, "The bridge").await?;
        let asked: Vec<String> = page.requests().into_iter().filter(is_vendor).collect();
        ensure!(asked.len() == 2, "a PDF asks for {asked:#?}");
        let before = page.requests().len();
        bring(page, &[("letter.docx", docx(LETTER)), ("again.pdf", report())], DROP_FILES).await?;
        shown(page, "letter.docx").await?;
        let again = page.requests().split_off(before);
        ensure!(!again.iter().any(|path| path.ends_with("/pdf.js")), "the library comes again: {again:#?}");
        Ok(())
    })
}

#[test]
fn the_page_that_is_one_file_reads_all_but_pdf() -> Result<()> {
    in_each_engine(Setting { form: Form::Disk, ..Setting::default() }, async |page| {
        bring(page, &[("letter.docx", docx(LETTER))], DROP_FILES).await?;
        shown(page, "On bridges").await?;
        bring(page, &[("book.epub", epub(&PAGES, &[]))], DROP_FILES).await?;
        shown(page, "One").await?;
        bring(page, &[("report.pdf", report())], DROP_FILES).await?;
        told(page, "What reads PDF is not here").await?;
        ensure!(page.requests().is_empty(), "asked for {:#?}", page.requests());
        Ok(())
    })
}

/// Above what the core takes a file is refused before it is read; below it the page goes on while it reads.
#[test]
fn large_files_are_read_or_refused_at_once() -> Result<()> {
    let large = "
        const sentence = 'Ann Miller met Bob Stone in Paris and they spoke for an hour about the bridge. ';
        const paragraph = sentence.repeat(8).trim() + '\\n\\n';
        const parts = Array.from({ length: Math.ceil(args / paragraph.length) }, (_, number) => `${number} ${paragraph}`);
        const transfer = new DataTransfer();
        transfer.items.add(new File(parts, 'large.txt'));";
    in_each_engine(Setting::default(), async |page| {
        page.run(&format!("{large}{DROP_FILES}"), json!(100_000_001)).await?;
        told(page, "Larger than 100 MB").await
    })?;
    in_engine(Engine::Chromium, Setting::default(), async |page| {
        page.run(&format!("{large}{DROP_FILES}"), json!(50_000_000)).await?;
        page.wait_until("it is being read", "document.body.dataset.state === 'working'", Value::Null).await?;
        page.wait_for("ready", Duration::from_mins(3)).await?;
        ensure!(page.hooks("pick").await?.len() == 3, "no three picks");
        Ok(())
    })
}

/// What another program shares comes by the service worker, as a text or as files.
#[test]
fn what_is_shared_is_read() -> Result<()> {
    let share = "
        const form = new FormData();
        for (const [name, value] of Object.entries(args.words)) form.set(name, value);
        for (const [name, bytes] of args.files) form.append('files', new File([new Uint8Array(bytes)], name));
        await fetch(page('./?share'), { method: 'POST', body: form, redirect: 'manual' });";
    in_each_engine(Setting::default(), async |page| {
        page.wait_until_kept().await?;
        page.reload().await?;
        for (shared, beginning) in [
            (json!({ "words": { "title": "A title", "text": "Ann met Bob in Paris." }, "files": [] }), "Ann met Bob"),
            (json!({ "words": {}, "files": [("letter.docx", docx(LETTER))] }), "On bridges"),
        ] {
            page.run(share, shared).await?;
            page.goto(&format!("{}?shared", page.url())).await?;
            shown(page, beginning).await?;
            ensure!(page.client.current_url().await?.query().is_none(), "the address still asks for it");
        }
        Ok(())
    })
}
