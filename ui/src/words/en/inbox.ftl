# What leaders read before a huddle tells it, and private thanks that wait to be handed over.

# On Today, for leaders. $count is how many nobody has read. A button with its key stands after it.
inbox-notice =
    { $count ->
        [one] One new one waits to be read.
       *[other] { number-begins } new ones wait to be read.
    }
inbox-notice-read = Read them

inbox-lead = A huddle tells them once you have read them. The oldest comes first.
# Name of the list, for screen readers. The button on each row opens it.
inbox-list = New, the oldest first
# $count is how many wait beyond those in the list.
inbox-more =
    { $count ->
        [one] One more waits after these.
       *[other] { number-begins } more wait after these.
    }
# A button, where the list is folded to this one line: it shows the list. The second of twelve is open.
inbox-fold = All that wait: { $place } of { $count }
# Names for readers of the two buttons beside it, “Before” and “Next”.
inbox-fold-before = { inbox-before }, in the list
inbox-fold-next = { inbox-next }, in the list
# Label of the checkbox of one row. $names is who is praised, $day a day such as 12 March 2026.
inbox-choose = Choose { $names }, { $day }
inbox-choose-all = Choose all
# $count is how many are chosen.
inbox-chosen =
    { $count ->
        [one] One is chosen.
       *[other] { number-begins } are chosen.
    }
# Buttons over the list: each acts on all that are chosen.
inbox-ready-these = Ready: { $count }
inbox-private-these = Private: { $count }
inbox-decline-these = Decline: { $count }
# On a row: what the check for private details found.
inbox-row-signs =
    { $count ->
        [one] One detail to look at
       *[other] { number-begins } details to look at
    }
# On a row: somebody else told something very much like it.
inbox-row-alike = Told by others too
inbox-row-ask = Ask first

# After the name in the heading of the one that is open: the second of twelve.
inbox-place = { $place } of { $count }
# $name told it and wants to be asked before it is read aloud.
inbox-ask-giver = { $name } wants to be asked before it is told
inbox-ask-nobody = Whoever told it wants to be asked before it is told
# In the place of making it ready. $names want to be asked before it is told, $count of them. A and P are keys.
inbox-ask-key =
    { $count ->
        [one] { $names } wants to be asked first. Press A once more when they have said yes; P keeps it private.
       *[other] { $names } want to be asked first. Press A once more when all have said yes; P keeps it private.
    }
# The same without keys: “Ready” and “Private thanks” are buttons.
inbox-ask-press =
    { $count ->
        [one] { $names } wants to be asked first. Press “{ inbox-ready }” once more when they have said yes; “{ inbox-private }” keeps it private.
       *[other] { $names } want to be asked first. Press “{ inbox-ready }” once more when all have said yes; “{ inbox-private }” keeps it private.
    }
# The same for several tellings that are chosen.
inbox-ask-these =
    { $count ->
        [one] { $names } wants to be asked first. Press “{ inbox-ready }” once more when they have said yes.
       *[other] { $names } want to be asked first. Press “{ inbox-ready }” once more when all have said yes.
    }
# At the end of $names above, where nobody’s name stands on a telling; alone it begins the sentence.
inbox-ask-teller = whoever told it
inbox-ask-teller-alone = Whoever told it
inbox-meant-private = Meant as private thanks

# What a leader can do, each a button with a key.
inbox-ready = Ready
inbox-edit = Edit the wording
inbox-private = Private thanks
inbox-join = Join
inbox-decline = Decline
inbox-next = Next
inbox-before = Before
# In the help of keys: the row below and above in the list.
inbox-row-next = The one below
inbox-row-before = The one above
inbox-open = Open its page

# The facts about the one that is open.
inbox-fact-standard = Standard
inbox-fact-aloud = Told aloud
inbox-aloud-yes = Yes
inbox-aloud-ask = Ask first
inbox-aloud-private = No, private thanks
inbox-fact-work = What it is about
inbox-work-steady = Steady good work, day after day
inbox-work-special = Something special
inbox-fact-discretion = Own decision
inbox-discretion = Somebody decided for the { -customer } without asking
# Whether the customer in it knows that the team talks about it.
inbox-fact-agreed = The { -customer }
inbox-agreed = Agreed to be talked about
inbox-not-agreed = Nobody has said that the { -customer } agreed

# What the check for private details found, under the text in which it is marked.
inbox-signs = Look at what is marked
inbox-signs-why = It is read aloud to everybody. It is yours to decide.
# $text is the words as they stand in the story. One sentence for each kind of private detail.
inbox-sign-phone = “{ $text }” looks like a phone number. The thanks are as good without it.
inbox-sign-email = “{ $text }” looks like an e-mail address. The thanks are as good without it.
inbox-sign-room = “{ $text }” looks like a room or a bed. It says where a { -customer } is to be found.
inbox-sign-record = “{ $text }” looks like a number under which a { -customer } is filed. It leads to their name.
inbox-sign-card = “{ $text }” looks like a card or an account. It belongs in no story.
inbox-sign-birth = “{ $text }” looks like a date of birth. It says who the { -customer } is.
inbox-sign-surname = “{ $text }” looks like a { -customer }’s surname. The story is as good without it.

# The same kinds, each in a list such as “a phone number and a date of birth”.
inbox-holds-phone = a phone number
inbox-holds-email = an e-mail address
inbox-holds-room = a room or bed number
inbox-holds-record = a { -customer }’s file number
inbox-holds-card = a card or account number
inbox-holds-birth = a date of birth
inbox-holds-surname = a { -customer }’s surname

# Others that tell very likely the same.
inbox-alike = Likely the same
inbox-alike-hint = Joined, one of the two stays, with everybody’s names. You say whose words.
# How far the other one is. Statuses of a story.
inbox-alike-new = waits to be read, too
inbox-alike-ready = ready
inbox-alike-told = told already

# Changing the words of the one that is open, in its place.
inbox-reword = What happened
# $name told it.
inbox-reword-hint = The words of { $name } stay as they are: they can be read on its page.
inbox-reword-hint-nobody = The sender’s own words stay as they are: they can be read on its page.
inbox-reword-fault = Write what happened.
inbox-reworded = In your words now. The sender’s own stay on its page.

# The question before something is not told.
inbox-decline-title = Why is it not told?
inbox-decline-title-these =
    { $count ->
        [one] Why is it not told?
       *[other] Why are these { $count } not told?
    }
inbox-decline-reason = Your reason
inbox-decline-hint = Whoever told it reads this.
# On $count of them, which are all, stands no name of whoever told it.
inbox-decline-hint-nobody =
    { $count ->
        [one] Nobody signed it, so nobody reads this but those who lead.
       *[other] Nobody signed them, so nobody reads this but those who lead.
    }
# On $nobody of several stands no name.
inbox-decline-hint-some =
    { $nobody ->
        [one] Whoever told them reads this. Nobody signed one of them: there only those who lead read it.
       *[other] Whoever told them reads this. Nobody signed { $nobody } of them: there only those who lead read it.
    }
inbox-decline-fault = Write the reason. Whoever told it reads it.
inbox-decline-fault-nobody = Write the reason. Those who lead read it.
# Over four buttons that fill the field.
inbox-decline-ready = Or begin with one of these
inbox-decline-1 = We heard this one already. Thank you for telling it.
inbox-decline-2 = It says too much about a { -customer }. Tell it once more without the details.
inbox-decline-3 = It was a hard moment for somebody. Let us talk about it first.
inbox-decline-4 = I could not see what they did. Tell it once more with what happened.
inbox-decline-back = The reason you began is back.
inbox-decline-clear = Clear it

# The question before two are joined. Both stand there in full, and the words of one of them stay.
inbox-join-title = Join the two
inbox-join-hint = Everybody’s names stand on it then, and the { -customer }’s words too where only one has them.
# Where several are likely the same.
inbox-join-same = Which one is the same?
# $names is who is praised, $from whom it is from, such as “from Joe”, $day a day.
inbox-join-which = { $names }, { $from }, { $day }
inbox-join-words = Which words stay?
# Over the words of each of the two. $from is such as “from Joe”.
inbox-join-this = This one, { $from }
inbox-join-other = The other one, { $from }
# On the one that is chosen.
inbox-join-stays = These words stay
# Why nothing can be chosen.
inbox-join-told = The other one was told already, so its words stay as they were heard.
# The other one is ready, and the words that were being read stay: they are to be made ready first.
inbox-join-ready-goes = The other one is ready already. This one takes its place, and waits until it is made ready.
inbox-join-ready-stays = The other one is ready already, and stays so.
inbox-join-none = Nobody told anything like it. There is nothing to join.

# Status line, after each decision. $count is how many it was about.
inbox-said-ready = Ready. A huddle tells it soon.
# $what is a list of kinds, such as “a phone number and a date of birth”.
inbox-said-ready-holds = Ready. It still holds { $what }.
inbox-said-ready-many = { number-begins } are ready. Huddles tell them soon.
# It was to be ready, but $names want no thanks aloud.
inbox-said-ready-unsaid = { $names }: no thanks aloud, by their own wish. It waits below as a card.
# $private of the $count want no thanks aloud.
inbox-said-ready-some =
    { $private ->
        [one] { number-begins } are read. One is for somebody who wants no thanks aloud: it waits below as a card.
       *[other] { number-begins } are read. { $private } are for somebody who wants no thanks aloud: they wait below as cards.
    }
# $holding of those that are ready hold private details, such as a phone number.
inbox-said-ready-hold =
    { $holding ->
        [one] One of them still holds private details.
       *[other] { $holding } of them still hold private details.
    }
inbox-said-ready-many-hold = { inbox-said-ready-many } { inbox-said-ready-hold }
inbox-said-ready-some-hold = { inbox-said-ready-some } { inbox-said-ready-ones-hold }
# The same where some of those that were read are cards.
inbox-said-ready-ones-hold =
    { $holding ->
        [one] One that is ready still holds private details.
       *[other] { $holding } that are ready still hold private details.
    }
inbox-said-private = Private thanks. It waits below as a card to hand over.
inbox-said-private-many = { number-begins } are private thanks. They wait below as cards to hand over.
inbox-said-declined = Not told. Whoever told it can read why.
# Nobody’s name stands on it.
inbox-said-declined-nobody = Not told. Nobody signed it, so nobody reads why but those who lead.
inbox-said-declined-many = { number-begins } are not told. Whoever told them can read why.
inbox-said-declined-many-nobody = { number-begins } are not told. Nobody signed them, so nobody reads why but those who lead.
# On $nobody of them stands no name.
inbox-said-declined-many-some =
    { $nobody ->
        [one] { number-begins } are not told. Whoever told them can read why. Nobody signed one of them: there only those who lead can.
       *[other] { number-begins } are not told. Whoever told them can read why. Nobody signed { $nobody } of them: there only those who lead can.
    }
# $from is whose words stay, such as “from Joe”.
inbox-said-joined-other = Joined. The words of the other one stay, { $from }.
# They are those of the one that is open.
inbox-said-joined-this = Joined. The words you were reading stay, { $from }. They still wait to be read.

# Private thanks that nobody has handed over yet.
inbox-cards = Private thanks to hand over
inbox-cards-lead = Nobody reads these aloud. Print the card, and hand it over with a kind word.
inbox-cards-more = { number-begins } more wait after these.
inbox-card = Card
inbox-handed = Handed over
# For readers, after the words above: for whom it is. “Handed over: Ana, 12 March 2026”
inbox-card-for = : { $names }, { $day }
# $names is who was thanked.
inbox-said-handed = Handed over to { $names }.

inbox-empty = Everything is read.
inbox-empty-text = Thank you for reading. What is ready is told in the next huddles, and what comes next waits here.
inbox-empty-today = See today’s plan
