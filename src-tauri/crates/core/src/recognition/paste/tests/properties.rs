//! What holds of any text: nothing is lost but stars, buttons and HTML, and nothing is made up.

use super::*;
use proptest::prelude::*;

/// Letters and digits, sorted.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

/// Whether `quote` is some of `sentences` in their order, with nothing between them but what parts them.
fn is_made_of(quote: &str, sentences: &[&str]) -> bool {
    let mut reached = vec![0];
    for sentence in sentences {
        for at in reached.clone() {
            for between in ["", " ", "\n", GAP] {
                let rest = quote[at..].strip_prefix(between);
                if let Some(left) = rest.and_then(|rest| rest.strip_prefix(sentence)) {
                    reached.push(quote.len() - left.len());
                }
            }
        }
        reached.sort_unstable();
        reached.dedup();
    }
    reached.contains(&quote.len())
}

fn holds_all(text: &str) {
    let read = paste(text);
    let plain = plain::plain(text);
    let (pieces, roles) = pieces::pieces(&plain);
    let noise: String = pieces
        .iter()
        .filter(|piece| piece.kind == Kind::Noise)
        .map(|piece| piece.text)
        .collect();
    let kept = format!("{} {} {noise}", read.customer_words, read.left_out);
    assert_eq!(letters(&kept), letters(&plain), "lost or made up");
    let one = |text: &str| {
        text.split_whitespace()
            .map(|word| word.trim_start_matches('>'))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let source = one(&plain.replace("\n>", "\n"));
    let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
    let items = items(&pieces, roles.len());
    let sentences: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
    // With lines behind `>` in the text, what is between them may be another voice's.
    if !plain.contains('>') {
        let all_there = sentences
            .iter()
            .all(|sentence| source.contains(&one(sentence)));
        assert!(all_there, "{sentences:?} are not in the text");
    }
    assert!(
        is_made_of(&read.customer_words, &sentences),
        "{}",
        read.customer_words
    );
    assert!(crate::text::words(&read.customer_words) <= 121);
    assert!(read.day.is_none_or(|day| day <= today()));
    assert!(
        read.people
            .iter()
            .chain(read.unsure.iter().flatten())
            .all(|who| *who < STAFF.len())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn of_any_text_nothing_is_lost(text in any::<String>()) {
        holds_all(&text);
    }

    #[test]
    fn of_a_text_of_usual_parts_nothing_is_lost(parts in prop::collection::vec(prop::sample::select(vec![
        "Dear Ana,", "Hi", "\n", "\n\n", "> ", " ", "Ana was kind. ", "She stayed", "Maria", "Kind regards,", "Tom", "Will ", "From: x", "Subject: FW: y",
        "-----Original Message-----", "On 1 May 2026 Ana wrote:", "Response from the owner", "★★★★★", "Read more", "… more", "Helpful (3)", "<br>", "&amp;",
        "&", "<", "2 weeks ago", "12/03/2026", "佐藤さん", "سارة", "Comment: ", "Agent: Tom", "Mr. ", "P.S. ", "--", "Thanks,", ".", "!", "…", "e\u{301}", "5/5", "a ",
    ]), 0..40)) {
        holds_all(&parts.concat());
    }

    #[test]
    fn no_name_of_any_kind_stops_it(staff in prop::collection::vec(any::<String>(), 0..6), text in any::<String>()) {
        let names: Vec<&str> = staff.iter().map(String::as_str).collect();
        let read = read(&format!("{text} {} {text}", staff.join(" ")), &names, today());
        prop_assert!(read.people.iter().all(|who| *who < names.len()));
    }
}
