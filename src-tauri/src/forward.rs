//! Brings the first window forward where the same folder is opened a second time on the same screen.
//!
//! It guards nothing: that is for the lock in the folder. Surprising: it needs no session bus. The system gives a name to
//! whoever asks first and takes it back when that program ends, however it ends (Linux's abstract sockets, unix(7)); the
//! name holds the folder and the screen, so that a window on another screen is not taken for one that a person sees.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Read as _, Write as _};
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::net::{SocketAddr, UnixListener, UnixStream};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tauri::AppHandle;

use crate::background;
use crate::folder::{Folder, IDENTIFIER};

/// How long the first window may take to come forward, even where it is only just being made, before the second start opens
/// one and says what is the matter.
const PATIENCE: Duration = Duration::from_secs(6);

/// How often a start that found the name taken by a dying one tries to have it.
const AGAIN: Duration = Duration::from_millis(500);

/// What is said once the window is in front.
const CAME: &[u8] = b"came";

/// Takes the name of the folder; none where another start has it and its window came forward. Whoever has it answers later
/// starts as soon as it is told of its own window.
pub fn first(folder: &Folder) -> Option<mpsc::Sender<AppHandle>> {
    let (there, window) = mpsc::channel();
    let Ok(name) = name(folder) else {
        return Some(there);
    };
    let taken = UnixListener::bind_addr(&name);
    // Another one that was started in the same moment has no window yet: it is waited for.
    if is_taken(&taken) && asked(&name).is_ok_and(|said| said == CAME) {
        return None;
    }
    thread::spawn(move || listen(&name, taken, &window));
    Some(there)
}

fn is_taken(listener: &io::Result<UnixListener>) -> bool {
    matches!(listener, Err(error) if error.kind() == io::ErrorKind::AddrInUse)
}

fn asked(name: &SocketAddr) -> io::Result<Vec<u8>> {
    let mut first = UnixStream::connect_addr(name)?;
    // Somebody else's program may have taken the name: it would keep this one from ever starting.
    if !is_mine(&first) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    first.set_read_timeout(Some(PATIENCE))?;
    let mut said = Vec::new();
    first.read_to_end(&mut said)?;
    Ok(said)
}

fn listen(
    name: &SocketAddr,
    mut taken: io::Result<UnixListener>,
    window: &mpsc::Receiver<AppHandle>,
) {
    // A dying window lets go of it soon.
    while is_taken(&taken) {
        thread::sleep(AGAIN);
        taken = UnixListener::bind_addr(name);
    }
    let (Ok(later), Ok(app)) = (taken, window.recv()) else {
        return;
    };
    for asker in later.incoming() {
        match asker {
            // Nobody else's account pulls this window to the front.
            Ok(mut asker) if is_mine(&asker) => bring(&app, move || asker.write_all(CAME)),
            Ok(_) => {}
            // No file descriptor is left, for one: that may pass.
            Err(_) => thread::sleep(AGAIN),
        }
    }
}

/// Whether this account's program is at the other end.
fn is_mine(stream: &UnixStream) -> bool {
    rustix::net::sockopt::socket_peercred(stream)
        .is_ok_and(|other| other.uid == rustix::process::getuid())
}

/// A main thread that is ending does nothing of this any more, and `answer` is dropped: the asker hears that nobody came.
fn bring(app: &AppHandle, answer: impl FnOnce() -> io::Result<()> + Send + 'static) {
    let shown = app.clone();
    let _ = app.run_on_main_thread(move || {
        if background::show(&shown) {
            let _ = answer();
        }
    });
}

fn name(folder: &Folder) -> io::Result<SocketAddr> {
    let mut hasher = DefaultHasher::new();
    folder.real().hash(&mut hasher);
    for screen in ["WAYLAND_DISPLAY", "DISPLAY"] {
        std::env::var_os(screen).hash(&mut hasher);
    }
    SocketAddr::from_abstract_name(format!("{IDENTIFIER}.{:016x}", hasher.finish()))
}
