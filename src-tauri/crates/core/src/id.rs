//! Ids: UUIDv7 newtypes (v4 for what nobody is to know the hour of), so that a person's id is never taken for a story's, and rows sort by when they were made.
//!
//! Only [`Ids`] makes them, and only through the app, so that a test or a demo can make the same ones again.

use std::sync::Mutex;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

use crate::error::{Error, Result};
use crate::time::At;

/// What all ids share.
pub trait Id: Copy + std::fmt::Display {
    /// Wraps a made uuid.
    fn wrap(uuid: Uuid) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub struct $name(#[ts(type = "string")] pub Uuid);

        impl Id for $name {
            fn wrap(uuid: Uuid) -> Self {
                $name(uuid)
            }
        }

        impl $name {
            /// When it was made.
            pub fn made_at(self) -> At {
                let (seconds, nanos) = self.0.get_timestamp().map_or((0, 0), |made| made.to_unix());
                let seconds = i64::try_from(seconds).unwrap_or(0);
                At(seconds.saturating_mul(1000).saturating_add(i64::from(nanos / 1_000_000)))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.to_string()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::try_parse(value.as_str()?).map($name).map_err(|e| FromSqlError::Other(Box::new(e)))
            }
        }
    )*};
}

ids! {
    /// A team.
    TeamId
    /// A shift of a team.
    ShiftId
    /// A person of a team.
    PersonId
    /// One version of a team's purpose.
    PurposeId
    /// What a job is for.
    RoleId
    /// A story or a shout-out.
    RecognitionId
    /// That a recognition praises a person.
    RecognitionPersonId
    /// That a recognition praises a shift or the whole team.
    RecognitionGroupId
    /// That somebody says it too.
    RecognitionAlsoId
    /// A standard.
    StandardId
    /// A look whether a standard is kept.
    ObservationId
    /// What a job may decide, or what is expected of it.
    RoleLineId
    /// What somebody decided without asking.
    DiscretionId
    /// That the team does without a question of the program.
    StarterOffId
    /// An idea, an obstacle or a change.
    IdeaId
    /// That somebody votes for one.
    IdeaVoteId
    /// A huddle, from its plan to its record.
    HuddleId
    /// One item of a huddle.
    HuddleItemId
    /// That a person was absent.
    HuddleAbsentId
    /// That a story is left out of a day's plan.
    HuddleLeftOutId
    /// What the leader chose of an item of a day's plan.
    HuddleChoiceId
    /// A question of the leaders' own.
    QuestionId
    /// A part of a huddle as the team wants it.
    FormPartId
    /// A promise or a topic.
    ActionId
    /// A leader's note about a colleague.
    CoachingId
    /// A tap at the end of a huddle.
    HuddleTapId
    /// That somebody takes a part of a huddle.
    HuddlePartId
    /// One reminder of one day.
    OccurrenceId
}

/// Makes ids.
pub trait Ids: Send + Sync {
    /// A UUIDv7 that carries `now`; later calls sort after earlier ones.
    fn next(&self, now: At) -> Uuid;

    /// An id that says nothing of when it was made, not even by its order.
    fn timeless(&self) -> Uuid;

    /// Bytes that nobody can guess.
    fn secret(&self) -> Result<[u8; 32]>;
}

/// Ids from the system's chance.
#[derive(Default)]
pub struct SystemIds(Mutex<uuid::ContextV7>);

impl Ids for SystemIds {
    fn next(&self, now: At) -> Uuid {
        let context = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let (seconds, nanos) = now.parts();
        Uuid::new_v7(uuid::Timestamp::from_unix(&*context, seconds, nanos))
    }

    fn timeless(&self) -> Uuid {
        Uuid::new_v4()
    }

    fn secret(&self) -> Result<[u8; 32]> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(Error::bug)?;
        Ok(bytes)
    }
}

/// Ids that are the same for the same seed and the same calls: for tests and the example team.
pub struct SeededIds {
    state: Mutex<(u64, u64)>,
}

impl SeededIds {
    /// The sequence of `seed`.
    pub fn new(seed: u64) -> Self {
        SeededIds {
            state: Mutex::new((seed, 0)),
        }
    }
}

impl Ids for SeededIds {
    fn next(&self, now: At) -> Uuid {
        let mut state = self
            .state
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        state.1 += 1;
        // The counter first, so that ids of the same millisecond keep their order; then the seed's own noise.
        let mut bytes = [0u8; 10];
        bytes[..2].copy_from_slice(
            &u16::try_from((state.1 >> 8) & 0x0fff)
                .unwrap_or(0)
                .to_be_bytes(),
        );
        bytes[3] = u8::try_from(state.1 & 0xff).unwrap_or(0);
        let noise = crate::demo::chance::mix(state.0 ^ state.1.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        bytes[4..].copy_from_slice(&noise.to_be_bytes()[..6]);
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(now.0).unwrap_or(0), &bytes)
            .into_uuid()
    }

    fn timeless(&self) -> Uuid {
        let bytes = self.next(At(0)).into_bytes();
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// For tests alone: whoever knows the seed knows these too.
    fn secret(&self) -> Result<[u8; 32]> {
        let mut bytes = [0; 32];
        for half in bytes.chunks_mut(16) {
            half.copy_from_slice(self.next(At(0)).as_bytes());
        }
        Ok(bytes)
    }
}
