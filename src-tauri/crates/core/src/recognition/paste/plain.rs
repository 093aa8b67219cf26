//! The text as its writer saw it: HTML tags gone, `&amp;` read as `&`, one kind of line end, no control characters.
//!
//! Only tags of HTML count as such: `Ana <ana@hotel.example>` and `I <3 this place` stay as they are.

/// Tags after which a new line begins.
const BREAKING: &[&str] = &[
    "br",
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "blockquote",
    "section",
    "article",
    "header",
    "footer",
    "body",
];
/// Tags inside a line.
const INLINE: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "img", "small", "sup", "sub", "mark",
    "td", "th", "tbody", "thead", "html", "head", "meta", "link", "title", "center", "pre", "code",
    "button", "svg", "path", "input", "form", "label", "main", "nav", "time", "abbr", "cite", "q",
    "o:p", "wbr", "figure", "picture", "source", "iframe", "style", "script",
];
/// Tags whose content nobody sees.
const UNSEEN: &[&str] = &["style", "script"];
/// A tag is at most this long, so that a lone `<` costs nothing.
const LONGEST_TAG: usize = 2000;
/// What nobody sees is at most this long.
const LONGEST_UNSEEN: usize = 50_000;

/// The entities that mails and copied pages hold; numbered ones are read as well.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("rdquo", '”'),
    ("ldquo", '“'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("euro", '€'),
    ("middot", '·'),
    ("aacute", 'á'),
    ("eacute", 'é'),
    ("iacute", 'í'),
    ("oacute", 'ó'),
    ("uacute", 'ú'),
    ("agrave", 'à'),
    ("egrave", 'è'),
    ("igrave", 'ì'),
    ("ograve", 'ò'),
    ("ugrave", 'ù'),
    ("acirc", 'â'),
    ("ecirc", 'ê'),
    ("icirc", 'î'),
    ("ocirc", 'ô'),
    ("ucirc", 'û'),
    ("atilde", 'ã'),
    ("otilde", 'õ'),
    ("ntilde", 'ñ'),
    ("ccedil", 'ç'),
    ("szlig", 'ß'),
    ("auml", 'ä'),
    ("euml", 'ë'),
    ("iuml", 'ï'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("Eacute", 'É'),
    ("Aacute", 'Á'),
];

/// `text` without what its writer never saw.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let found = match next {
            '<' => tag(rest),
            '&' => entity(rest).map(|(length, c)| (length, Some(c))),
            _ => None,
        };
        let (length, shown) = found.unwrap_or_else(|| {
            let crlf = rest.starts_with("\r\n");
            (if crlf { 2 } else { next.len_utf8() }, Some(next))
        });
        rest = &rest[length..];
        match shown {
            Some('\r' | '\u{0b}' | '\u{0c}' | '\u{85}' | '\u{2028}' | '\u{2029}') => {
                plain.push('\n');
            }
            Some('\u{feff}' | '\u{200b}') | None => {}
            Some(c) if c.is_control() && !matches!(c, '\n' | '\t') => {}
            Some(c) => plain.push(c),
        }
    }
    plain
}

/// How long the tag at the start of `rest` is, and the line end that it stands for.
fn tag(rest: &str) -> Option<(usize, Option<char>)> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return comment.find("-->").map(|end| (end + 7, None));
    }
    // ASCII alone is looked for, so that every cut falls between two characters.
    let end = rest.bytes().take(LONGEST_TAG).position(|b| b == b'>')? + 1;
    let inside = &rest[1..end - 1];
    if inside.to_ascii_lowercase().starts_with("!doctype") {
        return Some((end, None));
    }
    let name: String = inside
        .trim_start_matches('/')
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == ':')
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let after = inside.trim_start_matches('/').get(name.len()..)?;
    if !(after.is_empty() || after.starts_with([' ', '\t', '\n', '\r', '/'])) {
        return None;
    }
    if UNSEEN.contains(&name.as_str()) && !inside.starts_with('/') {
        let close = format!("</{name}");
        let near = &rest[..rest.floor_char_boundary(LONGEST_UNSEEN)];
        let found = near.to_ascii_lowercase().find(&close);
        return Some((found.unwrap_or(end).max(end), None));
    }
    if BREAKING.contains(&name.as_str()) {
        Some((end, Some('\n')))
    } else {
        INLINE.contains(&name.as_str()).then_some((end, None))
    }
}

/// How long the entity at the start of `rest` is, and what it stands for.
fn entity(rest: &str) -> Option<(usize, char)> {
    let end = rest.bytes().take(10).position(|b| b == b';')?;
    let name = &rest[1..end];
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((end + 1, c))
}

#[cfg(test)]
mod tests {
    //! What of a copied page is text.

    use super::*;

    #[test]
    fn tags_go_and_entities_are_read() {
        assert_eq!(
            plain("<p class=\"x\">Tom &amp; Ana<br/>It&#39;s <b>good</b></p>"),
            "\nTom & Ana\nIt's good\n"
        );
        assert_eq!(plain("<style>p { a: b }</style>Hi<!-- no -->!"), "Hi!");
    }

    #[test]
    fn what_only_looks_like_a_tag_stays() {
        for text in [
            "I <3 it",
            "Ana <ana@hotel.example>",
            "1 < 2 > 0",
            "a <b",
            "&co; & more",
            "<日>",
        ] {
            assert_eq!(plain(text), text);
        }
    }
}
