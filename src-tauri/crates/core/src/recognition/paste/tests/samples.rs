//! More texts as they are pasted, with another staff.

use super::super::*;

const STAFF: &[&str] = &[
    "Ana Silva",
    "Tom Becker",
    "Maria Lopez",
    "Maria Rossi",
    "Priya Patel",
    "Mark Stone",
    "Sam O'Brien",
    "Jean-Pierre Dupont",
    "Joy Adeyemi",
    "김민수",
    "李娜",
    "Will Carter",
    "Grace Okafor",
    "Nguyen Van An",
    "สมชาย ใจดี",
];

/// The people, how many are unsure, and the quote.
fn paste(text: &str) -> (Vec<&'static str>, usize, String) {
    let read = read(text, STAFF, Day::parse("2026-11-26").unwrap());
    let people = read.people.iter().map(|who| STAFF[*who]).collect();
    (people, read.unsure.len(), read.customer_words)
}

#[test]
fn what_was_liked_and_what_was_not() {
    let (people, unsure, words) = paste(
        "Excellent\n\nReviewed: 12 November 2026\n\nLiked · The staff were so kind, especially Priya and Mark at the front desk. \
         Priya upgraded us for free!\n\nDisliked · The lift was slow.\n\nStayed in October 2026\n",
    );
    assert_eq!((people, unsure), (vec!["Priya Patel", "Mark Stone"], 0));
    assert_eq!(
        words,
        "The staff were so kind, especially Priya and Mark at the front desk. Priya upgraded us for free!"
    );
}

#[test]
fn a_letter_whose_writer_shares_a_colleagues_first_name() {
    let (people, unsure, words) = paste(
        "To whom it may concern\n\nMy name is Maria Gonzalez and I was a guest from 3 to 7 November. I want to commend Sam O'Brien \
         in housekeeping. During my stay I fell ill. Sam noticed, brought me tea and checked on me twice. He didn't have to do \
         that.\n\nThe eggs were cold.\n\nOnce again, thank you.\n\nMaria Gonzalez\nRoom 214\n",
    );
    assert_eq!((people, unsure), (vec!["Sam O'Brien"], 0));
    assert_eq!(
        words,
        "I want to commend Sam O'Brien in housekeeping. […] Sam noticed, brought me tea and checked on me twice. He didn't have \
         to do that."
    );
}

#[test]
fn an_answer_below_what_it_answers() {
    let (people, _, words) = paste(
        "On Sat, 14 Nov 2026 at 10:02, Hotel <res@hotel.example> wrote:\n> Dear Mr Brown,\n> How was your stay?\n> Grace Okafor\n\n\
         Fantastic! Will and Tom in the bar made our night. They even sang for my wife.\n\nCheers\nDave\n\nSent from my iPhone",
    );
    assert_eq!(people, ["Will Carter", "Tom Becker"]);
    assert_eq!(
        words,
        "Will and Tom in the bar made our night. They even sang for my wife."
    );
}

#[test]
fn a_mail_that_names_its_colleague_in_the_subject() {
    let (people, _, words) = paste(
        "From: Jane\nTo: Tom Becker\nSubject: Compliment for Ana Silva\n\nThe room was fine. She stayed an hour after her shift to \
         wait with my daughter.\n\nJane",
    );
    assert_eq!(people, ["Ana Silva"]);
    assert_eq!(
        words,
        "She stayed an hour after her shift to wait with my daughter."
    );
}

#[test]
fn a_form_of_questions_and_answers() {
    let (people, _, words) = paste(
        "Q: How satisfied were you?\nA: 10/10\nQ: What went well?\nA: Jean-Pierre resolved my issue in five minutes. The wait was long.",
    );
    assert_eq!(people, ["Jean-Pierre Dupont"]);
    assert_eq!(words, "Jean-Pierre resolved my issue in five minutes.");
}

#[test]
fn a_review_in_spanish_with_the_owners_answer() {
    let (people, _, words) = paste(
        "Muy buena atención de Ana y de Tom en la recepción. Nos ayudaron con todo. El desayuno normal.\n\nRespuesta del \
         propietario\nHace 2 días\nGracias por su visita, Priya",
    );
    assert_eq!(people, ["Ana Silva", "Tom Becker"]);
    assert_eq!(
        words,
        "Muy buena atención de Ana y de Tom en la recepción. Nos ayudaron con todo."
    );
}

#[test]
fn a_mail_below_which_a_program_warns() {
    let (people, unsure, words) = paste(
        "Hello Ana,\nThank you for looking after my father. You were so gentle with him.\nThe garden was nice.\nWarmly,\nMaria\n\n\
         This email is confidential. If you are not the intended recipient please delete it.",
    );
    assert_eq!((people, unsure), (vec!["Ana Silva"], 0));
    assert_eq!(
        words,
        "Thank you for looking after my father. You were so gentle with him."
    );
}

#[test]
fn a_review_without_a_full_stop_to_its_end() {
    let (people, _, words) = paste(
        "brilliant from start to finish tom was waiting for us with keys and priya sorted breakfast",
    );
    assert_eq!(people, ["Tom Becker", "Priya Patel"]);
    assert!(words.starts_with("brilliant") && words.ends_with("breakfast"));
    let (people, ..) = paste(
        "The girl on the till, I think her name was Joy, helped, and so did Mr. Stone and Van An.",
    );
    assert_eq!(people, ["Joy Adeyemi", "Mark Stone"]);
}

#[test]
fn names_in_korean_chinese_and_thai() {
    for (text, who, quote) in [
        (
            "방은 작았어요. 김민수님이 정말 친절했어요.",
            "김민수",
            "김민수님이 정말 친절했어요.",
        ),
        (
            "李娜小姐帮我们找到了护照。她非常热心。房间一般。",
            "李娜",
            "李娜小姐帮我们找到了护照。她非常热心。",
        ),
        (
            "คุณสมชายช่วยเราหารถแท็กซี่",
            "สมชาย ใจดี",
            "คุณสมชายช่วยเราหารถแท็กซี่",
        ),
    ] {
        let (people, _, words) = paste(text);
        assert_eq!((people, words.as_str()), (vec![who], quote));
    }
}
