//! A folder of its own, and the program run on it, for the tests of the command line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

pub const OK: i32 = 0;
pub const REFUSED: i32 = 1;
pub const USAGE: i32 = 2;

/// A place where one test keeps its files; the data folder is `data` in it.
pub struct Given {
    place: tempfile::TempDir,
    data: PathBuf,
}

impl Given {
    /// With no data yet.
    pub fn folder() -> Self {
        Self::named("data")
    }

    /// With no data yet, in a data folder of this name.
    pub fn named(name: &str) -> Self {
        let place = tempfile::tempdir().unwrap();
        let data = place.path().join(name);
        Self { place, data }
    }

    /// With the example team.
    pub fn example() -> Self {
        let given = Self::folder();
        given
            .runs(&["demo", "--records", "30", "--seed", "1"])
            .ends(OK);
        given
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    pub fn write(&self, name: &str, what: impl AsRef<[u8]>) {
        fs::write(self.at(name), what).unwrap();
    }

    /// The program on the data folder, started in the test's place, with no display and no home.
    pub fn command(&self, args: &[&str]) -> Command {
        self.command_of(Path::new(env!("CARGO_BIN_EXE_purpose-huddle")), args)
    }

    fn command_of(&self, program: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.place.path())
            .arg("--data")
            .arg(&self.data)
            .args(args);
        command
            .env("HOME", self.place.path())
            .env("LC_ALL", "C.UTF-8");
        for name in [
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "XDG_DATA_HOME",
            "XDG_CACHE_HOME",
            "DBUS_SESSION_BUS_ADDRESS",
        ] {
            command.env_remove(name);
        }
        command
    }

    /// The core on the data folder, as a window opens it.
    pub fn opens(&self) -> huddle_core::App {
        huddle_core::App::open(huddle_core::Opening::of(&self.data)).unwrap()
    }

    /// Turns PINs on with this manager's.
    pub fn sets_pin(&self, name: &str, pin: &str) {
        self.sets_pins(&[(name, "manager", pin)]);
    }

    /// Turns PINs on: each has a name, what they may do, and a PIN. The first is a manager's.
    pub fn sets_pins(&self, each: &[(&str, &str, &str)]) {
        let app = self.opens();
        let does = |name: &str, ask: serde_json::Value| {
            huddle_core::api::call(&app, name, &ask.to_string()).unwrap();
        };
        for (name, access, pin) in each {
            let person = app
                .read(|read| huddle_core::here::named(read, name))
                .unwrap()
                .unwrap();
            does(
                "pin_give",
                serde_json::json!({ "person_id": person, "pin": pin }),
            );
            does(
                "access_give",
                serde_json::json!({ "id": person, "access": access }),
            );
        }
    }

    /// Runs a verb as somebody, with this on stdin.
    pub fn runs_as(&self, who: &str, input: &str, verb: &[&str]) -> Ran {
        use std::io::Write as _;
        use std::process::Stdio;
        let mut command = self.command(&[&["--as", who, "--pin-stdin"], verb].concat());
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut program = command.spawn().unwrap();
        let mut stdin = program.stdin.take().unwrap();
        // A program that is refused earlier does not read it.
        let _ = stdin.write_all(input.as_bytes());
        drop(stdin);
        Ran::of(program.wait_with_output().unwrap())
    }

    pub fn runs(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().unwrap())
    }
}

#[cfg(unix)]
impl Given {
    /// Whether the program can be run as somebody whom a folder can refuse.
    pub fn as_nobody_works(&self) -> bool {
        self.runs_as_nobody(&["--version"]).code == Some(OK)
    }

    pub fn runs_as_nobody(&self, args: &[&str]) -> Ran {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
        use std::os::unix::process::CommandExt as _;
        const NOBODY: u32 = 65534;
        let place = self.place.path();
        if fs::metadata("/proc/self").map_or(1, |me| me.uid()) != 0 {
            return self.runs(args);
        }
        // A copy, because nobody may not look into every folder that a program is built in.
        let program = self.at("program");
        if !program.exists() {
            fs::copy(env!("CARGO_BIN_EXE_purpose-huddle"), &program).unwrap();
            fs::set_permissions(place, fs::Permissions::from_mode(0o755)).unwrap();
            chown(&self.data, Some(NOBODY), Some(NOBODY)).unwrap();
            for entry in fs::read_dir(&self.data).unwrap() {
                chown(entry.unwrap().path(), Some(NOBODY), Some(NOBODY)).unwrap();
            }
        }
        let mut command = self.command_of(&program, args);
        Ran::of(command.uid(NOBODY).gid(NOBODY).output().unwrap())
    }
}

/// What came of it.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn of(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// The exit code is `code`; what is refused is said in a sentence for people, without a code word or a gap in it.
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self.never_panics();
        if code == OK {
            assert_eq!(self.err, "");
        }
        if code == REFUSED {
            let said = self
                .err
                .strip_prefix("purpose-huddle: ")
                .unwrap_or_else(|| panic!("{self:#?}"));
            assert!(
                said.contains(". ") || said.trim_end().ends_with('.'),
                "no sentence: {said}"
            );
            assert!(
                !said.contains("error-") && !said.contains("{$"),
                "words are missing: {said}"
            );
        }
        self
    }

    /// The sentence names this.
    pub fn says(self, word: &str) -> Self {
        assert!(self.err.contains(word), "{self:#?}");
        self
    }

    /// What it prints names this.
    pub fn says_of_it(self, word: &str) {
        assert!(self.out.contains(word), "{self:#?}");
    }

    pub fn never_panics(&self) {
        assert!(self.code.is_some(), "killed by a signal: {self:#?}");
        assert!(!self.err.contains("panicked"), "{self:#?}");
    }
}
