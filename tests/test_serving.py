"""The server: every door, its limits, its errors, and that nothing which answers questions loads it."""

from __future__ import annotations

import json
import logging
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from careerbot import Bot, Frame, Match
from careerbot.serving import openapi
from careerbot.serving.app import application

ASKED = "how much do registered nurses make in texas"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(application(Bot()), raise_server_exceptions=False)


def test_a_question_is_answered_as_the_bot_does(client):
    posted, got = client.post("/ask", json={"question": ASKED}), client.get("/ask", params={"q": ASKED})
    assert posted.status_code == got.status_code == 200
    told = posted.json()
    assert told.pop("conversation")["turns"] and told == Bot().ask(ASKED).to_dict()
    assert got.json()["text"] == told["text"]


def test_a_conversation_goes_on_from_what_the_client_sends_back(client):
    first = client.post("/ask", json={"question": ASKED}).json()
    second = client.post("/ask", json={"question": "and in ohio?", "conversation": first["conversation"]}).json()
    assert "Ohio" in second["text"]


def test_a_conversation_with_a_long_list_in_it_goes_on(client):
    listed = client.get("/rank", params={"limit": "100"}).json()
    again = client.post("/ask", json={"question": "only those that grow", "conversation": listed["conversation"]})
    assert again.status_code == 200


def test_many_are_answered_in_order_each_by_itself(client):
    found = client.post("/ask_many", json={"questions": [ASKED, "and in ohio?", ASKED]}).json()["replies"]
    assert [each["status"] for each in found] == ["answered", found[1]["status"], "answered"]
    assert found[0] == found[2] and "nurses" not in found[1]["text"]


def test_addresses_that_name_what_they_ask(client):
    one = client.get("/occupations/29-1141", params={"place": "TX"}).json()
    assert one["title"] == "Registered Nurses" and any(fact["attribute"] == "salary" for fact in one["facts"])
    both = client.get("/compare", params={"soc": "29-1141,25-2021", "attribute": "growth"}).json()
    assert both["status"] == "answered" and {fact["soc"] for fact in both["facts"]} == {"29-1141", "25-2021"}
    first = client.get("/rank", params={"attribute": "growth", "order": "lowest", "limit": "3"}).json()
    assert len(first["table"]["rows"]) == 3 and first["facts"][0]["value"] < 0
    assert client.get("/suggest", params={"q": "salary of registered nu"}).json()["lines"]
    assert "Words:" in client.post("/explain", json={"question": ASKED}).json()["explanation"]
    assert client.get("/health").json()["status"] == "ok"
    coded = client.post("/match", json={"titles": ["Registered Nurse - Night Shift", None]}).json()["matches"]
    assert coded[0][0]["soc"] == "29-1141" and coded[1] == []


@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("POST", "/ask", {"json": {"question": ""}}, 422),
        ("POST", "/ask", {"json": {"question": "x" * 1001}}, 422),
        ("POST", "/ask", {"json": {"question": "x", "other": 1}}, 422),
        ("POST", "/ask", {"json": {"question": 5}}, 422),
        ("POST", "/ask", {"json": {"question": "x", "conversation": {"frame": {}}}}, 422),
        ("POST", "/ask", {"content": "{", "headers": {"content-type": "application/json"}}, 400),
        ("POST", "/ask", {"content": b"\xff\xfe", "headers": {"content-type": "application/json"}}, 400),
        ("POST", "/ask", {"data": {"question": "x"}}, 415),
        ("POST", "/ask", {"content": b"x" * 70_000, "headers": {"content-type": "application/json"}}, 413),
        ("POST", "/ask_many", {"json": {"questions": []}}, 422),
        ("POST", "/ask_many", {"json": {"questions": ["x"] * 101}}, 422),
        ("GET", "/ask", {}, 422),
        ("GET", "/ask?q=a&q=b", {}, 422),
        ("GET", "/occupations/99-9999", {}, 404),
        ("GET", "/occupations/29-1141?place=XX", {}, 404),
        ("GET", "/compare?soc=29-1141", {}, 404),
        ("GET", "/compare?soc=29-1141,nobody", {}, 404),
        ("GET", "/compare?soc=29-1141,25-2021&attribute=nothing", {}, 404),
        ("GET", "/rank?order=sideways", {}, 422),
        ("GET", "/rank?limit=0", {}, 422),
        ("GET", "/rank?attribute=duties", {}, 404),
        ("GET", "/nowhere", {}, 404),
        ("DELETE", "/ask", {}, 405),
    ],
)
def test_every_error_is_a_problem_that_echoes_nothing(client, method, path, sent, status):
    got = client.request(method, path, **sent)
    assert got.status_code == status and got.headers["content-type"] == "application/problem+json"
    told = got.json()
    assert told["status"] == status and told["title"] and told["detail"] and "xxxx" not in got.text
    assert status != 405 or "POST" in got.headers["allow"]


def test_a_body_that_declares_no_length_is_counted(client):
    def chunks():
        for _ in range(30):
            yield b"x" * 4096

    got = client.post("/ask", content=chunks(), headers={"content-type": "application/json"})
    assert got.status_code == 413


def test_what_stays_the_same_is_not_sent_twice(client):
    first = client.get("/occupations/29-1141")
    again = client.get("/occupations/29-1141", headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and not again.content


def test_other_origins_and_hosts_are_closed_unless_named():
    closed = TestClient(application(Bot(), hosts=("localhost",)), base_url="http://localhost")
    assert "access-control-allow-origin" not in closed.get("/health", headers={"origin": "https://a.test"}).headers
    assert closed.get("/health", headers={"host": "evil.test"}).status_code == 400
    opened = TestClient(application(Bot(), origins=("https://a.test",)))
    allowed = opened.get("/health", headers={"origin": "https://a.test"}).headers
    assert allowed["access-control-allow-origin"] == "https://a.test"
    assert "access-control-allow-origin" not in opened.get("/health", headers={"origin": "https://b.test"}).headers


@pytest.mark.parametrize("questions", [False, True])
def test_the_access_log_holds_no_question_unless_it_is_to(questions, caplog):
    caplog.set_level(logging.INFO, "careerbot.access")
    TestClient(application(Bot(), questions=questions)).get("/ask", params={"q": "nurse pay"})
    line = json.loads(caplog.records[-1].getMessage())
    assert (line["method"], line["path"], line["status"]) == ("GET", "/ask", 200) and line["ms"] >= 0
    assert ("nurse" in caplog.text) is questions


def test_chat_front_ends_are_answered_whole_and_in_pieces(client):
    asked = [{"role": "user", "content": ASKED}, {"role": "assistant", "content": "..."}]
    asked += [{"role": "user", "content": [{"type": "text", "text": "and in ohio?"}]}]
    body = {"model": "careerbot", "messages": asked, "temperature": 1, "tools": []}
    whole = client.post("/v1/chat/completions", json=body).json()
    text = whole["choices"][0]["message"]["content"]
    assert "Ohio" in text and whole["choices"][0]["finish_reason"] == "stop" and whole["usage"]["total_tokens"] > 0
    options = {"stream": True, "stream_options": {"include_usage": True}}
    lines = client.post("/v1/chat/completions", json={**body, **options}).text.strip().split("\n\n")
    chunks = [json.loads(line.removeprefix("data: ")) for line in lines[:-1]]
    pieces = [each["choices"][0]["delta"].get("content", "") for each in chunks if each["choices"]]
    assert lines[-1] == "data: [DONE]" and "".join(pieces) == text and chunks[-1]["usage"]
    assert client.get("/v1/models").json()["data"][0]["id"] == "careerbot"
    assert client.post("/v1/chat/completions", json={"messages": []}).json()["error"]["message"]


def test_the_page_is_small_and_asks_nobody_else(client):
    parts = {path: client.get(path) for path in ("/", "/app.js", "/style.css")}
    assert sum(len(each.content) for each in parts.values()) < 40_000
    assert all("default-src 'none'" in each.headers["content-security-policy"] for each in parts.values())
    assert not any("://" in each.text for each in parts.values())
    assert 'role="log"' in parts["/"].text and "innerHTML" not in parts["/app.js"].text
    assert TestClient(application(Bot(), page=False)).get("/").status_code == 404


def test_the_document_names_every_door_and_its_schemas(client):
    told = client.get("/openapi.json").json()
    assert told["openapi"] == "3.1.0" and {"/ask", "/ask_many", "/explain", "/compare", "/rank"} <= told["paths"].keys()
    pointed = {each for each in json.dumps(told).split('"') if each.startswith("#/")}
    for pointer in pointed:
        found = told
        for name in pointer.removeprefix("#/").split("/"):
            found = found[int(name)] if isinstance(found, list) else found[name]
    assert len(pointed) > 8


def test_programs_ask_by_frames_codes_and_in_bulk():
    bot = Bot()
    found = bot.answer(Frame(("salary",), (Match("29-1141", "nurse"),), place="TX"))
    assert found.text == bot.ask("how much do registered nurses make in texas").text
    assert bot.fact("29-1141", "salary", "TX").number == found.facts[0].number
    assert len(bot.occupations()) > 1_000 and {each.kind for each in bot.places()} >= {"nation", "state", "metro"}
    told = [each.status for each in bot.ask_many(["nurse pay", "xyzzy", "nurse pay"])]
    assert told == ["answered", "declined", "answered"]
    for wrong in (("99-9999", "salary"), ("29-1141", "nothing"), ("29-1141", "salary", "XX")):
        with pytest.raises(ValueError, match="there is no"):
            bot.fact(*wrong)


def test_what_the_page_of_the_docs_shows_is_so(client):
    page = (Path(__file__).parents[1] / "docs" / "http.md").read_text(encoding="utf-8")
    shown = re.findall(r"```sh\ncurl -s 'http://127\.0\.0\.1:8000(/[^']*)'\n```\n\n```json\n(.*?)\n```", page, re.S)
    assert len(shown) >= 3
    for path, answer in shown:
        told, wanted = client.get(path).json(), json.loads(answer)
        assert {name: told[name] for name in wanted} == wanted, path
    for path in openapi.OPERATIONS:
        assert f"`{path}`" in page
