# What happened, and as .action what to do.

error-empty = This is empty.
    .action = Write a few words.
# $limit is a number of rows, of people or of digits.
error-too_long = This is too long.
    .action = Make it shorter. The limit is { $limit }.
# The same of a text. $limit is a number of characters.
error-too_long-text = Too long: at most { $limit } characters fit.
    .action = Make it shorter.
error-control_character = This text holds a character that cannot be shown.
    .action = Write it again by hand, or paste it as plain text.
error-not_a_day = This day does not exist.
    .action = Check day, month and year.
# A day that is over, where only today or a later one will do.
error-day_over = This day is over.
    .action = Take today or a later one.
# $words: how many words the exceptions have; $limit: how many all that the standard says has.
error-longer_exception = The exceptions have { $words } words, the standard with its reason only { $limit }.
    .action = Shorten them, or say more of what you always do.
error-retired = This standard is retired, is not one yet, or says something else by now.
    .action = Look at it again.
error-nothing_seen = Nothing was seen.
    .action = Say of at least one thing whether it was met.
error-day_ahead = This day is still to come.
    .action = Take today or an earlier one.
error-not_a_time = This is not a time of day.
    .action = Write it like 07:45.
error-not_a_zone = This time zone is not known.
    .action = Choose one from the list.
error-not_found = This is not here any more.
    .action = Go back and look again.
error-not_allowed = This needs somebody who may do more here.
    .action = Say who is here, or ask your leader.
error-somebody_else = Somebody else is here now.
    .action = Look at the screen again.
error-pin_needed = This asks for the PIN.
    .action = Enter it, then it goes on.
# $left is how many more can be tried before a wait.
error-wrong_pin = This is not the PIN.
    .action = Look at the keys and try again.
error-wrong_code = This is not the code.
    .action = Compare it with the paper, group by group.
# $seconds until the next try.
error-try_later = Too many wrong tries.
    .action = { $seconds ->
        [one] Wait one second, then try again.
       *[other] Wait { $seconds } seconds, then try again.
    }
# $limit is a number of digits.
error-pin_too_short = This PIN is too short.
    .action = { $limit ->
        [4] Take four digits or more.
        [6] Leaders and managers need six digits or more.
       *[other] Take { $limit } digits or more.
    }
error-easy_to_guess = Anybody would try this PIN first.
    .action = Take digits that are not in a row and not the same.
error-not_digits = A PIN is made of digits alone.
    .action = Write digits only.
error-manager_first = The first PIN is for a manager, so that somebody can always get in.
    .action = Choose somebody who looks after the team.
error-last_manager = Nobody would be left who looks after the team and has a PIN.
    .action = Make somebody else a manager and give them a PIN first.
error-needs_pins = This is only there once PINs are on.
    .action = Without them nobody can tell who looks. A manager turns them on in Settings.
error-not_set_up = The team is not set up yet.
    .action = Finish the first steps.
error-already_closed = This huddle is closed.
    .action = Look for it under Huddles.
error-already_running = A huddle is running.
    .action = Press F5 to go back to it.
error-not_running = No huddle is running.
    .action = Press F5 to start one.
error-already_told = This was told in a huddle.
    .action = It stays as it was told.
# $part: which part of the huddle the swap was asked in.
error-nothing_else = { $part ->
    [story] No other story is waiting.
    [thanks] No other thanks are waiting.
   *[other] Nothing else is ready for this part.
  }
    .action = X leaves it out.
error-nothing_planned = Nothing is planned for this huddle.
    .action = Put something back on Today, then start it.
error-not_to_be_told = No huddle tells this: it was taken back, or somebody wants no thanks aloud.
    .action = Choose another one.
error-nothing_to_undo = There is nothing to take back.
    .action = What a huddle told stays told.
error-changed_since = This was changed in the meantime.
    .action = Look at it again before you change it.
error-in_use = Other records need this.
    .action = Change those first.
# $version and $known are the numbers of the form in which the data are kept: theirs, and the newest that is known here.
error-too_new = These data were written by a newer version: they have form { $version }, and this version knows { $known }. Nothing was changed.
    .action = Install the newer version. Until then everything can be saved as a file that other programs read.
error-network_drive = These data lie on a network drive. Two computers that write there at once would destroy them, so the program does not open them. Nothing was changed.
    .action = Keep the data on a disk of this computer. Copies can go to the network drive: Settings, Copies.
error-place_gone = The folder that was chosen for the data is not there. Nothing was changed.
    .action = Plug in the disk that it lies on, and try again. If it is gone for good, start the program with --data and another folder.
error-same_folder = This place lies in the folder of the data. What takes one would take the other.
    .action = Choose a place outside of it, best on a stick, another disk or a network drive.
error-replaced = Another program replaced or removed the data file while it was open. Nothing more is written to it.
    .action = Put the old file back, or start the program again: it works with the file that lies there now.
error-bad_copy = This copy is damaged. The data are not.
    .action = Choose another copy. If this comes back, have the disk checked that it lies on.
# $name is a person's.
error-has_pin = { $name } came after this copy and has a PIN. Nothing was changed.
    .action = Take that PIN away first, under Settings, PINs and access.
error-read_only = These data can be read but not written. Nothing was changed.
    .action = Ask for the right to write in the data folder.
error-unreadable = This account may not read these data. Nothing was changed.
    .action = Ask for the right to read and write in the data folder.
error-locked = Another window of the program, or another program, has these data open. Nothing was changed.
    .action = Close it, then try again.
error-disk_full = The disk is full. What you wrote is still on the screen.
    .action = Free some space, then try again.
error-damaged = The data are damaged, and no copy could take their place. They were not changed.
    .action = Ask whoever looks after this computer. The details say where the file lies.
error-not_a_database = The data file cannot be read: it is damaged, or not one of this program. It was not changed.
    .action = Where copies are kept in a second place, put them into a folder named “backups” beside it, and start again.
error-io = The disk could not be read or written.
    .action = Check the disk, then try again.
error-bad_request = This cannot be read as it stands. Nothing was changed.
    .action = Look at what you wrote, then try again.
# $line is the first line where it is so; there is none where the file was read as a whole.
error-bad_encoding = { $line ->
    [one] This file is not written in UTF-8: look at line { $line }.
    [other] This file is not written in UTF-8: look at line { $line }.
   *[none] This file is not written in UTF-8.
}
    .action = Save it again as UTF-8, then choose it once more.
# $line is the line on which the quotation mark opens: all that follows it in the file would be one cell.
error-quote_open = A quotation mark that opens in line { $line } is never closed.
    .action = Close it or take it out, save the file, then try again.
# $bad is how many rows.
error-bad_rows = { $bad ->
    [one] One row cannot be used. Nothing was added.
   *[other] { $bad } rows cannot be used. Nothing was added.
}
    .action = { $bad ->
        [one] Correct it, or keep only the good rows.
       *[other] Correct them, or keep only the good rows.
    }
error-too_large = This is too large.
    .action = Split it into smaller parts.
error-cancelled = Nothing was chosen.
    .action = { "" }
error-unknown_command = The program asked for something that is not known.
    .action = Start it again. What you saved is safe.
error-bug = Something in the program went wrong. What you saved is safe.
    .action = Try again. If it comes back, start the program again.
error-answered = It is answered already.
    .action = Read the answer; send another one where it is not enough.
error-taken_back = Whoever sent it took it back.
    .action = There is nothing to answer any more.
error-has_left = { $name } does not work here any more.
    .action = Choose somebody who does.
# $name is a name or a file.
error-already_there = “{ $name }” is already there.
    .action = Use the one that is there, or choose another name.
error-ends_before_start = The end is before the start.
    .action = Choose a later end.
