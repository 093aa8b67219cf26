### Questions to the room, for any other team that serves people: a desk, a library, a pool, a garage, a bus company.
### A number never gets another question: a team may have heard it already.

## Why our work matters

prompt-purpose-01 = Which object in our drawers has helped more people than anybody would guess?
prompt-purpose-02 = Think of one customer from this week. What can they do now that they could not do before?
prompt-purpose-03 = How did we once put a mistake of ours right, so that the customer was glad?
prompt-purpose-04 = What have you seen a child learn or try here for the first time?
prompt-purpose-05 = Which label, list or note in the back room saves people time every day? Who made it?
prompt-purpose-06 = Which question do people ask us that has nothing to do with our work? Why do they ask it here?
prompt-purpose-07 = The floor is dry, the chairs are straight, and nobody is here yet. What do you like about that minute?
prompt-purpose-08 = Which short phone call meant far more to the other person than you expected?
prompt-purpose-09 = Who showed you how to do this work well? Which sentence of theirs do you still use?
prompt-purpose-10 = On which day of the year are people most glad that we are open? Why?
prompt-purpose-11 = What did we once find, borrow or build because a customer needed it that same day?
prompt-purpose-12 = Read our purpose again. Which word in it fits something that you did yesterday?
prompt-purpose-13 = Over months or years, what have you seen change in one of our regulars? What was our part in it?
prompt-purpose-14 = Which thing here works every day only because one of us looks after it?
prompt-purpose-15 = Which words of another language have you learned from customers here? When do you use them?
prompt-purpose-16 = What useful thing do you tell people that is on none of our signs?
prompt-purpose-17 = Which small promise did you keep on a day when you had no time for it?
prompt-purpose-18 = Some people come a long way to us, although another place is nearer. What reason do they give?
prompt-purpose-19 = A friend asks what we do here. Which hour of our week would you show them, and why?
prompt-purpose-20 = At closing time you turn the key. What tells you that it was a good day?

## Through the eyes of somebody else

prompt-empathy-01 = Somebody comes in for the first time and stops just inside the door. What are their eyes looking for?
prompt-empathy-02 = Which question do children ask about our work that grown-ups never ask?
prompt-empathy-03 = A customer reaches us out of breath. What may the last hour have been like?
prompt-empathy-04 = At which line of our forms do people stop writing and look up? Why there?
prompt-empathy-05 = “Do you have a minute?” asks our leader. What do people think before they know the reason?
prompt-empathy-06 = It is dark and cold, and three people wait until we open. What do they think when our lights go on?
prompt-empathy-07 = “I have a stupid question,” somebody says. What makes a person begin like that?
prompt-empathy-08 = A customer hears the price, is quiet for a moment and says “All right”. What happened in that moment?
prompt-empathy-09 = Which sign on our wall do people read and still ask about? What do they really want to know?
prompt-empathy-10 = Two people come in together, and only one of them speaks. What would the other one like to say?
prompt-empathy-11 = After a difficult customer, a colleague sits in our break room and says nothing. What helps, and what does not?
prompt-empathy-12 = Somebody has waited here for half an hour. What do they know about this room now that we do not?
prompt-empathy-13 = An old man brings all his papers in one big bag. Where else may he have been already?
prompt-empathy-14 = Which word do we use every day that customers do not know? What do they think it means?
prompt-empathy-15 = A complaint reaches us three weeks after the day that it is about. What happened to that person in between?
prompt-empathy-16 = The next shift arrives while you are in the middle of something. What do they need to hear first?
prompt-empathy-17 = We laugh about something just as a customer comes in. What does that customer think?
prompt-empathy-18 = Which sentence in our letters or messages could worry somebody who reads it alone at night?
prompt-empathy-19 = With a form or a machine, somebody tries three times before asking us. What are they thinking?
prompt-empathy-20 = People turn round at the door and ask one more question. Why does it come so late?

## What would you do?

prompt-case-01 = A boy of ten broke something of ours and comes back with his own coins. They are not enough. What do you do?
prompt-case-01-reveal = One team took one coin and let him hold the glue. You may say that it is paid, up to what your card says. He signs nothing.
prompt-case-02 = A lost phone rings in our drawer, and the screen says “Home”. Our rule is not to answer. What do you do with it?
prompt-case-02-reveal = You may answer this one and say that the phone is safe. Say nothing more. It leaves our drawer only with somebody who can unlock it.
prompt-case-03 = A letter thanks the wrong person in our team. You know who it really was, and the letter already hangs on the wall. What happens now?
prompt-case-03-reveal = Tell the one who was thanked before anybody else hears it. You may add the right name beside the letter, if that person agrees.
prompt-case-04 = After a journey of an hour, a woman finds that one paper is missing. Without it, the rule says no. What do you do for her?
prompt-case-04-reveal = You may do everything else now, so that she needs no second journey. She can send the paper. Where the law asks for it, we finish only then.
prompt-case-05 = At four, we want to sing for a colleague’s birthday in the back room. One customer is still here and not in a hurry. What do you do?
prompt-case-05-reveal = One team waited, and the customer got cake too. You may move the song or take turns. Nobody out front is hurried for a party.
prompt-case-06 = Our system gave the same hour to two people. Both stand in front of you, and both came on time. How do you begin?
prompt-case-06-reveal = Tell both together that the mistake is ours. Ask who can wait. You may thank that person, up to what your card says.
prompt-case-07 = The floor is wet from your mop, and nobody may cross it yet. At the door, an old man is already late. What do you do?
prompt-case-07-reveal = You may leave the rest and dry one path for him. Or bring what he came for to the door. Late is no reason to fall.
prompt-case-08 = You have to say no to a woman. Her daughter of nine is the one who translates. How do you say it?
prompt-case-08-reveal = A child does not carry our “no”. You may stop and look for a colleague or a telephone interpreter. Then the girl can be nine again.
prompt-case-09 = A class of thirty children arrives without a booking, two hours from home. Three regulars came for their quiet hour. What do you arrange?
prompt-case-09-reveal = Ask the three regulars first, because the hour is theirs. You may split the class into groups. How many fit in the room, safety decides.
prompt-case-10 = Forty messages need our standard answer before noon. One of them is three pages long and written by hand. How do you answer that one?
prompt-case-10-reveal = This one may wait until the afternoon, when you can read it. Today it gets one line from a person. The answer may be warmer, but not different.
prompt-case-11 = A customer forgets her change and is already out in the street. Four people wait at your counter. What do you do?
prompt-case-11-reveal = Run, if a colleague watches the counter; you need not ask. If nobody can, the change goes into an envelope with the day and hour.
prompt-case-12 = One of our regulars walks past the queue to you, as always. Somebody on a first visit is watching. How do you greet them both?
prompt-case-12-reveal = You may say: “I am with you right after this person.” Being known moves nobody forward. Being unable to stand does.
prompt-case-13 = By mistake, we charged a customer too little last time. Today he expects the same price. What do you tell him?
prompt-case-13-reveal = Say the right price before we begin. The old difference was our mistake, and you may let him keep it. Today he pays what everybody pays.
prompt-case-14 = Two customers want the same seat, and each says that it was always theirs. Both look at you. What do you suggest?
prompt-case-14-reveal = What does each like there: the light, the wall, the view? You may carry a second chair over. The way to the exit stays free.
prompt-case-15 = A customer is loud with a new colleague, who wants to manage alone. You stand two metres away. What do you do, and when?
prompt-case-15-reveal = You may step closer and say nothing, so your colleague is not alone. At the first threat, you both leave and fetch help.
prompt-case-16 = The sign outside still shows our old opening hours. A man came because of it, and we close in five minutes. What do you offer him?
prompt-case-16-reveal = The sign is ours, so you may stay open for him. No colleague has to stay with you. And who changes the sign before tomorrow?
prompt-case-17 = “I have no computer,” a man says about our online form. Helping him takes half an hour, and others wait. How much do you do?
prompt-case-17-reveal = You may start now, and agree on a quiet hour for the rest. Type for him, if he wishes. Nobody signs for him or keeps his password.
prompt-case-18 = A regular asks for your own phone number, for questions in the evening. She has nobody else to ask. What do you say?
prompt-case-18-reveal = Your number is private, and you need no reason for that. You may offer a call from our phone, at a fixed time.
prompt-case-19 = On cold days, a man sits in our warm corner and needs nothing else. Today customers find no chair. What do you say, and to whom?
prompt-case-19-reveal = First look for chairs in the back. You may ask him to share the corner, as you ask anybody. Sending him out is nobody’s decision alone.
prompt-case-20 = We keep the last place for somebody who is twenty minutes late. Another person stands here and asks for it. How long do you wait?
prompt-case-20-reveal = Call the one who is late: that is better than guessing. You may set the last minute, and both hear it. Nobody moves it later.
prompt-case-21 = A small child needs the toilet now. Ours is only for staff, behind the office with everybody’s papers, and the mother looks at you. What do you do?
prompt-case-21-reveal = Walk ahead, turn the papers over, and let both go in. You may decide that alone. Nobody walks through the office without one of us.
prompt-case-22 = We close in ten minutes. A girl of six waits at our door and says that her mother comes “soon”. She knows no number. What do you do?
prompt-case-22-reveal = You may keep the lights on, and two of us stay. Nobody drives her home. If the mother does not come, we ask the police for help.
prompt-case-23 = This morning you told a customer the wrong day. You notice it at closing time, and know only that she works in the bakery. What do you do?
prompt-case-23-reveal = One of us walked to the bakery. That is working time, and you may decide it. Her colleagues hear only that she can call us.
prompt-case-24 = “Your colleague was rude to me yesterday, and I want the name,” says a customer. You know how hard that day was. What do you answer?
prompt-case-24-reveal = Give your own name. You may put right what went wrong, for all of us. Your colleague hears it from you today, and from nobody else.
prompt-case-25 = Our machine takes no payments today. A man has no cash, and needs what he came for before tonight. What do you do?
prompt-case-25-reveal = You may trust him until tomorrow, up to what your card says. A name and a number are enough. Would you come back to pay?
