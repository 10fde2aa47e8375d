"""Keeping a page reader."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crackdown.clean.keeper import Keeper
from crackdown.settings import Limits

from .pages import ARTICLE, TEXT

LIMITS = Limits()
COSTLY = "<html><body><p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">Police arrested 12 people.</p>"


@pytest.fixture
def keeper() -> Iterator[Keeper]:
    keeper = Keeper()
    yield keeper
    keeper.stop()


def is_running(process: int) -> bool:
    """Whether the process is there and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_for_end(process: int) -> bool:
    end = time.monotonic() + 10
    while is_running(process) and time.monotonic() < end:
        time.sleep(0.02)
    return not is_running(process)


def test_one_process_serves_many_pages(keeper: Keeper) -> None:
    assert keeper.process is None
    assert keeper.ask(ARTICLE, None, LIMITS)["text"] == TEXT
    process = keeper.process
    assert process is not None
    assert keeper.ask(ARTICLE, None, LIMITS) == keeper.ask(ARTICLE, None, LIMITS)
    assert keeper.process == process
    keeper.stop()
    assert wait_for_end(process)


def test_too_long_ends_the_process_and_the_next_page_works(keeper: Keeper) -> None:
    keeper.ask(ARTICLE, None, LIMITS)
    process = keeper.process
    assert process is not None
    begun = time.monotonic()
    assert keeper.ask(COSTLY, None, Limits(clean_seconds=0.5)) == {"refused": "time"}
    assert time.monotonic() - begun < 3
    assert not is_running(process)
    assert keeper.ask(ARTICLE, None, LIMITS)["text"] == TEXT


def test_too_much_memory_is_told_and_the_next_page_works(keeper: Keeper) -> None:
    page = "<html><body>" + "<p>Police arrested 12 people.</p>" * 300_000
    assert keeper.ask(page, None, Limits(clean_memory=40 * 2**20)) == {"refused": "memory"}
    assert keeper.ask(ARTICLE, None, LIMITS)["text"] == TEXT


def test_a_dead_process_is_told_and_replaced(keeper: Keeper) -> None:
    keeper.ask(ARTICLE, None, LIMITS)
    assert keeper.process is not None
    os.kill(keeper.process, signal.SIGKILL)
    assert keeper.ask(ARTICLE, None, LIMITS) == {"refused": "died"}
    assert keeper.ask(ARTICLE, None, LIMITS)["text"] == TEXT


def test_a_reader_that_can_not_start_is_told(keeper: Keeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert keeper.ask(ARTICLE, None, LIMITS) == {"refused": "absent"}
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert keeper.ask(ARTICLE, None, LIMITS) == {"refused": "absent"}
    monkeypatch.undo()
    assert keeper.ask(ARTICLE, None, LIMITS)["text"] == TEXT


def test_threads_take_turns(keeper: Keeper) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: keeper.ask(ARTICLE, None, LIMITS), range(12)))
    assert all(answer["text"] == TEXT for answer in answers)


def test_a_fork_has_its_own(keeper: Keeper) -> None:
    """A child of a fork must neither use its parent's pipes nor end its parent's reader."""
    script = f"""
import os
from crackdown.clean.keeper import KEEPER
from crackdown.settings import Limits
page = {ARTICLE!r}
def works():
    return "text" in KEEPER.ask(page, None, Limits())
assert works()
mine = KEEPER.process
child = os.fork()
if child == 0:
    ok = KEEPER.process is None and works() and KEEPER.process != mine
    KEEPER.stop()
    os._exit(0 if ok else 1)
assert os.waitpid(child, 0)[1] == 0
assert works() and KEEPER.process == mine
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


START = f"""
import os, time
from crackdown.clean.keeper import KEEPER
from crackdown.settings import Limits
KEEPER.ask({ARTICLE!r}, None, Limits())
print(KEEPER.process, flush=True)
"""


@pytest.mark.parametrize(
    ("script", "number", "status"),
    [
        (START, None, 0),
        (START + "time.sleep(60)", signal.SIGKILL, -signal.SIGKILL),
        (START + "time.sleep(60)", signal.SIGINT, -signal.SIGINT),
    ],
)
def test_the_reader_ends_with_the_program(script: str, number: signal.Signals | None, status: int) -> None:
    command = [sys.executable, "-c", script]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    ) as program:
        assert program.stdout is not None
        reader = int(program.stdout.readline())
        if number:
            assert is_running(reader)
            assert os.getpgid(reader) != os.getpgid(program.pid)  # so a terminal's Ctrl-C does not reach it
            program.send_signal(number)
        assert program.wait(timeout=20) == status
        assert wait_for_end(reader)
