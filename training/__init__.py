"""How the reader's syntax model was made. Not part of the installed package."""

import os

# Before numpy is loaded: sums taken in several threads differ in their last bits from run to run.
os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"), "1"))
