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
# In the place of the name of somebody who left and wanted no name to stay.
people-former = a former colleague
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
# A button under the list: as many again, or the rest.
people-show-more = { $count ->
    [one] Show one more
   *[other] Show { NUMBER($count) } more
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
# Beside the date. $day is a day such as Friday 12 March
people-birthday-next = The next is on { $day }.
people-birthday-today = It is today.
# Beside the first day. $years since then will be over on $day, a day such as Friday 12 March
people-years-next = { $years ->
    [one] One year on { $day }.
   *[other] { NUMBER($years) } years on { $day }.
}
people-years-today = { $years ->
    [one] One year today.
   *[other] { NUMBER($years) } years today.
}
# Of somebody who wants no thanks aloud: birthday and anniversary
people-days-quiet = The huddle says nothing of these days, as was wished.
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
# Under the field for a name. The names follow, one on each line.
people-alike-same = Somebody has this name already. If this is another person, write it so that everybody can tell them apart.
people-alike = This looks like a name that is here already, with other letters or accents.
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
# A choice for when somebody leaves. $name is that person.
people-stands = Under which name do the stories of { $name } stand?
people-stands-hint = Ask before the last day. Words inside a story stay as they were written.
people-stands-named = Under “{ $name }”
# An example of what is read then.
people-stands-named-hint = For example: “Thank you, { $name }.”
people-stands-former = Under “{ people-former }”
people-stands-former-hint = For example: “Thank you, { people-former }.” Leaders still find the name in the list of people.
people-stands-later = You can change this on their page at any time.
# Beside the day on which they left.
people-left-unnamed = The stories stand under “{ people-former }”.
people-left-note = { $name } left the team on { $day }.
people-left-said = { $name } is with those who left.
people-return = Is back in the team
people-returned = { $name } is back in the team.
people-received = Thanks received
people-given = Thanks given
people-received-none = No thanks for { $name } yet. Today is a good day for it.
people-given-none = { $name } has not said thank you here yet.
# Under the two titles above. Stories count too.
people-received-total = { $count ->
    [one] One thank-you
   *[other] { NUMBER($count) } thank-yous
}
people-given-total = { $count ->
    [one] One thank-you
   *[other] { NUMBER($count) } thank-yous
}
# Under a story on the page of whoever is thanked, or of whoever said it: what is next with it.
people-loop-ready = Ready: it waits for its turn.
# A link to the story, under one that a leader decided not to tell
people-loop-why = Read why
# A link to the story, under one that went into another one about the same
people-loop-other = See which one
# Who sees that story. "You" is whoever reads this, on their own page.
people-seen-own = Only you and leaders see this.
people-seen-sender = Only whoever says it and leaders see this.
people-seen-received = Only you, whoever says it and leaders see this.
people-seen-given = Only you, whoever is thanked and leaders see this.
people-seen-both = Only whoever says it, whoever is thanked and leaders see this.
# Where there are no PINs, and everybody may do everything.
people-seen-open = It is in no list that everybody reads.
# On the page of somebody who has left
people-thanks-none = Nothing stands here.
# On the own page of somebody without a PIN, where others have one
people-thanks-pin = Private thanks stand here once you have a PIN: your name alone could be picked by anybody.
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
# Under the field: the text of a file took the place of names that were pasted or typed. A button follows.
people-import-replaced = { $file } took the place of what you had here.
people-import-return = Bring it back
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
# Why a line cannot be added. $name is what the line says.
people-import-no-shift = There is no shift called “{ $name }” yet. Add it in Settings, or leave the column out.
# $name is in the list twice; $line is the number of the line where it stands first.
people-import-twice = { $name } stands twice in the list: here and in line { NUMBER($line) }.
# The same at the line where it stands first. $lines are the numbers of the $count others.
people-import-twice-first = { $count ->
    [one] { $name } stands twice in the list: here and in line { $lines }. Only this line is taken.
   *[other] { $name } stands more than once in the list: here and in lines { $lines }. Only this line is taken.
}
# The title of a list of such lines.
people-import-doubles = { $count ->
    [one] One name stands in the list more than once
   *[other] { NUMBER($count) } names stand in the list more than once
}
people-import-doubles-hint = If they are two people, write each so that everybody can tell them apart.
# A birthday and a first day that cannot be understood.
people-import-no-birthday = { people-import-as-birthday }: this is not understood as a day, or the day does not exist. Write it as 1.12. or 12-01.
people-import-no-first-day = { people-import-as-started_on }: this is not understood as a day, or the day does not exist. Write it as 1.12.2024 or 2024-12-01.
# $count people who are in the team already have the same name, so nobody can tell which of them the line means.
people-import-namesakes = { $count ->
    [one] { $name } is in the team already.
   *[other] { NUMBER($count) } people in the team are called { $name }. Change theirs on their own page.
}
# Instead of adding anything: the button that leaves out the other lines has the focus now. $count is how many lines are not good.
people-import-first-look = { $count ->
    [one] One line needs a look, so nothing is added yet. Mend the list, or press Enter to leave that line out.
   *[other] { NUMBER($count) } lines need a look, so nothing is added yet. Mend the list, or press Enter to leave those lines out.
}
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
# The same where lines change somebody who is in the team already.
people-import-keep-lines = { $count ->
    [one] Take the one good line, leave out the others
   *[other] Take the { NUMBER($count) } good lines, leave out the others
}
people-import-change = { $count ->
    [one] Change one person
   *[other] Change { NUMBER($count) } people
}
# $added people are new, of $changed people something changes
people-import-both = Add { NUMBER($added) }, change { NUMBER($changed) }
# The title of a list of those who are in the team, and of what the list says anew of each.
people-import-changed = { $count ->
    [one] Something changes for one person in the team
   *[other] Something changes for { NUMBER($count) } people in the team
}
# Between what was and what will be: "Porter becomes Night porter". Each stands apart.
people-import-becomes = becomes
# What was in a column, where that is nothing.
people-import-nothing = nothing
people-import-same = { $count ->
    [one] One person is in the team already, just as the list says.
   *[other] { NUMBER($count) } people are in the team already, just as the list says.
}
# The title of a list of names that look like those of people who are in the team, spelt otherwise. Each with a choice.
people-import-perhaps = Perhaps here already
# $name is in the list, in this line.
people-import-perhaps-row = Line { NUMBER($line) }: { $name }
# The two choices. $name is in the team.
people-import-perhaps-is = It is { $name }
people-import-perhaps-other = Somebody else
people-import-perhaps-hint = Whoever is here keeps their name as the team writes it.
# Names that would be added, and are hard to tell from one further up in the list.
people-import-alike = { $count ->
    [one] One name looks like another
   *[other] { NUMBER($count) } names look like others
}
# $name stands in the list, $other further up
people-import-alike-row = “{ $name }” looks like “{ $other }”.
people-import-alike-hint = They look the same, but their letters are not. If it is one person, write both alike.
people-import-keep-hint = Mend the lines above, and this list follows.
people-import-add = { $count ->
    [0] Add people
    [one] Add one person
   *[other] Add { NUMBER($count) } people
}
# $added people are new, of $changed something is changed, $skipped lines were left out
people-imported = { $added ->
    [0] Nobody new was added.
    [one] One person was added.
   *[other] { NUMBER($added) } people were added.
}{ $changed ->
    [0] {""}
    [one] {" "}One person was changed.
   *[other] {" "}{ NUMBER($changed) } people were changed.
}{ $skipped ->
    [0] {""}
    [one] {" "}One line was left out.
   *[other] {" "}{ NUMBER($skipped) } lines were left out.
}
# Over the form: a list that was pasted before and not added.
people-import-back = The list you began is back. Nobody of it is added yet.
people-import-clear = Clear it
people-import-no-name = Say which column holds the name.
