"""What a number counts: the noun, nationality or country words that hang on it."""

import re

from crackdown.model.reading import Demonym, Group
from crackdown.model.span import Span
from crackdown.read.field import Field, demonym
from crackdown.read.labels import counted_before, label, told_apart
from crackdown.read.labels import largest as find_largest
from crackdown.read.labels import predicate as find_predicate
from crackdown.read.lexicon import Mark

TRANSPARENT = re.compile(
    r"\s*(?:more|other|others|additional|such|so-called|new|further|or so|or more|of the|of its|of his|"
    r"of their|of those|of these)(?=\s)"
)
OF_THE = re.compile(r"\bof\s+(?:the|those|these)\b")
PARTITIVE = re.compile(
    r",?\s*(?:of|among)\s+(?:them|whom|these|those|which|that(?=\s+(?:taken|seized|frozen|was|were|has|had|came|went))|(?:the|those)\s+(?:\w+\s+){0,2}(?:group|batch|lot|total|number)|the\s+(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?)(?=\s+(?:have|has|had|were|was|are|"
    r"is)\b))(?:\s+(?:all|were|are|being|was|is|had been|have been|an?))?\b",
    re.IGNORECASE,
)
REPEATED = re.compile(r"\s*\(\d[\d,]*\)")
NUMBER_OF = re.compile(
    r"\s+the\s+(?:total\s+)?number\s+of\s+(?:the\s+)?"
)  # "brings to 26 the number of homes searched"
STRONG = re.compile(
    r"[-\u2010\u2011\s]strong\b(?:\s+(?:joint\s+|combined\s+)?(?:force|team|unit|contingent|group)s?\b)?"
)
TEAM = re.compile(
    r"\b(?:team|force|squad|unit|contingent|posse)\s+of\s+(?:about|some|around|more\s+than|over|nearly|at\s+least)?\s*$",
    re.IGNORECASE,
)
BATCH = re.compile(
    r"\b(?:group|batch|party|busload|planeload|wave)\s+of\s+(?:about|some|around|more\s+than|over|nearly|at\s+least)?\s*$",
    re.IGNORECASE,
)
WHO = re.compile(r"\s*(?P<who>\s)who\b")
NUMBER_SAID = re.compile(r"\s+the\s+(?:total\s+)?number(?=\s+(?!of\b)\w)")  # "lifts to 95 the number flown out"
OF_OTHERS = re.compile(
    r"\s+(?:of|from)\s+(?:(?:various|several|some|many)\s+)?other\s+(?:countries|nations|nationalities|states|places)\b"
)  # "China 205, and 12 of other countries"
LOOSE_OF = re.compile(
    r"[\"\u201d\u2019]?\s+of\s+(?!them|whom|the\b|these|those|which|its|his|their)(?=\w)"
)  # "hundreds of Indonesians"
EACH = re.compile(r"\s+each(?=\s+(?:(?:came|come|coming|were|are|hail|hailed)\s+)?(?:from|of)\b)")
NATIONALS_OF = re.compile(r"\s+of\s+(?=[A-Z])")
ORIGIN = re.compile(
    r",?\s*(?:(?:came|come|coming|were|are|all|was|is|hailed)\s+)?from\s+(?:mainland\s+|the\s+)?(?=[A-Z])"
)
APPOSED = re.compile(
    r"(?:\s+of\s+the\s+\d[\d,]*)?(?:\s+(?:here|there|then|today|yesterday|overnight))?,?\s*(?:\(|,\s*|who\s+(?:were|are)\s+)?(?:all|both)\s+(?:of\s+(?:them|whom)\s+)?(?=[A-Z])"
)
WORD = re.compile(r"[\s\"\u201c\u2018]*([A-Za-z\u00c0-\u024f](?:[\w\u00c0-\u024f'\u2019&]|\.(?=\w))*)(-?)")
JOINT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s+or\s+|\s*/\s*)(?:mainland\s+|people\s+from\s+)?")
UNKNOWN = re.compile(r"\s+(?P<noun>(?:[a-z]+(?:-[a-z]+)?\s+){0,2}?[a-z]+s)\b(?!\s+of\b|-)")
NO_COMPOUND = frozenset({"home", "dead", "injured"})  # "flew 31 workers home", "left two soldiers dead"
HOME = re.compile(r"\s+(?:safely\s+|back\s+)?home\b")
HOMEWARD = re.compile(r"\b(?:flown|sent|brought|taken|returned|driven|shipped|airlifted|going|go)\s+\Z")
REFERRED = re.compile(r"\b(?:of|among)\s+(?:the|those|these)\s+$", re.IGNORECASE)
MAX_MODIFIERS = 4


def group_of(digits: Span, field: Field) -> Group:
    """The group of the number at `digits`: looked for after it, then as a label before it, then as a predicate."""
    after = _after(digits.end, field)
    if after.nations or (after.of and after.of != "people"):
        return after
    if after.of == "people" or after.of is None:
        largest = find_largest(digits, field)
        if largest:
            return Group(largest.span.cover(after.span), "people", after.role, (largest,), "label")
    if after.of:
        return _whole(digits, after, field)
    counted = counted_before(digits, field)
    if counted:
        return counted
    if TEAM.search(field.text[max(field.sentence.start, digits.start - 40) : digits.start]):
        return Group(Span(digits.end, digits.end), "officers", None)
    if BATCH.search(field.text[max(field.sentence.start, digits.start - 40) : digits.start]):
        return Group(Span(digits.end, digits.end), "people", None)
    if strong := STRONG.match(field.text, digits.end, field.sentence.end):
        return Group(Span(digits.end, strong.end()), "officers", None)
    labelled = label(digits, field)
    if labelled:
        return labelled
    said = find_predicate(digits, field)
    if said is None and (who := WHO.match(field.text, digits.end, field.sentence.end)):
        return Group(Span(digits.end, who.start("who")), "people", None, (), "head")
    if said is None and not REFERRED.search(field.text, max(field.sentence.start, digits.start - 16), digits.start):
        said = told_apart(digits, field) or _apposed(digits.end, field)
    return said or (after if after.role else _unknown(digits.end, field) or after)


def _unknown(position: int, field: Field) -> Group | None:
    """A plural that the codebook doesn't know right after the number; what it counts is left to the act."""
    match = UNKNOWN.match(field.text, position, field.sentence.end)
    if match is None or any(word in field.noun_ends for word in match[0].split()):
        return None
    return Group(Span(match.start("noun"), match.end()), None, match["noun"], (), "unknown")


def _whole(digits: Span, head: Group, field: Field) -> Group:
    """A group whose nationality is said behind it: "all 52 people detained in the block were Kenyan"."""
    if head.of != "people" or not re.search(
        r"\ball\s+$", field.text[max(0, digits.start - 8) : digits.start], re.IGNORECASE
    ):
        return head
    predicate = find_predicate(digits, field)
    return Group(head.span, head.of, head.role, predicate.nations, head.link) if predicate else head


def _after(position: int, field: Field) -> Group:
    text, limit = field.text, field.sentence.end
    if repeated := REPEATED.match(text, position, limit):
        position = repeated.end()  # "four hundred (400) persons"
    if each := EACH.match(text, position, limit):
        return _origin(each.end(), field) or Group(Span(position, position), None, None)
    partitive = PARTITIVE.match(text, position, limit)
    if partitive:
        home = HOME.match(text, partitive.end(), limit)  # "got 40 of them home"
        head = _noun_phrase(home.end() if home else partitive.end(), field)
        if not head.nations and (origin := _origin(partitive.end(), field)):
            return Group(Span(position, origin.span.end), "people", None, origin.nations, "partitive")
        return Group(Span(position, max(partitive.end(), head.span.end)), head.of, head.role, head.nations, "partitive")
    if others := OF_OTHERS.match(text, position, limit):
        return Group(Span(position, others.end()), "people", None)
    if said := NUMBER_SAID.match(text, position, limit):
        return Group(Span(position, said.end()), None, None)
    loose = LOOSE_OF.match(text, position, limit) or NUMBER_OF.match(text, position, limit)
    head = _noun_phrase(loose.end() if loose else position, field)
    if head.of or head.nations:
        return _with_origin(head, field)
    return _origin(position, field) or head


def _noun_phrase(position: int, field: Field) -> Group:
    """The head noun within a few modifiers; a nationality may stand before it or be the head itself."""
    text, limit = field.text, field.sentence.end
    at, nations, begin = position, [], None
    of_the = False
    for _ in range(MAX_MODIFIERS + 3):
        transparent = TRANSPARENT.match(text, at, limit)
        if transparent:
            of_the = of_the or bool(OF_THE.search(transparent[0]))
            at = transparent.end()
            continue
        word = WORD.match(text, at, limit)
        if not word:
            break
        start = word.start(1)
        mark = field.nations.get(start)
        if mark:
            nations.append(demonym(mark))
            at = mark.span.end
            begin = start if begin is None else begin
            if not nations[1:] and (run := _together(mark, field)):
                return Group(Span(position, run[-1].span.end), "people", None, run, "head")
            joint = JOINT.match(text, at, limit)
            if joint and (later := field.nations.get(joint.end())) and _headed(later.span.end, field):
                at = joint.end()
            continue
        head = field.counted.get(start)
        if head and word[1].lower() == "home" and (nations or HOMEWARD.search(text[position:start])):
            break  # "flew 31 Kenyans home", "31 of them were flown home"
        if head:
            return _headed_group(head, begin if begin is not None else start, nations, field, of_the)
        if word[1].lower() == "ones":
            return Group(Span(begin if begin is not None else start, word.end(1)), None, "ones", tuple(nations), "head")
        if word[1].lower() in field.noun_ends:
            break
        begin = start if begin is None else begin
        at = word.end()
        if text[at : at + 1] in ",;:.)" and not nations:
            break
    if nations:
        return Group(Span(position, nations[-1].span.end), "people", None, tuple(nations), "head")
    return Group(Span(position, position), None, None)


def _together(first: Mark, field: Field) -> tuple[Demonym, ...]:
    """The nations listed from `first` on that share a number: "48 Kenyans, Ugandans and Laotians"."""
    run = [demonym(first)]
    while joint := JOINT.match(field.text, run[-1].span.end, field.sentence.end):
        later = field.nations.get(joint.end())
        if later is None or demonym(later).kind == "country" or _headed(later.span.end, field):
            break
        closed = "and" in joint[0] or "or" in joint[0]
        if closed and len(run) == 1 and "," in joint[0]:
            return ()  # "arrested 48 Kenyans, and Ugandans watched"
        run.append(demonym(later))
        if closed:
            return tuple(run) if run[0].kind != "country" else ()
    return ()


def _headed(position: int, field: Field) -> bool:
    """Whether a counted noun follows within two words: "Chinese and Pakistani nationals"."""
    at = position
    for _ in range(3):
        word = WORD.match(field.text, at, field.sentence.end)
        if not word or word[1].lower() in field.noun_ends:
            return False
        if word.start(1) in field.counted:
            return True
        at = word.end()
    return False


def _headed_group(head: Mark, begin: int, nations: list[Demonym], field: Field, of_the: bool) -> Group:
    """The group of a found head; in a compound ("casino workers", "bank accounts") the last noun is the head."""
    text, limit = field.text, field.sentence.end
    while (word := WORD.match(text, head.span.end, limit)) and (later := field.counted.get(word.start(1))):
        if not re.fullmatch(r"[\s-]*", text[head.span.end : later.span.start]) or word[1].lower() in NO_COMPOUND:
            break
        head = later
    joined = re.match(r"\s+and\s+", text[head.span.end : head.span.end + 6])
    end = head.span.end
    entries: list[str] = [str(entry) for entry in head.entries]
    of = entries[0]
    if joined and (other := field.counted.get(head.span.end + joined.end())):
        pair = {of, str(other.entries[0])}
        of = "targets" if pair == {"people", "targets"} else of
        end = other.span.end if len(pair) == 1 or of == "targets" else end
    role = text[begin:end]
    for nation in nations:
        role = role.replace(nation.span.text(text), "").strip(" ,")
    role = " ".join(re.sub(r"^(?:and|or)\s+", "", role).split())
    return Group(Span(begin, end), of, role or None, tuple(nations), "partitive" if of_the else "head")


def _with_origin(head: Group, field: Field) -> Group:
    if head.of != "people" or head.nations:
        return head
    each = EACH.match(field.text, head.span.end, field.sentence.end)
    found = (
        _origin(each.end() if each else head.span.end, field)
        or _nation_list(
            NATIONALS_OF.match(field.text, head.span.end, field.sentence.end), field, head.span.end, "origin"
        )
        or _apposed(head.span.end, field)
    )
    if not found:
        return head
    return Group(head.span.cover(found.span), head.of, head.role, found.nations, head.link)


def _origin(position: int, field: Field) -> Group | None:
    return _nation_list(ORIGIN.match(field.text, position, field.sentence.end), field, position, "origin")


def _apposed(position: int, field: Field) -> Group | None:
    return _nation_list(APPOSED.match(field.text, position, field.sentence.end), field, position, "head")


def _nation_list(opening: re.Match[str] | None, field: Field, position: int, link: str) -> Group | None:
    """The nations listed from the end of `opening`: "from Ethiopia, Uganda and Mozambique"."""
    if not opening:
        return None
    nations: list[Demonym] = []
    at = opening.end()
    while mark := field.nations.get(at):
        nations.append(demonym(mark))
        joint = JOINT.match(field.text, mark.span.end, field.sentence.end)
        at = joint.end() if joint else -1
    if not nations:
        return None
    return Group(Span(position, nations[-1].span.end), "people", None, tuple(nations), link)
