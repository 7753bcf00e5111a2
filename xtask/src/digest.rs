//! Digests as browsers are told them, in integrity attributes and in policies.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256, Sha384};

/// `sha256-…`
pub fn sha256(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64.encode(Sha256::digest(bytes)))
}

/// `sha384-…`
pub fn sha384(bytes: impl AsRef<[u8]>) -> String {
    format!("sha384-{}", BASE64.encode(Sha384::digest(bytes)))
}
