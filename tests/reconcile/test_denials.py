"""What one says and another denies."""

from settling import deed, document, figure, kinds, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

TEXT = (
    "A migrants' group counted at least 70 compounds in the country. The ministry has called that report overblown.\n\n"
    "Lotus Holdings rejects all charges. The police counted 12 trucks on the road.\n\n"
    "Prosecutors say that the firm kept about 300 workers behind wire."
)
PAGE = document("page", TEXT)
COUNT = figure(
    PAGE, "at least 70 compounds", 70, "identified", "sites", hedge="at_least", scope="estimate", source="group"
)
HELD = figure(PAGE, "about 300 workers", 300, "held", hedge="about", status="alleged", source="Prosecutors")


def found(*claims: Claim, page: Document = PAGE) -> list[Finding]:
    return [one for one in settle([page], claims).findings if one.kind == "conflict"]


def test_an_estimate_denied_in_the_next_sentence() -> None:
    denial = deed(PAGE, "The ministry has called that report overblown", "denied", "other", source="ministry")
    (one,) = found(COUNT, HELD, denial)
    assert (one.claims, one.grade) == ((COUNT.id, denial.id), "look")
    assert one.message == "at least 70 sites identified (group): denied (ministry)"


def test_charges_denied_speak_of_all_that_is_alleged() -> None:
    denial = deed(PAGE, "Lotus Holdings rejects all charges", "denied", "people", source="Lotus Holdings")
    (one,) = found(COUNT, HELD, denial)
    assert one.claims == (HELD.id, denial.id)


def test_nobody_denies_what_is_only_told() -> None:
    trucks = figure(PAGE, "12 trucks", 12, "found", "vehicles", source="police")
    denial = deed(PAGE, "Lotus Holdings rejects all charges", "denied", "people", source="Lotus Holdings")
    assert found(trucks, denial) == []


def test_nobody_denies_his_own_words() -> None:
    own = figure(PAGE, "about 300 workers", 300, "held", status="alleged", source="Lotus Holdings")
    denial = deed(PAGE, "Lotus Holdings rejects all charges", "denied", "people", source="Lotus Holdings")
    assert found(own, denial) == []


def test_denials_of_one_thing_are_one_finding() -> None:
    again = document("again", TEXT.replace("migrants' group", "group of lawyers"))
    claims = [COUNT, deed(PAGE, "The ministry has called that report overblown", "denied", "other", source="ministry")]
    claims += [
        figure(
            again,
            "at least 70 compounds",
            70,
            "identified",
            "sites",
            hedge="at_least",
            scope="estimate",
            source="group",
        ),
        deed(again, "The ministry has called that report overblown", "denied", "other", source="ministry"),
    ]
    conflicts = [one for one in settle([PAGE, again], claims).findings if one.kind == "conflict"]
    assert [len(one.claims) for one in conflicts] == [4]


def instead(n: int, source: str) -> list[str]:
    page = document("a", f"It is untrue, the governor says, that 5,000 people ran; {n} people did.")
    fields = {"place": ("Kampot", "Cambodia"), "date": period("2025-03-07")}
    claims = [
        figure(page, "5,000 people", 5000, "fled", status="denied", source="governor", **fields),
        figure(page, f"{n} people", n, "fled", source=source, hedge="up_to", **fields),
    ]
    return [kind for kind in kinds(settle([page], claims)) if kind != "denied"]


def test_what_a_denier_counts_himself() -> None:
    assert instead(400, "governor") == ["conflict"]
    assert instead(400, "relief group") == []
    assert instead(6000, "governor") == []
