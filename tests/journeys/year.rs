//! A year of a team of 34 in three shifts: who is heard of, and how often anything comes again.
//!
//! It prints its figures, which stand in the README: `cargo test --test journeys year -- --nocapture`.

use std::collections::{BTreeMap, HashMap};

use huddle_core::demo::chance::Chance;
use serde_json::{Value, json};

use crate::world::{World, telling};

const DAYS: i64 = 365;
const PEOPLE: usize = 34;
/// The last two want no thanks aloud.
const PRIVATE: usize = 2;
const SHIFTS: [(&str, &str); 3] = [("Early", "06:45"), ("Late", "14:45"), ("Night", "22:45")];

struct Year {
    world: World,
    chance: Chance,
    /// Name, id, shift.
    people: Vec<(String, String, usize)>,
    shifts: Vec<String>,
    /// What waits: its id, the place of whom it praises, whether it is a thank-you.
    waits: Vec<(String, usize, bool)>,
    /// For each person: huddles of their shift in a row at which thanks to them waited and nothing was told of them.
    waited: Vec<usize>,
    longest: Vec<usize>,
    mentions: Vec<usize>,
    /// When each recognition was told to each shift, and whether as a recall.
    told: HashMap<(String, usize), Vec<(i64, bool)>>,
    asked: BTreeMap<usize, Vec<String>>,
    huddles: usize,
}

impl Year {
    fn begin(seed: u64) -> Year {
        let world = World::new();
        world.does(
            "team_save",
            json!({"name": "Sol", "place": "hotel", "zone": "Europe/Madrid", "remind_minutes": null}),
        );
        world.does(
            "purpose_adopt",
            json!({"text": "Rest well.", "adopted_on": null}),
        );
        let every_day = |(name, time): (&str, &str)| {
            let shift = json!({"id": null, "name": name, "weekdays": [1, 2, 3, 4, 5, 6, 7], "huddle_at": time});
            crate::world::id(&world.does("shift_save", shift))
        };
        let shifts: Vec<String> = SHIFTS.into_iter().map(every_day).collect();
        let mut people = Vec::new();
        for number in 0..PEOPLE {
            let (name, shift) = (format!("Person {number:02}"), number % SHIFTS.len());
            let mut person = crate::world::person(&name, &shifts[shift]);
            person["wish"] = json!(if number >= PEOPLE - PRIVATE {
                "private"
            } else {
                "public"
            });
            let id = crate::world::id(&world.does("person_save", person));
            people.push((name, id, shift));
        }
        Year {
            world,
            chance: Chance::new(seed),
            people,
            shifts,
            waits: Vec::new(),
            waited: vec![0; PEOPLE],
            longest: vec![0; PEOPLE],
            mentions: vec![0; PEOPLE],
            told: HashMap::new(),
            asked: BTreeMap::new(),
            huddles: 0,
        }
    }

    /// Some are thanked far more often than others: the first ten get half of everything.
    fn tells(&mut self) {
        let place = if self.chance.once_in(2) {
            self.chance.below(10)
        } else {
            self.chance.below(PEOPLE)
        };
        let story = self.chance.once_in(4);
        let mut telling = telling(
            &self.people[place].1,
            &format!("Did it again, {}.", self.huddles),
        );
        telling["kind"] = json!(if story { "story" } else { "shout_out" });
        let told = self.world.sends(telling);
        self.waits.push((crate::world::id(&told), place, !story));
    }

    fn holds(&mut self, day: i64, shift: usize) {
        let asked = json!({"shift_id": self.shifts[shift]});
        if day % 30 == 0 {
            let plan = || self.world.does("huddle_today", asked.clone())["items"].clone();
            assert_eq!(plan(), plan(), "the same data and day, the same plan");
        }
        let mut run = self.world.does("huddle_start", asked);
        for _ in 1..run["steps"].as_array().unwrap().len() {
            run = self.world.next(&run);
        }
        let record = self.world.does(
            "huddle_close",
            json!({"huddle_id": run["huddle_id"], "through": true}),
        );
        self.huddles += 1;
        let mut heard = Vec::new();
        for item in record["items"].as_array().unwrap() {
            if let Some(id) = item["story"]["id"].as_str() {
                self.is_told(day, shift, item, id);
                for person in item["story"]["people"].as_array().unwrap() {
                    let place = self.people.iter().position(|known| known.1 == person["id"]);
                    heard.push(place.unwrap());
                }
            } else if item["segment"] == "practice" {
                let code = item["prompt"].as_str().unwrap().to_owned();
                let asked = self.asked.entry(shift).or_default();
                let again = asked.iter().rev().position(|other| *other == code);
                assert!(
                    again.is_none_or(|ago| ago >= 59),
                    "{code} again after {again:?}"
                );
                asked.push(code);
            }
        }
        for place in 0..PEOPLE {
            let something = self
                .waits
                .iter()
                .any(|(_, of, thanks)| *of == place && *thanks);
            if heard.contains(&place) {
                self.mentions[place] += 1;
                self.waited[place] = 0;
            } else if self.people[place].2 == shift && something {
                self.waited[place] += 1;
                self.longest[place] = self.longest[place].max(self.waited[place]);
            }
        }
        let told = &self.told;
        self.waits
            .retain(|(id, ..)| !(0..SHIFTS.len()).any(|of| told.contains_key(&(id.clone(), of))));
    }

    /// Never what is private; thanks once; a story to a shift once, and again only to be recalled, or after four weeks.
    fn is_told(&mut self, day: i64, shift: usize, item: &Value, id: &str) {
        let names = item["story"]["people"].as_array().unwrap();
        let private = |name: &Value| {
            let quiet = &self.people[PEOPLE - PRIVATE..];
            quiet.iter().any(|(known, ..)| name["name"] == **known)
        };
        assert!(!names.iter().any(private), "{item}");
        let recall = item["recall"] == true;
        let before = self.told.entry((id.to_owned(), shift)).or_default();
        if item["segment"] == "thanks" {
            assert!(before.is_empty(), "thanked twice: {item}");
        }
        if let Some((last, _)) = before.last() {
            let least = if recall { 6 } else { 28 };
            assert!(
                day - last >= least,
                "again after {} days: {item}",
                day - last
            );
        }
        before.push((day, recall));
    }

    fn passes(&mut self, a_week: usize) {
        for day in 0..DAYS {
            for shift in 0..SHIFTS.len() {
                self.world.it_is("2026-03-11T06:00:00Z");
                let hours = [0, 8, 16][shift];
                self.world.clock.pass(day * 86_400 + hours * 3600 - 15 * 60);
                let chances = 3 * 7;
                for _ in 0..a_week.div_ceil(chances) {
                    if self.chance.below(chances) < a_week.min(chances) || a_week >= chances * 2 {
                        self.tells();
                    }
                }
                self.holds(day, shift);
            }
        }
    }

    /// Prints the figures; gives the longest time that anybody waited, in huddles of their own shift.
    fn figures(&self, what: &str) -> usize {
        let open = &self.mentions[..PEOPLE - PRIVATE];
        let longest = self.longest[..PEOPLE - PRIVATE]
            .iter()
            .max()
            .copied()
            .unwrap()
            + 1;
        let recalls = |least: i64, most: i64| {
            let of = self.told.values().filter(|tellings| {
                let first = tellings[0].0;
                tellings[1..]
                    .iter()
                    .any(|(day, recall)| *recall && (least..=most).contains(&(day - first)))
            });
            of.count()
        };
        println!(
            "{what}: {} huddles; told of most often {}, least {} times; longest wait {longest} huddles; waiting at the end {}; \
             recalled after 1, 4, 12, 52 weeks: {}, {}, {}, {}",
            self.huddles,
            open.iter().max().unwrap(),
            open.iter().min().unwrap(),
            self.waits
                .iter()
                .filter(|(_, of, _)| *of < PEOPLE - PRIVATE)
                .count(),
            recalls(6, 12),
            recalls(26, 38),
            recalls(80, 100),
            recalls(357, 385),
        );
        for (least, most) in [(6, 12), (26, 38), (80, 100)] {
            assert!(
                recalls(least, most) > 40,
                "stories come back after {least} days"
            );
        }
        let least = open.iter().min().copied().unwrap_or(0);
        assert!(least >= 12, "somebody was told of {least} times in a year");
        longest
    }
}

#[test]
fn in_a_year_of_a_usual_team_whatever_is_said_is_heard_soon() {
    let mut year = Year::begin(1);
    year.passes(20);
    let longest = year.figures("20 tellings a week");
    assert!(longest <= 3, "{longest}");
}

#[test]
fn in_a_busy_year_nobody_waits_much_longer_than_fair_turns_take() {
    let mut year = Year::begin(2);
    year.passes(126);
    // The largest shift has twelve people, and a huddle four cards: fair turns take three huddles.
    let longest = year.figures("126 tellings a week");
    assert!(2 * longest <= 3 * 3, "{longest}");
}
