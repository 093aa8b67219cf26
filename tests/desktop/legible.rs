//! Whoever sits farthest can read every word of every step: no letter is smaller than the floor, which is a twentieth of the
//! screen's height (for the usual 55 inches at five metres a little less than what the rule for sizes asks for).

use std::sync::Arc;

use anyhow::{Result, ensure};
use huddle_tests::{Folder, Machine, Window};
use serde_json::json;

#[test]
fn no_word_of_any_step_is_too_small_for_the_back_row() -> Result<()> {
    for (width, height) in [(1280, 720), (1920, 1080), (3840, 2160)] {
        let machine = Arc::new(Machine::with_screen(width, height)?);
        let folder = Folder::demo()?;
        let window = Window::open_on(&machine, &folder, &[])?;
        window.resize(width, height)?;
        window.press("F5")?;
        window.sees("Step 1 of")?;
        let run = window.calls("huddle_run", json!({}))?;
        let steps = run["steps"].as_array().map_or(0, Vec::len);
        for step in 1..=steps {
            window.sees(&format!("Step {step} of {steps}"))?;
            window.settles()?;
            let small = window.asks(SMALL)?;
            ensure!(
                small == json!([]),
                "step {step} at {width} by {height}: {small}"
            );
            if step < steps {
                window.press("PageDown")?;
            }
        }
    }
    Ok(())
}

#[test]
fn a_word_that_is_too_small_is_found() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    window.press("F5")?;
    window.sees("Step 1 of")?;
    window.asks("document.querySelector('.stage').insertAdjacentHTML('beforeend', '<p style=\"font-size: 20px\">Small</p>')")?;
    let small = window.asks(SMALL)?;
    ensure!(small.to_string().contains("Small"), "{small}");
    Ok(())
}

/// The words on the stage whose letters are smaller than the floor of `ui/src/look/room.css`.
const SMALL: &str = "
    const floor = Math.min(innerHeight * 0.05, innerWidth * 0.042) - 0.5
    const found = []
    const texts = document.createTreeWalker(document.querySelector('.stage'), NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
        const text = texts.currentNode
        const it = text.parentElement
        const shown = text.data.trim() !== '' && it.checkVisibility({ visibilityProperty: true })
        // What only screen readers hear, and buttons, which the room does not press.
        if (!shown || it.closest('.unseen, button, [aria-hidden=true]')) continue
        const size = parseFloat(getComputedStyle(it).fontSize)
        if (size < floor) found.push(`${text.data.trim().slice(0, 40)}: ${size} of ${floor}`)
    }
    return found";
