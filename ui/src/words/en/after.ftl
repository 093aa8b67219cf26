### Before and after the huddle: for the leader alone, who takes which part, whether huddles are held, and what was said for
### whoever was not there.

# Small numbers as people say them, inside a sentence. Larger ones stay numbers.
number-said =
    { $count ->
        [0] none
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
        [11] eleven
        [12] twelve
       *[other] { NUMBER($count) }
    }
# The same at the beginning of a sentence.
number-begins =
    { $count ->
        [0] None
        [1] One
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
        [10] Ten
        [11] Eleven
        [12] Twelve
       *[other] { NUMBER($count) }
    }

## For the leader alone: up to three people of whom nobody has spoken for a while. Kind and without any score.

alone-title = For you alone
alone-lead = Nobody has spoken of them for a while:
alone-nobody = Nobody on this shift has waited long for a kind word.
# What is known of one of them, in short sentences. $count huddles since somebody spoke of them, or all of theirs; at least
# five.
alone-huddles = Was at { $count } huddles in which nobody spoke of { $name }.
# $days since their first day.
alone-joined =
    { $days ->
        [0] Joined today.
        [1] Joined yesterday.
       *[other] Joined { $days } days ago.
    }
# $days since they came back.
alone-back =
    { $days ->
        [0] Back from leave today.
        [1] Back from leave since yesterday.
       *[other] Back from leave { $days } days ago.
    }
alone-waits = Something kind about { $name } is waiting to be told.
# The same of somebody who wants no thanks aloud: no huddle will tell it.
alone-waits-private = Something kind about { $name } is written down.
alone-private = No thanks aloud: say it to { $name } alone.
alone-tell = Tell something of { $name }
alone-never = It is never shown in the room.

## Today: who presents, and who takes which part

# Beside the name of whoever presents: the next one takes it, and nobody asks why.
turn-not-today = Not today
# For screen readers.
turn-not-today-this = Not today: { $presenter }
# Everybody who could present was passed over.
turn-nobody-left-said = Everybody who leads was asked. Choose one of them, or give parts to several.
turn-not-today-said = { $next } presents today. { $presenter } is asked again next time.
# Unfolds a list for each part of the huddle.
turn-parts = Give a part to somebody
# $part is a part such as Thank you, $person a name.
turn-part-taken = { $part }: { $person }
turn-part-usual = Whoever presents
turn-part-given-said = { $person } takes “{ $part }”.
turn-part-back-said = Whoever presents takes “{ $part }”.

## Whether huddles are held. A day without one is a fact, not a fault.

rhythm-title = Four weeks, day by day
# $from and $until are days such as 2 March.
rhythm-range = { $from } to { $until }
# Above a row of seven days, for screen readers. $day is the Monday.
rhythm-week = Week of { $day }
# One day, for screen readers. $day is a day such as Tuesday 3 March, $state one of the four below.
rhythm-day = { $day }: { $state }
# Also the words beside the four signs.
rhythm-state-held = held
rhythm-state-missed = not held
rhythm-state-free = none planned
rhythm-state-ahead = still to come
# $of is how many were planned, $begins how many of them were held: as numbers or, where few were planned, as words.
# $planned and $held are the same, to choose by.
rhythm-sum =
    { $planned ->
        [1] { $held ->
            [0] The one planned huddle was not held.
           *[other] The one planned huddle was held.
        }
       *[other] { $held ->
            [one] { $begins } of { $of } planned huddles was held.
           *[other] { $begins } of { $of } planned huddles were held.
        }
    }
rhythm-sum-none = No huddle was planned for these days.
# Held on days without a plan.
rhythm-extra =
    { $count ->
        [one] One was held on a day without a plan.
       *[other] { $count } were held on days without a plan.
    }
rhythm-earlier = Earlier
rhythm-later = Later
# For screen readers.
rhythm-earlier-this = Four weeks earlier
rhythm-later-this = Four weeks later
# Above the days of huddles that belong to no shift.
rhythm-no-shift = Without a shift

## A huddle that was held

# The column in the list; where a huddle is of another kind than ten minutes.
record-form = Kind
record-form-is = Kind of huddle: { $form }.
# Marks thanks that nobody had planned.
record-live = said live
# What people said at the end. Each number is a word such as one or two.
record-taps-useful = { $useful } found it useful.
record-taps-useful-so_so = { $useful } found it useful, { $so_so } so-so.
record-taps-useful-not_useful = { $useful } found it useful, { $not_useful } did not.
record-taps-useful-so_so-not_useful = { $useful } found it useful, { $so_so } so-so, { $not_useful } not useful.
record-taps-so_so = { $so_so } found it so-so.
record-taps-so_so-not_useful = { $so_so } found it so-so, { $not_useful } not useful.
record-taps-not_useful = { $not_useful } did not find it useful.

## The same for whoever was not there

frame-catch-up = Catch up
catchup-link = Catch up in 60 seconds
# For screen readers, in a list of several. $huddle is such as “Morning, 07:46”.
catchup-link-this = Catch up in 60 seconds: { $huddle }
catchup-back = The whole huddle
catchup-minute = About a minute
catchup-whole = Read the whole story
# $count more than are named here.
catchup-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
# Above the names of those whose story came back as a question.
catchup-remembered = Remembered
catchup-nothing = Nothing was told this time.

## Settings: how long parts really take, and the calendar

# Beside a part of a huddle: how long it took lately. $seconds is 30, 60 or 90, or whole minutes, which $minutes says.
took-about =
    { $seconds ->
        [30] You take about half a minute.
        [60] You take about one minute.
        [90] You take about a minute and a half.
       *[other] You take about { $minutes } minutes.
    }
took-use = Use it
# For screen readers. $part is a part of the huddle.
took-use-this = Use it: { $part }

calendar-heading = Put the huddles into your calendar
calendar-lead = One file that every calendar reads: each shift’s huddle on its days, with the reminder. Save it again when days or times change.
calendar-save = Save the calendar file
# Before the place of the file.
calendar-saved = Saved. Open it, and your calendar takes the huddles:
# What a huddle is called in the calendar. The name of the shift follows.
calendar-title = Huddle
