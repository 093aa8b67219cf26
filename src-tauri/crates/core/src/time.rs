//! Days, times of day and instants, and the clock that everything reads them from.
//!
//! A huddle belongs to a civil day in its *team's* zone; what happened carries an instant in UTC. A local time that
//! does not exist (spring) moves forward, one that happens twice (autumn) is the first.

mod weekdays;

use std::sync::LazyLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use chrono::{
    DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta,
    TimeZone, Utc,
};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use crate::error::{Code, Error, Result};
pub use weekdays::Weekdays;

/// What the time is.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> At;

    /// Milliseconds since some moment of this sitting, counted by what nobody can set.
    fn steady(&self) -> i64;
}

/// The computer's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> At {
        At(Utc::now().timestamp_millis())
    }

    fn steady(&self) -> i64 {
        static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
        i64::try_from(BEGAN.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}

/// A clock that stands where it was put, for tests and for `--now`.
pub struct SetClock {
    wall: AtomicI64,
    steady: AtomicI64,
}

impl SetClock {
    /// A clock that stands at `at`.
    pub fn new(at: At) -> Self {
        SetClock {
            wall: AtomicI64::new(at.0),
            steady: AtomicI64::new(0),
        }
    }

    /// Puts the clock to `at`, forward or back; no time passes.
    pub fn set(&self, at: At) {
        self.wall.store(at.0, Ordering::SeqCst);
    }

    /// Lets `seconds` pass.
    pub fn pass(&self, seconds: i64) {
        self.wall.fetch_add(seconds * 1000, Ordering::SeqCst);
        self.steady.fetch_add(seconds * 1000, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> At {
        At(self.wall.load(Ordering::SeqCst))
    }

    fn steady(&self) -> i64 {
        self.steady.load(Ordering::SeqCst)
    }
}

/// No colon: Windows takes none in a name.
const IN_A_NAME: &str = "%Y-%m-%dT%H-%M-%SZ";

/// Milliseconds since 1970, UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct At(#[ts(type = "number")] pub i64);

impl At {
    /// The instant `text` (RFC 3339) names.
    pub fn parse(text: &str) -> Result<At> {
        DateTime::parse_from_rfc3339(text)
            .map(|t| At(t.timestamp_millis()))
            .map_err(|_| Error::new(Code::NotATime))
    }

    /// Whole seconds and the nanoseconds beside them, since 1970.
    pub fn parts(self) -> (u64, u32) {
        let ms = u64::try_from(self.0).unwrap_or(0);
        (ms / 1000, u32::try_from(ms % 1000).unwrap_or(0) * 1_000_000)
    }

    /// Seconds from `earlier` to this; none where the clock went back.
    pub fn seconds_since(self, earlier: At) -> i64 {
        ((self.0 - earlier.0) / 1000).max(0)
    }

    /// This instant `seconds` later.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> At {
        At(self.0.saturating_add(seconds.saturating_mul(1000)))
    }

    /// As part of a file's name on every system, in UTC: `2026-11-26T20-48-12Z`.
    pub fn in_a_name(self) -> String {
        self.utc().format(IN_A_NAME).to_string()
    }

    /// The instant that a part of a file's name holds, to the second.
    pub fn from_a_name(text: &str) -> Option<At> {
        let found = NaiveDateTime::parse_from_str(text, IN_A_NAME).ok()?;
        Some(At(found.and_utc().timestamp_millis()))
    }

    /// Which hour it is, counted on. This and the next three are UTC, for what belongs to no team.
    pub fn hour(self) -> i64 {
        self.0.div_euclid(3_600_000)
    }

    /// Which day it is, counted on.
    pub fn civil_day(self) -> i64 {
        self.0.div_euclid(86_400_000)
    }

    /// Which week it is, counted on from Monday to Sunday.
    pub fn week(self) -> i64 {
        // The first of January 1970 was a Thursday.
        (self.civil_day() + 3).div_euclid(7)
    }

    /// Which month it is, counted on.
    pub fn month(self) -> i64 {
        let on = self.utc();
        i64::from(on.year()) * 12 + i64::from(on.month0())
    }

    fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or_default()
    }
}

/// A time zone by its IANA name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, TS)]
pub struct Zone(#[ts(type = "string")] pub chrono_tz::Tz);

impl Zone {
    /// The zone named `name`.
    pub fn parse(name: &str) -> Result<Zone> {
        name.parse()
            .map(Zone)
            .map_err(|_| Error::new(Code::NotAZone).with("name", name))
    }

    /// The civil day at `at`.
    pub fn day(self, at: At) -> Day {
        Day(self.0.from_utc_datetime(&at.utc().naive_utc()).date_naive())
    }

    /// The instant of a local time: one that does not exist moves forward by the gap, one that happens twice is the
    /// first.
    pub fn instant(self, day: Day, time: TimeOfDay) -> At {
        let local = NaiveDateTime::new(day.0, time.0);
        let found = match self.0.from_local_datetime(&local) {
            LocalResult::Single(one) => one.with_timezone(&Utc),
            LocalResult::Ambiguous(first, _) => first.with_timezone(&Utc),
            LocalResult::None => {
                // The offset in force before the gap puts the time as far after it as it stood inside.
                let before = local - TimeDelta::hours(24);
                let offset = match self.0.from_local_datetime(&before) {
                    LocalResult::Single(one) | LocalResult::Ambiguous(one, _) => {
                        one.naive_local() - one.naive_utc()
                    }
                    LocalResult::None => TimeDelta::zero(),
                };
                (local - offset).and_utc()
            }
        };
        At(found.timestamp_millis())
    }
}

macro_rules! as_text {
    ($name:ident, $parse:expr, $show:expr) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let show: fn(&$name) -> String = $show;
                f.write_str(&show(self))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(
                &self,
                serializer: S,
            ) -> std::result::Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(
                deserializer: D,
            ) -> std::result::Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                let parse: fn(&str) -> Result<$name> = $parse;
                parse(&text).map_err(serde::de::Error::custom)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.to_string()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let parse: fn(&str) -> Result<$name> = $parse;
                parse(value.as_str()?).map_err(|e| FromSqlError::Other(Box::new(e)))
            }
        }
    };
}

as_text!(Zone, Zone::parse, |zone| zone.0.name().to_owned());

/// A day of the calendar, 1900 to 2200, as `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
pub struct Day(#[ts(type = "string")] pub NaiveDate);

impl Day {
    /// The day `text` (`YYYY-MM-DD`) names.
    pub fn parse(text: &str) -> Result<Day> {
        let refuse = || Error::new(Code::NotADay).with("text", text);
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| refuse())?;
        if (1900..=2200).contains(&day.year()) {
            Ok(Day(day))
        } else {
            Err(refuse())
        }
    }

    /// This day `days` later (earlier where negative).
    #[must_use]
    pub fn plus(self, days: i64) -> Day {
        let step = Days::new(days.unsigned_abs());
        let moved = if days < 0 {
            self.0.checked_sub_days(step)
        } else {
            self.0.checked_add_days(step)
        };
        Day(moved.unwrap_or(self.0))
    }

    /// Days from `earlier` to this.
    pub fn days_since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// Refuses a day that is over.
    pub fn not_over(self, today: Day, field: &str) -> Result<Day> {
        match self < today {
            true => Err(self.refused(Code::DayOver, field)),
            false => Ok(self),
        }
    }

    /// Refuses a day that is still to come.
    pub fn not_ahead(self, today: Day, field: &str) -> Result<Day> {
        match self > today {
            true => Err(self.refused(Code::DayAhead, field)),
            false => Ok(self),
        }
    }

    fn refused(self, code: Code, field: &str) -> Error {
        Error::new(code).at(field).with("day", self.to_string())
    }

    /// The first day of its month.
    pub fn first_of_month(self) -> Day {
        self.plus(1 - i64::from(self.0.day()))
    }

    /// 1 Monday to 7 Sunday.
    pub fn weekday(self) -> u8 {
        u8::try_from(self.0.weekday().number_from_monday()).unwrap_or(1)
    }

    /// Days since the common era began: a number that rotates what rotates.
    pub fn number(self) -> usize {
        usize::try_from(self.0.num_days_from_ce()).unwrap_or(0)
    }
}

as_text!(Day, Day::parse, |day| day.0.format("%Y-%m-%d").to_string());

/// A time of day to the minute, as `HH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
pub struct TimeOfDay(#[ts(type = "string")] pub NaiveTime);

impl TimeOfDay {
    /// The time `text` (`HH:MM`) names.
    pub fn parse(text: &str) -> Result<TimeOfDay> {
        NaiveTime::parse_from_str(text, "%H:%M")
            .map(TimeOfDay)
            .map_err(|_| Error::new(Code::NotATime).with("text", text))
    }
}

as_text!(TimeOfDay, TimeOfDay::parse, |time| time
    .0
    .format("%H:%M")
    .to_string());

/// A day of every year, as `MM-DD`: a birthday, whose year is nobody's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, TS)]
pub struct MonthDay(#[ts(type = "string")] (u32, u32));

impl MonthDay {
    /// The day `text` (`MM-DD`) names; 29 February is one.
    pub fn parse(text: &str) -> Result<MonthDay> {
        // 2000 is a leap year, so every birthday is a day of it.
        let day = NaiveDate::parse_from_str(&format!("2000-{text}"), "%Y-%m-%d")
            .map_err(|_| Error::new(Code::NotADay).with("text", text))?;
        Ok(MonthDay((day.month(), day.day())))
    }

    /// The month and day of `day`.
    pub fn of(day: Day) -> MonthDay {
        MonthDay((day.0.month(), day.0.day()))
    }

    /// Whether it is kept on `day`; 29 February on 28 February of other years.
    pub fn falls_on(self, day: Day) -> bool {
        let today = MonthDay::of(day);
        self == today
            || (self == MonthDay((2, 29)) && today == MonthDay((2, 28)) && !day.0.leap_year())
    }
}

as_text!(MonthDay, MonthDay::parse, |day| format!(
    "{:02}-{:02}",
    day.0.0, day.0.1
));

impl ToSql for At {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for At {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(At)
    }
}
