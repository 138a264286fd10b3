"""The shipped network that weighs sentence ends, run in numpy.

Two or three layers of a BERT-like encoder over word pieces, gated convolutions and a GRU over
words; trained by ``training/boundaries.py``, weights in ``models/boundaries.npz``.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np

from service.text.ends.weights import HEADS, Floats, Weights, weights
from service.text.ends.wordpiece import FIRST, LAST, pieces

WINDOW = 192
# Words at a window's edge that only lend context: the neighbouring window judges them.
EDGE = 8
# So many windows pass the recurrent layer side by side: more spare calls, and take memory.
_TOGETHER = 16
# Where exp is clipped: e**80 fits into 32 bits, and so does the sum of a thousand.
_LARGEST = 80.0
_FARTHEST = 511
# How BLAS adds up a row depends on how many there are and where among them it stands, and on the
# processor (OpenBLAS on AMD: the first six of every twelve rows otherwise than the rest). What is
# said of a word must not depend on what else was asked: each window is multiplied by itself, and
# in the recurrent layer, where that would take a call a word, always so many rows at once.
_ROWS = 8


def _linear(x: Floats, net: Weights, name: str) -> Floats:
    return _affine(x, net.dense[f"{name}.weight"], net.dense[f"{name}.bias"])


def _affine(x: Floats, weight: Floats, bias: Floats) -> Floats:
    out = x @ weight
    out += bias
    return out


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


def _layer(x: Floats, net: Weights, name: str) -> Floats:
    """One encoder layer; x: the pieces of one window, channels."""
    size = x.shape[1]
    parts = x @ net.dense[f"{name}.qkv.weight"]
    parts[:, :size] += net.dense[f"{name}.qkv.bias"]
    heads = parts.reshape(len(x), 3, HEADS, size // HEADS)
    mixed = _attended(*heads.transpose(1, 2, 0, 3).copy()).reshape(x.shape)
    seen = _linear(mixed, net, f"{name}.out")
    seen += x
    seen = _normal(seen, net, f"{name}.norm1", epsilon=1e-12)
    seen += _linear(_gelu(_linear(seen, net, f"{name}.up")), net, f"{name}.down")
    return _normal(seen, net, f"{name}.norm2", epsilon=1e-12)


def _encoded(window: Sequence[Sequence[int]], net: Weights) -> Floats:
    """The words of a window, each the mean of its pieces before and after the encoder."""
    ids = [net.vocabulary[FIRST], *chain.from_iterable(window), net.vocabulary[LAST]]
    first = net.rows[ids].astype(np.float32)
    first *= net.scales[ids][:, None]
    first += net.dense["places.weight"][np.minimum(np.arange(len(ids)), _FARTHEST)]
    first = _normal(first, net, "norm", epsilon=1e-12)
    x = first
    for n in range(net.layers):
        x = _layer(x, net, f"layers.{n}")
    lengths = np.array([len(split) for split in window])
    at = 1 + lengths.cumsum() - lengths
    words = np.concatenate((x[at], first[at]), -1)
    size = x.shape[1]
    for step in range(1, int(lengths.max())):
        longer = (lengths > step).nonzero()[0]
        words[longer, :size] += x[at[longer] + step]
        words[longer, size:] += first[at[longer] + step]
    several = (lengths > 1).nonzero()[0]
    words[several] /= lengths[several, None]
    return words


def _gated(x: Floats, net: Weights, name: str, *, dilation: int) -> Floats:
    """One residual gated convolution; x: the words of one window, channels."""
    length, size = x.shape
    kernel = net.dense[f"{name}.conv.weight"]
    width = kernel.shape[0] // size
    reach = dilation * (width // 2)
    padded = np.zeros((length + 2 * reach, size), dtype=np.float32)
    padded[reach : reach + length] = _normal(x, net, f"{name}.norm", epsilon=1e-5)
    taps = [padded[n * dilation : n * dilation + length] for n in range(width)]
    out = _linear(np.concatenate(taps, -1), net, f"{name}.conv")
    gated = out[:, :size] * _sigmoid(out[:, size:])
    gated += x
    return gated


def _recurrent(known: Sequence[Floats], net: Weights) -> list[Floats]:
    """A GRU in both directions (Cho et al. 2014) over some windows; each: words, channels."""
    length = max(map(len, known))
    many = -(-len(known) // _ROWS) * _ROWS
    ways = ("gru.forward", "gru.backward")
    kernel = np.stack([net.dense[f"{way}.out"] for way in ways])
    bias = np.stack([net.dense[f"{way}.out_bias"] for way in ways])[:, None]
    units = kernel.shape[1]
    gates = slice(0, 2 * units)
    # What each step is given, step by step: step, way, window, channels.
    given = np.zeros((length, 2, many, 3 * units), dtype=np.float32)
    for number, x in enumerate(known):
        for way, name in enumerate(ways):
            part = _affine(x, net.dense[f"{name}.in"], net.dense[f"{name}.in_bias"])
            given[: len(x), way, number] = part[::-1] if way else part
    # The logistic function is half of tanh of the half, and a half.
    given[..., gates] += bias[..., gates]
    given[..., gates] *= np.float32(0.5)
    kernel = kernel[:, None].copy()
    kernel[..., gates] *= np.float32(0.5)
    rest = bias[..., 2 * units :]
    states = np.zeros((length + 1, 2, many, units), dtype=np.float32)
    inner = np.empty((2, many, 3 * units), dtype=np.float32)
    by_rows = inner.reshape(2, -1, _ROWS, 3 * units)
    open_, fresh = inner[..., gates], inner[..., 2 * units :]
    reset, kept = open_[..., :units], open_[..., units:]
    for step in range(length):
        state, after = states[step], states[step + 1]
        np.matmul(state.reshape(2, -1, _ROWS, units), kernel, out=by_rows)
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
    found = []
    for number, x in enumerate(known):
        forward, backward = states[1 : len(x) + 1, 0, number], states[1 : len(x) + 1, 1, number]
        found.append(np.concatenate([forward, backward[::-1]], -1))
    return found


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
    Time is linear in the words and memory bounded. Stretches share the steps of the recurrent
    layer; what is said of one does not depend on the others, to the last bit.
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
        read = []
        for window in batch:
            words = [known[word] for word in stretches[window.stretch][window.first : window.last]]
            x = _gelu(_linear(_encoded(words, net), net, "enter"))
            for n in range(net.convolutions):
                x = _gated(x, net, f"convs.{n}", dilation=1 + n % 2)
            read.append(x)
        for window, recurred, x in zip(batch, _recurrent(read, net), read, strict=True):
            judges = slice(window.low - window.first, window.high - window.first)
            yield window.stretch, window.low, np.concatenate([recurred, x], -1)[judges]


def features(words: Sequence[str], *, net: Weights | None = None) -> Iterator[Floats]:
    """What the network knows about the place after each word of one stretch, block by block."""
    return (block for _, _, block in judged([words], net=net))
