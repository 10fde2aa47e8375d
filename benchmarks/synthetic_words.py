"""What synthetic reports are worded with: names, nouns, and several ways to say each thing.

All of it is invented. A way is a format string; `{n}` is where the figure goes.
"""

FIRST = tuple(
    "Golden Silver Royal Emerald Jade Crystal Lucky Grand Pearl Dragon Phoenix Lotus Amber Coral Crown Sapphire".split()
)
SECOND = tuple(
    "Harbour Garden River Summit Bay Fortune Star Gate Palm Lake Sun Century Valley Orchid Bridge Moon".split()
)
KINDS = ("Compound", "Casino", "Plaza", "Hotel", "Tower", "Park", "Resort", "Complex")

OUTLET_FIRST = tuple(
    "Delta Mekong Border Harbour Eastern Southern National Morning Evening Union Coastal Highland".split()
)
OUTLET_LAST = tuple(
    "Courier Herald Observer Dispatch Gazette Monitor Record Bulletin Wire Standard Sentinel Ledger".split()
)

_OPEN = "So Da A Ni Thi Mi Bo Cha Som Ri Va Lu Ana Ko Pra Hta Se Ran Ke Pha Li Sre Mau Tra".split()
_CLOSE = "van ra run ran ha nh rey vi sak thy nna lwin nan sal sit tun ng gsan o mek".split()

NAMES = tuple(f"{left}{right}" for left in _OPEN for right in _CLOSE)
"""Of persons; streets are called by them too."""

NATIONS = {
    "CN": "Chinese", "VN": "Vietnamese", "ID": "Indonesian", "MM": "Burmese", "IN": "Indian", "TH": "Thai",
    "KR": "South Korean", "PH": "Filipino", "MY": "Malaysian", "BD": "Bangladeshi", "PK": "Pakistani", "NP": "Nepalese",
}  # fmt: skip

VOICES = (
    ("provincial police", "police"), ("Interior Ministry", "government"), ("provincial administration", "government"),
    ("Immigration Department", "government"), ("military police", "police"),
)  # fmt: skip

HEDGES = {
    "about": ("about {n}", "around {n}", "some {n}", "roughly {n}"),
    "over": ("more than {n}", "over {n}", "upwards of {n}"),
    "nearly": ("nearly {n}", "almost {n}", "close to {n}"),
}

WAYS = {
    "arrested": (
        "Officers arrested {n} {role} {where} {when}, {voice} said.",
        "{n} {role} were taken into custody {where} {when}, according to {voice}.",
        "A sweep {where} {when} ended with {n} {role} under arrest, {voice} reported.",
        "{when_first} {voice} detained {n} {role} {where}.",
        "In all {n} {role} were rounded up {where} {when}, a statement of {voice} says.",
        "{voice_first} put the number of {role} arrested {where} {when} at {n}.",
        "Buses took away {n} arrested {role} {where} {when}, as {voice} told reporters.",
    ),
    "rescued": (
        "{n} {role} held against their will were freed {where} {when}, {voice} said.",
        "Rescuers led out {n} {role} {where} {when}.",
        "{voice_first} counted {n} {role} rescued {where} {when}.",
        "{when_first} {n} {role} regained their freedom {where}, according to {voice}.",
    ),
    "deported": (
        "{n} {role} were deported {where} {when}, {voice} said.",
        "{voice_first} sent home {n} {role} {where} {when}.",
        "{when_first} {n} {role} were put on planes and expelled {where}, according to {voice}.",
        "A group of {n} {role} was deported {where} {when}, as {voice} confirmed.",
    ),
    "charged": (
        "Prosecutors charged {n} {role} {where} {when}, {voice} said.",
        "{n} {role} were sent to court {where} {when}, according to {voice}.",
        "{when_first} {n} {role} were indicted {where}, {voice} reported.",
    ),
    "part": (
        "Of these, {n} are {role}.",
        "Among them were {n} {role}, it was said.",
        "The group includes {n} {role}.",
        "{n} of those are {role}, the count shows.",
        "{n} {role} are in the number.",
    ),
    "seized": (
        "{n} {role} were seized.",
        "Investigators carried off {n} {role}.",
        "The haul was put at {n} {role}.",
        "Also confiscated were {n} {role}.",
        "Evidence bags held {n} {role}.",
    ),
    "deployed": (
        "{n} {role} took part.",
        "The force was {n} {role} strong.",
        "{voice_first} had sent {n} {role}.",
        "Trucks brought {n} {role}, residents counted.",
    ),
    "running": (
        "Since {since}, {voice} says, {n} {role} have been arrested {where}.",
        "The campaign that began on {since} has led to {n} {role} being arrested {where}, according to {voice}.",
        "{voice_first} counts {n} {role} arrested {where} since {since}.",
    ),
    "raided": (
        "The raid {where} {when} was led by {voice}.",
        "{voice_first} searched the premises {where} {when}.",
        "Doors were forced {where} {when} by {voice}.",
    ),
}  # fmt: skip

NOUNS = tuple(
    """driver landlord vendor guard clerk neighbour monk fisherman cook teacher mechanic porter kitchen balcony fence
    generator staircase courtyard market pier road lorry ferry gate lobby corridor bunk telephone ledger script headset
    screen desk window roof canal warehouse alley shutter queue rumour notice permit lease invoice complaint hearing
    deadline shift rota salary debt contract passport visa suitcase uniform curfew siren convoy drone rope ladder torch
    camera hotline helpline embassy shelter clinic noodle stall motorbike taxi bridge checkpoint river hillside orchard
    temple school bank exchange counter pawnshop cable router mast antenna diesel tank barrel crate container trailer
    storey basement elevator mirror curtain mattress blanket kettle fan calendar whiteboard slogan bell whistle baton
    fine quota target bonus penalty password wallet token chat profile photograph letter address signature stamp"""
    .split()
)  # fmt: skip

VERBS = tuple(
    """watched described remembered avoided repaired crossed counted blamed photographed followed locked emptied rented
    guarded reported ignored opened sealed carried questioned moved sold borrowed filmed heard noticed feared cleaned
    painted loaded inspected left reached signed copied hid dropped burned wired lifted pushed traced marked""".split()
)  # fmt: skip

ADJECTIVES = tuple(
    """narrow crowded silent rusted foreign quiet unfinished rented muddy broken makeshift heavy unmarked distant empty
    noisy nervous anonymous local former elderly young armed tired official hidden cheap flooded dusty guarded new old
    locked bright shabby borrowed false familiar northern southern temporary makeshift private upper lower""".split()
)  # fmt: skip

FILLERS = (
    "A {a} {x} {v} the {b} {y} near the {z}.",
    "The {y} by the {z} had been {v} by a {a} {x}, people there say, and it was {b}.",
    "Residents speak of a {b} {y}, a {a} {x} and a {z} that nobody {v}.",
    "Beside the {z}, so one hears, some {a} {x} {v} a {b} {y} for weeks.",
    "It was the {a} {x} who {v} the {y}, which was {b}, before the {z} closed.",
    "Nobody {v} the {z}; the {x} was {a} and the {y} {b}.",
)

NAMED = (
    "{who} {v} the {y} on {street} street.",
    "On {street} street the {y} was {v} by {who}.",
    "{who}, who knows {street} street, {v} a {b} {y}.",
    "Not far from {street} street {who} {v} the {a} {y}.",
)
