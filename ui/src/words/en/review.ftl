# Pasting a letter, a mail or an online review of a customer: it becomes a story.

review-lead = Names and the { -customer }’s own words are found for you. Look them over, then send.
# Label of the large field.
review-paste = Paste a letter, a mail or a review here
# The second sentence is a promise: no text goes to the internet.
review-paste-hint = Copy all of it, then press Ctrl+V here. It stays on this computer.

# Beside the empty field: what will happen, as a short numbered list.
review-how = What happens then
review-how-names = Colleagues are found by their names.
review-how-words = The { -customer }’s own words are kept, word for word.
review-how-look = You look it over, and send it like any other story.

# Heading over what was read out of the text.
review-found = What we found
# Read aloud once the text was looked through. $names are one or several colleagues.
review-found-names = We found { $names }.
# The text holds a name that several colleagues have.
review-found-unsure = Say who is meant.
review-found-nobody = No colleague’s name is in it. Say who it is about.

review-who-hint = Take out who is not meant. Two or three letters add somebody.

# Questions about a name in the text. $name is what several colleagues are called, such as Maria; buttons with their names answer.
review-which = Which { $name }?
# The same where they share no part of their names.
review-which-one = Who is meant?
# One colleague has the first name; the surname in the text is another. $name is the colleague's whole name.
review-is-it = Is it { $name }?
# The last answer to each question.
review-somebody-else = Somebody else

review-words-hint = Change nothing but what nobody should hear. […] stands for what was left out.

# Folded: what of the text is not in the quote.
review-left = Not taken
# $count is how many words that is.
review-left-words = { $count ->
    [one] One word
   *[other] { NUMBER($count) } words
}
review-take = Take it too

review-text = What did they do?
review-text-hint = One sentence of your own, or leave it as it is.
# Stands in that field until somebody writes their own. It is read after the names of those it is about, and holds none itself.
review-wrote = A { -customer } wrote to us.

review-day = When was it written?
# Under the button that sends. $name is who says that they are here.
review-told-by = The team hears that { $name } told it.
