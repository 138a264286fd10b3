"""Trains the network that finds sentence ends without punctuation; see README.md beside it."""

import argparse
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from service.text.ends.network import EDGE, WINDOW
from training.batches import Batch, Stream, batch, epoch, stream
from training.corpus import MARKS, Document, read
from training.network import Network, Shape, pretrained

# Sentences per pass: how often a document of a source is taken. Half the words are speeches of two
# centuries ago, far from news.
SOURCES = {
    "ewt": 1.0,
    "masc_written": 1.0,
    "gum_ccby": 1.0,
    "wikipedia": 1.0,
    "leipzig_news_2016": 1.0,
    "presidents": 0.3,
}
# Orders of the unconnected sentences that a teacher judges, and batches that prune.
ORDERS, PROBES = 3, 40
HELD_OUT = frozenset(
    {
        "20000410_nyt-NEW.txt", "20000415_apw_eng-NEW.txt", "20000424_nyt-NEW.txt",
        "20020731-nyt.txt", "A1.E1-NEW.txt", "Article247_500.txt", "NYTnewswire2.txt",
        "NYTnewswire3.txt", "NYTnewswire8.txt", "GUM_interview_ants", "GUM_interview_cyclone",
        "GUM_interview_hill", "GUM_interview_peres",
    }
)  # fmt: skip


def split(folder: Path) -> tuple[list[tuple[Document, float]], list[Document]]:
    """What to learn from, each with its probability per pass, and the news held out of it."""
    learn: list[tuple[Document, float]] = []
    held: list[Document] = []
    for source, weight in SOURCES.items():
        for document in read(folder / f"{source}.txt"):
            if document.name in HELD_OUT:
                held.append(document)
            elif not document.connected:
                held.append(Document("leipzig", document.lines[::12], connected=False))
                rest = tuple(line for n, line in enumerate(document.lines) if n % 12)
                learn.append((Document(document.name, rest, connected=False), weight))
            else:
                learn.append((document, weight))
    return learn, held


def judged(net: Network, text: Stream, *, vocabulary: Mapping[str, int]) -> np.ndarray:
    """What the network says of every word: log-odds of an end, then of each mark (words by 6)."""
    firsts = [0]
    while firsts[-1] + WINDOW < text.size:
        firsts.append(min(firsts[-1] + WINDOW - 2 * EDGE, text.size - WINDOW))
    out = np.zeros((text.size, 1 + len(MARKS)), dtype=np.float32)
    net.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for at in range(0, len(firsts), 16):
            some = firsts[at : at + 16]
            b = batch(text, some, vocabulary=vocabulary, window=WINDOW)
            ends, marks, _ = net(b.pieces, b.owner, WINDOW)
            both = torch.cat([ends[..., None], marks], -1).float().numpy()
            for row, first in enumerate(some):
                skip = EDGE if first else 0
                upto = min(WINDOW, text.size - first)
                out[first + skip : first + upto] = both[row, skip:upto]
    return out


def log_odds(net: Network, text: Stream, *, vocabulary: Mapping[str, int]) -> np.ndarray:
    """The network's log-odds of an end after every word."""
    return judged(net, text, vocabulary=vocabulary)[:, 0]


def taught(
    learn: Sequence[tuple[Document, float]],
    *,
    teachers: Sequence[Network],
    vocabulary: Mapping[str, int],
    rng: np.random.Generator,
) -> tuple[list[tuple[Document, float]], dict[int, Stream]]:
    """The documents with what the teachers, averaged, say of them.

    Unconnected sentences are put into ORDERS orders, each a document, one of them taken a pass.
    """
    documents: list[tuple[Document, float]] = []
    streams: dict[int, Stream] = {}
    for document, weight in learn:
        orders = [document.lines]
        if not document.connected:
            orders = [
                tuple(document.lines[k] for k in rng.permutation(len(document.lines)))
                for _ in range(ORDERS)
            ]
        for order in orders:
            text = stream(order, vocabulary=vocabulary)
            said = [judged(net, text, vocabulary=vocabulary) for net in teachers]
            streams[len(documents)] = replace(text, taught=np.mean(said, 0))
            documents.append((Document(document.name, order), weight / len(orders)))
    return documents, streams


def restored(path: str) -> Network:
    """A trained network."""
    stored = torch.load(path, weights_only=False)
    net = Network(Shape(layers=stored["args"]["layers"], inner=stored["args"]["inner"]))
    net.load_state_dict(stored["state"])
    return net


def pruned(net: Network, batches: Sequence[Batch], *, inner: int, window: int) -> Network:
    """The network with the inner units of each encoder layer that matter most to its task.

    A unit matters as much as the loss would change without it, to the first order
    (Molchanov et al. 2017).
    """
    net.eval()
    for layer in net.layers:
        layer.units = []
    for b in batches:
        with torch.autocast("cpu", torch.bfloat16):
            ends, marks, _ = net(b.pieces, b.owner, window)
        asked = b.ends >= 0
        loss = F.binary_cross_entropy_with_logits(ends[asked], b.ends[asked].float())
        (loss + 0.3 * F.cross_entropy(marks[asked], b.marks[asked])).backward()
    net.zero_grad()
    small = Network(replace(net.shape, inner=inner))
    state = net.state_dict()
    for n, layer in enumerate(net.layers):
        worth = sum((u.detach() * u.grad).float().sum(1).pow(2).sum(0) for u in layer.units)
        kept = torch.topk(worth, inner).indices.sort().values
        layer.units = None
        state[f"layers.{n}.up.weight"] = state[f"layers.{n}.up.weight"][kept]
        state[f"layers.{n}.up.bias"] = state[f"layers.{n}.up.bias"][kept]
        state[f"layers.{n}.down.weight"] = state[f"layers.{n}.down.weight"][:, kept]
    small.load_state_dict(state)
    return small


def train(args: argparse.Namespace) -> None:
    """Learns, and writes the averaged weights after every pass."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = np.random.default_rng(args.seed)
    model = Path(args.encoder)
    names = (model / "vocab.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = {name: n for n, name in enumerate(names) if name}
    learn, held = split(args.data)
    streams: dict[int, Stream] = {}
    lines: dict[int, list[Stream]] = {}
    if args.teachers:
        nets = [restored(path) for path in args.teachers]
        learn, streams = taught(learn, teachers=nets, vocabulary=vocabulary, rng=rng)
        print("taught", flush=True)
    for n, (document, _) in enumerate(learn):
        if n in streams:
            continue
        if document.connected:
            streams[n] = stream(document.lines, vocabulary=vocabulary)
        else:
            lines[n] = [stream([line], vocabulary=vocabulary) for line in document.lines]
            for one in lines[n]:
                one.counted[-1] = 1
    trials = [stream(document.lines, vocabulary=vocabulary) for document in held]
    words = sum(d.size * w for d, w in learn)
    steps = int(args.passes * words / args.window / args.rows)
    print(f"{words:.0f} words a pass, {steps} steps, held out {[d.size for d in held]}", flush=True)

    cut = {"vocabulary": vocabulary, "rows": args.rows, "window": args.window}
    if args.start:
        net = restored(args.start)
        if args.inner < net.shape.inner:
            some = epoch(learn, streams=streams, lines=lines, rng=rng, **cut)
            net = pruned(net, list(islice(some, PROBES)), inner=args.inner, window=args.window)
    else:
        given = pretrained(str(model / "model.safetensors"))
        net = Network(Shape(layers=args.layers), given)
    pre, new = [], []
    for name, value in net.named_parameters():
        if value.requires_grad:
            (pre if name.startswith(("layers", "norm", "places")) else new).append(value)
    groups = [{"params": pre, "lr": args.rate / 10}, {"params": new, "lr": args.rate}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / 100) * max(0.02, 1 - s / max(steps, 1))
    )
    averaged = {k: v.clone() for k, v in net.state_dict().items() if v.is_floating_point()}
    step, begun, losses = 0, time.time(), []
    last = min(steps, args.stop or steps)
    while step < last:
        for b in epoch(learn, streams=streams, lines=lines, rng=rng, **cut):
            net.train()
            with torch.autocast("cpu", torch.bfloat16):
                ends, marks, cases = net(b.pieces, b.owner, args.window)
            asked = b.ends >= 0
            main = F.binary_cross_entropy_with_logits(ends[asked], b.ends[asked].float())
            marked = F.cross_entropy(marks[asked], b.marks[asked])
            loss = main + 0.3 * marked
            if args.teachers:
                soft = torch.sigmoid(b.taught[asked][:, 0])
                said = torch.softmax(b.taught[asked][:, 1:], -1)
                loss = 0.5 * loss + 0.5 * (
                    F.binary_cross_entropy_with_logits(ends[asked], soft)
                    + 0.3 * F.cross_entropy(marks[asked], said)
                )
            loss = loss + 0.2 * F.cross_entropy(cases[asked], b.cases[asked])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(pre + new, 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            keep = min(0.998, (1 + step) / (10 + step))
            with torch.no_grad():
                for k, v in net.state_dict().items():
                    if k in averaged and k != "words.weight":
                        averaged[k].lerp_(v, 1 - keep)
            losses.append(main.item())
            if step % 50 == 0:
                rate = step * args.rows * args.window / (time.time() - begun)
                print(f"{step}/{steps} loss {np.mean(losses[-50:]):.4f} {rate:.0f} w/s", flush=True)
            if step % 200 == 0 or step == last:
                shown = Network(net.shape)
                shown.load_state_dict(averaged)
                report(shown, held, trials, vocabulary)
                torch.save({"state": averaged, "args": vars(args)}, args.out)
            if step >= last:
                break


def report(
    net: Network, held: Sequence[Document], trials: Sequence[Stream], vocabulary: Mapping[str, int]
) -> None:
    """Prints the best F1 of a plain threshold, for news and for unconnected sentences."""
    for name in ("news", "leipzig"):
        odds, gold = [], []
        for document, text in zip(held, trials, strict=True):
            if (document.name == "leipzig") == (name == "leipzig"):
                odds.append(log_odds(net, text, vocabulary=vocabulary)[:-1])
                gold.append(text.ends[:-1])
        p, y = np.concatenate(odds), np.concatenate(gold)
        best = max(
            (2 * (y[p > t].sum()) / ((p > t).sum() + y.sum()), t) for t in np.arange(-3, 2, 0.25)
        )
        loss = np.mean(np.logaddexp(0, np.where(y == 1, -p, p)))
        print(f"  {name}: F1 {best[0]:.4f} at {best[1]:.2f}, loss {loss:.4f}", flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--start", help="a trained network to go on from")
    parser.add_argument("--teachers", nargs="*", default=[])
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--inner", type=int, default=1536, help="fewer prunes what --start names")
    parser.add_argument("--window", type=int, default=128)
    parser.add_argument("--passes", type=float, default=3)
    parser.add_argument("--stop", type=int, help="end after so many steps of the schedule")
    parser.add_argument("--rows", type=int, default=24)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
