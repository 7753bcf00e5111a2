//! The Gregorian calendar as arithmetic: days counted, and back.
//!
//! Source: Howard Hinnant, 2013, "chrono-Compatible Low-Level Date Algorithms": a year that begins in March has its leap
//! day at the end, so that the days before a month are a line. Cost: O(1).

/// A day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Civil {
    pub(super) year: i32,
    pub(super) month: i32,
    pub(super) day: i32,
}

/// Days of each month, 29 for February: the year may be open.
const LENGTHS: [i32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Civil {
    /// `YYYY-MM-DD`, and whatever follows it; the form is checked with the options.
    pub(crate) fn read(date: &str) -> Option<Self> {
        let part = |range: std::ops::Range<usize>| date.get(range)?.parse().ok();
        Some(Self { year: part(0..4)?, month: part(5..7)?, day: part(8..10)? })
    }

    /// Days since 1970-01-01.
    fn number(self) -> i32 {
        let year = self.year - i32::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn of_number(number: i32) -> Self {
        let number = number + 719_468;
        let era = number.div_euclid(146_097);
        let of_era = number.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let month = (shifted + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        Self { year, month, day: of_year - (153 * shifted + 2) / 5 + 1 }
    }

    pub(super) fn plus_days(self, days: i32) -> Self {
        Self::of_number(self.number().saturating_add(days).clamp(-719_162, 2_932_896))
    }

    /// The same day so many months on, or the month's last where it is shorter.
    pub(super) fn plus_months(self, months: i32) -> Self {
        let all = self.year.saturating_mul(12).saturating_add(self.month - 1).saturating_add(months).clamp(12, 119_999);
        let (year, month) = (all.div_euclid(12), all.rem_euclid(12) + 1);
        let mut day = self.day;
        while day > 28 && !exists(Some(year), month, day) {
            day -= 1;
        }
        Self { year, month, day }
    }

    /// 1 for Monday to 7.
    pub(super) fn weekday(self) -> i32 {
        (self.number() + 3).rem_euclid(7) + 1
    }

    /// The year and number of the ISO week.
    pub(super) fn week(self) -> (i32, i32) {
        let thursday = self.plus_days(4 - self.weekday());
        let first = Self { year: thursday.year, month: 1, day: 1 };
        (thursday.year, (thursday.number() - first.number()) / 7 + 1)
    }
}

/// Whether the calendar has the day; the year may be open.
pub(super) fn exists(year: Option<i32>, month: i32, day: i32) -> bool {
    let is_leap = year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    let longest = usize::try_from(month - 1).ok().and_then(|index| LENGTHS.get(index)).copied().unwrap_or_default();
    (1..=longest).contains(&day) && !(month == 2 && day == 29 && !is_leap)
}

#[cfg(test)]
mod tests {
    use super::Civil;

    #[test]
    fn there_and_back() {
        for number in (-700_000..700_000).step_by(97) {
            assert_eq!(Civil::of_number(number).number(), number);
        }
        let leap = Civil { year: 2024, month: 2, day: 29 };
        assert_eq!((leap.weekday(), leap.week()), (4, (2024, 9)));
        assert_eq!(leap.plus_months(-12), Civil { year: 2023, month: 2, day: 28 });
        assert_eq!(leap.plus_days(1), Civil { year: 2024, month: 3, day: 1 });
    }
}
