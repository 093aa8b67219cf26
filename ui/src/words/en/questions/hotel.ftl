### The sixty questions to the room for a hotel: why the work matters, the guest’s eyes, and what would you do.
### A number never gets another question, because a team has heard it: retire a question with its number.

## Why the work matters

prompt-purpose-01 = Which ordinary thing in our hotel makes children really happy? When did you see it?
prompt-purpose-02 = Think of a complaint that ended in a warm goodbye. Which moment in between changed it?
prompt-purpose-03 = At six in the morning most guests are still asleep. What is already done for them, and by whom?
prompt-purpose-04 = When did you and a guest share no language and still laugh together?
prompt-purpose-05 = What small repair here has saved a guest from a bad night?
prompt-purpose-06 = Which note from a guest have you kept or never forgotten? What was it for?
prompt-purpose-07 = Your job stops for one whole morning, and nobody takes over. What do guests miss first?
prompt-purpose-08 = Apart from the drinks, what do people come to a hotel bar for?
prompt-purpose-09 = People sleep here before a wedding, an exam or a new job. How did you once help on such a morning?
prompt-purpose-10 = Clean sheets pass through many hands before a guest lies on them. Whose part in that is least known?
prompt-purpose-11 = Remember the worst weather you have worked through here. What were guests most glad to find inside?
prompt-purpose-12 = Guests ask us for things that are on no list. Which unusual request were you glad to help with?
prompt-purpose-13 = What did somebody do on your first day here that made you feel welcome?
prompt-purpose-14 = A guest comes back to our hotel after ten years. What should still be here, just as it was?
prompt-purpose-15 = When did something simple from our kitchen, like soup or toast, really help a guest?
prompt-purpose-16 = Think of a guest you helped. Which colleague, never seen by that guest, made it possible?
prompt-purpose-17 = What is the smallest lost thing we ever sent back to a guest? Why was it worth the trouble?
prompt-purpose-18 = Some guests live with us for weeks. What do they need that a guest for one night does not?
prompt-purpose-19 = Which corner of this hotel do you look after, although nobody asked you to?
prompt-purpose-20 = What have you seen guests do when they begin to feel at home here?

## Through the guest’s eyes, and sometimes a colleague’s

prompt-empathy-01 = Somebody has travelled for ten hours and now stands at our desk. Which of our usual questions can wait?
prompt-empathy-02 = Which switch, tap or button in our rooms makes clever people feel foolish? How do they ask for help?
prompt-empathy-03 = It is two in the morning, and the manager’s phone rings at home. What does the manager hope to hear first?
prompt-empathy-04 = Small children cannot see over our front desk. What does arriving feel like from down there?
prompt-empathy-05 = On the first evening, somebody complains loudly about a pillow. What else may have gone wrong that day?
prompt-empathy-06 = Some of us work a whole day here without meeting a guest. How do they learn that somebody was happy?
prompt-empathy-07 = A guest opens the room door for the first time, bag in hand. What do they check in the first minute?
prompt-empathy-08 = “We need that room now”, says the front desk on the phone. How does that sound when six rooms are waiting?
prompt-empathy-09 = An older guest lets two full lifts go without stepping in. What might this guest wish for and not say?
prompt-empathy-10 = Someone phones to book, although our website is quick and easy. What do they hope a person can tell them?
prompt-empathy-11 = You knock, and the guest inside is still half asleep. How does that moment feel from the bed?
prompt-empathy-12 = After hearing the price of breakfast, a guest says “I never eat in the morning”. What do you say next?
prompt-empathy-13 = What can guests hear of us through the staff door? How does it sound to them?
prompt-empathy-14 = You explain the way, and a guest nods without understanding a word. How do you begin again?
prompt-empathy-15 = A guest sits in the lobby at four in the morning, fully dressed. How do you notice whether company is welcome?
prompt-empathy-16 = One plate comes back to the kitchen cold. How is that minute for the guest, the waiter and the cook?
prompt-empathy-17 = One guest left the room at eleven, and the flight goes late in the evening. What is hard about those hours?
prompt-empathy-18 = Somebody eats alone at a table for two, for the fourth evening this week. What do they notice about us?
prompt-empathy-19 = The key is back and the bill is paid, but the guest stays at the desk. What might be missing?
prompt-empathy-20 = At one in the morning, a guest stands outside our locked front door. What do they think until somebody comes?

## What would you do?

prompt-case-01 = Breakfast ended ten minutes ago, and the team is clearing away. A father appears with two hungry children. What do you do?
prompt-case-02 = The computers are down, and fifteen people wait for their rooms. You can give out keys without checking who has paid. What is your plan?
prompt-case-03 = A birthday party in the bar is happy and orders a lot. Someone upstairs calls about the noise again. How do you speak to the party?
prompt-case-04 = On her last morning, a guest gives you a scarf that she made. Our rule allows no gifts. How do you reply?
prompt-case-05 = Four guests share a taxi to the airport and want to leave. The fifth is still paying at the desk. How long does the taxi wait?
prompt-case-06 = A colleague promised a guest a view of the park. Tonight all those rooms are taken, and the guest is here. How do you begin?
prompt-case-07 = You are four rooms behind. In the corridor, a lonely guest starts to show you photos of her grandchildren. How do you respond?
prompt-case-08 = Seven of eight plates for one table are hot and ready. The last one needs five more minutes. What do you do with the seven?
prompt-case-09 = Only you speak this guest’s language. The front desk calls you a third time, and your own work is waiting. What do you arrange?
prompt-case-10 = We woke a guest forty minutes too late. Only an expensive taxi can still reach the plane, and no manager answers. What do you decide?
prompt-case-11 = At eight in the evening, a small child runs laughing along the corridor. One guest smiles, and another looks at you. What do you do?
prompt-case-12 = A guest shows you our room on a phone, cheaper than at our desk. You may not change prices. What do you say?
prompt-case-13 = A meeting should be over, but people are close to an agreement. The next group already waits at the door. What is your first step?
prompt-case-14 = A child’s cloth rabbit has left with forty bags of dirty sheets. The family phones from the airport. What do you promise?
prompt-case-15 = You are alone at night, and the desk must not stay empty. A guest needs help with heavy bags upstairs. How do you solve it?
prompt-case-16 = We give a regular guest a better room for free. The next guest in the queue asks for the same. What do you say?
prompt-case-17 = A guest asks where to eat well tonight. Our own restaurant is half empty, and you like the small place next door. What do you answer?
prompt-case-18 = A baby is finally asleep, and the mother asks to keep the room longer. The next guests already sit in the lobby. What do you try?
prompt-case-19 = A man with flowers wants to surprise his wife upstairs. The rule is never to tell a room number. What do you suggest?
prompt-case-20 = The heating in one room is broken, and the repair is loud. Next door, someone sleeps after a night flight. When do you start?
