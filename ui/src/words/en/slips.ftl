# Typing what people wrote on paper: many slips, one after the other.

slips-lead = One slip after the other: who, from whom, the words, Enter.

# The fields that stay as they are from slip to slip.
slips-all = For all of these slips
# The fields of one slip; read by screen readers, not shown.
slips-one = This slip
slips-who = Who?
slips-who-hint = A few letters, Enter.
# Who wrote the slip; one name.
slips-from = From
slips-from-hint = Empty: a colleague.
slips-what = What it says
# Enter keeps it; Shift and Enter together begin a new line.
slips-what-hint = Enter keeps the slip. Shift+Enter begins a new line.
slips-keep = Keep it

# Status line. $name is one person or a list of people.
slips-kept = Kept: the slip about { $name }.

# Above the list of slips that were typed since the screen was opened.
slips-typed = { $count ->
    [one] One slip typed
   *[other] { NUMBER($count) } slips typed
}
slips-undo = Take it back
slips-change = Change
# Read by screen readers in place of “Change”. $name is who the slip is about.
slips-change-this = Change the slip about { $name }
# Beside a slip; $name wrote it.
slips-from-named = from { $name }
slips-from-colleague = from a colleague

# Status line, after "Take it back". $name is who the slip is about.
slips-undone = Taken back: the slip about { $name }.

# Above the slips that were refused or taken back while the next one was begun. Each has the button "Change".
slips-aside = Not kept yet
# In place of the button, while it takes long to keep it.
slips-away = On its way…
