# How the program looks and behaves here, and the team it is for.

settings-intro = Every change on this page counts at once. The team and its shifts have a page of their own, with a button to save.

settings-look = Look
settings-theme = Theme
settings-theme-system = As on this computer
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-text-size = Text size
# $size is per cent.
settings-size = { $size } %
settings-language = Language
# Two made-up languages for people who build the program.
settings-language-long = English, accented and longer
settings-language-mirrored = English, right to left

settings-keys = Keys
settings-single-keys = Keys with one letter
settings-single-keys-hint = For example N for a new story. They rest while you write.
settings-show-keys = Show all keys

settings-room = In the room
# The size of the text there, in per cent.
settings-room-size = Larger or smaller
# Under it is a picture of the room's screen, much smaller than that.
settings-room-hint = The picture shows how a long story fits on the room’s screen.
# A link to the page that finds the size.
settings-room-measure = Find the right size

# The page that finds the size of the text in the room, from the screen and the farthest seat.
measure-title = Text size in the room
measure-lead = Two answers, and even the person at the back can read it. Each counts at once.
measure-screen = How large is the screen?
measure-screen-hint = From corner to corner. It often stands on the back, or in the screen’s name.
# The size of a screen, such as 55 inches.
measure-inches = { $inches } inches
# The other answers to how large the screen is.
measure-projector = A projector
measure-other = Another size
# A field for a number, where a projector makes the picture.
measure-width = How wide is the picture?
measure-width-hint = In centimetres, from edge to edge.
# A field for a number, for a screen of another size.
measure-diagonal = How many inches?
measure-diagonal-hint = From corner to corner. One inch is 2.5 centimetres.
measure-seat = How far away is the farthest seat?
measure-seat-hint = In metres, from the screen. A long step is about one metre.
# Beside a field that holds no such number.
measure-not-a-number = Write a number from { $least } to { $most }.
# For screen readers: the buttons beside a field. $what is what it asks, such as How wide is the picture?
measure-less = Less: { $what }
measure-more = More: { $what }
# Where the letters are shown in their size.
measure-look = Look at it on that screen
# $key is a key. Under it is a picture of the room's screen, much smaller than that.
measure-look-how = This picture is small. Move this window to the room’s screen, press { $key } and show it in full size. Then ask whoever sits at the back.
# For screen readers: what the picture is.
measure-picture = A story of 40 words, as the room’s screen shows it
# In the picture: who did it, and forty words of it. No more than forty fit on the room's screen.
measure-story-who = Ana
measure-story = A { -customer } came back at midnight without a bag. Ana called the taxi office four times and then drove to the rank in the rain. The bag was there, with the medicine in it, and everybody slept well that night.
# A button: the picture then fills the window.
measure-open = Show it in full size
# Under that picture. Two buttons answer it.
measure-sample = Can the person at the back read this?
measure-yes = Yes
measure-larger = Larger
# At least ten.
measure-letters = In the room, a line of a long story holds about { NUMBER($letters) } letters.
measure-too-far = From there it is too far for this screen. Move the chairs closer, or take a larger screen.
# The size that was chosen is larger than what fits.
measure-shrunk = A long story has no room for letters that large. Move the chairs closer, or take a larger screen.
# On the status line, after Yes.
measure-kept = Good. The text in the room stays at this size.
# Beside the buttons, after Larger, where nothing larger is left.
measure-largest = This is the largest size. Move the chairs closer, or take a larger screen.

# Whether the program goes on without its window, to remind the team.
stay-title = When the window is closed
stay-in-background = Stay in the background and remind the team
stay-means = The program then starts with the computer, without its window. To see the window again, start it once more.
# The example team, which does not start with the computer.
stay-means-example = To see the window again, start the program once more.
# $palette and $quit are keys, such as Ctrl+K.
stay-how-to-end = To end it, choose “{ stay-quit }” in the menu that { $palette } opens, or press { $quit }. The icon beside the clock offers it too, where there is one.
stay-no-reminder = Your team has no reminder yet. Choose one under “{ settings-to-team }”.
# An action, found by these words.
stay-quit = Quit { frame-program }
# Asked once on Today, after a huddle was held. The next two are the buttons.
stay-ask = Remind the team also while this window is closed?
stay-ask-hint = The program then waits without its window, and starts with the computer.
# The example team, which does not start with the computer.
stay-ask-hint-example = The program then waits without its window.
stay-ask-yes = Yes, stay in the background
stay-ask-no = No
# On the status line, after either answer.
stay-said-yes = From now on the team is reminded without the window too. You can change that in Settings.
stay-said-no = The team is reminded only while the window is open. You can change that in Settings.

copies-title = Copies
copies-lead = The program copies everything by itself: when it starts and every half hour in which something happened. Each copy is opened again and checked before it counts.
# $day is a day such as Thursday, 26 November; $time the time of day.
copies-last = The last copy was kept on { $day } at { $time }.
# $size is such as 12 MB or 340 kB.
copies-sum = { $count ->
    [one] It is the only one, of { $size }.
   *[other] There are { NUMBER($count) }, of { $size } together.
}
copies-open = All copies, and going back
copies-folder = The copies lie in
copies-demo = The example team is not copied.
copies-none = There is no copy yet. The first comes within a minute after something was written.
copies-none-yet = No copy yet
# The button that makes a copy at once, and what it says meanwhile.
copies-make = Copy now
copies-making = Copying…
# On the status line, after the button was pressed.
copies-made = A copy was just kept.
copies-made-none = Nothing happened since the last copy.
copies-all = All copies
# The line under the newest copies that unfolds the others.
copies-older = { $count ->
    [one] One older copy
   *[other] { NUMBER($count) } older copies
}
# A copy in the list, by its moment.
copies-at = { $day } at { $time }
# Copies that were made before something great was done.
copies-before-update = { $day } at { $time }, before an update of the program
copies-before-restore = { $day } at { $time }, before going back
copies-before-import = { $day } at { $time }, before a list was added
copies-wanted = { $day } at { $time }, made by hand
# What a copy was made before.
copies-before-replaced = { $day } at { $time }, when another program replaced the data file
# Beside a copy whose moment has not come yet.
copies-ahead = Its date is in the future: the computer’s clock was wrong then, or is wrong now.
copies-look = Look
# For screen readers: which copy the button opens.
copies-look-named = Look at the copy of { $moment }
# What a copy holds.
copies-team = Team
copies-people = People
copies-stories = Stories and thank-yous
copies-huddles = Huddles held
# Beside the number of people, stories or huddles in a copy: how many are here now that the copy does not have.
copies-since = { $count ->
    [one] 1 came later and would go
   *[other] { $count } came later and would go
}
copies-last-thing = Last change
copies-go-back = Go back to this copy
copies-go-back-means = Everything in the team will be as it was then; what came after it goes. A copy of how it is now is kept first, and you can take it back with Ctrl+Z. PINs stay as they are.
copies-not-sound = This copy is damaged. Choose another one.
# On the status line, with a button to undo it.
copies-went-back = Everything is as it was on { $day } at { $time }.
# A second place for the copies.
copies-elsewhere = A second place
copies-elsewhere-lead = A stick, another disk or a folder on the network. Each copy goes there too, so that a broken or stolen computer costs you nothing.
copies-elsewhere-choose = Choose a folder
copies-elsewhere-other = Choose another folder
copies-elsewhere-end = Stop copying there
# Asked before that; the last one is the button that does it.
copies-elsewhere-end-title = Stop copying to the second place?
copies-elsewhere-end-means = New copies lie on this computer alone then, and a broken or stolen computer can cost you everything. What lies there stays, and you can choose the folder again.
copies-elsewhere-end-yes = Stop copying
copies-elsewhere-chosen = From now on the copies go there too.
copies-elsewhere-ended = Nothing is copied there any more. What lies there stays.
copies-elsewhere-away = The second place is not there now. Plug in the stick, or see whether the network drive can be reached. What lies there stays, and what is missing is copied once it is back.
copies-elsewhere-none = No copy is there yet.
copies-elsewhere-newest = The last copy there is from { $day } at { $time }.
# On the settings page; the page of the copies says why.
copies-elsewhere-fails = The second place for the copies cannot be reached.
# Above every screen.
copies-fail-since = Since { $day } no copy could be made.
copies-fail-look = See why
# $name is a folder such as Dropbox.
copies-synced = The data folder lies in “{ $name }”, which is kept in step with other computers. That is safe only as long as no other computer opens it with this program.
keephere-title = Keep the data on this computer
keephere-lead = Choose a folder on a disk of this computer. The data are brought there with their copies, and this program opens them there from now on. What lies on the network drive stays as it is.
keephere-one = Close the program on every other computer first, and do this on one computer only: each one that does goes on with data of its own.
keephere-choose = Choose a folder
# $folder is a path.
keephere-done = From now on the data lie in { $folder }.
# The folder that was chosen held data before.
keephere-there = { $folder } held data already. These are what you see; nothing was brought from the network drive.
copies-json = Everything as a file
copies-json-lead = Every record of every kind in one JSON file, for another program. Whoever has the file can read all of it.
copies-json-save = Save as a file
copies-json-done = { $count ->
    [one] One record was saved:
   *[other] { NUMBER($count) } records were saved:
}

# Told once, above every screen, after damage was found in the data and mended.
damage-title = Damage was found in the data on { $day } at { $time }
damage-replaced-title = The data file was replaced on { $day } at { $time }
# Copies were put into the folder of a computer that had no data yet.
damage-brought-title = These data came from a copy on { $day } at { $time }
damage-brought = They are as they were in the copy of { $day } at { $time }, the newest that lay there. What was done after it is not here.
damage-file = The data file could not be used any more. It was set aside, and nothing of it was thrown away.
damage-gone = The data file was gone. What was done after the copy that took its place is not here.
damage-removed = Another program removed or spoilt the data file while it was open. All that it held was kept as a copy first, and that is what you see now.
damage-replaced-lost = Another program put another data file in the place of the one that was open. What you see now is what lay there. Of the old one, what came after its newest copy could not be kept; its last log is set aside in the folder “damaged”.
damage-replaced = Another program put another data file in the place of the one that was open. What you see now is what lay there. All that the old one held is kept in Copies, as the copy made when it was replaced.
# After either of the last two, where what lies there now is another file.
damage-replaced-elsewhere = If the copies went to a second place too, look in Settings, Copies whether they still do, and choose it again if not.
damage-from-copy = The copy of { $day } at { $time } took its place.
damage-from-log = There was no copy, so everything was put together again from the file’s own record.
damage-again = { $count ->
    [0] The old file holds nothing that was done after it.
    [one] One thing that was done after it was found in the old file and is here again.
   *[other] { NUMBER($count) } things that were done after it were found in the old file and are here again.
}
damage-unread = What was done after it could not be read: it is not here.
damage-rows = { $count ->
    [one] One record was taken from the old file as it stands, because what made it so could not be read.
   *[other] { NUMBER($count) } records were taken from the old file as they stand, because what made them so could not be read.
}
damage-lost = { $count ->
    [one] One thing that was done after it could not be read any more.
   *[other] { NUMBER($count) } things that were done after it could not be read any more.
}
damage-mended = { $count ->
    [one] One record was damaged and is again what was written.
   *[other] { NUMBER($count) } records were damaged and are again what was written.
}
damage-as-they-are = { $count ->
    [one] One record was damaged and is in no copy: look whether it still says what was meant.
   *[other] { NUMBER($count) } records were damaged and are in no copy: look whether they still say what was meant.
}
# Which they are, one on a line; a link where it has a screen. $kind is the kind of record.
damage-kind = { $kind ->
    [team] The team
    [shift] A shift
    [person] A person
    [purpose] The purpose
    [role] The purpose of a job
    [recognition] A story or thank-you
    [recognition_person] Who is thanked in a story
    [huddle] A huddle
    [huddle_item] A step of a huddle
    [huddle_absent] Who was absent from a huddle
    [huddle_left_out] What was left out of a huddle
    [huddle_choice] What a leader chose for a huddle
    [question] A question of your own
    [form_part] How long a part of the huddle is
    [action] A promise or a topic
    [huddle_tap] A tap at the end of a huddle
    [huddle_part] Who takes a part of a huddle
    [pin] A PIN: if it does not work any more, a manager gives another
    [recovery] The code for a forgotten PIN: make another under PINs and access
    [draft] Something that was being typed
    [setting] A setting of this computer
    [occurrence] A reminder
   *[other] Something the program keeps for itself
}
# Where several of a kind are listed. $nth counts them.
damage-kind-nth = { $kind } ({ NUMBER($nth) })
# The last line, where there are more than are listed.
damage-others = { $count ->
    [one] and one more
   *[other] and { NUMBER($count) } more
}
damage-entries-lost = { $count ->
    [one] One entry of the record of changes lost its words. What it changed is still here.
   *[other] { NUMBER($count) } entries of the record of changes lost their words. What they changed is still here.
}
damage-advice = A disk that does this once may do it again. Have it checked, and have the copies kept in a second place too.
damage-folder = The old file lies in
damage-seen = I have read this

settings-about = About
settings-about-version = Version
settings-about-folder = Your data are in
settings-about-sqlite = Database
settings-about-database = SQLite { $version }
settings-about-read-only = These data can be read but not changed.
settings-about-demo = This is an example team. Nothing of it is real.

# A link from the settings to the page of the team.
settings-to-team = Team, shifts and reminders
settings-to-team-hint = Name, place, time zone, shifts and when they meet.

# Links from the settings to the pages of whoever leads; their names are those of the screens.
settings-to-questions-hint = Your own, and the program’s sixty-five.
settings-to-forms-hint = The parts of each huddle, their minutes and their order.

# The page of the questions that the huddle asks the room.
questions-lead = The program has sixty-five questions for your kind of place, in three kinds; its cases come with an ending. The kinds take turns, and yours are a fourth. Within a kind, none comes again before the others had their turn.
questions-own = Your own questions
# Where there are some.
questions-own-lead = About every fourth question is one of yours. The more you write, the longer until one comes again.
questions-none = None of your own yet
questions-none-example = For example: “Which { -customer } made you laugh this week? What happened?”
# The field for a new question, and for one that is changed.
questions-new = A new question
questions-text = Your question
questions-text-hint = The presenter reads it aloud. At most 200 characters.
# A second field under the question. With it the question is a case.
questions-reveal = What the next key reveals
questions-reveal-hint = The limit, or how it ended. With it, the question is a case. May stay empty.
# Before what the next key reveals, under the question in a list.
questions-then = Then:
questions-add = Add the question
# Over the field that holds a question of the program, copied to be changed.
questions-copied = This one is the program’s. Once you add yours, the huddle does without it.
# Over the field that holds what somebody decided without asking, as a case.
questions-of-decided = From what somebody decided without asking. Say first what happened. It is not added yet.
# Over the field: what was typed and not added is there again.
questions-begun = The question you began is back. It is not added yet.
questions-clear = Clear it
# On the status line, each with a button to undo it.
questions-added = Question added. It waits for its turn.
questions-saved = Question saved.
questions-replaced = Question added. The huddle does without the program’s own.
questions-removed = Question removed. Huddles that asked it keep its words.
questions-change = Change
# For screen readers. $text is the beginning of the question.
questions-change-this = Change: { $text }
questions-remove = Remove
questions-remove-this = Remove: { $text }
questions-library = The program’s own questions
questions-library-lead = They come by themselves, each in its turn.
# Unfolds all of them.
questions-library-read = Read all sixty-five
# A switch beside a question of the program. Pressed, the huddle never asks it.
questions-without = We do without it
# For screen readers. $text is the beginning of the question.
questions-without-this = We do without it: { $text }
# A mark on a question that is switched off.
questions-off = Not asked here
# On the status line, each with a button to undo it.
questions-off-said = The huddle does without this question.
questions-on-said = This question takes its turn again.
# Copies a question of the program into the field for one's own.
questions-copy = Change it
questions-copy-this = Change it: { $text }
# The three kinds, as headings over their questions.
questions-kind-purpose = Why the work matters
questions-kind-empathy = Through the { -customer }’s eyes
questions-kind-case = What would you do?

# The page of the forms: which parts a huddle has, in which order, and how long each may take.
forms-lead = Every kind of huddle has its parts, their order and their minutes. A change counts from the next huddle on.
forms-change = Change
# For screen readers. $form is a kind of huddle, such as Ten minutes.
forms-change-this = Change: { $form }
forms-done = Done
forms-done-this = Done: { $form }
# Beside a part that the team does without.
forms-without = left out
forms-minutes-hint = Write minutes, such as 2 or 2:30. With 0 the part is left out.
# $up, $down, $earlier and $later are keys, such as ↑ or Alt+↑.
forms-keys = { $up } and { $down } change by half a minute. { $earlier } and { $later } move the part.
# For screen readers: the field beside the name of a part, and the buttons around it. $part is a part of the huddle.
forms-minutes-of = { $part }, minutes
forms-less = Half a minute less: { $part }
forms-more = Half a minute more: { $part }
forms-earlier = Earlier: { $part }
forms-later = Later: { $part }
# The button that takes every change to this kind of huddle back.
forms-as-it-was = As it was
# For screen readers.
forms-as-it-was-this = As it was: { $form }
# All parts together.
forms-sum = { $minutes ->
    [one] One minute in all
   *[other] { $minutes } minutes in all
}
# Where the sum is far from what the kind of huddle is called. $named is such as 10.
forms-far = { forms-sum }. Its name says { $named }.
# Beside a field that holds no time.
forms-not-minutes = This is no number of minutes. Write it like 2 or 2:30.
forms-at-most = A part takes at most { $minutes } minutes.
forms-one-part = One part has to stay. Give it at least half a minute.
# On the status line, each with a button to undo it. $time is minutes and seconds, such as 2:30.
forms-set = { $part }: { $time }. { forms-sum }.
forms-left-out = { $part } is left out. { forms-sum }.
# $at is its place among the parts, from 1.
forms-moved = { $part } is part { $at } of { $count } now.
forms-reset = { $form }: as it was.

team-identity = The team
team-name = Name
team-place = Kind of place
team-place-hint = It decides which words we use.
team-zone = Time zone
team-zone-hint = Write a city near you.
team-remind = Reminder before the huddle
team-remind-none = None
team-remind-minutes = { $minutes ->
    [one] { $minutes } minute before
   *[other] { $minutes } minutes before
}
team-saved = Team saved.
team-unsaved = Not saved yet.

team-shifts = Shifts
team-shifts-none = No shift yet
team-shifts-none-hint = A shift has its days and its time for the huddle.
team-shift-add = Add a shift
team-shift-edit = Change
# For screen readers: which shift the button changes.
team-shift-edit-named = Change { $name }
team-shift-remove = Remove
team-shift-name = Name of the shift
team-shift-days = Days
team-shift-time = Time of the huddle
team-shift-time-hint = Hours and minutes, such as 07:45.
team-shift-new = New shift
team-shift-saved = { $name } saved.
team-shift-removed = { $name } removed. Its huddles stay.
team-shift-form = Usual huddle
team-shift-weekly = Long huddle once a week
team-shift-weekly-hint = On this day it takes the place of the usual one.
team-shift-weekly-none = None
# In the list of shifts: the days, and the time of the huddle.
team-shift-when = { $days } at { $time }
# Below it. $form is the usual huddle, such as Ten minutes; $day the weekday of the long one.
team-shift-long = { $form }. Long huddle on { $day }.
team-shift-every-day = Every day

# Whether thank-yous need no leader's eyes before a huddle tells them. A checkbox on the team's page.
team-at-once = Shout-outs are ready at once
team-at-once-hint = Otherwise a leader reads each one before the huddle tells it. Stories are always read first.
