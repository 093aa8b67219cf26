# The shared screen: one large screen on a computer that everybody uses, for telling and thanking alone.

# The title of the screen.
kiosk-title = Say thank you

# Three steps on one screen. The labels of its fields.
kiosk-who = Who do you want to thank?
kiosk-who-hint = Tap a name, or write two or three letters.
# Read by screen readers while somebody writes; not shown. $name is the first one found.
kiosk-enter-takes = { $count ->
    [one] One found. Enter takes { $name }.
   *[other] { NUMBER($count) } found. Enter takes { $name }.
}
# No colleague has the letters that were written in the name.
kiosk-nobody-fits = Nobody here has these letters in the name. A leader can add new colleagues.
# Nobody knows whether somebody has the letters: the program could not ask. A button below tries again.
kiosk-names-unasked = The names cannot be looked up just now.
# The name of the list of large buttons with colleagues, for screen readers.
kiosk-people = Colleagues

kiosk-what = What happened?

kiosk-giver = Who are you?
# A choice: the team does not hear who says thank you.
kiosk-giver-nobody = A colleague
# A choice: it opens the list of names.
kiosk-giver-name = Say my name
# The same choice once a name stands on it, for screen readers. $name is who says thank you.
kiosk-giver-is = I am { $name }. Change it
# The title of the dialog with the names.
kiosk-giver-title = Who are you?
# The label of the field in it.
kiosk-giver-field = Your name
kiosk-giver-hint = Tap your name, or write two or three letters. Your team hears it with your thanks.

# Above the form, as on a full disk: what is typed here is on no disk.
kiosk-not-kept = What you write here cannot be kept just now. Send it before you go.

kiosk-send = Send
# The same button while it takes longer than a moment.
kiosk-sending = It is being sent…

# The whole screen, for some seconds after sending.
kiosk-thanks = Thank you.
# Where it cannot be said when it will be heard.
kiosk-thanks-next = A leader reads it, and then the team hears it.
kiosk-thanks-ends = Any key or a tap makes room for the next one.

# Nobody touched the screen for a while, and something stands there.
kiosk-still = Still writing?
# For the eye: counted down.
kiosk-still-left = { $seconds ->
    [0] The screen clears now.
    [one] The screen clears in one second.
   *[other] The screen clears in { NUMBER($seconds) } seconds.
}
kiosk-still-stops = Any key or a tap goes on.
# $name is who said that they are writing.
kiosk-still-named = { $name }, what you wrote waits for you. Say who you are on “{ frame-tell }”, and it is back.
kiosk-still-nameless = What stands here is not kept without a name. Tap your name and it waits for you.
# Two buttons below those words.
kiosk-still-on = I am still here
kiosk-still-name = Say my name

# A small button, and the title of the question after it, where something stands on the screen.
kiosk-close = Close the shared screen
kiosk-close-named = { $name }, what you wrote is not sent. It waits for you on “{ frame-tell }”.
kiosk-close-nameless = What stands here is not sent, and goes when the screen is closed.
kiosk-close-now = Close it

# A card in the settings.
kiosk-card = Shared screen
kiosk-card-what = One large screen for a computer that everybody uses: to thank and to tell, by tapping or typing. It shows nothing of others, and clears itself when somebody walks away. Whoever is here leaves when it opens.
kiosk-card-open = Open the shared screen
