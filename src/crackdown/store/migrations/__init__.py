"""How a ledger's tables came to be, one revision a change; run by `opening`, never by hand."""
