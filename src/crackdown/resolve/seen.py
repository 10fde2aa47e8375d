"""When something was spoken of: the days of the reports that do."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from crackdown.model.claim import Claim
from crackdown.model.report import Document


class Days(TypedDict):
    """The first and the last day on which reports spoke of something; None where none says when."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Seen:
    """All claims by id, and the day on which each was published."""

    claims: Mapping[str, Claim]
    published: Mapping[str, date]

    @classmethod
    def of(cls, claims: Iterable[Claim], documents: Iterable[Document]) -> "Seen":
        """When `claims` were made, by the publication dates of their `documents`."""
        days = {one.id: one.metadata.published for one in documents if one.metadata.published}
        by_id = {claim.id: claim for claim in claims}
        return cls(by_id, {id_: days[claim.document] for id_, claim in by_id.items() if claim.document in days})

    def day(self, claim: str) -> date | None:
        """When `claim` was published; where that is unknown, the last day that it speaks of."""
        period = self.claims[claim].date
        return self.published.get(claim) or (period.last if period else None)

    def between(self, claims: Iterable[str]) -> Days:
        """The first and the last day of `claims`."""
        days = [day for claim in claims if (day := self.day(claim))]
        return {"first": min(days, default=None), "last": max(days, default=None)}
