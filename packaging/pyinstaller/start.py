"""What the frozen program runs."""

import multiprocessing
import sys

if __name__ == "__main__":
    # First of all: a worker process of the frozen program begins here, too.
    multiprocessing.freeze_support()
    from pressmark.__main__ import main

    sys.exit(main())
