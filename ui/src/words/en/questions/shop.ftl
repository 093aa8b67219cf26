### One question to the room a day, for a shop of any kind, from a grocery to a furniture shop.
### A number never gets another question: a team has heard it. Leave a number out rather than use it again.

## Why the work matters

prompt-purpose-01 = Choose one thing that left our shop yesterday. Where is it now, and who is using it?
prompt-purpose-02 = What has a customer taught you about something that we sell?
prompt-purpose-03 = People come to us the evening before an important day. What did you help somebody find in time?
prompt-purpose-04 = Which corner of our shop makes you a little proud when it is clean and full?
prompt-purpose-05 = A customer says, “I looked everywhere, and only you had it.” What was it, and why was it here?
prompt-purpose-06 = Where do children stop and look in our shop, and what do you do then?
prompt-purpose-07 = Customers never see us write orders, labels and bills. When did this work help one of them?
prompt-purpose-08 = What did you find out for somebody on the phone that saved them a journey?
prompt-purpose-09 = Our door stays closed for a whole week. Who misses us first, and for what?
prompt-purpose-10 = Somebody lays a lost glove where its owner can see it. Which small act like that did you see here?
prompt-purpose-11 = Think of the hour when a delivery comes. What did one of us do there that helped customers later?
prompt-purpose-12 = When did you advise somebody to buy the cheaper one, or nothing? What happened then?
prompt-purpose-13 = It rains, and people step inside with nothing to buy. What do they find here?
prompt-purpose-14 = In the evening, what do you leave ready for the people who start tomorrow?
prompt-purpose-15 = Somebody came many times only to look, and at last took the thing home. What was it?
prompt-purpose-16 = Where in our shop do strangers start to talk to each other, and about what?
prompt-purpose-17 = What have you packed, carried or cut here with special care? What was it for?
prompt-purpose-18 = Some customers buy one small thing nearly every day. What else do they come for?
prompt-purpose-19 = A shelf is filled at six in the morning. Who takes the first thing from it, and why so early?
prompt-purpose-20 = Sometimes a customer comes back only to thank us. What had we done?

## Through the eyes of a customer, a colleague or a leader

prompt-empathy-01 = “I am only looking,” says a customer. Which different things can that mean?
prompt-empathy-02 = What does the driver at our back door tell people at the next stop about us?
prompt-empathy-03 = The card machine refuses, and people are waiting behind. What does the customer need from your face and your voice?
prompt-empathy-04 = We moved half the shelves last night. What is this morning like for somebody who finds things by memory?
prompt-empathy-05 = You once took something to be repaired. Why did you not want a new one?
prompt-empathy-06 = A child pays at your till with coins for the first time. What does the child watch you do?
prompt-empathy-07 = Somebody stands at the returns desk and holds the bag tightly. What did they practise saying on the way?
prompt-empathy-08 = Next week’s rota is nearly finished. What does the person who writes it worry about?
prompt-empathy-09 = Behind the curtain of a fitting room, what do you hope that nobody will say?
prompt-empathy-10 = Somebody holds a shopping list that another person wrote. What are they afraid of getting wrong?
prompt-empathy-11 = You walk into a shop four minutes before it closes. What shows you whether you are still welcome?
prompt-empathy-12 = “Is it really there?” a customer asks on the phone for the second time. What has happened to them before?
prompt-empathy-13 = You push a pram through our shop on the fullest day. Where does it become hard?
prompt-empathy-14 = What does the cleaner see early in the morning that shows how busy we were?
prompt-empathy-15 = A customer does not know our word for it and shows you a picture. What have they tried already?
prompt-empathy-16 = At home, a customer opens the bag, and the thing is spoilt or broken. What happens there before they come back?
prompt-empathy-17 = Remember your first day in a shop. Which question did you not dare to ask?
prompt-empathy-18 = At a bread or cheese counter, somebody points and says, “The same as her, please.” What makes ordering hard there?
prompt-empathy-19 = Somebody needs a present tonight and does not know where to begin. Which question from you helps them?
prompt-empathy-20 = Which things do customers ask for in a low voice, and how do you answer?

## What would you do?

prompt-case-01 = The till is counted and the door is locked. A customer knocks and calls, “Only one thing, please.” What do you do?
prompt-case-01-reveal = Are there two of you? Then you may open and sell it. Whoever is alone keeps the door locked, talks through the glass and puts it aside.
prompt-case-02 = The music is too loud for one customer, who asks you to stop it. Another is singing along. What happens to the music?
prompt-case-02-reveal = The volume is yours, without asking. One team turned it down and told the other customer why. Both stayed, and one still sang, more softly.
prompt-case-03 = Somebody brings back a present from us without a receipt. Our rule asks for one, and the label is still on. What do you say?
prompt-case-03-reveal = The label shows it is ours: exchange it. Money back: up to what your card says. Then call whoever leads the shift; nobody is blamed for calling.
prompt-case-04 = The phone rings and rings while you advise a customer. Nobody else can answer it. Who comes first, and how?
prompt-case-04-reveal = Ask the customer beside you, then answer with one sentence: when you call back. You decide the time. Name one that you can keep.
prompt-case-05 = A customer has too few coins and puts one thing back. The next person offers to pay, and the customer looks down. What do you do?
prompt-case-05-reveal = Ask quietly, so that only this customer hears: their answer decides. You may also give the missing coins, up to what your card says.
prompt-case-06 = You know that none is left in the stock room. The customer asks again, “Could you please look?” What is your next step?
prompt-case-06-reveal = You may say that you checked, and phone another shop for them, even a competitor. One thing we never do: pretend to look.
prompt-case-07 = Nine people stand in the rain outside our door. We open in fifteen minutes, and the floor is still wet. What do you decide?
prompt-case-07-reveal = Open early as far as the floor is dry: you decide that. Where it is wet, nobody walks. Tell those who still wait outside how long.
prompt-case-08 = A price goes down tomorrow, and you know it. A customer stands at your till with that thing today. What do you tell them?
prompt-case-08-reveal = You may tell them and keep the thing until tomorrow. If you say nothing, what do they think of us when they see the price?
prompt-case-09 = A parent asks for a toilet for a small child. Ours is behind the stock room and for staff only. What do you reply?
prompt-case-09-reveal = Take them there yourself; nobody has to allow it. You wait outside the door. If the way is not safe today, show them another toilet near us.
prompt-case-10 = A colleague promised on the phone to keep the last one. Now another customer is holding it at your till. Who gets it?
prompt-case-10-reveal = One team kept the promise and told the customer at the till why. You may order another, and deliver it free if your card says so.
prompt-case-11 = Outside a fitting room a customer turns round, delighted, and asks you. You think another size looks better. What do you answer?
prompt-case-11-reveal = Bring the other size and say what you see: that needs no permission. We talk about the clothes, never about the body. The customer decides.
prompt-case-12 = You are on your break, with your coat on and ten minutes left. A customer stops you with a long question. What do you say?
prompt-case-12-reveal = Bring the customer to a colleague, or answer and take the minutes later: you choose. No question from a customer makes a break shorter.
prompt-case-13 = An order is half missing, and the customer travelled an hour. The missing things lie ready in another customer’s order. What do you do?
prompt-case-13-reveal = Phone the other customer and ask: that needs no permission. One said, “Take it, I have time.” Without such an answer, their order stays whole.
prompt-case-14 = “I want to pay a person, not a machine,” says a customer. You are alone with six machines and three red lights. How do you answer?
prompt-case-14-reveal = You may scan everything for them while you talk. Tell the others how long. Where a red light asks for an age, go and look: it is law.
prompt-case-15 = An old customer cannot carry the heavy bag home alone. She lives five minutes away, and only two of you are here. What do you do?
prompt-case-15-reveal = Offer a chair, and a call to somebody she names. Walk with her only if your colleague agrees to stay alone. Half the bag may wait here.
prompt-case-16 = A friendly question and an angry complaint reach the office at the same minute. You have time for one today. Which one, and why?
prompt-case-16-reveal = One team asked, “Can somebody get hurt if this waits?” and began there. You choose. Write one line to the other today: when we answer.
prompt-case-17 = A man with one small thing asks you to let him go first. The woman before him looks at her watch. How do you decide?
prompt-case-17-reveal = Her place is hers to give. You may ask her once, or open a second till. If she says no, she needs no reason, and he waits.
prompt-case-18 = Yesterday a customer paid a little too much by our mistake. Finding them takes an hour, and the shop is full. What now?
prompt-case-18-reveal = You choose the quiet hour for it; write it down now. The money stays theirs. Look in our own bills and orders, never on private pages.
prompt-case-19 = The last one stands in our shop window, and a customer wants it today. The window took you all morning. What do you say?
prompt-case-19-reveal = Take it out: our window is there to sell. Does it hang high? Then agree a time with the customer, because nobody climbs without a second person.
prompt-case-20 = You promised to show a new colleague the stock room today. The shop is full, and they go home at four. What becomes of your promise?
prompt-case-20-reveal = Show one shelf today and agree tomorrow’s hour together; you two decide. Nobody stays after four without pay. If it fails again, tell whoever leads the shift.
prompt-case-21 = A child drops a jar, and her father scolds her and takes out his wallet. Our sign says, “What you break, you buy.” What do you do?
prompt-case-21-reveal = Keep everybody away from the glass. Then you may say, “There is nothing to pay,” up to what your card says. What does the child tell at home?
prompt-case-22 = It is hot, and a customer stands in the door with a small dog. Dogs stay outside here, and there is no shade. What do you suggest?
prompt-case-22-reveal = Bring things to the door, and water for the dog: you need not ask. A guide dog comes in, because the law says so.
prompt-case-23 = A small boy stands alone near your till. A woman says, “I know the family, I will take him home.” He takes her hand. What do you do?
prompt-case-23-reveal = Leave your till at once and stay with him. He goes only with the person who brought him. If nobody comes, whoever leads the shift calls the police.
prompt-case-24 = “Watch the one with the big bag,” a colleague whispers. You see a boy who looks for something and does not find it. What do you do?
prompt-case-24-reveal = Greet him and help him search, as you do with anybody. If you really see a theft, call whoever leads the shift. Nobody stops a person alone.
prompt-case-25 = “My sister bought the birthday present here on Monday. What was it? I want to give something else.” You remember it well. What do you answer?
prompt-case-25-reveal = What somebody buys here is theirs to tell, even in a family. You may promise to exchange the present if it turns out to be the same.
