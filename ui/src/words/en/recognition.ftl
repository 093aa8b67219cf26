# Telling: one screen for a shout-out and a story.

recognition-tell-lead = Say who, and what happened. Everything else is up to you.

# Label of the field for one or more colleagues.
recognition-who = Who?
recognition-who-hint = Two or three letters, then Enter. People, a shift, the whole team.
# Offered when no colleague has the name that was typed. $name is that text.
recognition-add-person = Add “{ $name }” as a new colleague
# Status line. $name is the colleague who was just added from the telling screen.
recognition-person-added = { $name } is in the team now.

recognition-what = What happened?
# Shown under the label. Three short sentence openings that make a good story.
recognition-what-hint = The { -customer } needed… They did… Because of that…

# The three dots fill while somebody types. They never block.
recognition-dots = What makes it easy to retell
recognition-dot-who = Who it was
recognition-dot-did = What they did
recognition-dot-changed = What it changed
# Read by screen readers after the name of a dot.
recognition-dot-there = there
recognition-dot-open = not yet
# Not shown. Words and beginnings of phrases, separated by commas, that usually say what an act changed.
# Write the ones people really use in your language; lower case.
recognition-change-words = because of that, because of this, so that, as a result, in the end, afterwards, thanks to, which meant, that meant, finally, thanked, thank you, smiled, laughed, hugged, cried, relieved, happy, grateful, delighted, came back, will come back, wrote to us, told us, never forget

# The folded part of the screen.
recognition-more = More

recognition-customer-words = What the { -customer } said
recognition-customer-words-hint = Their own words, if you remember them. No surname, room or phone number.

recognition-giver = Who says thank you?
recognition-giver-hint = Leave it empty and the team hears “a colleague”.
recognition-giver-nobody = a colleague
# $name gives the thanks; where several do, all their names: “from Joe and Mei”.
recognition-from = from { $name }
recognition-from-colleague = from a colleague
recognition-with-quote = with the { -customer }’s words

recognition-source = How do you know?
recognition-source-hint = So that the team knows where it comes from.
recognition-source-saw_it = I saw it
recognition-source-customer_told = A { -customer } told us
recognition-source-letter = A letter or a review
recognition-source-myself = It happened to me
recognition-source-leader = A leader told me

recognition-day = When was it?
recognition-day-hint = Leave it empty for today.
recognition-day-today = today

recognition-kind = Told as
# Short story or long one; both are the same record.
recognition-kind-shout_out = Shout-out
recognition-kind-story = Story
recognition-kind-shout_out-hint = A thank-you, read in one breath.
recognition-kind-story-hint = Told in the middle of the huddle, with a question after it.

recognition-send = Send

# $time is a time of day such as 14:05
recognition-draft-back = Your draft from { $time } is back.
# $day is a day such as Monday 9 March
recognition-draft-back-day = Your draft from { $day } is back.
recognition-draft-clear = Clear it
recognition-draft-cleared = The draft is gone.
recognition-draft-return = Bring it back
recognition-draft-kept = Kept as you type

recognition-fault-people = Say who it was.
recognition-fault-text = Write what happened.
recognition-fault-safe = Your words are still here.

# Above a real story of the team, beside the fields
recognition-ours = One of yours, to begin with

# After sending
recognition-sent = Sent.
# Status line; $name is one person or a list of people
recognition-sent-status = Sent: what you told of { $name }.
# $name is one colleague, $day a day such as Thursday 12 March, $time a time of day
recognition-heard-one = { $name }’s team will hear this on { $day } at { $time }.
recognition-heard-one-today = { $name }’s team will hear this today at { $time }.
recognition-heard-one-tomorrow = { $name }’s team will hear this tomorrow at { $time }.
recognition-heard-many = The team will hear this on { $day } at { $time }.
recognition-heard-many-today = The team will hear this today at { $time }.
recognition-heard-many-tomorrow = The team will hear this tomorrow at { $time }.
recognition-heard-later = It waits for a huddle.
recognition-another = Write another
recognition-finish = Finish
recognition-change = Change it

# The list of what was told to us. The first three are things that keys do.

recognition-next-one = Next story
recognition-one-before = Story before
recognition-open-this = Open this story

recognition-stories-feed = Everything that was told to us, newest first
recognition-search = Find
recognition-search-hint = Any word or name. Accents do not count; “two words” in quotation marks stand together.
recognition-search-clear = Clear the search
recognition-search-all = Search everything
# $query is what was looked for.
recognition-none-found = Nothing holds “{ $query }”.
recognition-filter = Show
recognition-filter-all = Everything
recognition-filter-story = Stories
recognition-filter-shout_out = Shout-outs
recognition-filter-untold = Not told yet
# $count is how many there are
recognition-count = { $count ->
    [one] One in all
   *[other] { NUMBER($count) } in all
}
recognition-none-title = No stories yet
recognition-none = The first one is the hardest. Think of the last time a { -customer } thanked you.
recognition-none-match-title = Nothing here
recognition-none-story = No story was told to us yet. A shout-out with a little more in it is one.
recognition-none-shout_out = No shout-out yet. A thank-you takes twenty seconds.
recognition-none-untold = Everything was read aloud. Tell the next one.
recognition-show-all = Show everything
recognition-write-first = Tell the first one

# $day is a day such as 12 March
recognition-told-on = Told on { $day }
# $count is at least 2
recognition-told-times = { $count ->
    [one] Told once, on { $day }
   *[other] Told { NUMBER($count) } times, last on { $day }
}
recognition-not-told = Not told yet
# It was brought in from another program, where it counts as told.
recognition-told-before = Told before it came here
recognition-withdrawn = Withdrawn
recognition-quote-from = The { -customer } said

recognition-back = All stories
recognition-telling-shift = { $day }, { $shift }
recognition-facts = About it
recognition-fact-day = When
recognition-fact-source = How we know
recognition-fact-giver = Who says thank you
recognition-edit = Change
recognition-withdraw = Withdraw
# For leaders, on the page of one.
recognition-tell-next = Tell it at the next huddle
# For a team with several shifts: one button for each.
recognition-tell-there = Tell it there
# $day is a day such as Thursday 12 March, $time a time of day.
# $when in the messages below.
recognition-when = { $day }, { $time }
recognition-when-shift = { $day }, { $time } ({ $shift })
recognition-next-huddle = The next huddle: { $when }.
recognition-in-huddle = It is in the huddle of { $when }.
recognition-take-out = Take it out
# For screen readers, right after the words of one of the three buttons above: "Tell it there: Friday, 07:45".
recognition-at-huddle = : { $when }
recognition-taken-out-status = Out of that huddle. It stays in your stories.
# A button that stays pressed.
recognition-keep = Worth hearing again
recognition-keep-hint = Stories come back after some weeks, those worth hearing again first.
recognition-kept-status = Kept. When stories come back, it comes first.
recognition-not-kept-status = It comes back in its turn, like the others.
recognition-withdrawn-status = Withdrawn. Nobody reads it aloud.
recognition-withdrawn-note = This was withdrawn. Nobody reads it aloud any more.
recognition-saved = Saved.
# Not shown. Short words that nearly every text in this language holds, parted by spaces: a story with two of them is in this language.
recognition-common = the a and was to of in it for with that had her his she he they
