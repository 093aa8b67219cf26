# The first run: a few short steps, each can be skipped.

# $step of $steps
firstrun-step = Step { NUMBER($step) } of { NUMBER($steps) }
firstrun-continue = Continue
firstrun-finish = Open today’s huddle
firstrun-skip = Skip this step
firstrun-later = You can change all of this later.
firstrun-local = Everything stays on this computer.

firstrun-language-label = Language
firstrun-language = Which language does the team speak?

firstrun-place-label = Kind of place
firstrun-place = Where do you work?
firstrun-place-lead = So that we use your words, and offer examples that fit.
# While no place is chosen. The word is the one of “Somewhere else” below.
firstrun-place-none = Without a choice we say “customer”.
firstrun-place-hotel = Hotel or restaurant
firstrun-place-hotel-hint = We say “guest”.
firstrun-place-clinic = Clinic or practice
firstrun-place-clinic-hint = We say “patient”.
firstrun-place-shop = Shop
firstrun-place-shop-hint = We say “customer”.
firstrun-place-contact_centre = Contact centre
firstrun-place-contact_centre-hint = We say “caller”.
firstrun-place-other = Somewhere else
firstrun-place-other-hint = We say “customer”.

firstrun-team = Who is on the team?
firstrun-team-lead = A name for the team, and the people in it.
firstrun-team-name = Name of the team
firstrun-team-name-hint = What people call it, such as “Front office”.
# The team's name when the step was skipped
firstrun-team-default = Our team
# $zone is a city such as Berlin, or a zone that belongs to none, such as US/Eastern
firstrun-zone-is = Times are those of { $zone }.
# $zone is a time zone that belongs to no place, such as Etc/UTC
firstrun-zone-unknown = This computer does not say where it is. Times are in { $zone }.
firstrun-zone-change = Change
firstrun-zone = Time zone
firstrun-zone-hint = Type a city near you.
firstrun-people = People
firstrun-people-there = { $count ->
    [one] One person is in the team.
   *[other] { NUMBER($count) } people are in the team.
}

firstrun-purpose = Why do you come to work?
firstrun-purpose-lead = One sentence about people, short enough to say aloud.

firstrun-huddle = When do you huddle?
firstrun-huddle-lead = Ten minutes at the start of a shift. We remind you.
firstrun-shift-name = Shift
firstrun-shift-name-hint = What people call it.
# Preset name of the first shift
firstrun-shift-default = Morning
firstrun-weekdays = Days
firstrun-weekdays-none = Choose at least one day.
firstrun-time = Time
firstrun-time-hint = Hours and minutes, such as 07:45.
firstrun-remind = Reminder
firstrun-remind-none = No reminder
firstrun-remind-minutes = { $count ->
    [one] One minute before
   *[other] { NUMBER($count) } minutes before
}

# Below stands the folder.
firstrun-gone = This program kept data here before, and they are gone. Where copies are kept in a second place, close the window, put them into a folder named “backups” in the folder below, and start again. Or begin anew.
