//! No network at all, shown in two ways that complete each other.
//!
//! The first shows that none is needed, and none tried: the whole story of a team is told where no way leads out of the
//! machine, and the kernel counts not one attempt to leave it, in any process. There the machine's own address is left,
//! over which the driver speaks with the window; a start without a driver has not even that. The second shows that
//! nothing listens and nothing is held open where there is a network: the program and all that it starts hold no
//! internet socket but the driver's.

use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};
use huddle_tests::network::{apart, attempts_to_leave, interfaces, sockets};
use huddle_tests::wait::until;
use huddle_tests::{Clock, Folder, Machine, Window};
use xtask::end::Ends;
use xtask::place;

/// An address that belongs to nobody: kept for examples.
const NOWHERE: &str = "192.0.2.1:80";

#[test]
fn the_whole_story_is_told_where_no_way_leads_out_and_none_is_looked_for() -> Result<()> {
    let mut inside = apart(true)?;
    inside
        .arg(std::env::current_exe()?)
        .args(["--exact", "offline::inside_a_network_of_one_machine"])
        .args(["--ignored", "--nocapture"]);
    let output = inside.output()?;
    let said = huddle_tests::folder::said(&output);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("1 passed"), "the story was not told: {said}");
    Ok(())
}

#[test]
#[ignore = "run by the one above, in the network that it makes"]
fn inside_a_network_of_one_machine() -> Result<()> {
    assert_eq!(interfaces()?, ["lo"]);
    let own = std::process::id();
    crate::story::is_told_whole()?;
    assert_eq!(attempts_to_leave(own)?, 0, "something tried to leave");
    let tried = TcpStream::connect_timeout(&NOWHERE.parse()?, Duration::from_secs(1));
    assert!(tried.is_err() && attempts_to_leave(own)? == 1, "it is seen");
    Ok(())
}

#[test]
fn a_start_without_any_interface_shows_what_a_start_with_a_network_shows() -> Result<()> {
    let clock = Clock::at("2026-03-03T07:40:00Z")?;
    let usual = Alone::starts(Command::new("env"), &clock)?;
    let apart = Alone::starts(apart(false)?, &clock)?;
    until("both show the same", || {
        let one = usual.machine.screen().picture()?;
        let other = apart.machine.screen().picture()?;
        // An empty window has one colour; letters have many.
        Ok((one.rgb == other.rgb && one.colours(100) == 100).then_some(()))
    })?;
    assert_eq!(attempts_to_leave(apart.program.id())?, 0);
    assert_eq!(sockets(apart.program.id())?, [""; 0]);
    assert_eq!(sockets(usual.program.id())?, [""; 0]);
    Ok(())
}

#[test]
fn the_program_and_all_that_it_starts_hold_no_internet_socket() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let own = format!("0100007F:{:04X}", listener.local_addr()?.port());
    let seen = sockets(std::process::id())?;
    assert!(
        seen.iter().any(|held| held.contains(&own)),
        "{own}: {seen:?}"
    );
    drop(listener);
    let folder = Folder::demo()?;
    let window = Window::open(&folder, &[])?;
    holds_none(&window)?;
    window.press("Ctrl+N")?;
    window.focus_is_on("Who?")?;
    window.types("a story with https://example.org/ in it")?;
    window.press("F5")?;
    window.sees("Step 1 of")?;
    window.press("PageDown")?;
    window.sees("Step 2 of")?;
    holds_none(&window)?;
    window.goes("settings")?;
    holds_none(&window)
}

/// But the one over which the driver steers the window; its address is in the program's environment.
fn holds_none(window: &Window) -> Result<()> {
    let program = window.driven().program();
    let environment = std::fs::read_to_string(format!("/proc/{program}/environ"))?;
    let steered = environment
        .split('\0')
        .find_map(|entry| entry.strip_prefix("WEBKIT_INSPECTOR_SERVER=127.0.0.1:"))
        .context("the driver left no address")?;
    let steered = format!("0100007F:{:04X}", steered.parse::<u16>()?);
    let held: Vec<String> = sockets(program)?;
    let by_driver = |held: &&String| held.split(' ').any(|word| word == steered);
    let others: Vec<&String> = held.iter().filter(|held| !by_driver(held)).collect();
    assert!(others.is_empty(), "{others:?}, steered by {steered}");
    assert!(!held.is_empty(), "not even the driver's is seen");
    Ok(())
}

/// The program as a person starts it: nobody steers it.
struct Alone {
    program: Ends,
    machine: Machine,
    _folder: Folder,
}

impl Alone {
    fn starts(mut by: Command, clock: &Clock) -> Result<Self> {
        let (machine, folder) = (Machine::start()?, Folder::demo()?);
        let command = machine
            .hosts(&mut by)
            .arg(place::program("debug"))
            .arg("--data")
            .arg(folder.path())
            .arg(clock.argument())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        let program = Ends::start(command, "the program")?;
        Ok(Self {
            program,
            machine,
            _folder: folder,
        })
    }
}
