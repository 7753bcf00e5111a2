//! What a reader downloads, in bytes: raw, gzip and brotli, and the budget for it.

use crate::command::root;
use crate::named::follow;
use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::io::Write;
use std::path::Path;

/// What one may load to have texts summarized: an entry of `dist/pkg/`, and the core that its modules ask for.
const DOWNLOADS: [(&str, &str); 2] = [("nutgraf", "nutgraf_bg.wasm"), ("summary-only", "summary_bg.wasm")];

/// How the tables of characters end that pdf.js may need.
const TABLE: &str = ".bcmap";

/// The sizes of one file, or of several together.
#[derive(Clone, Copy, Default)]
pub struct Size {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl Size {
    /// Compresses as a careful host would: gzip at 9, brotli at 11.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(bytes)?;
        Ok(Self { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli(bytes)?.len() })
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Brotli at 11.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Writes the files of a site as a careful host sends them, but for what is seldom asked for.
pub fn write_compressed(site: &Path, to: &Path) -> Result<()> {
    let names = files_below(site)?.into_iter();
    for name in names.filter(|name| !name.starts_with("vendor/")) {
        let target = to.join(&name);
        fs::create_dir_all(target.parent().context("a file without a folder")?)?;
        fs::write(target, brotli(&fs::read(site.join(&name))?)?)?;
    }
    Ok(())
}

/// One line of the table.
pub fn print_row(name: &str, size: Size) {
    println!("{name:<38} {:>10} {:>10} {:>10}", grouped(size.raw), grouped(size.gzip), grouped(size.brotli));
}

/// The head of the table.
pub fn print_head(title: &str) {
    println!("\n{title:<38} {:>10} {:>10} {:>10}", "raw", "gzip", "brotli");
}

/// Prints the sizes of every file of both parts of `dist/`, then the sum that the budget is about.
pub fn print() -> Result<()> {
    // Both folders have the same wasm, and compressing it well takes seconds.
    let mut known: HashMap<Vec<u8>, Size> = HashMap::new();
    for folder in ["dist/pkg", "dist/site"] {
        print_head(folder);
        // Of many tables a reader needs one or two, if any.
        let (tables, names): (Vec<_>, Vec<_>) =
            files_below(&root().join(folder))?.into_iter().partition(|name| name.ends_with(TABLE));
        if !tables.is_empty() {
            let sum = tables.iter().try_fold(Size::default(), |sum, name| {
                let raw = fs::metadata(root().join(folder).join(name))?.len();
                anyhow::Ok(Size { raw: sum.raw + usize::try_from(raw)?, ..sum })
            })?;
            println!("{:<38} {:>10}", format!("{} files *{TABLE}", tables.len()), grouped(sum.raw));
        }
        for name in names {
            let bytes = fs::read(root().join(folder).join(&name))?;
            let size = match known.get(&bytes) {
                Some(size) => *size,
                None => Size::of(&bytes)?,
            };
            known.insert(bytes, size);
            print_row(&name, size);
        }
    }
    let file = root().join("dist/nutgraf.html");
    if file.exists() {
        print_row("dist/nutgraf.html", Size::of(&fs::read(file)?)?);
    }
    let budgets = budgets()?;
    for (entry, wasm) in DOWNLOADS {
        let files = files_of(entry, wasm)?;
        print_head(&format!("wasm + JS of dist/pkg/{entry}.js"));
        let measure = |bytes: &[u8]| known.get(bytes).map_or_else(|| Size::of(bytes), |size| Ok(*size));
        print_row(&files.join(" + "), sum_of(&files, measure)?);
        println!("{:<38} {:>32}", "budget", grouped(of(&budgets, entry)?));
    }
    Ok(())
}

/// Fails if what one has to load has grown above its budget.
pub fn check() -> Result<()> {
    let budgets = budgets()?;
    for (entry, wasm) in DOWNLOADS {
        let (size, budget) = (sum_of(&files_of(entry, wasm)?, Size::of)?.brotli, of(&budgets, entry)?);
        println!("{entry}: {} of {} bytes (brotli)", grouped(size), grouped(budget));
        if size > budget {
            bail!("{entry} is {} bytes above the budget of size-budget.toml", grouped(size - budget));
        }
    }
    Ok(())
}

/// What must be there before a text can be summarized.
fn files_of(entry: &str, wasm: &str) -> Result<Vec<String>> {
    let mut files = Vec::new();
    follow(&root().join("dist/pkg"), &format!("{entry}.js"), &mut files)?;
    files.push(wasm.to_owned());
    Ok(files)
}

fn sum_of(files: &[String], measure: impl Fn(&[u8]) -> Result<Size>) -> Result<Size> {
    files.iter().try_fold(Size::default(), |sum, name| {
        let bytes = fs::read(root().join("dist/pkg").join(name)).with_context(|| name.clone())?;
        Ok(sum.plus(measure(&bytes)?))
    })
}

#[derive(Deserialize)]
struct Budgets {
    brotli: BTreeMap<String, usize>,
}

fn budgets() -> Result<Budgets> {
    let text = fs::read_to_string(root().join("size-budget.toml"))?;
    toml::from_str(&text).context("size-budget.toml")
}

fn of(budgets: &Budgets, entry: &str) -> Result<usize> {
    budgets.brotli.get(entry).copied().with_context(|| format!("size-budget.toml has nothing for {entry}"))
}

/// All files below a folder, as sorted relative names.
pub fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            let below = files_below(&entry.path())?;
            names.extend(below.into_iter().map(|file| format!("{name}/{file}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// A number with a thin gap between thousands, as ISO 31 writes it.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}
