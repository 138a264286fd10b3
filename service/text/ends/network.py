"""The shipped network that weighs sentence ends, run in numpy.

Two or three layers of a BERT-like encoder over word pieces, gated convolutions and a GRU over
words; trained by ``training/boundaries.py``, weights in ``models/boundaries.npz``.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from service.text.ends.weights import HEADS, Floats, Weights, weights
from service.text.ends.wordpiece import FIRST, LAST, pieces

WINDOW = 192
# Words at a window's edge that only lend context: the neighbouring window judges them.
EDGE = 8
# Windows that pass the recurrent layer side by side, windows encoded side by side, and rows widened
# at once: larger spares calls, smaller stays in the processor's cache (measured: within 5 %).
_TOGETHER, _ATONCE, _ROWS = 16, 8, 384
# Where exp is clipped: e**80 fits into 32 bits, and so does the sum of a thousand.
_LARGEST = 80.0
_FARTHEST = 511
# BLAS adds up fewer rows in another order (OpenBLAS up to 6, of 960 columns and less): more are
# always given, so that what is said of a word never depends on what else was asked.
_FEW = 8


def _linear(x: Floats, net: Weights, name: str) -> Floats:
    return _affine(x, net.dense[f"{name}.weight"], net.dense[f"{name}.bias"])


def _affine(x: Floats, weight: Floats, bias: Floats) -> Floats:
    out = _times(x, weight)
    out += bias
    return out


def _times(x: Floats, weight: Floats) -> Floats:
    if len(x) < _FEW:
        return _times(np.pad(x, ((0, _FEW - len(x)), (0, 0))), weight)[: len(x)]
    return x @ weight


def _normal(x: Floats, net: Weights, name: str, *, epsilon: float) -> Floats:
    size = x.shape[-1]
    x = x - (np.einsum("...i->...", x) / np.float32(size))[..., None]
    spread = np.einsum("...i,...i->...", x, x)
    spread /= size
    spread += np.float32(epsilon)
    x *= (1 / np.sqrt(spread))[..., None]
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
    if _longest(q) * _longest(k) > _LARGEST**2:
        # Clipped where a softmax would subtract the maximum: as safe in 32 bits, and faster.
        np.clip(seen, -_LARGEST, _LARGEST, out=seen)
    np.exp(seen, out=seen)
    mixed = seen @ v
    mixed /= np.einsum("hij->hi", seen)[..., None]
    return mixed.transpose(1, 0, 2).astype(np.float32, copy=False)


def _longest(x: Floats) -> float:
    """The square of the longest vector; no product of two is larger than both their lengths."""
    return float(np.einsum("hic,hic->hi", x, x).max())


def _layer(x: Floats, net: Weights, name: str, *, bounds: Sequence[int]) -> Floats:
    """One encoder layer; x: pieces, channels; windows lie between ``bounds`` and never mix."""
    size = x.shape[1]
    parts = _times(x, net.dense[f"{name}.qkv.weight"])
    parts[:, :size] += net.dense[f"{name}.qkv.bias"]
    heads = parts.reshape(len(x), 3, HEADS, size // HEADS)
    mixed = np.empty((len(x), HEADS, size // HEADS), dtype=np.float32)
    for a, b in pairwise(bounds):
        mixed[a:b] = _attended(*heads[a:b].transpose(1, 2, 0, 3).copy())
    mixed = mixed.reshape(x.shape)
    out = np.empty_like(x)
    # So few rows at once stay in the processor's cache from one step to the next.
    for rows in np.array_split(np.arange(len(x)), -(-len(x) // _ROWS)):
        part = slice(int(rows[0]), int(rows[-1]) + 1)
        seen = _linear(mixed[part], net, f"{name}.out")
        seen += x[part]
        seen = _normal(seen, net, f"{name}.norm1", epsilon=1e-12)
        seen += _linear(_gelu(_linear(seen, net, f"{name}.up")), net, f"{name}.down")
        out[part] = _normal(seen, net, f"{name}.norm2", epsilon=1e-12)
    return out


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
    at = np.delete(np.arange(len(ids)), [*bounds[:-1], *(b - 1 for b in bounds[1:])])
    at = at[lengths.cumsum() - lengths]
    words = np.concatenate((x[at], first[at]), -1)
    size = x.shape[1]
    for step in range(1, int(lengths.max())):
        longer = (lengths > step).nonzero()[0]
        words[longer, :size] += x[at[longer] + step]
        words[longer, size:] += first[at[longer] + step]
    several = (lengths > 1).nonzero()[0]
    words[several] /= lengths[several, None]
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
    count, length, size = x.shape
    many = max(count, _FEW)
    # Each window backwards, what is behind its last word left behind it.
    steps = np.arange(length)
    turned = np.array(sizes)[:, None] - 1 - steps
    turned = np.where(turned < 0, steps, turned)
    flat = x.reshape(-1, size)
    ways = ("gru.forward", "gru.backward")
    kernel = np.stack([net.dense[f"{way}.out"] for way in ways])
    bias = np.stack([net.dense[f"{way}.out_bias"] for way in ways])[:, None]
    units = kernel.shape[1]
    gates = slice(0, 2 * units)
    # What each step is given, step by step: step, way, window, channels.
    given = np.zeros((length, 2, many, 3 * units), dtype=np.float32)
    for way, name in enumerate(ways):
        part = _affine(flat, net.dense[f"{name}.in"], net.dense[f"{name}.in_bias"])
        part = part.reshape(count, length, -1)
        if way:
            part = part[np.arange(count)[:, None], turned]
        given[:, way, :count] = part.transpose(1, 0, 2)
    # The logistic function is half of tanh of the half, and a half.
    given[..., gates] += bias[..., gates]
    given[..., gates] *= np.float32(0.5)
    kernel = kernel.copy()
    kernel[..., gates] *= np.float32(0.5)
    rest = bias[..., 2 * units :]
    states = np.zeros((length + 1, 2, many, units), dtype=np.float32)
    inner = np.empty((2, many, 3 * units), dtype=np.float32)
    open_, fresh = inner[..., gates], inner[..., 2 * units :]
    reset, kept = open_[..., :units], open_[..., units:]
    for step in range(length):
        state, after = states[step], states[step + 1]
        np.matmul(state, kernel, out=inner)
        open_ += given[step, ..., gates]
        np.tanh(open_, out=open_)
        open_ += 1
        open_ *= np.float32(0.5)
        fresh += rest
        fresh *= reset
        fresh += given[step, ..., 2 * units :]
        np.tanh(fresh, out=fresh)
        np.subtract(state, fresh, out=after)
        after *= kept
        after += fresh
    forward, backward = states[1:].transpose(1, 2, 0, 3)[:, :count]
    return np.concatenate([forward, backward[np.arange(count)[:, None], turned]], -1)


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
