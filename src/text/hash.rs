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
    let tail = rest.iter().fold(0, |tail, &byte| tail << 8 | u64::from(byte));
    state = (state.rotate_left(23) ^ tail).wrapping_mul(MIX);
    ((state >> 32) ^ (state >> 15)) as u32 // the upper bits are mixed best; the cast takes 32 of them
}
