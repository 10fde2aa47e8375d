"""Treebank sentences as they are read, and cut into the reader's words."""

from training.prepare import reader, referenced, variants
from training.treebank import Sentence, _sentences, sentences

LINES = """# sent_id = invented-1
1\tPolice\tpolice\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tcome\tcome\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""


def test_words_written_as_one_stay_together_and_a_root_is_its_own_head() -> None:
    (read,) = _sentences(iter(LINES.splitlines(keepends=True)))
    assert (read.id, read.text) == ("invented-1", "Police didn't come.")
    assert read.heads[3] == 3
    assert read.relations[3] == "ROOT"


def test_the_files_that_train_and_test_are_whole() -> None:
    words = {name: sum(len(one.words) for one in sentences([name])) for name in ("gum-dev", "pud-test")}
    assert words == {"gum-dev": 18432, "pud-test": 21180}


def test_a_word_that_the_reader_cuts_hangs_its_pieces_on_what_follows() -> None:
    tags, heads, relations = ["JJ", "NNS", "VBD"], [1, 2, 2], ["amod", "nsubj", "ROOT"]
    doc = referenced(
        reader(), Sentence("x", ["pro-union", "groups", "met"], [True, True, False], tags, heads, relations)
    )
    assert [(token.text, token.head.text, token.dep_) for token in doc][:3] == [
        ("pro", "union", "compound"),
        ("-", "union", "punct"),
        ("union", "groups", "amod"),
    ]


def test_variants_keep_every_sentence_and_repeat_a_few_in_other_capitals() -> None:
    one = Sentence(
        "x", ["The", "guards", "fled"], [True, True, False], ["DT", "NNS", "VBD"], [1, 2, 2], ["det", "nsubj", "ROOT"]
    )
    made = list(variants([one] * 40))
    assert len(made) == 42
    assert sum(sentence.text == "the guards fled" for sentence in made) == 2


def test_a_dot_cut_off_a_word_hangs_on_that_word() -> None:
    tags, heads, relations = ["NNS", "FW", "VBD"], [2, 0, 2], ["nsubj", "conj", "ROOT"]
    doc = referenced(
        reader(), Sentence("x", ["Phones", "etc.", "vanished"], [True, True, False], tags, heads, relations)
    )
    assert [(token.text, token.tag_, token.head.text, token.dep_) for token in doc][1:3] == [
        ("etc", "FW", "Phones", "conj"),
        (".", ".", "etc", "punct"),
    ]
