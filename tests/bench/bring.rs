//! Bringing 100,000 recognitions from a list, beside SQLite inserting every row that this writes, from prepared statements in one
//! transaction.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, ensure};
use huddle_core::app::Opening;
use huddle_core::host::Host;
use huddle_core::store::FILE;
use huddle_core::{App, api};
use huddle_tests::Folder;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::rows::Rows;
use crate::save::copy;
use crate::table::Table;

const RECORDS: u32 = 100_000;
const FEW: u32 = 10_000;
const LIMIT: f64 = 3.0;
/// Memory that 100,000 may take beside 10,000.
const FLAT: f64 = 1.25;
/// Names in the list.
const PEOPLE: u32 = 300;

/// A person who chooses this file.
struct Chooses(PathBuf);

impl Host for Chooses {
    fn pick_text_file(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }

    fn pick_folder(&self) -> Option<PathBuf> {
        None
    }

    fn pick_new_file(&self, _: &str) -> Option<PathBuf> {
        None
    }
}

pub fn measure(_: &Folder, table: &mut Table) -> Result<()> {
    let few = brought(FEW)?;
    let many = brought(RECORDS)?;
    let bare = bare(&many.before, &many.folder)?;
    table.at_most(
        "100,000 recognitions brought from a list",
        many.seconds / bare.seconds,
        LIMIT,
        "×",
        format!(
            "{:.1} s against {:.1} s for the same {} rows inserted from prepared statements; the list has {} MB",
            many.seconds, bare.seconds, bare.rows, many.megabytes
        ),
    );
    table.at_most(
        "memory for them beside 10,000",
        many.peak / few.peak,
        FLAT,
        "×",
        format!("peaks of {:.0} and {:.0} MiB", many.peak, few.peak),
    );
    Ok(())
}

struct Brought {
    folder: Folder,
    before: Folder,
    seconds: f64,
    peak: f64,
    megabytes: u64,
}

/// A new team brings a list of so many.
fn brought(records: u32) -> Result<Brought> {
    let (folder, before) = (Folder::on_disk()?, Folder::on_disk()?);
    let list = folder.path().join("list.csv");
    write(&list, records)?;
    let app = App::open(Opening {
        host: Arc::new(Chooses(list.clone())),
        ..Opening::of(folder.path())
    });
    let app = app.map_err(|refusal| anyhow!("{refusal:?}"))?;
    let team =
        json!({ "name": "Sol", "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": null });
    call(&app, "team_save", &team)?;
    let file = call(&app, "history_file", &json!({}))?;
    // As the page asks for it: everybody is added.
    let names: Vec<Value> = (0..PEOPLE)
        .map(|number| json!({ "name": format!("Colleague Number{number}"), "person_id": null, "leave_out": false }))
        .collect();
    let ask = json!({
        "file": file["file"], "header": true, "mapping": file["mapping"], "names": names, "keep_good": false
    });
    copy(folder.path(), before.path())?;
    forget_peak()?;
    let begun = Instant::now();
    let kept = call(&app, "history_import", &ask)?;
    let seconds = begun.elapsed().as_secs_f64();
    let peak = peak()?;
    ensure!(kept["added"] == json!(records), "kept {kept}");
    drop(app);
    let megabytes = fs::metadata(&list)?.len() / 1_000_000;
    Ok(Brought {
        folder,
        before,
        seconds,
        peak,
        megabytes,
    })
}

/// A list as another program writes it: nobody says the same twice.
fn write(list: &Path, records: u32) -> Result<()> {
    let mut file = std::io::BufWriter::new(fs::File::create(list)?);
    writeln!(file, "date,to,from,message,guest")?;
    for number in 0..records {
        let (to, from) = (number % PEOPLE, (number * 7 + 1) % PEOPLE);
        let (month, day) = (number / 28 % 12 + 1, number % 28 + 1);
        writeln!(
            file,
            "20{:02}-{month:02}-{day:02},Colleague Number{to},Colleague Number{from},\"Stayed until case {number} was solved, \
             though the shift was over, and nobody had to tell it twice.\",",
            number / 336 % 20 + 1
        )?;
    }
    Ok(file.flush()?)
}

struct Bare {
    seconds: f64,
    rows: usize,
}

/// SQLite writes the same rows, as durably, in one transaction.
fn bare(before: &Folder, after: &Folder) -> Result<Bare> {
    let rows = Rows::added(&before.path().join(FILE), &after.path().join(FILE))?;
    let mut database = Connection::open(before.path().join(FILE))?;
    database.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
    )?;
    let begun = Instant::now();
    let transaction = database.transaction()?;
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    rows.write(&transaction)?;
    transaction.commit()?;
    Ok(Bare {
        seconds: begun.elapsed().as_secs_f64(),
        rows: rows.count(),
    })
}

fn call(app: &App, command: &str, request: &Value) -> Result<Value> {
    let answer = api::call(app, command, &request.to_string());
    let answer = answer.map_err(|refusal| anyhow!("{command}: {refusal:?}"))?;
    Ok(serde_json::from_str(&answer)?)
}

/// From now on the peak of this process counts anew.
fn forget_peak() -> Result<()> {
    Ok(fs::write("/proc/self/clear_refs", "5")?)
}

/// The most memory that this process had since, in mebibytes.
fn peak() -> Result<f64> {
    let facts = fs::read_to_string("/proc/self/status")?;
    let line = facts.lines().find(|line| line.starts_with("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1));
    Ok(kilobytes.context("no peak")?.parse::<f64>()? / 1024.0)
}
