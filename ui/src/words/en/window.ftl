# What the window says outside its page: the title, the system's own dialogs.

window-title = Purpose Huddle
# The title while the made-up example team is open.
window-title-example = Purpose Huddle: an example team
# The title of the second window, which shows the room what the presenter steps through.
window-room = Purpose Huddle: the room
# The title of the system's dialog that chooses a file with a list: of people, of thanks and stories.
window-choose-list = Choose a list
# The kind of files in the dialog that chooses a list.
window-text-files = Lists (CSV or text)
# The title of the system's dialog that chooses a folder for copies.
window-choose-folder = Choose a folder for the copies
# The title of the system's dialog that chooses where the data are kept instead of a network drive.
window-choose-place = Choose a folder on this computer
# The title of the system's dialog that chooses where a file is written.
window-choose-new-file = Choose where the file goes
# A native message when the page does not show after all attempts.
window-blank = The window stays empty on this computer. Your team’s data are safe. Update the graphics driver, then start Purpose Huddle again. The day’s plan and a backup can also be had from a terminal: purpose-huddle --help
# The one button of that message.
window-close-message = Close this message
# Why the screen stays on, where the desktop lists the reasons.
window-awake = A huddle is presented
# The two lines of the menu of the icon in the desktop's tray.
window-tray-open = Open Purpose Huddle
window-tray-quit = Quit
