//! Recognition: a story or a shout-out, one kind of record. Who, and what happened; the rest can be left out.
//!
//! When and how often it was told aloud is not kept here but counted from the huddles that told it.

pub mod edit;
pub mod export;
mod heard;
mod index;
pub mod list;
pub mod search;
pub mod tell;
mod terms;

pub use terms::{indexed, question};

use crate::error::Result;
use crate::id::{PersonId, RecognitionId, RecognitionPersonId, TeamId};
use crate::store::{Read, record, word};
use crate::time::{At, Day};

word! {
    /// Its size when it is told: a card, or a story with its question.
    pub enum Kind {
        /// A thank-you.
        ShoutOut = "shout_out",
        /// What somebody did, from need to outcome.
        Story = "story",
    }
}

word! {
    /// Where it came from.
    pub enum Source {
        /// A colleague saw it.
        SawIt = "saw_it",
        /// A customer told it.
        CustomerTold = "customer_told",
        /// A letter or a review.
        Letter = "letter",
        /// Whoever tells it did it.
        Myself = "myself",
        /// A leader tells it.
        Leader = "leader",
    }
}

word! {
    /// Whether a huddle may tell it.
    pub enum Status {
        /// It may be told, and no huddle did yet.
        Ready = "ready",
        /// A huddle told it.
        Told = "told",
        /// Whoever told it took it back.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// What is kept of a story or shout-out.
    pub struct RecognitionRow of Recognition {
        /// Its id.
        pub id: RecognitionId,
        /// Its team.
        pub team_id: TeamId,
        /// Its size.
        pub kind: Kind,
        /// What happened.
        pub text: String,
        /// The customer's own words; may be empty.
        pub customer_words: String,
        /// Who says it; none is "a colleague".
        pub giver_id: Option<PersonId>,
        /// Where it came from.
        pub source: Source,
        /// The day it happened.
        pub happened_on: Day,
        /// Whether a huddle may tell it.
        pub status: Status,
        /// When it was told to us.
        pub sent_at: At,
        /// Whether a leader found it worth hearing again.
        pub kept: bool,
    }
}

record! {
    /// That a recognition praises a person.
    pub struct RecognitionPerson of RecognitionPerson {
        /// Its id.
        pub id: RecognitionPersonId,
        /// The recognition.
        pub recognition_id: RecognitionId,
        /// The person.
        pub person_id: PersonId,
        /// Its place among those praised together, from 0.
        pub position: i64,
    }
}

/// A text of at least this many words is a story, unless the person says otherwise.
const STORY_FROM_WORDS: usize = 30;

/// What a text is taken for by its length. Customer's words make a story of a shorter one: they are worth a pause.
fn kind_of(text: &str, customer_words: &str) -> Kind {
    let words = crate::text::words(text);
    if words >= STORY_FROM_WORDS || (!customer_words.is_empty() && words >= STORY_FROM_WORDS / 2) {
        Kind::Story
    } else {
        Kind::ShoutOut
    }
}

/// The ids of what somebody in it wants no thanks aloud for: no plan and no list that everybody reads holds these.
pub const PRIVATE: &str = "SELECT recognition_id FROM recognition_person WHERE person_id IN
  (SELECT id FROM person WHERE wish = 'private')";

/// Whether somebody in it wants no thanks aloud.
pub fn is_private(read: &Read<'_>, id: RecognitionId) -> Result<bool> {
    read.value(&format!("SELECT ?1 IN ({PRIVATE})"), [id])
}
