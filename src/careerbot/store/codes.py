"""What the compiled file says in numbers and marks: agreed here by what writes it and what reads it."""

from __future__ import annotations

FORMAT = "careerbot.knowledge/1"
EVERYONE = "00-0000"  # the code of all occupations together
ENOUGH = 0.5  # of the jobs of a group's members: what those must hold that its figure is worked out from
FLOOR = 100  # jobs a place must have to be ranked by pay
# In place of a figure of pay or jobs of a place, see schema.sql.
NOT_RELEASED, TOP_CODED, OTHER_BASIS = -1, -2, -3

RESIDENCIES = ("60", "61")  # series of program codes (CIP) that follow a doctor's or a dentist's degree

# Weight of a row of the lexicon.
OWN_TITLE = 100  # from here a title is the occupation's own: official, our name, or a lay word for it
OUR_NAME = 110  # from here it is our name for the occupation, or a lay word for it
NAMED = 50  # from here a word names an attribute or a place without support
WEAK_WORD = 40  # of words that name an attribute only where nothing else does

# The title linker's weights are kept as whole fortieths in one signed byte, claims as whole eighths.
LINK_SCALE, CLAIM_SCALE = 40, 8
LEVEL = "4-digit"  # of the industries that are ranked
