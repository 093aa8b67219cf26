//! Which story and which thanks come first: what leaders expect of it, and what holds for whatever waits.

use std::collections::{BTreeMap, HashMap};

use proptest::prelude::*;

use super::*;
use crate::id::{RecognitionId, TeamId};
use crate::recognition::{Kind, RecognitionRow, Source};
use crate::time::Day;

fn id(number: u128) -> uuid::Uuid {
    uuid::Uuid::from_u128(number)
}

fn day() -> Day {
    Day::parse("2026-03-11").unwrap()
}

fn found(number: u128, kind: Kind, days_ago: i64, people: &[u128]) -> Found {
    Found {
        row: RecognitionRow {
            id: RecognitionId(id(number)),
            team_id: TeamId(id(1)),
            kind,
            text: "Stayed until the taxi came.".to_owned(),
            customer_words: String::new(),
            giver_id: None,
            source: Source::SawIt,
            happened_on: day().plus(-days_ago),
            status: Status::Ready,
            sent_at: At(0),
            kept: false,
            aloud: None,
            agreed: false,
            steady: false,
            discretion: false,
            standard_id: None,
            original: String::new(),
            why_not: String::new(),
            joined_to: None,
            read_at: None,
            read_by: None,
            handed_at: None,
            theme: String::new(),
        },
        since: day().plus(-days_ago),
        people: people.iter().map(|person| PersonId(id(*person))).collect(),
        groups: Vec::new(),
    }
}

/// A day on which the people 1 to `here` are on the shift, and of person n was last heard n days ago.
fn context(here: u128) -> Context {
    let person = |number: u128| PersonId(id(number));
    Context {
        day: day(),
        shift: None,
        here: (1..=here)
            .map(|n| (person(n), format!("Person {n}")))
            .collect(),
        heard_of: (1..=here)
            .map(|n| (person(n), day().plus(-i64::try_from(n).unwrap())))
            .collect(),
        began: HashMap::new(),
        sources: BTreeMap::new(),
        last_length: None,
    }
}

fn order(ranked: &[Ranked]) -> Vec<u128> {
    ranked
        .iter()
        .map(|ranked| ranked.found.row.id.0.as_u128())
        .collect()
}

fn codes(ranked: &Ranked) -> Vec<Why> {
    ranked.reasons.iter().map(|reason| reason.code).collect()
}

#[test]
fn of_two_stories_that_wait_the_one_about_somebody_present_is_told() {
    let ranked = stories(
        vec![
            found(10, Kind::Story, 3, &[99]),
            found(11, Kind::Story, 2, &[4]),
        ],
        &context(5),
    );
    assert_eq!(order(&ranked), [11, 10]);
    assert_eq!(codes(&ranked[0]), [Why::Untold, Why::Present]);
    assert_eq!(codes(&ranked[1]), [Why::OldestUntold]);
}

#[test]
fn nothing_waits_for_ever_however_much_speaks_for_what_is_new() {
    let mut new = found(11, Kind::Story, 0, &[40]);
    new.row.customer_words = "You saved my day.".to_owned();
    let mut context = context(40);
    context.sources.insert(Source::Letter, day());
    context.last_length = Some(900);
    let ranked = stories(vec![found(10, Kind::Story, 71, &[99]), new], &context);
    assert_eq!(order(&ranked), [10, 11]);
}

#[test]
fn a_source_that_was_silent_and_a_small_thing_after_a_great_one_count() {
    let mut letter = found(10, Kind::Story, 1, &[99]);
    letter.row.source = Source::Letter;
    let mut great = found(11, Kind::Story, 1, &[99]);
    great.row.text = "x".repeat(900);
    let mut context = context(0);
    context.sources.insert(Source::SawIt, day().plus(-1));
    context.sources.insert(Source::Letter, day().plus(-21));
    context.last_length = Some(900);
    let ranked = stories(vec![great, letter], &context);
    assert_eq!(order(&ranked), [10, 11]);
    assert_eq!(
        codes(&ranked[0]),
        [Why::OldestUntold, Why::SourceSilent, Why::SmallGesture]
    );
}

#[test]
fn whoever_was_not_heard_of_for_longest_is_thanked_first_and_nobody_twice_before_the_others() {
    let cards = vec![
        found(10, Kind::ShoutOut, 9, &[1]),
        found(11, Kind::ShoutOut, 8, &[1]),
        found(12, Kind::ShoutOut, 1, &[30]),
        found(13, Kind::ShoutOut, 1, &[2]),
    ];
    let ranked = thanks(cards.clone(), &context(30), &[], 4);
    assert_eq!(order(&ranked), [12, 13, 10, 11]);
    assert_eq!(codes(&ranked[0]), [Why::Untold, Why::DueAgain]);
    let after_a_story = thanks(cards, &context(30), &[PersonId(id(30))], 4);
    assert_eq!(order(&after_a_story), [13, 10, 11, 12]);
}

#[test]
fn thanks_to_another_shift_wait_a_week_for_it() {
    let card = |days| vec![found(10, Kind::ShoutOut, days, &[99])];
    assert!(thanks(card(6), &context(3), &[], 4).is_empty());
    assert_eq!(thanks(card(7), &context(3), &[], 4).len(), 1);
}

fn any_cards() -> impl Strategy<Value = Vec<Found>> {
    let card = (0i64..40, prop::collection::vec(1u128..20, 1..4));
    prop::collection::vec(card, 0..30).prop_map(|cards| {
        let cards = cards.into_iter().zip(100u128..);
        cards
            .map(|((days, people), number)| found(number, Kind::ShoutOut, days, &people))
            .collect()
    })
}

proptest! {
    #[test]
    fn the_order_does_not_hang_on_the_order_in_which_things_are_found(cards in any_cards(), by in 0usize..30) {
        let mut turned = cards.clone();
        if !turned.is_empty() {
            let by = by % turned.len();
            turned.rotate_left(by);
        }
        let of = context(12);
        prop_assert_eq!(order(&thanks(cards.clone(), &of, &[], 4)), order(&thanks(turned.clone(), &of, &[], 4)));
        prop_assert_eq!(order(&stories(cards, &of)), order(&stories(turned, &of)));
    }

    #[test]
    fn nothing_is_told_twice_and_no_more_than_fits(cards in any_cards(), most in 0usize..9) {
        let ranked = order(&thanks(cards.clone(), &context(12), &[], most));
        let mut once = ranked.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), ranked.len());
        prop_assert!(ranked.len() <= most);
        prop_assert_eq!(stories(cards.clone(), &context(12)).len(), cards.len());
    }

    #[test]
    fn nobody_gets_a_second_card_while_somebody_on_the_shift_waits_for_a_first(cards in any_cards()) {
        let of = context(12);
        let ranked = thanks(cards.clone(), &of, &[], 4);
        let mut heard: Vec<PersonId> = Vec::new();
        for ranked in &ranked {
            let new = |found: &Found| found.people.iter().any(|person| of.here.contains_key(person) && !heard.contains(person));
            if !new(&ranked.found) {
                let told = |found: &Found| ranked_before(&heard, found);
                prop_assert!(!cards.iter().any(|card| new(card) && !told(card)));
            }
            heard.extend(&ranked.found.people);
        }
    }
}

/// A card all of whose people were heard of already brings nobody new.
fn ranked_before(heard: &[PersonId], found: &Found) -> bool {
    found.people.iter().all(|person| heard.contains(person))
}
