# Telling: quick reasons, the quiet advice beside the fields, and what happens after sending.

# Under the label of the field for names.
tell-who-hint = Two or three letters, then Enter; Tab goes on. People, a shift, the whole team.
# A button under that field, where a whole sentence was written into it: it moves the sentence.
tell-misplaced = Put this into “{ recognition-what }”
# Under that field: what is told of somebody who wishes so is read to nobody. $name is who wishes it, one or a list of $count;
# the first where nobody else is thanked with them.
tell-wish-one = { $name } wants no thanks aloud: this becomes a card for them, read to nobody.
tell-wish-each = { $count ->
    [one] { $name } wants no thanks aloud: this becomes a card for each of them, read to nobody.
   *[other] { $name } want no thanks aloud: this becomes a card for each of them, read to nobody.
}

# Over six buttons, while nothing is written yet.
tell-reasons = Or begin with one of these
# Each reason is a button, and a sentence that a presenter reads aloud after the names of one colleague or several. No name and
# no subject stands in it: where a language needs one, use a form that fits one and several.
tell-reason-stayed = Stayed until it was solved
tell-reason-stayed-said = Stayed until it was solved.
tell-reason-helped = Helped when it was full
tell-reason-helped-said = Helped out when it was full.
tell-reason-calmed = Calmed somebody who was upset
tell-reason-calmed-said = Calmed somebody who was upset.
tell-reason-noticed = Noticed a small thing
tell-reason-noticed-said = Noticed a small thing that mattered.
tell-reason-stepped = Stepped in without being asked
tell-reason-stepped-said = Stepped in without being asked.
tell-reason-welcomed = Made a newcomer feel welcome
tell-reason-welcomed-said = Made a newcomer feel welcome.

# The privacy guard. Each line names the words it found ($text); the line after it says why it matters.
tell-guard = Stories are read aloud. Is this meant for everybody?
tell-guard-phone = “{ $text }” looks like a phone number.
tell-guard-phone-why = Anybody who hears it could call.
tell-guard-email = “{ $text }” looks like an e-mail address.
tell-guard-email-why = Anybody who hears it could write.
tell-guard-room = “{ $text }” looks like a room or a bed.
tell-guard-room-why = It says where to find the { -customer }.
tell-guard-record = “{ $text }” looks like the number of a record.
tell-guard-record-why = It leads to everything you keep about one { -customer }.
tell-guard-card = “{ $text }” looks like a card or an account.
tell-guard-card-why = Money can be taken with it.
tell-guard-birth = “{ $text }” looks like a date of birth.
tell-guard-birth-why = With it, people find out who it was.
tell-guard-surname = “{ $text }” looks like a surname.
tell-guard-surname-why = Everybody would know who the { -customer } was.
# After a finding that stands in the field "What the customer said".
tell-guard-quoted = It is in what the { -customer } said.
# Opens the rest of the list. $count is how many more there are than are shown.
tell-guard-more = { $count ->
    [one] And one more
   *[other] And { NUMBER($count) } more
}
tell-guard-free = Change it or keep it: you decide.
# A button: marks the words in the field.
tell-guard-show = Show me
# Its name for screen readers. $text is the words.
tell-guard-show-name = Show me “{ $text }”

# A quiet line: the program's guess. $name is a standard of the team.
tell-standard-guess = This sounds like: { $name }
tell-standard-use = Use it
tell-standard-chosen = It shows: { $name }
tell-standard-out = Take it out
# The field, folded away.
tell-standard = Which standard does it show?
tell-standard-hint = What your team always does.
tell-standard-none = None in particular

tell-steady = What kind of thing was it?
tell-steady-special = Something special
tell-steady-special-hint = Once, and worth a story.
tell-steady-steady = Steady work
tell-steady-steady-hint = Quiet good work, day after day.

tell-discretion = Somebody decided for the { -customer } without asking
tell-discretion-hint = A room, a refund, a gift: what they gave because it was right.

# Under a field for names, where letters were left that chose nobody. $text is the letters.
tell-unchosen = “{ $text }” is not chosen yet.
# The same, beside the field where sending stops: with a button to add a new colleague there, and without one.
tell-unchosen-add = “{ $text }” is not chosen yet. Pick somebody, add them, or take the letters out.
tell-unchosen-pick = “{ $text }” is not chosen yet. Pick somebody, or take the letters out.
# Under a field for names: whoever has these letters stands in the field. $names is one name or a list.
tell-already = { $count ->
    [one] { $names } is chosen already.
   *[other] { $names } are chosen already.
}

tell-aloud = May it be told aloud?
tell-aloud-yes = Yes
tell-aloud-yes-hint = A huddle tells it.
tell-aloud-ask = Ask me first
# $name says thank you.
tell-aloud-ask-hint = Whoever presents asks { $name } before.
tell-aloud-ask-nobody = Write above who says thank you, so that somebody can be asked.
tell-aloud-private = Private thanks
tell-aloud-private-hint = A leader hands it over as a card. Nobody reads it aloud.
# The same while nobody has a PIN.
tell-aloud-private-open = A leader hands it over as a card. Nobody reads it aloud. As long as no PINs are set, whoever opens their page at this computer can read it.

tell-agreed = The { -customer } agreed to be talked about

# What holds, in the line of the folded part.
tell-fact-standard = shows “{ $name }”
tell-fact-steady = steady work
tell-fact-discretion = decided without asking
tell-fact-ask = ask me first
tell-fact-private = private thanks
tell-fact-agreed = the { -customer } agreed

# Somebody else told the same already. $name is who.
tell-alike = { $name } told this already:
tell-alike-somebody = A colleague told this already:
tell-alike-add = Add my name to it
tell-alike-other = It is another one
# Beside the button that sends, while the offer above may be out of sight; and the button that goes to it.
tell-alike-told = Told already?
tell-alike-look = Look at it
# Status line: the button above needs to know whose name.
tell-alike-who = Pick your name here. Then add it.

# On the button, once sending takes longer than a moment.
tell-sending = Sending…

# After sending. A leader reads it first. $name is one colleague.
tell-next-one = A leader reads it before the huddle. Then { $name }’s team hears it, likely on { $day } at { $time }.
tell-next-one-today = A leader reads it before the huddle. Then { $name }’s team hears it, likely today at { $time }.
tell-next-one-tomorrow = A leader reads it before the huddle. Then { $name }’s team hears it, likely tomorrow at { $time }.
tell-next-many = A leader reads it before the huddle. Then the team hears it, likely on { $day } at { $time }.
tell-next-many-today = A leader reads it before the huddle. Then the team hears it, likely today at { $time }.
tell-next-many-tomorrow = A leader reads it before the huddle. Then the team hears it, likely tomorrow at { $time }.
tell-next-later = A leader reads it first. Then it waits for a huddle.
tell-next-change = You can change it until it is read.
# $names is one or more people.
tell-next-ask = Before it is read aloud, somebody asks { $names }.
tell-next-card = It becomes a card that a leader hands to { $name }. Nobody reads it aloud.
tell-next-cards = It becomes a card for each of them, which a leader hands over. Nobody reads it aloud.
tell-next-handed = The card was handed over. Nobody reads it aloud.
tell-next-told = A huddle has told it.
# $day is a day such as Thursday 12 March
tell-next-again = It comes back from { $day } on.
tell-next-declined = No huddle tells it.
tell-next-joined = It is part of another story now.

# After adding a name to what somebody else told. $name is whose.
tell-added = Added.
tell-added-lead = { $name } says it too now.
# Status line.
tell-added-status = Added: { $name } says it too.

# Under what was just sent, where somebody told something like it before. $name is who.
tell-instead = This may be the same as what { $name } told.
tell-instead-somebody = This may be the same as what a colleague told.
# A button: adds the name to theirs, and takes one's own back.
tell-instead-add = Add your name to that one instead
# Status line after it. $name is whose name was added.
tell-instead-status = Added: { $name } says it too, and your own is taken back.

# Over the form, where what is back was typed while nobody had said that they are here. $time is a time of day such as 07:40
tell-draft-nobodys = Somebody began this at { $time } without giving a name. Go on if it is yours, or start anew.
# $day is a day such as Monday 9 March
tell-draft-nobodys-day = Somebody began this on { $day } without giving a name. Go on if it is yours, or start anew.
# The button beside it: empties the form.
tell-draft-anew = Start anew

# Before the links to two other screens.
tell-elsewhere = You have it in writing?
