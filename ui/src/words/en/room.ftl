### The huddle while it runs: what is promised, thanks said live, the time, what only the presenter sees, and the end.
### People say these sentences aloud: short, warm, concrete.

## What was promised: a part of the huddle

# Behind a promise: when it was made. $day is a weekday or a date, such as Tuesday or 3 March.
promised-on = promised on { $day }
promised-today = promised today
# The same behind a topic, which had to wait.
put-off-on = put off on { $day }
put-off-today = put off today

## Thanks that somebody says while the huddle runs

room-thank = Thank somebody now
room-thank-what = What for?
room-thank-what-hint = Let them say it aloud. Write down one sentence of it.
# Over the form, when words come back that were not kept yet.
room-begun = What you began to write is back.
room-begin-anew = Begin anew
room-keep = Keep it
room-thanked = Kept. Everybody here has heard it.

## A promise, or a topic that has to wait

room-promise = A promise for today
room-topic = A topic for later
room-noted = Kept. It comes back until it is done.
# Beside the controls of the huddle: how many promises and topics it has made so far.
room-made = { $count } noted

## Keys, at the first step

# V and Esc are keys; $arrow is the one that goes on, → or ←.
room-keys = { $arrow } next · V what you can say · Esc pause
# The same where letters alone do nothing.
room-keys-few = { $arrow } next · Esc pause

## Time

room-extend = One more minute
room-extended = One more minute for this part.
room-shorten = Leave out what is still to be talked about
room-shortened = What was still to be talked about is left out.
# All of the planned time is used. Esc is a key, which clickers have too.
room-over = The time is over. Esc shows all steps, so you can jump ahead.
# The same at the last step.
room-over-last = The time is over.
# The same while the question to the room is still to come. F is a key.
room-over-shorten = The time is over. F leaves out what is still to be talked about.

## Celebrating, and the other window

room-cheer = Celebrate
# Somebody pressed its key at a step where nobody is thanked.
room-cheer-thanks = Celebrate goes with thanks.
# The window for the room could not be put over the other screen. F11 is a key.
room-not-placed = Move the other window to the room’s screen, then press F11 in it.
# In that window itself, until it fills its screen. F11 and W are keys.
room-move = Move this window to the room’s screen, then press F11. W closes it.
# The same where letters alone do nothing.
room-move-few = Move this window to the room’s screen, then press F11.
# The projector was unplugged.
room-unplugged = The other screen is gone, and its window with it. W opens it again.

## Standards and ideas in the room

# Above what one sees where a standard is kept, and above when it may be left.
room-looks-like = What it looks like
room-exceptions = When we do otherwise
# Above the limit of a case, or how it ended.
room-reveal = How far we may go
# Under an idea: what became of it. The answer stands below, where there is one.
room-idea-done = Done.
room-idea-trying = We try it.
# $name takes care of it, until $day.
room-idea-trying-by = We try it until { $day }. { $name } takes care of it.
room-idea-no = We cannot, because:
# $day: when somebody said it.
room-idea-new = Said on { $day }, and not answered yet. What do we do about it?
room-idea-withdrawn = It was taken back.

## What only the presenter sees

# Turns this view on and off.
room-presenting = Presenter’s view
room-now = On the screen now
room-coming = Next
room-coming-end = The huddle ends.
room-taken = This part
room-taken-by = { $name } takes it.
room-names = Names
# $how is written as it sounds, such as WOO-kash.
room-say = Say: { $how }
room-script = What you can say
room-times = Time
# The columns of a table: minutes and seconds of each part.
room-times-part = Part
room-times-planned = Planned
room-times-used = Used
# Under the time that a part took, where it took longer than planned. $time: as 0:45.
room-times-over = { $time } over

## Word for word, for whoever presents for the first time. What stands between “ and ” is said aloud.

# Before the first step. $presenter is who says it.
script-hello = “Hello, everybody. I am { $presenter }.”
script-hello-all = “Hello, everybody. It is good to see you.”
# A huddle for somebody new, or with a { -customer } who visits.
script-opening = “Welcome. It is good that you are here.” Read the sentence aloud, then look around and wait.
script-purpose = “This is why we are here.” Read it aloud, slowly. Nobody needs to answer.
# $people is one name or a list.
script-standard = “This is one of the things that we always do.” Read it aloud, and why.
script-looks_like = “You see it when this happens.” Read it aloud. “Where did you see it last?”
script-exceptions = “And this is when we do otherwise.” Read it aloud.
script-idea = “One of us said this.” Read it aloud, then what becomes of it. “Thank you for saying it.”
script-answer = “And this is the answer.” Read it aloud. “Thank you for saying it.”
script-story = “This one is about { $people }.” Whoever was there tells it, or you read it aloud.
# On the further pages of a story.
script-on = Go on reading.
script-quote = “And this is what the { -customer } said.” Read it aloud, slowly. Then let it be quiet for a breath.
script-question = Read the question aloud. Count to five in silence. “Thank you” to each answer.
script-thanks = “{ $people }, thank you.” Whoever wrote it reads it aloud, or you do. Look at { $people } while you read.
script-ask = “Who has one to tell? A small one is good too.” Count to five in silence. N keeps what you hear.
script-recall = Read the beginning aloud. “Who remembers how it went on?” Wait until somebody tells it.
script-ending = “And this is how it went on.” Read it aloud. “Thank you, { $people }.”
script-actions = “This is what we promised.” Read one after the other, and ask: “Is it done?” “Thank you” either way.
script-practice = Read it aloud. Wait until two or three have answered. “Thank you. There is more than one good way.”
script-reveal = “And this is how far we may go.” Read it aloud. “Who sees it differently?”
# A question to the { -customer } who is there.
script-visit = Ask our { -customer } aloud, then wait. Nobody else answers. “Thank you.”
script-celebrate = “{ $people }, we are glad that you are with us.” Clap. C lets stars fly.
# The end. $next is who presents the next huddle, or nobody.
script-today =
    { $next ->
        [nobody] Read it aloud. “Thank you, everybody. Have a good day.”
       *[other] Read it aloud. “Next time { $next } presents. Thank you, everybody.”
    }

## After the last step

# Above what was promised in this huddle.
closing-made = What was promised
# A question to everybody in the room, with three buttons below. Several people may press.
closing-tap = Was it worth the time?
closing-tap-useful = Useful
closing-tap-so_so = So-so
closing-tap-not_useful = Not useful
# Takes the last press back.
closing-tap-back = Take one back
# For screen readers, after each press. $count is all of them.
closing-tapped = { $count } counted.
