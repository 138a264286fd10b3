"""wiremerge: overlapping wire stories in, one article out, every sentence attributed."""

__version__ = "0.1.0"
