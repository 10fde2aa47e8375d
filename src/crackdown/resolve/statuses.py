"""What became of a site over time: identified, raided, sealed, reopened, each by the claims that say so."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from crackdown.model.claim import Claim
from crackdown.model.names import fold
from crackdown.model.register import Site, SiteStep
from crackdown.resolve.names import SITE_WORDS, site_key
from crackdown.resolve.seen import Seen

STATUSES = ("identified", "raided", "sealed", "reopened")
"""The acts that change what a site is, in the order in which one day brings them."""

LONGEST = 31
"""A claim over more days than this tells of no one day's deed."""

_SAID = frozenset({"asserted", "alleged"})


def with_steps(site: Site, seen: Seen) -> Site:
    """`site` with its steps, and when it was first and last spoken of."""
    return replace(site, steps=tuple(_steps(site, seen)), **seen.between(site.claims))


def _steps(site: Site, seen: Seen) -> Iterable[SiteStep]:
    """One step for each act and day, in order; undated ones stand on the day of their report."""
    told: dict[tuple[date, int, bool], list[Claim]] = defaultdict(list)
    for id_ in site.claims:
        claim = seen.claims[id_]
        if _is_of(claim, site):
            dated = claim.date is not None and (claim.date.last - claim.date.first).days < LONGEST
            day = claim.date.last if claim.date and dated else seen.published.get(id_)
            told[day or date.min, STATUSES.index(claim.act), not dated].append(claim)
    for (day, status, reported), claims in sorted(told.items()):
        alleged = all(claim.status == "alleged" for claim in claims)
        ids = tuple(sorted(claim.id for claim in claims))
        yield SiteStep(STATUSES[status], day if day > date.min else None, reported, alleged, ids)


def _is_of(claim: Claim, site: Site) -> bool:
    """Whether a deed was done to the site itself; figures count what is in it: "ten buildings of it were sealed"."""
    if claim.type != "deed" or claim.act not in STATUSES or claim.status not in _SAID or claim.scope == "estimate":
        return False
    names = {site_key(name) for name in (site.name, *site.aliases)}
    target = fold(claim.target or "")
    if target and site_key(target) in names:
        return True
    unnamed = not target or target.removeprefix("the ") in SITE_WORDS
    return unnamed and bool(claim.place) and site_key(claim.place[0]) in names
