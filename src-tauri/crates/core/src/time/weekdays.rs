//! The days of the week, as one number.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use super::Day;
use crate::error::{Code, Error, Result};

/// The days of the week on which a huddle is held; 1 Monday to 7 Sunday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, TS)]
pub struct Weekdays(#[ts(type = "number[]")] u8);

impl Weekdays {
    /// The days listed, each 1 to 7.
    pub fn of(days: &[u8]) -> Result<Weekdays> {
        let mut mask = 0;
        for day in days {
            if !(1..=7).contains(day) {
                return Err(Error::new(Code::NotADay).at("weekdays"));
            }
            mask |= 1 << (day - 1);
        }
        Ok(Weekdays(mask))
    }

    /// Whether `day` is one of them.
    pub fn has(self, day: Day) -> bool {
        self.0 & (1 << (day.weekday() - 1)) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl Serialize for Weekdays {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_seq((1..=7u8).filter(|day| self.0 & (1 << (day - 1)) != 0))
    }
}

impl<'de> Deserialize<'de> for Weekdays {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        Weekdays::of(&Vec::<u8>::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl ToSql for Weekdays {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(i64::from(self.0)))
    }
}

impl FromSql for Weekdays {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let mask = value.as_i64()?;
        u8::try_from(mask)
            .ok()
            .filter(|m| *m < 128)
            .map(Weekdays)
            .ok_or(FromSqlError::OutOfRange(mask))
    }
}
