# The list of stories: its filters, its rows, and what came while somebody was reading. Then the page of one story and its card.

# How far a telling has come, where no huddle told it.
feed-new = Waits to be read
feed-private = Private thanks, not handed over yet
# $day is a day such as 12 March
feed-handed = Handed over on { $day }
feed-declined = Not told aloud
feed-joined = Joined to another one
# Quiet words in a row of the list.
feed-steady = steady work
# Somebody decided by themselves what the { -customer } gets.
feed-discretion = decided without asking

# A bar over the list while somebody reads further down. $count is how many came since.
feed-newer = { $count ->
    [one] New stories (1)
   *[other] New stories ({ NUMBER($count) })
}
# Over the list, of which a part stays empty. What to do follows, and a button that tries again.
feed-not-fetched = Some stories could not be fetched.
# $count is how many of all are left by the filters.
feed-found = { $count ->
    [one] One found
   *[other] { NUMBER($count) } found
}
# Status line, after a leader asked for a story in the next huddle.
feed-no-huddle = No huddle is planned that may tell this one.

feed-add = Add a filter
# A key takes all filters away. The words in the search field stay.
feed-clear = Clear filters
# For screen readers: the list of filters that are set.
feed-set = Filters that are set
feed-other-filter = Another filter
feed-none-fits = No story fits all of these filters.

# What can be filtered by; the name of the button, and the beginning of the filter that is set.
feed-by-person = About
feed-by-giver = From
feed-by-shift = Shift
feed-by-standard = Standard
feed-by-days = Days
feed-by-kind = Story or shout-out
feed-by-told = Told or not
feed-by-source = How we know
feed-by-steady = Steady or special
feed-by-discretion = Decided without asking
feed-by-kept = Worth hearing again
# The same two where they stand alone, as buttons.
feed-pick-person = About somebody
feed-pick-giver = From somebody
# A filter that is set: "Standard: Own the problem". $filter is one of the names above.
feed-chip = { $filter }: { $value }

# The two sides of those that are either so or not.
feed-told-yes = Told
feed-told-no = Not told yet
feed-steady-yes = Steady work
feed-steady-no = Something special
feed-discretion-yes = Decided without asking
feed-discretion-no = Nothing decided without asking
feed-kept-yes = Worth hearing again
feed-kept-no = Not marked as worth hearing again

# A person, by name.
feed-name = Who?
feed-name-hint = Two or three letters, then Enter.

# Days, by name.
feed-span-week = This week
feed-span-weeks = Last four weeks
feed-span-year = This year
# $since, $until and $day are days such as 1 Mar 2026
feed-days = { $since } to { $until }
feed-since = Since { $day }
feed-until = Up to { $day }
# The same number of days before or after those in the list.
feed-earlier = Earlier days
feed-later = Later days
feed-from-day = First day
feed-to-day = Last day
feed-to-hint = Leave one empty for no beginning or no end.
feed-show-days = Show these days

# The page of one story. Its way so far, a list of steps.
story-steps = What becomes of it
story-sent = Sent
# $day is a day such as 12 Mar 2026, $name one person or several.
story-by = { $day }, by { $name }
# In place of a name in the message above.
story-a-leader = a leader
story-ready = Read and ready
# It was brought in from another program, where it counts as told.
story-told-before = It was told before it came here.
# Nobody had to read it first.
story-at-once = Ready at once
story-at-once-why = It needed no reading first.
story-private = Private thanks
story-joined-read = Read the other one
# A step that is still to come.
story-then-told = Then read aloud
# $count is how many huddles told it; each stands below.
story-told = { $count ->
    [one] Told
   *[other] Told { NUMBER($count) } times
}
# $when is a day, with the shift where there are several; $name presented.
story-telling = { $when }, read by { $name }
story-to-hand = To be handed over
story-to-hand-how = A leader prints the card and gives it by hand.
story-handed = Handed over
story-again = Due again
# $day is a day such as 12 Mar 2026
story-again-from = From { $day } on a huddle may tell it again.
story-heard = Heard
story-not-again = It will not come back by itself.
# Over a leader's reason why it is not told. $name is the leader.
story-why-by = { $name } wrote
story-why = A leader wrote
story-why-kind = Thank you for telling it. You can tell it again in other words.

# Over and under what may be private in it.
story-signs = Look at this before it is read aloud
story-signs-why = It is read aloud to everybody. Change it or keep it.
# A folded part: the words before a leader changed them. $name told it.
story-original = As { $name } wrote it
story-original-nobody = As it was written first

story-card = Card to hand over
story-certificate = Card or certificate
# Status lines, after a leader decided about it on its page.
story-said-private = Private thanks. Its card is here, to hand over.
# $names want no thanks aloud.
story-said-private-wish = { $names }: no thanks aloud, by their own wish. The card is here, to hand over.
story-said-not-handed = Not handed over yet.

story-fact-standard = What it shows
story-fact-work = What it was
story-fact-aloud = Told aloud
story-fact-aloud-ask = Ask first
story-fact-aloud-private = No, private thanks
story-fact-agreed = The { -customer }
story-fact-agreed-yes = Agreed to be talked about

# The card, on the screen and on paper.
card-title = Card
card-back = Back to the story
card-shape = On paper
card-shape-card = Card to hand over
card-shape-certificate = Certificate
# Over and under what may be private on it. Neither stands on the paper.
card-signs = Look at this before you print it
card-signs-why = Whoever holds the paper reads it. Change it on the page of the story, or keep it.
# The heading of the card. $name is one person or several, a shift or the team.
card-thanks = Thank you, { $name }
card-thanks-nobody = Thank you
# $name is who says thank you, one or several.
card-by = From { $name }, { $day }
