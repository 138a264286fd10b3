"""What holds for every test."""

import os

# Before anything imports numpy, as the command line does it: on small matrices a second thread
# only spins, and what is computed should not depend on how many processors there are.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
