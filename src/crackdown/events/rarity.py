"""How telling a figure is: what two texts may state by chance, and what hardly."""

RARE = 3.0
"""A figure at least so rare that two reports hardly state it by chance, and that ten times it is a digit lost."""


def rarity(value: float) -> float:
    """How much it says that two texts state `value`: round and small numbers are anybody's."""
    digits = len(str(int(value)).rstrip("0"))
    if value < 10:
        return 0.5
    if value < 100:
        return 1.0 if digits == 1 else 2.0
    return min(4.0, max(1.0, float(digits)))
