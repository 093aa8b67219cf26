### The questions of the daily huddle for a clinic: twenty of each kind, one is shown on a day.
### A number never gets another question, because a team has already heard it.

## Why the work matters: a moment in which it did, or what would be missed

prompt-purpose-01 = What have you seen here that made a crying child stop and look up?
prompt-purpose-02 = Some work here goes well every day, and so nobody speaks of it. Which work do you think of?
prompt-purpose-03 = Former patients sometimes come back just to say hello. Who do they ask for, and what do they remember?
prompt-purpose-04 = Which small thing do you check once more before the first patient comes? Who is it for?
prompt-purpose-05 = What has a relative thanked you for that is not in your job description?
prompt-purpose-06 = When did somebody in our office take a worry about money away from a patient?
prompt-purpose-07 = Which sentence do you say twenty times a day that each patient hears only once?
prompt-purpose-08 = Remember a day when the weather made it hard to reach us. Who still came, and how?
prompt-purpose-09 = When did it help somebody that you stayed next to them and said nothing?
prompt-purpose-10 = Think of the last box that you ordered, counted or carried here. Who was waiting for what was inside?
prompt-purpose-11 = Which piece of good news do you like to bring people here?
prompt-purpose-12 = While most of us are at home, somebody still works for our patients. What do you see of it in the morning?
prompt-purpose-13 = When did a few words in a patient’s own language change a whole visit?
prompt-purpose-14 = Which problem in this building did patients never notice because one of us was quick?
prompt-purpose-15 = A visit to us begins outside, at the bus stop or in the car park. Which friendly moment have you seen there?
prompt-purpose-16 = What have you heard a colleague say that made the needle easier for a frightened patient?
prompt-purpose-17 = It is a short walk from the waiting room to the next door. Which talk on the way do you remember?
prompt-purpose-18 = When did a glass of water or a blanket do more for somebody than words?
prompt-purpose-19 = What do people learn here that still helps them at home a year later?
prompt-purpose-20 = Which goodbye at our front door do you like to remember?

## Through the eyes of the patient, of a relative, of a colleague

prompt-empathy-01 = What has a patient with an eight o’clock appointment already done since getting up?
prompt-empathy-02 = Where in our corridors do people stop and turn round? What are they looking for?
prompt-empathy-03 = A girl of ten explains our form to her mother. What is hard for the girl, and what for the mother?
prompt-empathy-04 = “She came after me”, says a patient when another is called in first. Which reasons does this patient imagine?
prompt-empathy-05 = A doctor is an hour late and stops for a second before the next door. What does the doctor think?
prompt-empathy-06 = Our letter lies unopened on a kitchen table for three days. Why might that be?
prompt-empathy-07 = Which questions do patients keep for the cleaner, and why?
prompt-empathy-08 = We call a name into the waiting room and say it wrongly. What does that person feel before standing up?
prompt-empathy-09 = A caller has tried our number nine times since eight. Where might they be, and what else must they do this morning?
prompt-empathy-10 = A patient sits alone in the examination room until somebody comes. What do they look at and listen to?
prompt-empathy-11 = What makes a relative stay in the car outside while the patient comes in alone?
prompt-empathy-12 = On a ward at four in the morning, which sounds reach a patient’s bed? What do they imagine?
prompt-empathy-13 = On the first morning, a student stands in our corridor, and everybody hurries past. What does the student hope for?
prompt-empathy-14 = For the third time today we ask a patient for the date of birth. How do they explain this to themselves?
prompt-empathy-15 = A colleague in our office reads names all day and hardly ever sees a face. What would this colleague like to hear?
prompt-empathy-16 = We type, and the patient sees only the back of our screen. What do they imagine that we write?
prompt-empathy-17 = While we take blood, a patient says “I am fine” and holds the chair tightly. What would they like but not ask for?
prompt-empathy-18 = One signature is missing, and a patient has waited an hour with a coat on. What are they thinking?
prompt-empathy-19 = Reception is full, and a patient must say aloud why they came. What do they hope for at that moment?
prompt-empathy-20 = At home, a patient takes our paper out of the bag and reads it again. Which questions come only now?

## What would you do?

prompt-case-01 = A man comes twenty minutes late because his bus did not arrive. The rule says that he must book again. What do you offer him?
prompt-case-01-reveal = Look for a gap today before you speak of next week. Any free time is yours to give. Whoever came on time keeps that time.
prompt-case-02 = An old woman comes with her small dog, because nobody can look after it. Dogs may not come in. What do you do?
prompt-case-02-reveal = One colleague held the lead outside for ten minutes. You may ask for that. The door to the treatment rooms stays closed for the dog.
prompt-case-03 = Our interpreter must leave at eleven for another patient. At five to eleven the doctor is still not free. Who do you talk to first?
prompt-case-03-reveal = For one sentence, you may knock at the doctor’s door. The interpreter leaves on time. After that we translate by telephone, and never with a child.
prompt-case-04 = A patient has fallen asleep in the waiting room. We have called her twice, and the next patient stands up. What do you do?
prompt-case-04-reveal = Go to her and wake her gently. You may let the next patient in meanwhile. If she does not answer you, call a nurse at once.
prompt-case-05 = A patient asks for copies of old records before a flight tonight. Such copies take us five days. What do you say now?
prompt-case-05-reveal = Ask which page matters tonight: one is faster than forty. You may call the archive yourself. Nobody gets a copy without showing who they are.
prompt-case-06 = In a room for two, one patient wants the window open all night. The other wants it shut, and both have rung twice. What do you suggest?
prompt-case-06-reveal = You may bring a blanket and suggest: open until ten, then shut. Both must say yes. Moving a bed is for the nurse in charge.
prompt-case-07 = A daughter rings to ask whether her old father reached us safely. We may not say who is here. What can you say to her?
prompt-case-07-reveal = You may say: “If he is with us, he gets your number now.” That tells her nothing about him. Whether he calls is his choice.
prompt-case-08 = After the storm you can clear only one path before eight. One leads to the car park, one to the bus stop. How do you choose?
prompt-case-08-reveal = One team took the bus path: more people there walk with a stick. The choice is yours. Close the other path, so nobody slips.
prompt-case-09 = A patient can pay a bill only in many small parts. Our system allows three parts at most. What is your next step?
prompt-case-09-reveal = You may take the first part, and write down what is possible. More than three parts, the office must allow. You ask them, not the patient.
prompt-case-10 = At the next desk, a student works alone for the first time, slowly. The queue reaches the door. What do you do from your chair?
prompt-case-10-reveal = You may call the next patient and let the student finish. Step in when a mistake could harm somebody. Who did that for you once?
prompt-case-11 = Eight relatives came with one patient, and they laugh and eat in the waiting room. Another patient stares at the wall. Where do you begin?
prompt-case-11-reveal = Ask the quiet patient first: perhaps the laughing is welcome. You may open any free room. Only the way for beds must stay clear.
prompt-case-12 = Our letter gave the wrong day, and the patient took two buses. Today’s list is full. What do you look for first?
prompt-case-12-reveal = You may ask every doctor here for ten minutes. No patient is moved back without agreeing. Who else got our wrong letter?
prompt-case-13 = While you clean, a patient says that she did not understand the doctor. She asks you to tell nobody. What do you do?
prompt-case-13-reveal = Sit down and write her question with her: you may do that. Do not explain it yourself. If harm is possible, tell her that a nurse must know.
prompt-case-14 = A father films his child’s first steps without the wheelchair. Other patients in the corridor are in the picture. When do you speak, and how?
prompt-case-14-reveal = You may step between the camera and the others, with a smile. The child keeps walking. Pictures of others are deleted, unless they agree.
prompt-case-15 = The driver is leaving with today’s blood samples. A patient comes running for his test, and other clinics wait for the driver. What do you do?
prompt-case-15-reveal = Ask the driver for minutes, but let the driver decide. You may find out who drives next. Nobody hurries the name on a sample.
prompt-case-16 = A mother asks you to warm a bottle for her baby. The kitchen is for staff only, and you are alone at the desk. How do you answer?
prompt-case-16-reveal = The rule is about visitors in the kitchen, not about warm water. You may call a colleague to the desk and fetch some. The mother tests the heat.
prompt-case-17 = The video appointment freezes again, and the patient took the morning off work. The next patient is already waiting. What do you try?
prompt-case-17-reveal = After the second freeze, you may change to the telephone. Use the number in the file, and no private app. Whoever waits hears how long.
prompt-case-18 = Our appointments run an hour late. A daughter shows you her parking fine, and we do not pay those. What can you do?
prompt-case-18-reveal = One team gave her a note with the hour when the visit ended. You may write that. It does not say who was here, or why.
prompt-case-19 = Our lift is broken, and the technician comes at noon. A man on crutches has an appointment upstairs now. What do you arrange?
prompt-case-19-reveal = The doctor can use the stairs: you may ask. Any free room on the ground floor is good enough. Nobody carries a patient up.
prompt-case-20 = At six you lock the front door. An old woman still sits there, and her taxi has not come. How does this evening end?
prompt-case-20-reveal = You may call another taxi and stay, and this is working time. If you must go, a colleague takes over. She never waits outside alone.
prompt-case-21 = Your neighbour sits in our waiting room. She sees you, and quickly looks at the floor. What do you do now, and what this evening at home?
prompt-case-21-reveal = You may hand over to a colleague without a reason. Let her greet first, or not. At home, you tell nobody.
prompt-case-22 = Before an examination, a patient may eat nothing. She has waited since six, and asks for the biscuit on your desk. How do you answer?
prompt-case-22-reveal = You may find out how long it still takes, and bring her the answer. The biscuit is not yours to give. Her nurse decides.
prompt-case-23 = You see that a patient went out with somebody else’s paper. He is on the way to the bus, and five people wait at your desk. What do you do?
prompt-case-23-reveal = Go after him: for this, you may leave the queue. Tell whoever leads the shift the same day. Nobody is blamed for telling.
prompt-case-24 = Visiting time ended at eight. At nine, a son arrives after driving all day, and two patients in his father’s room are asleep. What is possible?
prompt-case-24-reveal = If the father wants it, you may offer them the day room. Whether he may leave his bed, the nurse decides. The others stay asleep.
prompt-case-25 = “I want a nurse without an accent,” a patient says loudly. Your colleague hears it and stops at the door. What do you say, and to whom first?
prompt-case-25-reveal = First ask your colleague: “Do you want to continue?” Then you may say: “This is our nurse.” If insults follow, whoever leads the shift takes over.
