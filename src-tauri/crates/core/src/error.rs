//! What can be said to a person when something does not work: a code and its facts, never a sentence.
//!
//! `Error` is the only thing that crosses to the page, the command line or a toast besides an answer.
//! The words for each code stand in the `.ftl` files. Add a code only when somebody acts on it.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

/// The result of everything in the core.
pub type Result<T> = std::result::Result<T, Error>;

/// A state of the world that stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// A text that must be there is not.
    Empty,
    /// A text, list or number is over its limit (`limit`).
    TooLong,
    /// A text holds a character that no screen shows.
    ControlCharacter,
    /// Not a day of the calendar.
    NotADay,
    /// A day that is over, where it must be today or later (`day`).
    DayOver,
    /// A day to come, where it must be today or earlier (`day`).
    DayAhead,
    /// Not the three letters of a currency (`text`).
    NotACurrency,
    /// An amount below nothing, or beyond all measure.
    NotAnAmount,
    /// Not a time of day.
    NotATime,
    /// Not a time zone.
    NotAZone,
    /// Nothing has this id or name.
    NotFound,
    /// The session's access does not reach this command (`needs`).
    NotAllowed,
    /// It is somebody else who is here now, or nobody: the page was left.
    SomebodyElse,
    /// The PIN is to be entered, for this person or once more.
    PinNeeded,
    /// Not their PIN (`left`: tries before a wait).
    WrongPin,
    /// Not the recovery code (`left`).
    WrongCode,
    /// Too many wrong tries: wait (`seconds`).
    TryLater,
    /// A PIN of fewer digits than they need (`limit`).
    PinTooShort,
    /// A PIN that anybody would try.
    EasyToGuess,
    /// A PIN is made of digits alone.
    NotDigits,
    /// The first PIN is for a manager, so that somebody can always get in.
    ManagerFirst,
    /// Nobody would be left who looks after the team and has a PIN.
    LastManager,
    /// It is only there once PINs are on: without them nobody can tell who looks.
    NeedsPins,
    /// There is no team yet.
    NotSetUp,
    /// The huddle is closed.
    AlreadyClosed,
    /// A huddle is open (`on`).
    AlreadyRunning,
    /// The huddle is not open.
    NotRunning,
    /// The story was told at a huddle, so it cannot be withdrawn, nor the huddle thrown away.
    AlreadyTold,
    /// Nothing else is there that could take its place.
    NothingElse,
    /// The plan of the huddle holds nothing.
    NothingPlanned,
    /// It was taken back, or somebody in it wants no thanks aloud.
    NotToBeTold,
    /// The same name stands there already (`name`).
    AlreadyThere,
    /// There is no operation to take back or to repeat.
    NothingToUndo,
    /// The record was changed by a later operation.
    ChangedSince,
    /// Something else needs this record.
    InUse,
    /// An exception of more words (`words`) than the standard with all that it says (`limit`).
    LongerException,
    /// It was answered, or decided (an idea).
    Answered,
    /// Whoever sent it took it back.
    TakenBack,
    /// They work here no more (`name`).
    HasLeft,
    /// A look at which nothing was seen.
    NothingSeen,
    /// It is retired, or it is worded otherwise by now.
    Retired,
    /// An end before its start.
    EndsBeforeStart,
    /// The data was written by a newer version of the program (`version`, `known`).
    TooNew,
    /// The data folder lies on a network drive (`path`, `detail`: its kind).
    NetworkDrive,
    /// The folder that was chosen for the data is not there (`path`).
    PlaceGone,
    /// The second folder would lie in the first (`path`).
    SameFolder,
    /// The folder or file takes no writes (`path`).
    ReadOnly,
    /// This account may not even read the file (`path`).
    Unreadable,
    /// Another copy of the program has the data open (`path`).
    Locked,
    /// No room on the disk.
    DiskFull,
    /// SQLite finds the file damaged.
    Damaged,
    /// Another file took the place of the data while they were open (`path`).
    Replaced,
    /// A copy is not what was written (`path`); the data are.
    BadCopy,
    /// Somebody who would go has a PIN (`name`).
    HasPin,
    /// The file is not ours.
    NotADatabase,
    /// The system reports a fault of disk or file (`detail`).
    Io,
    /// The request does not have the shape of the command (`detail`).
    BadRequest,
    /// The text is in no encoding that is understood.
    BadEncoding,
    /// A quotation mark in a list is never closed (`line`).
    QuoteOpen,
    /// Rows of an import do not fit (`bad`, `good`, `line`).
    BadRows,
    /// The request or file is over its limit in bytes (`limit`).
    TooLarge,
    /// The person closed the dialog.
    Cancelled,
    /// No command has this name.
    UnknownCommand,
    /// A fault of the program itself (`detail`).
    Bug,
}

/// A value inside the sentence for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Fact {
    /// A text or a name.
    Text(String),
    /// A count or a limit.
    Number(i64),
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Fact::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Fact::Text(text)
    }
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Fact::Number(number)
    }
}

impl From<usize> for Fact {
    fn from(number: usize) -> Self {
        Fact::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Names and values for the words of a code.
pub type Facts = BTreeMap<String, Fact>;

/// A refusal: what state stands in the way, at which field, with which facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "Fault")]
pub struct Error {
    /// The state of the world.
    pub code: Code,
    /// The request's field that is at fault.
    pub field: Option<String>,
    /// What the words need.
    #[ts(type = "Record<string, string | number>")]
    pub facts: Facts,
}

impl Error {
    /// A refusal with nothing but its code.
    pub fn new(code: Code) -> Self {
        Error {
            code,
            field: None,
            facts: Facts::new(),
        }
    }

    /// Names the field at fault.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }

    /// A fault of the program itself, with what is known of it.
    pub fn bug(detail: impl std::fmt::Display) -> Self {
        Error::new(Code::Bug).with("detail", detail.to_string())
    }

    /// A fault of disk or file, with the path it happened at.
    pub fn file(error: &std::io::Error, path: &std::path::Path) -> Self {
        use std::io::ErrorKind;
        let code = match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Code::DiskFull
            }
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => Code::ReadOnly,
            ErrorKind::NotFound => Code::NotFound,
            _ => Code::Io,
        };
        Error::new(code)
            .with("path", path.display().to_string())
            .with("detail", error.to_string())
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.code)?;
        if let Some(field) = &self.field {
            write!(f, " at {field}")?;
        }
        for (name, fact) in &self.facts {
            write!(f, ", {name}: {fact:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi::ErrorCode;
        let code = match &error {
            rusqlite::Error::QueryReturnedNoRows => Code::NotFound,
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DiskFull => Code::DiskFull,
                // The file beside the database that is shared with other connections.
                _ if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => Code::DiskFull,
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied => Code::ReadOnly,
                ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::FileLockingProtocolFailed => Code::Locked,
                ErrorCode::DatabaseCorrupt => Code::Damaged,
                ErrorCode::NotADatabase => Code::NotADatabase,
                ErrorCode::SystemIoFailure | ErrorCode::CannotOpen => Code::Io,
                ErrorCode::ConstraintViolation
                    if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY =>
                {
                    Code::InUse
                }
                ErrorCode::TooBig => Code::TooLong,
                _ => Code::Bug,
            },
            // The tables are strict and every value was checked on its way in: what does not fit its type now was damaged.
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..) => Code::Damaged,
            _ => Code::Bug,
        };
        Error::new(code).with("detail", error.to_string())
    }
}
