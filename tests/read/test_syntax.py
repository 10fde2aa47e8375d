"""Trees of the sentences that hold something to code, and of no others."""

import spacy
from reading import reading, sentence

from crackdown.model.span import Span
from crackdown.read.syntax import trees


def test_only_sentences_with_a_number_or_an_act_are_parsed() -> None:
    read = reading("The market was quiet. Guards arrested a cook. It rained. There were 40 cooks.")
    assert [one.tree is not None for one in read.sentences] == [False, True, False, True]


def test_a_tree_has_the_words_of_its_sentence_where_they_stand() -> None:
    text = "It rained. Police  arrested 40 cooks in Kampot."
    tree = reading(text).sentences[1].tree
    assert tree is not None
    assert [word.text(text) for word in tree.words] == "Police arrested 40 cooks in Kampot .".split()
    assert sum(head == word for word, head in enumerate(tree.heads)) == 1


def test_an_endless_sentence_has_no_tree() -> None:
    text = "cooks and " * 200
    doc = spacy.blank("en")(text)
    assert [tree is not None for tree in trees(doc, [Span(0, len(text)), Span(0, 100)])] == [False, True]


def test_a_sentence_has_the_same_tree_whatever_stands_around_it() -> None:
    text = "Police who raided the villa arrested 40 cooks."
    alone, among = sentence(text).tree, reading(f"{text} Then 12 guards fled. Two were found.").sentences[0].tree
    assert alone == among
