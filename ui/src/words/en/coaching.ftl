### Notes of a leader about a colleague, to help them on. Nobody else sees them, but for managers.

## On the page of a colleague

coaching-title = Notes for you alone
coaching-who-sees = Only you and managers see these. They stand in no list, no search and on no wall.
# For managers, where there are no PINs. A link to set them up follows.
coaching-pins = Notes are only there once PINs are on.
# A button that opens the form.
coaching-write = Write a note
coaching-text = What did you notice?
coaching-text-hint = One thing that would help { $name }, as you would say it.
# The label of a day.
coaching-day = Come back on
coaching-day-hint = May stay empty. On that day Today reminds you.
# On the button of the form.
coaching-keep = Keep it
# Over the form: a draft is back.
coaching-begun = The note you began is back. It is not kept yet.
coaching-clear = Clear it
# Behind a note. $day is a day, such as “14 March”.
coaching-come-back = Come back on { $day }
coaching-came-back = Came back on { $day }
# Buttons on a note. Done: one came back to it. Not yet takes that back.
coaching-done = Done
coaching-not-yet = Not yet
coaching-change = Change
coaching-remove = Remove
# $count is how many there are in all.
coaching-all = Show all { $count }
# On the status line, each with a button to undo it. They say neither the words nor the name: others may look on.
coaching-kept = The note is kept.
coaching-done-said = You came back to it.
coaching-not-yet-said = It waits again.
coaching-removed = The note is removed.

## On Today, for the leader whose notes they are

# A fold: the notes whose day has come.
coaching-due = { $count ->
    [one] One note to come back to
   *[other] { NUMBER($count) } notes to come back to
}
# $text is the beginning of the note.
coaching-due-line = Come back to { $name }: { $text }
# A link to the page of the colleague.
coaching-due-all = All notes about { $name }
