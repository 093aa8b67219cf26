//! What the privacy guard says of a telling, with the team's kind of place and people: see [`guard`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RecognitionRow;
use super::guard::{self, Finding};
use crate::error::Result;
use crate::store::Read;
use crate::team::Place;

/// Words that are about to be told.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckStory {
    /// What happened.
    pub text: String,
    /// The customer's own words.
    pub customer_words: String,
}

/// What may be private, by where it stands.
#[derive(Debug, Default, Serialize, TS)]
pub struct Private {
    /// In what happened.
    pub text: Vec<Finding>,
    /// In the customer's own words.
    pub customer_words: Vec<Finding>,
}

impl Private {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.customer_words.is_empty()
    }
}

/// The guard with what it knows of the team, loaded once.
pub struct Guard {
    place: Place,
    staff: Vec<String>,
}

impl Guard {
    /// Loads it.
    pub fn of(read: &Read<'_>) -> Result<Guard> {
        let team = read.team()?;
        Ok(Guard {
            place: team.place,
            staff: read.values("SELECT name FROM person WHERE team_id = ?1", [team.id])?,
        })
    }

    /// What may be private in words.
    pub fn check(&self, text: &str, customer_words: &str) -> Private {
        let staff: Vec<&str> = self.staff.iter().map(String::as_str).collect();
        Private {
            text: guard::findings(text, self.place, &staff),
            customer_words: guard::findings(customer_words, self.place, &staff),
        }
    }

    /// What may be private in a telling.
    pub fn in_story(&self, row: &RecognitionRow) -> Private {
        self.check(&row.text, &row.customer_words)
    }
}

/// What may be private in words that are about to be told. It advises; nothing is refused for it.
pub fn check(read: &Read<'_>, ask: CheckStory) -> Result<Private> {
    Ok(Guard::of(read)?.check(&ask.text, &ask.customer_words))
}
