### Today, the huddle in the room, and the huddles that were held.
### People say these sentences aloud: short, warm, concrete.

## What a huddle is made of. Also the line above each step in the room.

segment-purpose = Why we are here
segment-story = One story
segment-thanks = Thank you
segment-today = Today

## Today: the greeting

# The name of the screen in the navigation and the window.
today-title = Today
# $shift is the team's own name for the shift, for example Morning. $time is a time of day.
today-hello = { $shift } team, { $time }
# On a day without a planned huddle.
today-hello-no-time = { $shift } team
# Before there is any shift. $day is a day such as Tuesday 4 March.
today-hello-no-shift = { $day }
# The second line says the whole state in three short sentences. These are its parts.
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

today-start = Start huddle
today-start-again = Start another huddle
today-shift = Shift

## Today: what the huddle will tell

today-plan = What we will tell
# The same after today's huddle was held
today-plan-another = What another huddle would tell
# For screen readers: the moment an item begins. $time is minutes and seconds, such as 2:15.
today-plan-at = at { $time }
today-plan-keys = J and K move. X leaves an item out.
today-leave-out = Leave out
today-row-next = Next item
today-row-before = Item before
# For screen readers. $text is the beginning of the story.
today-leave-out-this = Leave out: { $text }
# On an item whose people want to be asked before it is told. $names is one name or a list.
today-ask-first = Ask { $names } first
today-left-out-said = Left out today. It stays in your stories.
today-put-back-said = Back in the huddle.
today-left-out = Left out today
today-put-back = Put back
# For screen readers. $text is the beginning of the story.
today-put-back-this = Put back: { $text }
# How many stories and thank-yous wait, beyond today's.
today-untold =
    { $count ->
        [one] One more is ready to tell.
       *[other] { $count } more are ready to tell.
    }

## Why an item is in the plan

why-purpose_always = Every huddle starts with it.
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
# $what is celebrated by the people of the item.
why-day_to_celebrate =
    { $what ->
        [birthday] Birthday today.
        [anniversary] Anniversary today.
        [both] A birthday and an anniversary today.
       *[other] A day to celebrate.
    }
why-nothing_to_tell = Nothing new to tell, so we ask the team.
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
# $question is today's question from the list below.
today-one-thing-question = Empty: we ask “{ $question }”
today-one-thing-said = Saved. The huddle ends with it.
today-one-thing-cleared = Saved. The huddle ends with a question.

## Today: celebrations

today-celebrate = To celebrate
celebrate-birthday = It is { $name }’s birthday today.
celebrate-anniversary =
    { $years ->
        [1] { $name } has been with us for one year.
        [2] { $name } has been with us for two years.
        [3] { $name } has been with us for three years.
        [4] { $name } has been with us for four years.
        [5] { $name } has been with us for five years.
       *[other] { $name } has been with us for { $years } years.
    }

## Today: a reminder, an open huddle, what was held

today-reminder = { $shift }: the huddle starts at { $time }.
today-reminder-missed = { $shift }: the huddle was planned for { $time }.
today-reminder-dismiss = Got it
today-open = The huddle is open at step { $step } of { $steps }.
today-open-earlier = The huddle of { $day } is still open, at step { $step } of { $steps }.
today-open-safe = Everything up to there is saved.
today-continue = Continue at step { $step } of { $steps }
today-close-open = Close it with what was told
today-closed-said = The huddle is closed. What was told is kept.
today-closed-untold = The huddle is closed. Nothing was told.
today-held = Held today
# One held huddle. $what is “Morning, 07:46”.
today-held-row = { $shift }, { $time }
# Every story was told already.
today-nothing-new = Nothing new to tell. The room is asked.
today-first = Your first story
today-first-text = Think of the last time a { -customer } thanked one of you. Write down what happened. The whole team hears it in the next huddle.
today-first-tell = Tell the first story
today-first-start = You can start today all the same. The huddle asks the team.

## In the room

room-title = Huddle
room-quote = What the { -customer } said
room-question = Talk about it
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
room-nothing-open = No huddle is open.
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

# The same words as on Today: “Seven minutes.”
closing-title = { today-minutes }
# $stories and $thanks are the two messages below.
closing-both = { $stories } and { $thanks } were told.
closing-one-kind = { $count ->
        [one] { $what } was told.
       *[other] { $what } were told.
    }
closing-nothing = You met, and that counts. Nothing was told this time.
closing-safe = It is kept. Nobody needs to write it down.
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
