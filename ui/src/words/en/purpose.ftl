# The purpose of a team, and of each job in it.

purpose-current = What we are here for
# $day is when the wording was adopted
purpose-since = Since { $day }
purpose-since-by = Since { $day }, written by { $name }
purpose-none-title = No purpose yet
purpose-none = A purpose is one sentence about people. Every huddle opens with it.
purpose-new = Change the wording
purpose-write = Write it
purpose-text = Your purpose
purpose-text-hint = What you do for people, in words you would say aloud.
# $count words were typed. Whoever writes sees whether it can be said in one breath.
purpose-breath-short = { $count ->
    [0] Say it aloud while you write.
    [one] One word. Say a little more.
   *[other] { NUMBER($count) } words. Say a little more.
}
purpose-breath-good = { NUMBER($count) } words. Short enough to say in one breath.
purpose-breath-long = { NUMBER($count) } words. Say it aloud: does one breath do?
purpose-breath-too-long = { NUMBER($count) } words. Nobody will remember it all. Try fewer.
purpose-examples = Or start from an example
purpose-examples-hint = Take one and make it yours.
# Brings back what somebody had written before an example took its place.
purpose-own-back = Bring my own words back
purpose-adopt = Adopt
purpose-adopted = Adopted. The next huddle opens with it.
purpose-history = What it said before
purpose-history-none = This is the first wording.
# $from and $until are days
purpose-between = { $from } to { $until }

purpose-roles = In each job
purpose-roles-lead = The job is what somebody does. The purpose is why it matters to people. If the two pull apart, the purpose wins.
purpose-role-job = Job
purpose-role-job-hint = As on the people’s list.
purpose-role-function = The job
purpose-role-function-hint = What somebody in this job does.
purpose-role-purpose = The purpose
purpose-role-purpose-hint = What it does for a { -customer } or for a colleague.
purpose-role-add = Add a job
purpose-role-change = Change
# $job is the name of the job
purpose-role-change-of = Change { $job }
purpose-role-remove = Remove
purpose-role-remove-of = Remove { $job }
purpose-role-removed = { $job } is removed.
purpose-role-saved = { $job } is saved.
purpose-role-none = No job has its own words yet. Start with one that people rarely see, such as the laundry or the stockroom.
purpose-role-examples = Examples
# Accessible name of a button that fills in an example. $job is a job.
purpose-role-take = Take { $job }

# Example purposes, one set for each kind of place. Short enough to say aloud, each of them different.

purpose-example-hotel-1 = Every guest leaves feeling that somebody here looked after them.
purpose-example-hotel-2 = We turn a long journey into an easy evening.
purpose-example-hotel-3 = We notice what people need before they have to ask.
purpose-example-hotel-4 = We make strangers feel expected, by day and by night.
purpose-example-hotel-5 = Good sleep, honest help, and a reason to come back.
purpose-example-hotel-6 = We give tired people one thing less to worry about.

purpose-example-clinic-1 = Nobody who comes here should feel alone with their worry.
purpose-example-clinic-2 = We listen until it is said, and explain until it is clear.
purpose-example-clinic-3 = We treat every patient as we want our own parents treated.
purpose-example-clinic-4 = We give people back the days that illness takes.
purpose-example-clinic-5 = Everybody goes home knowing what happens next.
purpose-example-clinic-6 = Safe hands, plain words, and time for one more question.

purpose-example-shop-1 = People leave with what they really need.
purpose-example-shop-2 = We greet everybody as a neighbour, whether they buy or not.
purpose-example-shop-3 = We would rather lose a sale than sell the wrong thing.
purpose-example-shop-4 = We make the weekly shop the easiest hour of the week.
purpose-example-shop-5 = What goes wrong after the till is ours to put right.
purpose-example-shop-6 = We help people feel sure of their choice.

purpose-example-contact_centre-1 = Everybody who calls hangs up lighter than they dialled.
purpose-example-contact_centre-2 = One call, one person, and it is ours until it is solved.
purpose-example-contact_centre-3 = Behind every case number we hear a person.
purpose-example-contact_centre-4 = We spare people the second call.
purpose-example-contact_centre-5 = We make complicated things feel simple.
purpose-example-contact_centre-6 = We are the calm voice on somebody’s difficult day.

purpose-example-other-1 = We make somebody’s day easier, every single time.
purpose-example-other-2 = People trust us because we do what we said.
purpose-example-other-3 = We find a way when the form has no box for it.
purpose-example-other-4 = We give people our full attention, and they feel it.
purpose-example-other-5 = Whoever meets us is better off afterwards.
purpose-example-other-6 = We look after the people behind the work.

# Example jobs: the name, what somebody does, and why it matters.

purpose-role-hotel-1 = Reception
purpose-role-hotel-1-function = Check people in and out, and keep the bookings right.
purpose-role-hotel-1-purpose = Make the first and the last minute here the warmest.
purpose-role-hotel-2 = Housekeeping
purpose-role-hotel-2-function = Clean and prepare the rooms.
purpose-role-hotel-2-purpose = Give somebody a room where they can breathe out.
purpose-role-hotel-3 = Night porter
purpose-role-hotel-3-function = Look after the house and the desk at night.
purpose-role-hotel-3-purpose = Nobody feels stranded at three in the morning.
purpose-role-hotel-4 = Kitchen
purpose-role-hotel-4-function = Cook what was ordered, safely and on time.
purpose-role-hotel-4-purpose = Send out the meal that people talk about at home.
purpose-role-hotel-5 = Maintenance
purpose-role-hotel-5-function = Repair what is broken and check what could break.
purpose-role-hotel-5-purpose = Nobody ever has to think about the building.
purpose-role-hotel-6 = Accounts
purpose-role-hotel-6-function = Send the bills and pay the suppliers.
purpose-role-hotel-6-purpose = A bill that is clear at first sight, and fair.

purpose-role-clinic-1 = Front desk
purpose-role-clinic-1-function = Book appointments and register patients.
purpose-role-clinic-1-purpose = Take the fear out of the first five minutes.
purpose-role-clinic-2 = Nursing
purpose-role-clinic-2-function = Give care and medicine as planned, and write it down.
purpose-role-clinic-2-purpose = Be the person a patient dares to ask.
purpose-role-clinic-3 = Doctor
purpose-role-clinic-3-function = Examine, diagnose and treat.
purpose-role-clinic-3-purpose = Help people understand, so that they can decide.
purpose-role-clinic-4 = Cleaning
purpose-role-clinic-4-function = Keep every room clean to the hygiene plan.
purpose-role-clinic-4-purpose = Make this a place where it is safe to be ill.
purpose-role-clinic-5 = Laboratory
purpose-role-clinic-5-function = Test samples and report the right result.
purpose-role-clinic-5-purpose = Shorten somebody’s wait for an answer.
purpose-role-clinic-6 = Billing
purpose-role-clinic-6-function = Record treatments and send the bills.
purpose-role-clinic-6-purpose = Money is never the second shock.

purpose-role-shop-1 = Till
purpose-role-shop-1-function = Scan, take the payment, give the receipt.
purpose-role-shop-1-purpose = The last face people see is a friendly one.
purpose-role-shop-2 = Shop floor
purpose-role-shop-2-function = Fill the shelves and answer questions.
purpose-role-shop-2-purpose = Help people find the right thing, not the dearest.
purpose-role-shop-3 = Stockroom
purpose-role-shop-3-function = Receive, check and store deliveries.
purpose-role-shop-3-purpose = Make “I will have a look” end with good news.
purpose-role-shop-4 = Fresh counter
purpose-role-shop-4-function = Cut, weigh and pack to order.
purpose-role-shop-4-purpose = Send people home with an idea for dinner.
purpose-role-shop-5 = Returns
purpose-role-shop-5-function = Check what comes back and refund it.
purpose-role-shop-5-purpose = Show that we stand by what we sell.
purpose-role-shop-6 = Security
purpose-role-shop-6-function = Watch the doors and prevent theft.
purpose-role-shop-6-purpose = Be the person a lost child walks up to.

purpose-role-contact_centre-1 = Calls
purpose-role-contact_centre-1-function = Answer calls and write down each case.
purpose-role-contact_centre-1-purpose = Give somebody their calm back.
purpose-role-contact_centre-2 = Chat
purpose-role-contact_centre-2-function = Answer several written questions at once.
purpose-role-contact_centre-2-purpose = Make typing feel like talking to a person.
purpose-role-contact_centre-3 = Second line
purpose-role-contact_centre-3-function = Solve the cases that the first line hands over.
purpose-role-contact_centre-3-purpose = Be the end of somebody’s search for help.
purpose-role-contact_centre-4 = Planning
purpose-role-contact_centre-4-function = Forecast the calls and plan the shifts.
purpose-role-contact_centre-4-purpose = There is a rested person at the other end.
purpose-role-contact_centre-5 = Coaching
purpose-role-contact_centre-5-function = Listen to calls and review them.
purpose-role-contact_centre-5-purpose = Help a colleague be proud of the next call.
purpose-role-contact_centre-6 = Help pages
purpose-role-contact_centre-6-function = Keep the written answers correct.
purpose-role-contact_centre-6-purpose = Put the answer where a worried person looks first.

purpose-role-other-1 = Front desk
purpose-role-other-1-function = Receive people and show them the way.
purpose-role-other-1-purpose = Everybody feels expected.
purpose-role-other-2 = On site
purpose-role-other-2-function = Do the work as it was ordered.
purpose-role-other-2-purpose = Leave every place better than we found it.
purpose-role-other-3 = Driving
purpose-role-other-3-function = Deliver on time and unbroken.
purpose-role-other-3-purpose = Bring what somebody waited for, with a kind word.
purpose-role-other-4 = Office
purpose-role-other-4-function = Handle forms, files and letters.
purpose-role-other-4-purpose = Take a worry away, and not just a form.
purpose-role-other-5 = Computer support
purpose-role-other-5-function = Keep computers and accounts working.
purpose-role-other-5-purpose = Give colleagues time for the people they serve.
purpose-role-other-6 = Training
purpose-role-other-6-function = Plan and hold the courses.
purpose-role-other-6-purpose = New colleagues feel able on the first day.
