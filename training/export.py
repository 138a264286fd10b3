"""Writes a trained network as the file that ships: 8-bit integers, a scale per output."""

import argparse
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

from service.text.ends.boundaries import decode
from service.text.ends.fit import f1, length_prior
from service.text.ends.network import features
from service.text.ends.weights import read
from training.boundaries import split

_PLAIN = re.compile(r"(##)?[a-z0-9]+|\[(UNK|CLS|SEP|PAD)\]")
# What each word beyond the table of lengths costs.
_TAIL = -0.2


def _quantised(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """8-bit integers and the scale of each column."""
    scale = np.maximum(np.abs(matrix).max(0), 1e-8) / 127
    return np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)


def stored(state: Mapping[str, torch.Tensor], names: Sequence[str]) -> dict[str, np.ndarray]:
    """The arrays of the file. Pieces of other scripts are dropped; their words become unknown."""
    given = {name: value.float().numpy() for name, value in state.items()}
    kept = [n for n, name in enumerate(names) if _PLAIN.fullmatch(name)]
    rows, scales = _quantised(given.pop("words.weight")[kept].T)
    out: dict[str, np.ndarray] = {
        "vocabulary": np.frombuffer("\n".join(names[n] for n in kept).encode(), dtype=np.uint8),
        "words": np.ascontiguousarray(rows.T),
        "words.scale": scales,
        "places.weight": given.pop("places.weight").astype(np.float16),
    }
    for name, array in given.items():
        if name.startswith(("mark.", "case.")):
            continue
        plain, matrix = name, array.T
        if name.startswith("gru."):
            way = "backward" if name.endswith("_reverse") else "forward"
            plain = f"gru.{way}." + ("in" if "_ih_" in name else "out")
            plain += "_bias" if "bias" in name else ""
        elif name.endswith("conv.weight"):
            matrix = array.transpose(2, 1, 0).reshape(-1, len(array))
        if matrix.ndim == 2 and matrix.shape[1] > 1:
            out[plain], out[f"{plain}.scale"] = _quantised(matrix)
        else:
            out[plain] = matrix.astype(np.float32)
    return out


def tuned(arrays: dict[str, np.ndarray], folder: Path) -> None:
    """Adds the prior on lengths, from the text learnt from, and the shift that cuts the held-out
    text best."""
    learn, held = split(folder)
    lengths = [len(line.words) for document, _ in learn for line in document.lines]
    arrays["prior"] = length_prior(np.array(lengths)).astype(np.float32)
    arrays["cut"] = np.array([0.0, _TAIL], dtype=np.float32)
    file = io.BytesIO()
    np.savez(file, **arrays)
    file.seek(0)
    net = read(file)
    prior = net.dense["prior"].astype(np.float64)
    odds, gold = [], []
    for document in held:
        words = [word for line in document.lines for word in line.words]
        judged = np.concatenate(list(features(words, net=net))) @ net.dense["end.weight"]
        odds.append(judged[:, 0].astype(np.float64) + net.dense["end.bias"][0])
        gold.append((np.cumsum([len(line.words) for line in document.lines]) - 1).tolist())

    def score(shift: float) -> float:
        return f1([decode(x + shift, prior=prior, tail=_TAIL) for x in odds], gold)

    best, shift = max((score(shift), shift) for shift in np.arange(0, 1.51, 0.125))
    print(f"held-out text: F1 {best:.4f} with shift {shift:.3f}")
    arrays["cut"][0] = shift


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--trained", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("service/text/models/boundaries.npz"))
    args = parser.parse_args()
    names = (args.encoder / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")
    arrays = stored(torch.load(args.trained, weights_only=False)["state"], names)
    tuned(arrays, args.data)
    with args.out.open("wb") as file:
        np.savez(file, **arrays)


if __name__ == "__main__":
    main()
