"""What an operator may set: a field is an option on the command line and a variable."""

import re
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from ipaddress import ip_address
from typing import Any, Literal

from service.text.model import Limits

Command = Literal["merge", "serve", "train-boundaries"]
Value = int | str | tuple[str, ...]

PREFIX = "WIREMERGE_"
HIGHEST_PORT = 65_535
_MERGES: tuple[Command, ...] = ("merge", "serve")


class SettingsError(ValueError):
    """A setting whose value does not fit; the message says what would."""


def _text(default: str, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning, "commands": ("serve",)})


def _file(meaning: str, *, commands: tuple[Command, ...] = ("serve",)) -> Any:
    return field(default="", metadata={"meaning": meaning, "commands": commands, "file": True})


def _secrets(meaning: str) -> Any:
    """Words that are set by their variable alone: a process list shows every option."""
    metadata = {"meaning": meaning, "commands": ("serve",), "secret": True}
    return field(default=(), repr=False, metadata=metadata)


def _number(
    default: int,
    meaning: str,
    *,
    lowest: int = 1,
    highest: int | None = None,
    commands: tuple[Command, ...] = ("serve",),
) -> Any:
    bounds = {"lowest": lowest, "highest": highest}
    return field(default=default, metadata={"meaning": meaning, "commands": commands, **bounds})


@dataclass(frozen=True, slots=True)
class Settings:
    """How the service runs and how much it takes on; the defaults are safe on a small machine."""

    host: str = _text("127.0.0.1", "address to listen on; without keys a loopback one")
    port: int = _number(
        8000, "port to listen on; 0 is any free one", lowest=0, highest=HIGHEST_PORT
    )
    keys: tuple[str, ...] = _secrets("keys of those who may send, parted by commas")
    keys_file: str = _file("file with more keys, parted by commas or line ends")
    workers: int = _number(2, "processes that merge")
    threads: int = _number(8, "requests that one worker holds at a time", lowest=2)
    merges: int = _number(4, "merges that one worker runs at a time; more are a 503")
    timeout: int = _number(120, "seconds after which a worker that shows no life is replaced")
    patience: int = _number(
        30, "seconds that a client may be silent or all but silent in a request"
    )
    database: str = _text("sqlite:///wiremerge.db", "where stories will be kept; unused so far")
    outlets: str = _file("table of your own outlets and agencies", commands=_MERGES)
    boundary_model: str = _file("what train-boundaries made of your articles", commands=_MERGES)
    max_bytes: int = _number(
        32 * 2**20,
        "bytes of one request, or of one file",
        commands=(*_MERGES, "train-boundaries"),
    )
    max_articles: int = _number(Limits().articles, "articles in one merge", commands=_MERGES)
    max_characters: int = _number(
        Limits().characters, "characters of text in one merge", commands=_MERGES
    )
    max_words: int = _number(Limits().words, "words in one merge", commands=_MERGES)
    max_restored: int = _number(
        Limits().restored,
        "words in one merge whose sentence ends no punctuation shows, here or in another source",
        commands=_MERGES,
    )

    @property
    def limits(self) -> Limits:
        """How much work one merge may be."""
        return Limits(
            articles=self.max_articles,
            characters=self.max_characters,
            words=self.max_words,
            restored=self.max_restored,
        )


def settings_of(command: Command) -> tuple[Field[Any], ...]:
    """List the settings that a command has, in the order in which they are documented."""
    return tuple(each for each in fields(Settings) if command in each.metadata["commands"])


def is_secret(setting: Field[Any]) -> bool:
    """Tell whether a setting has a variable and no option."""
    return "secret" in setting.metadata


def is_file(setting: Field[Any]) -> bool:
    """Tell whether a setting is the path of a file that is read at start."""
    return "file" in setting.metadata


def option(name: str) -> str:
    """Name the command-line option of a setting: ``max_bytes`` is ``--max-bytes``."""
    return "--" + name.replace("_", "-")


def variable(name: str) -> str:
    """Name the environment variable of an option: ``max_bytes`` is ``WIREMERGE_MAX_BYTES``."""
    return PREFIX + name.upper()


def keys_in(raw: str) -> tuple[str, ...]:
    """Read keys that commas or line ends part.

    Raises SettingsError where there is none: a service without keys must be meant so.
    """
    keys = tuple(key for each in re.split(r"[,\r\n]", raw) if (key := each.strip()))
    if not keys:
        raise SettingsError("must hold at least one key")
    return keys


def is_loopback(host: str) -> bool:
    """Tell whether only programs on this machine can reach what listens at an address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def parse(setting: Field[Any], raw: str) -> Value:
    """Read the value of one setting.

    Raises SettingsError where a number is wanted and none, or one out of bounds, is given, and
    where there are keys to be and there are none.
    """
    if is_secret(setting):
        return keys_in(raw)
    if setting.type is str:
        return raw
    lowest, highest = setting.metadata["lowest"], setting.metadata["highest"]
    try:
        number = int(raw)
    except ValueError:
        number = lowest - 1
    if number < lowest or (highest is not None and number > highest):
        bounds = f"from {lowest} to {highest}" if highest else f"of at least {lowest}"
        raise SettingsError(f"must be a whole number {bounds}")
    return number


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Read every ``WIREMERGE_*`` variable that is set and not empty.

    Raises SettingsError that names the first variable that does not fit.
    """
    given: dict[str, Any] = {}
    for setting in fields(Settings):
        name = variable(setting.name)
        if raw := environment.get(name):
            try:
                given[setting.name] = parse(setting, raw)
            except SettingsError as error:
                raise SettingsError(f"{name} {error}") from error
    return Settings(**given)
