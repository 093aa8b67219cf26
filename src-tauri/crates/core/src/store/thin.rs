//! Which of the kept copies stay.
//!
//! It refuses to let go of the newest, and of one whose moment has not come yet: a clock that was set back must not cost a
//! copy. Surprising: what is counted are hours, days, weeks and months that have a copy, not those that passed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::disk;
use super::keep::{Kept, copies};
use crate::error::Result;
use crate::time::At;

/// The copies may take up one part in so many of the disk.
const SHARE: u64 = 10;

/// Seconds for which a copy stays that was made before something great was done, or by hand.
const BEFORE: i64 = 30 * 24 * 60 * 60;

/// How many of each kind of those stay at most, the newest.
const MOST_BEFORE: usize = 5;

/// Lets go of the copies that are not worth their room any more, and gives those that stay.
pub fn thin(folder: &Path, now: At) -> Result<Vec<Kept>> {
    let mut copies = copies(folder)?;
    let room = fs4::total_space(folder).map_or(u64::MAX, |disk| disk / SHARE);
    let gone: Vec<PathBuf> = superfluous(&copies, now, room)
        .into_iter()
        .map(|copy| copy.path.clone())
        .collect();
    for path in &gone {
        disk::remove(path)?;
    }
    copies.retain(|copy| !gone.contains(&copy.path));
    Ok(copies)
}

/// Which of the copies (the newest first) go. Of each kind that was made before something great, or by hand, the five
/// newest stay for 30 days. Of the others one an hour stays for the last 24 hours that have any, one a day for 14 days,
/// one a week for 8 weeks, one a month for 6 months. Of all of them the oldest go until the rest need no more than `room`
/// bytes; the newest of each kind stays beyond that.
fn superfluous(copies: &[Kept], now: At, room: u64) -> Vec<&Kept> {
    let past: Vec<&Kept> = copies.iter().filter(|copy| copy.at <= now).collect();
    let fresh = |copy: &Kept| copy.before.is_some() && now.seconds_since(copy.at) < BEFORE;
    let newer_of_its_kind = |at: usize| {
        past[..at]
            .iter()
            .filter(|copy| copy.before == past[at].before)
            .count()
    };
    let mut stay: BTreeSet<usize> = (0..past.len())
        .filter(|at| fresh(past[*at]) && newer_of_its_kind(*at) < MOST_BEFORE)
        .collect();
    let mut spared: BTreeSet<usize> = stay
        .iter()
        .copied()
        .filter(|at| newer_of_its_kind(*at) == 0)
        .collect();
    spared.extend(0..past.len().min(1));
    stay.extend(&spared);
    for (period, most) in [
        (At::hour as fn(At) -> i64, 24),
        (At::civil_day, 14),
        (At::week, 8),
        (At::month, 6),
    ] {
        let mut seen = BTreeSet::new();
        for (at, copy) in past.iter().enumerate() {
            if seen.len() < most && seen.insert(period(copy.at)) {
                stay.insert(at);
            }
        }
    }
    let mut taken = 0_u64;
    let mut full = false;
    past.into_iter()
        .enumerate()
        .filter(|(at, copy)| {
            if !stay.contains(at) {
                return true;
            }
            taken = taken.saturating_add(copy.bytes);
            full |= taken > room;
            full && !spared.contains(at)
        })
        .map(|(_, copy)| copy)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::keep::Before;
    use proptest::prelude::*;

    const NOW: At = At(1_800_000_000_000);

    fn ago(minutes: i64) -> Kept {
        Kept {
            name: String::new(),
            before: None,
            at: NOW.plus_seconds(-60 * minutes),
            bytes: 10,
            seq: 1,
            path: PathBuf::new(),
        }
    }

    #[test]
    fn a_year_of_half_hours_becomes_a_day_of_hours_and_six_months() {
        // Thinned after each copy, as the program does.
        let mut copies: Vec<Kept> = Vec::new();
        for minutes in (0..365 * 48).rev().map(|half| half * 30) {
            copies.insert(0, ago(minutes));
            let now = copies[0].at;
            let gone: Vec<At> = superfluous(&copies, now, u64::MAX)
                .iter()
                .map(|copy| copy.at)
                .collect();
            copies.retain(|copy| !gone.contains(&copy.at));
        }
        assert!((40..=52).contains(&copies.len()), "{}", copies.len());
        let within = |days: i64| {
            copies
                .iter()
                .filter(|copy| NOW.seconds_since(copy.at) <= days * 86_400)
                .count()
        };
        assert!(within(1) >= 24 && within(14) >= 36 && within(56) >= 40);
        assert!(NOW.seconds_since(copies.last().unwrap().at) > 125 * 86_400);
    }

    #[test]
    fn copies_take_no_more_than_their_room_and_the_newest_stays() {
        let copies: Vec<Kept> = (0..10).map(|hours| ago(hours * 60)).collect();
        assert_eq!(superfluous(&copies, NOW, 30).len(), 7);
        assert_eq!(superfluous(&copies, NOW, 0).len(), 9);
    }

    #[test]
    fn a_copy_made_before_something_great_stays_for_a_month() {
        let before = |minutes| Kept {
            before: Some(Before::Restore),
            ..ago(minutes)
        };
        let copies = [
            ago(1),
            before(2),
            before(60 * 24 * 29),
            before(60 * 24 * 400),
        ];
        assert_eq!(superfluous(&copies, NOW, 30), [&copies[3]]);
        assert_eq!(
            superfluous(&copies, NOW, 0),
            [&copies[2], &copies[3]],
            "the newest of its kind stays where there is no room"
        );
    }

    #[test]
    fn copies_made_by_hand_push_out_none_that_were_made_before_something_great() {
        let made = |before, minutes| Kept {
            before: Some(before),
            ..ago(minutes)
        };
        let mut copies: Vec<Kept> = (1..8).map(|at| made(Before::Wanted, at)).collect();
        copies.push(made(Before::Replaced, 9));
        copies.push(made(Before::Import, 10));
        assert_eq!(
            superfluous(&copies, NOW, u64::MAX),
            [&copies[5], &copies[6]]
        );
        let gone = superfluous(&copies, NOW, 30);
        assert_eq!(
            gone.len(),
            4,
            "no more than their room, and the newest of each kind"
        );
        assert!(!gone.contains(&&copies[7]) && !gone.contains(&&copies[8]));
    }

    #[test]
    fn a_copy_from_the_future_is_left_alone() {
        let copies = [ago(-90), ago(-60), ago(10), ago(11)];
        let gone = superfluous(&copies, NOW, 0);
        assert_eq!(gone, [&copies[3]]);
    }

    proptest! {
        #[test]
        fn whatever_the_clock_did_the_newest_past_copy_stays(
            minutes in proptest::collection::vec(-100_000_i64..1_000_000, 1..60), room in 0_u64..400
        ) {
            let mut copies: Vec<Kept> = minutes.into_iter().map(ago).collect();
            copies.sort_by_key(|copy| std::cmp::Reverse(copy.at));
            let gone = superfluous(&copies, NOW, room);
            prop_assert!(gone.iter().all(|copy| copy.at <= NOW));
            if let Some(newest) = copies.iter().find(|copy| copy.at <= NOW) {
                prop_assert!(!gone.iter().any(|copy| std::ptr::eq(*copy, newest)));
            }
        }
    }
}
