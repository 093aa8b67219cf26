//! Keys by the names that people and `ui/src/actions.ts` use: `Ctrl+N`, `PageDown`, `?`.

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::common::command::{Actions, Command};

use crate::window::Window;

impl Window {
    /// Presses one key, with the keys held that stand before it.
    pub fn press(&self, keys: &str) -> Result<()> {
        let (held, last) = parse(keys)?;
        self.driven().does(async |session| {
            let mut chain = session.action_chain();
            for key in &held {
                chain = chain.key_down(*key);
            }
            chain = chain.key_down(last).key_up(last);
            for key in held.iter().rev() {
                chain = chain.key_up(*key);
            }
            chain.perform().await
        })
    }

    /// Types a text, character by character, to whatever has the focus.
    pub fn types(&self, text: &str) -> Result<()> {
        self.driven().does(async |session| {
            let mut chain = session.action_chain();
            for character in text.chars() {
                let key = if character == '\n' {
                    Key::Enter.into()
                } else {
                    character
                };
                chain = chain.key_down(key).key_up(key);
            }
            chain.perform().await
        })
    }
}

impl Window {
    /// Presses and lets go of a mouse button (0 left, 1 middle, 2 right) at a place in the page, with this key held.
    pub fn clicks(&self, x: &Value, y: &Value, button: u8, held: &str) -> Result<()> {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        if !held.is_empty() {
            let key = named(held)?;
            before = vec![json!({ "type": "keyDown", "value": key })];
            after = vec![json!({ "type": "keyUp", "value": key })];
        }
        let pause = json!({ "type": "pause" });
        let keys = [&before[..], &vec![pause; 3][..], &after[..]].concat();
        let wait: Vec<Value> = before.iter().map(|_| json!({ "type": "pause" })).collect();
        let mouse = [
            json!({ "type": "pointerMove", "x": x, "y": y, "duration": 0 }),
            json!({ "type": "pointerDown", "button": button }),
            json!({ "type": "pointerUp", "button": button }),
        ];
        let mouse = [&wait[..], &mouse[..]].concat();
        let actions = json!([
            { "type": "key", "id": "key", "actions": keys },
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": mouse },
        ]);
        self.driven().does(async |session| {
            let perform = Command::PerformActions(Actions::from(actions));
            session.handle().cmd(perform).await.map(drop)
        })
    }
}

/// The keys to hold and the key to press.
fn parse(keys: &str) -> Result<(Vec<char>, char)> {
    let mut held = Vec::new();
    let mut rest = keys;
    while let Some((first, after)) = rest.split_once('+').filter(|(_, after)| !after.is_empty()) {
        held.push(named(first)?);
        rest = after;
    }
    Ok((held, named(rest)?))
}

fn named(name: &str) -> Result<char> {
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Esc" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return Ok(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "PageDown" => Key::PageDown,
        "PageUp" => Key::PageUp,
        "Home" => Key::Home,
        "End" => Key::End,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "F1" => Key::F1,
        "F5" => Key::F5,
        "F11" => Key::F11,
        _ => {
            let mut characters = name.chars();
            return match (characters.next(), characters.next()) {
                (Some(only), None) => Ok(only.to_ascii_lowercase()),
                _ => bail!("no key is called {name}"),
            };
        }
    };
    Ok(key.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_pressed_with_the_keys_before_it_held() {
        let (held, last) = parse("Ctrl+Shift+Z").unwrap();
        assert_eq!(held, [char::from(Key::Control), char::from(Key::Shift)]);
        assert_eq!(last, 'z');
    }

    #[test]
    fn plus_is_a_key_too() {
        assert_eq!(
            parse("Ctrl++").unwrap(),
            (vec![char::from(Key::Control)], '+')
        );
        assert_eq!(parse("+").unwrap(), (Vec::new(), '+'));
    }

    #[test]
    fn an_unknown_key_is_refused() {
        assert!(parse("Ctrl+Nonsense").is_err());
    }
}
