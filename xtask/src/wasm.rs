//! The binary format of WebAssembly, as far as sizes are taken of it: sections, functions, names.

use anyhow::{Context, Result, ensure};

/// The magic number and the version.
const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const CODE: u8 = 10;

/// A module, cut into its sections.
pub struct Module<'a> {
    pub sections: Vec<Section<'a>>,
}

/// One section: the number of its kind, and what is in it.
#[derive(Clone, Copy)]
pub struct Section<'a> {
    pub kind: u8,
    pub body: &'a [u8],
}

impl<'a> Module<'a> {
    pub fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut reader = Reader(wasm.strip_prefix(HEADER).context("no WebAssembly")?);
        let mut sections = Vec::new();
        while !reader.0.is_empty() {
            sections.push(Section { kind: reader.byte()?, body: reader.sized()? });
        }
        Ok(Self { sections })
    }

    /// The functions of the module itself: their names, empty where it has none, and their bodies.
    pub fn functions(&self) -> Result<Vec<(&'a str, &'a [u8])>> {
        let names = self.names()?;
        let mut reader = Reader(self.body(CODE).context("no code")?);
        let imported = self.imported()?;
        (0..reader.number()?)
            .map(|number| {
                let is_own = |name: &&(usize, &str)| name.0 == imported + number;
                Ok((names.iter().find(is_own).map_or("", |name| name.1), reader.sized()?))
            })
            .collect()
    }

    fn body(&self, kind: u8) -> Option<&'a [u8]> {
        self.sections.iter().find(|section| section.kind == kind).map(|section| section.body)
    }

    /// How many functions are imported: they come first in the numbering.
    fn imported(&self) -> Result<usize> {
        let Some(imports) = self.body(IMPORTS) else { return Ok(0) };
        let mut reader = Reader(imports);
        let mut functions = 0;
        for _ in 0..reader.number()? {
            reader.sized()?;
            reader.sized()?;
            let kind = reader.byte()?;
            functions += usize::from(kind == 0);
            match kind {
                0 => drop(reader.number()?),
                // A table has the type of its elements before its limits, a memory limits alone.
                1 | 2 => {
                    if kind == 1 {
                        reader.byte()?;
                    }
                    let has_most = reader.byte()? & 1 == 1;
                    reader.number()?;
                    if has_most {
                        reader.number()?;
                    }
                }
                3 => drop((reader.byte()?, reader.byte()?)),
                _ => ensure!(false, "an import of kind {kind}"),
            }
        }
        Ok(functions)
    }

    /// Numbers and names of functions.
    fn names(&self) -> Result<Vec<(usize, &'a str)>> {
        let of_section = |section: &Section<'a>| {
            let mut reader = Reader(section.body);
            (section.kind == CUSTOM && reader.sized().ok()? == b"name").then_some(reader)
        };
        let Some(mut reader) = self.sections.iter().find_map(of_section) else { return Ok(Vec::new()) };
        while !reader.0.is_empty() {
            let (kind, mut part) = (reader.byte()?, Reader(reader.sized()?));
            if kind == 1 {
                return (0..part.number()?)
                    .map(|_| Ok((part.number()?, std::str::from_utf8(part.sized()?)?)))
                    .collect();
            }
        }
        Ok(Vec::new())
    }
}

/// What a custom section is called: it begins with that.
pub fn custom_name(section: Section<'_>) -> Option<String> {
    let name = Reader(section.body).sized().ok().filter(|_| section.kind == CUSTOM)?;
    Some(String::from_utf8_lossy(name).into_owned())
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (&byte, rest) = self.0.split_first().context("the module is cut off")?;
        self.0 = rest;
        Ok(byte)
    }

    /// An unsigned number, seven bits a byte (LEB128).
    fn number(&mut self) -> Result<usize> {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            ensure!(shift <= 35, "a number is too long");
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
    }

    /// Bytes behind their number.
    fn sized(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(length).context("the module is cut off")?;
        self.0 = rest;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_and_names_are_found() {
        // A module with one type, one function that returns, and its name.
        let wasm =
            b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x04\x01\x02\0\x0b\0\x0a\x04name\x01\x03\x01\0\0";
        let module = Module::read(wasm).unwrap();
        assert_eq!(module.functions().unwrap(), [("", &b"\0\x0b"[..])]);
        assert_eq!(custom_name(module.sections[3]).as_deref(), Some("name"));
    }
}
