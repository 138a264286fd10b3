"""What an operator may set: a field is an option on the command line and a variable."""

from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any, Literal

from service.text.model import Limits

Command = Literal["merge", "serve"]

PREFIX = "WIREMERGE_"
HIGHEST_PORT = 65_535


class SettingsError(ValueError):
    """A setting whose value does not fit; the message says what would."""


def _text(default: str, meaning: str) -> Any:
    return field(default=default, metadata={"meaning": meaning, "commands": ("serve",)})


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

    host: str = _text("127.0.0.1", "address to listen on")
    port: int = _number(
        8000, "port to listen on; 0 is any free one", lowest=0, highest=HIGHEST_PORT
    )
    workers: int = _number(2, "processes that merge")
    threads: int = _number(8, "requests that one worker holds at a time", lowest=2)
    merges: int = _number(4, "merges that one worker runs at a time; more are a 503")
    timeout: int = _number(120, "seconds after which a worker that shows no life is replaced")
    patience: int = _number(30, "seconds that a client may be silent within a request")
    database: str = _text("sqlite:///wiremerge.db", "where stories will be kept; unused so far")
    max_bytes: int = _number(
        32 * 2**20, "bytes of one request, or of one file", commands=("merge", "serve")
    )
    max_articles: int = _number(
        Limits().articles, "articles in one merge", commands=("merge", "serve")
    )
    max_words: int = _number(Limits().words, "words in one merge", commands=("merge", "serve"))


def settings_of(command: Command) -> tuple[Field[Any], ...]:
    """List the settings that a command has, in the order in which they are documented."""
    return tuple(each for each in fields(Settings) if command in each.metadata["commands"])


def option(name: str) -> str:
    """Name the command-line option of a setting: ``max_bytes`` is ``--max-bytes``."""
    return "--" + name.replace("_", "-")


def variable(name: str) -> str:
    """Name the environment variable of an option: ``max_bytes`` is ``WIREMERGE_MAX_BYTES``."""
    return PREFIX + name.upper()


def parse(setting: Field[Any], raw: str) -> int | str:
    """Read the value of one setting.

    Raises SettingsError where a number is wanted and none, or one out of bounds, is given.
    """
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
