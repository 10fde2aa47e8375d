"""Loads and checks the codebook; an unsound file raises CodebookError with the file and the entry."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from crackdown.codebook import gazetteer, lexicon, rating
from crackdown.codebook.entries import Codebook


@cache
def load() -> Codebook:
    """The codebook that ships with the program, read once."""
    return load_from(files("crackdown.codebook") / "data")


def load_from(folder: Traversable) -> Codebook:
    """The codebook in `folder`, checked."""
    nations, countries = gazetteer.nations(folder)
    codes = frozenset(nation.code for nation in nations)
    places = gazetteer.places(folder, countries)
    bodies, offices = lexicon.bodies(folder, codes)
    return Codebook(
        acts=lexicon.acts(folder),
        irregular=lexicon.irregular(folder),
        cues=lexicon.cues(folder),
        hedges=lexicon.hedges(folder),
        counted=lexicon.counted(folder),
        nations=nations,
        places=places,
        sites=gazetteer.sites(folder, places),
        bodies=bodies,
        offices=offices,
        speaking=lexicon.speaking(folder),
        naming=gazetteer.naming(folder),
        outlets=lexicon.outlets(folder, codes),
        currencies=lexicon.currencies(folder),
        trust=rating.trust(folder),
    )
