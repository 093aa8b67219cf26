//! Birthdays and years in the team, of those who do not mind being thanked before the others.

use chrono::Datelike;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::person::{self, PersonName, Presence, Wish};
use crate::store::Read;
use crate::time::{Day, MonthDay};

/// A day to celebrate.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Celebration {
    /// Whose.
    pub person: PersonName,
    /// What.
    pub kind: CelebrationKind,
    /// Years in the team; 0 for a birthday.
    #[ts(type = "number")]
    pub years: i64,
}

/// What is celebrated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CelebrationKind {
    /// A birthday.
    Birthday,
    /// Years in the team.
    Anniversary,
}

/// Birthdays and anniversaries on `day` of those who work here and do not mind.
pub fn celebrations(read: &Read<'_>, day: Day) -> Result<Vec<Celebration>> {
    let mut found = Vec::new();
    for person in person::of_team(read)? {
        if person.presence(day) != Presence::Here || person.wish == Wish::Private {
            continue;
        }
        if person
            .birthday
            .is_some_and(|birthday| birthday.falls_on(day))
        {
            found.push(Celebration {
                person: person.named(),
                kind: CelebrationKind::Birthday,
                years: 0,
            });
        }
        if let Some(years) = person.started_on.and_then(|started| years_on(started, day)) {
            found.push(Celebration {
                person: person.named(),
                kind: CelebrationKind::Anniversary,
                years,
            });
        }
    }
    Ok(found)
}

/// Whole years, where `day` is an anniversary of `start`.
fn years_on(start: Day, day: Day) -> Option<i64> {
    let years = i64::from(day.0.year() - start.0.year());
    (years > 0 && MonthDay::of(start).falls_on(day)).then_some(years)
}
