//! Writes small documents of each kind, as programs do that have nothing to do with ours.

use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::fmt::Write as _;
use std::io::Write as _;

/// A ZIP archive of these files, deflated. Checksums are left out: nobody reads them here.
#[must_use]
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let packed = deflated(content);
        let head = narrow(archive.len());
        let mut common = Vec::new();
        for field in [20_u16, 0, 8, 0, 0] {
            common.extend(field.to_le_bytes());
        }
        for field in [0, narrow(packed.len()), narrow(content.len())] {
            common.extend(field.to_le_bytes());
        }
        common.extend(u16::try_from(name.len()).unwrap_or_default().to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        archive.extend(b"PK\x03\x04");
        archive.extend(&common);
        archive.extend(name.as_bytes());
        archive.extend(&packed);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(head.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = narrow(archive.len());
    let count = u16::try_from(files.len()).unwrap_or_default();
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(narrow(directory.len()).to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0, 0]);
    archive
}

fn deflated(content: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    // Writing into memory does not fail.
    let _ = encoder.write_all(content);
    encoder.finish().unwrap_or_default()
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

/// A Word document with this body, in the markup of `w:`.
#[must_use]
pub fn docx(body: &str) -> Vec<u8> {
    const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document = format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>");
    let styles = format!(
        "<w:styles {W}><w:style w:styleId=\"T1\"><w:name w:val=\"heading 1\"/></w:style>
        <w:style w:styleId=\"T1b\"><w:name w:val=\"My title\"/><w:basedOn w:val=\"T1\"/></w:style>
        <w:style w:styleId=\"L\"><w:name w:val=\"List\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style></w:styles>"
    );
    let links = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\"
        Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/main.xml\"/></Relationships>";
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", links.as_bytes()),
        ("word/main.xml", document.as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
    ])
}

/// A book of these pages, read in this order, the last file first in the archive.
#[must_use]
pub fn epub(pages: &[&str], more: &[(&str, &[u8])]) -> Vec<u8> {
    let container = "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>
        <rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>";
    let mut items = String::from("<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\"/>");
    let mut spine = String::from("<itemref idref=\"nav\"/>");
    let names: Vec<String> = (0..pages.len()).map(|number| format!("OPS/page {number}.xhtml")).collect();
    for number in 0..pages.len() {
        let _ = write!(items, "<item id=\"p{number}\" href=\"page%20{number}.xhtml\"/>");
        let _ = write!(spine, "<itemref idref=\"p{number}\"/>");
    }
    let book = format!(
        "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest>{items}</manifest><spine>{spine}</spine></package>"
    );
    let mut files: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", container.as_bytes()),
        ("OPS/book.opf", book.as_bytes()),
        ("OPS/nav.xhtml", b"<html><body>Contents</body></html>"),
    ];
    files.extend(names.iter().map(String::as_str).zip(pages.iter().map(|page| page.as_bytes())).rev());
    files.extend(more);
    zip(&files)
}

/// Words on a page of a PDF: where, how large, and in which of two faces.
pub struct Words<'a> {
    pub x: u32,
    pub y: u32,
    pub size: u32,
    pub is_bold: bool,
    pub text: &'a str,
}

/// A PDF of these pages. `more` goes into its trailer.
#[must_use]
pub fn pdf(pages: &[Vec<Words<'_>>], more: &str) -> Vec<u8> {
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        String::new(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>".to_owned(),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut kids = String::new();
    for page in pages {
        let mut content = String::new();
        for Words { x, y, size, is_bold, text } in page {
            let font = if *is_bold { "B" } else { "R" };
            let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
            let _ = writeln!(content, "BT /{font} {size} Tf {x} {y} Td ({text}) Tj ET");
        }
        let number = objects.len() + 1;
        let _ = write!(kids, "{number} 0 R ");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>",
            number + 1
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}endstream", content.len()));
    }
    objects[1] = format!("<< /Type /Pages /Count {} /Kids [{kids}] >>", pages.len());
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(file.len());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let table = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for place in places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(file, "trailer << /Size {} /Root 1 0 R {more} >>\nstartxref\n{table}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}
