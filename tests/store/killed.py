"""Keeps the invented reports, one line on stdout after each; run as a program, to be killed."""

import sys
from pathlib import Path

import nouns

from crackdown.store import open_ledger

with open_ledger(Path(sys.argv[1])) as ledger:
    for number in range(int(sys.argv[2])):
        ledger.keep(*nouns.long_report(number))
        print(number, flush=True)
