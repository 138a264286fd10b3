"""The network in torch: lower layers of a pretrained encoder, convolutions, a GRU, three heads."""

from dataclasses import dataclass

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the network is."""

    layers: int = 3
    inner: int = 1536
    hidden: int = 192
    convolutions: int = 2
    width: int = 5
    recurrent: int = 128
    dropout: float = 0.1


class Drop(nn.Module):
    """Dropout of whole channels, alike at every place of a row (Gal and Ghahramani 2016)."""

    def __init__(self, rate: float):
        super().__init__()
        self.rate = rate

    def forward(self, x: Tensor) -> Tensor:
        """x: batch, places, channels."""
        if not self.training or self.rate == 0:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.rate
        return x * (kept.to(x.dtype) / (1 - self.rate))


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019), normalised after each half."""

    def __init__(self, shape: Shape, size: int = 384, heads: int = 12):
        super().__init__()
        # Where pruning collects what the inner units did; None while nobody asks.
        self.units: list[Tensor] | None = None
        self.heads, self.scale = heads, (size // heads) ** -0.5
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)
        self.norm1 = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, shape.inner)
        self.down = nn.Linear(shape.inner, size)
        self.norm2 = nn.LayerNorm(size, eps=1e-12)
        self.drop = Drop(shape.dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """x: batch, pieces, size; mask: batch, 1, 1, pieces, 0 where a piece is, else far below."""
        b, t, d = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        # By hand: the fused attention's backward pass is ten times slower on a CPU in bfloat16.
        seen = torch.softmax(q @ k.transpose(-1, -2) * self.scale + mask, -1, dtype=q.dtype) @ v
        x = self.norm1(x + self.drop(self.out(seen.transpose(1, 2).reshape(b, t, d))))
        units = F.gelu(self.up(x), approximate="tanh")
        if self.units is not None:
            units.retain_grad()
            self.units.append(units)
        return self.norm2(x + self.drop(self.down(units)))


class Gated(nn.Module):
    """A residual gated convolution over words."""

    def __init__(self, size: int, width: int, dilation: int, dropout: float):
        super().__init__()
        self.norm = nn.LayerNorm(size)
        reach = dilation * (width // 2)
        self.conv = nn.Conv1d(size, 2 * size, width, padding=reach, dilation=dilation)
        self.drop = Drop(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """x: batch, words, size."""
        return x + self.drop(F.glu(self.conv(self.norm(x).transpose(1, 2)), dim=1).transpose(1, 2))


class Network(nn.Module):
    """For every word: does a sentence end after it, which mark follows it, how was it cased."""

    def __init__(self, shape: Shape, weights: dict[str, Tensor] | None = None):
        super().__init__()
        self.shape = shape
        size = 384
        self.words = nn.Embedding(30522, size)
        self.places = nn.Embedding(512, size)
        self.norm = nn.LayerNorm(size, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.enter = nn.Linear(2 * size, shape.hidden)
        self.convs = nn.ModuleList(
            Gated(shape.hidden, shape.width, 1 + n % 2, shape.dropout)
            for n in range(shape.convolutions)
        )
        self.gru = nn.GRU(shape.hidden, shape.recurrent, batch_first=True, bidirectional=True)
        self.drop = Drop(0.2)
        self.end = nn.Linear(2 * shape.recurrent + shape.hidden, 1)
        self.mark = nn.Linear(2 * shape.recurrent + shape.hidden, 5)
        self.case = nn.Linear(2 * shape.recurrent + shape.hidden, 3)
        self.words.weight.requires_grad_(False)
        if weights is not None:
            self.start_from(weights)

    def start_from(self, given: dict[str, Tensor]) -> None:
        """Takes over the embeddings and the first layers of the pretrained encoder."""
        with torch.no_grad():
            self.words.weight.copy_(given["embeddings.word_embeddings.weight"])
            kind = given["embeddings.token_type_embeddings.weight"][0]
            self.places.weight.copy_(given["embeddings.position_embeddings.weight"] + kind)
            self.norm.weight.copy_(given["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(given["embeddings.LayerNorm.bias"])
            for n, layer in enumerate(self.layers):
                at = f"encoder.layer.{n}."
                for part in ("weight", "bias"):
                    names = [f"{at}attention.self.{k}.{part}" for k in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat([given[name] for name in names]))
                    for mine, theirs in (
                        ("out", "attention.output.dense"),
                        ("norm1", "attention.output.LayerNorm"),
                        ("up", "intermediate.dense"),
                        ("down", "output.dense"),
                        ("norm2", "output.LayerNorm"),
                    ):
                        getattr(getattr(layer, mine), part).copy_(given[f"{at}{theirs}.{part}"])

    def forward(self, pieces: Tensor, owner: Tensor, words: int) -> tuple[Tensor, Tensor, Tensor]:
        """pieces: batch, length (0 is padding); owner: the word of the batch each piece belongs to
        (row * (words + 1) + word; the last word of a row takes what belongs to none)."""
        b, t = pieces.shape
        mask = torch.where(pieces != 0, 0.0, -1e4)[:, None, None, :].to(torch.bfloat16)
        x = self.norm(self.words(pieces) + self.places.weight[:t])
        first = x
        for layer in self.layers:
            x = layer(x, mask)
        both = torch.cat([x.float(), first.float()], -1).view(b * t, -1)
        count = torch.zeros(b * (words + 1)).index_add_(0, owner.view(-1), torch.ones(b * t))
        mean = torch.zeros(b * (words + 1), both.shape[-1]).index_add_(0, owner.view(-1), both)
        mean = (mean / count.clamp(min=1)[:, None]).view(b, words + 1, -1)[:, :words]
        h = F.gelu(self.enter(mean), approximate="tanh")
        for conv in self.convs:
            h = conv(h)
        with torch.autocast("cpu", enabled=False):
            h = h.float()
            g = self.drop(torch.cat([self.gru(h)[0], h], -1))
            return self.end(g)[..., 0], self.mark(g), self.case(g)


def pretrained(folder: str) -> dict[str, Tensor]:
    """The weights of the pretrained encoder."""
    return {k.removeprefix("0.auto_model."): v.float() for k, v in load_file(folder).items()}
