"""What is worth asking: the five questions of a first start, those of /help, and the conversation of the tour."""

FIRST = (
    "how much do registered nurses make in texas",
    "jobs that pay over 100k without a degree",
    "electrician vs plumber",
    "how do I become a court reporter",
    "which state pays teachers the most",
)
TOPICS = {
    "pay": ("median pay of actuaries", "rn salary tx", "what do welders make an hour"),
    "places": ("plumber pay in ohio", "which state pays nurses the most", "salary in texas"),
    "outlook": ("are electricians in demand", "how fast are web developers growing", "fastest growing jobs"),
    "lists": ("jobs that pay over 100k without a degree", "jobs like paralegal"),
    "compare": ("rn vs lpn", "which pays more, an electrician or a plumber"),
    "entry": ("how do I become a court reporter", "do paralegals need a degree", "what skills do pilots need"),
    "people": ("average age of plumbers", "what percent of pilots are women"),
}  # fmt: skip
# A remark, and what is typed then.
TOUR = (
    ("Ask in plain words. Every figure comes with its source.", "how much do registered nurses make in texas"),
    ("A few words are enough, and they go on with what was asked.", "and in ohio?"),
    ("Abbreviations and several occupations at once.", "rn vs lpn"),
    ("The same as a table.", "/table"),
    ("Lists with conditions; /more goes on with them.", "jobs that pay over 100k without a degree"),
    ("How to get there.", "how do I become a court reporter"),
    ("What is not known is said.", "will it rain tomorrow?"),
    ("/why tells how a question was read. That was the tour.", "/why"),
)
