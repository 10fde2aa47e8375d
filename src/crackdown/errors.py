"""The exceptions, all of them.

CrackdownError
├── UsageError          the caller asked for something that can't be: exit 2
├── OutputError         standard output can't be written
├── CodebookError       the shipped knowledge is unsound
└── LedgerError         the ledger file can't serve
    ├── NotALedger      the file is something else
    ├── LedgerLocked    another run holds it
    ├── LedgerTooNew    written by a newer version
    └── LedgerFull      the disk is full, or the file can't be written

What is wrong with a *report* is never an exception: it is a `Problem`, and the run goes on.
"""


class CrackdownError(Exception):
    """Something that ends the command; its text names what is wrong and what to do."""


class UsageError(CrackdownError):
    """The command can't be carried out as given."""


class OutputError(CrackdownError):
    """Standard output can't be written; that whoever reads it went away is a BrokenPipeError instead."""


class CodebookError(CrackdownError):
    """A knowledge file breaks its own rules."""


class LedgerError(CrackdownError):
    """The ledger file can't be used."""


class NotALedger(LedgerError):
    """The file exists and is no Crackdown ledger."""


class LedgerLocked(LedgerError):
    """Another process holds the ledger."""


class LedgerTooNew(LedgerError):
    """The ledger was written by a newer version of the program."""


class LedgerFull(LedgerError):
    """The ledger can't be written: the disk is full or the file is read-only."""
