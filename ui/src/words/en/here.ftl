# Who is here, PINs, the lock, and the code for a manager who forgot theirs.

# The button in the frame, the title of its dialog, and the action in the palette.
here-who = Who is here?
here-who-then = This is for somebody who may do more here. Say who you are, and it goes on.
here-who-lead = Pick your name, and what you tell and change carries it.
# $name is who is here; for the button that changes it, and in its dialog.
here-is-named = { $name } is here.
here-name = I am
here-name-hint = First letters of your name, then Enter.
here-pin = PIN
here-come = That’s me
here-somebody-else = Somebody else
here-nobody = Nobody is here
here-lock = Lock now
# In the palette and the list of keys.
here-leave = Lock now, or nobody is here
here-forgotten = PIN forgotten?
# Status line, once somebody has come or gone.
here-hello = Hello { $name }.
here-needs-pin = Hello { $name }. A manager gives you a PIN before you can do more here.
here-left = Nobody is here now.
# Where what was typed could not be kept on the disk, as on a full one.
here-left-unkept = Nobody is here now. What was being typed could not be kept on the disk: it comes back for whoever typed it only while this window stays open.
here-locked = Locked. What was being typed is kept for whoever typed it.
# A wait after too many wrong tries, counted down beside the field.
here-wait = Too many wrong tries. Wait { $minutes ->
    [0] { "" }
    [one] one minute and{ " " }
   *[other] { $minutes } minutes and{ " " }
}{ $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}, then try again.

# In the place of a screen that needs somebody who may do more.
here-more = This screen is for somebody who may do more here. Say who you are, and it opens.
here-more-named = { $name } may not do this. Whoever may, can say that they are here.

# Ten seconds before the lock.
here-warning-title = Are you still there?
here-warning = { $seconds ->
    [0] It locks now.
    [one] It locks in one second. Any key stops it.
   *[other] It locks in { $seconds } seconds. Any key stops it.
}
here-warning-stay = I am here

# The PIN once more, before something that weighs more.
here-again-title = Your PIN once more
here-again = This weighs more than other things, so it asks that it is really you, { $name }.
here-again-go-on = Go on

# Settings.
here-pins = PINs
here-pins-none = There are no PINs. Whoever sits at this computer can do everything.
here-pins-on = There are PINs. Whoever has not entered one can read, tell stories, say thank you and change how the screen looks. Staff without a PIN only pick their name: then they can also add people, and change what stands under no name or under one without a PIN.
here-pins-set-up = Set up PINs
here-pins-open = PINs and access
here-pins-what = With PINs, leading huddles and looking after the team is only for those who enter theirs. The program locks itself when nobody presses a key.
here-pins-limit = PINs show who did what. They do not protect the file from someone who can use this computer account.

# The first PIN.
here-first = The first PIN
here-first-lead = It belongs to a manager and turns PINs on for everybody. With it comes a code for paper, in case it is forgotten.
here-first-who = Manager
here-first-who-hint = Whoever looks after the team.
here-first-pin = Their PIN
here-first-on = Turn PINs on
here-first-nobody-title = Nobody looks after the team yet
here-first-nobody = Open somebody’s page and choose “Look after the team”. Then come back.

here-pin-four = Four digits or more. Not 1234.
here-pin-six = Six digits or more. Not 123456.
here-pin-new = New PIN
here-pin-old = PIN so far
here-pin-change = Change my PIN
here-pin-changed = Your PIN is changed.
# $name gets a PIN.
here-pin-for = A PIN for { $name }
here-pin-give = Give this PIN
here-pin-tell = Tell it to { $name } alone. Everybody can change their own PIN afterwards.
here-pin-given = { $name } has a new PIN.
here-pin-taken = { $name } has no PIN any more.

# Who has a PIN.
here-table = Who has a PIN
here-table-has = Has a PIN.
# $day is a day such as Thursday, 26 November.
here-table-since = PIN since { $day }
here-table-none = No PIN yet, so they can do little
here-table-none-staff = No PIN, so anybody can pick this name
here-table-give = Give a PIN
here-table-new = New PIN
here-table-give-named = Give a PIN to { $name }
here-table-new-named = New PIN for { $name }
here-table-take = Take away
here-table-take-named = Take away the PIN of { $name }
here-table-other = Somebody else
here-table-other-hint = Staff need no PIN, but without one anybody can pick their name. A PIN of four digits ends that, and keeps what stands under it from others.

here-lock-title = Lock
here-lock-lead = When nobody presses a key, nobody is here any more. What was being typed is kept for whoever typed it. A huddle that runs is never locked.
here-lock-after = After
here-lock-seconds = { $count } seconds
here-lock-minutes = { $count } minutes

# Tries are counted on the disk, so none is made where it takes no writes.
here-not-tried = No PIN can be tried while nothing can be written on this disk.

# The code on paper.
here-code = Code for a forgotten PIN
# On the printed sheet: the day, with its year.
here-code-dated = Made on { $day }.
# After it, where there is a code that was made before.
here-code-dated-old = Once it is on paper, one that was made before it opens nothing any more.
here-code-what = With this code a manager who forgot their PIN gets a new one. It opens everything, so keep it locked away.
# $day and $time of the code that is on paper.
here-code-made = The code in use was made on { $day } at { $time }.
# A newer code was shown, but nobody pressed that it is on paper.
here-code-unread = A newer code was made on { $day } at { $time }, and nobody said that it is on paper. Until then the one before opens too. If you do not have the newer one, make another and write it down.
# The same where no code was ever said to be on paper.
here-code-unread-first = The code made on { $day } at { $time } was shown, but nobody said that it is on paper. If you do not have it, make another and write it down.
here-code-have = I have it on paper
here-code-have-said = Good. Only the newest code opens now.
here-code-unread-short = The new code for a forgotten PIN was never confirmed to be on paper.
here-code-unread-look = Look
here-code-make = Make a new code
here-code-title = The code for a forgotten PIN
here-code-lead = Write this code down or print it now. It is shown this once and never again.
here-code-paper = Keep it away from this computer, where only managers find it.
# After it, where there is an older code.
here-code-paper-old = Once you press that it is on paper, the old one opens nothing any more.
here-code-copy = Copy
here-code-copied = Copied
here-code-print = Print
# Where the system cannot print from the window.
here-code-not-printed = It cannot be printed from here. Write it down, please.
here-code-done = It is on paper
# $name is the manager who came in with it.
here-code-used = The recovery code was used: { $name } has a new PIN since { $day } at { $time }. If nobody knows of it, give { $name } another PIN and make a new code.
here-code-seen = Seen

# The screen for a forgotten PIN.
here-forgotten-staff = Staff and leaders: ask a manager, who gives you a new PIN at once.
here-forgotten-no-pins = There are no PINs here, so there is none to forget.
here-forgotten-manager = Managers: with the code on paper
here-forgotten-who = Who are you?
here-forgotten-code = Code
here-forgotten-code-hint = Seven groups of four. Small letters do no harm.
here-forgotten-come = Set the PIN and come in

here-end = Turn PINs off
here-end-title = Turn all PINs off?
here-end-means = All PINs and the code on paper end. Whoever sits at this computer can do everything again, and nothing locks. Notes of leaders about colleagues are hidden until PINs are on again; then managers can read them.
here-end-yes = Turn them off
here-ended = PINs are off. Everything is open.
