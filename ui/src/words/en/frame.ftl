# The frame around every screen: the rail, the line on top, the palette, the help of keys.

frame-program = Purpose Huddle
frame-skip = Go to the content
# Stands alone in the window where opening the data takes long.
frame-opening = The data are being opened. That may take a moment after an update, or where another program uses them.
# Below a fault of the start that ends without anybody pressing a key.
frame-goes-on = As soon as that is done, this window goes on by itself.
# A name for the list of screens, for screen readers.
frame-screens = Screens
frame-help = Keys and help

# The screens, as they stand in the rail and the palette.
frame-today = Today
frame-tell = Thank or tell
frame-stories = Stories
# What leaders read before a huddle tells it
frame-inbox = To read
# Pasting a letter, a mail or an online review
frame-review = Paste a review
# Typing in what people wrote on paper
frame-slips = Paper slips
# One large screen for a computer that everybody uses
frame-kiosk = Shared screen
# Not shown: other words by which the palette finds the shared screen.
frame-kiosk-also = kiosk, say thank you, tablet, terminal, staff room
# A card with thanks, to hand over
frame-card = Card to hand over
frame-story = Story
# Thanks and stories from another program, as a CSV file
frame-history = Bring in what you have
frame-people = People
frame-person = Person
frame-person-new = New person
frame-import = Add people from a list
# Not shown: other words by which the palette finds it, as its button and its heading say.
frame-import-also = { people-import-title }, paste names, import colleagues, CSV, spreadsheet, Excel
frame-purpose = Purpose
# What one job may decide, on one page to print
frame-role-card = Card of a job
# The list of what people gave or changed for somebody because it was right
frame-decided = What we decided without asking
# One of the things that the team always does
frame-standard = Standard
# What people say would help, and what became of it
frame-ideas = Ideas
frame-idea = Idea
frame-huddles = Huddles
frame-huddle-record = Held huddle
frame-settings = Settings
# Not shown: other words by which the palette finds the settings.
frame-settings-also = appearance, look, colours, colors, theme, dark mode, light, contrast, text size, language
frame-team = Team and shifts
frame-questions = Questions for the huddle
frame-forms = How long our huddles are
frame-copies = Copies
frame-pins = PINs and access
frame-log = Who did what
frame-forgotten = PIN forgotten
frame-room = Huddle
frame-welcome = Welcome

# The palette: one field that finds screens and things to do.
# The button on every screen that opens the palette.
frame-search = Search
# Beside the team's name, where the team is made up.
frame-demo = Example team
frame-palette = Find a screen or an action
frame-palette-field = What do you want to do?
frame-palette-none = Nothing fits these letters.
# Headings of the groups in the palette.
frame-palette-screens = Screens
frame-palette-actions = Actions
frame-palette-here = On this screen

frame-keys = Keys
frame-keys-everywhere = Everywhere
frame-keys-here = On this screen
frame-keys-huddle = In the huddle
frame-keys-single = Keys with one letter are { $on ->
    [yes] on. They rest while you write.
   *[no] off. Switch them on in Settings.
}

frame-start = Start huddle
frame-undo = Undo
frame-redo = Redo
# $what is one of the lines of done.ftl, such as “the story you told”.
frame-undo-what = Undo: { $what }
frame-redo-what = Redo: { $what }
# A button on the line that says what was just done. Read aloud, not shown.
frame-status-close = Close this message
frame-undone = Taken back: { $what }.
frame-redone = Done again: { $what }.
frame-text-bigger = Bigger text
frame-text-smaller = Smaller text
frame-text-normal = Normal text size
# $size is per cent.
frame-text-size = Text size: { $size } %
# Found in the palette by these words.
frame-theme-system = Theme: as on this computer
frame-theme-light = Theme: light
frame-theme-dark = Theme: dark
frame-theme-contrast = Theme: high contrast
frame-full-screen = Full screen
frame-back = Back

# A part of the window could not be shown.
frame-broken = This screen could not be shown.
frame-broken-safe = Everything you saved is safe.
frame-broken-copy = Copy details
frame-broken-copied = Details copied.

# Above every screen, where the data folder takes no writes.
frame-disk-full = The disk is full: these data can be read but not changed. What you write here is kept only until the window is closed. Free some space; then this window goes on by itself.
# The window is being closed while something that was typed is on no disk.
frame-leaving-title = Not everything is kept
frame-leaving-text = Something that was typed could not be saved yet. If the window is closed now, it is gone.
frame-leaving-close = Close all the same
frame-leaving-stay = Stay
# What was typed could not be kept as a draft.
frame-not-kept-full = The disk is full. What you write here is kept only until the window is closed. Free some space; then it is kept by itself.
frame-not-kept = What you write here cannot be kept just now. It stays on the screen, only until the window is closed, and is kept by itself as soon as that works again.
frame-read-only = These data can be read but not changed. What you write here is kept only until the window is closed. Ask for the right to write in the data folder; then this window goes on by itself.
