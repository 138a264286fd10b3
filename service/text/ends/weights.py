"""The shipped network's weights, as training wrote them, made ready to be multiplied."""

import functools
import importlib.resources
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

HEADS = 12


@dataclass(frozen=True, slots=True)
class Weights:
    """The network as it was stored: arrays by name, and the pieces it knows."""

    vocabulary: Mapping[str, int]
    rows: NDArray[np.int8]
    scales: Floats
    layers: int
    convolutions: int
    dense: Mapping[str, Floats]


def read(file: IO[bytes]) -> Weights:
    """The weights in a file that training wrote: matrices in 8 bits, a scale for each output."""
    with np.load(file, allow_pickle=False) as stored:
        arrays = {name: stored[name] for name in stored.files}
    names = bytes(arrays.pop("vocabulary")).decode("utf-8").split("\n")
    rows, scales = arrays.pop("words"), arrays.pop("words.scale")
    dense: dict[str, Floats] = {}
    for name, array in arrays.items():
        if array.dtype == np.int8:
            dense[name] = array.astype(np.float32) * arrays[f"{name}.scale"]
        elif not name.endswith(".scale"):
            dense[name] = array.astype(np.float32)
    for n in range(sum(name.endswith(".qkv.weight") for name in dense)):
        _fold(dense, f"layers.{n}")
    return Weights(
        vocabulary={name: place for place, name in enumerate(names)},
        rows=rows,
        scales=scales,
        layers=sum(name.endswith(".qkv.weight") for name in dense),
        convolutions=sum(name.endswith(".conv.weight") for name in dense),
        dense=dense,
    )


def _fold(dense: dict[str, Floats], name: str) -> None:
    """Let the matrices of an attention do what would be a step of its own.

    Queries come out scaled. The bias of keys adds alike to all that a piece sees, which a softmax
    takes away again; that of values comes through it as it is, and so joins the next bias.
    """
    weight, bias = dense[f"{name}.qkv.weight"], dense[f"{name}.qkv.bias"]
    size = len(weight)
    scale = np.float32((size // HEADS) ** -0.5)
    weight[:, :size] *= scale
    dense[f"{name}.qkv.bias"] = bias[:size] * scale
    dense[f"{name}.out.bias"] += bias[2 * size :] @ dense[f"{name}.out.weight"]


@functools.cache
def weights() -> Weights:
    """The shipped weights, read once (about 0.1 s and 60 MB)."""
    source = importlib.resources.files("service.text").joinpath("models/boundaries.npz")
    with source.open("rb") as file:
        return read(file)
