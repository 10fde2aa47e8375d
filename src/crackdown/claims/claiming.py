"""Claims of a reading: figures first, then deeds, in the order of the text."""

from dataclasses import replace

from crackdown.claims.deeds import Scene, deeds_of
from crackdown.claims.drafts import Spot
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
    scene = Scene(ground, drafts, sentences, document.id, codebook)
    starts = paragraph_starts(sentences)
    for index, sentence in enumerate(sentences):
        if sentence.kind == "body" and sentence.acts:
            claims.extend(deeds_of(Spot(sentence, index, document.text), sentences[starts[index] : index], scene))
    unique = {made.id: made for made in claims}
    ordered = sorted(unique.values(), key=lambda made: (made.quote, made.grounds[0].span, made.id))
    kept, refused = passed(ordered, document.text, codebook)
    return kept, problems + tuple(replace(problem, where=document.where) for problem in refused)
