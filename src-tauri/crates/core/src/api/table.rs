//! The table itself: one line for each command.
//!
//! A line names the door, the command, its request, its answer, the function behind it, who may call it (`again`: and has to have
//! entered their PIN just before), and for reads what they depend on.

use super::{ById, Command, Nothing, Window, parse, typescript, unknown};
use crate::access::Access;
use crate::app::App;
use crate::error::{Error, Result};
use crate::store::{Entity, Op};

macro_rules! commands {
    ($($door:ident $name:ident($ask:ty) -> $answer:ty = $function:path, by $access:ident $($again:ident)? $(, of [$($entity:ident)*])? $(, from $window:ident)?;)*) => {
        /// Every command.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            door: stringify!($door),
            access: Access::$access,
            again: commands!(@again $($again)?),
            reads: &[$($(Entity::$entity),*)?],
            window: commands!(@from $($window)?),
        }),*];

        pub(super) fn route(app: &App, name: &str, request: &str) -> Result<String> {
            match name {
                $(stringify!($name) => {
                    let ask: $ask = parse(request)?;
                    let answer: $answer = commands!(@$door app, name, $function, ask)?;
                    serde_json::to_string(&answer).map_err(Error::bug)
                })*
                _ => Err(unknown(name)),
            }
        }

        pub(super) fn types(types: &mut typescript::Types) {
            $(types.command::<$ask, $answer>(stringify!($name));)*
        }
    };
    (@again) => { false };
    (@again again) => { true };
    (@read $app:ident, $name:ident, $function:path, $ask:ident) => { $app.read(|read| $function(read, $ask)) };
    (@found $app:ident, $name:ident, $function:path, $ask:ident) => { $app.search(|read| $function(read, $ask)) };
    (@write $app:ident, $name:ident, $function:path, $ask:ident) => {
        $app.write(Op::undoable($name), |tx| $function(tx, $ask))
    };
    (@kept $app:ident, $name:ident, $function:path, $ask:ident) => {{
        keep::before($app, Before::Import)?;
        commands!(@write $app, $name, $function, $ask)
    }};
    (@fixed $app:ident, $name:ident, $function:path, $ask:ident) => {
        $app.write(Op::fixed($name), |tx| $function(tx, $ask))
    };
    (@nameless $app:ident, $name:ident, $function:path, $ask:ident) => {
        $app.write(Op::nameless($name), |tx| $function(tx, $ask))
    };
    (@whole $app:ident, $name:ident, $function:path, $ask:ident) => { $function($app, $ask) };
    (@from) => { Window::Main };
    (@from $window:ident) => { Window::$window };
}

use crate::here::{idle, pin, recovery};
use crate::huddle::{
    arrange, close, form, live, parts, prepare, question, record, rhythm, room, run, start, strip,
    tap, today,
};
use crate::id::{
    CoachingId, DiscretionId, HuddleId, IdeaId, ObservationId, OccurrenceId, PersonId, QuestionId,
    RecognitionId, RoleId, RoleLineId, ShiftId, StandardId,
};
use crate::idea::{answer, list as ideas, send, vote};
use crate::person::{access, find, import, list as people, save as person};
use crate::purpose::{card, role};
use crate::recognition::{
    alike, edit, history, inbox, join, list as stories, privacy, review, rows, show, tell,
};
use crate::settings::{damage, draft};
use crate::standard::{observe, propose, suggest};
use crate::store::keep::{self, Before};
use crate::store::{dump, elsewhere, restore, undo};
use crate::team::{calendar, shift};
use crate::{
    action, audit, coaching, discretion, here, idea, purpose, reminder, settings, setup, standard,
    team,
};

#[rustfmt::skip]
commands! {
    whole setup_show(Nothing) -> setup::Setup = setup::show, by Anyone, of [Team Setting];
    fixed setup_finish(Nothing) -> () = setup::finish, by Anyone;
    whole about_show(Nothing) -> setup::About = setup::about, by Anyone;
    whole copies_show(Nothing) -> keep::KeptView = keep::show, by Manager, of [Setting];
    whole copies_make(Nothing) -> bool = keep::make_now, by Manager;
    whole copy_show(restore::NameCopy) -> restore::CopyView = restore::show, by Manager;
    whole copy_restore(restore::NameCopy) -> restore::WentBack = restore::restore, by Manager again;
    read  damage_show(Nothing) -> Option<damage::Damage> = damage::show, by Anyone, of [Setting];
    whole copies_elsewhere(Nothing) -> () = elsewhere::choose, by Manager again;
    fixed copies_elsewhere_end(Nothing) -> () = elsewhere::end, by Manager;
    whole data_save(Nothing) -> dump::Dumped = dump::save, by Manager again;
    fixed damage_seen(Nothing) -> () = damage::seen, by Manager;
    read  settings_show(Nothing) -> settings::Settings = settings::show, by Anyone, of [Setting];
    fixed settings_save(settings::Settings) -> settings::Settings = settings::save, by Anyone;
    read  draft_show(draft::ShowDraft) -> Option<draft::Draft> = draft::show, by Anyone;
    fixed draft_save(draft::SaveDraft) -> draft::Draft = draft::save, by Anyone;
    fixed draft_leave(draft::LeaveDraft) -> () = draft::leave, by Anyone;
    fixed draft_drop(draft::ShowDraft) -> () = draft::drop, by Anyone;
    read  undo_show(Nothing) -> undo::UndoView = undo::show, by Anyone, of [Operation];
    whole undo(Nothing) -> undo::Done = undo::undo, by Anyone;
    whole redo(Nothing) -> undo::Done = undo::redo, by Anyone;

    whole here_show(Nothing) -> here::HereView = here::show, by Anyone, of [Person Setting Pin Recovery];
    whole here_enter(here::EnterHere) -> here::HereView = here::enter, by Anyone;
    whole here_leave(Nothing) -> here::HereView = here::leave, by Anyone;
    whole here_active(Nothing) -> here::HereView = here::active, by Anyone;
    whole here_again(here::EnterAgain) -> here::HereView = here::again, by Staff;
    fixed idle_save(idle::SaveIdle) -> () = idle::save, by Manager;
    read  pin_list(Nothing) -> pin::PinsView = pin::show, by Manager, of [Person Pin Recovery];
    whole pin_give(pin::GivePin) -> pin::PinGiven = pin::give, by Manager again;
    whole pin_change(pin::ChangePin) -> () = pin::change, by Staff;
    fixed pin_remove(ById<PersonId>) -> () = pin::remove, by Manager again;
    fixed pins_end(Nothing) -> () = pin::end, by Manager again;
    whole recovery_make(Nothing) -> recovery::RecoveryCode = recovery::make, by Manager again;
    whole recovery_use(recovery::UseRecovery) -> recovery::RecoveryCode = recovery::use_code, by Anyone;
    fixed recovery_seen(Nothing) -> () = recovery::seen, by Manager;
    fixed recovery_kept(Nothing) -> () = recovery::is_on_paper, by Manager;
    read  audit_record(Nothing) -> audit::RecordView = audit::record, by Manager, of [Operation];
    read  audit_list(audit::ListAudit) -> audit::AuditList = audit::list, by Manager, of [Operation];

    read  team_show(Nothing) -> team::TeamView = team::show, by Anyone, of [Team Shift];
    write team_save(team::SaveTeam) -> team::Team = team::save, by Manager;
    write shift_save(shift::SaveShift) -> shift::Shift = shift::save, by Manager;
    whole schedule_save(calendar::SaveSchedule) -> calendar::Scheduled = calendar::save, by Staff;
    write shift_remove(ById<ShiftId>) -> () = shift::remove, by Manager;

    read  person_list(people::ListPeople) -> Vec<crate::person::Person> = people::list, by Anyone, of [Person];
    found who_find(find::FindWho) -> find::FoundWho = find::find, by Anyone, of [Person Shift];
    read  person_show(ById<PersonId>) -> people::PersonView = people::show, by Anyone,
          of [Person Recognition RecognitionPerson RecognitionAlso RecognitionGroup HuddleItem Standard];
    read  person_alike(find::AlikePeople) -> Vec<crate::person::PersonName> = find::alike, by Anyone, of [Person];
    write person_save(person::SavePerson) -> crate::person::Person = person::save, by Staff;
    write access_give(access::GiveAccess) -> crate::person::Person = access::give, by Manager again;
    whole people_file(Nothing) -> import::PeopleFile = import::choose_file, by Manager;
    read  people_preview(import::PreviewPeople) -> import::PeoplePreview = import::preview, by Manager, of [Person Shift];
    kept  people_import(import::ImportPeople) -> import::PeopleImported = import::import, by Manager;

    read  purpose_show(Nothing) -> purpose::PurposeView = purpose::show, by Anyone, of [Purpose Role Person];
    write purpose_adopt(purpose::AdoptPurpose) -> purpose::Purpose = purpose::adopt, by Manager;
    write role_save(role::SaveRole) -> role::Role = role::save, by Manager;
    write role_remove(ById<RoleId>) -> () = role::remove, by Manager;

    read  coaching_list(ById<PersonId>) -> Vec<coaching::CoachingNote> = coaching::list, by Leader, of [Coaching Person Pin];
    read  coaching_due(Nothing) -> Vec<coaching::CoachingNote> = coaching::due, by Leader, of [Coaching Person Pin];
    write coaching_save(coaching::SaveCoaching) -> coaching::CoachingNote = coaching::save, by Leader;
    write coaching_end(coaching::EndCoaching) -> coaching::CoachingNote = coaching::end, by Leader;
    write coaching_remove(ById<CoachingId>) -> () = coaching::remove, by Leader;

    read  role_cards(Nothing) -> Vec<card::RoleCard> = card::list, by Anyone, of [Role RoleLine];
    write role_line_save(card::SaveRoleLine) -> card::RoleLine = card::save, by Manager;
    write role_line_remove(ById<RoleLineId>) -> () = card::remove, by Manager;
    read  discretion_list(discretion::ListDiscretion) -> discretion::Ledger = discretion::list, by Staff, of [Discretion Person];
    write discretion_write(discretion::WriteDiscretion) -> discretion::Discretion = discretion::write, by Staff;
    write discretion_remove(ById<DiscretionId>) -> () = discretion::remove, by Staff;

    read  standard_list(Nothing) -> Vec<standard::ListedStandard> = standard::list, by Anyone, of [Standard Recognition];
    read  standard_show(ById<StandardId>) -> standard::show::StandardView = standard::show::show, by Anyone,
          of [Standard Observation Recognition RecognitionPerson RecognitionAlso RecognitionGroup Person Shift Team Huddle HuddleItem HuddleChoice];
    read  standard_suggest(suggest::SuggestStandard) -> Option<standard::StandardName> = suggest::suggest, by Anyone,
          of [Standard Recognition];
    read  standard_proposals(Nothing) -> Vec<propose::Proposal> = propose::proposals, by Leader, of [Standard Recognition RecognitionPerson Person];
    write standard_save(standard::save::SaveStandard) -> standard::Standard = standard::save::save, by Manager;
    write standard_remove(ById<StandardId>) -> () = standard::save::remove, by Manager;
    write standard_bring_back(ById<StandardId>) -> () = standard::save::bring_back, by Manager;
    write standard_observe(observe::ObserveStandard) -> observe::Observation = observe::observe, by Staff;
    write observation_remove(ById<ObservationId>) -> () = observe::remove, by Staff;
    read  theme_list(Nothing) -> Vec<String> = propose::themes, by Leader, of [Recognition];

    read  idea_list(Nothing) -> ideas::Ideas = ideas::list, by Anyone, of [Idea IdeaVote Person Huddle HuddleItem];
    read  idea_decided(ideas::ListDecided) -> ideas::Decided = ideas::decided, by Anyone, of [Idea IdeaVote Person Huddle HuddleItem];
    read  idea_show(ById<IdeaId>) -> idea::Idea = ideas::show, by Anyone, of [Idea IdeaVote Person Huddle HuddleItem];
    write idea_send(send::SendIdea) -> idea::Idea = send::send, by Anyone;
    nameless idea_send_unnamed(send::SendIdea) -> idea::Idea = send::send_unnamed, by Anyone;
    write idea_edit(send::EditIdea) -> idea::Idea = send::edit, by Anyone;
    write idea_withdraw(ById<IdeaId>) -> idea::Idea = send::withdraw, by Anyone;
    write idea_answer(answer::AnswerIdea) -> idea::Idea = answer::answer, by Leader;
    write idea_vote(vote::VoteIdea) -> idea::Idea = vote::vote, by Anyone;

    write story_tell(tell::TellStory) -> rows::StoryRow = tell::tell, by Anyone;
    write story_edit(edit::EditStory) -> rows::StoryRow = edit::edit, by Anyone;
    write story_reword(edit::RewordStory) -> rows::StoryRow = edit::reword, by Leader;
    write story_keep(edit::KeepStory) -> rows::StoryRow = edit::keep_story, by Leader;
    write story_theme(edit::ThemeStory) -> rows::StoryRow = edit::theme, by Leader;
    write story_withdraw(ById<RecognitionId>) -> rows::StoryRow = edit::withdraw, by Anyone;
    write story_add_name(join::AddName) -> rows::StoryRow = join::add_name, by Anyone;
    write story_instead(join::InsteadOf) -> rows::StoryRow = join::instead, by Anyone;
    write story_join(join::JoinStory) -> rows::StoryRow = join::join, by Leader;
    write story_ready(inbox::TheseStories) -> Vec<rows::StoryRow> = inbox::ready, by Leader;
    write story_private(inbox::TheseStories) -> Vec<rows::StoryRow> = inbox::private, by Leader;
    write story_decline(inbox::DeclineStories) -> Vec<rows::StoryRow> = inbox::decline, by Leader;
    write story_hand_over(inbox::HandOver) -> rows::StoryRow = inbox::hand_over, by Leader;
    read  story_check(privacy::CheckStory) -> privacy::Private = privacy::check, by Anyone, of [Team Person];
    read  story_alike(alike::AlikeStories) -> Vec<rows::StoryRow> = alike::offered, by Anyone;
    read  review_read(review::ReadReview) -> review::Review = review::read_review, by Anyone;
    read  inbox_show(Nothing) -> inbox::Inbox = inbox::show, by Leader,
          of [Recognition RecognitionPerson RecognitionGroup RecognitionAlso Standard Person Team Shift];
    read  inbox_count(Nothing) -> inbox::InboxCount = inbox::count, by Leader, of [Recognition RecognitionPerson Person];
    whole history_file(Nothing) -> history::HistoryFile = history::choose_file, by Manager;
    whole history_preview(history::PreviewHistory) -> history::HistoryPreview = history::preview, by Manager;
    whole history_import(history::ImportHistory) -> history::HistoryImported = history::import, by Manager;
    whole history_progress(Nothing) -> Option<history::HistoryProgress> = history::progress, by Manager;
    whole history_cancel(Nothing) -> () = history::cancel, by Manager;
    found story_list(stories::ListStories) -> stories::StoryList = stories::list, by Anyone,
          of [Recognition RecognitionPerson RecognitionGroup RecognitionAlso Standard Person Shift HuddleItem];
    read  story_show(ById<RecognitionId>) -> show::StoryView = show::show, by Anyone,
          of [Team Shift Person Standard Recognition RecognitionPerson RecognitionGroup RecognitionAlso Huddle HuddleItem HuddleChoice HuddleLeftOut FormPart];

    read  huddle_today(today::ShowToday) -> today::Today = today::show, by Anyone,
          of [Team Shift Person Purpose Recognition RecognitionPerson RecognitionAlso RecognitionGroup Huddle HuddleItem HuddleChoice HuddleLeftOut HuddlePart Question FormPart Action Run Standard Idea StarterOff];
    write huddle_prepare(prepare::PrepareHuddle) -> () = prepare::prepare, by Leader;
    write plan_swap(arrange::PlanChoice) -> () = arrange::swap, by Leader;
    write plan_drop(arrange::PlanChoice) -> () = arrange::drop, by Leader;
    write plan_add(arrange::PlanChoice) -> () = arrange::add, by Leader;
    write plan_move(arrange::MoveItem) -> () = arrange::move_item, by Leader;
    write plan_reset(arrange::PlanDay) -> () = arrange::reset, by Leader;
    write part_give(parts::GivePart) -> () = parts::give, by Leader;
    read  question_list(Nothing) -> Vec<question::Question> = question::list, by Anyone, of [Question];
    write question_save(question::SaveQuestion) -> question::Question = question::save, by Leader;
    write question_remove(ById<QuestionId>) -> () = question::remove, by Leader;
    read  starter_off(Nothing) -> Vec<String> = question::off, by Anyone, of [StarterOff];
    write starter_switch(question::SwitchStarter) -> () = question::switch, by Leader;
    read  form_list(Nothing) -> Vec<form::FormView> = form::show, by Anyone, of [FormPart Huddle HuddleItem];
    write form_save(form::SaveForm) -> () = form::save, by Leader;
    fixed huddle_start(start::StartHuddle) -> run::Run = start::start, by Leader;
    read  huddle_run(Nothing) -> Option<run::Run> = run::show, by Anyone,
          of [Run Huddle HuddleItem HuddleAbsent HuddlePart Recognition RecognitionPerson RecognitionAlso RecognitionGroup Person Purpose Shift Action Standard Idea Question];
    read  room_show(Nothing) -> Option<room::RoomView> = room::show, by Anyone,
          of [Run Huddle HuddleItem HuddleAbsent Recognition RecognitionPerson RecognitionAlso RecognitionGroup Person Purpose Action Setting Team Standard Idea Question], from Room;
    fixed huddle_step(run::StepHuddle) -> run::Run = run::step, by Leader;
    fixed huddle_pause(run::PauseHuddle) -> run::Run = run::pause, by Leader;
    fixed huddle_absent(run::MarkAbsent) -> run::Run = run::mark_absent, by Leader;
    fixed huddle_thank(live::ThankLive) -> run::Run = live::thank, by Leader;
    fixed huddle_extend(live::RunningHuddle) -> run::Run = live::extend, by Leader;
    fixed huddle_shorten(live::RunningHuddle) -> run::Run = live::shorten, by Leader;
    nameless huddle_tap(tap::TapHuddle) -> tap::Taps = tap::tap, by Anyone;
    read  strip_show(strip::ShowStrip) -> Vec<strip::Unmentioned> = strip::show, by Leader,
          of [Person Huddle HuddleItem HuddleAbsent Recognition RecognitionPerson];
    read  action_list(Nothing) -> Vec<action::Action> = action::list, by Anyone, of [Action Person];
    write action_save(action::SaveAction) -> action::Action = action::save, by Staff;
    write action_end(action::EndAction) -> action::Action = action::end, by Staff;
    fixed huddle_close(close::CloseHuddle) -> record::HuddleView = close::close, by Leader;
    fixed huddle_reopen(close::ThatHuddle) -> run::Run = close::reopen, by Leader;
    fixed huddle_discard(close::ThatHuddle) -> () = close::discard, by Leader;
    read  huddle_list(record::ListHuddles) -> record::HuddleList = record::list, by Anyone, of [Huddle HuddleItem Person Shift];
    read  huddle_rhythm(rhythm::ShowRhythm) -> Vec<rhythm::Rhythm> = rhythm::show, by Anyone, of [Huddle Shift Team];
    read  huddle_show(ById<HuddleId>) -> record::HuddleView = record::show, by Anyone,
          of [Huddle HuddleItem HuddleAbsent HuddleTap Recognition RecognitionPerson RecognitionAlso RecognitionGroup Person Purpose Shift Action Standard Idea];

    read  reminder_list(Nothing) -> Vec<reminder::Reminder> = reminder::list, by Anyone, of [Occurrence Huddle Shift];
    fixed reminder_dismiss(ById<OccurrenceId>) -> () = reminder::dismiss, by Anyone;
}
