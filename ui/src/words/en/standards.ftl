# Standards: what a team always does, each with its reason. They stand on the purpose page; stories prove them.

standards-title = What we always do
standards-lead = Each standard is one thing that everybody here does, every time. Stories show it being done.
standards-none = No standard yet. Write down one thing that nobody here ever skips, and why it matters.
# Before an example of a standard and its reason.
standards-for-example = For example:
standards-text = What you always do
standards-text-hint = One thing, in words you would say aloud.
standards-reason = Why
standards-reason-hint = What it does for a { -customer } or for a colleague. It may stay empty.
standards-example = Example
standards-add = Add a standard
standards-change = Change
# Accessible names; $text is the standard.
standards-change-of = Change: { $text }
standards-remove = Remove
standards-remove-of = Remove: { $text }
standards-stories = Stories
standards-stories-of = Stories that show: { $text }
# On the status line, each with a button to undo it.
standards-saved = The standard is saved.
standards-removed = The standard is removed. Its stories stay.

# One example for each kind of place: the standard, and its reason.
standards-hotel = We say a guest’s name before we ask for it.
standards-hotel-reason = Whoever is expected feels at home.
standards-clinic = We say what comes next before we do it.
standards-clinic-reason = Whoever knows what is coming is less afraid.
standards-shop = We walk with people to the shelf.
standards-shop-reason = Pointing leaves them alone with the question.
standards-contact_centre = Whoever takes the call keeps it until it is solved.
standards-contact_centre-reason = Nobody should tell their worry twice.
standards-other = We call back on the day we promised, even without news.
standards-other-reason = Waiting is easier when somebody keeps their word.
