"""Replies, bots and chats are values that can be copied, compared, sent elsewhere; an opened edition is never mixed."""

from __future__ import annotations

import copy
import dataclasses
import os
import pickle
import shutil
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from careerbot import Bot, Conversation, KnowledgeError, Reply
from careerbot.building.compiling.compile import compile_folder
from tiny import table, tiny

QUESTIONS = (
    "how much do registered nurses make in texas", "rn vs lpn", "best paid healthcare jobs", "is nursing a good job",
    "what does a welder do", "how do i become a welder", "jobs like welder", "nurse", "hello", "will it rain",
    "someone who fixes elevators",
)  # fmt: skip


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_reply_is_a_value(bot: Bot, question: str):
    reply = bot.ask(question)
    for other in (bot.ask(question), copy.copy(reply), copy.deepcopy(reply), pickle.loads(pickle.dumps(reply))):
        assert other == reply and hash(other) == hash(reply)
        assert other.to_dict() == reply.to_dict()
    assert str(reply) == reply.text
    assert "\n" not in repr(reply) and question in repr(reply)
    changed = dataclasses.replace(reply, status="partial")
    assert (changed.status, changed == reply) == ("partial", reply.status == "partial")
    fields = dataclasses.asdict(reply)
    assert (fields["question"], fields["reading"].frame.order) == (question, reply.reading.frame.order)


def test_what_differs_makes_replies_differ(bot: Bot):
    texas = bot.ask("nurse pay in texas")
    assert texas != bot.ask("nurse pay in ohio")
    assert texas != bot.ask("Nurse pay in Texas")
    assert bot.ask("and in ohio?", texas.conversation) != bot.ask("and in ohio?")


def asked(bot: Bot, question: str) -> Reply:
    return bot.ask(question)


@pytest.mark.parametrize("way", ["fork", "spawn"])
def test_a_bot_goes_to_other_processes_and_its_replies_come_back(bot: Bot, way: str):
    with ProcessPoolExecutor(2, get_context(way)) as pool:
        replies = list(pool.map(asked, [bot] * 4, QUESTIONS[:4]))
    assert replies == [bot.ask(question) for question in QUESTIONS[:4]]
    assert [reply.text for reply in replies] == [bot.ask(question).text for question in QUESTIONS[:4]]


def test_a_chat_goes_on_where_it_was_packed(bot: Bot):
    chat = bot.chat()
    chat.ask("how much do nurses make in texas")
    unpacked = pickle.loads(pickle.dumps(chat))
    assert unpacked.ask("and in ohio?") == chat.ask("and in ohio?")


def test_conversations_are_plain_values(bot: Bot):
    conversation = bot.ask("nurses vs doctors in ohio").conversation
    assert Conversation.from_dict(conversation.to_dict()) == conversation


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A compiled tiny knowledge."""
    path = tmp_path / "tiny.sqlite"
    compile_folder(tiny(tmp_path / "knowledge"), path)
    return path


def newer(edition: Path) -> Path:
    """Another edition of it, compiled beside it: cabinetmakers earn 53,000."""
    folder = edition.parent / "knowledge"
    text = (folder / "us" / "wages_nation.csv").read_text(encoding="utf-8").replace("52000", "53000")
    table(folder, "wages_nation.csv", text)
    path = edition.with_name("newer.sqlite")
    compile_folder(folder, path)
    return path


def test_a_file_put_in_its_place_changes_nothing_in_any_thread(edition: Path):
    bot = Bot(edition)
    os.replace(newer(edition), edition)
    texts = [bot.ask("cabinetmaker pay").text]
    threads = [threading.Thread(target=lambda: texts.append(bot.ask("cabinetmaker pay").text)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all("$52,000" in text for text in texts) and len(texts) == 4
    assert "$53,000" in Bot(edition).ask("cabinetmaker pay").text


def test_a_file_written_over_is_told(edition: Path):
    bot = Bot(edition)
    shutil.copyfile(newer(edition), edition)
    with pytest.raises(KnowledgeError, match="written over while it was in use"):
        bot.ask("cabinetmaker pay")


def test_a_file_taken_away_is_still_answered_from(edition: Path):
    bot = Bot(edition)
    edition.unlink()
    assert "$52,000" in bot.ask("cabinetmaker pay").text
