"""Files that the command line names: stories to read, and what a newsroom sets of its own."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from service.errors import Fault, InputError, TooLargeError, UnreadableError
from service.settings import Settings, SettingsError, keys_in, option
from service.text.model import Article

if TYPE_CHECKING:
    from service.items.faults import Reading
    from service.text.credit.outlets import Outlets
    from service.text.ends.boundaries import Head

STANDARD_INPUT = "-"


def readings(files: Sequence[str], *, most: int) -> Iterator["Reading"]:
    """Tell how to read each file, of ``most`` bytes, as articles; nothing is read yet."""
    from service import items

    stems = Counter(Path(file).stem for file in files)
    for place, file in enumerate(files, start=1):
        # The reader takes the id from the name, which would be the same for ap/a.txt and afp/a.txt.
        clear = file != STANDARD_INPUT and stems[Path(file).stem] == 1
        name = Path(file).name if clear else None
        default_id = f"a{place}" if file == STANDARD_INPUT else str(Path(file).with_suffix(""))

        def read(
            file: str = file, name: str | None = name, default_id: str = default_id
        ) -> Sequence[Article]:
            data = read_file(file, most=most)
            return items.read_bytes(data, name=name, default_id=default_id, pointer=file)

        yield file, read


def read_file(file: str, *, most: int) -> bytes:
    """Read a file, or standard input where it is ``-``.

    Raises UnreadableError where that cannot be done, TooLargeError where it has more than
    ``most`` bytes.
    """
    try:
        if file == STANDARD_INPUT:
            data = sys.stdin.buffer.read(most + 1)
        else:
            with open(file, "rb") as stream:
                data = stream.read(most + 1)
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        detail = f"cannot be read: {getattr(error, 'strerror', None) or 'no such path'}"
        raise UnreadableError(detail, faults=[Fault(file, detail)]) from error
    if len(data) > most:
        detail = f"is larger than {most:,} bytes"
        raise TooLargeError(detail, faults=[Fault(file, detail)])
    return data


@dataclass(frozen=True, slots=True)
class Own:
    """What a newsroom has of its own, each None where it has set none."""

    outlets: "Outlets | None" = None
    head: "Head | None" = None


def own(settings: Settings) -> Own:
    """Read the files that the settings of a merge name.

    Raises SettingsError, naming the option, where one of them is not what it shall be.
    """
    outlets = head = None
    if settings.outlets:
        from service.text.credit.outlets import extended

        try:
            outlets = extended(_text_of("outlets", settings))
        except InputError as error:
            first, *more = error.faults
            line = f"line {first.pointer.removeprefix('/')} must be: {first.detail}"
            raise _misfit("outlets", settings, line + _and_more(len(more))) from error
    if settings.boundary_model:
        from service.text.ends.boundaries import unpacked

        data = _bytes_of("boundary_model", settings)
        try:
            head = unpacked(data)
        except Exception as error:  # zipfile and numpy have many for a damaged file, none listed
            detail = error.detail if isinstance(error, InputError) else "not a boundary model"
            raise _misfit("boundary_model", settings, f"is {detail}") from error
    return Own(outlets, head)


def with_keys_of_file(settings: Settings) -> Settings:
    """Add the keys of the file that the settings name to those in the settings.

    Raises SettingsError where there is none in it.
    """
    if not settings.keys_file:
        return settings
    text = _text_of("keys_file", settings)
    try:
        keys = keys_in(text)
    except SettingsError as error:
        raise _misfit("keys_file", settings, str(error)) from error
    return replace(settings, keys=(*settings.keys, *keys))


def _text_of(name: str, settings: Settings) -> str:
    try:
        return _bytes_of(name, settings).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _misfit(name, settings, "is not UTF-8") from error


def _bytes_of(name: str, settings: Settings) -> bytes:
    try:
        return read_file(getattr(settings, name), most=settings.max_bytes)
    except InputError as error:
        raise _misfit(name, settings, error.detail) from error


def _misfit(name: str, settings: Settings, detail: str) -> SettingsError:
    return SettingsError(f"{option(name)} {getattr(settings, name)}: {detail}")


def _and_more(count: int) -> str:
    lines = "line" if count == 1 else "lines"
    return f"; {count} more {lines} must be mended as well" if count else ""
