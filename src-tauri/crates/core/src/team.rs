//! A team: its name, the kind of place it works in, its time zone, and how early it is reminded of the huddle.
//!
//! A database holds several teams; this computer works for one. The kind of place chooses the words of the whole
//! program (guest, patient, customer, caller). Saving the first team founds it.

pub mod calendar;
pub mod shift;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Nothing;
use crate::error::{Code, Error, Result};
use crate::id::TeamId;
use crate::store::{Read, Tx, record, word};
use crate::text;
use crate::time::Zone;
use shift::Shift;

word! {
    /// Where the team serves people.
    pub enum Place {
        /// Guests.
        Hotel = "hotel",
        /// Patients.
        Clinic = "clinic",
        /// Customers.
        Shop = "shop",
        /// Callers.
        ContactCentre = "contact_centre",
        /// Anywhere else.
        Other = "other",
    }
}

record! {
    /// A team.
    #[derive(Serialize, TS)]
    pub struct Team of Team {
        /// Its id.
        pub id: TeamId,
        /// What it calls itself.
        pub name: String,
        /// Where it serves people.
        pub place: Place,
        /// Its days and times are of this zone.
        pub zone: Zone,
        /// Minutes before the huddle at which a notification is shown; none: no notification.
        pub remind_minutes: Option<i64>,
        /// Whether shout-outs are ready without being read first.
        pub at_once: bool,
    }
}

/// A team with its shifts.
#[derive(Debug, Serialize, TS)]
pub struct TeamView {
    /// The team.
    pub team: Team,
    /// In the order of their huddles.
    pub shifts: Vec<Shift>,
}

/// Founds the team or changes it.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveTeam {
    /// At most 80 characters.
    pub name: String,
    /// Where it serves people.
    pub place: Place,
    /// An IANA name, such as `Europe/Madrid`.
    pub zone: String,
    /// 0 to 120.
    pub remind_minutes: Option<i64>,
    /// Whether shout-outs are ready without being read first; none leaves it as it is.
    pub at_once: Option<bool>,
}

/// The team and its shifts.
pub fn show(read: &Read<'_>, _: Nothing) -> Result<TeamView> {
    let team = read.team()?.clone();
    Ok(TeamView {
        shifts: shift::of_team(read, team.id)?,
        team,
    })
}

/// Founds the team or changes it.
pub fn save(tx: &mut Tx<'_>, ask: SaveTeam) -> Result<Team> {
    let before = tx.team().is_ok_and(|team| team.at_once);
    let id = match tx.team() {
        Ok(team) => team.id,
        Err(error) if error.code == Code::NotSetUp => {
            // Everything stands on the team: Ctrl+Z does not pull it away.
            tx.keep_for_good();
            tx.id()
        }
        Err(error) => return Err(error),
    };
    if ask
        .remind_minutes
        .is_some_and(|minutes| !(0..=120).contains(&minutes))
    {
        return Err(Error::new(Code::TooLong)
            .at("remind_minutes")
            .with("limit", 120_i64));
    }
    let team = Team {
        id,
        name: text::line(&ask.name, text::NAME, "name")?,
        place: ask.place,
        zone: Zone::parse(&ask.zone).map_err(|e| e.at("zone"))?,
        remind_minutes: ask.remind_minutes,
        at_once: ask.at_once.unwrap_or(before),
    };
    tx.put(&team)?;
    Ok(team)
}
