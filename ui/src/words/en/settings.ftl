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

settings-room = The room
settings-room-size = Size of the text in the room
settings-room-hint = Ask the person at the back: can you read this?
# A sample in the size of the room, as it would look from the back row.
settings-room-sample = We are here for each other.

copies-title = Copies
copies-lead = The program copies everything by itself: when it starts and every half hour in which something happened. Each copy is opened again and checked before it counts.
# $day is a day such as Thursday, 26 November; $time the time of day.
copies-last = The last copy was kept on { $day } at { $time }.
# $size is a number of megabytes.
copies-sum = { $count ->
    [one] It is the only one, of { $size } MB.
   *[other] There are { NUMBER($count) }, of { $size } MB together.
}
copies-folder = The copies lie in
copies-demo = The example team is not copied.
copies-none = There is no copy yet. The first comes within a minute after something was written.

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
# In the list of shifts: the days, and the time of the huddle.
team-shift-when = { $days } at { $time }
team-shift-every-day = Every day
