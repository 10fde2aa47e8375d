"""A claim as a card: what was read, slot by slot, and the words that each slot rests on."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crackdown.model.claim import Claim
from crackdown.publish.views import ClaimView, Slot, headline, slots
from crackdown.publish.web.looks import Look, look


@dataclass(frozen=True, slots=True)
class Card:
    """A claim on screen. `number` is its place in its document; `lost` says why its words can't be shown, or is ""."""

    number: int
    view: ClaimView
    look: Look
    headline: str
    slots: tuple[Slot, ...]
    lost: str = ""

    @property
    def id(self) -> str:
        """The claim's id."""
        return self.view.claim.id

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.view.claim


def cards(views: Iterable[ClaimView], lost: Callable[[Claim], str]) -> tuple[Card, ...]:
    """Cards of the claims of one document, numbered in reading order; `lost` tells why a claim's evidence is gone."""
    views = tuple(views)
    headlines = {view.claim.id: headline(view) for view in views}
    return tuple(
        Card(number, view, look(view.claim.act), headlines[view.claim.id], slots(view, headlines), lost(view.claim))
        for number, view in enumerate(views, 1)
    )


def out_of_text(claim: Claim, text: str) -> str:
    """Why the words of `claim` can't be shown from `text`; "" where all of them are there."""
    spans = [claim.quote, *(ground.span for ground in claim.grounds)]
    end = max(span.end for span in spans)
    if end <= len(text):
        return ""
    return f"the claim points at character {end:,}, the stored text ends at {len(text):,}"
