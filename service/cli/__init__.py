"""The command line: ``wiremerge merge FILE…`` and ``wiremerge serve``.

Exit status: 0 done, 1 the work could not be done, 2 the call is wrong. The result goes to
standard output; what is wrong goes to standard error, a line each.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import Field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from service import __version__, faces
from service.errors import Fault, InputError, TooLargeError, UnreadableError
from service.settings import (
    Command,
    Settings,
    SettingsError,
    from_environment,
    option,
    parse,
    settings_of,
    variable,
)
from service.text.model import Article, Collapse, Limits, Options

if TYPE_CHECKING:
    from service.items.faults import Reading

DONE, FAILED, WRONG_CALL, INTERRUPTED = 0, 1, 2, 130
TERMINAL_WIDTH = 100
STANDARD_INPUT = "-"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return its exit status."""
    try:
        settings = from_environment(os.environ)
    except SettingsError as error:
        return _complain(str(error), status=WRONG_CALL)
    given = _parser(settings).parse_args(arguments)
    names = [setting.name for setting in settings_of(given.command)]
    settings = replace(settings, **{name: getattr(given, name) for name in names})
    try:
        if given.command == "serve":
            return _serve(settings)
        return _merge(given, settings=settings)
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="wiremerge",
        description="Overlapping wire stories in, one article out, every sentence attributed.",
        epilog="Every option is also an environment variable: --max-bytes is WIREMERGE_MAX_BYTES.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"wiremerge {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    merge = commands.add_parser(
        "merge", help="merge files, and print the article", allow_abbrev=False
    )
    merge.add_argument("files", nargs="+", metavar="FILE", help="a story; - is standard input")
    _add_choice(merge, "format", list(faces.BY_NAME), meaning="what to print")
    _add_choice(merge, "collapse", list(get_args(Collapse)), meaning="what to print only once")
    _add_settings(merge, "merge", settings=settings)

    serve = commands.add_parser("serve", help="answer over HTTP", allow_abbrev=False)
    _add_settings(serve, "serve", settings=settings)
    return parser


def _add_choice(
    parser: argparse.ArgumentParser, name: str, choices: list[str], *, meaning: str
) -> None:
    names = ", ".join(choices)
    parser.add_argument(
        option(name),
        type=partial(_one_of, choices),
        default=os.environ.get(variable(name)) or choices[0],
        metavar="NAME",
        help=f"{meaning}: {names} (default: %(default)s)",
    )


def _add_settings(parser: argparse.ArgumentParser, command: Command, *, settings: Settings) -> None:
    for setting in settings_of(command):
        parser.add_argument(
            option(setting.name),
            type=partial(_parsed, setting),
            default=getattr(settings, setting.name),
            metavar="TEXT" if setting.type is str else "N",
            help=f"{setting.metadata['meaning']} (default: %(default)s)",
        )


def _one_of(choices: Sequence[str], raw: str) -> str:
    if raw not in choices:
        raise argparse.ArgumentTypeError(f"must be one of {', '.join(choices)}")
    return raw


def _parsed(setting: Field[Any], raw: str) -> int | str:
    try:
        return parse(setting, raw)
    except SettingsError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _serve(settings: Settings) -> int:
    from service.web.server import serve

    serve(settings)
    return DONE


def _merge(given: argparse.Namespace, *, settings: Settings) -> int:
    from service.items.faults import gather
    from service.text.merge import merge

    try:
        answer = merge(
            gather(_readings(given.files, most=settings.max_bytes)),
            options=Options(collapse=given.collapse),
            limits=Limits(articles=settings.max_articles, words=settings.max_words),
            now=datetime.now(UTC),
        )
    except InputError as error:
        lines = [f"{fault.pointer}: {fault.detail}" for fault in error.faults] or [error.detail]
        return _complain(*lines, status=FAILED)
    if given.format == "text" and sys.stdout.isatty():
        from service.faces.text import render

        return _print(render(answer, width=TERMINAL_WIDTH).encode())
    return _print(faces.BY_NAME[given.format].render(answer))


def _readings(files: Sequence[str], *, most: int) -> Iterator["Reading"]:
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
            data = _read_file(file, most=most)
            return items.read_bytes(data, name=name, default_id=default_id, pointer=file)

        yield file, read


def _read_file(file: str, *, most: int) -> bytes:
    try:
        if file == STANDARD_INPUT:
            data = sys.stdin.buffer.read(most + 1)
        else:
            with open(file, "rb") as stream:
                data = stream.read(most + 1)
    except OSError as error:
        detail = f"cannot be read: {error.strerror}"
        raise UnreadableError(detail, faults=[Fault(file, detail)]) from error
    if len(data) > most:
        detail = f"is larger than {most:,} bytes"
        raise TooLargeError(detail, faults=[Fault(file, detail)])
    return data


def _print(document: bytes) -> int:
    try:
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read has seen enough; without this the interpreter complains as it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _complain(*lines: str, status: int) -> int:
    for line in lines:
        print(f"wiremerge: {line}", file=sys.stderr)
    return status
