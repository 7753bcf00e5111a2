//! WebAssembly modules, as far as the tests change them: sections and their numbers in LEB128.

use anyhow::{Context, Result, bail};

/// The section that says how much memory there is.
const MEMORY: u8 = 5;
/// Magic number and version.
const HEAD: usize = 8;

/// The same module with at most so many more pages of memory than it begins with. A page has 64 kB.
pub fn with_most_memory(module: &[u8], more_pages: u32) -> Result<Vec<u8>> {
    let mut changed = module.get(..HEAD).context("no module")?.to_vec();
    let mut rest = module.get(HEAD..).unwrap_or_default();
    while let Some((&section, after)) = rest.split_first() {
        let (size, body) = number(after)?;
        let body_and_rest = body.split_at_checked(size as usize).context("a section is cut short")?;
        let body;
        (body, rest) = body_and_rest;
        changed.push(section);
        if section == MEMORY {
            // One memory, and no most.
            let [1, limits @ ..] = body else { bail!("not one memory: {body:?}") };
            let least = number(limits.get(1..).unwrap_or_default())?.0;
            let mut limited = vec![1, 1];
            write(&mut limited, least);
            write(&mut limited, least + more_pages);
            write(&mut changed, u32::try_from(limited.len())?);
            changed.extend(limited);
        } else {
            write(&mut changed, size);
            changed.extend(body);
        }
    }
    Ok(changed)
}

/// The same module with a section more that means nothing: as good, and of another digest.
pub fn of_another_version(module: &[u8]) -> Vec<u8> {
    [module, b"\0\x06\x05other"].concat()
}

fn number(bytes: &[u8]) -> Result<(u32, &[u8])> {
    let mut value = 0;
    for (at, &byte) in bytes.iter().take(5).enumerate() {
        value |= u32::from(byte & 0x7F) << (7 * at);
        if byte < 0x80 {
            return Ok((value, &bytes[at + 1..]));
        }
    }
    bail!("no number")
}

fn write(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    bytes.push(value.to_le_bytes()[0]);
}
