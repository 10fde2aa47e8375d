"""The command line: names, streams and exit codes are the contract of docs/reference.md.

Exit codes: 0 done; 1 findings (only `check`); 2 wrong use; 3 some input failed, the rest is done; 70 a fault of the
program; 130 stopped by Ctrl-C; 141 standard output was closed early; 143 stopped by SIGTERM.
"""

from crackdown.publish.cli.door import cli, main, run

__all__ = ["cli", "main", "run"]
