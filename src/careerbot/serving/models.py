"""What requests must hold. Limits stand here, and in the OpenAPI document that is made of these."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

LONGEST = 1_000  # characters of a question
MOST, MOST_TITLES = 100, 500  # questions, titles of one request
_STRICT = ConfigDict(extra="forbid", strict=True)

Title = Annotated[str, Field(max_length=LONGEST)]
Question = Annotated[str, Field(min_length=1, max_length=LONGEST)]


class Ask(BaseModel):
    """One question, and the conversation that it goes on from, as the reply before gave it."""

    model_config = _STRICT
    question: Question
    conversation: dict[str, Any] | None = None


class AskMany(BaseModel):
    """Questions of their own, answered in order."""

    model_config = _STRICT
    questions: Annotated[list[Question], Field(min_length=1, max_length=MOST)]


class Titles(BaseModel):
    """Job titles to code, and how many occupations each may be told; null stays without any."""

    model_config = _STRICT
    titles: Annotated[list[Title | None], Field(min_length=1, max_length=MOST_TITLES)]
    most: Annotated[int, Field(ge=1, le=5, strict=False)] = 1


class Explain(BaseModel):
    """A question whose reading is explained."""

    model_config = _STRICT
    question: Question


class Part(BaseModel):
    """A piece of a message; only text is read."""

    model_config = ConfigDict(extra="ignore")
    type: str = "text"
    text: str = ""


class Message(BaseModel):
    """One turn of a chat. What else clients send is not read."""

    model_config = ConfigDict(extra="ignore")
    role: str
    content: str | list[Part] | None = None

    @property
    def text(self) -> str:
        if isinstance(self.content, list):
            return " ".join(part.text for part in self.content if part.type == "text")
        return self.content or ""


class StreamOptions(BaseModel):
    """Whether the last chunk tells the tokens used."""

    model_config = ConfigDict(extra="ignore")
    include_usage: bool = False


class Completion(BaseModel):
    """A request as chat front ends send it; sampling parameters, tools and the like are not read."""

    model_config = ConfigDict(extra="ignore")
    model: str = "careerbot"
    messages: Annotated[list[Message], Field(min_length=1, max_length=1_000)]
    stream: bool = False
    stream_options: StreamOptions | None = None
