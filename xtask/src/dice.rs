//! Random numbers that are the same in every run and on every machine.

/// A linear congruential generator (Knuth's MMIX constants), of which the high half is used.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Self(seed);
        (0..5).for_each(|_| _ = dice.unit());
        dice
    }

    /// From 0 to below 1.
    #[expect(clippy::cast_precision_loss, reason = "32 bits are exact")]
    pub(crate) fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 32) as f64 / 4_294_967_296.0
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small")]
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.unit() * end as f64) as usize
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).filter_map(|_| u8::try_from(self.below(256)).ok()).collect()
    }
}
