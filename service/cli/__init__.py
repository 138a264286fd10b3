"""The command line: ``wiremerge merge FILE…``, ``serve`` and ``train-boundaries FILE…``.

Exit status: 0 done, 1 the work could not be done, 2 the call is wrong. The result goes to
standard output; what is wrong goes to standard error, a line each.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import Field, replace
from datetime import UTC, datetime
from functools import partial
from typing import Any, NoReturn, get_args

from service import __version__, faces
from service.cli.files import own, readings, with_keys_of_file
from service.errors import InputError
from service.process import prepare
from service.settings import (
    Command,
    Settings,
    SettingsError,
    Value,
    from_environment,
    is_file,
    is_loopback,
    is_secret,
    option,
    parse,
    settings_of,
    variable,
)
from service.text.model import Collapse, Options

DONE, FAILED, WRONG_CALL, INTERRUPTED = 0, 1, 2, 130
TERMINAL_WIDTH = 100


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, and return its exit status."""
    prepare()
    try:
        settings = from_environment(os.environ)
        parser = _parser(settings)
    except SettingsError as error:
        return _tell(str(error), status=WRONG_CALL)
    given = parser.parse_args(arguments)
    options = [each.name for each in settings_of(given.command) if not is_secret(each)]
    settings = replace(settings, **{name: getattr(given, name) for name in options})
    try:
        if given.command == "serve":
            return _serve(settings)
        if given.command == "train-boundaries":
            return _train(given, settings=settings)
        return _merge(given, settings=settings)
    except SettingsError as error:
        return _tell(str(error), status=WRONG_CALL)
    except InputError as error:
        lines = [f"{fault.pointer}: {fault.detail}" for fault in error.faults] or [error.detail]
        return _tell(*lines, status=FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong with a call; ``--help`` says how it is meant."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_CALL, f"wiremerge: {message}; {self.prog} --help tells more\n")


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = _Parser(
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

    serve = commands.add_parser(
        "serve",
        help="answer over HTTP",
        epilog=f"{variable('keys')} holds the keys of those who may send, parted by commas.",
        allow_abbrev=False,
    )
    _add_settings(serve, "serve", settings=settings)

    train = commands.add_parser(
        "train-boundaries",
        help="learn where your sentences end, for stories that lose their punctuation",
        allow_abbrev=False,
    )
    train.add_argument(
        "files", nargs="+", metavar="FILE", help="articles with punctuation; - is standard input"
    )
    train.add_argument("--out", required=True, metavar="FILE", help="where the model goes")
    _add_settings(train, "train-boundaries", settings=settings)
    return parser


def _add_choice(
    parser: argparse.ArgumentParser, name: str, choices: list[str], *, meaning: str
) -> None:
    names = ", ".join(choices)
    default = os.environ.get(variable(name)) or choices[0]
    if default not in choices:
        raise SettingsError(f"{variable(name)} must be one of {names}")
    parser.add_argument(
        option(name),
        type=partial(_one_of, choices),
        default=default,
        metavar="NAME",
        help=f"{meaning}: {names} (default: %(default)s)",
    )


def _add_settings(parser: argparse.ArgumentParser, command: Command, *, settings: Settings) -> None:
    for setting in settings_of(command):
        if is_secret(setting):
            continue
        default = getattr(settings, setting.name)
        shown = "none" if default == "" else "%(default)s"
        parser.add_argument(
            option(setting.name),
            type=partial(_parsed, setting),
            default=default,
            metavar="FILE" if is_file(setting) else "TEXT" if setting.type is str else "N",
            help=f"{setting.metadata['meaning']} (default: {shown})",
        )


def _one_of(choices: Sequence[str], raw: str) -> str:
    if raw not in choices:
        raise argparse.ArgumentTypeError(f"must be one of {', '.join(choices)}")
    return raw


def _parsed(setting: Field[Any], raw: str) -> Value:
    try:
        return parse(setting, raw)
    except SettingsError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _serve(settings: Settings) -> int:
    settings = with_keys_of_file(settings)
    if not settings.keys:
        if not is_loopback(settings.host):
            raise SettingsError(
                f"{option('host')} {settings.host}: without keys only a loopback address will do; "
                f"set {variable('keys')} or {variable('keys_file')}"
            )
        print(
            f"wiremerge: there are no keys, so whoever reaches {settings.host} may send",
            file=sys.stderr,
        )
    newsroom = own(settings)
    from service.web.server import can_listen, serve

    try:
        can_listen(settings)
    except OSError as error:
        why = f"cannot listen on {settings.host} port {settings.port}: {error.strerror}"
        return _tell(why, status=FAILED)
    serve(settings, outlets=newsroom.outlets, head=newsroom.head)
    return DONE


def _train(given: argparse.Namespace, *, settings: Settings) -> int:
    from service.cli.training import train

    return _tell(train(given.files, out=given.out, most=settings.max_bytes), status=DONE)


def _merge(given: argparse.Namespace, *, settings: Settings) -> int:
    from service.items.faults import gather
    from service.text.merge import merge

    newsroom = own(settings)
    answer = merge(
        gather(readings(given.files, most=settings.max_bytes)),
        options=Options(collapse=given.collapse),
        limits=settings.limits,
        now=datetime.now(UTC),
        outlets=newsroom.outlets,
        head=newsroom.head,
    )
    if given.format == "text" and sys.stdout.isatty():
        from service.faces.text import render

        return _print(render(answer, width=TERMINAL_WIDTH).encode())
    return _print(faces.BY_NAME[given.format].render(answer))


def _print(document: bytes) -> int:
    # A program whose standard output was closed before it began has none.
    if sys.stdout is None:
        return _tell("the article cannot be written: there is no standard output", status=FAILED)
    try:
        sys.stdout.buffer.write(document)
        sys.stdout.buffer.flush()
    except OSError as error:
        # What is still in the buffer goes nowhere, or the interpreter complains as it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            return _tell(f"the article cannot be written: {error.strerror}", status=FAILED)
        # Whoever read has seen enough.
    return DONE


def _tell(*lines: str, status: int) -> int:
    for line in lines:
        print(f"wiremerge: {line}", file=sys.stderr)
    return status
