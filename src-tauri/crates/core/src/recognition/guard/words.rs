//! Words that more than one rule asks for.

/// Whether a word is one of many: `matches!` with the words as a list, which takes fewer lines.
macro_rules! one_of {
    ($word:expr; $($one:literal)+) => { matches!($word, $($one)|+) };
}
pub(super) use one_of;

/// Whoever can be a customer. Singular ones, and those for two or more who come as one.
pub(super) fn is_person(word: &str) -> bool {
    one_of!(word;
        "guest" "couple" "lady" "gentleman" "gent" "man" "woman" "family" "mother" "father" "mum"
        "mom" "dad" "kid" "child" "boy" "girl" "baby" "person" "customer" "visitor" "traveller"
        "traveler" "patient" "pt" "px" "resident" "husband" "wife" "son" "daughter" "grandmother"
        "grandfather" "grandma" "grandad" "nan" "gran" "businessman" "businesswoman" "bride" "groom"
        "party" "toddler" "teenager" "teen" "client" "fella" "chap" "bloke" "lad" "guy" "granny"
        "widow" "pensioner"
    ) || is_people(word)
}

/// More than one of them.
pub(super) fn is_people(word: &str) -> bool {
    one_of!(word;
        "guests" "couples" "ladies" "gentlemen" "men" "women" "families" "people" "kids" "pax"
        "children" "boys" "girls" "newlyweds" "honeymooners" "parents" "patients" "pts" "visitors"
        "customers" "lads" "guys" "twins" "sisters" "brothers" "residents" "travellers" "ppl"
    )
}

/// What makes a number before it a quantity, a price, a time or a measure.
pub(super) fn is_unit(word: &str) -> bool {
    one_of!(word;
        "percent" "times" "time" "hours" "hour" "hrs" "hr" "h" "minutes" "minute" "mins" "min"
        "seconds" "secs" "sec" "days" "day" "nights" "night" "weeks" "week" "months" "month" "years"
        "year" "am" "pm" "euros" "euro" "eur" "pounds" "pound" "quid" "gbp" "usd" "dollars" "dollar"
        "chf" "francs" "kr" "pence" "cents" "km" "kms" "kilometres" "miles" "mile" "metres" "meters"
        "m" "cm" "mm" "kg" "kilos" "g" "grams" "mg" "ml" "l" "litres" "degrees" "feet" "ft" "steps"
        "points" "pts" "covers" "pieces" "pcs" "dozen" "thousand" "million" "k" "odd" "plus" "other"
        "different" "new" "more" "of" "units" "metre" "yards" "calories" "square" "sqm" "st" "nd"
        "rd" "th" "cases" "x" "gb" "mb" "tb" "watts" "volts" "staff" "hundred"
    )
}

/// Whether a word after a number makes it a quantity: a unit, or a noun of many ("towels"). Verbs in -s, and names that
/// happen to end so, are none.
pub(super) fn makes_quantity(word: &str) -> bool {
    is_unit(word) || is_people(word) || {
        word.len() > 3
            && word.ends_with('s')
            && !word.ends_with("ss")
            && !one_of!(word;
                "was" "has" "his" "this" "wants" "needs" "asks" "says" "calls" "thanks" "does"
                "always" "keeps" "loves" "perhaps" "complains" "rings" "gets" "goes" "looks" "comes"
                "leaves" "arrives" "checks" "sends" "plus" "across" "yes" "besides" "whilst"
                "reports" "likes" "feels" "requests" "wakes" "phones" "hers" "theirs" "towards"
                "afterwards" "sometimes" "tells" "states" "insists" "shows"
            )
    }
}

/// Small words that can stand between a detail and the word that says what it is.
pub(super) fn is_between(word: &str) -> bool {
    one_of!(word;
        "is" "was" "the" "a" "an" "her" "his" "their" "she" "he" "they" "gave" "given" "quoted"
        "reads" "s" "as" "had" "has" "were" "are" "being" "under" "with" "of" "our" "me" "us" "it"
        "said" "called" "which" "that" "listed" "down" "quoting"
    )
}

/// Marks that can.
pub(super) fn is_mark_between(mark: &str) -> bool {
    one_of!(mark;
        ":" "#" "(" "=" "-" "." "\"" "'" "[" "/" "," "*" ")"
    )
}

/// A number as a word, one to twenty.
pub(super) fn is_number_word(word: &str) -> bool {
    one_of!(word;
        "one" "two" "three" "four" "five" "six" "seven" "eight" "nine" "ten" "eleven" "twelve"
        "thirteen" "fourteen" "fifteen" "sixteen" "seventeen" "eighteen" "nineteen" "twenty"
    )
}

/// The word that says that a number follows.
pub(super) fn is_number_sign(word: &str) -> bool {
    one_of!(word;
        "number" "numbers" "no" "nos" "nr" "num" "nbr" "id" "code" "ref" "reference" "#"
        "numero" "nummer"
    )
}

/// Whether a number can be a year.
pub(super) fn is_year(value: u32) -> bool {
    (1900..2100).contains(&value)
}
