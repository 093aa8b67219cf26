# Ideas, what stands in the way, and changes: sending one, and what becomes of it. People accept a no. They do not accept silence.

ideas-lead = Say what would help. Everybody gets an answer: we try it, it is done, or no and why.

## Sending one

# What it is, three choices and, for each, what it is for.
ideas-kind = What is it?
ideas-kind-idea = Idea
ideas-kind-idea-hint = Something we could try.
ideas-kind-obstacle = In the way
ideas-kind-obstacle-hint = What you need from those who lead.
ideas-kind-change = Change
ideas-kind-change-hint = Something that we should do another way from now on.
# Label of the field, by what was chosen.
ideas-text-idea = What is your idea?
ideas-text-obstacle = What is in the way, and what do you need?
ideas-text-change = What should change?
# Stands in the empty field, and where no idea waits.
ideas-invite = What slowed a { -customer } down this week?
# Opens two more fields.
ideas-more = Why, and who sees it
ideas-why = What would it be good for?
ideas-why-hint = You can leave this empty.
ideas-leaders = Only for those who lead: no huddle shows it
ideas-sender = Who says it?
ideas-send-unnamed = Without a name
ideas-unnamed-hint = The record keeps the day and nothing of who you are.
# Below that, once it is ticked: what is typed does not come back when somebody leaves the screen.
ideas-unnamed-unkept = While no name is on it, it is not kept: send it before you leave.
ideas-send = Send
ideas-draft-back = What you began to write is back. It is not sent yet.
ideas-draft-clear = Begin anew
ideas-sent-said = Sent.
# Over the lists after sending. $day is the day by which an answer is due, such as Thursday 18 March.
ideas-next = An answer is due by { $day }. After that the huddle brings it up by itself.
ideas-next-leaders = An answer is due by { $day }. Only those who lead see it, and no huddle shows it.

## The lists

# Over the lists. $count: so many days the one waits that came first.
ideas-oldest =
    { $count ->
        [0] The oldest came today.
        [one] The oldest waits one day.
       *[other] The oldest waits { NUMBER($count) } days.
    }
# After that sentence: how many waited longer than they should.
ideas-late-count =
    { $count ->
        [one] One is late.
       *[other] { number-begins } are late.
    }
# A button: shows only what whoever is here has sent.
ideas-mine = Mine
ideas-none-mine = None of these is yours.
ideas-new = New
# $count is how many wait beyond those in the list.
ideas-beyond =
    { $count ->
        [one] One more waits after these.
       *[other] { number-begins } more wait after these.
    }
ideas-trying = Trying
ideas-trying-lead = This is our plan: what, why, who, by when.
ideas-none-trying = Nothing is tried right now.
ideas-decided = Decided
ideas-none-decided = Nothing is decided yet.
# Name of three buttons, for screen readers: which of the decided ones are shown.
ideas-decided-which = Which of them
ideas-only-all = All
ideas-only-done = Done
ideas-only-no = No, because
ideas-newer = Newer ones
ideas-older = Older ones
# $from to $to are places in the list, $total how many there are.
ideas-page = { $from } to { $to } of { $total }

## On one idea

# A small mark beside the kind.
ideas-leaders-tag = Only for those who lead
ideas-mine-tag = Yours
# $why is what it would be good for, in the sender's words.
ideas-because = Because: { $why }
# $sender is a name or “without a name”, $day a day such as 12 Mar 2026.
ideas-from = { $sender }, { $day }
# In place of the sender's name.
ideas-unnamed = Without a name
# $count: so many days without an answer.
ideas-waits =
    { $count ->
        [0] Came today
        [one] Waits one day
       *[other] Waits { NUMBER($count) } days
    }
# The same, and longer than it should.
ideas-waits-late =
    { $count ->
        [one] Waits one day: late
       *[other] Waits { NUMBER($count) } days: late
    }
# Who tries it until when.
ideas-plan = { $name }, until { $day }
# $plan is “Ana, until 26 Mar 2026”, and that day is over.
ideas-overdue = { $plan }: the day is over
ideas-state-done = Done
ideas-state-no = No, because:
ideas-state-withdrawn = Taken back
ideas-answered = Answered on { $day }
ideas-answered-by = Answered by { $name } on { $day }
# Of what is done: $name tried it.
ideas-tried-by = { $name } took care of it
ideas-told = Told at the huddle of { $day }
ideas-votes =
    { $count ->
        [one] One would try this first
       *[other] { number-begins } would try this first
    }
# Buttons.
ideas-vote = I would try this first
ideas-vote-back = Take my vote back
ideas-try = Try it
ideas-done = It is done
ideas-no = No, because
# Of one that is tried already: who, and until when.
ideas-plan-change = Change the plan
ideas-change = Change
ideas-take-back = Take back
# Of one that is done or not possible, for those who lead: it waits for an answer again.
ideas-open-again = Take the answer back

## Answers

ideas-owner = Who takes care of it?
ideas-due = Until when?
ideas-due-hint = On that day the huddle asks whether it worked.
ideas-answer-trying = How do we try it?
ideas-answer-trying-hint = You can leave this empty.
ideas-answer-trying-save = Try it
ideas-answer-done = What did you do?
ideas-answer-done-hint = One sentence. The next huddle says it.
ideas-answer-done-save = It is done
ideas-answer-no = Why not?
# $name sent the idea.
ideas-answer-no-hint = { $name } reads it here.
ideas-answer-no-hint-unnamed = Whoever sent it reads it here.
ideas-answer-no-save = Say no

## In the line that says what was just done

ideas-trying-said = Answered: we try it.
ideas-done-said = Answered: it is done.
ideas-no-said = Answered, with the reason.
ideas-changed-said = The new words are kept.
ideas-withdrawn-said = Taken back.
ideas-open-again-said = It waits for an answer again.
ideas-voted-said = Your vote is on this one now.
ideas-vote-back-said = Your vote is yours again.

## What is missing in a field

error-idea_no_text = Nothing stands here yet.
    .action = Write it in one sentence.
error-idea_no_reason = A no needs its reason.
    .action = Write why.
error-idea_no_owner = Nobody takes care of it yet.
    .action = Choose a name from the list.
error-idea_no_day = There is no day yet.
    .action = Say until when it is tried.
error-idea_no_sender = No name was chosen.
    .action = Choose one from the list, or send it without a name.

## On Today, for those who lead

# $count is how many wait, $days how long the oldest does.
ideas-notice =
    { $days ->
        [0] { $count ->
            [one] One idea waits for an answer.
           *[other] { number-begins } ideas wait for an answer.
        }
        [one] { $count ->
            [one] One idea waits for an answer, one day now.
           *[other] { number-begins } ideas wait for an answer, the oldest one day.
        }
       *[other] { $count ->
            [one] One idea waits for an answer, { NUMBER($days) } days now.
           *[other] { number-begins } ideas wait for an answer, the oldest { NUMBER($days) } days.
        }
    }
ideas-notice-read = Answer them

## In the running huddle

# A key and its dialog: somebody says what would help.
ideas-live = An idea, or what is in the way
ideas-live-sender-hint = Leave it empty, and it has no name on it.
ideas-live-said = Kept. It gets an answer.
# A key and its dialog: whoever would try the idea on the screen first raises a hand.
ideas-hands = Count hands for this idea
ideas-hands-hint = Tick who would try this first. Everybody has one vote: the last one counts.
ideas-hands-nobody = Nobody is here whose hand could be counted.
ideas-hands-none = No votes yet
