//! The parsers that are fuzzed, and what must hold of each beside that it does not panic.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Result, ensure};
use huddle_core::demo::chance::{Chance, mix};
use huddle_core::person::import;
use huddle_core::recognition::export;
use huddle_core::store::keep;
use huddle_core::text::{self, Limit};
use huddle_core::time::{At, Day, MonthDay, TimeOfDay, Zone};
use serde_json::json;
use tempfile::TempDir;

use crate::team::{self, Team};
use crate::{fuzz, place};

/// Texts: cleaned, held to limits, folded, split.
pub fn texts(seed: u64) -> Result<u64> {
    fuzz::run("texts", 2_000, seed, &mut |case| {
        let case = String::from_utf8_lossy(case);
        type Clean = fn(&str, Limit, &str) -> huddle_core::Result<String>;
        let cleaners: [(Clean, Limit); 4] = [
            (text::line, text::NAME),
            (text::optional_line, text::LINE),
            (text::paragraph, text::STORY),
            (text::optional_paragraph, text::SENTENCE),
        ];
        for (clean, limit) in cleaners {
            let Ok(once) = clean(&case, limit, "text") else {
                continue;
            };
            ensure!(
                clean(&once, limit, "text").ok().as_ref() == Some(&once),
                "cleaning twice is another thing: {once:?}"
            );
            ensure!(
                once.len() <= limit.0 * 8,
                "over its limit: {} bytes",
                once.len()
            );
            ensure!(
                !once.chars().any(|c| c.is_control() && c != '\n'),
                "a control character stays: {once:?}"
            );
        }
        let folded = text::fold(&case);
        ensure!(
            text::fold(&folded) == folded,
            "folding twice is another thing: {folded:?}, {:?}",
            text::fold(&folded)
        );
        ensure!(text::same(&case, &case), "it is not the same as itself");
        let most = 1 + case.len() % 40;
        let parts = text::parts(&case, most);
        ensure!(
            parts.iter().all(|part| text::words(part) <= most),
            "a part is too long"
        );
        let letters = |text: &str| {
            text.chars()
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
        };
        ensure!(
            letters(&parts.concat()) == letters(&case),
            "what is in the parts is another text: {parts:?}"
        );
        Ok(())
    })
}

/// Days, times, birthdays, zones and instants: what is read is written so that it is read again.
pub fn times(seed: u64) -> Result<u64> {
    fuzz::run("times", 2_000, seed, &mut |case| {
        let case = String::from_utf8_lossy(case);
        let words: Vec<&str> = case.split('\n').collect();
        for word in &words {
            if let Ok(day) = Day::parse(word) {
                ensure!(Day::parse(&day.to_string())? == day, "the day {day}");
                ensure!(
                    day.plus(1).days_since(day) == 1 && (1..=7).contains(&day.weekday()),
                    "around {day}"
                );
            }
            if let Ok(time) = TimeOfDay::parse(word) {
                ensure!(
                    TimeOfDay::parse(&time.to_string())? == time,
                    "the time {time}"
                );
            }
            if let Ok(day) = MonthDay::parse(word) {
                ensure!(
                    MonthDay::parse(&day.to_string())? == day,
                    "the birthday {day}"
                );
            }
            if let Ok(zone) = Zone::parse(word) {
                ensure!(Zone::parse(&zone.to_string())? == zone, "the zone {zone}");
            }
            if let Ok(at) = At::parse(word) {
                let (hour, day, week, month) = (at.hour(), at.civil_day(), at.week(), at.month());
                let later = at.plus_seconds(3600);
                ensure!(
                    later >= at && later.hour() >= hour && later.civil_day() >= day,
                    "an hour after {at:?}"
                );
                ensure!(
                    later.week() >= week && later.month() >= month,
                    "an hour after {at:?}"
                );
            }
            if let Some(at) = At::from_a_name(word) {
                ensure!(
                    At::from_a_name(&at.in_a_name()) == Some(at),
                    "the name of {at:?}"
                );
            }
        }
        // A huddle stands on the day that it was meant for, or, where that time does not exist there, on the next.
        if let [zone, day, time, ..] = words[..]
            && let (Ok(zone), Ok(day), Ok(time)) =
                (Zone::parse(zone), Day::parse(day), TimeOfDay::parse(time))
        {
            let at = zone.instant(day, time);
            ensure!(
                (0..=1).contains(&zone.day(at).days_since(day)),
                "{time} on {day} in {zone} is {at:?}"
            );
        }
        Ok(())
    })
}

/// Lists of people, in any encoding: the import keeps what the preview promised, and nothing of a list that is refused.
pub fn lists(seed: u64) -> Result<u64> {
    let (_folder, team) = given(seed)?;
    let file = place::in_memory()?;
    let path = file.path().join("list.csv");
    fuzz::run("lists", 400, seed, &mut |case| {
        fs::write(&path, case)?;
        let Ok(list) = import::read_file(&path) else {
            return Ok(());
        };
        let ask = json!({"text": list, "header": null, "mapping": null});
        let Ok(shown) = team.call("people_preview", &ask) else {
            return Ok(());
        };
        let rows = |name: &str| shown[name].as_array().map_or(0, Vec::len);
        let (good, bad) = (rows("good"), rows("bad"));
        ensure!(good + bad <= 5_001, "{good} and {bad} rows");
        for row in shown["good"].as_array().into_iter().flatten() {
            let name = row["name"].as_str().unwrap_or_default();
            ensure!(
                text::line(name, text::NAME, "name").ok().as_deref() == Some(name),
                "the name {name:?} is not clean"
            );
        }
        // Few, so that the team does not grow over the run.
        if good > 0 && good < 4 {
            let before = people(&team)?;
            let ask = json!({"text": list, "header": null, "mapping": null, "keep_good": true});
            let kept = team.call("people_import", &ask)?;
            ensure!(
                kept["added"] == good && kept["skipped"] == bad,
                "{kept} of {good} good and {bad} bad"
            );
            ensure!(
                people(&team)? == before + good,
                "not as many people as were promised"
            );
            team.call("undo", &json!({}))?;
            ensure!(people(&team)? == before, "taken back, but there");
        }
        // What is written as a sheet is read as the same cells.
        let cells: Vec<&str> = list
            .split(['\n', ',', ';', '\t', '"', '\r'])
            .filter(|cell| !cell.trim().is_empty())
            .take(4)
            .collect();
        if cells.len() == 4 {
            let mut sheet = csv::WriterBuilder::new().from_writer(Vec::new());
            sheet.write_record(["Name", "Say as", "Job", "Color"])?;
            sheet.write_record(&cells)?;
            let sheet = String::from_utf8(sheet.into_inner()?)?;
            let shown = team.call(
                "people_preview",
                &json!({"text": sheet, "header": true, "mapping": null}),
            );
            if let (Ok(shown), Ok(name)) = (shown, text::line(cells[0], text::NAME, "name")) {
                let row = &shown["good"][0];
                ensure!(
                    row.is_null() || row["name"] == name,
                    "the name {name:?} is read as {row}"
                );
            }
        }
        Ok(())
    })
}

/// What a copy may say that it was made before, or why.
const REASONS: [&str; 5] = ["update", "restore", "import", "replaced", "wanted"];

/// The moment, how far the log had come, and what it was made before, where a name is a copy's: `MOMENT_SEQ.db` or
/// `MOMENT_SEQ_REASON.db`.
fn copy_of(name: &str) -> Option<(i64, Option<&str>)> {
    let parts: Vec<&str> = name.strip_suffix(".db")?.split('_').collect();
    let (moment, seq, reason) = match parts[..] {
        [moment, seq] => (moment, seq, None),
        [moment, seq, reason] => (moment, seq, Some(reason)),
        _ => return None,
    };
    seq.parse::<i64>().ok()?;
    if reason.is_some_and(|reason| !REASONS.contains(&reason)) {
        return None;
    }
    let moment = chrono::NaiveDateTime::parse_from_str(moment, "%Y-%m-%dT%H-%M-%SZ").ok()?;
    Some((moment.and_utc().timestamp_millis(), reason))
}

/// A name like a copy's, each part of it right or the case's own text. By chance alone hardly any name would be a copy's.
fn like_a_copy(case: &str) -> String {
    let mut chance = Chance::new(mix(case.bytes().fold(0, |sum: u64, byte| {
        sum.wrapping_mul(31).wrapping_add(u64::from(byte))
    })));
    let own: String = case.chars().take(12).collect();
    let number = chance.below(10_000).to_string();
    let mut one = |right: &[&str]| match chance.once_in(6) {
        true => own.clone(),
        false => (*chance.one(right)).to_owned(),
    };
    let moments = ["2026-11-23T08-50-00Z", "2024-02-29T23-59-59Z"];
    let moment = one(&[&moments[..], &["2026-02-29T08-50-00Z"]].concat());
    let seq = one(&[
        &number,
        &number,
        "9223372036854775807",
        "9223372036854775808",
    ]);
    let reason = match one(&["", "", "nothing"]).as_str() {
        "" => String::new(),
        "nothing" => format!("_{}", one(&REASONS)),
        own => format!("_{own}"),
    };
    let ending = one(&[".db", ".db", ".db", ".db.part"]);
    format!("{moment}_{seq}{reason}{ending}")
}

/// Names of files among the copies: what is no copy is none, what is one says when and why, and nothing of it is touched.
pub fn names(seed: u64) -> Result<u64> {
    let (folder, team) = given(seed)?;
    let copies = folder.path().join(keep::FOLDER);
    fs::create_dir_all(&copies)?;
    let (mut plain, mut with_reason) = (BTreeSet::new(), BTreeSet::new());
    let mut listed_right = |name: &str| {
        let name: String = name
            .chars()
            .filter(|c| *c != '/' && *c != '\0')
            .take(60)
            .collect();
        if name.is_empty() || name == "." || name == ".." {
            return Ok(());
        }
        let path = copies.join(&name);
        fs::write(&path, "mine")?;
        let shown = team.call("copies_show", &json!({}))?;
        match copy_of(&name) {
            None => ensure!(shown["copies"] == json!([]), "{name:?} is listed: {shown}"),
            Some((at, before)) => {
                let listed = json!([{"name": name, "at": at, "before": before, "bytes": 4}]);
                ensure!(
                    shown["copies"] == listed,
                    "{name:?} is {listed}, and listed is {shown}"
                );
                let known = match before {
                    Some(_) => &mut with_reason,
                    None => &mut plain,
                };
                known.insert(name);
            }
        }
        ensure!(fs::read(&path)? == b"mine", "what is in it was changed");
        Ok(fs::remove_file(path)?)
    };
    let tried = fuzz::run("names", 1_000, seed, &mut |case| {
        let case = String::from_utf8_lossy(case);
        listed_right(&case)?;
        listed_right(&like_a_copy(&case))
    })?;
    let (plain, with_reason) = (plain.len(), with_reason.len());
    ensure!(
        plain >= 10 && with_reason >= 10,
        "only {plain} and {with_reason} of all that was tried were copies"
    );
    Ok(tried)
}

/// Stories as a sheet: what is written is read by others as the same cells, and none of them is a formula.
pub fn sheets(seed: u64) -> Result<u64> {
    let (_folder, mut team) = given(seed)?;
    let place = place::in_memory()?;
    let path = place.path().join("out.csv");
    let heads: Vec<String> = export::COLUMNS
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    fuzz::run("sheets", 200, seed, &mut |case| {
        let case = String::from_utf8_lossy(case);
        let Ok(told) = team.tell(&case) else {
            return Ok(());
        };
        let rows = export::to_file(&team.app, &path, &heads)?;
        team.call("undo", &json!({}))?;
        let mut sheet = csv::ReaderBuilder::new().from_path(&path)?;
        let read: Vec<csv::StringRecord> = sheet.records().collect::<Result<_, _>>()?;
        ensure!(read.len() == rows, "{rows} rows are read as {}", read.len());
        let text = told["text"].as_str().unwrap_or_default();
        let is_text = |cell: &str| cell == text || cell.strip_prefix('\'') == Some(text);
        ensure!(
            read.iter().any(|row| row.get(4).is_some_and(is_text)),
            "{text:?} is not in the sheet"
        );
        for cell in read.iter().flatten() {
            ensure!(
                !cell
                    .trim_start()
                    .starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']),
                "a formula: {cell:?}"
            );
        }
        Ok(())
    })
}

fn people(team: &Team) -> Result<usize> {
    let people = team.call("person_list", &json!({"query": "", "left": true}))?;
    Ok(people.as_array().map_or(0, Vec::len))
}

fn given(seed: u64) -> Result<(TempDir, Team)> {
    let folder = place::in_memory()?;
    team::made(folder.path(), seed, 0)?;
    let team = Team::open(folder.path(), seed, 1)?;
    Ok((folder, team))
}
