"""The shipped network that weighs sentence ends, run in numpy.

Two or three layers of a BERT-like encoder over word pieces, gated convolutions and a GRU over
words; trained by ``training/boundaries.py``, weights in ``models/boundaries.npz``.
"""

import functools
import importlib.resources
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import IO

import numpy as np
from numpy.typing import NDArray

from service.text.ends.wordpiece import FIRST, LAST, pieces

Floats = NDArray[np.float32]

WINDOW = 192
# Words at a window's edge that only lend context: the neighbouring window judges them.
EDGE = 8
# Windows that pass the recurrent layer side by side, windows encoded side by side, and rows widened
# at once: larger spares calls, smaller stays in the processor's cache (measured: within 5 %).
_TOGETHER, _ATONCE, _ROWS = 16, 8, 384
_HEADS = 12
_FARTHEST = 511


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
    return Weights(
        vocabulary={name: place for place, name in enumerate(names)},
        rows=rows,
        scales=scales,
        layers=sum(name.endswith(".qkv.weight") for name in dense),
        convolutions=sum(name.endswith(".conv.weight") for name in dense),
        dense=dense,
    )


@functools.cache
def weights() -> Weights:
    """The shipped weights, read once (about 0.1 s and 60 MB)."""
    source = importlib.resources.files("service.text").joinpath("models/boundaries.npz")
    with source.open("rb") as file:
        return read(file)


def _linear(x: Floats, net: Weights, name: str) -> Floats:
    out = x @ net.dense[f"{name}.weight"]
    out += net.dense[f"{name}.bias"]
    return out


def _normal(x: Floats, net: Weights, name: str, *, epsilon: float) -> Floats:
    x = x - x.mean(-1, keepdims=True)
    x *= 1 / np.sqrt(np.einsum("...i,...i->...", x, x)[..., None] / x.shape[-1] + epsilon)
    x *= net.dense[f"{name}.weight"]
    x += net.dense[f"{name}.bias"]
    return x


def _gelu(x: Floats) -> Floats:
    inner = x * x
    inner *= np.float32(0.044715 * 0.7978845608)
    inner += np.float32(0.7978845608)
    inner *= x
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= x
    inner *= np.float32(0.5)
    return inner


def _sigmoid(x: Floats) -> Floats:
    x = x * np.float32(0.5)
    np.tanh(x, out=x)
    x += np.float32(1)
    x *= np.float32(0.5)
    return x


def _attended(q: Floats, k: Floats, v: Floats) -> Floats:
    """What each piece of one window gathers from the others; heads, pieces, channels."""
    seen = q @ k.transpose(0, 2, 1)
    # Clipped where a softmax would subtract the maximum: as safe in 32 bits, and twice as fast.
    np.clip(seen, -80, 80, out=seen)
    np.exp(seen, out=seen)
    mixed = seen @ v
    mixed /= seen.sum(-1, keepdims=True)
    return mixed.transpose(1, 0, 2).astype(np.float32, copy=False)


def _layer(x: Floats, net: Weights, name: str, *, bounds: Sequence[int]) -> Floats:
    """One encoder layer; x: pieces, channels; windows lie between ``bounds`` and never mix."""
    size = x.shape[1]
    parts = _linear(x, net, f"{name}.qkv")
    parts[:, :size] *= np.float32((size // _HEADS) ** -0.5)
    heads = parts.reshape(len(x), 3, _HEADS, size // _HEADS)
    mixed = np.empty((len(x), _HEADS, size // _HEADS), dtype=np.float32)
    for a, b in pairwise(bounds):
        mixed[a:b] = _attended(*np.ascontiguousarray(heads[a:b].transpose(1, 2, 0, 3)))
    x = x + _linear(mixed.reshape(x.shape), net, f"{name}.out")
    x = _normal(x, net, f"{name}.norm1", epsilon=1e-12)
    for a in range(0, len(x), _ROWS):
        wide = _gelu(_linear(x[a : a + _ROWS], net, f"{name}.up"))
        x[a : a + _ROWS] += _linear(wide, net, f"{name}.down")
    return _normal(x, net, f"{name}.norm2", epsilon=1e-12)


def _encoded(windows: Sequence[Sequence[Sequence[int]]], net: Weights) -> Floats:
    """The words of some windows, each the mean of its pieces before and after the encoder."""
    ids: list[int] = []
    bounds = [0]
    for window in windows:
        ids.append(net.vocabulary[FIRST])
        for split in window:
            ids.extend(split)
        ids.append(net.vocabulary[LAST])
        bounds.append(len(ids))
    places = np.concatenate([np.arange(b - a) for a, b in pairwise(bounds)])
    first = net.rows[ids].astype(np.float32)
    first *= net.scales[ids][:, None]
    first += net.dense["places.weight"][np.minimum(places, _FARTHEST)]
    first = _normal(first, net, "norm", epsilon=1e-12)
    x = first
    for n in range(net.layers):
        x = _layer(x, net, f"layers.{n}", bounds=bounds)
    lengths = np.array([len(split) for window in windows for split in window])
    inside = np.delete(np.arange(len(ids)), [*bounds[:-1], *(b - 1 for b in bounds[1:])])
    firsts = np.cumsum(lengths) - lengths
    sums = [np.add.reduceat(a[inside], firsts, axis=0) for a in (x, first)]
    words = np.concatenate(sums, -1)
    words /= lengths[:, None]
    return words


def _gated(x: Floats, net: Weights, name: str, *, dilation: int) -> Floats:
    """One residual gated convolution; x: windows, words, channels."""
    many, length, size = x.shape
    kernel = net.dense[f"{name}.conv.weight"]
    width = kernel.shape[0] // size
    reach = dilation * (width // 2)
    padded = np.zeros((many, length + 2 * reach, size), dtype=np.float32)
    padded[:, reach : reach + length] = _normal(x, net, f"{name}.norm", epsilon=1e-5)
    taps = [padded[:, n * dilation : n * dilation + length] for n in range(width)]
    out = _linear(np.concatenate(taps, -1).reshape(-1, width * size), net, f"{name}.conv")
    gated = out[:, :size] * _sigmoid(out[:, size:])
    return x + gated.reshape(x.shape)


def _recurrent(x: Floats, net: Weights) -> Floats:
    """A GRU in both directions (Cho et al. 2014); x: windows, words, channels."""
    many, length, size = x.shape
    flat = x.reshape(-1, size)
    ways = ("gru.forward", "gru.backward")
    given = [
        (flat @ net.dense[f"{way}.in"] + net.dense[f"{way}.in_bias"]).reshape(many, length, -1)
        for way in ways
    ]
    inputs = np.stack([given[0], given[1][:, ::-1]]).transpose(2, 0, 1, 3)
    kernel = np.stack([net.dense[f"{way}.out"] for way in ways])
    bias = np.stack([net.dense[f"{way}.out_bias"] for way in ways])[:, None]
    units = kernel.shape[1]
    state = np.zeros((2, many, units), dtype=np.float32)
    states = np.empty((length, 2, many, units), dtype=np.float32)
    for step in range(length):
        inner = state @ kernel
        inner += bias
        gates = _sigmoid(inputs[step, ..., : 2 * units] + inner[..., : 2 * units])
        fresh = np.tanh(
            inputs[step, ..., 2 * units :] + gates[..., :units] * inner[..., 2 * units :]
        )
        state = fresh + gates[..., units:] * (state - fresh)
        states[step] = state
    forward = states[:, 0].transpose(1, 0, 2)
    backward = states[::-1, 1].transpose(1, 0, 2)
    return np.concatenate([forward, backward], -1)


def features(words: Sequence[str], *, net: Weights | None = None) -> Iterator[Floats]:
    """What the network knows about the place after each word: words by channels, block by block.

    Time is linear in the words and memory bounded: windows of WINDOW words that overlap by twice
    EDGE, a block of them at a time.
    """
    net = net or weights()
    known = {word: pieces(word, vocabulary=net.vocabulary) for word in set(words)}
    count = len(words)
    span = min(WINDOW, count)
    firsts = [0]
    while firsts[-1] + span < count:
        firsts.append(min(firsts[-1] + span - 2 * EDGE, count - span))
    # A window judges its words up to where the next one takes over.
    limits = [0, *(first + EDGE for first in firsts[1:]), count]
    for at in range(0, len(firsts), _TOGETHER):
        some = firsts[at : at + _TOGETHER]
        encoded = np.concatenate(
            [
                _encoded([[known[w] for w in words[a : a + span]] for a in few], net)
                for few in (some[n : n + _ATONCE] for n in range(0, len(some), _ATONCE))
            ]
        )
        h = _gelu(_linear(encoded, net, "enter")).reshape(len(some), span, -1)
        for n in range(net.convolutions):
            h = _gated(h, net, f"convs.{n}", dilation=1 + n % 2)
        got = np.concatenate([_recurrent(h, net), h], -1)
        yield np.concatenate(
            [
                got[row, limits[at + row] - first : limits[at + row + 1] - first]
                for row, first in enumerate(some)
            ]
        )
