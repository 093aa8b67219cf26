//! A machine of one's own: a virtual screen, a private session bus, a home folder that nobody else uses.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;
use tempfile::TempDir;
use xtask::bus::Bus;
use xtask::display::Screen;

/// What takes the room on a full disk.
pub const FILM: &str = "holiday.mov";

/// Where windows open. It ends, with all of its parts, when it is dropped.
#[derive(Debug)]
pub struct Machine {
    screen: Screen,
    bus: Option<Bus>,
    home: TempDir,
}

impl Machine {
    /// A machine with a session bus and no notification service on it.
    pub fn start() -> Result<Self> {
        Self::with_screen(1920, 1080)
    }

    /// The same with a screen of this size.
    pub fn with_screen(width: u32, height: u32) -> Result<Self> {
        Ok(Self {
            screen: Screen::start(width, height)?,
            bus: Some(Bus::start()?),
            home: home()?,
        })
    }

    /// A machine without a session bus.
    pub fn without_bus() -> Result<Self> {
        Ok(Self {
            screen: Screen::start(1920, 1080)?,
            bus: None,
            home: home()?,
        })
    }

    /// Its screen.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Its session bus, where it has one.
    pub fn bus(&self) -> Option<&Bus> {
        self.bus.as_ref()
    }

    /// The home folder that the program sees.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Where programs write what they say.
    pub fn log(&self) -> PathBuf {
        self.home.path().join("log")
    }

    /// Gives a way to start a program for which a folder with what is in it, or a file, is read-only.
    ///
    /// Permissions do not hold for root, so there it is mounted again, read-only, for the program alone.
    pub fn locks(&self, what: &Path, program: &Path) -> Result<PathBuf> {
        if !as_root()? {
            set_modes(what, 0o555, 0o444)?;
            return Ok(program.to_path_buf());
        }
        let data = what.display();
        let before =
            format!("mount --bind \"{data}\" \"{data}\" && mount -o remount,bind,ro \"{data}\"");
        self.mounts("read-only", &before, program)
    }

    /// Lets a program that runs change it again.
    pub fn unlocks(&self, what: &Path, program: u32) -> Result<()> {
        if !as_root()? {
            return set_modes(what, 0o755, 0o644);
        }
        let mut way = Command::new("nsenter");
        way.args(["--target", &program.to_string(), "--user", "--mount"])
            .args(["mount", "-o", "remount,bind,rw"])
            .arg(what);
        anyhow::ensure!(way.status()?.success(), "{way:?}");
        Ok(())
    }

    /// Gives a way to start a program for which a folder, with what is in it now, lies on a disk of so many megabytes; where
    /// it is `full`, a film beside the data takes all the room that is left.
    pub fn shrinks(
        &self,
        folder: &Path,
        megabytes: u32,
        full: bool,
        program: &Path,
    ) -> Result<PathBuf> {
        let film = if full {
            format!(
                "; dd if=/dev/zero of=\"{}\" bs=4k 2>/dev/null; true",
                folder.join(FILM).display()
            )
        } else {
            String::new()
        };
        let before = self.home.path().join("before");
        let (data, before) = (folder.display(), before.display());
        let before = format!(
            "mkdir \"{before}\" && mount --bind \"{data}\" \"{before}\" && \
             mount -t tmpfs -o size={megabytes}m small \"{data}\" && cp -a \"{before}/.\" \"{data}\"{film}"
        );
        self.mounts("small-disk", &before, program)
    }

    /// Gives a way to start a program for which a folder lies on a drive of another computer: the list of what is mounted,
    /// as the program reads it, says so. No other computer is asked.
    pub fn moves_to_a_network_drive(&self, folder: &Path, program: &Path) -> Result<PathBuf> {
        let (data, list) = (folder.canonicalize()?, self.home.path().join("mounted"));
        let (data, list) = (data.display(), list.display());
        // The shell becomes the program, so its list is the program's.
        let before = format!(
            "{{ cat /proc/$$/mountinfo; echo \"1 1 0:1 / {data} rw - nfs4 server:/team rw\"; }} > \"{list}\" && \
             mount --bind \"{list}\" /proc/$$/mountinfo"
        );
        self.mounts("network-drive", &before, program)
    }

    /// A script that mounts something for the program alone, and then becomes the program.
    fn mounts(&self, name: &str, before: &str, program: &Path) -> Result<PathBuf> {
        let way = self.home.path().join(name);
        let program = program.display();
        let script = format!(
            "#!/bin/sh\nexec unshare --mount --map-root-user sh -c '{before} && exec \"{program}\" \"$@\"' start \"$@\"\n"
        );
        std::fs::write(&way, script)?;
        set_mode(&way, 0o755)?;
        Ok(way)
    }

    /// Makes a command run on this machine and see nothing of the person's own desktop.
    pub fn hosts<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        let home = self.home.path();
        for kept in [
            "DBUS_SESSION_BUS_ADDRESS",
            "WAYLAND_DISPLAY",
            "GTK_THEME",
            "LANGUAGE",
        ] {
            command.env_remove(kept);
        }
        let folders = [
            ("HOME", ""),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
        ];
        for (name, folder) in folders {
            command.env(name, home.join(folder));
        }
        command
            .env("DISPLAY", self.screen.name())
            .env("GDK_BACKEND", "x11")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            .env("LANG", "C.UTF-8")
            .env("LC_ALL", "C.UTF-8")
            .env("TZ", "UTC");
        // An address that leads nowhere, so that nothing starts a bus of its own.
        let address = self
            .bus
            .as_ref()
            .map_or("unix:path=/nonexistent", Bus::address);
        command.env("DBUS_SESSION_BUS_ADDRESS", address)
    }
}

fn home() -> Result<TempDir> {
    let home = tempfile::Builder::new().prefix("huddle-home-").tempdir()?;
    let run = home.path().join("run");
    std::fs::create_dir(&run)?;
    set_mode(&run, 0o700)?;
    Ok(home)
}

/// Whether the tests run as root, for whom permissions do not hold.
fn as_root() -> Result<bool> {
    Ok(Command::new("id").arg("-u").output()?.stdout == b"0\n")
}

/// Sets the mode of a folder and of the files in it, or of one file.
fn set_modes(what: &Path, folder: u32, file: u32) -> Result<()> {
    if what.is_file() {
        return set_mode(what, file);
    }
    set_mode(what, folder)?;
    for entry in std::fs::read_dir(what)? {
        set_mode(&entry?.path(), file)?;
    }
    Ok(())
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(std::fs::set_permissions(
        path,
        std::fs::Permissions::from_mode(mode),
    )?)
}

#[cfg(not(unix))]
fn set_mode(_: &Path, _: u32) -> Result<()> {
    Ok(())
}
