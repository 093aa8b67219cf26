//! What a plan is made of: its items, and the reasons for them. `assembly` makes it.

use serde::Serialize;
use ts_rs::TS;

use super::celebrate::Celebration;
use super::{HuddleRecord, Segment};
use crate::action::Action;
use crate::error::{Fact, Facts, Result};
use crate::id::PersonId;
use crate::person::{PersonName, PersonRow, Wish};
use crate::purpose::Purpose;
use crate::recognition::RecognitionRow;
use crate::recognition::rows::{self, StoryRow};
use crate::store::Read;
use crate::text;

/// Words that somebody reads aloud in a minute, to a room.
const WORDS_A_MINUTE: usize = 120;

/// An item of the plan, with the reasons for it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PlanItem {
    /// The id of its recognition, or a code: what the leader's choices name it by.
    pub item: String,
    /// Its part of the huddle.
    pub segment: Segment,
    /// The story or shout-out it tells.
    pub story: Option<StoryRow>,
    /// Whether the story comes back as a question, with its ending on the next step.
    pub recall: bool,
    /// The purpose it shows.
    pub purpose: Option<Purpose>,
    /// What else it shows, by its id: the wording of a standard.
    #[serde(skip)]
    #[ts(skip)]
    pub about: Option<String>,
    /// Its own words.
    pub text: String,
    /// What stands under them: why a standard is one; may be empty.
    pub under: String,
    /// The code of its question; words `prompt-<code>`.
    pub prompt: Option<String>,
    /// Who is celebrated.
    pub celebrations: Vec<Celebration>,
    /// What was promised, or put off.
    pub actions: Vec<Action>,
    /// Why it is here, what weighs most first; at least one.
    pub reasons: Vec<Reason>,
    /// People in it who want to be asked first.
    pub ask: Vec<PersonName>,
    /// Seconds planned.
    #[ts(type = "number")]
    pub seconds: i64,
}

/// Why an item is in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Reason {
    /// The rule that speaks for it; words `why-<code>`.
    pub code: Why,
    /// What the words need.
    #[ts(type = "Record<string, string | number>")]
    pub facts: Facts,
}

/// The rules of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The purpose begins every huddle.
    PurposeAlways,
    /// A huddle of this form begins with it.
    OpeningAlways,
    /// The leader put it in.
    Added,
    /// Of several that no huddle told, it waits longest (`days`).
    OldestUntold,
    /// No huddle told it (`days`).
    Untold,
    /// Only other shifts have heard it (`days`).
    HeardElsewhere,
    /// Nothing is new; of the stories told before it was told longest ago (`days`).
    ToldLongestAgo,
    /// One of the best that the team has.
    OneOfTheBest,
    /// Somebody in it is on this shift today (`name`).
    Present,
    /// It is long since the shift heard of somebody in it (`name`).
    DueAgain,
    /// It holds the customer's own words.
    CustomersWords,
    /// Nothing from this source (`source`) was heard lately.
    SourceSilent,
    /// A small thing, after a great one.
    SmallGesture,
    /// It was told about so long ago (`weeks`).
    Returns,
    /// Nothing is there to tell: the room is asked.
    NothingToTell,
    /// A standard that no story proved for so long (`weeks`) has its turn.
    StandardQuiet,
    /// A standard that the shift heard of so long ago (`days`) has its turn.
    StandardTurn,
    /// The shift has not heard of this standard.
    StandardFirst,
    /// An idea waits for its answer since so many days (`days`), and no huddle told of it.
    IdeaSilent,
    /// The same, and one did (`days`).
    IdeaWaiting,
    /// The day until which it was to be tried has come.
    IdeaTried,
    /// It was answered, and the shift has not heard how (`state`).
    IdeaNews,
    /// A question of this kind (`kind`) has its turn.
    QuestionTurn,
    /// Promises and topics whose day has come (`count`).
    ActionsDue,
    /// Somebody's birthday or anniversary.
    DayToCelebrate,
    /// The leader set it.
    OneThingSet,
    /// Nobody set it: a question stands in.
    OneThingQuestion,
}

impl Reason {
    /// One that needs no facts.
    pub fn bare(code: Why) -> Self {
        let facts = Facts::new();
        Reason { code, facts }
    }

    /// One with a fact.
    pub fn with(code: Why, name: &str, fact: impl Into<Fact>) -> Self {
        let facts = [(name.to_owned(), fact.into())].into_iter().collect();
        Reason { code, facts }
    }
}

impl PlanItem {
    /// An item with nothing in it yet.
    pub(super) fn new(segment: Segment, item: &str, reason: Reason, seconds: i64) -> Self {
        PlanItem {
            item: item.to_owned(),
            segment,
            story: None,
            recall: false,
            purpose: None,
            about: None,
            text: String::new(),
            under: String::new(),
            prompt: None,
            celebrations: Vec::new(),
            actions: Vec::new(),
            reasons: vec![reason],
            ask: Vec::new(),
            seconds,
        }
    }

    /// An item that asks the room a question.
    pub(super) fn asking(segment: Segment, code: &str, reason: Reason, seconds: i64) -> Self {
        PlanItem {
            prompt: Some(code.to_owned()),
            ..PlanItem::new(segment, code, reason, seconds)
        }
    }

    /// An item that tells a story or a shout-out.
    pub(super) fn telling(
        read: &Read<'_>,
        segment: Segment,
        row: RecognitionRow,
        reasons: Vec<Reason>,
        seconds: i64,
    ) -> Result<Self> {
        let praised = rows::praised(read, row.id)?;
        // A long one takes as long as it takes to read it aloud.
        let words = text::words(&row.text) + text::words(&row.customer_words);
        let aloud = i64::try_from(words * 60 / WORDS_A_MINUTE).unwrap_or(0);
        let seconds = seconds.max(aloud);
        let ask = praised
            .iter()
            .filter(|person| person.wish == Wish::Ask)
            .map(PersonRow::named)
            .collect();
        Ok(PlanItem {
            item: row.id.to_string(),
            story: Some(rows::row(read, row)?),
            ask,
            reasons,
            ..PlanItem::new(segment, "", Reason::bare(Why::Added), seconds)
        })
    }
}

/// The people whose absence could be marked: those on the shift.
pub fn could_be_absent(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Vec<PersonName>> {
    let here = super::presenter::on_shift(read, huddle.shift_id, huddle.held_on)?;
    Ok(here.iter().map(PersonRow::named).collect())
}

/// Who was marked absent.
pub fn absent(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Vec<PersonId>> {
    read.values(
        "SELECT person_id FROM huddle_absent WHERE huddle_id = ?1",
        [huddle.id],
    )
}
