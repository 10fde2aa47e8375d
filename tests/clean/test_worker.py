"""The page reader's own process, spoken to as the program speaks to it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from crackdown.clean.wire import receive, send

from .pages import ARTICLE, TEXT

REQUEST = {"html": ARTICLE, "url": None, "memory": 2**30, "seconds": 8.0}
Process = subprocess.Popen[bytes]


@pytest.fixture
def worker() -> Iterator[Process]:
    command = [sys.executable, "-m", "crackdown.clean.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        yield process
        process.kill()


def ask(process: Process, request: dict[str, object]) -> dict[str, object] | None:
    assert process.stdin is not None
    assert process.stdout is not None
    send(process.stdin, request)
    return receive(process.stdout)


def test_it_answers_until_its_pipe_closes(worker: Process) -> None:
    assert worker.stdin is not None
    assert worker.stdout is not None
    assert receive(worker.stdout) == {"ready": True}
    answers = [ask(worker, REQUEST), ask(worker, {**REQUEST, "html": "<html></html>"}), ask(worker, REQUEST)]
    assert answers[0] == answers[2]
    assert answers[0] is not None
    assert answers[0]["text"] == TEXT
    assert answers[1] == {"refused": "no_article"}
    worker.stdin.close()
    assert worker.wait(timeout=10) == 0


def test_a_page_that_takes_too_much_memory_ends_it(worker: Process) -> None:
    assert worker.stdout is not None
    assert receive(worker.stdout) == {"ready": True}
    page = "<html><body>" + "<p>Police arrested 12 people.</p>" * 300_000
    assert ask(worker, {**REQUEST, "html": page, "memory": 40 * 2**20}) == {"refused": "memory"}
    assert worker.wait(timeout=10) == 0


def test_the_alarm_ends_it_when_nobody_else_does(worker: Process) -> None:
    assert worker.stdout is not None
    assert receive(worker.stdout) == {"ready": True}
    page = "<html><body><p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">"
    assert ask(worker, {**REQUEST, "html": page, "seconds": 0.0}) is None
    assert worker.wait(timeout=10) == -14  # SIGALRM


def test_it_has_no_network_and_starts_nothing() -> None:
    attempt = """
import socket, subprocess, sys
from crackdown.clean.worker import confine
confine()
for act in (lambda: socket.create_connection(("127.0.0.1", 9)), lambda: subprocess.run(["true"])):
    try:
        act()
    except PermissionError as error:
        print(error)
"""
    done = subprocess.run([sys.executable, "-c", attempt], capture_output=True, text=True, timeout=30)
    assert done.stdout.count("a page may not cause") == 2
