//! The schedule of the huddles as a calendar file (iCalendar, RFC 5545), for whatever calendar people already use.
//!
//! A shift is one event that repeats on its weekdays; its long huddle is another. Times stand in the team's zone, and the
//! file carries the rules of that zone for ten years, because not every calendar knows all names of zones. Surprising: it
//! is written by hand. What it needs is forty lines, and the libraries for it leave out the zone.

use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDateTime, Offset as _, TimeDelta, TimeZone as _};
use chrono_tz::{OffsetComponents as _, OffsetName as _, Tz};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Team;
use super::shift::{self, Shift};
use crate::app::App;
use crate::error::{Error, Result};
use crate::huddle::form::{self, Form};
use crate::store::{Read, disk};
use crate::text;
use crate::time::{At, Day};

/// What the file is called, unless the person says otherwise.
const NAME: &str = "huddles.ics";
/// Bytes in a line, without its end.
const MOST_BYTES: usize = 75;
/// Days for which the file knows the zone: from before the last change of the clocks, for ten years.
const ZONE_DAYS: std::ops::Range<i64> = -400..3660;

/// Writes the schedule to a file that the person chooses.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveSchedule {
    /// What a huddle is called in the calendar; the shift's name follows.
    pub title: String,
}

/// What was written.
#[derive(Debug, Serialize, TS)]
pub struct Scheduled {
    /// Where.
    pub path: String,
}

/// Writes the schedule to a file that the person chooses.
pub fn save(app: &App, ask: SaveSchedule) -> Result<Scheduled> {
    let calendar = app.read(|read| calendar(read, &ask.title))?;
    let target = app.picked(|host| host.pick_new_file(NAME))?;
    disk::outside(&target, &app.data_dir)?;
    disk::put(&target, |half| {
        std::fs::write(half, &calendar).map_err(|error| Error::file(&error, half))
    })?;
    Ok(Scheduled {
        path: target.display().to_string(),
    })
}

/// The schedule as the text of a calendar file.
pub fn calendar(read: &Read<'_>, title: &str) -> Result<String> {
    let (team, today) = (read.team()?, read.today()?);
    let title = text::line(title, text::NAME, "title")?;
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Purpose Huddle//EN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        format!("X-WR-CALNAME:{}", escaped(&team.name)),
    ];
    lines.extend(zone(team.zone.0, today));
    for shift in shift::of_team(read, team.id)? {
        let long = shift.weekly_on.and_then(|day| u8::try_from(day).ok());
        let week = (0..7).map(|ahead| today.plus(ahead));
        let days = week
            .filter(|day| shift.weekdays.has(*day))
            .map(Day::weekday);
        let (weekly, usual): (Vec<u8>, Vec<u8>) = days.partition(|day| Some(*day) == long);
        let form = shift.form.unwrap_or(Form::Ten);
        for (mut days, form, mark) in [(usual, form, ""), (weekly, Form::Weekly, "-weekly")] {
            days.sort_unstable();
            if !days.is_empty() {
                lines.extend(event(read, team, &shift, &title, (&days, form, mark))?);
            }
        }
    }
    lines.push("END:VCALENDAR".to_owned());
    Ok(lines.iter().map(|line| folded(line)).collect())
}

fn event(
    read: &Read<'_>,
    team: &Team,
    shift: &Shift,
    title: &str,
    (days, form, mark): (&[u8], Form, &str),
) -> Result<Vec<String>> {
    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let today = read.today()?;
    let first = (0..7)
        .map(|ahead| today.plus(ahead))
        .find(|day| days.contains(&day.weekday()))
        .unwrap_or(today);
    let names: Vec<&str> = days
        .iter()
        .filter_map(|day| NAMES.get(usize::from(*day) - 1).copied())
        .collect();
    let seconds: i64 = form::parts(read, form)?
        .iter()
        .map(|part| part.seconds)
        .sum();
    let minutes = (seconds + 59) / 60;
    let start = NaiveDateTime::new(first.0, shift.huddle_at.0);
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}{mark}@purpose-huddle", shift.id),
        format!("DTSTAMP:{}Z", stamp(utc(read.now))),
        format!("DTSTART;TZID={}:{}", team.zone, stamp(start)),
        format!("DURATION:PT{}M", minutes.max(1)),
        format!("RRULE:FREQ=WEEKLY;BYDAY={}", names.join(",")),
        format!("SUMMARY:{}", escaped(&format!("{title}: {}", shift.name))),
    ];
    if let Some(minutes) = team.remind_minutes {
        lines.extend([
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("DESCRIPTION:{}", escaped(title)),
            format!("TRIGGER:-PT{minutes}M"),
            "END:VALARM".to_owned(),
        ]);
    }
    lines.push("END:VEVENT".to_owned());
    Ok(lines)
}

/// The changes of a zone's clocks: each kind of change once with its yearly rule, as calendars like it best; where there is no
/// such rule, each change by itself.
fn zone(zone: Tz, today: Day) -> Vec<String> {
    let mut lines = vec![
        "BEGIN:VTIMEZONE".to_owned(),
        format!("TZID:{}", zone.name()),
    ];
    let offset = |at: NaiveDateTime| {
        let offset = zone.offset_from_utc_datetime(&at);
        let name = offset.abbreviation().unwrap_or_default().to_owned();
        let summer = offset.dst_offset() != TimeDelta::zero();
        (offset.fix().local_minus_utc(), summer, name)
    };
    let mut changes: Vec<(String, Vec<NaiveDateTime>)> = Vec::new();
    let noon = |ahead: i64| {
        today
            .plus(ahead)
            .0
            .and_hms_opt(12, 0, 0)
            .unwrap_or_default()
    };
    for ahead in ZONE_DAYS {
        let (before, after) = (offset(noon(ahead)), offset(noon(ahead + 1)));
        if before == after {
            continue;
        }
        // The second at which it changes lies between the two noons.
        let (mut low, mut high) = (0, (noon(ahead + 1) - noon(ahead)).num_seconds());
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            let same = offset(noon(ahead) + TimeDelta::seconds(middle)) == before;
            *(if same { &mut low } else { &mut high }) = middle;
        }
        let local = noon(ahead) + TimeDelta::seconds(high + i64::from(before.0));
        let kind = if after.1 { "DAYLIGHT" } else { "STANDARD" };
        let rule = format!(
            "{kind}\nTZOFFSETFROM:{}\nTZOFFSETTO:{}\nTZNAME:{}",
            hours(before.0),
            hours(after.0),
            after.2
        );
        match changes.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, days)) => days.push(local),
            None => changes.push((rule, vec![local])),
        }
    }
    if changes.is_empty() {
        let (now, _, name) = offset(noon(0));
        let rule = format!(
            "STANDARD\nTZOFFSETFROM:{0}\nTZOFFSETTO:{0}\nTZNAME:{name}",
            hours(now)
        );
        changes.push((rule, vec![chrono::DateTime::UNIX_EPOCH.naive_utc()]));
    }
    for (rule, days) in changes {
        let yearly = yearly(&days);
        let alone = if yearly.is_some() { 1 } else { days.len() };
        for day in &days[..alone] {
            let mut rule = rule.lines();
            let kind = rule.next().unwrap_or_default();
            lines.push(format!("BEGIN:{kind}"));
            lines.push(format!("DTSTART:{}", stamp(*day)));
            lines.extend(rule.map(str::to_owned));
            lines.extend(yearly.clone());
            lines.push(format!("END:{kind}"));
        }
    }
    lines.push("END:VTIMEZONE".to_owned());
    lines
}

/// The rule by which these days come each year, as "the last Sunday in March"; none where there is no such rule, or where
/// they are too few to tell.
fn yearly(days: &[NaiveDateTime]) -> Option<String> {
    const NAMES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let (first, others) = days.split_first()?;
    let year_by_year = (1..)
        .zip(others)
        .all(|(later, day)| day.year() == first.year() + later);
    let like_the_first = |day: &NaiveDateTime| {
        (day.month(), day.weekday(), day.time()) == (first.month(), first.weekday(), first.time())
    };
    if others.len() < 8 || !year_by_year || !others.iter().all(like_the_first) {
        return None;
    }
    let place = |day: &NaiveDateTime| (day.day() - 1) / 7 + 1;
    let is_last = |day: &NaiveDateTime| (*day + TimeDelta::days(7)).month() != day.month();
    let which = if others.iter().all(|day| place(day) == place(first)) {
        i64::from(place(first))
    } else if days.iter().all(is_last) {
        -1
    } else {
        return None;
    };
    let weekday = NAMES.get(usize::try_from(first.weekday().num_days_from_monday()).ok()?)?;
    Some(format!(
        "RRULE:FREQ=YEARLY;BYMONTH={};BYDAY={which}{weekday}",
        first.month()
    ))
}

fn utc(at: At) -> NaiveDateTime {
    chrono::DateTime::from_timestamp_millis(at.0)
        .unwrap_or_default()
        .naive_utc()
}

fn stamp(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// An offset as `+0200`; with seconds where it has some.
fn hours(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let all = seconds.abs();
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    if rest == 0 {
        format!("{sign}{hours:02}{minutes:02}")
    } else {
        format!("{sign}{hours:02}{minutes:02}{rest:02}")
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                let _ = write!(escaped, "\\{c}");
            }
            '\n' => escaped.push_str("\\n"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A line in pieces of at most 75 bytes, none of which cuts a character.
fn folded(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 2);
    let mut room = MOST_BYTES;
    for c in line.chars() {
        if c.len_utf8() > room {
            folded.push_str("\r\n ");
            room = MOST_BYTES - 1;
        }
        folded.push(c);
        room -= c.len_utf8();
    }
    folded + "\r\n"
}
