"""What a process that merges asks of the interpreter and of numpy, before either is at work."""

import gc
import os

# numpy reads this when it is first imported. On matrices as small as those of the boundary model
# a second thread only waits, spinning: three times the processor time, and no sooner done. With
# one, what is computed does not depend on how many processors there are either.
_BLAS_THREADS = "OPENBLAS_NUM_THREADS"
# A merge makes hundreds of thousands of small facts that all live until it ends. Looking for
# rings of garbage among them every 700, as Python does, takes a quarter of the time: 600 articles
# 8.7 s, 6.0 s so; their peak memory is the same.
_COLLECT = 50_000, 20, 50


def prepare() -> None:
    """Set this process up for merging; to be called before numpy is imported."""
    os.environ.setdefault(_BLAS_THREADS, "1")
    gc.set_threshold(*_COLLECT)
