//! Every table that commands write, once: its name, its record, and whether it is logged, noted or local.
//!
//! Of what is *noted* the log knows that it was changed and by whom, and no value: secrets stand nowhere but in their
//! table, and are never undone.

use super::record::{Record, word};

macro_rules! entities {
    ($($(#[$doc:meta])* $variant:ident = $table:literal, $record:path, $log:ident;)*) => {
        word! {
            /// A kind of record, named as its table.
            pub enum Entity { $($(#[$doc])* $variant = $table,)* }
        }

        impl Entity {
            /// All of them, in the order in which rows may be inserted.
            pub const ALL: &'static [Entity] = &[$(Entity::$variant),*];

            /// The columns of its record.
            pub fn columns(self) -> &'static [&'static str] {
                match self { $(Entity::$variant => <$record as Record>::COLUMNS,)* }
            }

            /// Whether only this computer cares about it: neither logged nor undone.
            pub fn is_local(self) -> bool {
                match self { $(Entity::$variant => entities!(@local $log),)* }
            }

            /// Whether the log keeps its values, before and after.
            pub fn is_logged(self) -> bool {
                !self.is_local() && !self.is_noted()
            }

            /// Whether the log keeps that it changed, and no value of it.
            pub fn is_noted(self) -> bool {
                match self { $(Entity::$variant => entities!(@noted $log),)* }
            }
        }
    };
    (@local local) => { true };
    (@local $other:ident) => { false };
    (@noted noted) => { true };
    (@noted $other:ident) => { false };
}

entities! {
    /// What was done, as undo shows it. Written by the door alone.
    Operation = "operation", super::log::Operation, local;
    /// A team.
    Team = "team", crate::team::Team, logged;
    /// A shift.
    Shift = "shift", crate::team::shift::Shift, logged;
    /// A person.
    Person = "person", crate::person::PersonRow, logged;
    /// A version of the purpose.
    Purpose = "purpose", crate::purpose::PurposeRow, logged;
    /// A job and its purpose.
    Role = "role", crate::purpose::role::Role, logged;
    /// What a job may decide, or what is expected of it.
    RoleLine = "role_line", crate::purpose::card::RoleLineRow, logged;
    /// What somebody decided without asking.
    Discretion = "discretion", crate::discretion::DiscretionRow, logged;
    /// A standard.
    Standard = "standard", crate::standard::StandardRow, logged;
    /// A look whether a standard is kept.
    Observation = "observation", crate::standard::observe::ObservationRow, logged;
    /// A story or shout-out.
    Recognition = "recognition", crate::recognition::RecognitionRow, logged;
    /// Who is praised in it.
    RecognitionPerson = "recognition_person", crate::recognition::RecognitionPerson, logged;
    /// A shift, or the whole team, that is praised in it.
    RecognitionGroup = "recognition_group", crate::recognition::RecognitionGroup, logged;
    /// Who says it too.
    RecognitionAlso = "recognition_also", crate::recognition::RecognitionAlso, logged;
    /// An idea, an obstacle or a change.
    Idea = "idea", crate::idea::IdeaRow, logged;
    /// A vote for one.
    IdeaVote = "idea_vote", crate::idea::IdeaVote, logged;
    /// A huddle.
    Huddle = "huddle", crate::huddle::HuddleRecord, logged;
    /// An item of a huddle.
    HuddleItem = "huddle_item", crate::huddle::HuddleItem, logged;
    /// Who was absent.
    HuddleAbsent = "huddle_absent", crate::huddle::HuddleAbsent, logged;
    /// What the leader left out, in versions before the choices.
    HuddleLeftOut = "huddle_left_out", crate::huddle::HuddleLeftOut, logged;
    /// What the leader chose of a plan.
    HuddleChoice = "huddle_choice", crate::huddle::choices::HuddleChoice, logged;
    /// A question of the leaders' own.
    Question = "question", crate::huddle::question::Question, logged;
    /// A question of the program that the team does without.
    StarterOff = "starter_off", crate::huddle::question::StarterOff, logged;
    /// A part of a huddle as the team wants it.
    FormPart = "form_part", crate::huddle::form::FormPart, logged;
    /// A promise or a topic.
    Action = "action", crate::action::ActionRow, logged;
    /// A leader's note about a colleague.
    Coaching = "coaching", crate::coaching::CoachingRow, logged;
    /// A tap at the end of a huddle.
    HuddleTap = "huddle_tap", crate::huddle::tap::HuddleTap, logged;
    /// Who takes a part of a huddle.
    HuddlePart = "huddle_part", crate::huddle::parts::HuddlePart, logged;
    /// Somebody's PIN, as a hash.
    Pin = "pin", crate::here::pin::Pin, noted;
    /// The recovery code, as a hash.
    Recovery = "recovery", crate::here::recovery::Recovery, noted;
    /// Wrong tries at a PIN or at the code.
    PinTry = "pin_try", crate::here::tries::PinTry, local;
    /// Where a running huddle stands.
    Run = "run", crate::huddle::run::RunRow, local;
    /// A setting of this computer.
    Setting = "setting", crate::settings::Setting, local;
    /// A text that was not sent yet.
    Draft = "draft", crate::settings::draft::DraftRow, local;
    /// A reminder of one day.
    Occurrence = "occurrence", crate::reminder::Occurrence, local;
}

impl Entity {
    /// Its table.
    pub fn table(self) -> &'static str {
        self.word()
    }
}
