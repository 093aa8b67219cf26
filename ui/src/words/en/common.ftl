# Words that many screens share.

common-close = Close
common-save = Save
common-cancel = Cancel
common-again = Try again
# Takes a chosen person or thing out of a field. $name is what is taken out.
common-remove = Remove { $name }
common-loading = Reading
common-nothing-found = Nothing fits these letters.
# A button beside a field for a PIN. Read aloud, not shown.
common-show-digits = Show the digits
# The three parts of a date, as labels of small fields.
common-day = Day
common-month = Month
common-year = Year
# The first line of the list of months: nothing chosen.
common-month-none = Choose
# A button beside what is wrong; it goes to the field that needs a change.
common-to-field = Go to the field
# Opens what the system said about a fault, for whoever looks after the computer.
common-details = Details
# Shown over a form with changes that were not saved before somebody left it.
common-unsaved-back = What you changed before is back. It is not saved yet.
common-unsaved-clear = Take the saved words
# In its place where it was typed while nobody had said that they are here: it may be another one's. The button puts it aside.
common-unsaved-nobodys = Somebody began this without giving a name. Go on if it is yours, or clear it.
common-unsaved-nobodys-clear = Clear what was begun
# $line is a line number of a list that somebody gave
line-number = Line { NUMBER($line) }
# Behind the first lines of such a list
line-rest = { $count ->
    [one] and one more line
   *[other] and { NUMBER($count) } more lines
}
common-print = Print
common-not-printed = It cannot be printed from here.
