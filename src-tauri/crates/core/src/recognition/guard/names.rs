//! Titles, and what stands after one without being a customer's surname.

use super::plain::Token;
use super::words::one_of;

/// Titles that are titles however they are typed: "mrs patel".
fn is_plain(word: &str) -> bool {
    one_of!(word;
        "mr" "mrs" "ms" "mx" "miss" "dr" "mister" "missus" "mme" "mlle" "monsieur" "madame"
        "mademoiselle" "senor" "senora" "senorita" "signor" "signora" "signore" "signorina" "senhor"
        "senhora" "herr" "frau" "fraulein" "meneer" "mevrouw" "mijnheer" "mdm" "prof" "messrs"
        "mevr" "dhr" "pani" "srta" "sra" "encik" "puan" "smt" "shri" "shrimati" "alhaji" "hajia"
        "mstr" "engr" "datuk" "khun" "begum" "doktor"
    )
}

/// Titles that are other words too, or letters: only with a capital, and a name with one behind them.
fn is_capital(word: &str) -> bool {
    one_of!(word;
        "doctor" "professor" "sir" "lady" "lord" "dame" "rev" "revd" "reverend" "father" "fr" "capt"
        "captain" "major" "col" "colonel" "sgt" "sergeant" "judge" "rabbi" "sheikh" "baroness"
        "baron" "countess" "cllr" "councillor" "madam" "hr" "fru" "froken" "sr" "sig" "pan" "mw"
        "dott" "dottoressa" "dottor" "gospodin" "gospodja" "gospa" "domnul" "doamna" "herra" "rouva"
        "kyria" "kyrios" "m" "don" "dona" "imam" "chief" "pastor" "bayan" "maam" "sri" "atty"
        "sheikha" "tuan" "cik" "dl" "dna" "vrouw"
    )
}

/// Whether a token is a title.
pub(super) fn is_title(token: Token<'_>) -> bool {
    is_plain(token.low) || (token.is_capital() && is_capital(token.low))
}

/// Whether its name must have a capital.
pub(super) fn needs_capital(title: &str) -> bool {
    is_capital(title)
}

/// The small words of a surname.
pub(super) fn is_particle(word: &str) -> bool {
    one_of!(word;
        "van" "der" "den" "de" "la" "le" "du" "di" "da" "do" "dos" "das" "del" "della" "delle" "von"
        "zu" "zum" "zur" "ter" "ten" "bin" "binti" "ibn" "al" "el" "abu" "ben" "st" "saint" "mac"
        "mc" "af" "av" "y" "des" "vom" "o" "d" "l" "t" "lo" "te" "vande" "vander" "op" "san" "santa"
    )
}

/// Words with a capital at the beginning of a sentence after a title's full stop: "thanks to the Dr. She was kind".
pub(super) fn is_pronoun(word: &str) -> bool {
    one_of!(word;
        "i" "she" "he" "they" "we" "it" "the" "you" "this" "that" "these" "those" "and" "but" "when"
        "after" "then" "there" "her" "his" "their" "our" "my" "your" "who" "what" "thank" "thanks"
        "so" "because" "in" "on" "at" "for" "a" "an" "to" "as" "if" "not" "or" "all" "no" "yes"
        "today" "once" "from" "with" "while" "of" "me"
    )
}

/// Words that follow a title alone, or a "miss" that is no title: "the dr said", "didn't miss breakfast".
pub(super) fn is_common(word: &str) -> bool {
    let ending = (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("ly"))
        && !one_of!(word;
            "reed" "ahmed" "syed" "mohammed" "muhammed" "saeed" "rashed" "hamed" "javed" "naveed"
            "waheed" "khaled" "majed" "king" "harding" "fielding" "golding" "manning" "browning"
            "keating" "fleming" "dowling" "ling" "kelly" "reilly" "connolly" "daly" "bradly" "omed"
            "zayed" "rasheed" "mohamed" "beverly" "sterling" "hosking" "ding"
        );
    ending
        || is_pronoun(word)
        || one_of!(word;
            "said" "was" "is" "came" "had" "has" "got" "went" "will" "would" "could" "can" "should"
            "by" "about" "very" "just" "also" "gave" "thought" "left" "saw" "took" "rang" "again"
            "here" "how" "much" "out" "appointment" "appointments" "visit" "note" "notes" "letter"
            "surgery" "rounds" "round" "list" "clinic" "office" "please" "did" "does" "doesn" "didn"
            "wasn" "couldn" "wouldn" "isn" "who" "which" "where" "told" "says" "loves" "likes"
            "thinks" "knows" "looks" "gets" "comes" "wants" "needs" "made" "put" "sent" "knew"
            "felt" "let" "found" "brought" "kept" "wrote" "spoke" "were" "are" "be" "been" "being"
            "have" "do" "may" "might" "must" "never" "always" "still" "now" "lunch" "breakfast"
            "dinner" "bus" "flight" "train" "plane" "work" "school" "home" "call" "calls" "people"
            "things" "thing" "deadline" "deadlines" "one" "any" "anything" "everything" "something"
            "him" "them" "us" "part" "half" "most" "some" "every" "each" "two" "three" "first"
            "last" "next" "details" "detail" "targets" "target" "shift" "shifts" "handover" "huddle"
            "huddles" "christmas" "time" "birthday" "party" "doses" "dose" "medication" "meds"
            "connection" "connections" "opportunity" "chance" "up" "off" "down" "over" "back" "into"
            "too" "really" "quite" "even" "more" "than" "steps" "step" "beat" "working" "colleague"
            "colleagues" "customers" "guests" "patients" "stuff" "sales" "order" "orders" "delivery"
            "customer" "guest" "patient"
        )
}

/// Roles and words that make the words before them something else than a name: "Sr Manager", "Mr Right".
fn is_role(word: &str) -> bool {
    one_of!(word;
        "nurse" "manager" "engineer" "developer" "receptionist" "director" "right" "nice" "perfect"
        "grumpy" "happy" "customer" "guest" "nobody" "incident" "christmas" "boss" "x" "universe"
        "executive" "officer" "operating" "concierge" "chef" "housekeeper" "technician" "financial"
        "lanka" "world" "fix" "president" "general" "secretary" "chairman" "speaker" "monday"
        "fixit"
    )
}

/// Brands, characters and places that begin with a title.
pub(super) fn is_brand(title: &str, name: &str, next: &str) -> bool {
    let of = |names: &[&str]| names.contains(&name);
    let goods = one_of!(next;
        "bottle" "bottles" "boys" "biscuits" "cakes" "cake" "boots" "shoes" "cleaner" "soap" "cream"
        "products" "range" "spray" "doll" "movie" "film" "tea" "mug" "costume" "toothpaste"
        "vitamins" "sandals" "trainers"
    );
    let known = match title {
        "mr" | "mister" => of(&[
            "whippy",
            "kipling",
            "muscle",
            "clean",
            "bean",
            "potato",
            "porter",
            "price",
            "men",
            "big",
            "motivator",
            "tickle",
            "darcy",
            "t",
            "frosty",
            "bump",
            "blobby",
            "coffee",
            "beast",
            "sheen",
            "brightside",
            "magoo",
            "tom",
            "bubble",
            "bubbles",
            "pibb",
            "sandman",
            "robot",
            "incredible",
            "fantastic",
            "lube",
            "tumble",
            "benn",
            "simms",
            "ed",
            "miyagi",
            "kebab",
            "freeze",
            "pickwick",
            "spock",
        ]),
        "mrs" | "missus" => of(&[
            "meyer",
            "meyers",
            "hinch",
            "doubtfire",
            "beeton",
            "fields",
            "butterworth",
            "claus",
            "crimble",
            "elswood",
            "balls",
            "tiggy",
            "dalloway",
            "potts",
            "maisel",
            "doyle",
            "rogers",
            "tittlemouse",
        ]),
        "ms" => of(&[
            "marvel", "pac", "pacman", "monopoly", "office", "teams", "word", "excel", "windows",
            "outlook",
        ]),
        "miss" => of(&[
            "dior",
            "selfridge",
            "selfridges",
            "saigon",
            "marple",
            "piggy",
            "havisham",
            "moneypenny",
            "vickie",
            "sixty",
            "trunchbull",
            "england",
            "america",
            "congeniality",
            "me",
            "patina",
            "sloane",
            "muffet",
            "peregrine",
            "polly",
            "kitty",
            "hannigan",
            "universe",
            "world",
        ]),
        "dr" | "doctor" => of(&[
            "martens",
            "marten",
            "pepper",
            "oetker",
            "who",
            "seuss",
            "bronner",
            "bronners",
            "scholl",
            "scholls",
            "jart",
            "dre",
            "hauschka",
            "beckmann",
            "zhivago",
            "strange",
            "dolittle",
            "pawpaw",
            "squatch",
            "teal",
            "teals",
            "evil",
            "feelgood",
            "frankenstein",
            "jekyll",
            "google",
            "love",
            "zogs",
            "phil",
            "oz",
            "no",
            "watson",
            "karg",
            "browns",
            "salts",
            "organic",
            "botanicals",
            "barbara",
        ]),
        "madame" | "mme" => of(&["tussauds", "tussaud", "butterfly", "bovary", "rochas"]),
        "captain" => of(&[
            "morgan", "birdseye", "america", "marvel", "hook", "jack", "cook", "crunch", "pugwash",
            "sparrow",
        ]),
        "colonel" => of(&["sanders", "mustard"]),
        "lady" => of(&["grey", "gaga", "luck", "bird", "macbeth", "dior"]),
        "lord" => of(&["nelson", "of", "voldemort"]),
        "father" => of(&["ted", "christmas", "time", "s"]),
        "sir" => of(&["lancelot", "galahad", "or", "grill"]),
        "professor" | "prof" => of(&["green", "plum", "dumbledore", "snape", "brainstawm"]),
        "judge" => of(&["judy", "dredd", "rinder"]),
        "don" => of(&[
            "julio", "giovanni", "quixote", "papa", "juan", "pascual", "simon",
        ]),
        "pan" => of(&[
            "american", "asian", "pacific", "am", "european", "fried", "pizza", "african", "seared",
        ]),
        "senor" => of(&["frog", "frogs"]),
        "frau" => of(&["holle"]),
        "major" => of(&["tom", "league"]),
        "fr" | "m" => of(&["c", "s"]),
        "rev" => of(&["up"]),
        _ => false,
    };
    known || (goods && !matches!(title, "rev")) || is_role(name)
}
