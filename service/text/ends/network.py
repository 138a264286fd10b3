"""The shipped network that weighs sentence ends, run in numpy.

Two or three layers of a BERT-like encoder over word pieces, gated convolutions and a GRU over
words; trained by ``training/boundaries.py``, weights in ``models/boundaries.npz``.
"""

import functools
import importlib.resources
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import IO, NamedTuple

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
# BLAS adds up fewer rows in another order (OpenBLAS up to 6, of 960 columns and less): more are
# always given, so that what is said of a word never depends on what else was asked.
_FEW = 8


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
    if len(x) < _FEW:
        return _linear(np.pad(x, ((0, _FEW - len(x)), (0, 0))), net, name)[: len(x)]
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
    for rows in np.array_split(x, -(-len(x) // _ROWS)):
        wide = _gelu(_linear(rows, net, f"{name}.up"))
        rows += _linear(wide, net, f"{name}.down")
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


def _gated(
    x: Floats, net: Weights, name: str, *, dilation: int, inside: NDArray[np.bool_]
) -> Floats:
    """One residual gated convolution; x: windows, words, channels, zero where not ``inside``."""
    many, length, size = x.shape
    kernel = net.dense[f"{name}.conv.weight"]
    width = kernel.shape[0] // size
    reach = dilation * (width // 2)
    padded = np.zeros((many, length + 2 * reach, size), dtype=np.float32)
    padded[:, reach : reach + length] = _normal(x, net, f"{name}.norm", epsilon=1e-5)
    padded[:, reach : reach + length] *= inside[..., None]
    taps = [padded[:, n * dilation : n * dilation + length] for n in range(width)]
    out = _linear(np.concatenate(taps, -1).reshape(-1, width * size), net, f"{name}.conv")
    gated = out[:, :size] * _sigmoid(out[:, size:])
    return (x + gated.reshape(x.shape)) * inside[..., None]


def _recurrent(x: Floats, net: Weights, *, sizes: Sequence[int]) -> Floats:
    """A GRU in both directions (Cho et al. 2014); x: windows, words, channels."""
    count = len(x)
    x = np.pad(x, ((0, max(0, _FEW - count)), (0, 0), (0, 0)))
    many, length, size = x.shape
    # Each window backwards, what is behind its last word left behind it.
    steps = np.arange(length)
    turned = np.pad(sizes, (0, many - count))[:, None] - 1 - steps
    turned = np.where(turned < 0, steps, turned)[..., None]
    flat = x.reshape(-1, size)
    ways = ("gru.forward", "gru.backward")
    given = [
        (flat @ net.dense[f"{way}.in"] + net.dense[f"{way}.in_bias"]).reshape(many, length, -1)
        for way in ways
    ]
    backward = np.take_along_axis(given[1], turned, axis=1)
    inputs = np.stack([given[0], backward]).transpose(2, 0, 1, 3)
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
    backward = np.take_along_axis(states[:, 1].transpose(1, 0, 2), turned, axis=1)
    return np.concatenate([forward, backward], -1)[:count]


class _Window(NamedTuple):
    """Words that pass the network together: ``first`` to ``last`` of a stretch, of which those
    from ``low`` to ``high`` are judged here."""

    stretch: int
    first: int
    last: int
    low: int
    high: int

    @property
    def size(self) -> int:
        return self.last - self.first


def _windows(number: int, count: int) -> list[_Window]:
    """A stretch in windows of WINDOW words that overlap by twice EDGE."""
    span = min(WINDOW, count)
    firsts = [0]
    while firsts[-1] + span < count:
        firsts.append(min(firsts[-1] + span - 2 * EDGE, count - span))
    # A window judges its words up to where the next one takes over.
    limits = [0, *(first + EDGE for first in firsts[1:]), count]
    return [
        _Window(number, first, first + span, low, high)
        for first, (low, high) in zip(firsts, pairwise(limits), strict=True)
    ]


def _batches(windows: Sequence[_Window], *, most: int) -> Iterator[Sequence[_Window]]:
    """Windows in batches of at most so many words, none with one twice as long as another."""
    batch: list[_Window] = []
    words = 0
    for window in windows:
        if batch and (words + window.size > most or 2 * window.size < batch[0].size):
            yield batch
            batch, words = [], 0
        batch.append(window)
        words += window.size
    if batch:
        yield batch


def judged(
    stretches: Sequence[Sequence[str]], *, net: Weights | None = None
) -> Iterator[tuple[int, int, Floats]]:
    """What the network knows about the place after each word of some stretches.

    Blocks of (stretch, first word, words by channels), in no order; every word is in one block.
    Time is linear in the words and memory bounded. Stretches share passes, for a pass over few
    words costs little less than one over many; what is said of one does not depend on the others.
    """
    net = net or weights()
    known = {
        word: pieces(word, vocabulary=net.vocabulary)
        for stretch in stretches
        for word in set(stretch)
    }
    windows = [
        w for n, stretch in enumerate(stretches) if stretch for w in _windows(n, len(stretch))
    ]
    windows.sort(key=lambda window: -window.size)
    for batch in _batches(windows, most=_TOGETHER * WINDOW):
        encoded = np.concatenate(
            [
                _encoded(
                    [[known[w] for w in stretches[a.stretch][a.first : a.last]] for a in few], net
                )
                for few in _batches(batch, most=_ATONCE * WINDOW)
            ]
        )
        flat = _gelu(_linear(encoded, net, "enter"))
        sizes = [window.size for window in batch]
        inside = np.arange(max(sizes)) < np.array(sizes)[:, None]
        h = np.zeros((*inside.shape, flat.shape[1]), dtype=np.float32)
        h[inside] = flat
        for n in range(net.convolutions):
            h = _gated(h, net, f"convs.{n}", dilation=1 + n % 2, inside=inside)
        got = np.concatenate([_recurrent(h, net, sizes=sizes), h], -1)
        for row, window in zip(got, batch, strict=True):
            yield (
                window.stretch,
                window.low,
                row[window.low - window.first : window.high - window.first],
            )


def features(words: Sequence[str], *, net: Weights | None = None) -> Iterator[Floats]:
    """What the network knows about the place after each word of one stretch, block by block."""
    return (block for _, _, block in judged([words], net=net))
