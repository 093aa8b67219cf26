# Who did what when: the screen for managers. In every sentence $who is a name or “Somebody”, $about one or more names.

audit-lead = Everything that was told, changed and taken back, with what it was before. Open a line to see it.
audit-somebody = Somebody
# In the place of names, where there is nobody to name.
audit-nobody-named = nobody
# $names are the first names, $count how many more there are.
audit-about-more = { $names } and { $count ->
    [one] one more
   *[other] { NUMBER($count) } more
}

audit-did-team_save = { $who } changed the team.
audit-did-shift_save = { $who } changed the shift { $about }.
audit-did-shift_remove = { $who } removed the shift { $about }.
audit-did-person_save = { $who } changed what is known of { $about }.
audit-did-access_give = { $who } changed what { $about } may do here.
audit-did-people_import = { $who } added people from a list: { $about }.
audit-did-copy_restore = { $who } went back to a copy.
audit-did-recover = The program took records from a damaged file as they stand: { $about }.
audit-did-purpose_adopt = { $who } wrote the purpose anew.
audit-did-role_save = { $who } changed the job { $about }.
audit-did-role_remove = { $who } removed the job { $about }.
audit-did-idea_send = { $who } sent the idea “{ $about }”.
audit-did-idea_send_unnamed = Somebody sent an idea without a name: “{ $about }”.
audit-did-idea_edit = { $who } changed the idea “{ $about }”.
audit-did-idea_withdraw = { $who } took back the idea “{ $about }”.
audit-did-idea_answer = { $who } answered the idea “{ $about }”.
audit-did-idea_vote = { $who } voted for “{ $about }”, or took the vote back.
audit-did-story_tell = { $who } told about { $about }.
audit-did-story_edit = { $who } changed the story about { $about }.
audit-did-story_keep = { $who } changed whether the story about { $about } is worth hearing again.
audit-did-story_withdraw = { $who } withdrew the story about { $about }.
audit-did-story_reword = { $who } put the story about { $about } into other words.
audit-did-story_add_name = { $who } added a name to what was told about { $about }.
audit-did-story_join = { $who } joined what was told twice about { $about }.
audit-did-story_ready = { $who } made what was told about { $about } ready for the huddle.
audit-did-story_private = { $who } made what was told about { $about } private thanks.
audit-did-story_decline = { $who } declined what was told about { $about }.
audit-did-story_hand_over = { $who } said whether the private thanks to { $about } were handed over.
# The record tells neither what was noted nor about whom.
audit-did-coaching_save = { $who } wrote a note of their own.
audit-did-coaching_end = { $who } said that a note is done.
audit-did-coaching_remove = { $who } removed a note.
audit-did-role_line_save = { $who } changed a line on the card of a job: { $about }.
audit-did-role_line_remove = { $who } removed a line from the card of a job: { $about }.
audit-did-discretion_write = { $who } wrote down what somebody decided: { $about }.
audit-did-discretion_remove = { $who } removed what somebody decided: { $about }.
audit-did-starter_switch = { $who } switched a question of the program off or on.
audit-did-standard_save = { $who } changed the standard { $about }.
audit-did-standard_remove = { $who } retired the standard { $about }.
audit-did-standard_bring_back = { $who } brought back the standard { $about }.
audit-did-standard_observe = { $who } looked whether the standard { $about } is kept.
audit-did-observation_remove = { $who } took out a look at the standard { $about }.
audit-did-story_instead = { $who } added a name to what was told of { $about } already, in the place of another telling.
audit-did-story_theme = { $who } said what the story { $about } is about.
audit-did-huddle_prepare = { $who } prepared the huddle.
# Earlier versions wrote this one.
audit-did-huddle_leave_out = { $who } changed what the huddle leaves out.
audit-did-plan_swap = { $who } swapped an item of the huddle.
audit-did-plan_drop = { $who } left an item out of the huddle.
audit-did-plan_add = { $who } put an item into the huddle.
audit-did-plan_move = { $who } moved an item of the huddle.
audit-did-plan_reset = { $who } made the plan of the huddle as the rules have it.
audit-did-part_give = { $who } decided who takes a part of the huddle.
audit-did-question_save = { $who } wrote a question for the huddle.
audit-did-question_remove = { $who } removed a question for the huddle.
audit-did-form_save = { $who } changed the minutes of a huddle.
audit-did-huddle_start = { $who } started the huddle.
audit-did-huddle_step = { $who } went on in the huddle.
audit-did-huddle_absent = { $who } marked who was absent: { $about }.
audit-did-huddle_thank = { $who } kept thanks said in the huddle to { $about }.
audit-did-huddle_extend = { $who } gave a part of the huddle one more minute.
audit-did-huddle_shorten = { $who } made the running huddle shorter.
# Nobody’s name stands at it.
audit-did-huddle_tap = { $who } said whether the huddle was worth the time.
audit-did-action_save = { $who } wrote down or changed a promise or a topic.
audit-did-action_end = { $who } said what became of a promise or a topic.
audit-did-huddle_close = { $who } closed the huddle.
audit-did-huddle_reopen = { $who } opened the huddle once more.
audit-did-huddle_discard = { $who } threw a huddle away.
audit-did-pin_give = { $who } gave { $about } a PIN.
audit-did-pin_change = { $who } changed their own PIN.
audit-did-pin_remove = { $who } took the PIN of { $about } away.
audit-did-pin_refused = { $count ->
    [0] Too many wrong tries at the code for a forgotten PIN.
   *[other] Too many wrong tries at the PIN of { $about }.
}
audit-did-pins_end = { $who } turned PINs off.
audit-did-recovery_make = { $who } made a new code for a forgotten PIN.
audit-did-recovery_use = The code for a forgotten PIN was used: { $about } got a new PIN.
audit-did-recovery_seen = { $who } saw that the code for a forgotten PIN was used.
audit-did-demo = The example team was made.
audit-did-other = { $who } changed something.
# $what is one of the sentences above.
audit-undo = { $who } took back: { $what }
audit-redo = { $who } did again: { $what }

# Finding something.
audit-find = Find something
audit-query = Name or word
audit-query-hint = Of whoever did it, of whom it was about, or of what was changed.
audit-by = Done by
audit-kind = Kind
audit-kind-all = Everything
audit-kind-stories = Stories and thanks
audit-kind-people = People
audit-kind-team = Team, shifts and purpose
audit-kind-huddles = Huddles
audit-kind-pins = PINs
audit-when = Between two days
audit-from = From
audit-until = Until
audit-none = Nothing was done yet
audit-none-match = Nothing fits
audit-clear = Show everything
audit-older = Show older

# What was changed. $what is a kind of record, $name what it is called.
audit-create = New: { $what }
audit-update = Changed: { $what }
audit-delete = Removed: { $what }
audit-called = { $what }, { $name }
audit-nothing = nothing
# Read between the value before and the value after.
audit-then = then
audit-yes = yes
audit-no = no
audit-more = { $count ->
    [one] One more record was changed.
   *[other] { NUMBER($count) } more records were changed.
}

audit-entity-team = team
audit-entity-shift = shift
audit-entity-person = person
audit-entity-purpose = purpose
audit-entity-standard = standard
audit-entity-observation = look at a standard
audit-entity-idea = idea
audit-entity-idea_vote = vote for an idea
audit-entity-coaching = note of a leader
audit-entity-role_line = line on the card of a job
audit-entity-discretion = what somebody decided
audit-entity-starter_off = question of the program
audit-entity-role = job
audit-entity-recognition = story or thanks
audit-entity-recognition_person = who is thanked
audit-entity-huddle = huddle
audit-entity-huddle_item = item of a huddle
audit-entity-huddle_absent = absence
audit-entity-huddle_left_out = what is left out
audit-entity-huddle_choice = choice for a huddle
audit-entity-question = question
audit-entity-form_part = part of a huddle
audit-entity-action = promise or topic
audit-entity-huddle_tap = answer at the end of a huddle
audit-entity-huddle_part = who takes a part
audit-entity-pin = PIN
audit-entity-recovery = code for a forgotten PIN

audit-state-ready = waits to be told
audit-state-told = told
audit-state-withdrawn = withdrawn
audit-state-planned = planned
audit-state-running = running
audit-state-closed = closed

# What became of a promise or a topic.
audit-state-open = open
audit-state-done = done
audit-state-dropped = not needed any more

# Whether the huddle was worth the time.
audit-tap-useful = useful
audit-tap-so_so = so-so
audit-tap-not_useful = not useful

audit-choice-added = put in
audit-choice-dropped = left out
audit-choice-swapped = swapped for another

audit-field-name = Name
audit-field-say_as = How to say it
audit-field-job = Job
audit-field-access = What they may do
audit-field-shift_id = Shift
audit-field-started_on = First day
audit-field-birthday = Birthday
audit-field-wish = When thanked
audit-field-leave_from = Away from
audit-field-leave_until = Away until
audit-field-left_on = Gone since
audit-field-kind = Told as
audit-field-text = Text
audit-field-customer_words = Words of the { -customer }
audit-field-giver_id = Thanked by
audit-field-source = How it is known
audit-field-happened_on = Day
audit-field-status = State
audit-field-zone = Time zone
audit-field-remind_minutes = Minutes of reminder
audit-field-weekdays = Days
audit-field-huddle_at = Time of the huddle
audit-field-removed = Removed
audit-field-adopted_on = Valid from
audit-field-function = What they do
audit-field-purpose = Why it matters
audit-field-held_on = Day
audit-field-state = State
audit-field-presenter_id = Presenter
audit-field-one_thing = One thing for today
audit-field-started_at = Began
audit-field-closed_at = Ended
audit-field-told_at = Told
audit-field-form = Kind of huddle
audit-field-weekly_on = Long huddle on
audit-field-segment = Part
audit-field-item = Item
audit-field-choice = Choice
audit-field-arranged = Order made by hand
audit-field-seconds = Time
audit-field-recall = Told from memory
audit-field-kept = Worth hearing again
audit-field-person_id = Person
# A promise or a topic.
audit-field-action_kind = Kind
audit-field-owner_id = Who takes care of it
audit-field-due_on = For which day
audit-field-ended_at = Ended
audit-field-tap = Worth the time
audit-field-live = Said live
# Of a standard.
audit-field-reason = Why
audit-field-looks_like = What it looks like
audit-field-exceptions = When otherwise
audit-field-higher = For when the baseline holds
audit-field-task = Recurring task
audit-field-question = Question
audit-field-criteria = What is looked at
audit-field-by_id = Written by
audit-field-seen_on = Day
audit-field-observer = Who looked
audit-field-scores = What was found
audit-field-note = Note
audit-field-theme = What it is about
audit-field-amount = Amount
audit-field-currency = Currency
audit-field-per = For each
audit-field-used_on = Day
audit-field-for_whom = For whom
audit-field-reveal = What the next key reveals
audit-field-code = Number of the question
# Of an idea.
audit-field-why = What it is good for
audit-field-sender_id = Sent by
audit-field-sent_on = Sent on
audit-field-for_leaders = For those who lead alone
audit-field-answer = Answer
audit-field-answered_at = Answered
audit-field-answered_by = Answered by

# Whether the record is what was written.
audit-unbroken = { $count ->
    [one] The record is unbroken since { $day }: one entry.
   *[other] The record is unbroken since { $day }: { NUMBER($count) } entries.
}
audit-lost = { $count ->
    [one] The words of one of them were lost to damage.
   *[other] The words of { NUMBER($count) } of them were lost to damage.
}
# Before a number such as 3f9a 02c1 77de b410.
audit-head = Its last link, to write down:
# $entry is the number of an entry.
audit-broken = The record is not what was written, from entry { $entry } on. Somebody or something changed it past the program.
