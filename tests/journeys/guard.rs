//! How well likely private details are found, measured on sentences as staff write them.
//!
//! The sentences stand in `tests/guard/<place>/*.txt`, one a line, with each detail marked as `[surname:Okonkwo]`. A line that
//! begins with `#` is none; `# Staff: Ana Lopes, …` names the team's people for the lines of its file. Sentences in files
//! whose names begin with `blind` were written by people who did not know the rules, and must be half of them at least.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use huddle_core::recognition::guard::{Finding, findings};
use huddle_core::team::Place;

const PLACES: [Place; 4] = [
    Place::Hotel,
    Place::Clinic,
    Place::Shop,
    Place::ContactCentre,
];

const LEAST_SENTENCES: usize = 200;
const LEAST_RECALL: f64 = 0.9;
const LEAST_PRECISION: f64 = 0.8;

/// A detail that was marked: its sign, and where it stands in UTF-16 code units.
struct Mark {
    sign: String,
    text: String,
    from: usize,
    to: usize,
}

impl Mark {
    fn is_met_by(&self, finding: &Finding) -> bool {
        finding.sign.word() == self.sign && finding.from < self.to && self.from < finding.to
    }
}

/// A line of a file.
struct Sentence {
    place: Place,
    blind: bool,
    staff: Vec<String>,
    text: String,
    marks: Vec<Mark>,
}

/// A line without its marks, and the marks.
fn read(line: &str) -> (String, Vec<Mark>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some(open) = rest.find('[') {
        let inside = &rest[open + 1..];
        let Some((mark, after)) = inside.split_once(']') else {
            break;
        };
        text.push_str(&rest[..open]);
        match mark.split_once(':') {
            Some((sign, detail)) if is_sign(sign) => {
                let from = text.encode_utf16().count();
                text.push_str(detail);
                marks.push(Mark {
                    sign: sign.to_owned(),
                    text: detail.to_owned(),
                    from,
                    to: text.encode_utf16().count(),
                });
            }
            _ => {
                text.push('[');
                text.push_str(mark);
                text.push(']');
            }
        }
        rest = after;
    }
    text.push_str(rest);
    (text, marks)
}

fn is_sign(word: &str) -> bool {
    [
        "phone", "email", "room", "record", "card", "birth", "surname",
    ]
    .contains(&word)
}

/// Every sentence of every place.
fn sentences() -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for place in PLACES {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("guard");
        let folder = folder.join(place.word());
        let mut files: Vec<_> = std::fs::read_dir(&folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
            .collect();
        files.sort();
        for file in files {
            let blind = file
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("blind"));
            let mut staff = Vec::new();
            for line in std::fs::read_to_string(&file).unwrap().lines() {
                let line = line.trim();
                if let Some(names) = line.strip_prefix("# Staff:") {
                    staff = names.split(',').map(|name| name.trim().into()).collect();
                }
                if line.is_empty() || line.starts_with("# ") || line == "#" {
                    continue;
                }
                let (text, marks) = read(line);
                sentences.push(Sentence {
                    place,
                    blind,
                    staff: staff.clone(),
                    text,
                    marks,
                });
            }
        }
    }
    sentences
}

/// What was counted: marks and those met, findings and those right.
#[derive(Default, Clone, Copy)]
struct Count {
    marks: usize,
    met: usize,
    found: usize,
    right: usize,
}

impl Count {
    /// Marks that were met, of all; 1 where there are none.
    fn recall(&self) -> f64 {
        share(self.met, self.marks)
    }

    /// Findings that were right, of all.
    fn precision(&self) -> f64 {
        share(self.right, self.found)
    }
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 {
        1.0
    } else {
        part as f64 / of as f64
    }
}

/// How sentences were judged: in all, for each sign, and each that was missed or found wrongly, in words.
#[derive(Default)]
struct Score {
    all: Count,
    signs: BTreeMap<String, Count>,
    wrong: String,
}

impl Score {
    fn of<'s>(sentences: impl Iterator<Item = &'s Sentence>) -> Self {
        let mut score = Self::default();
        for sentence in sentences {
            score.add(sentence);
        }
        score
    }

    fn add(&mut self, sentence: &Sentence) {
        let staff: Vec<&str> = sentence.staff.iter().map(String::as_str).collect();
        let found = findings(&sentence.text, sentence.place, &staff);
        for mark in &sentence.marks {
            let met = found.iter().any(|finding| mark.is_met_by(finding));
            self.count(&mark.sign, |count| {
                count.marks += 1;
                count.met += usize::from(met);
            });
            if !met {
                self.tell("missed", &mark.sign, &mark.text, sentence);
            }
        }
        for finding in &found {
            let right = sentence.marks.iter().any(|mark| mark.is_met_by(finding));
            self.count(finding.sign.word(), |count| {
                count.found += 1;
                count.right += usize::from(right);
            });
            if !right {
                self.tell("false alarm", finding.sign.word(), &finding.text, sentence);
            }
        }
    }

    fn count(&mut self, sign: &str, change: impl Fn(&mut Count)) {
        change(&mut self.all);
        change(self.signs.entry(sign.to_owned()).or_default());
    }

    fn tell(&mut self, what: &str, sign: &str, detail: &str, sentence: &Sentence) {
        let (place, text) = (sentence.place.word(), &sentence.text);
        writeln!(self.wrong, "{what} {sign} `{detail}` ({place}): {text}").unwrap();
    }

    /// The numbers, and what was wrong.
    fn report(&self) -> String {
        let mut report = String::new();
        let rows = self
            .signs
            .iter()
            .map(|(sign, count)| (sign.as_str(), count));
        for (sign, count) in std::iter::once(("all", &self.all)).chain(rows) {
            writeln!(
                report,
                "{sign:8} recall {:.3} ({} of {})  precision {:.3} ({} of {})",
                count.recall(),
                count.met,
                count.marks,
                count.precision(),
                count.right,
                count.found
            )
            .unwrap();
        }
        report + self.wrong.as_str()
    }

    fn is_good_enough_for(&self, whom: &str) {
        println!("{whom}\n{}", self.report());
        assert!(
            self.all.recall() >= LEAST_RECALL && self.all.precision() >= LEAST_PRECISION,
            "{whom}\n{}",
            self.report()
        );
    }
}

#[test]
fn the_sentences_are_many_and_half_of_them_blind() {
    let sentences = sentences();
    let blind = sentences.iter().filter(|sentence| sentence.blind).count();
    assert!(
        sentences.len() >= LEAST_SENTENCES,
        "{} sentences",
        sentences.len()
    );
    assert!(
        blind * 2 >= sentences.len(),
        "{blind} blind of {}",
        sentences.len()
    );
}

#[test]
fn private_details_are_found_and_little_else() {
    Score::of(sentences().iter()).is_good_enough_for("every place");
}

#[test]
fn they_are_found_in_each_place() {
    let sentences = sentences();
    for place in PLACES {
        let there = sentences.iter().filter(|sentence| sentence.place == place);
        Score::of(there).is_good_enough_for(place.word());
    }
}

#[test]
fn they_are_found_in_sentences_nobody_knew() {
    Score::of(sentences().iter().filter(|sentence| sentence.blind)).is_good_enough_for("blind");
}
