//! The file is damaged: bits turn, pages are wiped, ends are missing, as on old disks and after bad copies.
//!
//! The core must not crash, panic or hang on it; and what it answers once it has looked at all of the file is what the
//! undamaged team's program answers, or it noticed: by a refusal, or by what it tells people of damage. Surprising: SQLite
//! does not see a byte that turns inside a value, so noticing that is the core's own work.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use huddle_core::demo::chance::{Chance, mix};
use huddle_core::store::{Care, FILE, Mode};
use huddle_core::{App, Code, Opening, api};
use serde_json::{Value, json};

use crate::team::{self, Team};
use crate::{crash, found, place};

/// Damages of one team's file.
const DAMAGES: u64 = 20;

/// What only the file holds, and no copy.
const LAST: &str = "After the last copy.";

/// What the program answered, and whether it noticed anything.
enum Outcome {
    /// It refused, and said why.
    Noticed,
    /// It told of damage, and answered from what it mended or restored: what it told, and the answers.
    Mended(Value, Vec<Value>),
    /// It answered, and found nothing wrong.
    Answered(Vec<Value>),
}

/// Damages one team's file twenty times, each time anew. Gives the damages.
pub fn file(seed: u64) -> Result<u64> {
    run(seed, false)
}

/// The same with the write-ahead log that lies beside it where the program was killed. SQLite takes what is behind a damage
/// for the end of the log: what stood there may be missing unsaid, but nothing may be another.
pub fn log(seed: u64) -> Result<u64> {
    run(seed, true)
}

fn run(seed: u64, spoils_log: bool) -> Result<u64> {
    let mut chance = Chance::new(mix(seed));
    let well = place::in_memory()?;
    team::made(well.path(), seed, 30)?;
    // Sometimes the newest writes stand in the log beside the file.
    let with_log = spoils_log || chance.once_in(3);
    let mut team = Team::open(well.path(), seed, 1)?;
    team.keep_a_copy()?;
    team.tell(LAST)?;
    let asks = asks(&team)?;
    if !with_log {
        drop(team);
        team = Team::open(well.path(), seed, 2)?;
    }
    let source = place::in_memory()?;
    crash::copy(well.path(), source.path())?;
    drop(team);
    // Whoever looks works on; so that is done on a copy each time.
    let same = place::in_memory()?;
    crash::copy(source.path(), same.path())?;
    let expected = match looked_at(same.path(), seed, &asks)? {
        Outcome::Answered(answers) => answers,
        _ => bail!("it finds damage where there is none"),
    };
    let is_list = |(name, _): &(&str, Value)| *name == "story_list";
    let stories = asks
        .iter()
        .position(is_list)
        .context("the list of stories")?;
    let copies = found::copies(source.path())?;
    for number in 0..DAMAGES {
        let folder = place::in_memory()?;
        crash::copy(source.path(), folder.path())?;
        let what = spoil(folder.path(), spoils_log, &mut chance)?;
        let context = || format!("damage {number}, {what}");
        changes_nothing(folder.path()).with_context(context)?;
        let looked = catch_unwind(AssertUnwindSafe(|| looked_at(folder.path(), seed, &asks)));
        let Ok(outcome) = looked else {
            bail!("it panics: {}", context())
        };
        match outcome.with_context(context)? {
            Outcome::Noticed => {}
            Outcome::Mended(told, answers) => {
                is_mended(&told, &asks, &expected, &answers)
                    .with_context(|| format!("told {told}, with the copies {copies:?}"))
                    .with_context(context)?;
            }
            Outcome::Answered(answers) if spoils_log => {
                says_nothing_else(&expected[stories], &answers[stories]).with_context(context)?;
            }
            Outcome::Answered(answers) => {
                let mut pairs = answers.iter().zip(&expected);
                if let Some(at) = pairs.position(|(answer, expected)| answer != expected) {
                    let (name, answer) = (asks[at].0, &answers[at]);
                    bail!(
                        "{}: a wrong answer of {name} that nobody noticed: {answer}",
                        context()
                    );
                }
            }
        }
    }
    Ok(DAMAGES)
}

/// Whoever only looks, first, leaves every byte for whoever mends it.
fn changes_nothing(folder: &Path) -> Result<()> {
    // An empty log is nobody's, and goes with whoever made it.
    let files = || -> Result<_> {
        let mut files = crash::contents(folder)?;
        files.retain(|_, bytes| !bytes.is_empty());
        Ok(files)
    };
    let before = files()?;
    let look = Opening {
        mode: Mode::Look,
        ..Opening::of(folder)
    };
    let looked = catch_unwind(AssertUnwindSafe(|| {
        if let Ok(app) = App::open(look) {
            let _ = api::call(&app, "huddle_today", r#"{"shift_id":null}"#);
        }
    }));
    ensure!(looked.is_ok(), "it panics where somebody only looks");
    let after = files()?;
    let changed = before
        .iter()
        .find(|(path, bytes)| after.get(*path) != Some(bytes));
    ensure!(
        after.len() == before.len() && changed.is_none(),
        "looking alone changed {:?}, {} files to {}",
        changed.map(|(path, _)| path),
        before.len(),
        after.len()
    );
    Ok(())
}

/// Questions whose answers together show all that a team sees.
fn asks(team: &Team) -> Result<Vec<(&'static str, Value)>> {
    let list = json!({"filter": {}, "limit": 200, "offset": 0});
    let huddles = json!({"limit": 200, "offset": 0});
    let mut asks = vec![
        ("team_show", json!({})),
        ("settings_show", json!({})),
        ("draft_show", json!({"key": "tell"})),
        ("person_list", json!({"query": "", "left": true})),
        ("purpose_show", json!({})),
        ("story_list", list.clone()),
        ("huddle_today", json!({"shift_id": null})),
        ("huddle_run", json!({})),
        ("huddle_list", huddles.clone()),
        ("reminder_list", json!({})),
    ];
    let ids = |value: Value| -> Vec<Value> {
        value.as_array().map_or_else(Vec::new, |rows| {
            rows.iter().map(|row| row["id"].clone()).collect()
        })
    };
    for (each, rows) in [
        (
            "story_show",
            team.call("story_list", &list)?["rows"].clone(),
        ),
        (
            "huddle_show",
            team.call("huddle_list", &huddles)?["rows"].clone(),
        ),
        (
            "person_show",
            team.call("person_list", &json!({"query": "", "left": true}))?,
        ),
    ] {
        asks.extend(ids(rows).into_iter().map(|id| (each, json!({"id": id}))));
    }
    Ok(asks)
}

/// Opens the folder, looks at all of it, asks, and works on a little, as the program does.
fn looked_at(folder: &Path, seed: u64, asks: &[(&'static str, Value)]) -> Result<Outcome> {
    let mut opened = Team::open(folder, seed, 3);
    if let Ok(team) = &opened
        && let Err(error) = team.app.heal()
        // The program goes on after every other error.
        && error.code == Code::Damaged
    {
        drop(opened);
        opened = Team::open_with(Care::Full, folder, seed, 4);
    }
    let Ok(mut team) = opened else {
        return Ok(Outcome::Noticed);
    };
    let told = team.call("damage_show", &json!({}));
    let answer = |(name, ask): &(&'static str, Value)| match team.call(name, ask) {
        // That something is not there is an answer, and a wrong one.
        Err(error) if error.code == Code::NotFound => Ok(json!("not found")),
        other => other,
    };
    let answers: Result<Vec<Value>, _> = asks.iter().map(answer).collect();
    let problems = team.problems().context("the check of what was mended");
    // Whether this is refused is all the same; it must end.
    let _ = team.tell("On a damaged file.");
    let _ = team.keep_a_copy();
    match (told, answers) {
        (Ok(Value::Null), Ok(answers)) => {
            let problems = problems?;
            ensure!(
                problems.is_empty(),
                "nothing was told of: {}",
                problems.join("; ")
            );
            Ok(Outcome::Answered(answers))
        }
        (Ok(told), Ok(answers)) if !told.is_null() => Ok(Outcome::Mended(told, answers)),
        _ => Ok(Outcome::Noticed),
    }
}

/// What is there are stories that were told, with their words.
fn says_nothing_else(expected: &Value, found: &Value) -> Result<()> {
    let rows = |list: &Value| list["rows"].as_array().cloned().unwrap_or_default();
    let expected = rows(expected);
    for story in rows(found) {
        let same = |row: &Value| row["id"] == story["id"] && row["text"] == story["text"];
        ensure!(expected.iter().any(same), "nobody told this story: {story}");
    }
    Ok(())
}

/// Where single records were mended, everything is as it was. Where a copy took the file's place, or a record had to be left
/// as the damage made it, everything that the sound copy held is there.
fn is_mended(
    told: &Value,
    asks: &[(&'static str, Value)],
    expected: &[Value],
    found: &[Value],
) -> Result<()> {
    let whole = told["restored"] == json!([]) && told["as_they_are"] == json!(0);
    for ((name, _), (expected, found)) in asks.iter().zip(expected.iter().zip(found)) {
        if whole {
            ensure!(expected == found, "mended, but {name} answers {found}");
        } else {
            holds_the_copy(name, expected, found)?;
        }
    }
    Ok(())
}

/// What is listed of a team, and what of each must be the same.
const LISTED: [(&str, &str, &[&str]); 4] = [
    (
        "story_list",
        "/rows",
        &["text", "customer_words", "day", "people"],
    ),
    ("person_list", "", &["name", "say_as", "job", "access"]),
    ("purpose_show", "/history", &["text", "adopted_on"]),
    ("huddle_list", "/rows", &["on", "shift"]),
];

/// Everything listed that the sound copy held is there with its words.
fn holds_the_copy(name: &str, expected: &Value, found: &Value) -> Result<()> {
    let Some((_, place, fields)) = LISTED.iter().find(|(listed, ..)| *listed == name) else {
        return Ok(());
    };
    let rows = |answer: &Value| -> Result<Vec<Value>> {
        let rows = answer.pointer(place).and_then(Value::as_array);
        Ok(rows
            .with_context(|| format!("{name} lists nothing"))?
            .clone())
    };
    let found = rows(found)?;
    for expected in rows(expected)? {
        let same = |row: &Value| {
            row["id"] == expected["id"] && fields.iter().all(|field| row[field] == expected[field])
        };
        ensure!(
            expected["text"] == LAST || found.iter().any(same),
            "mended, but this of {name} is not there: {expected}"
        );
    }
    Ok(())
}

/// Damages a file of the folder, and says how.
fn spoil(folder: &Path, the_log: bool, chance: &mut Chance) -> Result<String> {
    let path = folder.join(if the_log {
        format!("{FILE}-wal")
    } else {
        FILE.to_owned()
    });
    let mut bytes = fs::read(&path)?;
    let length = bytes.len();
    let page = 4096;
    let at = chance.below(length);
    let how = match chance.below(11) {
        0 | 1 => {
            bytes[at] ^= 1 << chance.below(8);
            format!("one bit at {at}")
        }
        2 | 3 => {
            for _ in 0..8 {
                let at = chance.below(length);
                bytes[at] = u8::try_from(chance.below(256)).unwrap_or(0);
            }
            "eight bytes anywhere".to_owned()
        }
        4 => {
            let start = at / page * page;
            let end = (start + page).min(length);
            bytes[start..end].fill(0);
            format!("the page at {start} wiped")
        }
        5 => {
            let end = (at + 1 + chance.below(2_000)).min(length);
            bytes[at..end]
                .iter_mut()
                .for_each(|byte| *byte = u8::try_from(chance.below(256)).unwrap_or(0));
            format!("noise from {at} to {end}")
        }
        6 => {
            bytes.truncate(at);
            format!("cut at {at}")
        }
        7 => {
            let other = chance.below(length) / page * page;
            let start = at / page * page;
            let piece = bytes[other..(other + page).min(length)].to_vec();
            let end = (start + piece.len()).min(length);
            bytes[start..end].copy_from_slice(&piece[..end - start]);
            format!("the page at {start} is that at {other}")
        }
        8 | 9 => {
            // Inside a text, where SQLite sees nothing.
            let letter = |at: &usize| {
                bytes[at.saturating_sub(3)..(*at + 4).min(length)]
                    .iter()
                    .all(u8::is_ascii_alphabetic)
            };
            let at = (0..200)
                .map(|_| chance.below(length))
                .find(letter)
                .unwrap_or(at);
            bytes[at] ^= 1;
            format!("a letter at {at}")
        }
        _ => {
            // The first bytes, which say what the file is, are met too seldom otherwise.
            let at = chance.below(100);
            bytes[at] ^= u8::try_from(1 + chance.below(255)).unwrap_or(1);
            format!("a byte of the header at {at}")
        }
    };
    fs::write(&path, bytes)?;
    Ok(format!(
        "{how} of {length} bytes of {}",
        path.file_name().unwrap_or_default().to_string_lossy()
    ))
}
