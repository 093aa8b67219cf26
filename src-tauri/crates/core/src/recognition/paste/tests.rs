//! Pasted texts, as they are pasted.

use super::*;

mod properties;
mod samples;

const STAFF: &[&str] = &[
    "Ana Silva",
    "Tom Becker",
    "Maria Lopez",
    "Maria Rossi",
    "Will Carter",
    "Grace Okafor",
    "Łukasz Nowak",
    "Robert (Bob) Hill",
    "佐藤 美咲",
    "سارة أحمد",
    "Zoë Martin",
    "May Chen",
];

fn today() -> Day {
    Day::parse("2026-11-26").unwrap()
}

fn paste(text: &str) -> Pasted {
    read(text, STAFF, today())
}

fn people(text: &str) -> Vec<&'static str> {
    paste(text).people.iter().map(|who| STAFF[*who]).collect()
}

fn day(text: &str) -> Option<Day> {
    Some(Day::parse(text).unwrap())
}

#[test]
fn a_mail_to_a_hotel() {
    let read = paste(
        "From: Peter Jones <peter@example.com>\nSent: Thursday, 12 March 2026 09:14\nTo: info@hotel.example\n\
         Subject: Our stay\n\nDear team,\n\nWe stayed with you last week. Our flight was cancelled and we arrived at two in\n\
         the morning with two small children. Ana at reception had kept soup for us. She\neven carried the little one \
         upstairs. The room was quiet.\n\nKind regards,\nMaria Jones\n+44 20 7946 0000\n",
    );
    assert_eq!((read.people.as_slice(), read.unsure.len()), (&[0][..], 0));
    assert_eq!(
        read.customer_words,
        "Ana at reception had kept soup for us. She even carried the little one upstairs."
    );
    assert_eq!((read.day, read.shape), (day("2026-03-12"), Shape::Mail));
    for left in [
        "Dear team,",
        "The room was quiet.",
        "Kind regards,\nMaria Jones",
        "Subject: Our stay",
    ] {
        assert!(read.left_out.contains(left), "{left}: {}", read.left_out);
    }
}

#[test]
fn a_review_from_a_booking_site() {
    let read = paste(
        "Maria L.\nLocal Guide · 45 reviews · 12 photos\n★★★★★ 2 weeks ago\nLovely stay\nBreakfast was fine. Tom Becker went out \
         in the rain to find us a taxi… Read more\nHelpful (3)\nShare\n\nResponse from the owner a week ago\nDear Maria, thank \
         you! Zoë will be happy. Ana, General Manager\n",
    );
    assert_eq!(read.people, [1]);
    assert!(read.unsure.is_empty());
    assert_eq!(
        read.customer_words,
        "Tom Becker went out in the rain to find us a taxi…"
    );
    assert_eq!((read.day, read.shape), (day("2026-11-12"), Shape::Review));
    assert!(
        !read.left_out.contains("Helpful")
            && !read.left_out.contains('★')
            && !read.left_out.contains("Read more")
    );
    assert!(read.left_out.contains("General Manager"));
}

#[test]
fn a_letter_to_a_clinic() {
    let read = paste(
        "3 November 2026\n\nDear Sir or Madam,\n\nI was a patient on ward 4 in October. Dr. Okafor sat with me the night before \
         the operation. She explained everything twice, and my husband was there too. The car park is a disgrace.\n\nA nurse \
         named Will held my hand. He made me laugh.\n\nYours sincerely,\n\nAna Petrov (Mrs)\n",
    );
    assert_eq!(read.people, [5, 4]);
    assert_eq!(
        read.customer_words,
        "Dr. Okafor sat with me the night before the operation. She explained everything twice, and my husband was there \
         too. […] A nurse named Will held my hand. He made me laugh."
    );
    assert_eq!((read.day, read.shape), (day("2026-11-03"), Shape::Letter));
}

#[test]
fn a_review_of_a_shop_that_names_what_several_share() {
    let read = paste(
        "5/5\nMaria was so patient with my mum and found the right shoes. Thanks Maria!!\nReviewed 03/04/2026",
    );
    assert_eq!((read.people.len(), read.unsure), (0, vec![vec![2, 3]]));
    assert!(read.customer_words.starts_with("Maria was so patient"));
    assert_eq!(read.day, None);
}

#[test]
fn a_survey_after_a_call() {
    let read = paste(
        "Agent: Tom Becker\nCustomer: Ana Schulz\nCSAT: 5\nDate: 2026-10-01\nComment: He stayed on the line until my heating \
         worked again. Your website is slow.",
    );
    assert_eq!(read.people, [1]);
    assert!(
        read.customer_words
            .starts_with("He stayed on the line until my heating worked again.")
    );
    assert_eq!(read.day, day("2026-10-01"));
}

#[test]
fn a_long_letter_is_quoted_in_at_most_120_words() {
    let filler = "The weather was mild and the garden was in bloom all week long. ".repeat(10);
    let about =
        "Ana brought tea every single morning without once being asked to do so. ".repeat(12);
    let read = paste(&format!(
        "{filler}\n\n{about}\n\n{filler}\n\nTom fixed the lamp."
    ));
    assert!(crate::text::words(&read.customer_words) <= 120);
    assert!(
        read.customer_words.ends_with(" […] Tom fixed the lamp."),
        "{}",
        read.customer_words
    );
    let endless = format!("Ana was here {}", "and so it went on and on ".repeat(60));
    assert!((20..=120).contains(&crate::text::words(&paste(&endless).customer_words)));
}

#[test]
fn a_german_mail_with_what_it_answers() {
    let read = paste(
        "Von: Jörg Weiß <joerg@example.de>\nGesendet: Donnerstag, 12. März 2026 18:02\nAn: Hotel\nBetreff: AW: Ihr Aufenthalt\n\n\
         Sehr geehrte Damen und Herren,\n\nvielen Dank für die schönen Tage. Frau Silva hat uns die Koffer nachgeschickt. Sie \
         hat sogar angerufen.\n\nMit freundlichen Grüßen\nTom Weiß\n\nAm 10.03.2026 um 12:00 schrieb Hotel:\n> Sehr geehrter \
         Herr Weiß,\n> wie war Ihr Aufenthalt? Ihre Zoë",
    );
    assert_eq!(read.people, [0]);
    assert_eq!(
        read.customer_words,
        "Frau Silva hat uns die Koffer nachgeschickt. Sie hat sogar angerufen."
    );
    assert_eq!((read.day, read.shape), (day("2026-03-12"), Shape::Mail));
}

#[test]
fn mails_in_french_spanish_portuguese_and_italian() {
    for (text, words) in [
        (
            "De : Luc\nEnvoyé : 12 mars 2026\nÀ : Hôtel\nObjet : Merci\n\nBonjour,\nLe lit était dur. Grâce à Łukasz, ma mère a pu dormir. Il est \
          resté avec nous.\nCordialement,\nTom Durand",
            "Grâce à Łukasz, ma mère a pu dormir. Il est resté avec nous.",
        ),
        (
            "De: Pablo\nEnviado: 12 de marzo de 2026\nPara: Hotel\nAsunto: Gracias\n\nHola,\nLa cama era dura. Lukasz nos ayudó con todo. Él no \
          durmió.\nSaludos,\nAna Ruiz",
            "Lukasz nos ayudó con todo. Él no durmió.",
        ),
        (
            "De: Rui\nData: 12 de março de 2026\nPara: Hotel\nAssunto: Obrigado\n\nBom dia,\nA cama era dura. O Lukasz ajudou muito. Ele foi um \
          anjo.\nMelhores cumprimentos,\nAna",
            "O Lukasz ajudou muito. Ele foi um anjo.",
        ),
        (
            "Da: Gio\nInviato: 12 marzo 2026\nA: Hotel\nOggetto: Grazie\n\nBuongiorno,\nIl letto era duro. Lukasz ci ha aiutato. Lui è un \
          angelo.\nCordiali saluti\nTom",
            "Lukasz ci ha aiutato. Lui è un angelo.",
        ),
    ] {
        let read = paste(text);
        assert_eq!(
            (read.people.as_slice(), read.customer_words.as_str()),
            (&[6][..], words),
            "{text}"
        );
        assert_eq!(
            (read.day, read.shape),
            (day("2026-03-12"), Shape::Mail),
            "{text}"
        );
    }
}

#[test]
fn japanese_and_arabic_names() {
    let read = paste("とても良いホテルでした。佐藤さんが傘を貸してくれました。2026年3月12日");
    assert_eq!(
        (read.people.as_slice(), read.customer_words.as_str()),
        (&[8][..], "佐藤さんが傘を貸してくれました。")
    );
    assert_eq!(
        people("スタッフの佐藤美咲さんに感謝します。"),
        ["佐藤 美咲"]
    );
    assert_eq!(people("Misaki was off. Thanks to 美咲さん!"), ["佐藤 美咲"]);
    let read = paste("كان الفندق جميلا. شكرا لسارة على مساعدتها. الغرفة صغيرة.");
    assert_eq!(
        (read.people.as_slice(), read.customer_words.as_str()),
        (&[9][..], "شكرا لسارة على مساعدتها.")
    );
}

#[test]
fn a_mail_that_a_colleague_passed_on() {
    let read = paste(
        "From: Zoë Martin\nSubject: FW: Compliment\n\nTeam, look at this! Well done Tom.\n\n-----Original Message-----\nFrom: \
         Guest <g@example.com>\nSent: 2 October 2026\nTo: Hotel\nSubject: Compliment\n\nHello,\nAna's smile made our day.\nBest,\nMay",
    );
    assert_eq!(
        (read.people.as_slice(), read.customer_words.as_str()),
        (&[0][..], "Ana's smile made our day.")
    );
    assert_eq!(read.day, day("2026-10-02"));
    let quoted = paste("> Hi,\n> Bob was an absolute\n> star tonight.\n> Regards\n> Tom");
    assert_eq!(
        (quoted.people.as_slice(), quoted.customer_words.as_str()),
        (&[7][..], "Bob was an absolute star tonight.")
    );
}

#[test]
fn a_copied_page_with_html() {
    let read =
        paste("<div><p>Ana &amp; Tom were great!</p><p>It&#39;s a pity we left.</p><br></div>");
    assert_eq!(
        (read.people.as_slice(), read.customer_words.as_str()),
        (&[0, 1][..], "Ana & Tom were great!")
    );
    assert_eq!(read.left_out, "It's a pity we left.");
}

#[test]
fn a_letter_to_the_colleague_and_one_that_names_nobody() {
    let read = paste(
        "Dear Tom,\n\nthe room was fine. Thank you for the cake that you brought up for our anniversary.\n\nBest wishes\nAna and Jim",
    );
    assert_eq!(read.people, [1]);
    assert_eq!(
        read.customer_words,
        "Thank you for the cake that you brought up for our anniversary."
    );
    assert_eq!(
        people("Dear Tom,\nI must tell you about Zoe. She was kind."),
        ["Zoë Martin"]
    );
    let read = paste("The pool was cold. The lady at the bar lent us her own charger.");
    assert_eq!(
        read.customer_words,
        "The lady at the bar lent us her own charger."
    );
    assert!(read.people.is_empty());
}

#[test]
fn a_review_without_capitals_and_one_all_in_capitals() {
    assert_eq!(
        paste("great place. ana was so nice. pool cold.").customer_words,
        "ana was so nice."
    );
    let read = paste("WE WILL COME AGAIN. TOM WAS THE BEST. MAY WE SAY THANKS TO GRACE!");
    assert_eq!(read.people, [1, 5]);
}

#[test]
fn a_first_name_that_is_a_word_counts_only_as_a_name() {
    for text in [
        "Will you come again? We will.",
        "May was lovely and sunny.",
        "We came in May 2026.",
        "Grace and comfort everywhere.",
        "the May fair",
        "We stayed at the Grace Hotel.",
        "I may return, by the grace of God.",
        "We arrived 12 May.",
        "WILL COME BACK",
    ] {
        assert!(people(text).is_empty(), "{text}: {:?}", people(text));
    }
    for (text, who) in [
        ("Thanks to Will for the ride.", "Will Carter"),
        ("Grace at reception was kind.", "Grace Okafor"),
        ("a boy called will", "Will Carter"),
        ("We loved how May sang.", "May Chen"),
        ("Will helped with the bags.", "Will Carter"),
        ("May Chen was here.", "May Chen"),
    ] {
        assert_eq!(people(text), [who], "{text}");
    }
    let read = paste("The nurse was named Grace. Grace never left my side. Grace was everything.");
    assert_eq!(
        read.customer_words,
        "The nurse was named Grace. Grace never left my side. Grace was everything."
    );
}

#[test]
fn names_are_whole_words_and_may_be_possessive_or_turned() {
    for text in [
        "Anastasia was here.",
        "Ana-Maria was here.",
        "Tommy and Banana",
        "Thanks, see you tomorrow",
    ] {
        assert!(people(text).is_empty(), "{text}");
    }
    assert_eq!(
        people("Ana’s help, ZOË, tom's and LOPEZ Maria"),
        ["Ana Silva", "Zoë Martin", "Tom Becker", "Maria Lopez"]
    );
    assert_eq!(
        people("Mr Becker and Maria R. helped."),
        ["Tom Becker", "Maria Rossi"]
    );
    // One of the two in full makes clear whom the text means from there on.
    let read = paste("Maria Rossi met us. Maria was kind.");
    assert_eq!((read.people, read.unsure.len()), (vec![3], 0));
    let stranger = paste("My friend Tom Schmidt loved it.");
    assert_eq!((stranger.people.len(), stranger.unsure), (0, vec![vec![1]]));
}

#[test]
fn a_signature_is_no_colleague_but_a_postscript_is_heard() {
    for end in [
        "Kind regards, Maria Lopez",
        "Best,\nTom",
        "Thanks\nAna",
        "— Ana",
        "Ana",
        "Regards\nBob Hill\nSent from my phone",
        "Warmly,\nTom",
        "Maria Lopez\nRoom 214",
        "Thanks, Maria",
    ] {
        let read = paste(&format!(
            "Hello,\n\nWhat a stay it was. We enjoyed it.\n\n{end}"
        ));
        assert!(
            read.people.is_empty() && read.unsure.is_empty(),
            "{end}: {read:?}"
        );
        assert!(read.left_out.ends_with(end), "{end}: {}", read.left_out);
    }
    assert!(people("My name is Ana Silva and I'm Tom's aunt. We loved it.").is_empty());
    assert_eq!(
        people("All was well.\n\nRegards,\nTom\n\nPS: Ana was a star."),
        ["Ana Silva"]
    );
}

#[test]
fn a_day_after_today_and_a_day_in_the_text_are_none() {
    assert_eq!(paste("Reviewed 12 March 2027\nAna was nice.").day, None);
    assert_eq!(
        paste("We came on 12 March 2026 because Ana had invited us to stay.").day,
        None
    );
    assert_eq!(
        paste("Ana was nice.\nLisbon, 12 March 2026").day,
        day("2026-03-12")
    );
}

#[test]
fn nothing_gives_nothing() {
    for text in ["", "   \n\n", ">", ">>>\n>", "★", "\u{0}"] {
        let read = paste(text);
        assert!(
            read.customer_words.is_empty() && read.left_out.is_empty() && read.people.is_empty(),
            "{text:?} {read:?}"
        );
    }
}
