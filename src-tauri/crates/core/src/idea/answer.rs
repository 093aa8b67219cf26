//! Answering an idea: trying, done, or no because. Silence is the one answer that there is not.

use serde::Deserialize;
use ts_rs::TS;

use super::{Idea, IdeaRow, IdeaState, IdeaVote, view};
use crate::error::{Code, Error, Result};
use crate::id::{IdeaId, PersonId};
use crate::person::{PersonRow, Presence};
use crate::store::Tx;
use crate::text;
use crate::time::Day;

/// Answers an idea, or says what became of it since.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnswerIdea {
    /// Which.
    pub id: IdeaId,
    /// Trying, done or no; new takes the answer back.
    pub state: IdeaState,
    /// At most 400 characters; no is said with a reason.
    pub answer: String,
    /// Who tries it; needed where it is tried.
    pub owner_id: Option<PersonId>,
    /// Until when, today or later; needed where it is tried.
    pub due_on: Option<Day>,
}

/// Answers an idea, or says what became of it since.
pub fn answer(tx: &mut Tx<'_>, ask: AnswerIdea) -> Result<Idea> {
    let row: IdeaRow = tx.get(ask.id)?;
    if row.state == IdeaState::Withdrawn {
        return Err(Error::new(Code::TakenBack).at("id"));
    }
    let answer = text::optional_paragraph(&ask.answer, text::SENTENCE, "answer")?;
    if let Some(owner) = ask.owner_id.filter(|owner| row.owner_id != Some(*owner)) {
        let owner: PersonRow = tx.get(owner).map_err(|e| e.at("owner_id"))?;
        if owner.presence(tx.today()?) == Presence::Left {
            return Err(Error::new(Code::HasLeft)
                .at("owner_id")
                .with("name", owner.name));
        }
    }
    let (owner_id, due_on) = match ask.state {
        IdeaState::Withdrawn => return Err(Error::new(Code::BadRequest).at("state")),
        IdeaState::New | IdeaState::No => (None, None),
        // Who did it stays to be thanked.
        IdeaState::Done => (ask.owner_id.or(row.owner_id), None),
        IdeaState::Trying => {
            // What nobody owns nobody does.
            let owner = ask
                .owner_id
                .ok_or_else(|| Error::new(Code::Empty).at("owner_id"))?;
            let due = ask
                .due_on
                .ok_or_else(|| Error::new(Code::Empty).at("due_on"))?;
            // One that is overdue may keep its day while its words change.
            if row.due_on != Some(due) {
                due.not_over(tx.today()?, "due_on")?;
            }
            (Some(owner), Some(due))
        }
    };
    if ask.state == IdeaState::No && answer.is_empty() {
        return Err(Error::new(Code::Empty).at("answer"));
    }
    let answered = ask.state != IdeaState::New;
    let row = IdeaRow {
        state: ask.state,
        answer: if answered { answer } else { String::new() },
        owner_id,
        due_on,
        answered_at: answered.then_some(tx.now),
        answered_by: tx.session.person.filter(|_| answered),
        ..row
    };
    tx.put(&row)?;
    if matches!(row.state, IdeaState::New | IdeaState::Trying) {
        one_vote_each(tx, &row)?;
    }
    view(tx, row)
}

/// Whoever voted for another meanwhile keeps that vote: of what is open again theirs is gone.
fn one_vote_each(tx: &mut Tx<'_>, row: &IdeaRow) -> Result<()> {
    let twice: Vec<IdeaVote> = tx.many(
        "WHERE idea_id = ?1 AND EXISTS (SELECT 1 FROM idea_vote other JOIN idea ON idea.id = other.idea_id
           WHERE other.person_id = idea_vote.person_id AND other.idea_id != ?1 AND idea.state IN ('new', 'trying'))",
        [row.id],
    )?;
    for vote in twice {
        tx.remove::<IdeaVote>(vote.id)?;
    }
    Ok(())
}
