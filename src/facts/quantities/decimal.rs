//! Decimal numbers, exact until the end.
//!
//! The standard library reads and writes every double there is, with tables of 10 kB that this would be the
//! only one to use; what texts count fits a whole number and a place for the point. The value is one
//! division of two doubles, so it is the same everywhere, and the nearest one up to 2^53.

use std::fmt;

/// `units / 10^places`.
#[derive(Clone, Copy, Debug)]
pub(in crate::facts) struct Decimal {
    units: u64,
    places: u32,
}

/// More places than a double tells apart.
const MOST_PLACES: u32 = 18;

impl Decimal {
    pub(in crate::facts) fn whole(units: u64) -> Self {
        Self { units, places: 0 }
    }

    /// Digits with at most one point, scaled by a power of ten; nothing where they are too many.
    pub(super) fn read(digits: &str, exponent: u32) -> Option<Self> {
        let (mut units, mut places, mut is_behind_point) = (0_u64, 0, false);
        for byte in digits.bytes() {
            match byte {
                b'0'..=b'9' => {
                    units = units.checked_mul(10)?.checked_add(u64::from(byte - b'0'))?;
                    places += u32::from(is_behind_point);
                }
                b'.' if !is_behind_point => is_behind_point = true,
                _ => return None,
            }
        }
        if places > MOST_PLACES {
            return None;
        }
        let scale = 10_u64.checked_pow(exponent.saturating_sub(places))?;
        Some(Self { units: units.checked_mul(scale)?, places: places.saturating_sub(exponent) })
    }

    /// `over / under`, where three places say it.
    pub(super) fn ratio(over: u64, under: u64) -> Option<Self> {
        let thousandths = over.checked_mul(1_000)?;
        (under > 0 && thousandths.is_multiple_of(under)).then(|| Self { units: thousandths / under, places: 3 })
    }

    /// The number and so many hundredths: dollars and cents.
    pub(super) fn plus_hundredths(self, hundredths: u64) -> Option<Self> {
        if self.places > 0 || hundredths >= 100 {
            return None;
        }
        Some(Self { units: self.units.checked_mul(100)?.checked_add(hundredths)?, places: 2 })
    }

    /// The number times a whole one.
    pub(in crate::facts) fn times(self, factor: u64) -> Option<Self> {
        Some(Self { units: self.units.checked_mul(factor)?, ..self })
    }

    pub(in crate::facts) fn half(self) -> Option<Self> {
        Some(Self { units: self.units.checked_mul(5)?, places: self.places + 1 })
    }

    pub(in crate::facts) fn plus_half(self) -> Option<Self> {
        let tenths = Self { units: self.units.checked_mul(10)?, places: self.places + 1 };
        Some(Self { units: tenths.units.checked_add(5 * 10_u64.checked_pow(self.places)?)?, ..tenths })
    }

    pub(in crate::facts) fn value(self) -> f64 {
        self.units as f64 / 10_u64.pow(self.places.min(MOST_PLACES)) as f64
    }
}

/// As few digits as say it: `24`, `1.5`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = 10_u64.pow(self.places.min(MOST_PLACES));
        let (whole, mut rest) = (self.units / one, self.units % one);
        write!(f, "{whole}")?;
        let mut width = self.places as usize;
        while width > 0 && rest.is_multiple_of(10) {
            rest /= 10;
            width -= 1;
        }
        if width > 0 { write!(f, ".{rest:0width$}") } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_scales_and_writes() {
        for (digits, exponent, shown, value) in [
            ("24", 0, "24", 24.0),
            ("1.50", 0, "1.5", 1.5),
            ("48.2", 6, "48200000", 48_200_000.0),
            ("0.05", 0, "0.05", 0.05),
            ("3.1415", 2, "314.15", 314.15),
        ] {
            let number = Decimal::read(digits, exponent);
            assert_eq!(number.map(|number| number.to_string()).as_deref(), Some(shown));
            assert_eq!(number.map(Decimal::value), Some(value));
        }
        let three = Decimal::whole(3);
        assert_eq!(three.half().map(|half| half.to_string()).as_deref(), Some("1.5"));
        assert_eq!(three.plus_half().map(|half| half.to_string()).as_deref(), Some("3.5"));
        assert!(Decimal::read("99999999999999999999", 0).is_none());
        assert!(Decimal::read("1.2.3", 0).is_none());
    }
}
