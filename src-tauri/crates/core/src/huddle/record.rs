//! Held huddles: the list of them, and what each told. Nobody writes minutes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::celebrate::{self, Celebration};
use super::choices::CELEBRATE;
use super::form::Form;
use super::run::shift_name;
use super::tap::{self, Taps};
use super::{HuddleItem, HuddleRecord, Segment, items, plan};
use crate::action::{self, Action};
use crate::api::ById;
use crate::error::Result;
use crate::id::HuddleId;
use crate::idea::{self, IdeaRow};
use crate::person::{PersonName, PersonRow, name_of};
use crate::purpose::{self, Purpose};
use crate::recognition::rows::{self, StoryRow};
use crate::recognition::{Status, is_private};
use crate::standard::StandardRow;
use crate::store::Read;
use crate::time::{At, Day};

/// The longest page of a list.
const MOST_ROWS: i64 = 200;

/// A huddle in a list.
#[derive(Debug, Serialize, TS)]
pub struct HuddleRow {
    /// Its id.
    pub id: HuddleId,
    /// Its day.
    pub on: Day,
    /// Its shift.
    pub shift: Option<String>,
    /// Its form.
    pub form: Form,
    /// Who presented.
    pub presenter: Option<String>,
    /// When it began.
    pub started_at: At,
    /// When it ended; none while it runs.
    pub closed_at: Option<At>,
    /// Seconds in which something was shown.
    #[ts(type = "number")]
    pub seconds: i64,
    /// Stories and shout-outs told.
    pub told: usize,
}

/// A held huddle.
#[derive(Debug, Serialize, TS)]
pub struct HuddleView {
    /// Its day and people.
    pub huddle: HuddleRow,
    /// Seconds of each part, in order.
    pub segments: Vec<SegmentTime>,
    /// What it held, in order.
    pub items: Vec<HuddleItemView>,
    /// Who was absent.
    pub absent: Vec<PersonName>,
    /// The one thing for that day; may be empty.
    pub one_thing: String,
    /// The promises and topics that were made in it.
    pub made: Vec<Action>,
    /// How it was found at its end.
    pub taps: Taps,
}

/// Seconds of a part.
#[derive(Debug, Serialize, TS)]
pub struct SegmentTime {
    /// The part.
    pub segment: Segment,
    /// How long it took.
    #[ts(type = "number")]
    pub seconds: i64,
}

/// An item of a held huddle.
#[derive(Debug, Serialize, TS)]
pub struct HuddleItemView {
    /// Its part of the huddle.
    pub segment: Segment,
    /// The story or shout-out.
    pub story: Option<StoryRow>,
    /// The purpose.
    pub purpose: Option<Purpose>,
    /// What else it shows, by its id: a standard.
    pub about_id: Option<String>,
    /// Its own words.
    pub text: String,
    /// The code of its question; words `prompt-<code>`.
    pub prompt: Option<String>,
    /// The promises and topics it brought back.
    pub actions: Vec<Action>,
    /// Whose birthday or anniversary it was.
    pub celebrations: Vec<Celebration>,
    /// Whether a story came back as a question.
    pub recall: bool,
    /// Whether it was said live.
    pub live: bool,
    /// Whether it was shown and left forward.
    pub told: bool,
    /// How long it took.
    #[ts(type = "number")]
    pub seconds: i64,
}

/// Which held huddles to list.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListHuddles {
    /// Rows to give, at most 200.
    #[ts(type = "number")]
    pub limit: i64,
    /// Rows to pass over.
    #[ts(type = "number")]
    pub offset: i64,
}

/// A page of held huddles.
#[derive(Debug, Serialize, TS)]
pub struct HuddleList {
    /// The newest first.
    pub rows: Vec<HuddleRow>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: i64,
}

/// A page of held huddles, the newest first.
pub fn list(read: &Read<'_>, ask: ListHuddles) -> Result<HuddleList> {
    let team = read.team()?.id;
    let total = read.value(
        "SELECT count(*) FROM huddle WHERE team_id = ?1 AND state = 'closed'",
        [team],
    )?;
    let page: Vec<HuddleRecord> = read.many(
        "WHERE team_id = ?1 AND state = 'closed' ORDER BY held_on DESC, started_at DESC LIMIT ?2 OFFSET ?3",
        rusqlite::params![team, ask.limit.clamp(0, MOST_ROWS), ask.offset.max(0)],
    )?;
    Ok(HuddleList {
        rows: page
            .iter()
            .map(|huddle| row(read, huddle))
            .collect::<Result<_>>()?,
        total,
    })
}

/// A held huddle.
pub fn show(read: &Read<'_>, ask: ById<HuddleId>) -> Result<HuddleView> {
    view(read, &read.get(ask.id)?)
}

/// The huddles that the team held on `day`.
pub(super) fn held_on(read: &Read<'_>, day: Day) -> Result<Vec<HuddleRecord>> {
    read.many(
        "WHERE team_id = ?1 AND held_on = ?2 AND state = 'closed' ORDER BY started_at",
        rusqlite::params![read.team()?.id, day],
    )
}

pub(super) fn row(read: &Read<'_>, huddle: &HuddleRecord) -> Result<HuddleRow> {
    let items = items(read, huddle.id)?;
    Ok(HuddleRow {
        id: huddle.id,
        on: huddle.held_on,
        shift: shift_name(read, huddle)?,
        form: huddle.form.unwrap_or(Form::Ten),
        presenter: name_of(read, huddle.presenter_id)?.map(|person| person.name),
        started_at: huddle.started_at.unwrap_or(At(0)),
        closed_at: huddle.closed_at,
        seconds: items.iter().map(|item| item.seconds).sum(),
        told: items.iter().filter(|item| item.is_told()).count(),
    })
}

pub(super) fn view(read: &Read<'_>, huddle: &HuddleRecord) -> Result<HuddleView> {
    let mut segments: Vec<SegmentTime> = Vec::new();
    let mut views = Vec::new();
    for item in items(read, huddle.id)? {
        // Once each, however the leader arranged them.
        match segments
            .iter_mut()
            .find(|part| part.segment == item.segment)
        {
            Some(part) => part.seconds += item.seconds,
            None => segments.push(SegmentTime {
                segment: item.segment,
                seconds: item.seconds,
            }),
        }
        let story = item
            .recognition_id
            .map(|id| rows::story(read, id))
            .transpose()?;
        // What somebody wants no thanks aloud for now, and what was taken back before it was told, stands nowhere.
        if let Some(story) = &story
            && (is_private(read, story.id)?
                || (!matches!(story.status, Status::Ready | Status::Told)
                    && item.told_at.is_none()))
        {
            continue;
        }
        if !idea_may_be_read(read, &item)? {
            continue;
        }
        views.push(HuddleItemView {
            segment: item.segment,
            story,
            purpose: item
                .purpose_id
                .map(|id| purpose::version(read, id))
                .transpose()?,
            about_id: subject(read, &item)?,
            actions: match item.segment {
                Segment::Actions => action::named(read, &item.text)?,
                _ => Vec::new(),
            },
            text: match item.segment {
                Segment::Actions => String::new(),
                _ => item.text,
            },
            celebrations: match item.prompt.as_deref() {
                Some(CELEBRATE) => celebrate::celebrations(read, huddle.held_on)?,
                _ => Vec::new(),
            },
            prompt: item.prompt,
            recall: item.recall,
            live: item.live,
            told: item.told_at.is_some(),
            seconds: item.seconds,
        });
    }
    let absent = plan::absent(read, huddle)?;
    let absent = absent
        .into_iter()
        .map(|id| Ok(read.get::<PersonRow>(id)?.named()))
        .collect::<Result<_>>()?;
    let one_thing = huddle.one_thing.clone();
    Ok(HuddleView {
        huddle: row(read, huddle)?,
        segments,
        items: views,
        absent,
        one_thing,
        made: action::made_in(read, huddle.id)?,
        taps: tap::of(read, huddle.id)?,
    })
}

/// What an item shows beside stories and the purpose, by the id of its page.
fn subject(read: &Read<'_>, item: &HuddleItem) -> Result<Option<String>> {
    let Some(about) = item.about_id.as_deref() else {
        return Ok(None);
    };
    Ok(match item.segment {
        Segment::Standard => {
            let wording: Option<StandardRow> = read.first("WHERE id = ?1", [about])?;
            wording.map(|row| row.standard().to_string())
        }
        _ => Some(about.to_owned()),
    })
}

/// Whether what an item says of an idea may still be read: not where it is for those who lead by now, nor where it was taken back before
/// it was told.
fn idea_may_be_read(read: &Read<'_>, item: &HuddleItem) -> Result<bool> {
    let (Segment::Ideas, Some(id)) = (item.segment, item.about_id.as_deref()) else {
        return Ok(true);
    };
    let row: Option<IdeaRow> = read.first("WHERE id = ?1", [id])?;
    let told = item.told_at.is_some();
    Ok(row.is_some_and(|row| idea::may_be_told(&row) || (told && !row.for_leaders)))
}
