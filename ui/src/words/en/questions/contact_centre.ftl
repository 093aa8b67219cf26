### The questions of the huddle for a contact centre: one a day, read aloud to the room.
### A number never gets another question, because a team has heard it. New questions get new numbers.

## Why the work matters

prompt-purpose-01 = Think of a caller whose voice changed between the first minute and the last. What changed it?
prompt-purpose-02 = Somebody dials a wrong number and reaches us. What is the best thing you ever did for such a caller?
prompt-purpose-03 = Callers never meet the people who plan shifts, clean desks or repair headsets. When did their work help you on a call?
prompt-purpose-04 = What was the smallest amount of money that really mattered to a caller? How did you notice?
prompt-purpose-05 = When did you last laugh together with a caller, and what was different after it?
prompt-purpose-06 = Think of a letter that left our back office last week. What became easier for the person who opened it?
prompt-purpose-07 = Nobody claps when a call ends. How do you know that it was a good one?
prompt-purpose-08 = Which complaint from a customer changed something here for everybody who called later?
prompt-purpose-09 = A kettle, a child, a station hall. When did a sound behind the caller tell you why the call mattered?
prompt-purpose-10 = Some people call us once in ten years. What do you hope they remember of that one call?
prompt-purpose-11 = What do we say beside the coffee machine that makes somebody’s next call better?
prompt-purpose-12 = A customer’s whole week can depend on one digit that we type. When did it help that you looked twice?
prompt-purpose-13 = Which customer’s message was so kind or funny that you read it to a colleague?
prompt-purpose-14 = What can a voice do at ten in the evening that our web page cannot?
prompt-purpose-15 = A new colleague sits beside you and listens for one hour. Which kind of call do you hope comes in?
prompt-purpose-16 = Which note in a file, left by a colleague, helped you to help a caller quickly?
prompt-purpose-17 = Remember a day when everybody seemed to call at once. What did callers need most, besides the answer?
prompt-purpose-18 = Which of your sentences on the phone did you learn from a caller, not from training?
prompt-purpose-19 = What do you do in the minute after a call that the caller never learns about?
prompt-purpose-20 = Which last call of a shift made you happy on the way home? What happened in it?

## Through the eyes of another

prompt-empathy-01 = What does a caller do at home while our hold music plays for twenty minutes?
prompt-empathy-02 = A customer types in the chat for two minutes, then sends only “OK”. What did they delete?
prompt-empathy-03 = Remember the very first call that you took here. What did you need from the people around you?
prompt-empathy-04 = An older caller goes to look for the long number on our letter. What is happening there while you wait?
prompt-empathy-05 = An email in capital letters was sent at two in the morning. What happened in the hours before it?
prompt-empathy-06 = Which sentence in our script sounds strange to somebody who hears it for the first time?
prompt-empathy-07 = A caller tells the same story for the third time. Which part do they leave out now?
prompt-empathy-08 = While your team leader listens in, which moment of a call do you hope they notice?
prompt-empathy-09 = A caller rings from a full bus and speaks very quietly. What is hard about this call for them?
prompt-empathy-10 = Your screen loads slowly, and nobody speaks. What does the caller think you are doing?
prompt-empathy-11 = What does somebody do in the hour before they ask us for more time to pay?
prompt-empathy-12 = Before dialling, a caller practised one sentence in our language. What makes the second sentence easier?
prompt-empathy-13 = After a hard call, a colleague who works from home takes off the headset. What is missing in that room?
prompt-empathy-14 = How does a customer spend the morning when we promised to call back before noon?
prompt-empathy-15 = The line is bad, and you hear half of each sentence. How do we sound to the caller?
prompt-empathy-16 = At our busiest hour, somebody watches the number of waiting callers grow. What would that colleague like to tell us?
prompt-empathy-17 = You say “I’ll put you through”, and the music starts again. What is the caller afraid of?
prompt-empathy-18 = A caller cannot remember the answer to the security question. What do they think of us, and of themselves?
prompt-empathy-19 = You ask “Is there anything else?” and the caller waits a second before “no”. What did they not ask?
prompt-empathy-20 = The call is over, and somebody in the kitchen asks the caller “And?”. What does the caller tell them?

## What would you do?

prompt-case-01 = The problem is solved, and the caller begins to tell you about her week. She seems lonely, and eleven people wait. How do you go on?
prompt-case-01-reveal = Give her three more minutes; you need nobody’s permission. End with a kind sentence about her week. If you fear for her safety, stay and get help.
prompt-case-02 = Two chats are open. One customer is fast and angry, the other slow and frightened. Who gets your next sentence?
prompt-case-02-reveal = One of us wrote to both, “I am here,” and helped the frightened one first. You decide the order, unless somebody writes about danger.
prompt-case-03 = Somebody here promised a caller money back by Friday. You see that our rules do not allow it. What do you tell the caller?
prompt-case-03-reveal = Up to what your card says, keep our promise yourself. Above it, whoever leads the shift decides, and you tell the caller so today.
prompt-case-04 = Late in the evening, the vacuum cleaner starts near your desk. The cleaner has ten minutes left, and your caller hears badly. What do you do?
prompt-case-04-reveal = Ask the cleaner with a smile to begin at the other end, or change desks. Only speaking louder is wrong: the room then hears private details.
prompt-case-05 = A daughter calls for her old father, who sits beside her and hates telephones. Our rules need his voice. How do you help both?
prompt-case-05-reveal = One sentence from him is enough: “My daughter may speak for me.” You may take it over the loudspeaker. Without his yes, the file stays closed.
prompt-case-06 = The lines open in one minute, and forty callers wait. The new colleague beside you cannot log in. Who gets your first five minutes?
prompt-case-06-reveal = Helping your colleague first is your decision: soon two of you answer. Nobody lends a password, not for one call. Call whoever leads the shift if nothing works.
prompt-case-07 = An email is rude in every line and right about one thing. You have five minutes to answer it. How do you begin?
prompt-case-07-reveal = Begin with what is right, and correct it without asking. The rude part needs no answer. A threat does: never answer that one alone.
prompt-case-08 = One appointment is free this week. One caller has waited longer, and another is much more worried. How do you decide?
prompt-case-08-reveal = One team asked both what happens if they wait, and chose by the answers. You may decide in the same way. Neither hears about the other.
prompt-case-09 = Your shift ends in two minutes. This caller needs twenty, and your bus leaves in ten. What do you do?
prompt-case-09-reveal = You may explain everything to a colleague who takes over, or agree a time tomorrow. Nobody can make you stay. If you do, write down the time.
prompt-case-10 = “I want to speak to your manager,” says a caller. The manager is on another call and can only repeat your answer. What do you do?
prompt-case-10-reveal = You may arrange a call from the manager, and say now what to expect. Does this caller want another answer, or somebody who listens?
prompt-case-11 = A letter must leave today in the approved words. You are sure that this customer does not understand them. What do you do?
prompt-case-11-reveal = The approved words stay, because they protect the customer too. Phoning to explain them is your decision. Then show the difficult sentence to those who write them.
prompt-case-12 = A baby cries beside the caller, who cannot listen any more. Calling again means another half hour of waiting. What do you offer?
prompt-case-12-reveal = Let the caller choose the hour, and call back yourself: no second queue. Does your shift end earlier? A colleague takes over, and you say so now.
prompt-case-13 = The right team has a queue of forty minutes. You almost surely know the answer, but it is not your area. What do you do with your answer?
prompt-case-13-reveal = You may tell it, and say that the right team confirms it today. Where a mistake costs money or safety, almost sure is too little.
prompt-case-14 = After a storm, every caller asks how long it takes. Our only estimate was wrong twice today. What do you tell them?
prompt-case-14-reveal = One team said, “We were wrong twice, so we name no hour.” You may be that honest. If somebody is in danger, their call goes first.
prompt-case-15 = You lead the team and listen to a call. A new colleague puts the script away, and the caller is delighted. What do you say afterwards?
prompt-case-15-reveal = Say first what the caller liked; that praise needs no approval. Some sentences of the script are law. If one was missing, call back together today.
prompt-case-16 = You and a caller share few words. An interpreter is free in an hour, but the caller’s break ends in ten minutes. What do you try?
prompt-case-16-reveal = Short words, numbers, a drawing: try what you like. Private details never go into a translation page. What needs a signature waits for the interpreter.
prompt-case-17 = After twenty years, a customer wants to leave us. Your task is to keep him, and his reasons are good. What is your first sentence?
prompt-case-17-reveal = “Your reasons are good, and thank you for twenty years.” You may say it, make one offer and stop. Leaving is his right, so keep it easy.
prompt-case-18 = A caller blames herself for a wrong bill. You believe the error is ours, but the check takes a week. What do you say today?
prompt-case-18-reveal = Say today that you do not think it is her fault. You may let the bill wait. Promise the day of our answer, never the answer itself.
prompt-case-19 = Our system stops, and nobody knows for how long. Your caller has waited an hour and is free only tonight. What do you suggest?
prompt-case-19-reveal = Write everything on paper and promise a call tonight, even without news. That is yours to decide. Passwords and card numbers are never written down.
prompt-case-20 = A caller trusts only the colleague from yesterday. He is busy for an hour, and you already see a solution. How do you go on?
prompt-case-20-reveal = Offer both: your solution now, or his call in an hour. The caller chooses, and you may book either. Read only what you need in the file.
prompt-case-21 = You hear traffic: the caller is driving, and she is writing down what you say. She waited half an hour for you. What do you do?
prompt-case-21-reveal = End the call, even against her wish, and ring back when the car stands. You may decide that. What do we say that is worth an accident?
prompt-case-22 = A caller only wants to change her address. You see that for three years she has paid for something that she never uses. What do you say?
prompt-case-22-reveal = You may tell her, and stop it if she agrees. Money back: up to what your card says. Then ask whoever leads; nobody is blamed for asking.
prompt-case-23 = A man wants to end the contract of his wife, who died on Sunday. Our form asks for papers that he does not have. What do you do today?
prompt-case-23-reveal = Stop our reminders today; his word is enough for that. The contract waits for the papers. Write it down, so that he tells it only once.
prompt-case-24 = A customer wants his money on a new account, today. Behind him, a second voice whispers every answer. He says that all is well. What do you do?
prompt-case-24-reveal = Ask what needs only yes or no: “Is somebody pressing you?” You may stop the payment while you doubt. Then call whoever leads the shift.
prompt-case-25 = After a call, you see that you named the wrong date. The caller thanked you warmly, and the next six are waiting. What do you do now?
prompt-case-25-reveal = Call back before the next caller; you need not ask. One of us heard, “Now I trust you.” If it costs money, tell whoever leads the shift.
