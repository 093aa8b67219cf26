# The command line. One sentence a message; a terminal shows it as it stands.

# The system names no folder where a program keeps its data.
cli-no-folder = This computer names no folder for the team's data. Name one: purpose-huddle --data DIR
# No window can be opened: there is no screen, or it may not be used.
cli-no-display = There is no screen to open the window on. The team's data are safe. Start it on a desktop, or see what works without one: purpose-huddle --help
