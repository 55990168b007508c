"""Questions put together from a grammar of meanings, so that what is right is known before anything is answered.

wordings/     how each part is said, in two halves: `open` to develop with, `kept` to count with at the very end
dice          choices drawn, and how many there were
figures       what the compiled file holds, by SQL of the tests' own
senses        conditions, and which occupations meet them
wanted        what must come back for a list, for one or two occupations, for places
amounts       sums, bounds and ranges in words
listing, conditions, singles, ranges   the grammar, a function a kind of question
grading       right, said, refused or silently wrong
measuring     many questions, counted by kind
"""
