//! What the example team always does, what its looks found, the ideas that it sent, and what it decided without asking.

use super::{Demo, at};
use crate::discretion::DiscretionRow;
use crate::error::Result;
use crate::id::{IdeaId, PersonId};
use crate::idea::{IdeaKind, IdeaRow, IdeaState, IdeaVote};
use crate::purpose::card::{LineKind, Per, RoleLineRow};
use crate::purpose::role;
use crate::standard::StandardRow;
use crate::standard::observe::{ObservationRow, Observer};
use crate::store::Tx;

/// A standard: its words, why, what it looks like, when otherwise, the recurring task, the question, and what is looked at.
struct Always {
    text: &'static str,
    reason: &'static str,
    looks_like: &'static str,
    exceptions: &'static str,
    task: &'static str,
    question: &'static str,
    criteria: &'static [&'static str],
    higher: bool,
}

const ALWAYS: &[Always] = &[
    Always {
        text: "Own the problem until it is solved",
        reason: "Nobody should have to tell their trouble twice, or be sent from desk to desk.",
        looks_like: "Whoever hears of it first gives their name, and calls the guest back when it is done.",
        exceptions: "At the end of a shift it is handed over by name, not by note.",
        task: "A guest reports that something is wrong",
        question: "What did somebody hand to you lately, and did they hear how it ended?",
        criteria: &[
            "The guest knew the name of whoever took care",
            "Nobody asked them to tell it again",
            "Somebody told them that it was done",
        ],
        higher: false,
    },
    Always {
        text: "Say the guest's name",
        reason: "Among two hundred doors a name says: you are known here.",
        looks_like: "The name is said once in the first minute, and looked up before it is asked for.",
        exceptions: "Not aloud at the bar, or where others would hear who is staying.",
        task: "Arrival",
        question: "Whose name did you learn yesterday?",
        criteria: &[
            "The name was said within the first minute",
            "It was said as the guest says it",
        ],
        higher: false,
    },
    Always {
        text: "Notice before anybody asks",
        reason: "What somebody needs is often seen before it is said.",
        looks_like: "A chair, an umbrella or a glass of water is there before the question.",
        exceptions: "",
        task: "",
        question: "What did you see this week that nobody had asked for?",
        criteria: &[],
        higher: true,
    },
    Always {
        text: "Leave it ready for the next shift",
        reason: "A calm morning begins the evening before.",
        looks_like: "The desk is clear, the keys are counted, and what is open is written down with a name.",
        exceptions: "In an alarm people go first.",
        task: "Handover",
        question: "",
        criteria: &["The desk was clear", "What was open had a name"],
        higher: false,
    },
];

/// Days ago, who looked, which standard, and what they found.
const LOOKS: &[(i64, Observer, usize, &str, &str)] = &[
    (
        160,
        Observer::Leader,
        0,
        "met not_met not_met",
        "Two desks, nobody felt asked.",
    ),
    (140, Observer::Mystery, 0, "not_met not_met met", ""),
    (118, Observer::Leader, 0, "met met not_met", ""),
    (101, Observer::Peer, 0, "met not_met not_seen", ""),
    (70, Observer::Leader, 0, "met met not_met", ""),
    (
        41,
        Observer::Mystery,
        0,
        "met met met",
        "The call back came within the hour.",
    ),
    (22, Observer::Peer, 0, "met met not_seen", ""),
    (6, Observer::Leader, 0, "met met met", ""),
    (30, Observer::Leader, 1, "met met", ""),
    (
        9,
        Observer::Peer,
        1,
        "met not_met",
        "Two tries at Wiśniewski, and a laugh together.",
    ),
];

/// An idea: what kind, who sent it (a place among the people), days ago, its words, what became of it, the answer, and who takes care
/// for how many days from today.
type Sent = (
    IdeaKind,
    Option<usize>,
    i64,
    &'static str,
    IdeaState,
    &'static str,
    Option<(usize, i64)>,
);

const IDEAS: &[Sent] = &[
    (
        IdeaKind::Idea,
        Some(5),
        2,
        "Umbrellas by the door when it rains, to borrow and bring back.",
        IdeaState::New,
        "",
        None,
    ),
    (
        IdeaKind::Obstacle,
        None,
        9,
        "At noon nobody covers the desk while the other one is at lunch.",
        IdeaState::New,
        "",
        None,
    ),
    (
        IdeaKind::Change,
        Some(3),
        16,
        "Early buses: breakfast to take away from five, asked for the evening before.",
        IdeaState::Trying,
        "Two weeks, for groups first. Then we count how many took it.",
        Some((2, 5)),
    ),
    (
        IdeaKind::Idea,
        Some(8),
        30,
        "A card with the names of the floor team in each room.",
        IdeaState::Done,
        "They are printed, and stand in every room since Monday.",
        Some((7, 0)),
    ),
    (
        IdeaKind::Obstacle,
        Some(10),
        24,
        "The lift key is locked away at night.",
        IdeaState::No,
        "The insurance wants it so. The night desk has the number of whoever is on call, day and night.",
        None,
    ),
];

/// A line of a job's card: the job, whether it may be decided, its words, and what may be spent for what.
type CardLine = (&'static str, LineKind, &'static str, Option<(i64, Per)>);

const CARDS: &[CardLine] = &[
    (
        "Front desk",
        LineKind::May,
        "Make good what went wrong: a drink, a meal, a taxi.",
        Some((6000, Per::Occasion)),
    ),
    (
        "Front desk",
        LineKind::May,
        "Give a better room, where one is free after six.",
        None,
    ),
    (
        "Front desk",
        LineKind::Expected,
        "Says who takes care before it hands anything on.",
        None,
    ),
    (
        "Housekeeping",
        LineKind::May,
        "Replace what is broken or lost, and leave a note with it.",
        Some((2500, Per::Customer)),
    ),
];

/// Days ago, what somebody decided, for whom, what it cost, and the place of the person.
type Decided = (i64, &'static str, &'static str, Option<i64>, Option<usize>);

const DECIDED: &[Decided] = &[
    (
        2,
        "A taxi to the station, because our lift made them late.",
        "two guests of the early train",
        Some(1850),
        Some(0),
    ),
    (
        5,
        "Breakfast packed at four in the morning.",
        "a walker",
        None,
        Some(2),
    ),
    (
        11,
        "Another night for the price of the first.",
        "a family whose flight was cancelled",
        Some(4200),
        None,
    ),
];

/// Who would try which first: the place of the person and of the idea.
const VOTES: &[(usize, usize)] = &[(1, 0), (4, 0), (6, 1), (9, 0)];

impl Demo {
    pub(super) fn standards(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        for always in ALWAYS {
            let standard = StandardRow {
                adopted_on: Some(self.today.plus(-400)),
                by_id: self.people.last().map(|person| person.id),
                looks_like: always.looks_like.to_owned(),
                exceptions: always.exceptions.to_owned(),
                higher: always.higher,
                task: always.task.to_owned(),
                question: always.question.to_owned(),
                criteria: always.criteria.join("\n"),
                ..StandardRow::first(tx, always.text, always.reason)?
            };
            tx.put(&standard)?;
            self.standards.push(standard.id);
        }
        for (days, observer, which, scores, note) in LOOKS {
            let id = tx.id();
            tx.put(&ObservationRow {
                id,
                team_id: self.team.id,
                standard_id: self.standards[*which],
                seen_on: self.today.plus(-days),
                observer: *observer,
                by_id: None,
                shift_id: None,
                scores: (*scores).to_owned(),
                note: (*note).to_owned(),
            })?;
        }
        Ok(())
    }

    pub(super) fn decided(&self, tx: &mut Tx<'_>) -> Result<()> {
        let currency = || "EUR".to_owned();
        let roles = role::of_team(tx)?;
        for (job, kind, text, spend) in CARDS {
            let Some(role) = roles.iter().find(|role| role.job == *job) else {
                continue;
            };
            let (id, amount) = (tx.id(), spend.map(|(amount, _)| amount));
            tx.put(&RoleLineRow {
                id,
                team_id: self.team.id,
                role_id: role.id,
                kind: *kind,
                text: (*text).to_owned(),
                amount,
                currency: amount.map(|_| currency()).unwrap_or_default(),
                per: spend.map(|(_, per)| per),
            })?;
        }
        for (days, text, for_whom, amount, by) in DECIDED {
            let id = tx.id();
            tx.put(&DiscretionRow {
                id,
                team_id: self.team.id,
                used_on: self.today.plus(-days),
                text: (*text).to_owned(),
                for_whom: (*for_whom).to_owned(),
                amount: *amount,
                currency: amount.map(|_| currency()).unwrap_or_default(),
                by_id: by.and_then(|place| Some(self.people.get(place)?.id)),
            })?;
        }
        Ok(())
    }

    pub(super) fn ideas(&self, tx: &mut Tx<'_>) -> Result<()> {
        let person = |place: usize| -> Option<PersonId> { Some(self.people.get(place)?.id) };
        let mut sent: Vec<IdeaId> = Vec::new();
        for (kind, sender, days, text, state, answer, care) in IDEAS {
            let answered = (*state != IdeaState::New).then(|| self.today.plus(-3));
            let id = tx.id();
            tx.put(&IdeaRow {
                id,
                team_id: self.team.id,
                kind: *kind,
                text: (*text).to_owned(),
                why: String::new(),
                sender_id: sender.and_then(person),
                sent_on: self.today.plus(-days),
                for_leaders: false,
                state: *state,
                answer: (*answer).to_owned(),
                owner_id: care.and_then(|(place, _)| person(place)),
                due_on: care
                    .filter(|_| *state == IdeaState::Trying)
                    .map(|(_, until)| self.today.plus(until)),
                answered_at: answered.map(|day| at(&self.team, day, 15)),
                answered_by: answered.and_then(|_| self.people.last().map(|person| person.id)),
            })?;
            sent.push(id);
        }
        for (place, idea) in VOTES {
            let (id, person_id) = (tx.id(), person(*place));
            if let Some(person_id) = person_id {
                tx.put(&IdeaVote {
                    id,
                    idea_id: sent[*idea],
                    person_id,
                })?;
            }
        }
        Ok(())
    }
}
