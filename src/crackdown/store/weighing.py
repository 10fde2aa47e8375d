"""The viewing half, concluded: series of running totals, and what is to be trusted."""

from collections.abc import Collection

from sqlalchemy import select

from crackdown.model.series import Series
from crackdown.model.trust import GradedClaim, GradedSource
from crackdown.store import assessed
from crackdown.store.access import Access
from crackdown.store.filters import among
from crackdown.store.schema import graded_claims, graded_sources, series, series_claims


class Weighings(Access):
    """Lists series and grades, as last settled."""

    def series(self, claim_ids: Collection[str] | None = None) -> tuple[Series, ...]:
        """The series, or those that rest on any of these claims: by place, start, act, what is counted and group."""
        by = (series.c.place, series.c.since, series.c.act, series.c.of, series.c.group, series.c.id)
        query = select(series).order_by(*by)
        if claim_ids is not None:
            about = select(series_claims.c.series).where(among(series_claims.c.claim, claim_ids))
            query = query.where(series.c.id.in_(about))
        with self.reading() as connection:
            return tuple(map(assessed.series_of, connection.execute(query)))

    def sources(self, ids: Collection[str] | None = None) -> tuple[GradedSource, ...]:
        """The sources (or those called `ids`) with their reliability: those of most claims first."""
        query = select(graded_sources).order_by(
            graded_sources.c.claims.desc(), graded_sources.c.name, graded_sources.c.id
        )
        if ids is not None:
            query = query.where(among(graded_sources.c.id, ids))
        with self.reading() as connection:
            return tuple(map(assessed.source_of, connection.execute(query)))

    def graded(self, claim_ids: Collection[str]) -> dict[str, tuple[GradedSource, GradedClaim]]:
        """The source's and its own grade of each of these claims, by the claim's id."""
        query = select(graded_claims).where(among(graded_claims.c.claim, claim_ids)).order_by(graded_claims.c.claim)
        with self.reading() as connection:
            found = tuple(map(assessed.claim_of, connection.execute(query)))
        by_id = {source.id: source for source in self.sources({one.source for one in found})}
        return {one.claim: (by_id[one.source], one) for one in found if one.source in by_id}
