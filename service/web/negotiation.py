"""Which face a caller gets: ``?format=`` first, then ``options.format``, then ``Accept``.

``?quotes=0`` leaves out of it what it would quote of the sources beside the article.
"""

from flask import Request
from werkzeug.datastructures import MIMEAccept
from werkzeug.exceptions import NotAcceptable

from service.errors import InvalidError
from service.faces import BY_NAME, FACES, Face

QUOTES = {"0": False, "1": True}


def choose(request: Request, *, option: str | None) -> Face:
    """Choose the face of an answer.

    Raises InvalidError where ``?format=`` names none, NotAcceptable (406) where ``Accept`` leaves
    none. Parameters of a media type, such as its character set, do not matter: all is UTF-8.
    """
    name = request.args.get("format", option)
    if name is not None:
        if name not in BY_NAME:
            raise InvalidError(f"the query's format must be one of {', '.join(BY_NAME)}")
        return BY_NAME[name]
    wanted = request.accept_mimetypes
    if not wanted:
        return FACES[0]
    bare = MIMEAccept((value.partition(";")[0].strip(), quality) for value, quality in wanted)
    by_type = {face.media_type: face for face in FACES}
    best = bare.best_match(by_type)
    if best is None:
        raise NotAcceptable(f"there is {', '.join(by_type)}")
    return by_type[best]


def with_quotes(request: Request) -> bool:
    """Tell whether the sources may be quoted beside the article: yes, but for ``?quotes=0``.

    Raises InvalidError where ``?quotes=`` says neither.
    """
    asked = request.args.get("quotes", "1")
    if asked not in QUOTES:
        raise InvalidError(f"the query's quotes must be one of {', '.join(QUOTES)}")
    return QUOTES[asked]
