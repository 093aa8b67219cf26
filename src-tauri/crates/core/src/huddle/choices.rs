//! What a leader chose of a day's plan: one choice about each item, so that the rules still fill what nobody chose.

use super::{HuddleLeftOut, HuddleRecord, Segment};
use crate::error::Result;
use crate::id::{HuddleChoiceId, HuddleId};
use crate::recognition::RecognitionRow;
use crate::store::{Read, Tx, record, word};
use uuid::Uuid;

/// The code of the birthdays and anniversaries.
pub const CELEBRATE: &str = "celebrate";

word! {
    /// What a leader chose of an item.
    pub enum Choice {
        /// It is in the plan, whatever the rules say.
        Added = "added",
        /// It is not, and nothing takes its place.
        Dropped = "dropped",
        /// It is not, and the next best took its place.
        Swapped = "swapped",
    }
}

record! {
    /// What the leader chose of an item of a day's plan.
    pub struct HuddleChoice of HuddleChoice {
        /// Its id.
        pub id: HuddleChoiceId,
        /// The huddle.
        pub huddle_id: HuddleId,
        /// The part of the huddle it stands in.
        pub segment: Segment,
        /// The id of a recognition, or the code of something else.
        pub item: String,
        /// What was chosen.
        pub choice: Choice,
    }
}

/// What a leader chose of a plan.
#[derive(Debug, Default)]
pub struct Choices(Vec<HuddleChoice>);

impl Choices {
    /// Those of a planned huddle.
    pub fn of(read: &Read<'_>, chosen: Option<&HuddleRecord>) -> Result<Choices> {
        let Some(huddle) = chosen else {
            return Ok(Choices::default());
        };
        let mut rows: Vec<HuddleChoice> =
            read.many("WHERE huddle_id = ?1 ORDER BY id", [huddle.id])?;
        // What a version before the choices left out; the next best took its place.
        for left in read.many::<HuddleLeftOut>("WHERE huddle_id = ?1 ORDER BY id", [huddle.id])? {
            let story: RecognitionRow = read.get(left.recognition_id)?;
            rows.push(HuddleChoice {
                id: HuddleChoiceId(left.id.0),
                huddle_id: huddle.id,
                segment: Segment::of(story.kind),
                item: story.id.to_string(),
                choice: Choice::Swapped,
            });
        }
        Ok(Choices(rows))
    }

    /// Takes a choice back, whichever version made it.
    pub fn take_back(tx: &mut Tx<'_>, choice: &HuddleChoice) -> Result<()> {
        tx.remove::<HuddleLeftOut>(choice.id)?;
        tx.remove::<HuddleChoice>(choice.id)
    }

    /// The one made of an item.
    pub fn about(&self, item: &str) -> Option<&HuddleChoice> {
        self.0.iter().find(|choice| choice.item == item)
    }

    /// The items that are left out, in the order in which they were.
    pub fn left_out(&self) -> impl Iterator<Item = &HuddleChoice> {
        self.0
            .iter()
            .filter(|choice| choice.choice != Choice::Added)
    }

    /// Whether an item is left out.
    pub fn is_out(&self, item: &str) -> bool {
        self.left_out().any(|choice| choice.item == item)
    }

    /// Whether the leader put it in.
    pub fn is_added(&self, item: &str) -> bool {
        self.about(item)
            .is_some_and(|choice| choice.choice == Choice::Added)
    }

    /// What was added to a part, by its id, in the order in which it was.
    pub fn added(&self, segment: Segment) -> Vec<Uuid> {
        let added = self
            .0
            .iter()
            .filter(|choice| choice.choice == Choice::Added && choice.segment == segment);
        added
            .filter_map(|choice| Uuid::try_parse(&choice.item).ok())
            .collect()
    }

    /// How many of the `most` places of a part are left, where some were given up.
    pub fn places(&self, segment: Segment, most: usize) -> usize {
        let dropped = |choice: &&HuddleChoice| {
            choice.choice == Choice::Dropped
                && choice.segment == segment
                && choice.item != CELEBRATE
        };
        most.saturating_sub(self.0.iter().filter(dropped).count())
    }

    /// All of them.
    pub fn all(&self) -> &[HuddleChoice] {
        &self.0
    }

    /// Whether anything was chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
