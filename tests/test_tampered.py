"""What comes from outside is refused or gone on from; what was told goes on alike in another process."""

from __future__ import annotations

import json
import subprocess
import sys

from careerbot import Bot, Conversation
from tampered import CONVERSATIONS, outcomes
from test_conversations import transcripts

GOING_ON = """
import json, sys
from careerbot import Bot, Conversation
bot = Bot()
for line in sys.stdin:
    said, data = json.loads(line)
    reply = bot.ask(said, Conversation.from_dict(data))
    print(json.dumps([reply.text, reply.conversation.to_dict()]))
"""


def test_nothing_from_outside_raises(bot):
    found = [*outcomes(bot, 3_000, 1)]
    assert not [(data, said) for outcome, data, said in found if outcome == "raised"]
    told = {outcome for outcome, _, _ in found}
    assert {"refused", "answered", "declined"} <= told


def test_a_conversation_goes_on_alike_in_another_process(bot):
    asked, here = [], []
    for file in sorted(CONVERSATIONS.glob("*.txt"))[::3]:
        for turns in transcripts(file):
            conversation = Conversation()
            for turn in turns:
                asked.append(json.dumps([turn.said, conversation.to_dict()]))
                reply = bot.ask(turn.said, conversation)
                conversation = reply.conversation
                here.append(json.dumps([reply.text, conversation.to_dict()]))
    done = subprocess.run(
        [sys.executable, "-c", GOING_ON], input="\n".join(asked), capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == here


def test_what_is_taken_back_gives_the_query_before(bot: Bot):
    for file in sorted(CONVERSATIONS.glob("*.txt")):
        for turns in transcripts(file):
            conversation = Conversation()
            for turn in turns:
                after = bot.ask(turn.said, conversation).conversation
                if 1 < len(after.turns) == len(conversation.turns) + 1:
                    assert bot.ask("undo", after).conversation.turns == conversation.turns, turn.said
                conversation = after
