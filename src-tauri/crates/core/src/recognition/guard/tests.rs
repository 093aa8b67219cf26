//! Every rule by its examples: what it takes, and what looks like it.

use super::*;

/// What is found, as `sign:text` with a bar between.
fn found(place: Place, text: &str) -> String {
    let staff = ["Chidi Okafor", "Ana Lopes"];
    let found = findings(text, place, &staff);
    let found = found
        .iter()
        .map(|one| format!("{}:{}", one.sign.word(), one.text));
    found.collect::<Vec<_>>().join(" | ")
}

fn is(place: Place, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(&found(place, text), expected, "{text}");
    }
}

#[test]
fn a_hotels_room_is_found_by_its_word_and_by_itself() {
    is(
        Place::Hotel,
        &[
            ("rooms 412 and 413 called", "room:412 | room:413"),
            ("412 called, wanted towels", "room:412"),
            ("The guest in 412's shower", "room:412"),
            ("Upgraded them from 226 to 301", "room:226 | room:301"),
            (
                "Mrs Lindgren (114) in Suite 7",
                "surname:Lindgren | room:114 | room:7",
            ),
            ("Room ４１２, room ٤١٢", "room:４１２ | room:٤١٢"),
            (
                "helped 318 with a cello; the door of 519; the couple in 7",
                "room:318 | room:519 | room:7",
            ),
            (
                "Guest in B14, the pair in the Lavender Suite. 509 sends her love",
                "room:B14 | room:Lavender Suite | room:509",
            ),
            (
                "A guest in the Lavender Suite, her room number is 227",
                "room:Lavender Suite | room:227",
            ),
            (
                "The junior suite, the Windsor Suite was set, rang 911, from 140 to 165, terminal T3",
                "",
            ),
            ("In 2019 we sold 412 rooms, from 120 to 80 complaints", ""),
            (
                "Meeting room 2, floor 3, table 14, gate 23, in 45 minutes",
                "",
            ),
        ],
    );
}

#[test]
fn a_bed_is_found_and_a_ward_only_with_somebody_in_it() {
    is(
        Place::Clinic,
        &[
            (
                "ward 3B bed 2; bay 3; bed four",
                "room:3B bed 2 | room:3 | room:four",
            ),
            (
                "the patient on ward 6, and the lady in 4",
                "room:6 | room:4",
            ),
            ("Ward 7 was full, one patient in 10 waited, 2 beds free", ""),
            ("waiting room 3, bed 4 times a day", ""),
        ],
    );
    is(
        Place::Clinic,
        &[("the lady waiting in 9, and 14's son", "room:9 | room:14")],
    );
    is(Place::Shop, &[("fitting room 3 was wet", "")]);
    is(Place::ContactCentre, &[("training room 214 is free", "")]);
}

#[test]
fn telephone_numbers_are_told_from_dates_times_and_prices() {
    is(
        Place::Shop,
        &[
            (
                "ring 07911123456, +49 (0)30 123456-78",
                "phone:07911123456 | phone:+49 (0)30 123456-78",
            ),
            (
                "(415) 555-0132 or 06 12 34 56 78",
                "phone:(415) 555-0132 | phone:06 12 34 56 78",
            ),
            ("call her at 555-0142 ext. 12", "phone:555-0142 ext. 12"),
            (
                "on 12.03.2026 14:30, from 09.00-17.00, 1 200 000 of them, £1,200.50",
                "",
            ),
        ],
    );
}

#[test]
fn records_are_found_after_their_word_and_long_codes_alone() {
    is(
        Place::ContactCentre,
        &[
            (
                "order no. A-4471, case 00482, claim 7731908",
                "record:A-4471 | record:00482 | record:7731908",
            ),
            ("reference number she gave was K7PQ2X", "record:K7PQ2X"),
            ("closed INC0048213 today", "record:INC0048213"),
            (
                "PNR XKQWZT was lost, a/c 40981226",
                "record:XKQWZT | record:40981226",
            ),
            (
                "7719402 was the order number, Expedia 7239481044, parcel JD0022 9184",
                "record:7719402 | record:7239481044 | record:JD0022 9184",
            ),
            (
                "Zendesk #481022 and HD-4412",
                "record:481022 | record:HD-4412",
            ),
            (
                "order 500 napkins, a claim of £4,500, ticket 2024, ISO 27001, COVID-19",
                "",
            ),
            ("raffle ticket 4471, Sony WH1000XM4, flight LH1234", ""),
        ],
    );
    is(
        Place::Clinic,
        &[(
            "943 476 5919 and MRN: 774-20-19",
            "record:943 476 5919 | record:774-20-19",
        )],
    );
}

#[test]
fn cards_and_accounts_check_out() {
    is(
        Place::Shop,
        &[
            ("paid with 4111-1111-1111-1111", "card:4111-1111-1111-1111"),
            ("amex 3782 822463 10005", "card:3782 822463 10005"),
            (
                "Visa ending in 4421, last 4 of her card 4444",
                "card:4421 | card:4444",
            ),
            (
                "GB82 WEST 1234 5698 7654 32",
                "card:GB82 WEST 1234 5698 7654 32",
            ),
            (
                "read out 5412 7534 9082 1166; sort code 20-14-53, account 40981226",
                "card:5412 7534 9082 1166 | card:20-14-53 | card:40981226",
            ),
            (
                "last 4 are 6620, the 9921 card, 4421 on her card",
                "card:6620 | card:9921 | card:4421",
            ),
            ("the last four days of 2026", ""),
        ],
    );
}

#[test]
fn a_birth_is_a_date_beside_its_word() {
    is(
        Place::Clinic,
        &[
            ("D.O.B.: 1961-03-14", "birth:1961-03-14"),
            ("born on the 3rd of June, 1950", "birth:3rd of June, 1950"),
            ("14/03/1950 is his date of birth", "birth:14/03/1950"),
            (
                "dob 3/3/61. DOB: 12 04 1950. DOB 110547. Verified by 14MAR61",
                "birth:3/3/61 | birth:12 04 1950 | birth:110547 | birth:14MAR61",
            ),
            (
                "born on the 3rd of the 4th 1950; born in June 1938",
                "birth:3rd of the 4th 1950 | birth:June 1938",
            ),
            (
                "fourteenth of March 1939 and 14. III. 1944 and 3 March '58",
                "birth:fourteenth of March 1939 | birth:14. III. 1944 | birth:3 March '58",
            ),
            ("née le 14 juillet 1948", "birth:14 juillet 1948"),
            ("Her ID says 17th August 2008", "birth:17th August 2008"),
            (
                "DOB confirmed. Married on 12 June 1984, sizes 8/10/12, here since 3 May 2004, on 4 May 2026",
                "",
            ),
            ("her birthday is 14 March, moved from 12/03/2024", ""),
        ],
    );
}

#[test]
fn a_surname_follows_a_title_and_is_no_brand_and_no_colleague() {
    is(
        Place::Hotel,
        &[
            ("Mr. & Mrs. Smith-Jones", "surname:Smith-Jones"),
            (
                "mrs patel, Mr van den Berg, Mrs O’Brien",
                "surname:patel | surname:van den Berg | surname:O’Brien",
            ),
            ("Mrs Ковальчук and Mr 王", "surname:Ковальчук | surname:王"),
            (
                "Señora Ibáñez de la Torre asked",
                "surname:Ibáñez de la Torre",
            ),
            ("spoke to miss patel", "surname:patel"),
            (
                "Tanaka-san, Encik Rahman",
                "surname:Tanaka | surname:Rahman",
            ),
            (
                "thank you Dr Sam. Dr Mo, you are great. Dr Lind's clinic",
                "",
            ),
            ("Dr Okafor and Miss Ana, Mr B too", ""),
            (
                "didn't miss lunch, the dr said, thank the Dr. She was kind",
                "",
            ),
            ("Mr Whippy, Dr Martens, Dr Pepper, Mrs Meyer's", ""),
        ],
    );
}

#[test]
fn addresses_of_people_are_found_and_a_companys_own_are_not() {
    is(
        Place::Shop,
        &[
            (
                "anna.schmidt+spa@web.de or anna dot s at gmail dot com",
                "email:anna.schmidt+spa@web.de | email:anna dot s at gmail dot com",
            ),
            ("info@example.org, met @ 9.30, tagged @shop_fan", ""),
        ],
    );
}

#[test]
fn places_are_counted_as_the_page_counts() {
    let found = findings("🙂 Zoë met Mrs Żak 🙂 in 412", Place::Hotel, &[]);
    let places: Vec<_> = found.iter().map(|one| (one.from, one.to)).collect();
    assert_eq!(places, [(15, 18), (25, 28)]);
}

#[test]
fn findings_are_in_order_and_apart_whatever_the_text() {
    let pieces = [
        "Mrs ", "412", " room ", "+", "-", "order ", "@", "a.com", "'", "\u{301}", "🙂", "Żak",
        "/", "1961", "\n", "in ", "dob ",
    ];
    let mut seed = 1u32;
    for _ in 0..3000 {
        let mut text = String::new();
        for _ in 0..24 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        for place in [Place::Hotel, Place::Clinic, Place::Other] {
            let mut end = 0;
            for one in findings(&text, place, &["Ana Lopes"]) {
                assert!(end <= one.from && one.from < one.to, "{text}");
                assert_eq!(
                    String::from_utf16(&units[one.from..one.to]).unwrap(),
                    one.text
                );
                end = one.to;
            }
        }
    }
}
