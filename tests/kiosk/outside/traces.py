# SPDX-License-Identifier: Apache-2.0
"""traces.py GUIDE [TEST ...]: what a visitor leaves behind, and what the guide asks of the system meanwhile.

It runs without a network, every call that names a file or a socket is written down, and a word that
exists nowhere else is typed wherever something can be typed."""
import os
import random
import re
import signal
import string
import subprocess
import sys
import tempfile
import time

import x_server
from place import config_file, run
from x_server import PATIENCE, SIZE, wait

PAGES = ["alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "F1"]
STOPS = 22  # that the Tab key makes on each page
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
CHANGES = {"creat", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat", "mkdir", "mkdirat", "rmdir",
           "unlink", "unlinkat", "truncate", "chmod", "fchmodat", "chown", "lchown", "fchownat", "mknod", "mknodat",
           "utimensat", "setxattr"}
HARMLESS = {"/dev/null", "/dev/tty"}


def word():
    """A word that is written nowhere, not even here."""
    return "zq" + "".join(random.SystemRandom().choices(string.ascii_lowercase, k=12))


class Visit:
    """The guide as a kiosk without a network, with every call for files and sockets on record."""

    def __init__(self, program):
        self.folder = tempfile.mkdtemp()
        self.records = tempfile.mkdtemp()  # of this test, not of the guide
        self.state, self.runtime = os.environ["STATE_DIRECTORY"], os.environ["XDG_RUNTIME_DIR"]
        self.server = x_server.XServer(self.records)
        self.display = x_server.Display(self.server.name)
        self.trace = os.path.join(self.records, "trace")
        environment = {**os.environ, "DISPLAY": self.server.name, "QT_QPA_PLATFORM": "xcb", "TMPDIR": self.folder}
        # A kiosk has none.
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
            environment.pop(name, None)
        self.process = subprocess.Popen(
            ["unshare", "--map-root-user", "--net", "strace", "-f", "-q", "-y", "-s", "400", "--seccomp-bpf", "-e", "signal=none",
             "-e", "trace=%file,%network,write,pwrite64,ftruncate,fallocate", "-o", self.trace,
             program, "--kiosk", "--config", config_file(self.records)],
            env=environment, stdin=subprocess.DEVNULL, preexec_fn=x_server.die_with_parent)

    def __enter__(self):
        wait(lambda: [one[1:] for one in self.display.windows()] == [(0, 0, *SIZE)], "window that fills the screen")
        self.display.give_keys_to(self.display.windows()[0][0])
        self.guide = self.find_guide()
        time.sleep(1)
        self.empty = self.display.picture()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            os.kill(self.guide, signal.SIGTERM)
            self.process.wait(PATIENCE)
        self.display.close()
        self.server.end()

    def find_guide(self):
        """The guide is a child of strace."""
        with open(f"/proc/{self.process.pid}/task/{self.process.pid}/children", encoding="ascii") as file:
            return int(file.read().split()[0])

    def do(self, *words):
        subprocess.run(["xdotool", *words], check=True, env=dict(os.environ, DISPLAY=self.server.name))

    def keys(self, *names):
        self.do("key", "--delay", "6", *names)

    def visit(self, typed):
        """Wakes it and types that word at every stop of the Tab key, on every page."""
        self.keys("space")
        wait(lambda: self.display.picture() != self.empty, "guide on the screen")
        for page in PAGES:
            self.keys(page)
            for _ in range(STOPS):
                self.do("key", "--delay", "3", "Tab", *typed)
        for field in ("ctrl+f", "ctrl+g"):
            self.keys(field, *typed, "Return")
        self.keys("ctrl+alt+shift+s", *"27182818", "Return", "Escape")

    def hide(self):
        self.do("mousemove", str(SIZE[0] - 60), str(SIZE[1] - 30), "click", "1")
        wait(lambda: self.display.picture() == self.empty, "waiting screen, as it was before the visit")

    def in_memory(self, typed):
        """How often the word stands in the memory of the process, and where."""
        found = {}
        with open(f"/proc/{self.guide}/maps", encoding="utf-8") as maps:
            areas = [line.split() for line in maps if " rw" in line]
        with open(f"/proc/{self.guide}/mem", "rb", buffering=0) as memory:
            for area in areas:
                begin, end = (int(number, 16) for number in area[0].split("-"))
                try:
                    memory.seek(begin)
                    data = memory.read(end - begin)
                except OSError:
                    continue
                count = sum(data.count(typed.encode(code)) for code in ("utf-8", "utf-16-le"))
                if count:
                    name = area[5] if len(area) > 5 else "unnamed"
                    found[name] = found.get(name, 0) + count
        return found

    def calls(self):
        with open(self.trace, encoding="utf-8", errors="replace") as trace:
            for line in trace:
                if match := re.match(r"\d+ +(\w+)\((.*)", line):
                    yield match.groups()


def paths_of(arguments):
    """The files that a call names: absolute, or within a folder that is open."""
    for folder, name in re.findall(r'(?:<([^<>]*)>, )?"((?:[^"\\]|\\.)*)"', arguments):
        yield os.path.normpath(os.path.join(folder or "/", name))


def holding(folder, typed):
    """Files below a folder in which the word stands, or whose name it is in."""
    codes = [typed.encode(code) for code in ("utf-8", "utf-16-le")]
    for where, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(where, name)
            if not os.path.isfile(path) or os.path.islink(path):
                continue
            try:
                with open(path, "rb") as file:
                    data = file.read()
            except OSError:
                continue
            if typed in name or any(code in data for code in codes):
                yield path


def priv_trace(program):
    """PRIV-5, 6, 7, 8, 13, ESC-12: one visit, on disk, in memory, in its calls"""
    typed = word()
    with Visit(program) as kiosk:
        kiosk.visit(typed)
        during = kiosk.in_memory(typed)
        assert sum(during.values()) > 3, "the word was not taken in anywhere"
        kiosk.hide()
        time.sleep(5)
        after = kiosk.in_memory(typed)
        print(f"    PRIV-6: the word is in memory {sum(during.values())} times during the visit, "
              f"{sum(after.values())} times 5 s after it {after or ''}")
        with open(f"/proc/{kiosk.guide}/limits", encoding="ascii") as limits:
            core = next(line for line in limits if line.startswith("Max core file size"))
        assert core.split()[4:6] == ["0", "0"], f"PRIV-7: {core}"
    folders = [os.environ["HOME"], kiosk.folder, kiosk.state, kiosk.runtime, "/tmp/.X11-unix", "/var/spool/cups", "/var/crash"]
    found = [path for folder in folders for path in holding(folder, typed)]
    assert not found, f"PRIV-5: the word is in {found}"
    assert os.listdir(kiosk.state), "nothing was written to the state folder, so nothing was looked at"
    check_calls(kiosk, typed)


def check_calls(kiosk, typed):
    count = 0
    started = []
    strange = []
    for name, arguments in kiosk.calls():
        count += 1
        if name in ("execve", "execveat"):
            started.append(arguments)
        if name == "socket" and not arguments.startswith(("AF_UNIX", "AF_LOCAL")):
            strange.append(f"PRIV-13: {name}({arguments}")
        if typed in arguments:
            strange.append(f"PRIV-5: {name}({arguments}")
        # What failed because it was not there changed nothing; what was refused was a try all the same.
        changes = name in CHANGES or (name in ("open", "openat", "openat2") and WRITES.search(arguments))
        if not changes or re.search(r"= -1 E(NOENT|EXIST)", arguments):
            continue
        for path in paths_of(arguments):
            if path not in HARMLESS and not path.startswith((kiosk.state + "/", kiosk.runtime + "/", "/proc/self/")):
                strange.append(f"PRIV-8: {name}({arguments}")
    assert count > 300, f"{count} calls on record"
    # The guide itself, sought in the path.
    strange += [f"ESC: something was started: {one}" for one in started if "serostim-guide\"" not in one]
    assert not strange, "\n".join(strange)


def priv_6_others_may_not_look(program):
    """PRIV-6: whoever has the same account may not read the memory of a kiosk"""
    server = x_server.XServer(tempfile.mkdtemp())
    display = x_server.Display(server.name)
    environment = dict(os.environ, DISPLAY=server.name, QT_QPA_PLATFORM="xcb", STATE_DIRECTORY=tempfile.mkdtemp())
    guide = subprocess.Popen([program, "--kiosk", "--config", config_file(tempfile.mkdtemp())], env=environment,
                             stdin=subprocess.DEVNULL, preexec_fn=x_server.die_with_parent)
    try:
        wait(display.windows, "window")
        try:
            with open(f"/proc/{guide.pid}/mem", "rb"):
                raise AssertionError("the memory can be opened")
        except PermissionError:
            pass
    finally:
        guide.terminate()
        guide.wait(PATIENCE)
        display.close()
        server.end()


TESTS = [priv_trace, priv_6_others_may_not_look]


if __name__ == "__main__":
    run([one for one in TESTS if len(sys.argv) < 3 or one.__name__ in sys.argv[2:]], sys.argv[1])
