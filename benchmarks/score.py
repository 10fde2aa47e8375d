#!/usr/bin/env python3
"""Check gold files and score claims against them (see CODEBOOK.md). Standard library only.

    score.py check DIR...                       validate gold files (*.json) beside or above their texts
    score.py score PREDICTIONS.jsonl DIR...     compare claims, one JSON object a line, with the gold in DIR...
                                                (--misses prints every miss and every false alarm)
    score.py events PREDICTIONS.jsonl DIR...    compare the clustering: each claim's "event" with the gold's, as B-cubed
                                                over the figures that both sides have
    score.py findings PREDICTIONS.jsonl FINDINGS.jsonl DIR...
                                                compare findings ({"kind": ..., "claims": [claim ids]}, one a line) with
                                                the stories' findings; claim ids are those of PREDICTIONS.jsonl

A gold DIR holds NAME.json files; each names its text in "document", found in DIR, in DIR/texts or in a
sibling folder of the same name as DIR under the parent's parent (gold/seeds -> seeds).

A prediction is one JSON object with the codebook's fields plus "document" (the file's name), "start"
and "end": character offsets of "quote" in the text as read from the file (UTF-8). Where offsets are
missing, the quote is looked for.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

ACTS = set(
    """arrested questioned charged convicted fined deported repatriated extradited rescued fled held recruited
abused killed injured missing found deployed sanctioned defrauded wanted raided sealed identified reopened seized
earned cost cut_off ordered met restricted pledged reported denied clashed downgraded""".split()
)
COUNTED = set(
    "people officers sites countries targets cases devices documents vehicles weapons accounts money other".split()
)
HEDGES = set("exact about over at_least nearly up_to vague".split())
KINDS = {
    "government",
    "police",
    "military",
    "court",
    "ngo",
    "igo",
    "media",
    "company",
    "witness",
    "victim",
    "expert",
    "accused",
}
STATUS = {"asserted", "alleged", "denied", "planned"}
SCOPE = {"incident", "running", "estimate"}


def text_of(folder: Path, name: str) -> str:
    for base in (folder, folder / "texts", folder.parent.parent / folder.name):
        path = base / name
        if path.is_file():
            return path.read_bytes().decode("utf-8")
    raise FileNotFoundError(f"{name}: no text beside {folder}")


def gold_documents(folders):
    for folder in (Path(name).resolve() for name in folders):
        for path in sorted(folder.glob("*.json")):
            doc = json.loads(path.read_text(encoding="utf-8"))
            if "claims" in doc:
                yield path, doc, text_of(folder, doc["document"])


def check(folders) -> int:
    faults, seen = [], Counter()
    for path, doc, text in gold_documents(folders):
        ids = [c["id"] for c in doc["claims"]]

        def fault(claim, what, name=path.name):
            faults.append(f"{name} {claim['id']}: {what}")

        for claim in doc["claims"]:
            seen[claim["type"]] += 1
            hits = text.count(claim["quote"]) if claim["quote"] else 0
            if hits != 1 and not (hits and claim.get("optional")):
                fault(claim, f"the quote occurs {hits} times: {claim['quote']!r}")
            if claim["act"] not in ACTS:
                fault(claim, f"act {claim['act']!r}")
            if claim["status"] not in STATUS or claim["scope"] not in SCOPE:
                fault(claim, f"status {claim['status']!r} or scope {claim['scope']!r}")
            if claim.get("source_kind") not in KINDS | {None}:
                fault(claim, f"source_kind {claim['source_kind']!r}")
            if claim.get("part_of") and claim["part_of"] not in ids:
                fault(claim, f"part_of {claim['part_of']!r} is no claim here")
            if claim["type"] == "figure":
                if claim["of"] not in COUNTED:
                    fault(claim, f"of {claim['of']!r}")
                if claim["hedge"] not in HEDGES:
                    fault(claim, f"hedge {claim['hedge']!r}")
                if (claim["n"] is None) != (claim["hedge"] == "vague"):
                    fault(claim, "n is null exactly when hedge is vague")
            if any(not re.fullmatch("[A-Z]{2}", code) for code in claim["nationality"]):
                fault(claim, f"nationality {claim['nationality']}")
            if claim.get("date") and not all(re.fullmatch(r"\d{4}-\d\d-\d\d", d) for d in claim["date"]):
                fault(claim, f"date {claim['date']}")
        if len(set(ids)) != len(ids):
            faults.append(f"{path.name}: ids repeat")
        seen["documents"] += 1
    print("\n".join(faults) if faults else "gold is sound", dict(seen), sep="\n")
    return bool(faults)


def squash(name) -> str:
    name = unicodedata.normalize("NFKD", str(name or "")).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9 ]+", " ", name)
    drop = {"the", "of", "province", "city", "town", "district", "commune", "s", "us", "united", "states"}
    words = [w for w in name.split() if w not in drop]
    return " ".join(words) or name.strip()


def same_name(a, b) -> bool:
    a, b = set(squash(a).split()), set(squash(b).split())
    return bool(a and b) and (a <= b or b <= a)


def spans(text, claim):
    if isinstance(claim.get("start"), int) and isinstance(claim.get("end"), int):
        return [(claim["start"], claim["end"])]
    quote, found, at = claim.get("quote") or "", [], 0
    while quote and (at := text.find(quote, at)) >= 0:
        found.append((at, at + len(quote)))
        at += 1
    return found


def overlap(a, b) -> int:
    return max((min(x[1], y[1]) - max(x[0], y[0]) for x in a for y in b), default=0)


def number(x):
    return None if x is None else round(float(x), 6)


def same_number(gold, guess) -> bool:
    if gold["n"] is None or guess.get("n") is None:
        return gold["n"] is None and guess.get("hedge") == "vague"
    return number(gold["n"]) == number(guess["n"]) and number(gold.get("to")) == number(guess.get("to"))


def pair(golds, guesses, text, kind):
    """Best one-to-one pairs of gold and predicted claims of one type in one document."""
    options = []
    for g, gold in enumerate(golds):
        for p, guess in enumerate(guesses):
            if gold["type"] != kind or guess.get("type") != kind:
                continue
            shared = overlap(spans(text, gold), spans(text, guess))
            if shared <= 0 or (kind == "figure" and not same_number(gold, guess)):
                continue
            if kind == "deed" and gold["act"] != guess.get("act"):
                continue
            right = (gold["act"] == guess.get("act")) + (kind == "deed" or gold["of"] == guess.get("of"))
            same_people = sorted(gold["nationality"]) == sorted(guess.get("nationality") or [])
            options.append((right, same_people, shared, -g, -p))
    taken_g, taken_p, pairs = set(), set(), []
    for right, _, _, g, p in sorted(options, reverse=True):
        if -g not in taken_g and -p not in taken_p:
            taken_g.add(-g), taken_p.add(-p)
            pairs.append((-g, -p, right == 2))
    return pairs


def rates(hit, guessed, gold):
    precision, recall = hit / guessed if guessed else 0.0, hit / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    shares = {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3)}
    return shares | {"hit": hit, "predicted": guessed, "gold": gold}


def score(predictions, folders, show_misses=False):
    by_document = read_predictions(predictions)
    tally, parts, misses, documents = Counter(), defaultdict(Counter), [], 0
    for _, doc, text in gold_documents(folders):
        documents += 1
        golds, guesses = doc["claims"], by_document.get(doc["document"], [])
        for kind in ("figure", "deed"):
            pairs = pair(golds, guesses, text, kind)
            to_gold = {guesses[p].get("id"): golds[g]["id"] for g, p, _ in pairs}
            optional_hits = {p for g, p, _ in pairs if golds[g].get("optional")}
            wanted = [g for g, c in enumerate(golds) if c["type"] == kind and not c.get("optional")]
            offered = [p for p, c in enumerate(guesses) if c.get("type") == kind and p not in optional_hits]
            tally[kind, "gold"] += len(wanted)
            tally[kind, "predicted"] += len(offered)
            hit = {g: (p, good) for g, p, good in pairs if not golds[g].get("optional")}
            tally[kind, "found"] += len(hit)
            for g in wanted:
                gold = golds[g]
                if g not in hit:
                    misses.append(
                        f"miss   {doc['document']} {gold['id']} {gold['act']} "
                        f"{gold['n'] or gold['word'] or ''} {gold['quote']!r}"
                    )
                    continue
                p, good = hit[g]
                guess = guesses[p]
                if not good:
                    misses.append(
                        f"wrong  {doc['document']} {gold['id']} {gold['act']}/{gold['of']} "
                        f"read as {guess.get('act')}/{guess.get('of')} {gold['quote']!r}"
                    )
                    continue
                tally[kind, "claim"] += 1
                judged = {}
                for field in ("hedge", "unit", "scope", "status"):
                    if gold.get(field):
                        judged[field] = gold[field] == guess.get(field)
                if kind == "figure":
                    judged["nationality"] = sorted(gold["nationality"]) == sorted(guess.get("nationality") or [])
                    judged["part_of"] = gold["part_of"] == to_gold.get(guess.get("part_of"))
                guess_place = guess.get("place") or []
                judged["place"] = (not gold["place"] and not guess_place) or bool(
                    gold["place"] and guess_place and same_name(gold["place"][0], guess_place[0])
                )
                judged["date"] = (list(gold["date"]) if gold["date"] else None) == (
                    list(guess["date"]) if guess.get("date") else None
                )
                judged["source"] = (not gold["source"] and not guess.get("source")) or same_name(
                    gold["source"], guess.get("source")
                )
                for field in ("actor", "target"):
                    if kind == "deed" and gold.get(field):
                        judged[field] = same_name(gold[field], guess.get(field))
                for field, right in judged.items():
                    parts[kind, field][right] += 1
                    if not right:
                        misses.append(
                            f"field  {doc['document']} {gold['id']} {field}: {gold.get(field)!r} "
                            f"read as {guess.get(field)!r} {gold['quote']!r}"
                        )
                core = [
                    judged.get(f, True)
                    for f in ("hedge", "unit", "nationality", "part_of", "place", "date", "source", "status")
                ]
                tally[kind, "whole"] += all(core)
            for p in offered:
                if p not in {q for _, q, _ in pairs}:
                    misses.append(
                        f"false  {doc['document']} {kind} {guesses[p].get('act')} "
                        f"{guesses[p].get('n')} {guesses[p].get('quote')!r}"
                    )
    report = {"documents": documents}
    for kind, label in (("figure", "figures"), ("deed", "deeds")):
        gold, guessed = tally[kind, "gold"], tally[kind, "predicted"]
        report[label] = {
            "found": rates(tally[kind, "found"], guessed, gold),
            "claim": rates(tally[kind, "claim"], guessed, gold),
            "whole": rates(tally[kind, "whole"], guessed, gold),
            "fields": {f: round(c[True] / sum(c.values()), 3) for (k, f), c in sorted(parts.items()) if k == kind},
        }
    print(json.dumps(report, indent=1))
    if show_misses:
        print("\n".join(sorted(misses)))
    return report


def matched(by_document, folders):
    """Yields (gold document, gold claim, predicted claim) for every figure or deed that both sides have."""
    for path, doc, text in gold_documents(folders):
        guesses = by_document.get(doc["document"], [])
        for kind in ("figure", "deed"):
            for g, p, _ in pair(doc["claims"], guesses, text, kind):
                yield path.stem, doc["claims"][g], guesses[p]


def read_predictions(path):
    by_document = defaultdict(list)
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip():
            claim = json.loads(line)
            by_document[Path(claim["document"]).name].append(claim)
    return by_document


def score_events(predictions, folders):
    gold_of, guess_of, total = {}, {}, 0
    for _, doc, _ in gold_documents(folders):
        total += sum(c["type"] == "figure" and bool(c.get("event")) and not c.get("optional") for c in doc["claims"])
    for stem, gold, guess in matched(read_predictions(predictions), folders):
        if gold["type"] == "figure" and gold.get("event") and not gold.get("optional"):
            key = (stem, gold["id"])
            gold_of[key], guess_of[key] = gold["event"], guess.get("event") or key

    def cubed(of, against):
        groups = defaultdict(set)
        for key, label in of.items():
            groups[label].add(key)
        return sum(
            sum(against[k] == against[key] for k in groups[label]) / len(groups[label]) for key, label in of.items()
        ) / len(of)

    if not gold_of:
        print(json.dumps({"matched": 0, "gold": total}))
        return
    precision, recall = cubed(guess_of, gold_of), cubed(gold_of, guess_of)
    print(
        json.dumps(
            {
                "matched": len(gold_of),
                "gold": total,
                "b3": {
                    "precision": round(precision, 3),
                    "recall": round(recall, 3),
                    "f1": round(2 * precision * recall / (precision + recall), 3),
                },
            },
            indent=1,
        )
    )


def score_findings(predictions, findings, folders):
    """A finding is met by one of its kind that shares two claims with it (one, where it has only one)."""
    gold_id = {
        guess["id"]: f"{stem}:{gold['id']}" for stem, gold, guess in matched(read_predictions(predictions), folders)
    }
    stem_of = {doc["document"]: path.stem for path, doc, _ in gold_documents(folders)}
    golds = [
        f
        for folder in map(Path, folders)
        for path in sorted(folder.glob("*.story.json"))
        for f in json.loads(path.read_text(encoding="utf-8"))["findings"]
    ]
    guesses = []
    for line in Path(findings).read_text(encoding="utf-8").splitlines():
        if line.strip():
            finding = json.loads(line)
            guesses.append((finding["kind"], {gold_id[c] for c in finding["claims"] if c in gold_id}))
    report = {}
    for kind in sorted({f["kind"] for f in golds} | {k for k, _ in guesses}):
        wanted = [set(f["claims"]) for f in golds if f["kind"] == kind]
        offered = [claims for k, claims in guesses if k == kind and claims]
        met = sum(any(len(w & o) >= min(2, len(w)) for o in offered) for w in wanted)
        good = sum(any(len(w & o) >= min(2, len(w)) for w in wanted) for o in offered)
        report[kind] = {
            "recall": round(met / len(wanted), 3) if wanted else None,
            "met": met,
            "gold": len(wanted),
            "precision": round(good / len(offered), 3) if offered else None,
            "predicted": len(offered),
        }
    print(json.dumps({"documents": len(stem_of), "findings": report}, indent=1))


def main(argv=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    checker = verbs.add_parser("check")
    checker.add_argument("folders", nargs="+")
    scorer = verbs.add_parser("score")
    scorer.add_argument("predictions")
    scorer.add_argument("folders", nargs="+")
    scorer.add_argument("--misses", action="store_true")
    eventer = verbs.add_parser("events")
    eventer.add_argument("predictions")
    eventer.add_argument("folders", nargs="+")
    finder = verbs.add_parser("findings")
    finder.add_argument("predictions")
    finder.add_argument("findings")
    finder.add_argument("folders", nargs="+")
    options = parser.parse_args(argv)
    if options.verb == "events":
        return score_events(options.predictions, options.folders) or 0
    if options.verb == "findings":
        return score_findings(options.predictions, options.findings, options.folders) or 0
    if options.verb == "check":
        return check(options.folders)
    score(options.predictions, options.folders, options.misses)
    return 0


if __name__ == "__main__":
    sys.exit(main())
