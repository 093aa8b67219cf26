// Made by `cargo xtask gen` from the command table in src-tauri/crates/core/src/api/table.rs. Do not edit.

export type About = { 
/** Its version. */ version: string, 
/** Where the data lie. */ data_dir: string, 
/** The version of SQLite. */ sqlite: string, 
/** Whether nothing can be saved here. */ read_only: boolean, 
/** Whether this is the made-up example team. */ demo: boolean, };

export type Access = "anyone" | "staff" | "leader" | "manager";

export type Action = { 
/** Its id. */ id: ActionId, 
/** What kind of thing it is. */ kind: ActionKind, 
/** What is to be done, or talked about. */ text: string, 
/** Who does it. */ owner: PersonName | null, 
/** From this day on it comes back. */ due_on: Day, 
/** Whether it still does. */ state: ActionState, 
/** Whose huddle brings it back; none: every one. */ shift_id: ShiftId | null, 
/** The day on which it was made. */ made_on: Day, };

export type ActionId = string;

export type ActionKind = "promise" | "topic";

export type ActionState = "open" | "done" | "dropped";

export type AddName = { 
/** To which. */ id: RecognitionId, 
/** Whose name. */ giver_id: PersonId, 
/** The draft that is not needed any more. */ draft: string | null, };

export type AdoptPurpose = { 
/** At most 400 characters. */ text: string, 
/** From when; none is today. */ adopted_on: Day | null, };

export type AlikePeople = { 
/** The name. */ name: string, 
/** Whose it is, where they are there already. */ besides: PersonId | null, };

export type AlikeStories = { 
/** Who is praised. */ people: Array<PersonId>, 
/** Shifts that are praised. */ shifts: Array<ShiftId>, 
/** Whether the whole team is. */ whole_team: boolean, 
/** What happened. */ text: string, 
/** The day it happened; none is today. */ day: Day | null, };

export type Aloud = "yes" | "ask" | "private";

export type AnswerIdea = { 
/** Which. */ id: IdeaId, 
/** Trying, done or no; new takes the answer back. */ state: IdeaState, 
/** At most 400 characters; no is said with a reason. */ answer: string, 
/** Who tries it; needed where it is tried. */ owner_id: PersonId | null, 
/** Until when, today or later; needed where it is tried. */ due_on: Day | null, };

export type AsItIs = { 
/** What it is. */ entity: Entity, 
/** Which. */ id: string, };

export type At = number;

export type AuditChange = { 
/** Its kind. */ entity: Entity, 
/** Made, changed or removed. */ kind: ChangeKind, 
/** What it is called, where it has a name. */ called: string | null, 
/** The fields that say something to people. */ fields: Array<AuditField>, };

export type AuditEntry = { 
/** Its place in the order of all. */ seq: number, 
/** The command; words `audit-<name>`. */ name: string, 
/** For an undo or redo: the command that it took back or repeated. */ of: string | null, 
/** When. */ at: At, 
/** Whether only its day is to be known: who did it wants no name on it. */ nameless: boolean, 
/** Who was here, where somebody had said so. */ who: PersonName | null, 
/** The names of those it was about, each once. */ about: Array<string>, 
/** The records that it changed, at most sixty. */ changes: Array<AuditChange>, 
/** How many more there are. */ more: number, };

export type AuditField = { 
/** The column. */ name: string, 
/** What it held; none where it held nothing. */ before: string | null, 
/** What it holds since. */ after: string | null, };

export type AuditKind = "stories" | "people" | "team" | "huddles" | "pins";

export type AuditList = { 
/** The newest first. */ rows: Array<AuditEntry>, 
/** Whether there are older ones. */ more: boolean, };

export type BadRow = { 
/** Its line in the list, from 1. */ line: number, 
/** What it says, at most 200 characters of it. */ text: string, 
/** Why. */ fault: Fault, };

export type Before = "update" | "restore" | "import" | "replaced" | "wanted";

export type ById<I> = { 
/** Which. */ id: I, };

export type Celebration = { 
/** Whose. */ person: PersonName, 
/** What. */ kind: CelebrationKind, 
/** Years in the team; 0 for a birthday. */ years: number, };

export type CelebrationKind = "birthday" | "anniversary";

export type ChangeKind = "create" | "update" | "delete";

export type ChangePin = { 
/** The one so far. */ old: string, 
/** The new one. */ pin: string, };

export type ChangedField = { 
/** What. */ column: Column, 
/** What it is; may be empty. */ before: string, 
/** What it will be. */ after: string, };

export type CheckStory = { 
/** What happened. */ text: string, 
/** The customer's own words. */ customer_words: string, };

export type CloseHuddle = { 
/** Which. */ huddle_id: HuddleId, 
/** Whether the step on the screen was finished too. */ through: boolean, };

export type CoachingId = string;

export type CoachingNote = { 
/** Its id. */ id: CoachingId, 
/** Whose note it is. */ by: PersonName | null, 
/** Whether it is of whoever is here. */ mine: boolean, 
/** Whom it is about. */ about: PersonName | null, 
/** What was noted. */ text: string, 
/** The day on which it was written. */ made_on: Day, 
/** When to come back to it. */ follow_up_on: Day | null, 
/** The day on which they came back to it. */ done_on: Day | null, };

export type Code = "empty" | "too_long" | "control_character" | "not_a_day" | "day_over" | "day_ahead" | "not_a_currency" | "not_an_amount" | "not_a_time" | "not_a_zone" | "not_found" | "not_allowed" | "somebody_else" | "pin_needed" | "wrong_pin" | "wrong_code" | "try_later" | "pin_too_short" | "easy_to_guess" | "not_digits" | "manager_first" | "last_manager" | "needs_pins" | "not_set_up" | "already_closed" | "already_running" | "not_running" | "already_told" | "nothing_else" | "nothing_planned" | "not_to_be_told" | "already_there" | "nothing_to_undo" | "changed_since" | "in_use" | "longer_exception" | "answered" | "taken_back" | "has_left" | "nothing_seen" | "retired" | "ends_before_start" | "too_new" | "network_drive" | "place_gone" | "same_folder" | "read_only" | "unreadable" | "locked" | "disk_full" | "damaged" | "replaced" | "bad_copy" | "has_pin" | "not_a_database" | "io" | "bad_request" | "bad_encoding" | "quote_open" | "bad_rows" | "too_large" | "cancelled" | "unknown_command" | "bug";

export type Column = "name" | "say_as" | "job" | "shift" | "started_on" | "birthday" | "ignore";

export type CopyView = { 
/** The copy. */ kept: Kept, 
/** Whether it is what was written, to the last byte. */ sound: boolean, 
/** The team's name; none in a copy that cannot be read. */ team: string | null, 
/** The people who work there. */ people: Held, 
/** The stories and shout-outs. */ stories: Held, 
/** The huddles that were held. */ huddles: Held, 
/** When somebody last did anything. */ last_at: At | null, };

export type Course = "too_early" | "first" | "better" | "same" | "worse";

export type Damage = { 
/** When it was found. */ at: At, 
/** The copies that took the place of the file, the first one first. */ restored: Array<Restored>, 
/** Where somebody put another file in its place while it was open. */ replaced: Replaced | null, 
/** Records that were mended. */ records: number, 
/** Records that stay as the damage left them. */ as_they_are: number, 
/** Which they are; the first hundred. */ left: Array<AsItIs>, 
/** Entries of the log that were mended. */ entries: number, 
/** Entries of the log whose words are lost. */ entries_lost: number, };

export type Day = string;

export type DayState = "held" | "missed" | "free" | "ahead";

export type Decided = { 
/** The newest first. */ rows: Array<Idea>, 
/** How many there are in all. */ total: number, };

export type DeclineStories = { 
/** Which; at most 500. */ ids: Array<RecognitionId>, 
/** Why, to be read by whoever told it; at most 200 characters. */ reason: string, };

export type Discretion = { 
/** Its id. */ id: DiscretionId, 
/** The day. */ used_on: Day, 
/** What was decided. */ text: string, 
/** For whom; may be empty. */ for_whom: string, 
/** What it cost. */ money: Money | null, 
/** Who decided; none is a colleague. */ by: PersonName | null, };

export type DiscretionId = string;

export type Draft = { 
/** Its place on the page. */ key: string, 
/** The page's own form of it. */ body: string, 
/** When it was kept. */ saved_at: At, 
/** Whether nobody was here when it was typed: whoever comes gets it, and it may be another's. */ nobodys: boolean, };

export type Dumped = { 
/** Where. */ path: string, 
/** How many rows. */ rows: number, };

export type EditIdea = { 
/** Which. */ id: IdeaId, 
/** What it is. */ kind: IdeaKind, 
/** At most 400 characters. */ text: string, 
/** What it would be good for, at most 400 characters; may be empty. */ why: string, 
/** Whether it is for those who lead alone. */ for_leaders: boolean, };

export type EditStory = { 
/** Which. */ id: RecognitionId, 
/** What it says from now on. */ telling: TellStory, };

export type ElsewhereView = { 
/** Where the copies lie. */ folder: string, 
/** The moment of the newest one there; none where there is none, or the folder cannot be reached. */ newest_at: At | null, 
/** Why the last attempt failed, where it did. */ fault: Fault | null, };

export type EndAction = { 
/** Which. */ id: ActionId, 
/** Done, dropped, or open once more. */ state: ActionState, };

export type EndCoaching = { 
/** Which. */ id: CoachingId, 
/** Whether one did. */ done: boolean, };

export type EnterAgain = { 
/** Their PIN. */ pin: string, };

export type EnterHere = { 
/** Who. */ person_id: PersonId, 
/** Where they have one. */ pin: string | null, };

export type Entity = "operation" | "team" | "shift" | "person" | "purpose" | "role" | "role_line" | "discretion" | "standard" | "observation" | "recognition" | "recognition_person" | "recognition_group" | "recognition_also" | "idea" | "idea_vote" | "huddle" | "huddle_item" | "huddle_absent" | "huddle_left_out" | "huddle_choice" | "question" | "starter_off" | "form_part" | "action" | "coaching" | "huddle_tap" | "huddle_part" | "pin" | "recovery" | "pin_try" | "run" | "setting" | "draft" | "occurrence";

export type Fate = { 
/** The idea. */ id: IdeaId, 
/** What it is. */ kind: IdeaKind, 
/** What became of it. */ state: IdeaState, 
/** The day on which it came. */ sent_on: Day, 
/** Who tries it. */ owner: PersonName | null, 
/** Until when. */ due_on: Day | null, };

export type Fault = { 
/** The state of the world. */ code: Code, 
/** The request's field that is at fault. */ field: string | null, 
/** What the words need. */ facts: Record<string, string | number>, };

export type FindWho = { 
/** Letters of a name; none finds everybody. */ query: string, };

export type Finding = { 
/** Its kind. */ sign: Sign, 
/** As it stands in the text. */ text: string, 
/** Where it begins, in UTF-16 code units, as the page counts. */ from: number, 
/** Where it has ended. */ to: number, };

export type Form = "ten" | "five" | "weekly" | "orientation" | "visit";

export type FormView = { 
/** Which. */ form: Form, 
/** Its parts, in order. */ parts: Array<Part>, 
/** Whether the team changed it. */ changed: boolean, 
/** How long the parts really took lately, of those that enough huddles held. */ took: Array<Took>, };

export type Found = { 
/** What was looked at. */ criterion: string, 
/** What was found. */ score: Score, };

export type FoundPerson = { 
/** Who. */ id: PersonId, 
/** As the team calls them. */ name: string, 
/** What they do; may be empty. */ job: string, 
/** Their home shift. */ shift: string | null, 
/** Whether they work here no more. */ left: boolean, };

export type FoundShift = { 
/** Which. */ id: ShiftId, 
/** Its name. */ name: string, };

export type FoundWho = { 
/** At most twelve; those whose name begins so come first. Where nobody who works here has the name, those who left with it. */ people: Array<FoundPerson>, 
/** Shifts whose name begins so. */ shifts: Array<FoundShift>, };

export type GiveAccess = { 
/** Who. */ id: PersonId, 
/** Staff, leader or manager. */ access: Access, };

export type GivePart = { 
/** Which shift. */ shift_id: ShiftId | null, 
/** Which day: today or later. */ on: Day, 
/** The part. */ segment: Segment, 
/** Who takes it; none: the presenter, as usual. */ person_id: PersonId | null, };

export type GivePin = { 
/** Who. */ person_id: PersonId, 
/** Four digits; six for leaders and managers. */ pin: string, };

export type HandOver = { 
/** Which. */ id: RecognitionId, 
/** Whether they were. */ handed: boolean, };

export type Heard = { 
/** Its day. */ on: Day, 
/** And its time. */ at: TimeOfDay, };

export type Held = { 
/** In the copy. */ then: number, 
/** Of those that are here now, how many came after it. */ since: number, };

export type HereView = { 
/** Who picked their name. */ person: PersonName | null, 
/** What they may do. */ access: Access, 
/** Whether there are PINs; without them everything is open. */ pins: boolean, 
/** Whether whoever is here has one. */ has_pin: boolean, 
/** Whether whoever is here can do little because a manager has to give them one first. */ needs_pin: boolean, 
/** Counts the changes of person; the page sends it back with each call. */ turn: number, 
/** Seconds until the program locks itself; none where it does not. */ locks_in: number | null, 
/** Seconds without a key after which it does. */ idle_seconds: number, 
/** That the recovery code was used, until a manager has seen it. */ recovery_used: Used | null, 
/** Whether the newest recovery code was shown, and no manager has said that it is on paper. */ recovery_unread: boolean, };

export type HistoryColumn = "day" | "person" | "giver" | "text" | "customer_words" | "kind" | "source" | "whom" | "also" | "status" | "times_told" | "aloud" | "private" | "handed" | "agreed" | "steady" | "discretion" | "standard" | "ignore";

export type HistoryFile = { 
/** Its number, by which it is read. */ file: number, 
/** Its name, without its folder. */ name: string, 
/** Its length in bytes. */ bytes: number, 
/** Its first rows. */ rows: Array<Array<string>>, 
/** Whether the first row names the columns, as far as can be guessed. */ header: boolean, 
/** What each column holds, as far as can be guessed. */ mapping: Array<HistoryColumn>, };

export type HistoryImported = { 
/** Recognitions added. */ added: number, 
/** Recognitions that were there already. */ same: number, 
/** People added. */ people: number, 
/** Rows passed over: bad ones, and those about nobody who is to be kept. */ skipped: number, };

export type HistoryName = { 
/** The name. */ name: string, 
/** In how many rows it stands. */ rows: number, 
/** Those who have it, where they are several. */ several: Array<PersonName>, 
/** Somebody whose name is the same but for accents, or looks the same. */ looks_like: PersonName | null, };

export type HistoryPreview = { 
/** Recognitions that would be kept. */ good: number, 
/** Recognitions that are there already. */ same: number, 
/** Rows that do not fit. */ bad: number, 
/** The first fifty of them. */ bad_rows: Array<BadRow>, 
/** The earliest day. */ first_on: Day | null, 
/** The latest day. */ last_on: Day | null, 
/** Names that nobody here has, or several have, in the order in which they come. */ names: Array<HistoryName>, 
/** How many names are somebody's here. */ known: number, };

export type HistoryProgress = { 
/** Bytes read. */ done: number, 
/** Of how many. */ total: number, };

export type HuddleId = string;

export type HuddleItemView = { 
/** Its part of the huddle. */ segment: Segment, 
/** The story or shout-out. */ story: StoryRow | null, 
/** The purpose. */ purpose: Purpose | null, 
/** What else it shows, by its id: a standard. */ about_id: string | null, 
/** Its own words. */ text: string, 
/** The code of its question; words `prompt-<code>`. */ prompt: string | null, 
/** The promises and topics it brought back. */ actions: Array<Action>, 
/** Whose birthday or anniversary it was. */ celebrations: Array<Celebration>, 
/** Whether a story came back as a question. */ recall: boolean, 
/** Whether it was said live. */ live: boolean, 
/** Whether it was shown and left forward. */ told: boolean, 
/** How long it took. */ seconds: number, };

export type HuddleList = { 
/** The newest first. */ rows: Array<HuddleRow>, 
/** How many there are in all. */ total: number, };

export type HuddleRow = { 
/** Its id. */ id: HuddleId, 
/** Its day. */ on: Day, 
/** Its shift. */ shift: string | null, 
/** Its form. */ form: Form, 
/** Who presented. */ presenter: string | null, 
/** When it began. */ started_at: At, 
/** When it ended; none while it runs. */ closed_at: At | null, 
/** Seconds in which something was shown. */ seconds: number, 
/** Stories and shout-outs told. */ told: number, };

export type HuddleView = { 
/** Its day and people. */ huddle: HuddleRow, 
/** Seconds of each part, in order. */ segments: Array<SegmentTime>, 
/** What it held, in order. */ items: Array<HuddleItemView>, 
/** Who was absent. */ absent: Array<PersonName>, 
/** The one thing for that day; may be empty. */ one_thing: string, 
/** The promises and topics that were made in it. */ made: Array<Action>, 
/** How it was found at its end. */ taps: Taps, };

export type Idea = { 
/** Its id. */ id: IdeaId, 
/** What it is. */ kind: IdeaKind, 
/** Its words. */ text: string, 
/** What it would be good for; may be empty. */ why: string, 
/** Who sent it; none wants no name on it. */ sender: PersonName | null, 
/** The day on which it came. */ sent_on: Day, 
/** Whether it is for those who lead alone. */ for_leaders: boolean, 
/** What became of it. */ state: IdeaState, 
/** What was answered; may be empty. */ answer: string, 
/** Who tries it. */ owner: PersonName | null, 
/** Until when it is tried. */ due_on: Day | null, 
/** The day of the last answer. */ answered_on: Day | null, 
/** And whose it was. */ answered_by: PersonName | null, 
/** The day by which it is to be answered, while it waits. */ answer_by: Day | null, 
/** How many would like it tried first. */ votes: number, 
/** Who they are, for whoever leads: hands that go up in the room are seen. */ voters: Array<PersonId>, 
/** The last day on which a huddle told of it. */ told_on: Day | null, 
/** Whether whoever is here sent it. */ mine: boolean, };

export type IdeaId = string;

export type IdeaKind = "idea" | "obstacle" | "change";

export type IdeaState = "new" | "trying" | "done" | "no" | "withdrawn";

export type Ideas = { 
/** Those that wait for an answer, the oldest first. */ new: Array<Idea>, 
/** How many wait in all. */ waiting: number, 
/** How many wait longer than they should. */ late: number, 
/** How many days the oldest waits. */ oldest_days: number | null, 
/** Those that are tried, whose day comes first before the others. */ trying: Array<Idea>, 
/** For whom the one who is here voted. */ my_vote: IdeaId | null, };

export type ImportHistory = { 
/** The number of the file that is meant. */ file: number, 
/** Whether its first row names the columns. */ header: boolean, 
/** What each column holds. */ mapping: Array<HistoryColumn>, 
/** What is to be done with each name that nobody here has, or several have. */ names: Array<NameChoice>, 
/** Keep the good rows although others are bad. */ keep_good: boolean, };

export type ImportPeople = { 
/** The list. */ text: string, 
/** Whether its first row names the columns; none: guess. */ header: boolean | null, 
/** What each column holds; none: guess. */ mapping: Array<Column> | null, 
/** The lines of those who are the one that they are alike to. */ same: Array<number>, 
/** Keep the good rows although others are bad. */ keep_good: boolean, };

export type Inbox = { 
/** What nobody has read, the oldest first, at most a hundred. */ unread: Array<Unread>, 
/** How many there are in all. */ total: number, 
/** Private thanks that are to be handed over, the oldest first, at most a hundred. */ private: Array<StoryRow>, };

export type InboxCount = { 
/** What nobody has read. */ unread: number, 
/** Private thanks that are to be handed over. */ private: number, };

export type InsteadOf = { 
/** One's own. */ id: RecognitionId, 
/** The other. */ other: RecognitionId, };

export type JoinStory = { 
/** Which. */ id: RecognitionId, 
/** The one that stays. */ into: RecognitionId, };

export type KeepStory = { 
/** Which. */ id: RecognitionId, 
/** Whether it is: such stories come back first. */ kept: boolean, };

export type Kept = { 
/** What it is called. */ name: string, 
/** What it was made before, where it was not just time for one. */ before: Before | null, 
/** When. */ at: At, 
/** Its size. */ bytes: number, };

export type KeptView = { 
/** Where they lie. */ folder: string, 
/** The newest first. */ copies: Array<Kept>, 
/** Why the last attempt failed, where it did. */ fault: Fault | null, 
/** The moment of the first thing that no copy has, where that is more than three days ago. */ behind_since: At | null, 
/** Now, by the clock that dates the copies. */ now: At, 
/** The second folder, where one was chosen. */ elsewhere: ElsewhereView | null, };

export type Kind = "shout_out" | "story";

export type LeaveDraft = { 
/** Its place on the page. */ key: string, 
/** The page's own form of it, at most 128 KiB. */ body: string, 
/** Whose it is. */ person_id: PersonId, };

export type Ledger = { 
/** The newest first. */ rows: Array<Discretion>, 
/** How many there are in all. */ total: number, };

export type LeftOut = { 
/** The item, as the plan names it. */ item: string, 
/** The part of the huddle it stood in. */ segment: Segment, 
/** Its story or shout-out. */ story: StoryRow | null, 
/** The words of a question that a leader wrote. */ text: string, };

export type LineKind = "may" | "expected";

export type ListAudit = { 
/** What one person did. */ person_id: PersonId | null, 
/** One kind of action. */ kind: AuditKind | null, 
/** A name, or a word of what was changed; empty for all. */ query: string, 
/** From this day on, in the team's zone. */ from: Day | null, 
/** Up to and with this day. */ until: Day | null, 
/** Those before this entry. */ before: number | null, 
/** At most 200. */ limit: number, };

export type ListDecided = { 
/** Done or no; none is both. */ state: IdeaState | null, 
/** Those of whoever is here alone. */ mine: boolean, 
/** Rows to give, at most 200. */ limit: number, 
/** Rows to pass over. */ offset: number, };

export type ListDiscretion = { 
/** Rows to give, at most 200. */ limit: number, 
/** Rows to pass over. */ offset: number, };

export type ListHuddles = { 
/** Rows to give, at most 200. */ limit: number, 
/** Rows to pass over. */ offset: number, };

export type ListPeople = { 
/** The start of any part of the name, without accents; empty for all. */ query: string, 
/** Those who left too. */ left: boolean, };

export type ListStories = { 
/** Which; every filter that is set narrows. */ filter: StoryFilter, 
/** Rows to give, at most 200. */ limit: number, 
/** Rows to pass over. */ offset: number, };

export type ListedStandard = { 
/** The day of the newest story that proves it. */ last_story_on: Day | null, 
/** Whether none did for ninety days, in which one could have. */ quiet: boolean, 
/** Its id. */ id: StandardId, 
/** The wording. */ wording_id: StandardId, 
/** What the team does. */ text: string, 
/** Why; may be empty. */ reason: string, 
/** What one sees where it is kept; may be empty. */ looks_like: string, 
/** When it may be done otherwise; may be empty. */ exceptions: string, 
/** Whether it is for when the baseline holds. */ higher: boolean, 
/** The recurring task that it is for; may be empty. */ task: string, 
/** What the huddle asks about it; may be empty. */ question: string, 
/** What is looked at, in order; may be none. */ criteria: Array<string>, 
/** From this day on it says this. */ adopted_on: Day, 
/** Who wrote it down. */ by: PersonName | null, };

export type MarkAbsent = { 
/** Which huddle. */ huddle_id: HuddleId, 
/** Who. */ person_id: PersonId, 
/** Whether they are absent. */ absent: boolean, };

export type Money = { 
/** In the smallest unit of the currency, as cents; not below nothing. */ amount: number, 
/** Three letters, as EUR (ISO 4217). */ currency: string, };

export type Month = { 
/** Its first day. */ month: Day, 
/** What they found. */ tally: Tally, };

export type MonthDay = string;

export type MoveItem = { 
/** Which shift. */ shift_id: ShiftId | null, 
/** Which day. */ on: Day, 
/** The item, as the plan names it. */ item: string, 
/** Whether it comes earlier; else later. */ earlier: boolean, };

export type NameChoice = { 
/** The name, as the list has it. */ name: string, 
/** Whose it is; none adds somebody. */ person_id: PersonId | null, 
/** Leave it out instead: rows about them alone are passed over, and what they say is said by "a colleague". */ leave_out: boolean, };

export type NameCopy = { 
/** As the list calls it. */ name: string, };

export type NextHuddle = { 
/** The shift. */ shift_id: ShiftId, 
/** Its name. */ shift: string, 
/** The day of its huddle. */ on: Day, 
/** And the time. */ at: TimeOfDay, 
/** Whether the leader has put the story in. */ added: boolean, };

export type Nothing = Record<string, never>;

export type Observation = { 
/** Its id. */ id: ObservationId, 
/** The day. */ seen_on: Day, 
/** Who looked. */ observer: Observer, 
/** Their name, or who wrote it down. */ by: PersonName | null, 
/** The shift that was looked at. */ shift: string | null, 
/** What was found, in order. */ found: Array<Found>, 
/** What else was seen; empty for those whom it is not for. */ note: string, };

export type ObservationId = string;

export type ObserveStandard = { 
/** The wording that was looked at. */ wording_id: StandardId, 
/** The day, today or earlier; none is today. */ seen_on: Day | null, 
/** Who looked; only those who lead write down more than a peer's. */ observer: Observer, 
/** The shift that was looked at. */ shift_id: ShiftId | null, 
/** What was found of each criterion, in order. */ scores: Array<Score>, 
/** At most 400 characters; may be empty. */ note: string, };

export type Observer = "leader" | "peer" | "mystery";

export type OccurrenceId = string;

export type OccurrenceState = "shown" | "missed";

export type OpenHuddle = { 
/** Its id. */ id: HuddleId, 
/** Its day. */ on: Day, 
/** Its shift. */ shift: string | null, 
/** The step it stands at, from 0. */ step: number, 
/** Of how many. */ steps: number, 
/** The part of the huddle it stands at. */ segment: Segment, 
/** When it began. */ started_at: At, 
/** Whether that is so long ago that it was forgotten. */ forgotten: boolean, };

export type Operation = { 
/** The command; words `done-<name>`. */ name: string, 
/** When it was done. */ at: At, };

export type Part = { 
/** Which. */ segment: Segment, 
/** How long it may take; 0 where the team does without it. */ seconds: number, 
/** How many items it holds at most. */ most: number, };

export type PartTaken = { 
/** The part. */ segment: Segment, 
/** Who takes it. */ person: PersonName, };

export type PartTime = { 
/** Which part. */ segment: Segment, 
/** Seconds planned. */ planned: number, 
/** Seconds that its steps took which were left; that of the step shown comes on top. */ spent: number, };

export type PauseHuddle = { 
/** Which huddle. */ huddle_id: HuddleId, 
/** Whether time stands still. */ paused: boolean, };

export type PeopleChange = { 
/** Its line in the list, from 1. */ line: number, 
/** The name. */ name: string, 
/** What changes. */ fields: Array<ChangedField>, };

export type PeopleFile = { 
/** Its name, without its folder. */ name: string, 
/** What it says. */ text: string, };

export type PeopleImported = { 
/** People added. */ added: number, 
/** People of whom something was changed. */ changed: number, 
/** Bad rows passed over. */ skipped: number, };

export type PeoplePreview = { 
/** Whether its first row names the columns. */ header: boolean, 
/** The first row. */ columns: Array<string>, 
/** What each column holds. */ mapping: Array<Column>, 
/** The rows of people who are to be added. */ good: Array<PeopleRow>, 
/** The rows of people who are there and of whom they say something new. */ changed: Array<PeopleChange>, 
/** How many rows say nothing new. */ same: number, 
/** The rows that cannot. */ bad: Array<BadRow>, };

export type PeopleRow = { 
/** Its line in the list, from 1. */ line: number, 
/** The name. */ name: string, 
/** How to say it. */ say_as: string, 
/** The job. */ job: string, 
/** The shift's name. */ shift: string, 
/** The first day. */ started_on: Day | null, 
/** The birthday. */ birthday: MonthDay | null, 
/** A name above it in the list that looks the same, though its letters are others. */ looks_like: string | null, 
/** Somebody who is there under another spelling: without its accents, or with letters that look the same. */ alike: PersonName | null, };

export type Per = "occasion" | "customer" | "day" | "month";

export type Person = { 
/** Whether they work here today. */ presence: Presence, 
/** Their id. */ id: PersonId, 
/** As the team calls them. */ name: string, 
/** How to say the name; may be empty. */ say_as: string, 
/** What they do; may be empty. */ job: string, 
/** What they may do here. */ access: Access, 
/** Their home shift. */ shift_id: ShiftId | null, 
/** Their first day. */ started_on: Day | null, 
/** Without the year. */ birthday: MonthDay | null, 
/** How they like to be thanked. */ wish: Wish, 
/** First day away. */ leave_from: Day | null, 
/** Last day away; none while the end is open. */ leave_until: Day | null, 
/** The day after their last. */ left_on: Day | null, 
/** Whether what is said of them stands under "a former colleague" once they have left. */ unnamed: boolean, };

export type PersonId = string;

export type PersonName = { 
/** Whose. */ id: PersonId, 
/** As the team calls them; empty for a former colleague who wants no name to stay. */ name: string, 
/** How to say it; may be empty. */ say_as: string, };

export type PersonView = { 
/** The person. */ person: Person, 
/** What was said of them, newest first, at most a hundred. */ received: Array<StoryRow>, 
/** What they said of others, newest first, at most a hundred. */ given: Array<StoryRow>, 
/** How many were said of them. */ received_total: number, 
/** How many they said. */ given_total: number, };

export type PinGiven = { 
/** With the first one: what a manager who forgot theirs needs. It is shown once. */ recovery: string | null, };

export type PinHolder = { 
/** Who. */ person: PersonName, 
/** What they may do here. */ access: Access, 
/** Since when they have a PIN. */ set_at: At | null, };

export type PinsView = { 
/** Whether there are any. */ on: boolean, 
/** Everybody who works here: managers first, then leaders, then staff. */ people: Array<PinHolder>, 
/** When the recovery code that is on paper was made. */ recovery_made_at: At | null, 
/** When the newest was made, while nobody has said that it is on paper; until then both open. */ recovery_unread_at: At | null, };

export type Place = "hotel" | "clinic" | "shop" | "contact_centre" | "other";

export type PlanChoice = { 
/** Which shift. */ shift_id: ShiftId | null, 
/** Which day: today or later. */ on: Day, 
/** The item, as the plan names it; a recognition by its id. */ item: string, };

export type PlanDay = { 
/** Which shift. */ shift_id: ShiftId | null, 
/** Which day. */ on: Day, };

export type PlanItem = { 
/** The id of its recognition, or a code: what the leader's choices name it by. */ item: string, 
/** Its part of the huddle. */ segment: Segment, 
/** The story or shout-out it tells. */ story: StoryRow | null, 
/** Whether the story comes back as a question, with its ending on the next step. */ recall: boolean, 
/** The purpose it shows. */ purpose: Purpose | null, 
/** Its own words. */ text: string, 
/** What stands under them: why a standard is one; may be empty. */ under: string, 
/** The code of its question; words `prompt-<code>`. */ prompt: string | null, 
/** Who is celebrated. */ celebrations: Array<Celebration>, 
/** What was promised, or put off. */ actions: Array<Action>, 
/** Why it is here, what weighs most first; at least one. */ reasons: Array<Reason>, 
/** People in it who want to be asked first. */ ask: Array<PersonName>, 
/** Seconds planned. */ seconds: number, };

export type Praised = { 
/** The id of the person, the shift or the team. */ id: string, 
/** As the team calls them; empty for a former colleague who wants no name to stay. */ name: string, 
/** How to say it; may be empty. */ say_as: string, 
/** Which of them it is. */ of: Whom, };

export type PrepareHuddle = { 
/** Which shift. */ shift_id: ShiftId | null, 
/** Which day: today or later. */ on: Day, 
/** Who presents. */ presenter_id: PersonId | null, 
/** The one thing for today, at most 200 characters; empty takes it back. */ one_thing: string | null, 
/** The form of the huddle. */ form: Form | null, };

export type Presence = "here" | "on_leave" | "left";

export type PresenterReason = "chosen" | "longest_ago" | "never_yet";

export type PreviewHistory = { 
/** The number of the file that is meant. */ file: number, 
/** Whether its first row names the columns. */ header: boolean, 
/** What each column holds. */ mapping: Array<HistoryColumn>, };

export type PreviewPeople = { 
/** The list. */ text: string, 
/** Whether its first row names the columns; none: guess. */ header: boolean | null, 
/** What each column holds; none: guess. */ mapping: Array<Column> | null, 
/** The lines of those who are the one that they are alike to. */ same: Array<number>, };

export type Private = { 
/** In what happened. */ text: Array<Finding>, 
/** In the customer's own words. */ customer_words: Array<Finding>, };

export type Proposal = { 
/** What they have in common, in the leaders' words. */ theme: string, 
/** How many there are. */ count: number, 
/** The newest of them. */ stories: Array<StoryRow>, };

export type Purpose = { 
/** Its id. */ id: PurposeId, 
/** The sentence. */ text: string, 
/** From this day on it is the team's. */ adopted_on: Day, 
/** The name of who wrote it down. */ by: string | null, };

export type PurposeId = string;

export type PurposeView = { 
/** Today's. */ current: Purpose | null, 
/** All versions, the newest first. */ history: Array<Purpose>, 
/** Each job's function and purpose. */ roles: Array<Role>, };

export type Question = { 
/** Its id. */ id: QuestionId, 
/** Its words. */ text: string, 
/** What the next key reveals: the limit, or how it ended; may be empty. */ reveal: string, };

export type QuestionId = string;

export type ReadReview = { 
/** At most 100 KiB. */ text: string, };

export type Reason = { 
/** The rule that speaks for it; words `why-<code>`. */ code: Why, 
/** What the words need. */ facts: Record<string, string | number>, };

export type RecognitionId = string;

export type RecordView = { 
/** How many entries there are. */ entries: number, 
/** The moment of the first; none where there is no entry. */ since: At | null, 
/** The first entry that is not what was written, or is missing. */ broken_at: number | null, 
/** Entries that damage destroyed, which was told when it was found. */ lost: number, 
/** The last link of the chain, to be written down: a later chain that was made anew does not hold it. */ head: string, };

export type RecoveryCode = { 
/** In groups. */ recovery: string, };

export type Reminder = { 
/** Its id. */ id: OccurrenceId, 
/** The shift. */ shift: string, 
/** The day. */ on: Day, 
/** The time of the huddle. */ huddle_at: TimeOfDay, 
/** The same as an instant. */ huddle_due_at: At, 
/** What became of it. */ state: OccurrenceState, };

export type Replaced = "kept" | "lost";

export type Restored = { 
/** The moment of the copy; none where there was none, and the log of the damaged file had to do. */ copy_at: At | null, 
/** What was done after it, and was found in the damaged file and done again. */ operations: number, 
/** What was done after it and could not be read any more. */ lost: number, 
/** Records that were taken from it as they are, because what made them so could not be read. */ rows: number, 
/** Whether it could not be read what was done after the copy. */ unread: boolean, 
/** Whether the program was never in this folder: somebody put the copy there, as on a new computer. */ first: boolean, 
/** Where the damaged file lies; none where there was no file. */ folder: string | null, };

export type Review = { 
/** What it looks like. */ shape: Shape, 
/** The colleagues that it names. */ people: Array<PersonName>, 
/** For each name that several colleagues share, those. */ unsure: Array<Array<PersonName>>, 
/** The customer's words worth reading aloud. */ customer_words: string, 
/** The rest. */ left_out: string, 
/** Its day, where it says one. */ day: Day | null, };

export type RewordStory = { 
/** Which. */ id: RecognitionId, 
/** What happened, in other words. */ text: string, };

export type Rhythm = { 
/** The shift; none where the team has none. */ shift_id: ShiftId | null, 
/** Its name. */ shift: string | null, 
/** Its days, from a Monday on. */ days: Array<RhythmDay>, 
/** Planned days on which one was held. */ held: number, 
/** Planned days that are over. */ planned: number, 
/** Huddles held on days without a plan. */ extra: number, };

export type RhythmDay = { 
/** Which day. */ on: Day, 
/** What became of it. */ state: DayState, 
/** The huddle that was held; of several the first. */ huddle_id: HuddleId | null, };

export type Role = { 
/** Its id. */ id: RoleId, 
/** The job. */ job: string, 
/** What is done. */ function: string, 
/** What it is good for. */ purpose: string, };

export type RoleCard = { 
/** The job, and what it is for. */ role: Role, 
/** What one may do and what is expected, in the order in which it was written. */ lines: Array<RoleLine>, };

export type RoleId = string;

export type RoleLine = { 
/** Its id. */ id: RoleLineId, 
/** What it is. */ kind: LineKind, 
/** What one may do, or what is expected. */ text: string, 
/** What may be spent. */ money: Money | null, 
/** For what it may be spent once. */ per: Per | null, };

export type RoleLineId = string;

export type RoomView = { 
/** The huddle's day. */ on: Day, 
/** The step that is shown. */ step: Step, 
/** The pages of its item, itself among them. */ pages: Array<Step>, 
/** The place of each step's item, from 0. */ items: number[], 
/** The step that is shown, from 0. */ at: number, 
/** Whether time stands still. */ paused: boolean, 
/** Seconds spent up to `since`, all in all. */ spent: number, 
/** Since when this step counts; none while paused. */ since: At | null, 
/** Seconds planned, all in all. */ planned: number, 
/** Who presents next time, on the last step, which says so. */ next_presenter: PersonName | null, 
/** Language, colours and size of the letters. */ settings: Settings, 
/** The kind of place, for the words of it. */ place: Place, };

export type Run = { 
/** The huddle. */ huddle_id: HuddleId, 
/** Its day. */ on: Day, 
/** Its shift. */ shift_id: ShiftId | null, 
/** The shift's name. */ shift: string | null, 
/** Who presents. */ presenter: PersonName | null, 
/** Who presents next time. */ next_presenter: PersonName | null, 
/** All steps. */ steps: Array<Step>, 
/** The one shown, from 0. */ at: number, 
/** Whether time stands still. */ paused: boolean, 
/** Seconds spent up to `since`, all in all. */ spent: number, 
/** Seconds spent up to `since` in this step. */ spent_here: number, 
/** Since when this step counts; none while paused. */ since: At | null, 
/** Seconds planned, all in all. */ planned: number, 
/** Stories and shout-outs told so far; while there is none, the huddle can be thrown away. */ told: number, 
/** Whether it was begun so long ago that it was forgotten. */ forgotten: boolean, 
/** Its form. */ form: Form, 
/** How long each part may take and took so far, in the order of the parts. */ times: Array<PartTime>, 
/** Whether something is left that can be dropped for want of time. */ can_shorten: boolean, 
/** Who takes which part, where it is not the presenter. */ parts: Array<PartTaken>, 
/** The promises and topics that were made in it. */ made: Array<Action>, 
/** Who could be absent. */ team: Array<PersonName>, 
/** Who is. */ absent: Array<PersonId>, 
/** How many stories and thanks were taken back, or made private, since the start: they are passed over. */ gone: number, 
/** Who of those on the steps wants to be asked before thanks are said aloud; the room is not told. */ asks: Array<PersonId>, };

export type RunningHuddle = { 
/** Which. */ huddle_id: HuddleId, };

export type SaveAction = { 
/** None makes one. */ id: ActionId | null, 
/** What kind of thing it is. */ kind: ActionKind, 
/** At most 200 characters. */ text: string, 
/** Who does it; a topic may do without. */ owner_id: PersonId | null, 
/** Today or later. */ due_on: Day, 
/** Whose huddle brings it back. */ shift_id: ShiftId | null, 
/** The running huddle in which it is made. */ huddle_id: HuddleId | null, };

export type SaveCoaching = { 
/** None writes one. */ id: CoachingId | null, 
/** Whom it is about. */ about_id: PersonId, 
/** At most 4,000 characters. */ text: string, 
/** When to come back to it, today or later; none where nothing is to follow. */ follow_up_on: Day | null, };

export type SaveDraft = { 
/** Its place on the page. */ key: string, 
/** The page's own form of it, at most 128 KiB. */ body: string, };

export type SaveForm = { 
/** Which. */ form: Form, 
/** Its parts, in order; none makes it as the program has it. */ parts: Array<SavePart>, };

export type SaveIdle = { 
/** 30, 90, 300 or 900. */ seconds: number, };

export type SavePart = { 
/** Which. */ segment: Segment, 
/** 0 to 1,800; 0 does without it. */ seconds: number, };

export type SavePerson = { 
/** None adds one. */ id: PersonId | null, 
/** At most 80 characters. */ name: string, 
/** How to say the name; may be empty. */ say_as: string, 
/** What they do; may be empty. */ job: string, 
/** Their home shift. */ shift_id: ShiftId | null, 
/** Their first day. */ started_on: Day | null, 
/** Without the year. */ birthday: MonthDay | null, 
/** How they like to be thanked. */ wish: Wish, 
/** First day away. */ leave_from: Day | null, 
/** Last day away. */ leave_until: Day | null, 
/** The day after their last. */ left_on: Day | null, 
/** Whether what is said of them stands under "a former colleague" once they have left. */ unnamed: boolean, };

export type SaveQuestion = { 
/** None writes one. */ id: QuestionId | null, 
/** At most 200 characters. */ text: string, 
/** What the next key reveals, at most 400 characters; may be empty. */ reveal: string, 
/** The question of the program that it replaces, by its code; the team does without that one then. */ replaces: string | null, };

export type SaveRole = { 
/** None makes one. */ id: RoleId | null, 
/** At most 80 characters. */ job: string, 
/** At most 400 characters. */ function: string, 
/** At most 400 characters. */ purpose: string, };

export type SaveRoleLine = { 
/** None writes one. */ id: RoleLineId | null, 
/** The job. */ role_id: RoleId, 
/** What it is. */ kind: LineKind, 
/** At most 200 characters. */ text: string, 
/** What may be spent; none where nothing is, and of what is expected. */ money: Money | null, 
/** For what it may be spent once; none is each time. */ per: Per | null, };

export type SaveSchedule = { 
/** What a huddle is called in the calendar; the shift's name follows. */ title: string, };

export type SaveShift = { 
/** None makes one. */ id: ShiftId | null, 
/** At most 80 characters. */ name: string, 
/** 1 Monday to 7 Sunday; at least one. */ weekdays: Weekdays, 
/** The time of the huddle. */ huddle_at: TimeOfDay, 
/** The form of its huddle; none is ten minutes. */ form: Form | null, 
/** The weekday of its long huddle, 1 Monday to 7 Sunday; none: it has none. */ weekly_on: number | null, };

export type SaveStandard = { 
/** None makes one. */ id: StandardId | null, 
/** At most 200 characters. */ text: string, 
/** At most 400 characters; may be empty. */ reason: string, 
/** At most 400 characters; may be empty. */ looks_like: string, 
/** At most 400 characters, and no longer than the standard with all that it says; may be empty. */ exceptions: string, 
/** Whether it is for when the baseline holds. */ higher: boolean, 
/** At most 80 characters; may be empty. */ task: string, 
/** At most 200 characters; may be empty. */ question: string, 
/** At most ten of 200 characters; empty ones are left out. */ criteria: Array<string>, 
/** From when it says this, today or later; none is today. */ adopted_on: Day | null, 
/** The theme of the stories that proposed it, which are its own then. */ theme: string | null, };

export type SaveTeam = { 
/** At most 80 characters. */ name: string, 
/** Where it serves people. */ place: Place, 
/** An IANA name, such as `Europe/Madrid`. */ zone: string, 
/** 0 to 120. */ remind_minutes: number | null, 
/** Whether shout-outs are ready without being read first; none leaves it as it is. */ at_once: boolean | null, };

export type Scheduled = { 
/** Where. */ path: string, };

export type Score = "met" | "not_met" | "not_seen";

export type Segment = "opening" | "purpose" | "standard" | "story" | "thanks" | "ideas" | "actions" | "practice" | "today";

export type SegmentTime = { 
/** The part. */ segment: Segment, 
/** How long it took. */ seconds: number, };

export type SendIdea = { 
/** What it is. */ kind: IdeaKind, 
/** At most 400 characters. */ text: string, 
/** What it would be good for, at most 400 characters; may be empty. */ why: string, 
/** Who sends it; none wants no name on it. */ sender_id: PersonId | null, 
/** Whether it is for those who lead alone. */ for_leaders: boolean, 
/** The draft that it was typed in, which is forgotten; none where there is none. */ draft: string | null, };

export type Settings = { 
/** The colours. */ theme: Theme, 
/** Per cent: 100, 125, 150 or 200. */ text_size: number, 
/** A language tag. */ language: string, 
/** Whether single letters act. */ single_keys: boolean, 
/** Per cent of the room's type, 50 to 300. */ room_size: number, 
/** The diagonal of the room's screen in inches, 10 to 200, where somebody measured it. */ screen: number | null, 
/** The distance of the farthest seat in decimetres, 5 to 300. */ seat: number | null, 
/** Whether the program stays when its window is closed, to remind the team; none: nobody was asked yet. */ stay: boolean | null, };

export type Setup = { 
/** Whether it is over. */ done: boolean, 
/** The team, once it is founded. */ team: Team | null, 
/** The computer's time zone. */ zone: string, 
/** Now, by the clock that everything goes by. */ now: At, 
/** The languages that the program speaks. */ languages: Array<string>, 
/** Whether this is the made-up example team. */ demo: boolean, 
/** Why nothing can be saved here, where that is so. */ read_only: Code | null, 
/** The folder in which the program kept data before, where neither they nor a copy of them is there now. */ gone: string | null, 
/** The folder around the data that some program keeps in step with other computers, by its name. */ synced: string | null, };

export type Shape = "letter" | "mail" | "review";

export type Shift = { 
/** Its id. */ id: ShiftId, 
/** What the team calls it. */ name: string, 
/** The days of its huddle. */ weekdays: Weekdays, 
/** The time of its huddle, in the team's zone. */ huddle_at: TimeOfDay, 
/** The form of its huddle; none is ten minutes. */ form: Form | null, 
/** The weekday of its long huddle, 1 Monday to 7 Sunday. */ weekly_on: number | null, };

export type ShiftId = string;

export type ShowDraft = { 
/** Its place on the page. */ key: string, };

export type ShowRhythm = { 
/** The last day; none is today. */ until: Day | null, 
/** How many weeks, 1 to 26. */ weeks: number, };

export type ShowStrip = { 
/** Which. */ shift_id: ShiftId | null, };

export type ShowToday = { 
/** None: the shift whose huddle is nearest. */ shift_id: ShiftId | null, };

export type Sign = "phone" | "email" | "room" | "record" | "card" | "birth" | "surname";

export type Source = "saw_it" | "customer_told" | "letter" | "myself" | "leader";

export type Standard = { 
/** Its id. */ id: StandardId, 
/** The wording. */ wording_id: StandardId, 
/** What the team does. */ text: string, 
/** Why; may be empty. */ reason: string, 
/** What one sees where it is kept; may be empty. */ looks_like: string, 
/** When it may be done otherwise; may be empty. */ exceptions: string, 
/** Whether it is for when the baseline holds. */ higher: boolean, 
/** The recurring task that it is for; may be empty. */ task: string, 
/** What the huddle asks about it; may be empty. */ question: string, 
/** What is looked at, in order; may be none. */ criteria: Array<string>, 
/** From this day on it says this. */ adopted_on: Day, 
/** Who wrote it down. */ by: PersonName | null, };

export type StandardId = string;

export type StandardName = { 
/** Its id. */ id: StandardId, 
/** What the team does. */ text: string, 
/** Why; may be empty. */ reason: string, };

export type StandardView = { 
/** What it says today; what it will say where its first day is to come. */ standard: Standard, 
/** What it will say from a day to come, the nearest first. */ coming: Array<Standard>, 
/** What it said before, the newest first. */ before: Array<Standard>, 
/** Whether it is retired. */ removed: boolean, 
/** The newest stories that prove it. */ stories: Array<StoryRow>, 
/** How many there are in all. */ story_count: number, 
/** The day of the newest. */ last_story_on: Day | null, 
/** Whether none did for ninety days, in which one could have. */ quiet: boolean, 
/** Whether it is kept. */ trend: Trend, 
/** The newest looks at it. */ looks: Array<Observation>, 
/** The next huddles, into which it can be put. */ next: Array<NextHuddle>, 
/** The last day on which a huddle turned to it. */ shown_on: Day | null, };

export type StartHuddle = { 
/** Which shift; none where the team has none. */ shift_id: ShiftId | null, };

export type Status = "new" | "ready" | "told" | "private" | "declined" | "joined" | "withdrawn";

export type Step = { 
/** Its part of the huddle. */ segment: Segment, 
/** The place of its item, from 0. */ item: number, 
/** Which part of a text that was split, from 1. */ part: number, 
/** Of how many. */ parts: number, 
/** What it shows. */ kind: StepKind, 
/** Its words, at most 40. */ text: string, 
/** What stands under them: why a standard is one; may be empty. */ under: string, 
/** The code of its question; words `prompt-<code>`. */ prompt: string | null, 
/** Who is praised, or welcomed. */ people: Array<Praised>, 
/** Who says it. */ giver: PersonName | null, 
/** Who says it too. */ also: Array<PersonName>, 
/** Whether whoever says it wants to be asked first. */ ask_giver: boolean, 
/** Where it came from. */ source: Source | null, 
/** What became of the idea on it. */ idea: Fate | null, 
/** What was promised, or put off. */ actions: Array<Action>, 
/** Who is celebrated. */ celebrations: Array<Celebration>, 
/** Seconds planned for its item. */ seconds: number, };

export type StepHuddle = { 
/** Which huddle. */ huddle_id: HuddleId, 
/** The step the person saw: a press that comes twice, or from a window that is behind, changes nothing. */ from: number, 
/** The step to show. */ to: number, };

export type StepKind = "purpose" | "standard" | "looks_like" | "exceptions" | "story" | "quote" | "question" | "thanks" | "ask" | "idea" | "answer" | "recall" | "ending" | "opening" | "actions" | "practice" | "reveal" | "celebrate" | "today";

export type StoryFilter = { 
/** Words, at most 200 characters. */ query: string, 
/** One size only. */ kind: Kind | null, 
/** Those about one person. */ person_id: PersonId | null, 
/** Those that one person says. */ giver_id: PersonId | null, 
/** Those about somebody of one shift, or the shift itself. */ shift_id: ShiftId | null, 
/** Those that prove one standard. */ standard_id: StandardId | null, 
/** Those from one source. */ source: Source | null, 
/** Those about steady work, or about something special. */ steady: boolean | null, 
/** Those in which somebody decided by themselves, or nobody. */ discretion: boolean | null, 
/** Those that a huddle told, or none did. */ told: boolean | null, 
/** Those that a leader found worth hearing again, or the others. */ kept: boolean | null, 
/** What happened on this day or later. */ since: Day | null, 
/** What happened on this day or earlier. */ until: Day | null, };

export type StoryList = { 
/** The newest first. */ rows: Array<StoryRow>, 
/** How many there are in all. */ total: number, };

export type StoryRow = { 
/** Its id. */ id: RecognitionId, 
/** Its size. */ kind: Kind, 
/** Who is praised. */ people: Array<Praised>, 
/** Who says it; none is "a colleague". */ giver: PersonName | null, 
/** Who says it too. */ also: Array<PersonName>, 
/** What happened. */ text: string, 
/** The customer's own words; may be empty. */ customer_words: string, 
/** Where it came from. */ source: Source, 
/** The day it happened. */ day: Day, 
/** How far it has come; what is ready, and between a few because somebody in it wishes so, is private. */ status: Status, 
/** When it was told to us. */ sent_at: At, 
/** How many huddles told it. */ times_told: number, 
/** The day of the last of them. */ last_told_on: Day | null, 
/** Whether a leader found it worth hearing again. */ kept: boolean, 
/** Whether it may be told aloud. */ aloud: Aloud, 
/** Whether the customer in it agreed to be talked about. */ agreed: boolean, 
/** Whether it is about steady work. */ steady: boolean, 
/** Whether somebody in it decided by themselves what the customer gets. */ discretion: boolean, 
/** The standard that it proves. */ standard: StandardName | null, 
/** What it is about, in a word or two of the leaders'; may be empty. */ theme: string, 
/** The day on which private thanks were handed over. */ handed_on: Day | null, };

export type StoryView = { 
/** The story. */ story: StoryRow, 
/** Whether it is for whoever is thanked alone, so that no huddle tells it. */ private: boolean, 
/** Whether whoever is here may change its words. */ may_change: boolean, 
/** Whether whoever is here may take it back. */ may_take_back: boolean, 
/** Who in it, or who of those who say it, wants to be asked first. */ ask: Array<PersonName>, 
/** The sender's words, where a leader changed them. */ original: string, 
/** When a leader decided about it. */ read_at: At | null, 
/** And who. */ read_by: PersonName | null, 
/** Why it was declined. */ why_not: string, 
/** The one that it was joined to. */ joined_to: RecognitionId | null, 
/** What in it may be private; empty for whoever may not change it. */ signs: Private, 
/** The huddle that will tell it first; none where it was told, nobody is to hear it, or none is planned. */ heard: Heard | null, 
/** The next huddle of each shift, into which it can be put; none where no huddle may tell it. */ next: Array<NextHuddle>, 
/** The newest first. */ tellings: Array<Telling>, 
/** The day from which a huddle may tell it again; none where none will by itself. */ due_again: Day | null, };

export type SuggestStandard = { 
/** At most 4,000 characters. */ text: string, };

export type SwitchStarter = { 
/** Its code: kind and number. */ code: string, 
/** Whether the team does without it. */ off: boolean, };

export type Tally = { 
/** Met. */ met: number, 
/** Met or not. */ seen: number, };

export type Tap = "useful" | "so_so" | "not_useful";

export type TapHuddle = { 
/** Which huddle. */ huddle_id: HuddleId, 
/** What was tapped. */ tap: Tap, 
/** Whether one is taken back. */ back: boolean, };

export type Taps = { 
/** It was useful. */ useful: number, 
/** Neither. */ so_so: number, 
/** It was not. */ not_useful: number, };

export type Team = { 
/** Its id. */ id: TeamId, 
/** What it calls itself. */ name: string, 
/** Where it serves people. */ place: Place, 
/** Its days and times are of this zone. */ zone: Zone, 
/** Minutes before the huddle at which a notification is shown; none: no notification. */ remind_minutes: number | null, 
/** Whether shout-outs are ready without being read first. */ at_once: boolean, };

export type TeamId = string;

export type TeamView = { 
/** The team. */ team: Team, 
/** In the order of their huddles. */ shifts: Array<Shift>, };

export type TellStory = { 
/** Who is praised; at least one, or a group. */ people: Array<PersonId>, 
/** Shifts that are praised, each as one. */ shifts: Array<ShiftId>, 
/** Whether the whole team is praised. */ whole_team: boolean, 
/** What happened, at most 4,000 characters. */ text: string, 
/** The customer's own words; may be empty. */ customer_words: string, 
/** None: by its length. */ kind: Kind | null, 
/** Who says it; none is "a colleague". */ giver_id: PersonId | null, 
/** Where it came from. */ source: Source, 
/** The day it happened; none is today. */ day: Day | null, 
/** The standard that it proves. */ standard_id: StandardId | null, 
/** Whether it may be told aloud; none: yes. */ aloud: Aloud | null, 
/** Whether the customer in it agreed to be talked about. */ agreed: boolean, 
/** Whether it is about steady work. */ steady: boolean, 
/** Whether somebody in it decided by themselves what the customer gets. */ discretion: boolean, 
/** The draft that it was typed in, which is forgotten; none where there is none. */ draft: string | null, };

export type Telling = { 
/** The huddle. */ huddle_id: HuddleId, 
/** Its day. */ on: Day, 
/** Its shift. */ shift: string | null, 
/** Who presented. */ presenter: string | null, };

export type ThankLive = { 
/** Which huddle. */ huddle_id: HuddleId, 
/** Who is thanked; at least one. */ people: Array<PersonId>, 
/** For what, at most 4,000 characters. */ text: string, 
/** Who says it; none is "a colleague". */ giver_id: PersonId | null, };

export type ThatHuddle = { 
/** Which. */ huddle_id: HuddleId, };

export type Theme = "system" | "light" | "dark" | "contrast";

export type ThemeStory = { 
/** Which. */ id: RecognitionId, 
/** A word or two, at most 80 characters; empty takes it away. */ theme: string, };

export type TheseStories = { 
/** Which; at most 500. */ ids: Array<RecognitionId>, };

export type TimeOfDay = string;

export type Today = { 
/** The team. */ team: Team, 
/** Now. */ now: At, 
/** The civil day in the team's zone. */ date: Day, 
/** The day of the huddle that is at hand: around midnight that before or after it. */ on: Day, 
/** The shift whose huddle this is. */ shift: Shift | null, 
/** All shifts. */ shifts: Array<Shift>, 
/** The time of the huddle; none where none is planned today. */ huddle_at: TimeOfDay | null, 
/** The same as an instant. */ due_at: At | null, 
/** The plan's row, once something was chosen. */ huddle_id: HuddleId | null, 
/** Who presents. */ presenter: PersonName | null, 
/** How they were found. */ presenter_reason: PresenterReason | null, 
/** Who presents after them. */ next_presenter: PersonName | null, 
/** Who can, the fairest choice first. */ can_present: Array<PersonName>, 
/** The form of the huddle. */ form: Form, 
/** The plan. */ items: Array<PlanItem>, 
/** What the leader left out of it. */ left_out: Array<LeftOut>, 
/** How many of those that the leader added may not be told any more. */ gone: number, 
/** Whether the leader changed what the rules made. */ changed: boolean, 
/** Who takes which part, where it is not the presenter. */ parts: Array<PartTaken>, 
/** Minutes planned. */ minutes: number, 
/** The one thing for today, where the leader set it. */ one_thing: string, 
/** Begun and not closed. */ open: OpenHuddle | null, 
/** Held today. */ held: Array<HuddleRow>, 
/** Stories and shout-outs that no huddle told. */ untold: number, 
/** Birthdays and anniversaries. */ celebrations: Array<Celebration>, };

export type Took = { 
/** Which. */ segment: Segment, 
/** The middle one of its last huddles. */ seconds: number, };

export type Trend = { 
/** What can be said of it. */ course: Course, 
/** The last ninety days. */ lately: Tally, 
/** The ninety before them. */ before: Tally, 
/** How many criteria must have been seen before anything is said. */ enough: number, 
/** The months of the last year in which somebody looked, the oldest first. */ months: Array<Month>, };

export type UndoView = { 
/** Taken back next. */ undo: Operation | null, 
/** Repeated next. */ redo: Operation | null, };

export type Unmentioned = { 
/** Who. */ person: PersonName, 
/** Huddles at which they were there since somebody spoke of them. */ huddles: number, 
/** Days since their first day, where they are new. */ joined: number | null, 
/** Days since they came back from leave, where that is not long ago. */ back: number | null, 
/** Whether something that praises them waits to be told. */ waits: boolean, 
/** Whether they want no thanks aloud. */ private: boolean, };

export type Unread = { 
/** The telling. */ story: StoryRow, 
/** The sender's words, where a leader changed them. */ original: string, 
/** What in it may be private. */ signs: Private, 
/** Others that are likely the same, the likeliest first. */ alike: Array<StoryRow>, 
/** Who in it wants to be asked first. */ ask: Array<PersonName>, };

export type UseRecovery = { 
/** As it stands on the paper; small letters and other spaces do no harm. */ code: string, 
/** A manager. */ person_id: PersonId, 
/** Their new PIN. */ pin: string, };

export type Used = { 
/** When. */ at: At, 
/** Who got a new PIN with it. */ name: string, };

export type VoteIdea = { 
/** Which. */ id: IdeaId, 
/** Whose vote it is. */ person_id: PersonId, 
/** Whether it is taken back. */ back: boolean, };

export type Weekdays = number[];

export type WentBack = { 
/** The copy's moment. */ at: At | null, 
/** Records that are there again. */ again: number, 
/** Records that are as they were. */ changed: number, 
/** Records that were made since. */ gone: number, };

export type Whom = "person" | "shift" | "team";

export type Why = "purpose_always" | "opening_always" | "added" | "oldest_untold" | "untold" | "heard_elsewhere" | "told_longest_ago" | "one_of_the_best" | "present" | "due_again" | "customers_words" | "source_silent" | "small_gesture" | "returns" | "nothing_to_tell" | "standard_quiet" | "standard_turn" | "standard_first" | "idea_silent" | "idea_waiting" | "idea_tried" | "idea_news" | "question_turn" | "actions_due" | "day_to_celebrate" | "one_thing_set" | "one_thing_question";

export type Wish = "public" | "ask" | "private";

export type WriteDiscretion = { 
/** None writes one. */ id: DiscretionId | null, 
/** The day, today or earlier; none is today. */ used_on: Day | null, 
/** At most 200 characters. */ text: string, 
/** At most 80 characters; may be empty. */ for_whom: string, 
/** What it cost; none where nothing. */ money: Money | null, 
/** Who decided; none is a colleague. */ by_id: PersonId | null, };

export type Zone = string;

/** Each command with its request and its answer. */
export interface Api {
  setup_show: [Nothing, Setup]
  setup_finish: [Nothing, null]
  about_show: [Nothing, About]
  copies_show: [Nothing, KeptView]
  copies_make: [Nothing, boolean]
  copy_show: [NameCopy, CopyView]
  copy_restore: [NameCopy, WentBack]
  damage_show: [Nothing, Damage | null]
  copies_elsewhere: [Nothing, null]
  copies_elsewhere_end: [Nothing, null]
  data_save: [Nothing, Dumped]
  damage_seen: [Nothing, null]
  settings_show: [Nothing, Settings]
  settings_save: [Settings, Settings]
  draft_show: [ShowDraft, Draft | null]
  draft_save: [SaveDraft, Draft]
  draft_leave: [LeaveDraft, null]
  draft_drop: [ShowDraft, null]
  undo_show: [Nothing, UndoView]
  undo: [Nothing, Operation]
  redo: [Nothing, Operation]
  here_show: [Nothing, HereView]
  here_enter: [EnterHere, HereView]
  here_leave: [Nothing, HereView]
  here_active: [Nothing, HereView]
  here_again: [EnterAgain, HereView]
  idle_save: [SaveIdle, null]
  pin_list: [Nothing, PinsView]
  pin_give: [GivePin, PinGiven]
  pin_change: [ChangePin, null]
  pin_remove: [ById<PersonId>, null]
  pins_end: [Nothing, null]
  recovery_make: [Nothing, RecoveryCode]
  recovery_use: [UseRecovery, RecoveryCode]
  recovery_seen: [Nothing, null]
  recovery_kept: [Nothing, null]
  audit_record: [Nothing, RecordView]
  audit_list: [ListAudit, AuditList]
  team_show: [Nothing, TeamView]
  team_save: [SaveTeam, Team]
  shift_save: [SaveShift, Shift]
  schedule_save: [SaveSchedule, Scheduled]
  shift_remove: [ById<ShiftId>, null]
  person_list: [ListPeople, Array<Person>]
  who_find: [FindWho, FoundWho]
  person_show: [ById<PersonId>, PersonView]
  person_alike: [AlikePeople, Array<PersonName>]
  person_save: [SavePerson, Person]
  access_give: [GiveAccess, Person]
  people_file: [Nothing, PeopleFile]
  people_preview: [PreviewPeople, PeoplePreview]
  people_import: [ImportPeople, PeopleImported]
  purpose_show: [Nothing, PurposeView]
  purpose_adopt: [AdoptPurpose, Purpose]
  role_save: [SaveRole, Role]
  role_remove: [ById<RoleId>, null]
  coaching_list: [ById<PersonId>, Array<CoachingNote>]
  coaching_due: [Nothing, Array<CoachingNote>]
  coaching_save: [SaveCoaching, CoachingNote]
  coaching_end: [EndCoaching, CoachingNote]
  coaching_remove: [ById<CoachingId>, null]
  role_cards: [Nothing, Array<RoleCard>]
  role_line_save: [SaveRoleLine, RoleLine]
  role_line_remove: [ById<RoleLineId>, null]
  discretion_list: [ListDiscretion, Ledger]
  discretion_write: [WriteDiscretion, Discretion]
  discretion_remove: [ById<DiscretionId>, null]
  standard_list: [Nothing, Array<ListedStandard>]
  standard_show: [ById<StandardId>, StandardView]
  standard_suggest: [SuggestStandard, StandardName | null]
  standard_proposals: [Nothing, Array<Proposal>]
  standard_save: [SaveStandard, Standard]
  standard_remove: [ById<StandardId>, null]
  standard_bring_back: [ById<StandardId>, null]
  standard_observe: [ObserveStandard, Observation]
  observation_remove: [ById<ObservationId>, null]
  theme_list: [Nothing, Array<string>]
  idea_list: [Nothing, Ideas]
  idea_decided: [ListDecided, Decided]
  idea_show: [ById<IdeaId>, Idea]
  idea_send: [SendIdea, Idea]
  idea_send_unnamed: [SendIdea, Idea]
  idea_edit: [EditIdea, Idea]
  idea_withdraw: [ById<IdeaId>, Idea]
  idea_answer: [AnswerIdea, Idea]
  idea_vote: [VoteIdea, Idea]
  story_tell: [TellStory, StoryRow]
  story_edit: [EditStory, StoryRow]
  story_reword: [RewordStory, StoryRow]
  story_keep: [KeepStory, StoryRow]
  story_theme: [ThemeStory, StoryRow]
  story_withdraw: [ById<RecognitionId>, StoryRow]
  story_add_name: [AddName, StoryRow]
  story_instead: [InsteadOf, StoryRow]
  story_join: [JoinStory, StoryRow]
  story_ready: [TheseStories, Array<StoryRow>]
  story_private: [TheseStories, Array<StoryRow>]
  story_decline: [DeclineStories, Array<StoryRow>]
  story_hand_over: [HandOver, StoryRow]
  story_check: [CheckStory, Private]
  story_alike: [AlikeStories, Array<StoryRow>]
  review_read: [ReadReview, Review]
  inbox_show: [Nothing, Inbox]
  inbox_count: [Nothing, InboxCount]
  history_file: [Nothing, HistoryFile]
  history_preview: [PreviewHistory, HistoryPreview]
  history_import: [ImportHistory, HistoryImported]
  history_progress: [Nothing, HistoryProgress | null]
  history_cancel: [Nothing, null]
  story_list: [ListStories, StoryList]
  story_show: [ById<RecognitionId>, StoryView]
  huddle_today: [ShowToday, Today]
  huddle_prepare: [PrepareHuddle, null]
  plan_swap: [PlanChoice, null]
  plan_drop: [PlanChoice, null]
  plan_add: [PlanChoice, null]
  plan_move: [MoveItem, null]
  plan_reset: [PlanDay, null]
  part_give: [GivePart, null]
  question_list: [Nothing, Array<Question>]
  question_save: [SaveQuestion, Question]
  question_remove: [ById<QuestionId>, null]
  starter_off: [Nothing, Array<string>]
  starter_switch: [SwitchStarter, null]
  form_list: [Nothing, Array<FormView>]
  form_save: [SaveForm, null]
  huddle_start: [StartHuddle, Run]
  huddle_run: [Nothing, Run | null]
  room_show: [Nothing, RoomView | null]
  huddle_step: [StepHuddle, Run]
  huddle_pause: [PauseHuddle, Run]
  huddle_absent: [MarkAbsent, Run]
  huddle_thank: [ThankLive, Run]
  huddle_extend: [RunningHuddle, Run]
  huddle_shorten: [RunningHuddle, Run]
  huddle_tap: [TapHuddle, Taps]
  strip_show: [ShowStrip, Array<Unmentioned>]
  action_list: [Nothing, Array<Action>]
  action_save: [SaveAction, Action]
  action_end: [EndAction, Action]
  huddle_close: [CloseHuddle, HuddleView]
  huddle_reopen: [ThatHuddle, Run]
  huddle_discard: [ThatHuddle, null]
  huddle_list: [ListHuddles, HuddleList]
  huddle_rhythm: [ShowRhythm, Array<Rhythm>]
  huddle_show: [ById<HuddleId>, HuddleView]
  reminder_list: [Nothing, Array<Reminder>]
  reminder_dismiss: [ById<OccurrenceId>, null]
}

/** What each read depends on: when one of them changes, the page asks again. */
export const READS: { readonly [C in keyof Api]?: readonly Entity[] } = {
  setup_show: ['team', 'setting'],
  copies_show: ['setting'],
  damage_show: ['setting'],
  settings_show: ['setting'],
  undo_show: ['operation'],
  here_show: ['person', 'setting', 'pin', 'recovery'],
  pin_list: ['person', 'pin', 'recovery'],
  audit_record: ['operation'],
  audit_list: ['operation'],
  team_show: ['team', 'shift'],
  person_list: ['person'],
  who_find: ['person', 'shift'],
  person_show: ['person', 'recognition', 'recognition_person', 'recognition_also', 'recognition_group', 'huddle_item', 'standard'],
  person_alike: ['person'],
  people_preview: ['person', 'shift'],
  purpose_show: ['purpose', 'role', 'person'],
  coaching_list: ['coaching', 'person', 'pin'],
  coaching_due: ['coaching', 'person', 'pin'],
  role_cards: ['role', 'role_line'],
  discretion_list: ['discretion', 'person'],
  standard_list: ['standard', 'recognition'],
  standard_show: ['standard', 'observation', 'recognition', 'recognition_person', 'recognition_also', 'recognition_group', 'person', 'shift', 'team', 'huddle', 'huddle_item', 'huddle_choice'],
  standard_suggest: ['standard', 'recognition'],
  standard_proposals: ['standard', 'recognition', 'recognition_person', 'person'],
  theme_list: ['recognition'],
  idea_list: ['idea', 'idea_vote', 'person', 'huddle', 'huddle_item'],
  idea_decided: ['idea', 'idea_vote', 'person', 'huddle', 'huddle_item'],
  idea_show: ['idea', 'idea_vote', 'person', 'huddle', 'huddle_item'],
  story_check: ['team', 'person'],
  inbox_show: ['recognition', 'recognition_person', 'recognition_group', 'recognition_also', 'standard', 'person', 'team', 'shift'],
  inbox_count: ['recognition', 'recognition_person', 'person'],
  story_list: ['recognition', 'recognition_person', 'recognition_group', 'recognition_also', 'standard', 'person', 'shift', 'huddle_item'],
  story_show: ['team', 'shift', 'person', 'standard', 'recognition', 'recognition_person', 'recognition_group', 'recognition_also', 'huddle', 'huddle_item', 'huddle_choice', 'huddle_left_out', 'form_part'],
  huddle_today: ['team', 'shift', 'person', 'purpose', 'recognition', 'recognition_person', 'recognition_also', 'recognition_group', 'huddle', 'huddle_item', 'huddle_choice', 'huddle_left_out', 'huddle_part', 'question', 'form_part', 'action', 'run', 'standard', 'idea', 'starter_off'],
  question_list: ['question'],
  starter_off: ['starter_off'],
  form_list: ['form_part', 'huddle', 'huddle_item'],
  huddle_run: ['run', 'huddle', 'huddle_item', 'huddle_absent', 'huddle_part', 'recognition', 'recognition_person', 'recognition_also', 'recognition_group', 'person', 'purpose', 'shift', 'action', 'standard', 'idea', 'question'],
  room_show: ['run', 'huddle', 'huddle_item', 'huddle_absent', 'recognition', 'recognition_person', 'recognition_also', 'recognition_group', 'person', 'purpose', 'action', 'setting', 'team', 'standard', 'idea', 'question'],
  strip_show: ['person', 'huddle', 'huddle_item', 'huddle_absent', 'recognition', 'recognition_person'],
  action_list: ['action', 'person'],
  huddle_list: ['huddle', 'huddle_item', 'person', 'shift'],
  huddle_rhythm: ['huddle', 'shift', 'team'],
  huddle_show: ['huddle', 'huddle_item', 'huddle_absent', 'huddle_tap', 'recognition', 'recognition_person', 'recognition_also', 'recognition_group', 'person', 'purpose', 'shift', 'action', 'standard', 'idea'],
  reminder_list: ['occurrence', 'huddle', 'shift'],
}
