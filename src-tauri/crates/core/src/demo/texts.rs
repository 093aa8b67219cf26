//! The example team's people and stories: invented, in the languages that such a team speaks. Data, not words of the
//! program, so they stand here and not in the `.ftl` files.

use crate::action::ActionKind;

/// Name, how to say it, job, access, home shift (0 morning, 1 late, 2 night).
pub type Somebody = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    usize,
);

pub const PEOPLE: &[Somebody] = &[
    (
        "Ana Ribeiro",
        "AH-na hee-BAY-roo",
        "Front desk",
        "leader",
        0,
    ),
    ("Joe Carter", "", "Housekeeping", "staff", 0),
    ("Mei Lin", "may lin", "Breakfast", "staff", 0),
    ("Zoë Vandenberg", "ZOH-ee", "Front desk", "staff", 0),
    (
        "Łukasz Wiśniewski",
        "WOO-kash veesh-NYEF-skee",
        "Maintenance",
        "leader",
        0,
    ),
    ("مريم الحسن", "MAR-yam al-HA-san", "Concierge", "staff", 1),
    (
        "Жанна Коваль",
        "ZHAN-na ko-VAL",
        "Housekeeping",
        "leader",
        1,
    ),
    ("美咲 田中", "mi-SA-ki ta-NA-ka", "Restaurant", "staff", 1),
    (
        "Priya Natarajan",
        "PREE-ya na-ta-RAA-jan",
        "Front desk",
        "staff",
        1,
    ),
    ("Tom O'Neill", "", "Night porter", "leader", 2),
    ("Fatou Diallo", "fa-TOO jal-LO", "Night porter", "staff", 2),
    (
        "Maria do Carmo Figueiredo de Albuquerque",
        "",
        "Guest relations",
        "manager",
        0,
    ),
    ("Sam Okafor", "", "Kitchen", "staff", 1),
    ("Elif Yılmaz", "e-LEEF", "Housekeeping", "staff", 0),
];

pub const SHIFTS: &[(&str, &str)] = &[("Morning", "07:45"), ("Late", "14:30"), ("Night", "22:15")];

pub const PURPOSES: &[&str] = &[
    "We help every guest sleep well and leave happy.",
    "We make every guest feel expected, and sorry to leave.",
];

pub const ROLES: &[(&str, &str, &str)] = &[
    (
        "Front desk",
        "Checks guests in and out.",
        "Gives every guest the feeling of being expected.",
    ),
    (
        "Housekeeping",
        "Cleans and prepares the rooms.",
        "Gives a tired traveller a room that says: rest now.",
    ),
    (
        "Night porter",
        "Keeps the house through the night.",
        "Lets everybody sleep without a worry.",
    ),
    (
        "Breakfast",
        "Prepares and serves breakfast.",
        "Sends every guest into the day with a good start.",
    ),
];

/// What happened, and the customer's words where there are some. `{name}` is the first of those praised.
pub const STORIES: &[(&str, &str)] = &[
    (
        "A guest came back at midnight without her bag. {name} called the taxi office four times and then drove to the rank. The bag was there, with the medicine in it. The guest slept that night, and so did we.",
        "I had given it up. You had not.",
    ),
    (
        "A boy of six cried because his bear had gone with the sheets. {name} went down to the laundry, found it in the second load, dried it by hand and put it on the pillow with a bandage round its ear.",
        "He tells everyone that the bear was in hospital here.",
    ),
    (
        "An older couple could not read the breakfast list. {name} did not offer a bigger list but sat down and read it with them as if it were a story. They stayed for an hour and asked for the same table the next day.",
        "",
    ),
    (
        "Un señor tenía que coger el primer tren y el desayuno aún no estaba abierto. {name} le preparó una bolsa con café, pan y fruta la noche antes y la dejó en recepción con su nombre. Se fue con tiempo y con una sonrisa.",
        "Nunca me habían despedido así a las cinco de la mañana.",
    ),
    (
        "The lift stood still and a guest in a wheelchair had a wedding to get to. {name} found the goods lift, cleared it, laid a clean cloth on the floor and went along, talking about weddings. She arrived in time.",
        "It felt like the royal entrance.",
    ),
    (
        "Pani z pokoju na trzecim piętrze dostała złą wiadomość z domu. {name} nie pyta o nic, przynosi herbatę, znajduje wcześniejszy lot i dzwoni po taksówkę. Czeka z nią, aż samochód przyjedzie.",
        "",
    ),
    (
        "A family arrived a day early and we were full. Instead of saying so, {name} rang three hotels, found a room that takes dogs, and walked them there with an umbrella. They came back the next day as if to friends.",
        "You were full and still you looked after us.",
    ),
    (
        "A guest said that the room was fine. {name} heard how she said it, asked again, and learnt that the street lamp shone in. Ten minutes later she had the quiet room on the other side, before she had to complain.",
        "",
    ),
    (
        "وصلت ضيفة مع طفل نائم بين ذراعيها بعد رحلة طويلة. على يد {name} وصلت الحقائب إلى الغرفة أولاً، وانتظرت الأوراق حتى الصباح. نام الطفل ولم يستيقظ، وشكرتنا الأم عند الإفطار.",
        "لم يطلب مني أحد أن أنتظر.",
    ),
    (
        "The conference ran late and forty people missed the kitchen. {name} made soup from what there was and served it in the corridor. It was the part of the conference that they wrote about.",
        "The best soup I ever ate standing up.",
    ),
    (
        "雨の夜、傘のないお客様が薬局を探していました。{name}は地図を渡すだけでなく、自分の傘を貸して一緒に歩きました。翌朝、お客様は傘にお礼の手紙を結んで返してくださいました。",
        "一緒に歩いてくれた五分が一番うれしかったです。",
    ),
    (
        "A guest asked for an iron at two in the morning. {name} brought it, saw the black suit and the hands that shook, and ironed it for him. It was for his father's funeral. He wrote to us a month later.",
        "I was alone in a strange town, and then I was not.",
    ),
    (
        "Гость забыл в номере слуховой аппарат и уехал на вокзал. {name} находит его при уборке, не ждёт бюро находок, сразу вызывает такси и передаёт на перрон. До отхода поезда остаётся четыре минуты.",
        "",
    ),
];

/// The same, of what no huddle told yet: whoever tries the program reads these first, so they are in the language of its words.
pub const NEW_STORIES: &[(&str, &str)] = &[
    (
        "The rule says that breakfast ends at ten. A nurse came from her night shift at a quarter past. {name} opened the kitchen again and made eggs, because the rule is there for guests and not against them.",
        "Eggs after a night like that. I could have cried.",
    ),
    (
        "A guest had written in the form that she was nervous about flying. {name} printed the weather for her route, calm all the way, and left it with her key. She framed it.",
        "",
    ),
    (
        "Someone had a birthday and had told nobody. {name} saw it on the passport at check-in, and at breakfast there was one candle on one pancake and no singing, just as a shy man would want it.",
        "How did you know not to sing?",
    ),
];

pub const THANKS: &[&str] = &[
    "Stayed until the last taxi came, although the shift was over.",
    "Took my two rooms when my back was bad, and said nothing about it.",
    "Taught me the new till in ten minutes without one sigh.",
    "Every single morning the cups are where they should be. You notice only when {name} is away.",
    "Calmed the guest in the lobby by listening to the end.",
    "Swapped the weekend so that I could be at my sister's wedding.",
    "Found the fault in the boiler before anybody had a cold shower.",
    "Gracias por ayudarme con las maletas del grupo grande.",
    "Wrote the handover so well that I knew everything at once.",
    "Dziękuję za cierpliwość przy moim pierwszym dniu.",
    "Shared the umbrella, the bread and the good mood on a long day.",
    "Remembered the name of a guest who came last in spring.",
    "Told me kindly what I did wrong, and when nobody could hear.",
    "شكراً لأنك ترجمت لي مع الضيف.",
    "Cleaned up the breakfast room alone when three of us were ill.",
    "Спасибо, что осталась со мной до утра.",
    "Asked the guest one question more, and that was the right one.",
    "Brought soup to the night shift.",
    "Kept calm when the alarm rang and counted everybody in the yard.",
    "忙しい時に皿洗いを手伝ってくれてありがとう。",
    "Made the new colleague feel at home in one day.",
    "Has been on time for a whole winter of early trains.",
    "Saw that a guest limped and moved her to the ground floor.",
    "Repaired the pram of a family before they had to ask.",
];

/// What came in and no leader has read: whom it is about (a place among the people), who says it, and what. The third holds what a
/// guest would not want read aloud; the last two tell the same.
pub const UNREAD: &[(usize, Option<usize>, &str)] = &[
    (
        6,
        Some(1),
        "{name} saw that the crutches of a guest would not reach the shower, and brought a stool without being asked.",
    ),
    (
        9,
        None,
        "{name} walked a nervous student to the night bus and waited until it came.",
    ),
    (
        2,
        Some(13),
        "Mrs Okonkwo in room 412 had lost her appetite. {name} made her the soup she remembered from home, and she ate all of it.",
    ),
    (
        4,
        Some(3),
        "{name} mended the wheel of a pram in ten minutes so that the family caught their train.",
    ),
    (
        4,
        Some(8),
        "A family nearly missed the train because the wheel of their pram was broken. {name} mended the wheel in ten minutes.",
    ),
];

/// Thanks that are for one person alone: about whom, who says it, and what.
pub const PRIVATE: (usize, usize, &str) = (
    10,
    9,
    "You took my last hour when the call from home came, and said nothing to anybody. Thank you.",
);

pub const ONE_THINGS: &[&str] = &[
    "The east lift is under repair until noon: walk with anyone who has luggage.",
    "A school class arrives at three. Keys and juice are ready at the desk.",
    "Ask one question more today, and listen to the end.",
];

/// What kind, the place of its owner among the people, days from today, and the words.
pub const ACTIONS: &[(ActionKind, Option<usize>, i64, &str)] = &[
    (
        ActionKind::Promise,
        Some(4),
        -1,
        "Mend the lamp in the corridor on the second floor.",
    ),
    (
        ActionKind::Promise,
        Some(2),
        0,
        "Ask the kitchen for a breakfast at five for the early buses.",
    ),
    (
        ActionKind::Topic,
        None,
        3,
        "How do we tell arriving guests about the works in the lift?",
    ),
];

/// A question that a leader of the team wrote.
pub const QUESTION: &str = "Which guest of this week should get a card from all of us?";
