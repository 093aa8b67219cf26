//! Everything in one JSON file that any program can read: every table with every row, as it stands.
//!
//! It knows nothing of what the tables mean, so it reads the file of a newer version of this program too, and does not
//! change a byte of it. It refuses to give out what opens doors: hashes of PINs stay behind.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::Value;
use serde::Serialize;
use serde_json::{Map, Value as Json, json};
use ts_rs::TS;

use super::record::value;
use super::{FILE, check, disk, look};
use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Error, Result};
use crate::host::Host;

/// Tables that hold secrets.
const SECRET: &[&str] = &["pin", "pin_try", "recovery"];

/// The notes of leaders. Without PINs nobody could tell for whom this file is, and they are left out.
const NOTES: &str = "coaching";

/// What the file is called, unless the person says otherwise.
const NAME: &str = "purpose-huddle.json";

/// What was written.
#[derive(Debug, Serialize, TS)]
pub struct Dumped {
    /// Where.
    pub path: String,
    /// How many rows.
    #[ts(type = "number")]
    pub rows: usize,
}

/// Lets the person choose a file, and writes everything to it.
pub fn save(app: &App, _: Nothing) -> Result<Dumped> {
    app.store().must_stand()?;
    let target = app.picked(|host| host.pick_new_file(NAME))?;
    write(&app.data_dir, &target)
}

/// As [`save`], for a data folder that cannot be opened, because a newer version of the program wrote it.
pub fn ask_and_write(folder: &Path, host: &dyn Host) -> Result<Dumped> {
    let target = host
        .pick_new_file(NAME)
        .ok_or_else(|| Error::new(Code::Cancelled))?;
    write(folder, &target)
}

/// Writes every row of the data in `folder` to `target`, which is replaced only by a whole file.
pub fn write(folder: &Path, target: &Path) -> Result<Dumped> {
    if target.metadata().is_ok_and(|there| !there.is_file()) {
        return Err(Error::new(Code::AlreadyThere).with("name", target.display().to_string()));
    }
    disk::outside(target, folder)?;
    let database = folder.join(FILE);
    if !database.exists() {
        return Err(Error::new(Code::NotSetUp).with("path", database.display().to_string()));
    }
    let connection = look::untouched(&database)?;
    let rows = disk::put(target, |half| all(&connection, half))?;
    Ok(Dumped {
        path: target.display().to_string(),
        rows,
    })
}

fn all(connection: &Connection, half: &Path) -> Result<usize> {
    // One moment for all tables.
    let connection = connection.unchecked_transaction()?;
    let fault = |e: std::io::Error| Error::file(&e, half);
    let mut file = BufWriter::new(File::create(half).map_err(fault)?);
    let schema: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    write!(
        file,
        "{{\n\"program\": \"Purpose Huddle\",\n\"schema\": {schema},\n\"tables\": {{"
    )
    .map_err(fault)?;
    let mut count = 0;
    let tables = check::tables(&connection)?;
    let noted = tables.iter().any(|table| table == "pin")
        && connection.query_row("SELECT EXISTS (SELECT 1 FROM pin)", [], |row| row.get(0))?;
    let open = tables
        .iter()
        .filter(|table| !SECRET.contains(&table.as_str()) && (noted || table.as_str() != NOTES));
    for (number, table) in open.enumerate() {
        let comma = if number == 0 { "" } else { "," };
        write!(file, "{comma}\n{}: [", json!(table)).map_err(fault)?;
        let told = match table.as_str() {
            "change" if !noted => format!("WHERE entity != '{NOTES}'"),
            _ => String::new(),
        };
        let mut statement =
            connection.prepare(&format!("SELECT * FROM \"{table}\" {told} ORDER BY rowid"))?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([])?;
        let mut comma = "";
        while let Some(row) = rows.next()? {
            let mut fields = Map::new();
            for (column, name) in names.iter().enumerate() {
                fields.insert(name.clone(), plain(value(row, column)?));
            }
            write!(file, "{comma}\n{}", Json::Object(fields)).map_err(fault)?;
            comma = ",";
            count += 1;
        }
        write!(file, "]").map_err(fault)?;
    }
    writeln!(file, "\n}}\n}}").map_err(fault)?;
    file.flush().map_err(fault)?;
    Ok(count)
}

/// A value as JSON has it; bytes as their hexadecimal digits.
fn plain(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Integer(number) => json!(number),
        Value::Real(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Blob(bytes) => json!(bytes.iter().map(|b| format!("{b:02x}")).collect::<String>()),
    }
}
