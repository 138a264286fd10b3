"""The alignment and the merge: pure functions from articles to one attributed article.

Nothing in this package reads a file, a clock, a setting or the network; it needs the
standard library, numpy and rapidfuzz.
"""
