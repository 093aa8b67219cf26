//! The forms of a huddle: which parts it has, in which order, how long each may take, and how much it holds.
//!
//! The program has five. A team may change the order and the minutes of each, or do without a part; what it did not
//! change is as here.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{HuddleRecord, Segment, learned};
use crate::error::{Code, Error, Result};
use crate::id::{FormPartId, ShiftId, TeamId};
use crate::store::{Read, Tx, record, word};
use crate::team::shift::Shift;
use crate::time::Day;

word! {
    /// A kind of huddle.
    pub enum Form {
        /// Ten minutes, every day.
        Ten = "ten",
        /// Five minutes, on a day without time.
        Five = "five",
        /// Twenty-five minutes, once a week.
        Weekly = "weekly",
        /// Half an hour for whoever is new.
        Orientation = "orientation",
        /// A customer is there and speaks first.
        Visit = "visit",
    }
}

/// A part of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Part {
    /// Which.
    pub segment: Segment,
    /// How long it may take; 0 where the team does without it.
    #[ts(type = "number")]
    pub seconds: i64,
    /// How many items it holds at most.
    pub most: usize,
}

record! {
    /// A part as the team wants it.
    pub struct FormPart of FormPart {
        /// Its id.
        pub id: FormPartId,
        /// The team.
        pub team_id: TeamId,
        /// The form it belongs to.
        pub form: Form,
        /// Which part.
        pub segment: Segment,
        /// Its place, from 0.
        pub position: i64,
        /// How long it may take; 0 where the team does without it.
        pub seconds: i64,
    }
}

impl Form {
    /// All of them, the daily ones first.
    pub const ALL: [Form; 5] = [
        Form::Ten,
        Form::Five,
        Form::Weekly,
        Form::Orientation,
        Form::Visit,
    ];

    /// Its parts as the program has them.
    fn usual(self) -> Vec<Part> {
        use Segment::{Actions, Ideas, Opening, Practice, Purpose, Standard, Story, Thanks, Today};
        let parts: &[(Segment, i64, usize)] = match self {
            Form::Ten => &[
                (Purpose, 30, 1),
                (Standard, 30, 1),
                (Story, 150, 1),
                (Thanks, 120, 4),
                (Ideas, 60, 2),
                (Actions, 60, 1),
                (Practice, 90, 1),
                (Today, 60, 1),
            ],
            Form::Five => &[
                (Purpose, 30, 1),
                (Story, 120, 1),
                (Thanks, 60, 2),
                (Ideas, 20, 1),
                (Actions, 35, 1),
                (Today, 35, 1),
            ],
            Form::Weekly => &[
                (Purpose, 60, 1),
                (Standard, 180, 1),
                (Story, 450, 2),
                (Thanks, 270, 8),
                (Ideas, 180, 6),
                (Actions, 120, 1),
                (Practice, 180, 2),
                (Today, 60, 1),
            ],
            Form::Orientation => &[
                (Opening, 180, 1),
                (Purpose, 240, 1),
                (Story, 720, 4),
                (Practice, 480, 3),
                (Today, 180, 1),
            ],
            Form::Visit => &[
                (Opening, 480, 1),
                (Purpose, 60, 1),
                (Practice, 360, 3),
                (Story, 180, 1),
                (Thanks, 120, 2),
                (Today, 60, 1),
            ],
        };
        let part = |&(segment, seconds, most)| Part {
            segment,
            seconds,
            most,
        };
        parts.iter().map(part).collect()
    }

    /// Whether each story is followed by a question.
    pub(super) fn asks(self) -> bool {
        self != Form::Five
    }

    /// Whether it is for people who know none of the stories: then the best are told, new or not.
    pub(super) fn tells_the_best(self) -> bool {
        matches!(self, Form::Orientation | Form::Visit)
    }
}

/// The form of a shift's huddle on `day`: what was chosen for it, else the long one on its weekday, else the shift's own.
pub fn of(
    read: &Read<'_>,
    shift: Option<ShiftId>,
    day: Day,
    chosen: Option<&HuddleRecord>,
) -> Result<Form> {
    if let Some(form) = chosen.and_then(|huddle| huddle.form) {
        return Ok(form);
    }
    let shift: Option<Shift> = shift.map(|id| read.get(id)).transpose()?;
    let weekly = |shift: &Shift| shift.weekly_on == Some(i64::from(day.weekday()));
    Ok(match shift {
        Some(shift) if weekly(&shift) => Form::Weekly,
        Some(shift) => shift.form.unwrap_or(Form::Ten),
        None => Form::Ten,
    })
}

/// The parts of a form as the team wants them, in order. A part that the program got since stands where it usually does.
pub fn parts(read: &Read<'_>, form: Form) -> Result<Vec<Part>> {
    let usual = form.usual();
    let own: Vec<FormPart> = read.many(
        "WHERE team_id = ?1 AND form = ?2 ORDER BY position",
        rusqlite::params![read.team()?.id, form],
    )?;
    let most = |segment| usual.iter().find(|part| part.segment == segment);
    let mut parts: Vec<Part> = own
        .iter()
        .filter_map(|own| {
            most(own.segment).map(|usual| Part {
                seconds: own.seconds,
                ..*usual
            })
        })
        .collect();
    for (place, part) in usual.iter().enumerate() {
        if !parts.iter().any(|known| known.segment == part.segment) {
            // Behind what usually stands before it, wherever the team put that.
            let before = usual[..place].iter().rev();
            let before = before
                .filter_map(|before| {
                    parts
                        .iter()
                        .position(|known| known.segment == before.segment)
                })
                .next();
            parts.insert(before.map_or(0, |at| at + 1), *part);
        }
    }
    Ok(parts)
}

/// A form and its parts.
#[derive(Debug, Serialize, TS)]
pub struct FormView {
    /// Which.
    pub form: Form,
    /// Its parts, in order.
    pub parts: Vec<Part>,
    /// Whether the team changed it.
    pub changed: bool,
    /// How long the parts really took lately, of those that enough huddles held.
    pub took: Vec<Took>,
}

/// How long a part really took.
#[derive(Debug, Serialize, TS)]
pub struct Took {
    /// Which.
    pub segment: Segment,
    /// The middle one of its last huddles.
    #[ts(type = "number")]
    pub seconds: i64,
}

/// A part of a form, changed.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SavePart {
    /// Which.
    pub segment: Segment,
    /// 0 to 1,800; 0 does without it.
    #[ts(type = "number")]
    pub seconds: i64,
}

/// Changes a form.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveForm {
    /// Which.
    pub form: Form,
    /// Its parts, in order; none makes it as the program has it.
    pub parts: Vec<SavePart>,
}

/// The longest part, in seconds.
const MOST_SECONDS: i64 = 30 * 60;

/// All forms with their parts.
pub fn show(read: &Read<'_>, _: crate::api::Nothing) -> Result<Vec<FormView>> {
    let view = |form| {
        let parts = parts(read, form)?;
        Ok(FormView {
            form,
            changed: parts != form.usual(),
            parts,
            took: learned::seconds(read, form)?
                .into_iter()
                .map(|(segment, seconds)| Took { segment, seconds })
                .collect(),
        })
    };
    Form::ALL.into_iter().map(view).collect()
}

/// Changes the order and the minutes of a form's parts.
pub fn save(tx: &mut Tx<'_>, ask: SaveForm) -> Result<()> {
    let usual = ask.form.usual();
    for (place, part) in ask.parts.iter().enumerate() {
        let twice = ask.parts[..place]
            .iter()
            .any(|before| before.segment == part.segment);
        if twice || !usual.iter().any(|known| known.segment == part.segment) {
            return Err(Error::new(Code::NotFound).at("parts"));
        }
        if !(0..=MOST_SECONDS).contains(&part.seconds) {
            return Err(Error::new(Code::TooLong)
                .at("seconds")
                .with("limit", MOST_SECONDS / 60));
        }
    }
    if !ask.parts.is_empty() && ask.parts.iter().all(|part| part.seconds == 0) {
        return Err(Error::new(Code::Empty).at("parts"));
    }
    let team_id = tx.team()?.id;
    let before: Vec<FormPart> = tx.many(
        "WHERE team_id = ?1 AND form = ?2",
        rusqlite::params![team_id, ask.form],
    )?;
    let of = |segment| before.iter().find(move |part| part.segment == segment);
    for gone in before
        .iter()
        .filter(|own| !ask.parts.iter().any(|part| part.segment == own.segment))
    {
        tx.remove::<FormPart>(gone.id)?;
    }
    for (position, part) in (0..).zip(&ask.parts) {
        let id = of(part.segment).map_or_else(|| tx.id(), |known| known.id);
        tx.put(&FormPart {
            id,
            team_id,
            form: ask.form,
            segment: part.segment,
            position,
            seconds: part.seconds,
        })?;
    }
    Ok(())
}
