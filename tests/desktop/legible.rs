//! Whoever sits farthest can read every word of every step: no letter is smaller than the floor, which is a twentieth of the
//! screen's height (for the usual 55 inches at five metres a little less than what the rule for sizes asks for).

use std::sync::Arc;

use anyhow::{Result, ensure};
use huddle_tests::{Folder, Machine, Window};
use serde_json::json;

#[test]
fn no_word_of_any_step_is_too_small_for_the_back_row() -> Result<()> {
    for (width, height) in [(1920, 1080), (3840, 2160)] {
        let machine = Arc::new(Machine::with_screen(width, height)?);
        let folder = Folder::demo()?;
        let window = Window::open_on(&machine, &folder, &[])?;
        window.resize(width, height)?;
        holds(&window, |step| is_legible(&window, step))?;
    }
    Ok(())
}

#[test]
fn every_step_of_every_form_is_legible_on_a_small_screen_and_axe_finds_nothing() -> Result<()> {
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    window.resize(1280, 720)?;
    for form in ["ten", "five", "weekly", "orientation", "visit"] {
        let today = window.calls("huddle_today", json!({ "shift_id": null }))?;
        for shift in today["shifts"].as_array().into_iter().flatten() {
            let chosen = json!({ "shift_id": shift["id"], "on": today["on"], "presenter_id": null, "one_thing": null,
                "form": form });
            window.calls("huddle_prepare", chosen)?;
        }
        holds(&window, |step| {
            is_legible(&window, step)?;
            window.is_accessible(&format!("{form}, step {step}"))
        })?;
    }
    Ok(())
}

/// A whole huddle from the first step to the last; then it is ended.
fn holds(window: &Window, sees: impl Fn(usize) -> Result<()>) -> Result<()> {
    window.press("F5")?;
    window.sees("Step 1 of")?;
    let run = window.calls("huddle_run", json!({}))?;
    let steps = run["steps"].as_array().map_or(0, Vec::len);
    for step in 1..=steps {
        window.sees(&format!("Step {step} of {steps}"))?;
        window.settles()?;
        sees(step)?;
        if step < steps {
            window.press("PageDown")?;
        }
    }
    let close = json!({ "huddle_id": run["huddle_id"], "through": false });
    window.calls("huddle_close", close)?;
    window.goes("today")?;
    window.sees("Who presents")
}

fn is_legible(window: &Window, step: usize) -> Result<()> {
    let small = window.asks(SMALL)?;
    ensure!(small == json!([]), "step {step}: {small}");
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
