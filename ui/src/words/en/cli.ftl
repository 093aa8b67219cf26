# The command line, for administrators and scripts. One message a line; a terminal shows it as it stands.
# Names of verbs and options (demo, --data) stay as they are in every language.

# The system names no folder where a program keeps its data.
cli-no-folder = This computer names no folder for the team’s data. Name one with --data.
# No window can be opened: there is no screen, or it may not be used.
cli-no-display = There is no screen to open the window on. Start it on a desktop. What works without one is told by --help.

# First line of the day's plan. $team is the team's name, $on the day as 2026-11-23.
cli-today = { $team }, { $on }
# $shift is the shift's name, $at the time of day as 09:00, $minutes how long the plan takes.
cli-today-at = { $shift }: huddle at { $at }, about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
cli-today-none = No huddle is planned today.
# $shift is the shift's name, or the team's where there are no shifts; $told how many stories and thank-yous were told.
cli-today-held = { $shift }: a huddle was held today, { $told ->
    [one] one story or thank-you
   *[other] { $told } stories and thank-yous
} told.
# $step and $steps: where the huddle stands that nobody has closed, such as 3 of 9.
cli-today-open = A huddle is open at step { $step } of { $steps }.
# The same from an earlier day; $on is that day as 2026-11-22.
cli-today-open-earlier = The huddle of { $on } is still open at step { $step } of { $steps }.
cli-today-presenter = { $name } presents.
# The parts of a huddle; $text is what is told in it.
cli-today-purpose = Purpose: { $text }
cli-today-story = Story: { $text }
cli-today-thanks = Thank you: { $text }
cli-today-promised = Promised: { $text }
cli-today-asked = To talk about: { $text }
cli-today-welcome = Welcome: { $text }
cli-today-today = For today: { $text }

# The example team is made. $folder is where.
cli-demo-made = The example team is in { $folder }.
# $rows is how many rows were read.
cli-check-sound = Everything was read and is sound: { $rows ->
    [one] one row
   *[other] { $rows } rows
}.
# $problem is a short finding of the check.
cli-check-problem = The data are not sound: { $problem }.
cli-check-advice = Nothing was changed. Open the window: it mends what it can from the log and the copies, sets aside what it cannot, and says what it did.
# $file is the new file, $bytes its size.
cli-backup-written = A copy of everything is in { $file } ({ $bytes } bytes). It was opened again and is sound.
# $added, $changed and $skipped count people.
cli-people-imported = { $added ->
    [one] One colleague was added.
   *[other] { $added } colleagues were added.
} { $changed ->
    [0] { "" }
    [one] Of one, something was changed.
   *[other] Of { $changed }, something was changed.
} { $skipped ->
    [0] { "" }
    [one] One was left out.
   *[other] { $skipped } were left out.
}
# A line of the file that does not fit. $line is its number, $why a sentence.
cli-people-bad = Line { $line }: { $why }
# $field is the label of the column at fault.
cli-people-bad-field = Line { $line }, { $field }: { $why }
cli-people-no-shift = The team has no shift of this name.
cli-people-there = Somebody of this name is in the team already.
# $line is a line of the file.
cli-people-twice = This name stands in line { $line } already.
# $name is added, and $other is in the team under another spelling.
cli-people-alike = Line { $line }: { $name } looks like { $other }, and is added as somebody else. The window asks which of both it is.
# $rows counts stories and thank-yous.
cli-recognitions-written = { $rows ->
    [one] One row was
   *[other] { $rows } rows were
} written to { $file }.

cli-everything-written = { $rows ->
    [one] One record was
   *[other] { $rows } records were
} written to { $file }.

# Refusals, where the words for the window do not fit a terminal: what is the matter, what is safe, what to do.
# $folder is the data folder; $path is a file that was named.
cli-error-not_set_up = There is no team in { $folder } yet. Open the window to begin, or make an example team there with the verb demo.
cli-error-not_found = There is nothing at { $path }. Nothing was changed. Check the name.
# $name is what was given with --as.
cli-error-nobody = Nobody who works here is called { $name }. Nothing was done. Write the name as the team does.
cli-error-pin_needed = This team has PINs. Nothing was done. Say who you are with --as NAME, and give your PIN on stdin with --pin-stdin.
cli-error-wrong_pin = This is not the PIN. Nothing was done. After five wrong ones it waits, longer each time.
cli-error-not_allowed = Only a manager may do this here. Nothing was done. Say who you are with --as NAME and --pin-stdin.
cli-error-already_there = { $name } is there already, and was left as it is. Choose another name.
cli-error-team_there = There is a team in { $folder } already, and it was left as it is. Name an empty folder with --data.
cli-error-read_only = You have no right to do this with { $path }. Nothing was changed. Ask for the right, or choose another place.
cli-error-unreadable = You have no right to read { $path }. Nothing was changed. Ask for the right, or choose another folder with --data.
cli-error-locked = Another copy of the program has the data in { $folder } open. Nothing was changed. Close its window, then run this again.
cli-error-disk_full = The disk is full. Nothing was changed. Free some space, then run this again.
cli-error-network_drive = These data lie on a network drive, where two computers that write at once would destroy them. Nothing was changed. Open the window to bring them to a disk of this computer, or name another folder with --data.
cli-error-damaged = The data in { $folder } are damaged. Nothing was changed. Open the window: it mends what it can from the log and the copies, sets aside what it cannot, and says what it did.
cli-error-not_a_database = The data file in { $folder } is not one of this program. It was not changed. Choose another folder with --data.
# $detail is what the system says.
cli-error-io = { $path } could not be read or written: { $detail }. Check the name and the disk, then run this again.
cli-error-bad_rows = Lines of the file do not fit. Nothing was added. Correct them, or keep the good ones with --keep-good.
cli-error-empty = There is nothing in it. Nothing was changed. Check the file.
# $detail is for whoever mends the program.
cli-error-bug = Something in the program went wrong ({ $detail }). What was saved before is safe.

# The heads of an exported file's columns.
export-day = Day
export-kind = Kind
export-person = Person
export-giver = Thanked by
export-text = What happened
export-customer_words = Words of the { -customer }
export-source = How it is known
export-times_told = Times told
export-last_told_on = Last told on
# The column says "private" where somebody in it wants no thanks aloud.
export-private = Private
# The column says "new", "ready", "told" or "private".
export-status = Status
# The column says "person", "shift" or "team".
export-whom = Person, shift or team
# Names of those who say it too.
export-also = Also thanked by
# The column says "yes", "ask" or "private".
export-aloud = May be told aloud
# The column says "yes" where the customer in it agreed.
export-agreed = Agreed to be talked about
export-steady = Steady work
# The column says "yes" where somebody decided by themselves.
export-discretion = Decided without asking
export-standard = Standard
# The day on which private thanks were handed over.
export-handed = Handed over on
