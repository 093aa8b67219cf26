//! axe-core on every screen, in every theme, left to right and right to left, and no word cut off.

use anyhow::{Result, bail};
use huddle_tests::screens::{State, routes};
use huddle_tests::stage::{DIRECTIONS, Stage, THEMES};

/// Every screen that is shown in this state, in all themes and directions; all violations at once.
fn every_screen(state: State) -> Result<()> {
    let mut stage = Stage::set(state)?;
    let mut reports = Vec::new();
    for route in in_order(routes()?, state) {
        stage.shows(&route)?;
        for theme in THEMES {
            for (language, direction) in DIRECTIONS {
                stage.wears(theme, language, direction)?;
                let screen = format!("{} ({}, {theme}, {direction})", route.path, state.name());
                if let Err(report) = stage.window.is_accessible(&screen) {
                    reports.push(format!("{report:#}"));
                }
            }
        }
    }
    stage.window.has_kept_within_the_walls()?;
    if reports.is_empty() {
        Ok(())
    } else {
        bail!("{}", reports.join("\n\n"))
    }
}

#[test]
fn axe_finds_nothing_where_a_team_has_only_begun() -> Result<()> {
    every_screen(State::Empty)
}

#[test]
fn axe_finds_nothing_on_the_example_team() -> Result<()> {
    every_screen(State::Typical)
}

#[test]
fn axe_finds_nothing_on_ten_thousand_recognitions() -> Result<()> {
    every_screen(State::Full)
}

#[test]
fn no_word_is_cut_off_when_words_are_longer() -> Result<()> {
    let mut stage = Stage::set(State::Typical)?;
    stage.window.resize(1280, 800)?;
    stage.wears("light", "en-XA", "ltr")?;
    let mut reports = Vec::new();
    for route in in_order(routes()?, State::Typical) {
        stage.shows(&route)?;
        let cut = stage.window.asks(CUT_OFF)?;
        reports.extend(
            cut.as_array()
                .into_iter()
                .flatten()
                .map(|line| format!("{}: {line}", route.path)),
        );
    }
    if reports.is_empty() {
        Ok(())
    } else {
        bail!("cut off:\n{}", reports.join("\n"))
    }
}

#[test]
fn a_planted_word_that_is_cut_off_is_found() -> Result<()> {
    let stage = Stage::set(State::Typical)?;
    assert_eq!(stage.window.asks(CUT_OFF)?, serde_json::json!([]));
    for planted in [
        "<p style='width: 4rem; overflow: hidden; white-space: nowrap'><span>Housekeeping and laundry</span></p>",
        "<div style='height: 1rem; overflow: hidden'><p>One</p><p>Two</p><p>Three</p></div>",
        "<p style='width: 200vw'>Wider than the window</p>",
    ] {
        let plant = "const it = document.createElement('div'); it.id = 'planted'; it.innerHTML = arguments[0]; document.querySelector('main').append(it)";
        stage
            .window
            .asks_with(plant, vec![serde_json::json!(planted)])?;
        assert_ne!(
            stage.window.asks(CUT_OFF)?,
            serde_json::json!([]),
            "{planted}"
        );
        stage
            .window
            .asks("document.getElementById('planted').remove()")?;
    }
    Ok(())
}

/// The first run before all that needs a team, the room after all that a running huddle changes.
fn in_order(
    mut routes: Vec<huddle_tests::screens::Route>,
    state: State,
) -> Vec<huddle_tests::screens::Route> {
    routes.retain(|route| route.states.contains(&state));
    routes.sort_by_key(|route| match route.path.as_str() {
        "welcome" => 0,
        "huddle" => 2,
        _ => 1,
    });
    routes
}

/// Text that is wider or higher than the box that hides its overflow, text that leaves the window sideways, and a page
/// that scrolls sideways. A text that ends in an ellipsis on purpose says so with `text-overflow` or `line-clamp`.
const CUT_OFF: &str = "
    const found = []
    const wide = document.documentElement
    if (wide.scrollWidth > wide.clientWidth + 1) found.push(`the page is ${wide.scrollWidth} px wide`)
    const hides = value => ['hidden', 'clip'].includes(value)
    const unseen = style => style.clipPath !== 'none' || style.visibility === 'hidden'
    for (const element of document.body.querySelectorAll('*')) {
        const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '')
        if (!own || element.closest('[inert], .unseen, [hidden]') || element.tagName === 'OPTION') continue
        const style = getComputedStyle(element)
        const box = element.getBoundingClientRect()
        if (box.width === 0 || unseen(style)) continue
        const words = element.innerText.slice(0, 60)
        for (let holder = element; holder && holder !== document.body; holder = holder.parentElement) {
            const look = getComputedStyle(holder)
            if (unseen(look)) break
            const clamped = look.textOverflow === 'ellipsis' || look.webkitLineClamp !== 'none'
            if (clamped) break
            const frame = holder.getBoundingClientRect()
            if (hides(look.overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1))
                found.push(`sideways: ${words}`)
            if (hides(look.overflowY) && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1))
                found.push(`below: ${words}`)
            if (look.position === 'fixed') break
        }
        if (box.right > innerWidth + 1 || box.left < -1) found.push(`beside the window: ${words}`)
    }
    return [...new Set(found)]";
