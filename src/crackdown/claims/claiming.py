"""Claims of a reading: figures first, then deeds, in the order of the text."""

from dataclasses import replace

from crackdown.claims.cast import cast_of
from crackdown.claims.deeds import Scene, deeds_of
from crackdown.claims.figures import drafts_of, paragraph_starts
from crackdown.claims.gate import passed
from crackdown.claims.grounds import ground_of
from crackdown.claims.making import make
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim
from crackdown.model.problem import Problem
from crackdown.model.reading import Reading


def claim(reading: Reading, codebook: Codebook) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The grounded claims of `reading` in reading order, and what stayed open or didn't pass the gate."""
    document, sentences = reading.document, reading.sentences
    ground = ground_of(reading, codebook)
    drafts, problems = drafts_of(reading, ground, codebook)
    claims = list(make(drafts, sentences, document.id))
    scene = Scene(ground, drafts, sentences, cast_of(document.text, sentences), document.id, codebook)
    claims.extend(deeds_of(reading, paragraph_starts(sentences), scene))
    unique = {made.id: made for made in claims}
    ordered = sorted(unique.values(), key=lambda made: (made.quote, made.grounds[0].span, made.id))
    kept, refused = passed(ordered, document.text, codebook)
    return kept, problems + tuple(replace(problem, where=document.where) for problem in refused)
