"""Training: the same bytes on each run, whatever the hash seed."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_a_short_run_gives_the_same_bytes_twice(tmp_path: Path) -> None:
    hashes = [_hash(tmp_path / seed, seed) for seed in ("1", "2")]
    assert hashes[0] == hashes[1]


def _hash(out: Path, seed: str) -> str:
    command = [sys.executable, "-m", "training.train", "--out", str(out), "--steps", "2", "--sentences", "60"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()[-1].split()[0]
