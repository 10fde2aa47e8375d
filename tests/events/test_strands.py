"""What one report itself tells as one happening."""

from settling import deed, document, figure, gathered, period, together

TEXT = (
    "In Bavet 214 people were arrested on Friday: 96 Vietnamese, 71 Chinese and 47 others. Police raided the place and "
    "seized 312 computers. In all 900 were held since June. In Poipet 130 were held. Of them 31 were deported. "
    "Some 40,000 are trapped. Ministers met."
)
REPORT = document("r", TEXT)
DAY = {"date": period("2025-03-07"), "place": ("Bavet", "Cambodia")}
TOTAL = figure(REPORT, "214 people", 214, **DAY)
PART = figure(REPORT, "96 Vietnamese", 96, nationality=("VN",), part_of=TOTAL, **DAY)


def test_parts_deeds_and_things_of_one_place_and_day_are_one() -> None:
    raid = deed(REPORT, "Police raided", "raided", "sites", **DAY)
    things = figure(REPORT, "312 computers", 312, "seized", "devices", **DAY)
    assert gathered([TOTAL, PART, raid, things]) == [{TOTAL.id, PART.id, raid.id, things.id}]


def test_a_part_without_place_or_day_travels_with_its_total() -> None:
    bare = figure(REPORT, "71 Chinese", 71, nationality=("CN",), part_of=TOTAL)
    assert together([TOTAL, bare], TOTAL, bare)


def test_a_part_in_another_town_is_a_happening_of_its_own() -> None:
    whole = figure(REPORT, "900", 900, date=period("2025-03-07"), place=("Cambodia",))
    there = figure(REPORT, "130", 130, date=period("2025-03-07"), place=("Poipet", "Cambodia"), part_of=whole)
    assert not together([whole, there], whole, there)


def test_those_sent_home_are_another_happening() -> None:
    home = figure(REPORT, "31", 31, "deported", date=period("2025-03-20"), place=("Poipet",), part_of=TOTAL)
    assert not together([TOTAL, home], TOTAL, home)


def test_running_totals_and_estimates_stay_apart_from_incidents() -> None:
    running = figure(REPORT, "900", 900, scope="running", **DAY)
    estimate = figure(REPORT, "40,000", 40000, scope="estimate", **DAY)
    assert len(gathered([TOTAL, running, estimate])) == 3


def test_a_part_with_a_breakdown_of_its_own_is_a_raid_inside_the_raids() -> None:
    inner = figure(REPORT, "130", 130, part_of=TOTAL, **DAY)
    its = figure(REPORT, "71 Chinese", 71, nationality=("CN",), part_of=inner, **DAY)
    assert together([TOTAL, PART, inner, its], inner, its)
    assert not together([TOTAL, PART, inner, its], TOTAL, inner)


def test_public_acts_are_one_only_where_the_act_is() -> None:
    met = deed(REPORT, "Ministers met", "met", **DAY)
    ordered = deed(REPORT, "Ministers", "ordered", **DAY)
    assert not together([met, ordered], met, ordered)


def test_foreigners_with_their_nations_stay_in_the_raid() -> None:
    inner = figure(REPORT, "130", 130, role="foreigners", part_of=TOTAL, **DAY)
    its = figure(REPORT, "71 Chinese", 71, nationality=("CN",), part_of=inner, **DAY)
    assert together([TOTAL, inner, its], TOTAL, inner, its)


def test_nobody_hurt_in_a_raid_belongs_to_it() -> None:
    unhurt = figure(REPORT, "31", 0, "injured", **DAY)
    elsewhere = figure(REPORT, "31", 0, "injured", date=DAY["date"], place=("Poipet", "Cambodia"))
    assert together([TOTAL, unhurt], TOTAL, unhurt)
    assert not together([TOTAL, elsewhere], TOTAL, elsewhere)


def test_a_count_by_country_is_one_table() -> None:
    run = {"scope": "running", "date": period("2025-01-01", "2025-03-07")}
    whole = figure(REPORT, "900", 900, **run)
    there = figure(REPORT, "130", 130, place=("Cambodia",), part_of=whole, **run)
    raid = figure(REPORT, "130", 130, place=("Poipet", "Cambodia"), part_of=whole, date=period("2025-03-07"))
    assert together([whole, there], whole, there)
    assert not together([whole, raid], whole, raid)


def test_statistics_of_a_place_and_a_period_are_one() -> None:
    run = {"scope": "running", "date": period("2025-01-01", "2025-03-07"), "place": ("Bavet", "Cambodia")}
    held, home = figure(REPORT, "900", 900, **run), figure(REPORT, "31", 31, "deported", **run)
    other = figure(REPORT, "31", 31, "deported", **run | {"date": period("2025-02-01", "2025-03-07")})
    assert together([held, home], held, home)
    assert not together([held, other], held, other)
