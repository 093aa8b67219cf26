//! Names in scripts without spaces, which no word holds alone: found as a part of the text.
//!
//! The whole name counts anywhere, and so does a part of it that a space parts from the rest; a single character, or the
//! beginning of a name without a space, only before `さん`, `小姐`, `님` and their like.

use super::names::unique;
use super::tokens::{compact, folded, has_no_spaces};

/// What follows a single character or a surname that is surely a person's.
const HONORIFICS: &[&str] = &[
    "さん",
    "さま",
    "様",
    "氏",
    "先生",
    "くん",
    "君",
    "ちゃん",
    "小姐",
    "女士",
    "经理",
    "經理",
    "护士",
    "護士",
    "医生",
    "醫生",
    "님",
    "씨",
];

/// What stands for the names of the staff.
#[derive(Default)]
pub(super) struct Written {
    /// What stands for a name, whose it is, whether it is the whole, whether it needs an honorific.
    forms: Vec<(String, usize, bool, bool)>,
}

impl Written {
    /// Adds the `name` of `who`.
    pub(super) fn add(&mut self, who: usize, name: &str) {
        let parts: Vec<String> = name
            .split([' ', '　', '・', '·'])
            .map(compact)
            .filter(|part| !part.is_empty())
            .collect();
        let whole = parts.concat();
        let long = |text: &str| text.chars().count() > 1;
        if parts.len() > 1 {
            for part in &parts {
                self.forms.push((part.clone(), who, false, !long(part)));
            }
        } else if whole.chars().count() > 2 && whole.chars().all(is_han) {
            // Nobody says where the surname ends: two characters most often in Japanese, one in Chinese and Korean.
            for count in [1, 2] {
                self.forms
                    .push((whole.chars().take(count).collect(), who, false, true));
            }
        }
        self.forms.push((whole.clone(), who, true, !long(&whole)));
    }

    /// Where `text` names somebody, who it may be, and whether the whole name stands there; a longer name hides the
    /// shorter ones inside it.
    pub(super) fn find(&self, text: &str) -> Vec<(usize, Vec<usize>, bool)> {
        if self.forms.is_empty() || !text.chars().any(has_no_spaces) {
            return Vec::new();
        }
        let text = folded(text);
        let mut found: Vec<(usize, usize, usize, bool)> = Vec::new();
        for (name, who, whole, honorific) in &self.forms {
            for (start, _) in text.match_indices(name.as_str()) {
                let end = start + name.len();
                let after = text[end..].trim_start();
                if !honorific
                    || HONORIFICS
                        .iter()
                        .any(|title| after.starts_with(folded(title).as_str()))
                {
                    found.push((start, end, *who, *whole));
                }
            }
        }
        let inside = |one: &(usize, usize, usize, bool)| {
            found.iter().any(|other| {
                other.0 <= one.0 && one.1 <= other.1 && other.1 - other.0 > one.1 - one.0
            })
        };
        let mut longest: Vec<_> = found.iter().filter(|one| !inside(one)).collect();
        longest.sort();
        longest
            .chunk_by(|one, other| (one.0, one.1) == (other.0, other.1))
            .map(|same| {
                let who = unique(same.iter().map(|(.., who, _)| *who));
                (same[0].0, who, same.iter().all(|(.., whole)| *whole))
            })
            .collect()
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
        || matches!(c, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}')
}
