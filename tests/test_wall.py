"""The wall: data goes one way through the service, and the engine knows nothing around it."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "service").rglob("*.py"))

# What a part of the service may import of the others; what stands last knows the most.
MAY_IMPORT = {
    "errors": set(),
    "process": set(),
    "text": {"errors"},
    "settings": {"text"},
    "items": {"text", "errors"},
    "faces": {"text", "errors"},
    "web": {"text", "errors", "settings", "items", "faces"},
    "cli": {"process", "text", "errors", "settings", "items", "faces", "web"},
    "__main__": {"cli"},
}
ENGINE_PACKAGES = {"numpy", "rapidfuzz"}
# What the distribution of a package is called where it is not called as it is imported.
DISTRIBUTIONS = {"prometheus_client": "prometheus-client"}
# Parts of Flask and of pydantic, which they bring along and stand for.
BROUGHT_ALONG = {"werkzeug", "pydantic_core"}


def imports(module: Path) -> Iterator[str]:
    """Every module that a module imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} has a relative import"
            assert node.module is not None
            yield node.module
            if node.module == "service":
                yield from (f"service.{alias.name}" for alias in node.names)


def part(dotted: str) -> str | None:
    """The part of the service that a module belongs to: ``service.text.model`` is in text."""
    names = dotted.split(".")
    return names[1] if names[0] == "service" and len(names) > 1 else None


def dotted(module: Path) -> str:
    return ".".join(module.relative_to(ROOT).with_suffix("").parts)


@pytest.mark.parametrize("module", MODULES, ids=dotted)
def test_a_module_imports_only_what_lies_before_it(module: Path) -> None:
    here = part(dotted(module))
    if here == "__init__":
        assert list(imports(module)) == []
        return
    assert here in MAY_IMPORT, f"{here} has no place in the order of the service"
    used = {part(name) for name in imports(module)} - {None, here, "__version__"}
    assert used <= MAY_IMPORT[here]


@pytest.mark.parametrize(
    "module", [path for path in MODULES if part(dotted(path)) == "text"], ids=dotted
)
def test_the_engine_needs_nothing_but_numpy_and_rapidfuzz(module: Path) -> None:
    outside = {name.partition(".")[0] for name in imports(module)} - {"service"}
    assert outside - set(sys.stdlib_module_names) <= ENGINE_PACKAGES


@pytest.mark.parametrize(
    "module", [path for path in MODULES if part(dotted(path)) == "text"], ids=dotted
)
def test_the_engine_has_no_clock_no_network_and_no_environment(module: Path) -> None:
    tops = {name.partition(".")[0] for name in imports(module)}
    assert not tops & {"time", "os", "socket", "subprocess", "random", "secrets", "logging"}


def test_only_serving_needs_flask() -> None:
    users = {part(dotted(m)) for m in MODULES if any(n.startswith("flask") for n in imports(m))}
    assert users == {"web"}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {requirement.partition(">")[0] for requirement in project["dependencies"]}
    imported = {name.partition(".")[0] for module in MODULES for name in imports(module)}
    outside = imported - set(sys.stdlib_module_names) - {"service"} - BROUGHT_ALONG
    assert {DISTRIBUTIONS.get(name, name) for name in outside} == declared
