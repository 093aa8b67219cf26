# Standards: what a team always does, each with its reason. They stand on the purpose page, each has a page of its own, and stories
# prove them.

standards-title = What we always do
standards-lead = Each standard is one thing that everybody here does, every time. Stories show it being done.
standards-none = No standard yet. Write down one thing that nobody here ever skips, and why it matters.
# Before an example of a standard and its reason.
standards-for-example = For example:
# A small heading over standards that go further than the others.
standards-higher = And when that holds
# On a standard whose first day is to come. $day is a day.
standards-from = From { $day }
# $weeks since a story last showed the standard being done; at least twelve.
standards-quiet = No story for { $weeks } weeks.
standards-no-story = No story yet.
standards-add = Add a standard

# The form. The labels are what is asked.
standards-text = What you always do
standards-text-hint = One thing, in words you would say aloud.
# The same, where stories propose the standard. $theme is what they are about.
standards-text-theme = The stories are about “{ $theme }”. Write the one thing that you always do there.
standards-reason = Why
standards-reason-hint = What it does for a { -customer } or for a colleague. It may stay empty.
standards-example = Example
# A line that unfolds the other fields.
standards-more = More
standards-looks-like = What it looks like
standards-looks-like-hint = What somebody sees where it is done.
standards-exceptions = When otherwise is right
standards-exceptions-hint = Where somebody may do it in another way. Keep it shorter than the standard.
standards-task = The task it is for
standards-task-hint = Something that comes again and again, such as checking in. It may stay empty.
standards-question = Question for the huddle
standards-question-hint = The huddle asks it when the standard has its turn.
standards-criteria = How to see that it is done
standards-criteria-hint = One thing on each line, at most ten. Whoever looks says of each whether it was met.
standards-level = When does it count?
standards-level-baseline = Always
standards-level-baseline-hint = Part of the baseline: nobody here skips it.
standards-level-higher = Once the baseline holds
standards-level-higher-hint = It goes further than the others.
standards-adopted = From when
standards-adopted-hint = Today or later. Left empty, it counts from today.
# On the line of “More”, what it holds. $count lines.
standards-fact-criteria = { $count ->
    [one] one thing to look at
   *[other] { $count } things to look at
}
standards-fact-exceptions = with an exception
# On the status line, with a button to undo it.
standards-saved = The standard is saved.

# The page of one standard.
standard-back = To the purpose
standard-higher = Once the baseline holds
# $day is a day, $name whoever wrote the standard down.
standard-since = In force since { $day }
standard-since-by = In force since { $day }, by { $name }
standard-from = In force from { $day } on
standard-from-by = In force from { $day } on, by { $name }
# Before the words that it will say.
standard-coming = From { $day } it says:
standard-shown = A huddle turned to it on { $day }.
standard-not-shown = No huddle has turned to it yet.
standard-change = Change
standard-retire = Retire
standard-retired = This standard is retired. Its stories and what was seen stay here to be read.
standard-bring-back = Bring it back
standard-before = What it said before
# On the status line, with a button to undo it.
standard-retired-status = The standard is retired. Its stories stay.
standard-back-status = The standard is back.

# Into which huddle it goes.
standard-tell-next = Tell it at the next huddle
# Where several shifts have one: each has its button.
standard-tell-there = Tell it there
standard-next = The next huddle: { $when }
# On the status line, with a button to undo it.
standard-taken-out = Out of that huddle. The standard stays.

standard-stories = Stories that show it
standard-stories-none = Nobody has told a story about it yet.
standard-stories-all = { $count ->
    [one] See the story in the list
   *[other] See all { $count } stories
}
standard-tell-one = Tell one

# Looking whether the standard is done.
look-title = Is it done?
look-none = Nobody has looked yet.
look-start = Look at it
look-lead = Say of each what you saw. It is about the standard and names nobody.
look-score-met = Met
look-score-not_met = Not met
look-score-not_seen = Not seen
# Where something was not met. What was begun here is kept meanwhile.
look-otherwise = Was it right to do otherwise this time? Then it is a story, not a fault.
look-otherwise-tell = Tell it
look-observer = Who looked?
look-observer-leader = Somebody who leads
look-observer-peer = A colleague
look-observer-mystery = A mystery shopper
look-shift = Shift
look-shift-none = No particular shift
look-day = When
look-day-hint = Left empty, it was today.
look-note = What else you saw
look-note-hint = Those who lead read it, and you. Leave out names.
look-save = Keep this look
# On the status line, each with a button to undo it.
look-kept = The look is kept.
look-removed = The look is taken out.
look-list = What was seen
look-newest = The newest { $count } are shown.
# Who looked. $name is whoever looked, or wrote it down.
look-by-leader = { $name } looked.
look-by-peer = { $name } looked, as a colleague.
look-by-mystery = A mystery shopper looked; { $name } wrote it down.
# The same, where no name is known.
look-who-leader = Somebody who leads looked.
look-who-peer = A colleague looked.
look-who-mystery = A mystery shopper looked.
# What was found of one thing. $criterion is what was looked at.
look-found-met = Met: { $criterion }
look-found-not_met = Not met: { $criterion }
look-found-not_seen = Not seen: { $criterion }
look-remove = Take out
# Its accessible name. $day is the day of the look.
look-remove-of = Take out the look of { $day }

# What the looks say, in words before numbers. An answer is a “met” or a “not met”.
trend-too_early = Too early to tell: { $seen } of { $enough } answers needed.
trend-first = A first result. There is nothing to compare it with yet.
trend-better = It is done more often than before.
trend-same = It is done as often as before.
trend-worse = It is done less often than before.
trend-lately = { $met } of { $seen } met in the last 90 days.
trend-both = { $met } of { $seen } met in the last 90 days, { $metBefore } of { $seenBefore } in the 90 days before.
trend-table = Show as table
# The name of the table, for screen readers.
trend-months = What was met, month by month
trend-month = Month
trend-met = Met
trend-seen = Looked at
# $month is the name of a month, $year its year.
trend-of = { $month } { $year }

# Stories of a kind propose a standard.
proposals-title = Your stories propose
# $count stories, at least three; $theme is what leaders said they are about.
proposals-one = { $count } stories are about “{ $theme }”. Make it a standard?
proposal-make = Make it a standard
# Its accessible name. $theme is what the stories are about.
proposal-make-of = Make it a standard: { $theme }

# What a story is about, said by leaders; in a word or two.
theme-label = What is it about?
theme-hint = A word or two, such as “lost luggage”. Three stories about the same propose a standard.
theme-used = Used before
theme-save = Save
theme-fact = About
# On the status line, each with a button to undo it.
theme-saved = Saved: it is about { $theme }.
theme-gone = It says no more what it is about.

# One example for each kind of place: the standard, and its reason.
standards-hotel = We say a guest’s name before we ask for it.
standards-hotel-reason = Whoever is expected feels at home.
standards-clinic = We say what comes next before we do it.
standards-clinic-reason = Whoever knows what is coming is less afraid.
standards-shop = We walk with people to the shelf.
standards-shop-reason = Pointing leaves them alone with the question.
standards-contact_centre = Whoever takes the call keeps it until it is solved.
standards-contact_centre-reason = Nobody should tell their worry twice.
standards-other = We call back on the day we promised, even without news.
standards-other-reason = Waiting is easier when somebody keeps their word.
