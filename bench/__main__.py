"""``python -m bench [NAME ...]``: measure; without names everything."""

import importlib
import os
import sys
from collections.abc import Sequence

from bench import prose

# Name, module, function, and whether it runs unasked.
_MEASURES = (
    ("speed", "bench.speed", "measure", True),
    ("quality", "bench.quality", "measure", True),
    ("alternatives", "bench.alternatives", "measure", True),
    ("http", "bench.speed", "measure_http", False),
    ("sentences", "bench.sentences", "measure", True),
    ("boundaries", "bench.boundaries", "measure", True),
    ("furniture", "bench.furniture", "measure", True),
    ("conflicts", "bench.conflicts", "measure", True),
    ("credits", "bench.credits", "measure", True),
    ("items", "bench.items", "measure", True),
)


def main(arguments: Sequence[str]) -> int:
    """Run what is named, in the order of the list; 2 where a name is not known."""
    known = [name for name, *_ in _MEASURES]
    if unknown := [name for name in arguments if name not in known]:
        print(f"no measure named {unknown[0]}; there are {' '.join(known)}", file=sys.stderr)
        return 2
    if prose.folder().is_dir():
        os.environ.setdefault("WIREMERGE_DATA", str(prose.folder()))
    for name, module, function, unasked in _MEASURES:
        if name not in arguments and (arguments or not unasked):
            continue
        try:
            measure = getattr(importlib.import_module(module), function)
        except ModuleNotFoundError as error:
            print(f"\n{name}: skipped, there is no {error.name}")
            continue
        measure()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
