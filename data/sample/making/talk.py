"""What people write: short scripts whose lines alternate between two people.

Slots: {you} the first name of the one addressed, {place}, {thing}, {topic}, {day}
and {n}. Within one script a slot keeps its value.
"""

from __future__ import annotations

PLACES = (
    "the Blue Kettle", "Pier Nine", "the Lantern Yard", "Saltgate market",
    "the Ropewalk", "Marrow & Sons", "the old customs house", "Gull's Elbow",
    "the library café", "the tram depot bar", "Harbour Steps", "the Fig & Anchor",
)  # fmt: skip
THINGS = (
    "the slides", "that spreadsheet", "the draft", "the tide tables", "the photos",
    "the recording", "your list", "the reading list", "the budget sheet",
    "the survey results", "the floor plan", "the agenda", "that recipe",
)  # fmt: skip
TOPICS = (
    "demand forecasting", "the warehouse pilot", "hiring planners", "the new timetable",
    "cold-chain sensors", "the harbour extension", "the alumni supper",
    "our pricing test", "onboarding", "route planning", "the grant application",
    "the reading group", "stock counts", "the open-data day",
)  # fmt: skip
DAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "the weekend",
    "next week", "the 14th", "the first of the month",
)  # fmt: skip

FRIENDLY = (
    ("Are you around on {day}? I owe you a coffee at {place}.",
     "Always. After four?", "Four it is."),
    ("You will not believe what the gulls did to my sandwich at {place}.",
     "Was it the cheese one? They only respect cheese.",
     "It was the cheese one. I have learned nothing."),
    ("How did {topic} go in the end?",
     "Better than feared. Nobody cried, one person clapped.",
     "That is a standing ovation in planning. Well done!"),
    ("Can you send me {thing} when you get a minute?",
     "On its way. Ignore page {n}, it is nonsense.", "Page {n} is the best one!"),
    ("Quick one: do you still know anybody who understands {topic}?",
     "Two people. One is nice, one is right. Which do you need?",
     "Let us start with nice."),
    ("Running {n} minutes late, order me the soup.", "Ordered. It is going cold.",
     "I can see you through the window."),
    ("I finally read {thing}. It is really good, {you}.",
     "You are the first who got past the introduction!",
     "The introduction is the problem. Cut it and begin on page two."),
    ("Happy birthday, {you}! {n} candles, I hope?",
     "Thank you! {n} and holding. Cake at {place} on {day} if you are near."),
    ("Did the landlord fix the boiler?",
     "He looked at it with great sympathy.", "So: no.", "So: no."),
    ("I am giving a talk on {topic} on {day} and I have no ending.",
     "End with the story about the missing pallet.",
     "I was told never to mention the pallet again.",
     "All the more reason."),
    ("Thank you for last night. I have not laughed like that for a while.",
     "Same here. The neighbours have asked us to move further away."),
    ("Is it true you are leaving for the coast on {day}?",
     "Only for {n} days. Somebody must check whether the sea is still there.",
     "Report back, please."),
    ("We are {n} for dinner on {day}. Bring nothing but an opinion about {topic}.",
     "I have three, and they contradict each other.", "Perfect."),
    ("Your parcel came to my place again.", "Keep it until {day}? I will bring cake.",
     "For cake I would keep a piano."),
    ("I need a second pair of eyes on {thing}. Twenty minutes?",
     "Send it over. I have the train ride home.",
     "You are a star. Be rude, it helps."),
    ("What was the name of that place near {place}?",
     "The one with the wobbly table? They call it Number {n}.",
     "All their tables wobble. That is the one."),
    ("Interview on {day}. Say something wise.",
     "Ask them what broke last month and listen to who answers.",
     "That is annoyingly good."),
    ("Got the job!!", "{you}!! I knew it. Drinks at {place}, on me."),
    ("Do you want two tickets for the concert on {day}? We cannot go.",
     "Yes please, my sister is visiting. What do I owe you?",
     "A full review, with gossip."),
    ("Rain. Shall we move the walk?", "It is only weather. Bring the big coat."),
    ("The pilot for {topic} starts on {day}, and I have {n} volunteers out of forty.",
     "That is more than we ever had. What did you promise them?", "Biscuits.",
     "It is always biscuits."),
    ("Tell me honestly: is {thing} too long?",
     "It is too long for people who know you, and too short for those who do not.",
     "So it is exactly wrong."),
    ("My mother asks when you come for dinner again.",
     "Tell her on {day} and that I dream of the dumplings.",
     "She has already started cooking."),
    ("Found your umbrella. It has been in my hall since {day}.",
     "It lives with you now. Be good to it."),
    ("Could you put in a word for my cousin? She wants to get into {topic}.",
     "Gladly. Ask her to write to me by {day}.", "She will. Thank you, {you}!"),
    ("What are you reading?", "A history of lighthouses. Brighter than it sounds.",
     "I am going to pretend I did not read that."),
    ("Back at my desk after {n} days. What did I miss?",
     "A reorganisation, and its reversal.", "So nothing."),
    ("I put your name down for the panel on {topic}. Forgive me.",
     "I forgive you if lunch is included.", "Lunch and a lanyard."),
    ("How is the knee?", "It predicts rain now. I may sell forecasts.",
     "Still better than our model."),
    ("Sunday walk to the lighthouse?", "Yes. I bring the flask, you bring the dog.",
     "The dog brings himself."),
)  # fmt: skip

NETWORK = (
    ("Hi {you}, thank you for connecting! I enjoyed your remarks about {topic}.",
     "Likewise, {you}. Let us stay in touch."),
    ("Congratulations on the new role, {you}!", ("Thank you! Week one and I know "
     "where the kettle is.")),
    (("Hello {you}, we met briefly at the evening on {topic}. You asked for {thing}, "
     "so here is the link: <https://files.example.org/{n}>"),
     "That is kind, thank you. I did not expect you to remember."),
    (("Dear {you}, may I ask you how your team handles {topic}? We are starting from "
     "zero and I would rather not repeat every mistake."),
     ("Happy to share what we have. The short version: begin small and write down "
     "what you expect before you look."), "That is already useful. Thank you!"),
    ("Are you still at {company}? Somebody in my team would like to talk to you.",
     "Still here, and glad to. Please give them my address."),
    (("I saw that your team is looking for people. A friend of mine would be a good "
     "fit for {topic}. May I introduce you?"), "Please do, we have {n} open places.",
     "Done. She will write on {day}.", "We spoke. You were right, she is excellent."),
    ("Happy work anniversary, {you}!", "Thank you :)"),
    ("Will you be at the open-data day on {day}?",
     "Yes, in the afternoon. Find me near the coffee."),
    ("Hi {you}, long time! I am in town on {day}. Time for a quick coffee at {place}?",
     "What a pity, I am away that week. Next time?", "Next time for certain."),
    (("{you}, your article about {topic} has been open in my browser for {n} days, and "
     "today I read it. Thank you for writing so plainly.")
     , "You have made my week. I was not sure anybody had."),
    ("Sorry for the slow answer, {you}. Yes, please send {thing}.",
     "Attached. There is no hurry at all."),
    ("Do you know a good tool for {topic}?",
     "We tried four and went back to a spreadsheet. I am only half joking.",
     "That is what everybody says."),
    (("May I use your chart from {thing} in my lecture? With your name under it, "
     "of course."), "With pleasure. Take the newer one, the axis is honest there."),
    ("Just a line to say that your introduction worked out. We start on {day}!",
     "That is lovely news. Good luck to you all!"),
    ("Welcome to {company}, {you}! My door is open.", "Thank you, that means a lot."),
    (("I am collecting {n} short answers about {topic} for a talk. Would you give me "
     "yours? One sentence is plenty."),
     "One sentence: measure the queue, not the people.", "Stolen. Thank you!"),
    (("Hello {you}! Our meetup has a free slot on {day}. Would you like to speak about "
     "{topic}? The room is small and friendly."),
     "I would, if twenty minutes are enough.", "Twenty minutes are perfect."),
    ("Great to meet you yesterday, {you}.", "And you! Safe travels home."),
    ("Hi {you}, is the position on your team still open?",
     "It closed on Friday, I am afraid. Another one opens next month.",
     "I will keep an eye out. Thank you!"),
    ("How is life at {company}?", "Busy and good. {n} new people since spring. You?",
     "The same, without the people."),
    ("Thank you for the endorsement! I still cannot do pivot tables.",
     "Nobody can. We only pretend."),
    ("Did you ever finish {thing}?", "Define finish.", "So no :)"),
    ("I shared your post with the team. It started a very long discussion.",
     "Should I apologise?", "Not at all, it was overdue."),
    (("Our vendor for {topic} is sponsored by half of the town, it seems. Do you trust "
     "them?"), "I trust their support line more than their brochure."),
)  # fmt: skip

UNANSWERED = (
    "Hi {you}, I hope all is well. Could I ask you something about {topic}?",
    "Hello {you}! It has been a while. How are things at {company}?",
    (
        "Dear {you}, your name came up on {day} in connection with {topic}. Would you "
        "have fifteen minutes for me?"
    ),
    "{you}, just checking whether my last message reached you.",
    "Thank you again for {thing}!",
    "Happy new year, {you}!",
)

SHORT = (
    "Ha!", "Thank you!", "Perfect.", "On my way", "👍", "Done ✅", "See you there",
    "Yes!", "Sounds good to me.", "Will do", "I <3 this", "No worries at all",
    "Tomorrow?", "Deal.", "🙂", "Brilliant, thanks", "Same here", "Oh no.", "So true",
    "Let me check", "Got it", "Looking forward to it!", "Safe trip!",
)  # fmt: skip
