### Today, the huddle in the room, and the huddles that were held.
### People say these sentences aloud: short, warm, concrete.

## What a huddle is made of. Also the line above each step in the room.

# A huddle for somebody new, or with a { -customer } who visits, begins with it.
segment-opening = Welcome
segment-purpose = Why we are here
# One of the things that the team always does.
segment-standard = What we always do
segment-story = One story
segment-thanks = Thank you
# What was promised, or put off, and is due.
# What became of what staff sent.
segment-ideas = You said, we did
segment-actions = What we promised
# A question to the room; also the whole part, which holds one of the three below.
segment-practice = Talk about it
segment-today = Today
# The same part, where its question sets a scene with two ways to go on.
practice-case = What would you do?
# Where it asks the { -customer } who is there.
practice-visit = We ask our { -customer }
# Where a story comes back that the room heard before.
practice-recall = Do you remember?

## The kinds of huddle. Also on the page of the settings that changes their minutes.

form-ten = Ten minutes
form-five = Five minutes
form-weekly = Once a week, 25 minutes
# For whoever is new in the team.
form-orientation = For somebody new, 30 minutes
form-visit = With a { -customer } in the room

## Today: the greeting

# The name of the screen in the navigation and the window.
today-title = Today
# $shift is the team's own name for the shift, for example Morning. $time is a time of day.
today-hello = { $shift } team, { $time }
# On a day without a planned huddle.
today-hello-no-time = { $shift } team
# Before there is any shift. $day is a day such as Tuesday 4 March.
today-hello-no-shift = { $day }
# The second line says the whole state in three short sentences. These are its parts. The first also says, after the last
# step, how long it took.
today-minutes =
    { $minutes ->
        [0] Under a minute.
        [1] One minute.
        [2] Two minutes.
        [3] Three minutes.
        [4] Four minutes.
        [5] Five minutes.
        [6] Six minutes.
        [7] Seven minutes.
        [8] Eight minutes.
        [9] Nine minutes.
        [10] Ten minutes.
       *[other] { $minutes } minutes.
    }
today-presenter = Presenter: { $presenter }.
# $next is who presents the day after.
today-presenter-next = Presenter: { $presenter } (next: { $next }).
today-presenter-nobody = Nobody to present yet.
today-ready = Ready.
# Its time was more than a quarter of an hour ago.
today-passed = Its time has passed. You can still hold it.
today-not-planned = No huddle is planned today. You can start one all the same.
today-was-held = Held at { $time }. What was told is kept.
# Nothing was told in it.
today-was-held-untold = Held at { $time }.

# The list of the kinds of huddle above, for this one huddle.
today-form = Kind of huddle
# $form is one of those names.
today-form-said = This huddle: { $form }.

today-start = Start huddle
today-start-again = Start another huddle
today-shift = Shift

## Today: what the huddle will tell

today-plan = What we will tell
# The same after today's huddle was held
today-plan-another = What another huddle would tell
# For screen readers: the moment an item begins. $time is minutes and seconds, such as 2:15.
today-plan-at = at { $time }
# $earlier and $later are keys, such as Alt+↑.
today-plan-keys = J and K go through it. S swaps, X leaves out, { $earlier } and { $later } move.
# Everything was left out.
today-plan-empty = Nothing is planned. Put something back, and the huddle can start.
today-row-next = Next item
today-row-before = Item before
# What a leader can do with an item; each has a button with the sign for it. $text is the beginning of the item.
today-swap = Swap for the next best
today-swap-this = Swap for the next best: { $text }
today-earlier = Move earlier
today-earlier-this = Move earlier: { $text }
today-later = Move later
today-later-this = Move later: { $text }
today-leave-out = Leave out
today-leave-out-this = Leave out: { $text }
# On an item whose people want to be asked before it is told. $names is one name or a list.
today-ask-first = Ask { $names } first
# On the status line, each with a button to undo it.
today-swapped-said = Swapped. The next best stands in its place.
today-left-out-said = Left out today. It stays in your stories.
# The same of a question, the purpose, or whatever else is no story.
today-item-left-out-said = Left out today.
# Of an item that a leader had put in.
today-not-added-said = Not put in any more. The rules decide about it again.
# $place is its place in the plan, from 1.
today-moved-said = Moved. It is item { $place } of { $count } now.
today-put-back-said = Back in the huddle.
today-reset-said = The plan is as the rules have it.
today-left-out = Left out today
today-put-back = Put back
# For screen readers. $text is the beginning of the item.
today-put-back-this = Put back: { $text }
# Takes back every swap and move, and what was put in or left out.
today-reset = As the rules have it
# $count of the stories that a leader put in.
today-gone =
    { $count ->
        [one] One of those put in is not told: it was taken back, or somebody wants no thanks aloud.
       *[other] { $count } of those put in are not told: they were taken back, or somebody wants no thanks aloud.
    }
# How many stories and thank-yous wait, beyond today's.
today-untold =
    { $count ->
        [one] One more is ready to tell.
       *[other] { $count } more are ready to tell.
    }

## Why an item is in the plan

why-purpose_always = Every huddle starts with it.
# A part that only this kind of huddle has.
why-opening_always = It belongs to this kind of huddle.
# A leader put it in.
why-added = Chosen for today.
# $days since it happened.
why-oldest_untold =
    { $days ->
        [0] New today, and first in line.
        [1] From yesterday. It waits longest.
       *[other] It waits longest: { $days } days.
    }
why-heard_elsewhere = Other shifts have heard it. This one has not.
why-untold =
    { $days ->
        [0] New today.
        [1] From yesterday, not told yet.
       *[other] From { $days } days ago, not told yet.
    }
# $days since any shift heard it, four weeks or more.
why-told_longest_ago =
    { $days ->
        [one] Worth hearing again. Last told { $days } day ago.
       *[other] Worth hearing again. Last told { $days } days ago.
    }
# Of a story that people who know none are to hear.
why-one_of_the_best = One of the best we have.
# $name is somebody it tells of.
why-present = { $name } is on this shift today.
# The room has not heard of { $name } for a while. Never a number, never a reproach.
why-due_again = Time to hear of { $name } again.
why-customers_words = It holds the { -customer }’s own words.
# $source is how the story came to us.
why-source_silent =
    { $source ->
        [saw_it] It is a while since we told what one of us saw.
        [customer_told] It is a while since we told what a { -customer } told us.
        [letter] It is a while since we read from a letter or a review.
        [myself] It is a while since somebody told what a colleague did for them.
        [leader] It is a while since we told what a leader told us.
       *[other] It is a while since we told one that came to us like this.
    }
why-small_gesture = A small thing, after a great one.
# A story that comes back as a question. $weeks since it was told: 1, 4, 12 or 52.
why-returns =
    { $weeks ->
        [1] Told a week ago. Who remembers it?
        [4] Told four weeks ago. Who remembers it?
        [12] Told three months ago. Who remembers it?
        [52] Told a year ago. Who remembers it?
       *[other] Told { $weeks } weeks ago. Who remembers it?
    }
# $kind of the question that has its turn.
why-question_turn =
    { $kind ->
        [purpose] It is time to talk about why our work matters.
        [empathy] It is time to look through the { -customer }’s eyes.
        [case] It is time for a case to talk about.
        [own] It is time for a question that one of us wrote.
        [visit] A question to the { -customer } who is here.
       *[other] It is time for this question.
    }
# $count of what was promised, or put off, in huddles before.
why-actions_due =
    { $count ->
        [one] One thing is due.
       *[other] { $count } things are due.
    }
# $what is celebrated by the people of the item.
why-day_to_celebrate =
    { $what ->
        [birthday] Birthday today.
        [anniversary] Anniversary today.
        [both] A birthday and an anniversary today.
       *[other] A day to celebrate.
    }
# A standard in the plan. $weeks: for so long no story showed it.
why-standard_quiet = { $weeks ->
    [0] No story has shown it yet.
    [one] No story has shown it for a week.
   *[other] No story has shown it for { $weeks } weeks.
  }
# $days since the huddle of this shift had it.
why-standard_turn = { $days ->
    [0] It had its turn earlier today.
    [one] Its turn again: it was on yesterday.
   *[other] Its turn again: it was on { $days } days ago.
  }
why-standard_first = Its first turn with this shift.
# An idea in the plan. $days: so long it waits for an answer. Nobody brought it up before.
why-idea_silent = { $days ->
    [one] Nobody has answered it for a day.
   *[other] Nobody has answered it for { $days } days.
  }
# The same, and a huddle brought it up before.
why-idea_waiting = { $days ->
    [one] It still waits for an answer, for a day now.
   *[other] It still waits for an answer, for { $days } days now.
  }
why-idea_tried = Its day has come: did it work?
# $state: trying, done, no.
why-idea_news = { $state ->
    [done] This shift has not heard that it is done.
    [no] This shift has not heard the answer.
   *[trying] This shift has not heard that we try it.
  }
why-nothing_to_tell = No new story, so we ask the team for one.
why-one_thing_set = You set it for today.
why-one_thing_question = A question for today, until you set one thing.

## Today: who presents, the one thing

today-lead = Who presents
today-lead-chosen = Chosen for today.
today-lead-longest_ago = { $presenter } presented longest ago.
today-lead-never_yet = { $presenter } has not presented yet.
# In the list, before anybody is chosen.
today-lead-choose = Choose somebody
today-lead-nobody = Add the people of your team. Then somebody can present.
today-lead-add = Add people
today-lead-said = { $presenter } presents today.
today-one-thing = One thing for today
today-one-thing-hint = The huddle ends with it. One line.
# The part was left out today, or this kind of huddle has none.
today-one-thing-without = Today’s huddle does without this part.
# $question is today's question from the list below.
today-one-thing-question = Empty: we ask “{ $question }”
today-one-thing-said = Saved. The huddle ends with it.
today-one-thing-without-said = Saved. Today’s huddle does without this part.
today-one-thing-cleared = Saved. The huddle ends with a question.

## Today: celebrations

today-celebrate = To celebrate
# Said to them: in the room, on Today and where the plan is read.
celebrate-birthday = Happy birthday, { $name }!
celebrate-anniversary =
    { $years ->
        [1] One year with us: thank you, { $name }!
        [2] Two years with us: thank you, { $name }!
        [3] Three years with us: thank you, { $name }!
        [4] Four years with us: thank you, { $name }!
        [5] Five years with us: thank you, { $name }!
       *[other] { $years } years with us: thank you, { $name }!
    }

## Today: a reminder, an open huddle, what was held

today-reminder = { $shift }: the huddle starts at { $time }.
today-reminder-missed = { $shift }: the huddle was planned for { $time }.
today-reminder-dismiss = Got it
today-open = The huddle is open at step { $step } of { $steps }.
today-open-earlier = The huddle of { $day } is still open, at step { $step } of { $steps }.
today-open-safe = Everything up to there is saved.
today-continue = Continue at step { $step } of { $steps }
# The heading of Today while a huddle is open. $shift is that huddle's shift.
today-open-title = { $shift }: the huddle is open
today-open-team = The huddle is open
today-close-open = Close it with what was told
today-closed-said = The huddle is closed. What was told is kept.
today-closed-untold = The huddle is closed. Nothing was told.
today-held = Held today
# One held huddle. $what is “Morning, 07:46”.
today-held-row = { $shift }, { $time }
# Every story was told already; thank-yous may wait all the same.
today-nothing-new = No new story. The room is asked for one.
today-first = Your first story
today-first-text = Think of the last time a { -customer } thanked one of you. Write down what happened. The whole team hears it in the next huddle.
today-first-tell = Tell the first story
today-first-start = You can start today all the same. The huddle asks the team.

## In the room

room-title = Huddle
room-quote = What the { -customer } said
# Above the question that follows a story. The part with a question of its own is segment-practice.
room-question = About this story
# Below the beginning of a story that the room heard before.
room-remember = Who remembers how it went on?
# Above the end of that story, on the next step.
room-ending = How it went on
room-ask = Who has one to tell?
room-celebrate = To celebrate
room-today = One thing for today
# A thank-you in the room. $giver said it.
room-from = from { $giver }
room-story-from = told by { $giver }
room-next-presenter = Next time: { $presenter } presents.
room-step = Step { $step } of { $steps }
# A text that was split. Two numbers, such as 2/3.
room-part = { $part }/{ $parts }
room-part-said = Part { $part } of { $parts }
room-paused = Paused
room-blank = The screen is dark. Any key brings it back.
room-time = Time
# For screen readers: how much of the planned time is used.
room-time-used =
    { $minutes ->
        [one] { $spent } of { $minutes } minute
       *[other] { $spent } of { $minutes } minutes
    }
room-reopen = Back to the last step
room-nothing-open = No huddle is open.
# Whatever the running huddle held was taken back meanwhile.
room-nothing-left = Nothing is left in this huddle.
# $count: how many stories and thank-yous were taken back, or made private, since the huddle began.
room-gone = { $count ->
    [one] One of the things to tell was taken back. The huddle goes on without it.
   *[other] { $count } of the things to tell were taken back. The huddle goes on without them.
  }
room-to-today = Go to Today
room-tools = Huddle controls
room-next = Next
room-back = Back
room-first = First step
room-last = Last step
room-blank-screen = Dark screen
room-pause = Pause
room-resume = Continue
room-overview = Overview
# Opens or closes a second window, on the other display where there is one, which shows what the room sees.
room-window = Window for the room
room-larger = Larger text in the room
room-smaller = Smaller text in the room
room-end = End the huddle
room-leave = Leave
room-go-1 = Go to step 1
room-go-2 = Go to step 2
room-go-3 = Go to step 3
room-go-4 = Go to step 4
room-go-5 = Go to step 5
room-go-6 = Go to step 6
room-go-7 = Go to step 7
room-go-8 = Go to step 8
room-go-9 = Go to step 9

## The overview, and who is absent

room-absent = Who is absent?
room-absent-hint = Mark only who is not here.
room-absent-nobody = Add the people of your team first.
room-absent-done = Done
room-choose-up = Choose the step before
room-choose-down = Choose the step after
room-here = Here

## Leaving a huddle before its end

leave-title = Leave the huddle?
leave-text = Everything up to this step is saved.
leave-continue = Continue the huddle
leave-later = Leave, continue later
leave-finish = Finish now
leave-discard = Throw this huddle away
leave-later-said = The huddle is paused. F5 continues it.
leave-discard-said = The huddle was thrown away. Nothing was told.

## After the last step

# The last that the room reads, as large as a headline: a goodbye.
closing-title = Thank you, everybody.
# $stories and $thanks are the two messages below.
closing-both = { $stories } and { $thanks } were told.
closing-one-kind = { $count ->
        [one] { $what } was told.
       *[other] { $what } were told.
    }
closing-nothing = No story was told. You met, and that counts.
# Below what was told.
closing-safe = All of it is kept. Nobody needs to write it down.
# The same after a huddle in which nothing was told.
closing-safe-nothing = What waits to be told comes next time.
closing-finish = Finish
closing-record = See what was kept
count-stories =
    { $count ->
        [1] One story
        [2] Two stories
        [3] Three stories
        [4] Four stories
        [5] Five stories
        [6] Six stories
       *[other] { $count } stories
    }
# After “and”, inside the sentence.
count-thanks =
    { $count ->
        [1] one thank-you
        [2] two thank-yous
        [3] three thank-yous
        [4] four thank-yous
        [5] five thank-yous
        [6] six thank-yous
       *[other] { $count } thank-yous
    }
# At the beginning of the sentence.
count-thanks-first =
    { $count ->
        [1] One thank-you
        [2] Two thank-yous
        [3] Three thank-yous
        [4] Four thank-yous
        [5] Five thank-yous
        [6] Six thank-yous
       *[other] { $count } thank-yous
    }

## Huddles that were held

huddles-title = Huddles
huddles-intro = Every huddle keeps what was told. Nobody writes minutes.
huddles-day = When
# In the list of held huddles: $day is a day such as 23 Nov 2026, $time the time of day at which it began.
huddles-when = { $day }, { $time }
huddles-shift = Shift
huddles-presenter = Presenter
huddles-minutes = Minutes
huddles-told = Told
huddles-told-count =
    { $count ->
        [0] nothing
        [one] { $count } told
       *[other] { $count } told
    }
# Under a minute, in the list.
huddles-short = under 1
huddles-more = Show earlier huddles
huddles-shown = { $shown } of { $total }
huddles-empty = No huddle was held yet
huddles-empty-text = After your first huddle you can read here what was told, when and by whom.
huddles-empty-start = Start huddle
huddles-none = none
huddles-open = still open

# A huddle's page. $day is a day, $shift the shift's name.
huddle-title = { $day }, { $shift }
huddle-told = What was told
huddle-skipped = Not told
huddle-seconds = Time per part
huddle-whole = All in all
huddle-presented = { $presenter } presented.
huddle-began = Began at { $time }.
huddle-absent = Absent
huddle-absent-none = Nobody was marked absent.
huddle-one-thing = One thing for that day
huddle-back = All huddles

## Questions after a story. The core picks one for the day.

prompt-story-1 = What made that possible here? Where could it happen today?
prompt-story-2 = How did the { -customer } feel before, and how after?
prompt-story-3 = Which small thing made the difference?
prompt-story-4 = What was the first sign that somebody needed help?
prompt-story-5 = What could have got in the way? How would we get past it?
prompt-story-6 = When were you last a { -customer }, and somebody did this for you?
prompt-story-7 = What would have happened if nobody had noticed?
prompt-story-8 = How could every { -customer } get this, on every shift?

## What a huddle for somebody new, or with a visitor, begins with. Statements to the whole room.

prompt-opening-orientation = You shape the { -customer }’s impression more than anyone.
prompt-opening-visit = Our { -customer } speaks first. We listen.

## Questions to a { -customer } who is there. The core picks some for the day.

prompt-visit-1 = What did you notice first, the first time that you turned to us?
prompt-visit-2 = When did you wait for us? What went through your mind?
prompt-visit-3 = Which of us do you still remember, and for what?
prompt-visit-4 = What did you want to ask us, and then did not?
prompt-visit-5 = What do we make harder for you than it has to be?
prompt-visit-6 = What do you tell at home about us?

## The last question after a { -customer } was there, said for their ears too; and after a huddle for somebody new

prompt-close-visit = What did we hear today that we will remember?
prompt-close-orientation = What will you try first?

## Questions when there is nothing to tell

prompt-ask-1 = Who saw someone help a { -customer } yesterday?
prompt-ask-2 = Which { -customer } do you still think about? What happened?
prompt-ask-3 = Who made your own work easier this week? What did they do?

## Questions for the end, when nobody set one thing

prompt-today-1 = Which { -customer } will need us most today? What can we do before they ask?
prompt-today-2 = Where will a { -customer } wait today? How do we make the wait easier?
prompt-today-3 = What could you do today that nobody will ask you for?
prompt-today-4 = Who is new or alone today? Who looks after them?
prompt-today-5 = What went wrong yesterday that we can put right today?
prompt-today-6 = What do we want a { -customer } to tell at home tonight?
prompt-today-7 = When will it be busiest today? Who helps whom then?
prompt-today-8 = One { -customer }, one moment: where will yours be today?
