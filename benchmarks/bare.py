"""A bare spaCy pipeline, as a peer for speed: tokenizer, tagger, parser and named entities on one small network.

The network has depth 4 and one of two widths, 64 (the smallest that is of use for English) or 96 (that of spaCy's own
small English pipeline), with the layers of each component as spaCy has them by default; the labels are those of the
English Web Treebank. It finds nothing of worth: it is taught for some
seconds on labels given by rule (every other word hangs on the next, capitals in a row are a name), which depend on
no model or treebank. Its speed is that of a good one, for that hangs on the sizes alone, as long as it finds about as
many sentences and names as there are; an untaught one ends a sentence and finds a name at nearly each word, and is a
fifth slower for it.
"""

import random
import re
import warnings
from collections.abc import Iterator, Sequence
from zlib import crc32

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed

TAGS = (
    "NN IN DT NNP JJ . PRP RB VB , NNS CC VBP VBZ VBD VBN VBG CD TO MD PRP$ -RRB- -LRB- WRB WP UH : WDT HYPH `` '' "
    "POS JJS ADD RP NNPS NFP EX JJR GW FW RBR SYM PDT RBS $ LS AFX WP$"
).split()
RELATIONS = (
    "punct case nsubj det advmod amod obj obl conj compound nmod cc mark aux cop nmod:poss xcomp advcl flat parataxis "
    "acl:relcl ccomp acl aux:pass appos nsubj:pass nummod discourse nmod:unmarked obl:unmarked list expl iobj "
    "compound:prt fixed nmod:desc csubj obl:agent goeswith nsubj:outer det:predet vocative"
).split()
NAMES = ("PER", "ORG", "LOC")
SEED, STEPS, SENTENCES = 20, 60, 16  # of each step
WIDTHS = {"least": 64, "small": 96}
DEPTH, ROWS = 4, [5000, 1000, 2500, 2500]


def pipeline(texts: Sequence[str], width: int) -> Language:
    """The pipeline, taught a little on `texts`; the same each time."""
    fix_random_seed(SEED)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _network(width)})
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _shared(width)}})
    nlp.add_pipe("parser", config={"model": _transitions("parser", width)})
    nlp.add_pipe("ner", config={"model": _transitions("ner", width)})
    examples = [example for text in texts for example in _examples(nlp, text)]
    dice = random.Random(SEED)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        optimizer = nlp.initialize(lambda: examples)
        for _ in range(STEPS):
            nlp.update(dice.sample(examples, SENTENCES), sgd=optimizer)
    return nlp


def _network(width: int) -> dict[str, object]:
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": width,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": ROWS,
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": width,
        "depth": DEPTH,
        "window_size": 1,
        "maxout_pieces": 2,
    }
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def _shared(width: int) -> dict[str, object]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": width}


def _transitions(kind: str, width: int) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": _shared(width),
    }


def _examples(nlp: Language, text: str) -> Iterator[Example]:
    """The text's sentences with labels by rule: the kinds are as many as in a treebank, the words fixed to them."""
    for sentence in re.split(r"(?<=[.!?])\s+|\n+", text):
        doc = nlp.make_doc(sentence)
        words = [token.text for token in doc]
        if len(words) < 2:
            continue
        gold = Doc(
            nlp.vocab,
            words=words,
            tags=[_one_of(TAGS, word) for word in words],
            heads=[_head(n, len(words)) for n in range(len(words))],
            deps=["ROOT" if n == 1 else _one_of(RELATIONS, word) for n, word in enumerate(words)],
            ents=_names(words),
        )
        yield Example(doc, gold)


def _one_of(labels: Sequence[str], word: str) -> str:
    """The label of a word, the same each time."""
    return labels[crc32(word.encode()) % len(labels)]


def _head(n: int, count: int) -> int:
    """What a word hangs on: every other word on the one after it, those between on each other, the second on none."""
    if n % 2 == 0:
        return n + 1 if n + 1 < count else n - 1
    return max(1, n - 2)


def _names(words: Sequence[str]) -> list[str]:
    """Words with a capital in a row as a name of some kind, save the sentence's first."""
    found = ["O"]
    for word in words[1:]:
        if not word[0].isupper():
            found.append("O")
        elif found[-1] == "O":
            found.append(f"B-{_one_of(NAMES, word)}")
        else:
            found.append(f"I-{found[-1][2:]}")
    return found
