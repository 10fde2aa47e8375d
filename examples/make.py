"""Writes the example dispatches as one file of reports with their metadata, which ships in the package.

python examples/make.py
"""

import json
from pathlib import Path

HERE = Path(__file__).parent
TARGET = HERE.parent / "src" / "crackdown" / "examples" / "dispatches.jsonl"


def reports() -> str:
    """The dispatches as JSONL, a report a line, by name."""
    lines = []
    for text in sorted((HERE / "dispatches").glob("*.txt")):
        coded = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
        report = {
            "document": text.name,
            "text": text.read_bytes().decode("utf-8"),
            "published": coded["published"],
            "outlet": coded["outlet"],
            "language": coded["language"],
        }
        lines.append(json.dumps(report, ensure_ascii=False) + "\n")
    return "".join(lines)


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(reports().encode("utf-8"))
