# Bringing in what a team already has: thanks and stories from a CSV file of another program, or from an export of ours.

history-lead = Thanks and stories that your team has in another program, as a CSV file. Nothing is kept before you say so.
# Under what was found in the file.
history-told = What you bring in counts as told already, unless a column says otherwise. So no huddle is flooded by it.

# The first part of the screen
history-file = The file
history-choose = Choose a file
history-choose-other = Choose another file
# $name is the file's name, $size is such as “12 MB”.
history-file-name = { $name }, { $size }

history-columns = What is in each column?
history-columns-hint = These are the first rows of the file.
history-header = The first row names the columns
# A column without a name. $count is its number.
history-column = Column { NUMBER($count) }
# The file is wider than anybody can look over. $count is a number of columns.
history-columns-most = Only the first { NUMBER($count) } columns are read.
# What a column can hold.
history-as-day = Day
history-as-person = Who it is about
history-as-giver = Who says it
history-as-text = What happened
history-as-customer_words = The { -customer }’s own words
history-as-kind = Shout-out or story
history-as-source = How we know
# Whether it is about a colleague, a shift or the whole team
history-as-whom = Colleague, shift or team
history-as-also = Who says it too
# How far it had come: new, ready, told or private
history-as-status = Its status
history-as-times_told = How often it was told aloud
history-as-aloud = Whether it may be told aloud
history-as-private = Whether it is private
# Of private thanks
history-as-handed = When it was handed over
history-as-agreed = Whether the { -customer } agreed
history-as-steady = Whether it is steady work
history-as-discretion = Whether somebody decided without asking
history-as-standard = The standard
history-as-ignore = Leave it out
history-missing-day = Say which column holds the day.
history-missing-person = Say which column holds who it is about.
history-missing-text = Say which column holds what happened.

# What the reading found, before anything is kept.
history-found = What would come of it
history-good = { $count ->
    [0] Nothing new can be brought in
    [one] One can be brought in
   *[other] { NUMBER($count) } can be brought in
}
history-same = { $count ->
    [one] One is here already and stays as it is.
   *[other] { NUMBER($count) } are here already and stay as they are.
}
history-known = { $count ->
    [one] One name in it is somebody’s here.
   *[other] { NUMBER($count) } names in it are somebody’s here.
}
# $from and $to are days, such as “3 Nov 2025”.
history-days = From { $from } to { $to }.
history-one-day = All of { $day }.
# The title of a list of rows that cannot be kept, each with its line and the reason.
history-bad = { $count ->
    [one] One row does not fit
   *[other] { NUMBER($count) } rows do not fit
}
# $column is what the column holds, $why is a sentence
history-why = { $column }: { $why }
# The cell of the day is empty.
history-no-day = It does not say when it happened.
history-nobody-named = Nobody is named.
history-nothing-told = It does not say what happened.

# While the file is read. $done and $total are such as “12 MB”.
history-reading = The file is read
history-read = { $done } of { $total } read
history-begins = The reading begins.
# Read aloud every few seconds, not shown. $percent is from 0 to 100.
history-percent = { NUMBER($percent) } % read
history-stopping = It is being stopped.
history-stopped = The reading was stopped. Nothing was kept.
history-again = Read it again

# Names in the file that nobody here has, or several have.
history-names = { $count ->
    [one] One name to look at
   *[other] { NUMBER($count) } names to look at
}
history-names-hint = Nobody here has these names, or several have. Say who is meant, or leave the choice as it is.
# $name is in the file; several people here have it.
history-which = Which { $name }?
history-in-rows = { $count ->
    [one] In one row
   *[other] In { NUMBER($count) } rows
}
# Behind “In 3 rows”: somebody here has nearly the same name. $rows is that sentence part.
history-is-this = { $rows }. Is this { $name }?
# The choices for a name
history-name-ask = Choose
history-name-add = Add as a colleague
history-name-another = Somebody else: add as a colleague
history-name-is = It is…
history-name-out = Leave out
# Label of a field that finds a colleague. $name is in the file.
history-who-is = Who is { $name }?
# One of several who have the same name. $note is their job and shift, or how the name is said.
history-one-of = { $name } · { $note }
# Which of the names are on the page.
history-names-page = { NUMBER($from) } to { NUMBER($to) } of { NUMBER($count) }
history-names-before = The names before
history-names-next = The next names

# The last part of the screen
history-bring-title = Bring it in
history-bring = { $count ->
    [0] Bring in
    [one] Bring in one
   *[other] Bring in { NUMBER($count) }
}
history-keep-good = { $count ->
    [one] Leave out the row that does not fit
   *[other] Leave out { NUMBER($count) } rows that do not fit
}
history-keep-good-hint = Or mend the file, and read it again.
# Why the button cannot be pressed yet.
history-names-open = { $count ->
    [one] One name still needs an answer.
   *[other] { NUMBER($count) } names still need an answer.
}
history-to-open = Go to the first
history-bad-open = Say first that the rows that do not fit are left out.

# While it is brought in
history-bringing = It is brought in
history-bringing-hint = You can go on reading. What you send meanwhile is kept as soon as the list is in. If you cancel now, nothing of it is kept.
history-copying = First a copy is made of how everything is now.
# After Cancel
history-nothing-kept = Nothing of it was kept.

# Afterwards
history-done = { $count ->
    [0] Nothing new was brought in
    [one] One was brought in
   *[other] { NUMBER($count) } were brought in
}
history-done-people = { $count ->
    [one] One colleague was added.
   *[other] { NUMBER($count) } colleagues were added.
}
history-done-same = { $count ->
    [one] One was here already and stayed as it was.
   *[other] { NUMBER($count) } were here already and stayed as they were.
}
history-done-skipped = { $count ->
    [one] One was left out.
   *[other] { NUMBER($count) } were left out.
}
history-done-copy = A copy of how everything was before is kept.
history-done-copies = Look at the copies
history-done-stories = Look at the stories
history-another = Bring in another file
# On the status line, where somebody is on another screen by now.
history-done-away = { $count ->
    [0] The file was read. Nothing new was brought in.
    [one] The file was read. One was brought in.
   *[other] The file was read. { NUMBER($count) } were brought in.
}

# What happened, where the screen can say it better.
history-too-many-names = This file has more names that nobody here has than a team could have people.
history-file-gone = The file is not where it was.
history-file-other = Another file was chosen since.
