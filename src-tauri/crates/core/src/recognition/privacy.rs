//! What the privacy guard says of a telling, with the team's kind of place and people: see [`guard`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::RecognitionRow;
use super::guard::{self, Finding};
use crate::error::Result;
use crate::person;
use crate::store::Read;

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

/// What may be private in words that are about to be told. It advises; nothing is refused for it.
pub fn check(read: &Read<'_>, ask: CheckStory) -> Result<Private> {
    let (place, people) = (read.team()?.place, person::of_team(read)?);
    let staff: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    Ok(Private {
        text: guard::findings(&ask.text, place, &staff),
        customer_words: guard::findings(&ask.customer_words, place, &staff),
    })
}

/// What may be private in a telling.
pub fn in_story(read: &Read<'_>, row: &RecognitionRow) -> Result<Private> {
    let (text, customer_words) = (row.text.clone(), row.customer_words.clone());
    check(
        read,
        CheckStory {
            text,
            customer_words,
        },
    )
}
