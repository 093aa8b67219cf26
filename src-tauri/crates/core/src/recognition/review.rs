//! A pasted letter, mail or review as the page gets it: see [`paste`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::paste::{self, Shape};
use crate::error::{Code, Error, Result};
use crate::person::{self, PersonName, PersonRow, Presence};
use crate::store::Read;
use crate::time::Day;

/// The longest text that is looked at, in bytes.
const MOST_BYTES: usize = 100 * 1024;

/// A letter, mail or review, as it was copied.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadReview {
    /// At most 100 KiB.
    pub text: String,
}

/// What was found in it.
#[derive(Debug, Serialize, TS)]
pub struct Review {
    /// What it looks like.
    pub shape: Shape,
    /// The colleagues that it names.
    pub people: Vec<PersonName>,
    /// For each name that several colleagues share, those.
    pub unsure: Vec<Vec<PersonName>>,
    /// The customer's words worth reading aloud.
    pub customer_words: String,
    /// The rest.
    pub left_out: String,
    /// Its day, where it says one.
    pub day: Option<Day>,
}

/// Finds in a pasted text who is praised and in which words. Nothing is kept and nothing is sent anywhere.
pub fn read_review(read: &Read<'_>, ask: ReadReview) -> Result<Review> {
    if ask.text.len() > MOST_BYTES {
        return Err(Error::new(Code::TooLarge)
            .at("text")
            .with("limit", MOST_BYTES));
    }
    if ask.text.trim().is_empty() {
        return Err(Error::new(Code::Empty).at("text"));
    }
    let today = read.today()?;
    let mut people = person::of_team(read)?;
    people.retain(|person| person.presence(today) != Presence::Left);
    let names: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let found = paste::read(&ask.text, &names, today);
    let named = |places: &[usize]| -> Vec<PersonName> {
        let known = places.iter().filter_map(|place| people.get(*place));
        known.map(PersonRow::named).collect()
    };
    Ok(Review {
        shape: found.shape,
        people: named(&found.people),
        unsure: found.unsure.iter().map(|some| named(some)).collect(),
        customer_words: found.customer_words,
        left_out: found.left_out,
        day: found.day,
    })
}
