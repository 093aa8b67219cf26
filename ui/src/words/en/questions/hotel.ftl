### The questions to the room for a hotel: why the work matters, the guest’s eyes, and what would you do.
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
prompt-case-01-reveal = Bread, fruit and milk may go on the table without asking. Food that has stood out too long goes to nobody.
prompt-case-02 = The computers are down, and fifteen people wait for their rooms. You can give out keys without checking who has paid. What is your plan?
prompt-case-02-reveal = You may give out keys now and check the money tomorrow. Which rooms are empty is no guess: housekeeping looks first.
prompt-case-03 = A birthday party in the bar is happy and orders a lot. Someone upstairs calls about the noise again. How do you speak to the party?
prompt-case-03-reveal = Turn the music down yourself, then offer the party another room. If somebody gets angry, do not argue alone. Call whoever leads the shift.
prompt-case-04 = On her last morning, a guest gives you a scarf that she made. Our rule allows no gifts. How do you reply?
prompt-case-04-reveal = One team took it with thanks, and told their leader the same day. A gift made by hand may be accepted openly. Money may not.
prompt-case-05 = Four guests share a taxi to the airport and want to leave. The fifth is still paying at the desk. How long does the taxi wait?
prompt-case-05-reveal = Let the fifth guest go: you may send the bill later. If the plane is at risk for four, the taxi leaves and we order another.
prompt-case-06 = A colleague promised a guest a view of the park. Tonight all those rooms are taken, and the guest is here. How do you begin?
prompt-case-06-reveal = Say “we promised”, and blame no colleague. Then offer the first park room tomorrow. Tonight you may add something, up to what your card says.
prompt-case-07 = You are four rooms behind. In the corridor, a lonely guest starts to show you photos of her grandchildren. How do you respond?
prompt-case-07-reveal = You may give her three minutes and really look. Ask a colleague to take one room. What she tells about her family stays with you.
prompt-case-08 = Seven of eight plates for one table are hot and ready. The last one needs five more minutes. What do you do with the seven?
prompt-case-08-reveal = Ask the table: begin now, or all together? You may bring bread and soup meanwhile. No plate leaves half cooked to save time.
prompt-case-09 = Only you speak this guest’s language. The front desk calls you a third time, and your own work is waiting. What do you arrange?
prompt-case-09-reveal = You may go, once a colleague takes over your work. When it is about illness or the police, we call a trained interpreter.
prompt-case-10 = We woke a guest forty minutes too late. Only an expensive taxi can still reach the plane, and no manager answers. What do you decide?
prompt-case-10-reveal = You may order the taxi, up to what your card says. If it costs more, a second colleague decides with you. You both write down why.
prompt-case-11 = At eight in the evening, a small child runs laughing along the corridor. One guest smiles, and another looks at you. What do you do?
prompt-case-11-reveal = Make it a game: who reaches the room door without a sound? That needs no permission. But nobody leads a child away before a parent agrees.
prompt-case-12 = A guest shows you our room on a phone, cheaper than at our desk. You may not change prices. What do you say?
prompt-case-12-reveal = Call somebody who may match the price. If nobody answers, you may help the guest to book on that phone. We invent no reason for our price.
prompt-case-13 = A meeting should be over, but people are close to an agreement. The next group already waits at the door. What is your first step?
prompt-case-13-reveal = You may bring the waiting group coffee and ask for ten minutes. The time is theirs: if they say no, the first meeting moves.
prompt-case-14 = A child’s cloth rabbit has left with forty bags of dirty sheets. The family phones from the airport. What do you promise?
prompt-case-14-reveal = Promise the search, and not the rabbit. You may call the laundry, and we pay the post. Nobody reaches into dirty bags without gloves.
prompt-case-15 = You are alone at night, and the desk must not stay empty. A guest needs help with heavy bags upstairs. How do you solve it?
prompt-case-15-reveal = You may offer a trolley, or another room near the lift. The desk stays staffed, because the fire alarm rings there.
prompt-case-16 = We give a regular guest a better room for free. The next guest in the queue asks for the same. What do you say?
prompt-case-16-reveal = If one more good room is empty, you may say yes. Why the other guest got theirs stays private. What do you tell the third?
prompt-case-17 = A guest asks where to eat well tonight. Our own restaurant is half empty, and you like the small place next door. What do you answer?
prompt-case-17-reveal = An honest answer is yours to give, even if it is next door. Ask first what they like. Nobody takes a restaurant’s money for this.
prompt-case-18 = A baby is finally asleep, and the mother asks to keep the room longer. The next guests already sit in the lobby. What do you try?
prompt-case-18-reveal = One team gave the new guests another clean room. You may swap rooms of the same kind. If none is free, agree on an hour with both.
prompt-case-19 = A man with flowers wants to surprise his wife upstairs. The rule is never to tell a room number. What do you suggest?
prompt-case-19-reveal = Offer to take the flowers, and say nothing about who stays here. You may phone her when he cannot hear. Only she decides what he learns.
prompt-case-20 = The heating in one room is broken, and the repair is loud. Next door, someone sleeps after a night flight. When do you start?
prompt-case-20-reveal = You may offer the guest a warm room and start at noon. Gas, water or a smell of fire waits for nobody’s sleep.
prompt-case-21 = A door has said “Do not disturb” since yesterday morning. Nobody has seen the guest, who travels alone. What do you do, and when?
prompt-case-21-reveal = A full day is long enough: you may knock and phone the room. If nobody answers, open the door together with whoever leads the shift.
prompt-case-22 = Coffee runs down a guest’s only white shirt. In twenty minutes he speaks in our large hall, and the laundry is closed. What do you do?
prompt-case-22-reveal = One waiter lent him a clean shirt from our staff cupboard. What belongs to the hotel, you may lend. Another guest’s laundry stays where it is.
prompt-case-23 = A guest with a nut allergy asks whether the cake is safe. The baker has gone home, and you are almost certain. What do you answer?
prompt-case-23-reveal = Say “I do not know”: almost certain is not enough. You may bring something in a closed pack instead, and read the label together.
prompt-case-24 = Two girls of sixteen have missed the last train. They ask for a room, and our rule says eighteen. It is midnight and raining. What do you do?
prompt-case-24-reveal = A warm seat, tea and our phone are theirs at once. For a room, call a parent and the night manager. Nobody waits in the rain.
prompt-case-25 = A guest found a hair in the bath and wants the night for free. “Or I write about you,” he says, and lifts his phone. How do you answer?
prompt-case-25-reveal = Give him what a friendly guest would get: a clean bath, or another room. You may do that at once. A free night is the manager’s decision.
