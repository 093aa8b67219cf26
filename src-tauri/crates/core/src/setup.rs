//! The first run: what there is already, and that it is done. And what the program says of itself.

use serde::Serialize;
use ts_rs::TS;

use crate::api::Nothing;
use crate::app::App;
use crate::error::{Code, Result};
use crate::settings;
use crate::store::{Read, Tx, place};
use crate::team::Team;
use crate::time::At;

/// The name under which this computer remembers that the first run is over.
const DONE: &str = "first_run_done";

/// Where the first run stands.
#[derive(Debug, Serialize, TS)]
pub struct Setup {
    /// Whether it is over.
    pub done: bool,
    /// The team, once it is founded.
    pub team: Option<Team>,
    /// The computer's time zone.
    pub zone: String,
    /// Now, by the clock that everything goes by.
    pub now: At,
    /// The languages that the program speaks.
    pub languages: Vec<String>,
    /// Whether this is the made-up example team.
    pub demo: bool,
    /// Why nothing can be saved here, where that is so.
    pub read_only: Option<Code>,
    /// The folder in which the program kept data before, where neither they nor a copy of them is there now.
    pub gone: Option<String>,
    /// The folder around the data that some program keeps in step with other computers, by its name.
    pub synced: Option<String>,
}

/// What the program says of itself.
#[derive(Debug, Serialize, TS)]
pub struct About {
    /// Its version.
    pub version: String,
    /// Where the data lie.
    pub data_dir: String,
    /// The version of SQLite.
    pub sqlite: String,
    /// Whether nothing can be saved here.
    pub read_only: bool,
    /// Whether this is the made-up example team.
    pub demo: bool,
}

/// Where the first run stands.
pub fn show(app: &App, _: Nothing) -> Result<Setup> {
    app.read(|read| {
        let team = founded(read)?;
        Ok(Setup {
            done: team.is_some() && settings::has(read, DONE)?,
            team,
            zone: app.zone.clone(),
            now: read.now,
            languages: vec!["en".to_owned()],
            demo: app.demo,
            read_only: app.store().refusal(),
            gone: (app.store().gone()).then(|| app.data_dir.display().to_string()),
            synced: place::synced(&app.data_dir),
        })
    })
}

/// Ends the first run.
pub fn finish(tx: &mut Tx<'_>, _: Nothing) -> Result<()> {
    tx.team()?;
    settings::put(tx, DONE, &true)
}

/// What the program says of itself.
pub fn about(app: &App, _: Nothing) -> Result<About> {
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_dir: app.data_dir.display().to_string(),
        sqlite: rusqlite::version().to_owned(),
        read_only: app.store().refusal().is_some(),
        demo: app.demo,
    })
}

fn founded(read: &Read<'_>) -> Result<Option<Team>> {
    match read.team() {
        Ok(team) => Ok(Some(team.clone())),
        Err(error) if error.code == Code::NotSetUp => Ok(None),
        Err(error) => Err(error),
    }
}
