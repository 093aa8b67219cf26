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
prompt-case-02 = An old woman comes with her small dog, because nobody can look after it. Dogs may not come in. What do you do?
prompt-case-03 = Our interpreter must leave at eleven for another patient. At five to eleven the doctor is still not free. Who do you talk to first?
prompt-case-04 = A patient has fallen asleep in the waiting room. We have called her twice, and the next patient stands up. What do you do?
prompt-case-05 = A patient asks for copies of old records before a flight tonight. Such copies take us five days. What do you say now?
prompt-case-06 = In a room for two, one patient wants the window open all night. The other wants it shut, and both have rung twice. What do you suggest?
prompt-case-07 = A daughter rings to ask whether her old father reached us safely. We may not say who is here. What can you say to her?
prompt-case-08 = After the storm you can clear only one path before eight. One leads to the car park, one to the bus stop. How do you choose?
prompt-case-09 = A patient can pay a bill only in many small parts. Our system allows three parts at most. What is your next step?
prompt-case-10 = At the next desk, a student works alone for the first time, slowly. The queue reaches the door. What do you do from your chair?
prompt-case-11 = Eight relatives came with one patient, and they laugh and eat in the waiting room. Another patient stares at the wall. Where do you begin?
prompt-case-12 = Our letter gave the wrong day, and the patient took two buses. Today’s list is full. What do you look for first?
prompt-case-13 = While you clean, a patient says that she did not understand the doctor. She asks you to tell nobody. What do you do?
prompt-case-14 = A father films his child’s first steps without the wheelchair. Other patients in the corridor are in the picture. When do you speak, and how?
prompt-case-15 = The driver is leaving with today’s blood samples. A patient comes running for his test, and other clinics wait for the driver. What do you do?
prompt-case-16 = A mother asks you to warm a bottle for her baby. The kitchen is for staff only, and you are alone at the desk. How do you answer?
prompt-case-17 = The video appointment freezes again, and the patient took the morning off work. The next patient is already waiting. What do you try?
prompt-case-18 = Our appointments run an hour late. A daughter shows you her parking fine, and we do not pay those. What can you do?
prompt-case-19 = Our lift is broken, and the technician comes at noon. A man on crutches has an appointment upstairs now. What do you arrange?
prompt-case-20 = At six you lock the front door. An old woman still sits there, and her taxi has not come. How does this evening end?
