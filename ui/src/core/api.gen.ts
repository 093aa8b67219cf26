// Made by `cargo xtask gen` from the command table in src-tauri/crates/core/src/api.rs. Do not edit.

export type Access = 'anyone' | 'staff' | 'leader' | 'manager'
export type Entity = 'team' | 'shift' | 'person' | 'purpose' | 'role' | 'recognition' | 'recognition_person' | 'huddle'
  | 'huddle_item' | 'huddle_absent' | 'huddle_left_out' | 'run' | 'setting' | 'draft' | 'occurrence' | 'operation'
/** A day as YYYY-MM-DD */ export type Day = string
/** A time of day as HH:MM */ export type TimeOfDay = string
/** Milliseconds since 1970, UTC */ export type At = number
export type TeamId = string; export type ShiftId = string; export type PersonId = string; export type PurposeId = string
export type RoleId = string; export type RecognitionId = string; export type HuddleId = string; export type OccurrenceId = string

/** Every refusal. `code` has words `error-<code>` in the ftl; `field` names the request's field at fault; `facts` fill the words. */
export type Code = 'empty' | 'too_long' | 'control_character' | 'not_a_day' | 'not_a_time' | 'not_a_zone' | 'not_found' | 'not_allowed'
  | 'not_set_up' | 'already_closed' | 'already_running' | 'not_running' | 'already_told' | 'nothing_to_undo' | 'changed_since' | 'in_use'
  | 'too_new' | 'read_only' | 'locked' | 'disk_full' | 'damaged' | 'not_a_database' | 'io' | 'bad_request' | 'bad_encoding' | 'bad_rows'
  | 'too_large' | 'cancelled' | 'unknown_command' | 'bug' | 'already_there' | 'ends_before_start'
export type Fault = { code: Code, field: string | null, facts: Record<string, string | number> }

export type Place = 'hotel' | 'clinic' | 'shop' | 'contact_centre' | 'other'
export type Team = { id: TeamId, name: string, place: Place, zone: string, remind_minutes: number | null }
export type Shift = { id: ShiftId, name: string, /** 1 Monday … 7 Sunday */ weekdays: number[], huddle_at: TimeOfDay }
export type Setup = { done: boolean, team: Team | null, /** what this computer says */ zone: string, languages: string[], demo: boolean }
export type TeamView = { team: Team, shifts: Shift[] }
export type SaveTeam = { /** null founds the team */ name: string, place: Place, zone: string, remind_minutes: number | null }
export type SaveShift = { id: ShiftId | null, name: string, weekdays: number[], huddle_at: TimeOfDay }

export type Wish = 'public' | 'ask' | 'private'
export type Presence = 'here' | 'on_leave' | 'left'
export type Person = { id: PersonId, name: string, /** how to say it */ say_as: string, job: string, access: Access, shift_id: ShiftId | null,
  started_on: Day | null, /** MM-DD */ birthday: string | null, wish: Wish, leave_from: Day | null, leave_until: Day | null, left_on: Day | null,
  /** today */ presence: Presence }
export type SavePerson = { id: PersonId | null, name: string, say_as: string, job: string, access: Access, shift_id: ShiftId | null,
  started_on: Day | null, birthday: string | null, wish: Wish, leave_from: Day | null, leave_until: Day | null, left_on: Day | null }
export type ListPeople = { /** matched without accents, any part of the name */ query: string, left: boolean }
export type PersonView = { person: Person, received: StoryRow[], given: StoryRow[], received_total: number, given_total: number }
export type PersonName = { id: PersonId, name: string, say_as: string }

export type Column = 'name' | 'say_as' | 'job' | 'shift' | 'started_on' | 'birthday' | 'ignore'
/** `mapping` null: guess it from the header */
export type PreviewPeople = { text: string, header: boolean | null, mapping: Column[] | null }
export type PeoplePreview = { header: boolean, columns: string[], mapping: Column[], good: PeopleRow[], bad: BadRow[] }
export type PeopleRow = { line: number, name: string, say_as: string, job: string, shift: string, started_on: Day | null, birthday: string | null }
export type BadRow = { line: number, text: string, fault: Fault }
export type ImportPeople = { text: string, header: boolean | null, mapping: Column[] | null, /** keep the good rows although others are bad */ keep_good: boolean }
export type PeopleImported = { added: number, skipped: number }
export type PeopleFile = { name: string, text: string } 

export type Purpose = { id: PurposeId, text: string, adopted_on: Day, by: string | null }
export type Role = { id: RoleId, job: string, function: string, purpose: string }
export type PurposeView = { current: Purpose | null, history: Purpose[], roles: Role[] }
export type AdoptPurpose = { text: string, adopted_on: Day | null }
export type SaveRole = { id: RoleId | null, job: string, function: string, purpose: string }

export type Kind = 'shout_out' | 'story'
export type Source = 'saw_it' | 'customer_told' | 'letter' | 'myself' | 'leader'
export type Status = 'ready' | 'withdrawn'
/** `kind` null: by its length */
export type TellStory = { people: PersonId[], text: string, customer_words: string, kind: Kind | null, giver_id: PersonId | null, source: Source, day: Day | null }
export type EditStory = { id: RecognitionId, people: PersonId[], text: string, customer_words: string, kind: Kind, giver_id: PersonId | null, source: Source, day: Day }
export type StoryRow = { id: RecognitionId, kind: Kind, people: PersonName[], giver: PersonName | null, text: string, customer_words: string, source: Source,
  day: Day, status: Status, times_told: number, last_told_on: Day | null }
export type StoryTold = { story: StoryRow, /** the next huddle that can tell it; null where nobody is to hear it aloud */ heard_on: Day | null, heard_at: TimeOfDay | null, private: boolean }
export type ListStories = { kind: Kind | null, person_id: PersonId | null, untold: boolean, limit: number, offset: number }
export type StoryList = { rows: StoryRow[], total: number }
export type StoryView = { story: StoryRow, tellings: Telling[] }
export type Telling = { huddle_id: HuddleId, on: Day, shift: string | null, presenter: string | null }

export type Segment = 'purpose' | 'story' | 'thanks' | 'today'
/** Why an item is in the plan: words `why-<code>` with these facts */
export type Reason = { code: 'purpose_always' | 'oldest_untold' | 'customer_spoke' | 'untold' | 'told_longest_ago' | 'nothing_to_tell' | 'one_thing_set' | 'one_thing_question', facts: Record<string, string | number> }
export type PlanItem = { segment: Segment, story: StoryRow | null, purpose: Purpose | null, /** own words */ text: string, /** words `prompt-<code>` */ prompt: string | null, reason: Reason,
  /** people of the item who want to be asked first */ ask: PersonName[], seconds: number }
export type Today = { team: Team, now: At, on: Day, shift: Shift | null, shifts: Shift[],
  /** null: none planned today */ huddle_at: TimeOfDay | null, due_at: At | null,
  /** the plan's row, once something was chosen */ huddle_id: HuddleId | null, presenter: PersonName | null, presenter_reason: 'chosen' | 'longest_ago' | 'never_yet' | null, next_presenter: PersonName | null,
  can_present: PersonName[], items: PlanItem[], left_out: StoryRow[], minutes: number, one_thing: string,
  /** begun and not closed, today or earlier */ open: OpenHuddle | null,
  /** closed today */ held: HuddleRow[], untold: number, celebrations: Celebration[] }
export type Celebration = { person: PersonName, kind: 'birthday' | 'anniversary', years: number }
export type OpenHuddle = { id: HuddleId, on: Day, shift: string | null, step: number, steps: number, segment: Segment, started_at: At }
export type ShowToday = { shift_id: ShiftId | null }
/** Fields left null stay as they are */
export type PrepareHuddle = { shift_id: ShiftId | null, on: Day, presenter_id: PersonId | null, one_thing: string | null }
export type LeaveOut = { shift_id: ShiftId | null, on: Day, story_id: RecognitionId, out: boolean }
export type StartHuddle = { shift_id: ShiftId | null }
/** What one press of the key shows */
export type StepKind = 'purpose' | 'story' | 'quote' | 'question' | 'thanks' | 'ask' | 'celebrate' | 'today'
export type Step = { segment: Segment, item: number, /** 1-based page of `parts` where a text was split */ part: number, parts: number, kind: StepKind, text: string, prompt: string | null,
  people: PersonName[], giver: PersonName | null, source: Source | null, celebrations: Celebration[], seconds: number }
export type Run = { huddle_id: HuddleId, on: Day, shift: string | null, presenter: PersonName | null, next_presenter: PersonName | null, steps: Step[], /** index in steps */ at: number, paused: boolean,
  /** seconds spent up to `since`, all in all and in this step */ spent: number, spent_here: number, /** since when this step counts; null while paused */ since: At | null, planned: number, /** people who could be absent */ team: PersonName[], absent: PersonId[] }
/** `from` is the step the person saw: a press that comes twice, or from another window that is behind, changes nothing */
export type StepHuddle = { huddle_id: HuddleId, from: number, to: number }
export type PauseHuddle = { huddle_id: HuddleId, paused: boolean }
export type MarkAbsent = { huddle_id: HuddleId, person_id: PersonId, absent: boolean }
export type CloseHuddle = { huddle_id: HuddleId, /** the last step on the screen was finished too */ through: boolean }
export type HuddleRow = { id: HuddleId, on: Day, shift: string | null, presenter: string | null, started_at: At, closed_at: At | null, seconds: number, told: number }
export type HuddleView = { huddle: HuddleRow, segments: { segment: Segment, seconds: number }[], items: HuddleItemView[], absent: PersonName[], one_thing: string }
export type HuddleItemView = { segment: Segment, story: StoryRow | null, purpose: Purpose | null, text: string, told: boolean, seconds: number }
export type HuddleList = { rows: HuddleRow[], total: number }
export type ListHuddles = { limit: number, offset: number }

export type Reminder = { id: OccurrenceId, shift: string, on: Day, huddle_at: TimeOfDay, huddle_due_at: At, state: 'shown' | 'missed' }
export type Theme = 'system' | 'light' | 'dark' | 'contrast'
export type Settings = { theme: Theme, /** per cent */ text_size: 100 | 125 | 150 | 200, language: string, single_keys: boolean, /** per cent of the room's size */ room_size: number }
export type ShowDraft = { key: string }
export type SaveDraft = { key: string, body: string }
export type Draft = { key: string, body: string, saved_at: At }
export type Operation = { name: string, at: At }
export type UndoView = { undo: Operation | null, redo: Operation | null }
export type About = { version: string, data_dir: string, sqlite: string, read_only: boolean, demo: boolean }
export type Nothing = Record<string, never>

export interface Api {
  setup_show: [Nothing, Setup]
  setup_finish: [Nothing, null]
  team_show: [Nothing, TeamView]
  team_save: [SaveTeam, Team]
  shift_save: [SaveShift, Shift]
  shift_remove: [{ id: ShiftId }, null]
  person_list: [ListPeople, Person[]]
  person_show: [{ id: PersonId }, PersonView]
  person_save: [SavePerson, Person]
  /** the host opens its file dialog; fails with code cancelled */
  people_file: [Nothing, PeopleFile]
  people_preview: [PreviewPeople, PeoplePreview]
  people_import: [ImportPeople, PeopleImported]
  purpose_show: [Nothing, PurposeView]
  purpose_adopt: [AdoptPurpose, Purpose]
  role_save: [SaveRole, Role]
  role_remove: [{ id: RoleId }, null]
  story_tell: [TellStory, StoryTold]
  story_edit: [EditStory, StoryRow]
  story_withdraw: [{ id: RecognitionId }, StoryRow]
  story_list: [ListStories, StoryList]
  story_show: [{ id: RecognitionId }, StoryView]
  huddle_today: [ShowToday, Today]
  huddle_prepare: [PrepareHuddle, null]
  huddle_leave_out: [LeaveOut, null]
  huddle_start: [StartHuddle, Run]
  huddle_run: [Nothing, Run | null]
  huddle_step: [StepHuddle, Run]
  huddle_pause: [PauseHuddle, Run]
  huddle_absent: [MarkAbsent, Run]
  huddle_close: [CloseHuddle, HuddleView]
  /** only while nothing was told */
  huddle_discard: [{ huddle_id: HuddleId }, null]
  huddle_list: [ListHuddles, HuddleList]
  huddle_show: [{ id: HuddleId }, HuddleView]
  reminder_list: [Nothing, Reminder[]]
  reminder_dismiss: [{ id: OccurrenceId }, null]
  settings_show: [Nothing, Settings]
  settings_save: [Settings, Settings]
  draft_show: [ShowDraft, Draft | null]
  draft_save: [SaveDraft, Draft]
  draft_drop: [ShowDraft, null]
  undo_show: [Nothing, UndoView]
  /** gives the operation that was taken back */
  undo: [Nothing, Operation]
  redo: [Nothing, Operation]
  about_show: [Nothing, About]
}

/** The entities each read depends on: when one of them changes, the page asks again. */
export const READS: { [C in keyof Api]?: Entity[] } = {}
