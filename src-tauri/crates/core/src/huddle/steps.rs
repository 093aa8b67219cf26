//! What one press of the key shows: the items of a huddle laid out in steps that a room can read.
//!
//! The steps follow from the frozen items, so that a crash, another window or another day shows the same ones; only what
//! was withdrawn or made private since has none.

use serde::Serialize;
use ts_rs::TS;

use super::form::Form;
use super::question::{self, Reveal};
use super::{HuddleItem, HuddleRecord, Segment, celebrate, items, presenter};
use crate::action::{self, Action};
use crate::error::Result;
use crate::id::IdeaId;
use crate::idea::{self, IdeaKind, IdeaRow, IdeaState};
use crate::person::{PersonName, name_of};
use crate::purpose;
use crate::recognition::rows::{self, Praised};
use crate::recognition::{self, Aloud, Source, Status};
use crate::standard::StandardRow;
use crate::store::Read;
use crate::text;
use crate::time::Day;

/// Words on one step: what a room takes in from five metres.
pub const MOST_WORDS: usize = 40;

/// What a step shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// The purpose.
    Purpose,
    /// What the team always does, and why.
    Standard,
    /// What one sees where a standard is kept.
    LooksLike,
    /// When a standard may be left.
    Exceptions,
    /// A part of a story.
    Story,
    /// The customer's own words.
    Quote,
    /// The question after a story.
    Question,
    /// A thank-you.
    Thanks,
    /// A question to the room, where nothing is there to tell.
    Ask,
    /// What somebody sent, and what became of it.
    Idea,
    /// The answer to it, where both are too long for one step.
    Answer,
    /// The beginning of a story that the room heard before: who remembers how it ended?
    Recall,
    /// How it ended.
    Ending,
    /// What a huddle for somebody new, or with a customer, begins with.
    Opening,
    /// What was promised, or put off.
    Actions,
    /// A question to talk about.
    Practice,
    /// The limit of a case, or how it ended.
    Reveal,
    /// Birthdays and anniversaries.
    Celebrate,
    /// One thing for today.
    Today,
}

/// What one press of the key shows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Step {
    /// Its part of the huddle.
    pub segment: Segment,
    /// The place of its item, from 0.
    #[ts(type = "number")]
    pub item: i64,
    /// Which part of a text that was split, from 1.
    pub part: usize,
    /// Of how many.
    pub parts: usize,
    /// What it shows.
    pub kind: StepKind,
    /// Its words, at most 40.
    pub text: String,
    /// What stands under them: why a standard is one; may be empty.
    pub under: String,
    /// The code of its question; words `prompt-<code>`.
    pub prompt: Option<String>,
    /// Who is praised, or welcomed.
    pub people: Vec<Praised>,
    /// Who says it.
    pub giver: Option<PersonName>,
    /// Who says it too.
    pub also: Vec<PersonName>,
    /// Whether whoever says it wants to be asked first.
    pub ask_giver: bool,
    /// Where it came from.
    pub source: Option<Source>,
    /// What became of the idea on it.
    pub idea: Option<Fate>,
    /// What was promised, or put off.
    pub actions: Vec<Action>,
    /// Who is celebrated.
    pub celebrations: Vec<celebrate::Celebration>,
    /// Seconds planned for its item.
    #[ts(type = "number")]
    pub seconds: i64,
}

/// What became of the idea on a step.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Fate {
    /// The idea.
    pub id: IdeaId,
    /// What it is.
    pub kind: IdeaKind,
    /// What became of it.
    pub state: IdeaState,
    /// The day on which it came.
    pub sent_on: Day,
    /// Who tries it.
    pub owner: Option<PersonName>,
    /// Until when.
    pub due_on: Option<Day>,
}

/// The steps of a huddle, in order.
pub fn steps(read: &Read<'_>, huddle: &HuddleRecord) -> Result<Vec<Step>> {
    let mut steps = Vec::new();
    for item in items(read, huddle.id)? {
        if item.live {
            continue;
        }
        lay_out(read, huddle, &item, &mut steps)?;
    }
    Ok(steps)
}

fn lay_out(
    read: &Read<'_>,
    huddle: &HuddleRecord,
    item: &HuddleItem,
    steps: &mut Vec<Step>,
) -> Result<()> {
    let plain = |kind, text: &str| Step {
        segment: item.segment,
        item: item.position,
        part: 1,
        parts: 1,
        kind,
        text: text.to_owned(),
        under: String::new(),
        prompt: None,
        people: Vec::new(),
        giver: None,
        also: Vec::new(),
        ask_giver: false,
        source: None,
        idea: None,
        actions: Vec::new(),
        celebrations: Vec::new(),
        seconds: item.planned,
    };
    if let Some(id) = item.purpose_id {
        let purpose = purpose::version(read, id)?;
        steps.extend(split(&plain(StepKind::Purpose, ""), &purpose.text));
    } else if let Some(id) = item.recognition_id {
        let story = rows::story(read, id)?;
        // Taken back, or made private, since the huddle was started: it is passed over without a word.
        let told = matches!(story.status, Status::Ready | Status::Told);
        if !told || recognition::is_private(read, id)? {
            return Ok(());
        }
        let kind = match item.segment {
            _ if item.recall => StepKind::Ending,
            Segment::Story => StepKind::Story,
            _ => StepKind::Thanks,
        };
        let named = Step {
            people: story.people,
            giver: story.giver,
            also: story.also,
            ask_giver: story.aloud == Aloud::Ask,
            source: Some(story.source),
            ..plain(kind, "")
        };
        let ending = if item.recall {
            let (beginning, ending) = text::beginning(&story.text);
            steps.push(Step {
                kind: StepKind::Recall,
                text: beginning,
                giver: None,
                also: Vec::new(),
                ask_giver: false,
                ..named.clone()
            });
            ending
        } else {
            story.text
        };
        steps.extend(split(&named, &ending));
        steps.extend(split(
            &Step {
                kind: StepKind::Quote,
                ..named.clone()
            },
            &story.customer_words,
        ));
        if item.prompt.is_some() {
            steps.push(Step {
                prompt: item.prompt.clone(),
                kind: StepKind::Question,
                ..named
            });
        }
    } else if let (Segment::Standard, Some(id)) = (item.segment, item.about_id.as_deref()) {
        let wording: Option<StandardRow> = read.first("WHERE id = ?1", [id])?;
        if let Some(wording) = wording {
            let long = huddle.form == Some(Form::Weekly);
            steps.extend(standard(&plain, &wording, long));
        }
    } else if let (Segment::Ideas, Some(id)) = (item.segment, item.about_id.as_deref()) {
        let row: Option<IdeaRow> = read.first("WHERE id = ?1", [id])?;
        // Taken back, or meant for fewer, since the huddle was started: it is passed over without a word.
        if let Some(row) = row.filter(idea::may_be_told) {
            steps.extend(idea(read, &plain(StepKind::Idea, ""), row)?);
        }
    } else if item.prompt.as_deref() == Some("celebrate") {
        let celebrations = celebrate::celebrations(read, huddle.held_on)?;
        if !celebrations.is_empty() {
            steps.push(Step {
                celebrations,
                ..plain(StepKind::Celebrate, "")
            });
        }
    } else if item.segment == Segment::Actions {
        steps.extend(few_at_a_time(
            &plain(StepKind::Actions, ""),
            action::named(read, &item.text)?,
        ));
    } else {
        let kind = match item.segment {
            Segment::Today => StepKind::Today,
            Segment::Opening => StepKind::Opening,
            Segment::Practice => StepKind::Practice,
            _ => StepKind::Ask,
        };
        let people = match (kind, huddle.form) {
            (StepKind::Opening, Some(Form::Orientation)) => {
                let newcomers = presenter::newcomers(read, huddle)?;
                newcomers.into_iter().map(Praised::from).collect()
            }
            _ => Vec::new(),
        };
        steps.push(Step {
            people,
            prompt: item.prompt.clone(),
            ..plain(kind, &item.text)
        });
        let asked = item
            .prompt
            .as_deref()
            .filter(|_| kind == StepKind::Practice);
        match asked
            .map(|code| question::reveal(read, code))
            .transpose()?
            .flatten()
        {
            Some(Reveal::Words(words)) => steps.extend(split(&plain(StepKind::Reveal, ""), &words)),
            Some(Reveal::Code(code)) => steps.push(Step {
                prompt: Some(code),
                ..plain(StepKind::Reveal, "")
            }),
            None => {}
        }
    }
    Ok(())
}

/// A standard with its reason under it, where both go on one step; in the long huddle what it looks like and when it may be left; its question.
fn standard(
    plain: &impl Fn(StepKind, &str) -> Step,
    wording: &StandardRow,
    long: bool,
) -> Vec<Step> {
    let both = text::words(&wording.text) + text::words(&wording.reason) <= MOST_WORDS;
    let mut steps = split(&plain(StepKind::Standard, ""), &wording.text);
    match steps.last_mut() {
        Some(last) if both => last.under.clone_from(&wording.reason),
        _ => steps.extend(split(&plain(StepKind::Standard, ""), &wording.reason)),
    }
    if long {
        steps.extend(split(&plain(StepKind::LooksLike, ""), &wording.looks_like));
        steps.extend(split(&plain(StepKind::Exceptions, ""), &wording.exceptions));
    }
    steps.extend(split(&plain(StepKind::Question, ""), &wording.question));
    steps
}

/// An idea, and the answer under it where both go on one step; else on steps of its own, which are not the sender's words.
fn idea(read: &Read<'_>, plain: &Step, row: IdeaRow) -> Result<Vec<Step>> {
    let answered = !row.answer.is_empty();
    let both = text::words(&row.text) + text::words(&row.answer) <= MOST_WORDS;
    let fate = Some(Fate {
        id: row.id,
        kind: row.kind,
        state: row.state,
        sent_on: row.sent_on,
        owner: name_of(read, row.owner_id)?,
        due_on: row.due_on,
    });
    let said = Step {
        giver: name_of(read, row.sender_id)?,
        idea: fate.clone().filter(|_| both || !answered),
        ..plain.clone()
    };
    let mut steps = split(&said, &row.text);
    if both {
        if let Some(last) = steps.last_mut() {
            last.under = row.answer;
        }
    } else {
        let answer = Step {
            kind: StepKind::Answer,
            idea: fate,
            ..plain.clone()
        };
        steps.extend(split(&answer, &row.answer));
    }
    Ok(steps)
}

/// The promises and topics, as many on a step as a room takes in.
fn few_at_a_time(step: &Step, actions: Vec<Action>) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut room = 0;
    for action in actions {
        let words = text::words(&action.text);
        match steps.last_mut() {
            Some(last) if words <= room => {
                room -= words;
                last.actions.push(action);
            }
            _ => {
                room = MOST_WORDS.saturating_sub(words);
                steps.push(Step {
                    actions: vec![action],
                    ..step.clone()
                });
            }
        }
    }
    let parts = steps.len();
    for (part, step) in (1..).zip(&mut steps) {
        (step.part, step.parts) = (part, parts);
    }
    steps
}

/// The step once for each part of the text; none where the text is empty.
fn split(step: &Step, whole: &str) -> Vec<Step> {
    let parts = text::parts(whole, MOST_WORDS);
    let count = parts.len();
    let numbered = (1..).zip(parts);
    numbered
        .map(|(part, text)| Step {
            part,
            parts: count,
            text,
            ..step.clone()
        })
        .collect()
}

/// Whether leaving this step forward means that its item was told: it is the last that carries the item's own words.
pub fn tells(steps: &[Step], at: usize) -> bool {
    let Some(step) = steps.get(at) else {
        return false;
    };
    let carries = |step: &Step| {
        matches!(
            step.kind,
            StepKind::Purpose
                | StepKind::Standard
                | StepKind::Story
                | StepKind::Ending
                | StepKind::Quote
                | StepKind::Thanks
                | StepKind::Idea
                | StepKind::Answer
        )
    };
    carries(step)
        && !steps[at + 1..]
            .iter()
            .any(|later| later.item == step.item && carries(later))
}
