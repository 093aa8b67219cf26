# The people of a team.

people-search = Find somebody
people-search-hint = First letters of any part of a name. Accents do not matter.
people-add = Add somebody
people-import = Add many
people-left-show = Show those who left
people-column-name = Name
people-column-job = Job
people-column-shift = Shift
people-column-presence = Today
people-presence-here = Here
people-presence-on_leave = On leave
# $day is the first day back
people-presence-until = On leave until { $day }
people-presence-left = Left
people-no-shift = Any shift
# $count people are shown
people-count = { $count ->
    [one] One colleague
   *[other] { NUMBER($count) } colleagues
}
people-none-title = Nobody here yet
people-none = Paste the names of the team, and stories can start with a name.
# $query is what was searched
people-none-match-title = Nobody found
people-none-match = Nobody is called “{ $query }” here.
# $name is what was searched
people-add-named = Add { $name }

# One colleague
people-new = A new colleague
people-back = All people
people-name = Name
people-name-hint = As the team says it.
people-say-as = How to say it
people-say-as-hint = For whoever reads it aloud. Zoë is “ZO-ee”.
# Shown beside a name. $how is how to say it.
people-said = say { $how }
people-job = Job
people-job-hint = What they do here, in one or two words.
people-shift = Shift
people-shift-hint = Whose huddle they hear.
people-access = What they may do here
# $name may do more or less from now on.
people-access-given = What { $name } may do is changed.
people-access-at-once = A change here counts at once.
people-access-staff = Tell and listen
people-access-staff-hint = Tells stories and says thank you.
people-access-leader = Lead huddles
people-access-leader-hint = Also prepares and runs the huddle.
people-access-manager = Look after the team
people-access-manager-hint = Also changes people, the purpose and settings.
people-started-on = First day here
people-started-on-hint = The huddle can mark the anniversary.
people-birthday = Birthday
people-birthday-hint = Day and month. Nobody needs the year.
people-wish = When somebody thanks them
people-wish-public = Say it aloud
people-wish-public-hint = The team hears it in the huddle.
people-wish-ask = Ask first
people-wish-ask-hint = The presenter asks before the huddle.
people-wish-private = Keep it private
people-wish-private-hint = Nobody reads it aloud, and it is in no list. It stands on their page.
# In the place of the form, for whoever may not change this person.
people-not-yours = The rest of this page is for { $name }, and for whoever leads the team.
people-leave = Away for a while
people-leave-hint = Nobody expects them in the huddle on these days.
people-leave-from = First day away
people-leave-until = Last day away
people-section-who = Who
people-section-work = Work
people-section-dates = Days to remember
people-save-another = Save and add another
# Of $name, when the page is left; what was changed comes back with it
people-left-unsaved = What you changed about { $name } is kept, but not saved.
people-saved = { $name } is saved.
people-added = { $name } is in the team now.
people-leaving = Has left the team
# $name is the colleague
people-leaving-title = Has { $name } left?
people-leaving-ask = The name leaves the lists. The stories stay.
people-leaving-on = Gone since
people-leaving-yes = Move to those who left
people-left-note = { $name } left the team on { $day }.
people-left-said = { $name } is with those who left.
people-return = Is back in the team
people-returned = { $name } is back in the team.
people-received = Thanks received
people-given = Thanks given
people-received-none = No thanks for { $name } yet. Today is a good day for it.
people-given-none = { $name } has not said thank you here yet.
people-thanks-all = Show { NUMBER($count) }
# $count more than are shown
people-more = { $count ->
    [one] and one more
   *[other] and { NUMBER($count) } more
}
people-thank = Thank { $name }

# Adding many at once
people-import-title = Add many people
people-import-lead = One name on each line, or a table copied from a spreadsheet.
people-import-text = Names
people-import-text-hint = Paste them here. Job, shift and first day can stand beside each name.
# Before the team has shifts.
people-import-text-hint-no-shift = Paste them here. Job and first day can stand beside each name.
people-import-example = For example: Ana Silva, Reception, Early
people-import-example-no-shift = For example: Ana Silva, Reception
people-import-file = Choose a file
# $file is the file's name
people-import-file-read = { $file } is read. Nothing is added yet.
people-import-columns = What is in each column?
people-import-header = The first line is a heading
# $count is the number of a column, when it has no heading
people-import-column = Column { NUMBER($count) }
people-import-as-name = Name
people-import-as-say_as = How to say it
people-import-as-job = Job
people-import-as-shift = Shift
people-import-as-started_on = First day here
people-import-as-birthday = Birthday
people-import-as-ignore = Leave it out
people-import-good = { $count ->
    [0] No line can be added yet
    [one] One person can be added
   *[other] { NUMBER($count) } people can be added
}
people-import-bad = { $count ->
    [one] One line needs a look
   *[other] { NUMBER($count) } lines need a look
}
# $line is a line number
people-import-line = Line { NUMBER($line) }
# Why a line cannot be added. $name is what the line says.
people-import-no-shift = There is no shift called “{ $name }” yet. Add it in Settings, or leave the column out.
people-import-twice = { $name } is in the team or in the list already.
people-import-nameless = There is no name in this line.
# $column is what the column holds, $why is a sentence
people-import-why = { $column }: { $why }
people-import-rest = { $count ->
    [one] and one more person
   *[other] and { NUMBER($count) } more people
}
people-import-keep = { $count ->
    [one] Add the one good line, leave out the others
   *[other] Add the { NUMBER($count) } good lines, leave out the others
}
people-import-keep-hint = Mend the lines above, and this list follows.
people-import-add = { $count ->
    [0] Add people
    [one] Add one person
   *[other] Add { NUMBER($count) } people
}
people-imported = { $count ->
    [0] Nobody new was added.
    [one] One person was added.
   *[other] { NUMBER($count) } people were added.
}
# $added people are new, $skipped lines were left out
people-imported-skipped = { $added ->
    [0] Nobody new was added.
    [one] One person was added.
   *[other] { NUMBER($added) } people were added.
} { $skipped ->
    [one] One line was left out.
   *[other] { NUMBER($skipped) } lines were left out.
}
# Over the form: a list that was pasted before and not added.
people-import-back = The list you began is back. Nobody of it is added yet.
people-import-clear = Clear it
people-import-no-name = Say which column holds the name.
