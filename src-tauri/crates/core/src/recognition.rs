//! Recognition: a story or a shout-out, one kind of record. Who, and what happened; the rest can be left out.
//!
//! When and how often it was told aloud is not kept here but counted from the huddles that told it. What comes in is new
//! until a leader has read it; until then nobody hears it, and nobody but them and whoever told it sees it.

pub mod alike;
pub mod edit;
pub mod export;
pub mod filter;
pub mod guard;
pub mod heard;
pub mod history;
pub mod inbox;
mod index;
pub mod join;
pub mod list;
pub mod paste;
pub mod privacy;
pub mod review;
pub mod rows;
pub mod see;
pub mod show;
pub mod tell;
mod terms;

pub use terms::{has_no_spaces, indexed, question, words_of};

use crate::error::Result;
use crate::id::{
    PersonId, RecognitionAlsoId, RecognitionGroupId, RecognitionId, RecognitionPersonId, ShiftId,
    StandardId, TeamId,
};
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
    /// Whether it may be told aloud.
    pub enum Aloud {
        /// It may.
        Yes = "yes",
        /// Whoever told it wants to be asked first.
        Ask = "ask",
        /// It is for whoever is thanked alone.
        Private = "private",
    }
}

word! {
    /// How far it has come.
    pub enum Status {
        /// No leader has read it.
        New = "new",
        /// It may be told, and no huddle did yet.
        Ready = "ready",
        /// A huddle told it.
        Told = "told",
        /// It is given to whoever is thanked, and read to nobody.
        Private = "private",
        /// A leader decided that it is not told, and said why.
        Declined = "declined",
        /// It went into another one about the same.
        Joined = "joined",
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
        /// How far it has come.
        pub status: Status,
        /// When it was told to us.
        pub sent_at: At,
        /// Whether a leader found it worth hearing again.
        pub kept: bool,
        /// Whether it may be told aloud; none: yes.
        pub aloud: Option<Aloud>,
        /// Whether the customer in it agreed to be talked about.
        pub agreed: bool,
        /// Whether it is about steady work, day by day, and not about something special.
        pub steady: bool,
        /// Whether somebody in it decided by themselves what the customer gets.
        pub discretion: bool,
        /// The standard that it proves.
        pub standard_id: Option<StandardId>,
        /// The sender's words, where a leader changed them.
        pub original: String,
        /// Why it was declined.
        pub why_not: String,
        /// The one that it was joined to.
        pub joined_to: Option<RecognitionId>,
        /// When a leader decided about it.
        pub read_at: Option<At>,
        /// And who.
        pub read_by: Option<PersonId>,
        /// When private thanks were handed over.
        pub handed_at: Option<At>,
        /// What it is about, in a word or two of the leaders'; may be empty.
        pub theme: String,
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

record! {
    /// That a recognition praises a shift, or the whole team, as one.
    pub struct RecognitionGroup of RecognitionGroup {
        /// Its id.
        pub id: RecognitionGroupId,
        /// The recognition.
        pub recognition_id: RecognitionId,
        /// The shift; none is the whole team.
        pub shift_id: Option<ShiftId>,
        /// Its place among the groups praised together, from 0.
        pub position: i64,
    }
}

record! {
    /// That somebody says it too.
    pub struct RecognitionAlso of RecognitionAlso {
        /// Its id.
        pub id: RecognitionAlsoId,
        /// The recognition.
        pub recognition_id: RecognitionId,
        /// Who.
        pub person_id: PersonId,
        /// Their place among those who say it too, from 0.
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

/// What everybody may read, by its status alone.
pub const SHOWN: &str = "status IN ('ready', 'told')";

/// The ids of what somebody in it wants no thanks aloud for: no plan and no list that everybody reads holds these.
pub const PRIVATE: &str = "SELECT recognition_id FROM recognition_person WHERE person_id IN
  (SELECT id FROM person WHERE wish = 'private')";

/// Whether somebody in it wants no thanks aloud.
pub fn is_private(read: &Read<'_>, id: RecognitionId) -> Result<bool> {
    // Of this one alone: all of them would be a list to make.
    read.value(
        "SELECT EXISTS (SELECT 1 FROM recognition_person CROSS JOIN person ON person.id = person_id
           WHERE recognition_id = ?1 AND wish = 'private')",
        [id],
    )
}

impl RecognitionRow {
    /// Whether a huddle may tell it, as far as it stands here: see [`is_private`].
    pub fn may_be_told(&self) -> bool {
        matches!(self.status, Status::Ready | Status::Told)
    }
}
