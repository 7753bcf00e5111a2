//! One hash for every table of words. No result depends on it: tables are asked, never gone through.

/// Eight bytes at a time by multiply and rotate, the high half of the last product folded in so that
/// the low bits, which choose the slot, depend on every byte.
#[inline]
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    /// 2^64 divided by the golden ratio, made odd.
    const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut state = bytes.len() as u64;
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        state = (state.rotate_left(23) ^ u64::from_le_bytes(*eight)).wrapping_mul(MIX);
    }
    state = (state.rotate_left(23) ^ big_endian(rest)).wrapping_mul(MIX);
    ((state >> 32) ^ (state >> 15)) as u32 // the upper bits are mixed best; the cast takes 32 of them
}

/// Less than eight bytes as one number, the first the highest: by two looks that overlap, not byte by byte.
#[inline]
fn big_endian(bytes: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        return u64::from(u32::from_be_bytes(*first)) << (8 * (bytes.len() - 4)) | u64::from(u32::from_be_bytes(*last));
    }
    bytes.iter().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_any_length() {
        let bytes = [0xFF, 2, 3, 0x84, 5, 6, 7];
        for length in 0..=bytes.len() {
            let byte_by_byte = bytes[..length].iter().fold(0, |number, &byte| number << 8 | u64::from(byte));
            assert_eq!(big_endian(&bytes[..length]), byte_by_byte, "of {length}");
        }
    }
}
