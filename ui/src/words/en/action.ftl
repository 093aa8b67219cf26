### Promises and topics: what somebody will do, and what was put off for another day. Each comes back until it is done.

## The card on Today

action-title = Promises and topics
# Where there is none. T and L are keys in the huddle.
action-none = Nothing is open. What is promised (T) or put off (L) in a huddle stands here until it is done.
action-add = Add one
# $count is how many there are in all.
action-all = Show all { $count }
# Marks what is no promise: it is to be talked about.
action-kind-topic = Topic for later
action-kind-promise = Promise

# When it comes back. Each stands behind a name or alone, such as “Joe, since Tuesday”. $day is a weekday or a date.
action-today = for today
action-tomorrow = for tomorrow
action-for = for { $day }
action-yesterday = since yesterday
action-since = since { $day }
# $when is one of the five above.
action-who-when = { $owner }, { $when }
# In the place of those, on the page of a huddle that is over.
action-state-done = done
action-state-dropped = not needed any more

action-done = Done
action-dropped = Not needed
action-change = Change
# For screen readers. $text is the beginning of the promise or topic.
action-done-this = Done: { $text }
action-dropped-this = Not needed: { $text }
action-change-this = Change: { $text }
# On the status line, each with a button to undo it.
action-done-said = Done. It does not come back.
action-dropped-said = Not needed any more. It does not come back.
# $day is a day such as Friday 6 March.
action-saved-said = Kept. From { $day } on, the huddle brings it back until it is done.

## The dialog

action-new = A promise or a topic
action-edit = Change a promise or a topic
action-kind = What is it?
action-text-promise = What is to be done?
action-text-topic = What do we talk about?
action-owner = Who takes care of it?
# Beside that field, for a topic: a promise has somebody.
action-owner-hint = Leave it empty if nobody does yet.
# In its place at a promise that nobody made.
action-nobody = Choose who does it.
# $name is what somebody wrote there and left unchosen.
action-nobody-called = Nobody here is called { $name }. Choose a name from the list.
action-day = For which day?
action-day-hint = From this day on, the huddle brings it back.
action-day-over = This day is over. Choose today or a later one.
action-shift = Whose huddle brings it back?
action-shift-every = Every shift’s
