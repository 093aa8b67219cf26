# The notification before a huddle. It shows on any screen that is on: no names of people, no stories.

# The huddle of a shift starts soon. $shift is the shift's name, $minutes how long until then.
reminder-title = { $shift }: huddle in { $minutes ->
    [one] one minute
   *[other] { NUMBER($minutes) } minutes
}
# The huddle starts this minute. $shift is the shift's name.
reminder-now = { $shift }: the huddle starts now
# $at is the time of day, as 09:00.
reminder-body = It starts at { $at }. Open Purpose Huddle to see the plan.
# The computer slept, or the program was closed, when the huddle should have started. $shift is the shift's name.
reminder-late = { $shift }: the huddle was to start already
# $at is the time of day, as 09:00.
reminder-late-body = It was planned for { $at }. Open Purpose Huddle to start it now.
# More than one huddle is due at once.
reminder-several = { $count ->
    [one] One huddle is due
   *[other] { NUMBER($count) } huddles are due
}
# $at is the time of day of the first one, as 09:00.
reminder-several-body = The first one is at { $at }. Open Purpose Huddle to see them.
