# SPDX-License-Identifier: Apache-2.0
"""newer.py GUIDE [TEST ...]: newer content comes to a running kiosk as its package brings it, or to somebody's
own computer; what is seen of it, and which files are opened by what."""
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

import x_server
from clinic import NAME, Clinic, Maker, Pointer, put, settled
from crash import STARTED, on_a_server, press
from faults import SETTLED, TAKEN, Doomed
from place import ATTRACT, READING, run
from x_server import PATIENCE, SIZE, wait

RETURNED, REFUSED = "K18", "K17"
UNSEEN = SETTLED + 3  # seconds in which a pack that is wanted is taken
EDITION = re.compile(r"Content version (\S+), number (\d+)")


class Shown(Doomed):
    """A kiosk and what is seen of it."""

    def __init__(self, clinic, server, state):
        super().__init__(clinic, server, state)
        self.screen = x_server.Display(server.name)

    def edition(self):
        """What About says of the content; begins on the waiting screen or on a page."""
        if ATTRACT in self.words():
            press(self.server, "space")
        wait(lambda: self.button("About"), "About")
        self.press("About")
        told = wait(lambda: EDITION.search(self.words()), "line about the edition")
        return told[1], int(told[2])

    def hide(self):
        subprocess.run(["xdotool", "mousemove", str(SIZE[0] - 60), str(SIZE[1] - 30), "click", "1"], check=True,
                       env=dict(os.environ, DISPLAY=self.server.name))
        wait(lambda: ATTRACT in self.words(), "waiting screen")

    def times(self, code):
        return self.said().split().count(code)


@on_a_server
def upd_13_goes_back(program, server):
    """UPD-13: two deaths after newer content, and the third start shows the one before, and takes it no more"""
    clinic, maker, state = Clinic(program), Maker(program), tempfile.mkdtemp()
    packs = os.path.join(state, "packs")
    guide = Shown(clinic, server, state).ready()
    put(maker.pack(2), clinic.inbox)
    wait(lambda: guide.times(TAKEN), "newer content that is taken")
    wait(lambda: Pointer(packs).running, "note that it is shown")
    guide.end(signal.SIGKILL)
    guide = Shown(clinic, server, state).ready()
    assert guide.edition() == ("2030.2", 2), "UPD-13: one death is no reason to go back"
    assert Pointer(packs).deaths == 1
    guide.end(signal.SIGKILL)
    guide = Shown(clinic, server, state).ready()
    assert STARTED in guide.said().split() and guide.times(RETURNED) == 1, guide.said()
    built_in = guide.edition()
    assert built_in[1] == 1, f"{built_in} is shown"
    # The pack still lies there, and comes once more.
    put(maker.pack(2), clinic.inbox)
    time.sleep(UNSEEN)
    assert guide.times(TAKEN) == 0 and guide.times(REFUSED) == 0, guide.said()
    assert Pointer(packs).current == 0
    guide.end(signal.SIGTERM)
    guide = Shown(clinic, server, state).ready()
    time.sleep(UNSEEN - SETTLED)
    assert guide.times(TAKEN) == 0 and guide.edition() == built_in, guide.said()
    guide.hide()
    # One that is newer than that is wanted.
    put(maker.pack(3), clinic.inbox)
    wait(lambda: guide.times(TAKEN), "newer content that is taken")
    assert guide.edition() == ("2030.3", 3)
    assert guide.end(signal.SIGTERM) == 0
    settled(packs)


@on_a_server
def upd_12_between_visitors(program, server):
    """UPD-12, UPD-18: what a package brings is shown to the next visitor, by the same process, and never before"""
    clinic, maker, state = Clinic(program), Maker(program), tempfile.mkdtemp()
    guide = Shown(clinic, server, state).ready()
    first = guide.edition()
    for number, leave in ((2, lambda: guide.press("Start over")), (3, guide.hide)):
        press(server, "alt+4")
        wait(lambda: "Support" in guide.words() and not EDITION.search(guide.words()), READING)
        time.sleep(1)
        words, picture = guide.words(), guide.screen.picture()
        put(maker.pack(number), clinic.inbox)
        end = time.monotonic() + PATIENCE
        while guide.times(TAKEN) < number - 1:
            assert guide.screen.picture() == picture, f"UPD-12: the screen changes while {number} is taken in"
            assert time.monotonic() < end, guide.said()
        for _ in range(20):
            assert guide.screen.picture() == picture, f"UPD-12: the screen changes after {number} was taken in"
            time.sleep(0.05)
        assert guide.words() == words
        assert guide.edition() == first, "UPD-12: the visitor sees it"
        leave()
        wait(lambda: not EDITION.search(guide.words()), "screen without the edition")
        first = guide.edition()
        assert first == (f"2030.{number}", number), f"UPD-18: {first} is shown"
    assert guide.process.poll() is None and guide.times(STARTED) == 1, "UPD-18: it was started anew"
    assert guide.end(signal.SIGTERM) == 0


class Traced:
    """--update under strace: which files were opened, and how they were read.

    SQLite reads the pages of a file by pread64; the guide copies and hashes by read."""

    LINE = re.compile(r"(\d+) +(\w+)\((.*)")
    CALLS = "trace=openat,open,read,pread64,mmap,execve,rename,unlink,write,close"

    def __init__(self, program, pack):
        self.home, record = tempfile.mkdtemp(), os.path.join(tempfile.mkdtemp(), "trace")
        self.given = os.path.join(pack, NAME)
        self.packs = os.path.join(self.home, ".local/share/serostim-guide/packs")
        self.copy = os.path.join(self.packs, ".incoming.sqlite")
        # What looks for leaks cannot while somebody else traces.
        told = subprocess.run(["strace", "-f", "-q", "-y", "-s", "300", "-e", self.CALLS, "-e", "signal=none", "-o", record,
                               program, "--update", self.given], capture_output=True, text=True, check=False,
                              env=dict(os.environ, HOME=self.home, ASAN_OPTIONS="detect_leaks=0"))
        self.code, self.said = told.returncode, told.stderr
        with open(record, encoding="utf-8", errors="replace") as file:
            self.calls = [match.groups() for line in file if (match := self.LINE.match(line))]

    def of(self, path, *names):
        """Where in the record a file is named by such calls: (index, process, call, what it was asked)."""
        # A descriptor stands as 4</its/file>, a name in quotes.
        return [(index, *call) for index, call in enumerate(self.calls)
                if call[1] in names and re.search(rf"[<\"]{re.escape(path)}[>\"]", call[2])]

    def opened(self, path):
        return [call for call in self.of(path, "openat", "open") if "= -1" not in call[3]]

    def started(self):
        return [call for call in self.calls if call[1] == "execve"]

    def check_refused(self, what):
        """UPD-1 for a pack that must not be believed."""
        assert self.code == 1 and self.said, f"{what}: {self.code} {self.said}"
        assert len(self.started()) == 1, f"{what}: a process was started to look at it"
        for path in (self.given, self.copy):
            paged = self.of(path, "pread64", "mmap")
            assert not paged, f"{what}: opened as content: {paged}"
        assert not [call for call in self.calls if "libqsqlite" in call[2]], f"{what}: SQLite's driver was loaded"
        assert all("O_RDONLY" in call[3] for call in self.opened(self.given)), f"{what}: opened to be changed"
        assert len(self.opened(self.given)) <= 1, f"{what}: opened more than to be copied"
        if opened := self.opened(self.copy):
            # Once to be written, once to be hashed; then it goes.
            assert len(opened) == 2 and "O_CREAT|O_EXCL" in opened[0][3] and "O_RDONLY" in opened[1][3], f"{what}: {opened}"
            gone = [call[0] for call in self.of(self.copy, "unlink") if "= 0" in call[3]]
            assert len(gone) == 1 and gone[0] > opened[1][0], f"{what}: the copy stays"
        stays = set(os.listdir(self.packs) if os.path.isdir(self.packs) else ()) - {".lock"}
        assert not stays, f"{what}: {stays}"


def altered(pack, change):
    """A pack of which something is not as it was signed."""
    folder = tempfile.mkdtemp()
    put(pack, folder)
    change(os.path.join(folder, NAME))
    return folder


def flip(name):
    with open(name, "r+b") as file:
        file.seek(os.path.getsize(name) // 2)
        byte = file.read(1)[0]
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte ^ 1]))


def foreign_key(program, pack):
    """The same bytes, rightly signed by somebody else."""
    folder = tempfile.mkdtemp()
    subprocess.run(["minisign", "-G", "-W", "-p", os.path.join(folder, "c.pub"), "-s", os.path.join(folder, "c.key")],
                   check=True, stdout=subprocess.DEVNULL)
    tool = os.path.join(os.path.dirname(program), "guide-content")
    out = tempfile.mkdtemp()
    subprocess.run([tool, "pack", os.path.join(pack, NAME), "--key", os.path.join(folder, "c.key"), "-o", out], check=True,
                   stdout=subprocess.DEVNULL)
    return out


def upd_1_not_opened(program):
    """UPD-1: what is not rightly signed is copied and hashed at most; what is, SQLite opens after that, elsewhere"""
    pack = Maker(program).pack(2)
    for what, given in (("unsigned", altered(pack, lambda name: os.unlink(name + ".minisig"))),
                        ("signature of nothing", altered(pack, lambda name: os.truncate(name + ".minisig", 0))),
                        ("foreign key", foreign_key(program, pack)),
                        ("a bit flipped", altered(pack, flip)),
                        ("cut off", altered(pack, lambda name: os.truncate(name, os.path.getsize(name) - 4096))),
                        ("a bit of the signature flipped", altered(pack, lambda name: flip(name + ".minisig")))):
        traced = Traced(program, given)
        traced.check_refused(what)
        print(f"    {what}: {traced.said.splitlines()[0][16:100]}")
    fine = Traced(program, pack)
    assert fine.code == 0, fine.said
    paper = os.path.join(fine.home, "paper.pdf")
    subprocess.run([program, "--handout", paper], check=True, env=dict(os.environ, HOME=fine.home))
    printed = subprocess.run(["pdftotext", paper, "-"], check=True, capture_output=True, text=True).stdout
    assert "content 2030.2 of" in printed, "the handout is of other content than the window shows"
    own, other = [call[0] for call in fine.started()]
    assert "--check-pack" in fine.started()[1][2]
    paged = fine.of(fine.copy, "pread64")
    assert paged and {call[1] for call in paged} == {other}, "SQLite opens the copy, in the process that looks at it"
    assert not fine.of(fine.given, "pread64", "mmap"), "SQLite opens what was given"
    signed = [call[0] for call in fine.of(fine.copy + ".minisig", "read") if call[1] == other]
    assert signed and signed[0] < paged[0][0], "the signature is read after the content"
    hashed = [call[0] for call in fine.of(fine.copy, "read") if call[1] == own]
    began = next(index for index, call in enumerate(fine.calls) if call[1] == "execve" and call[0] == other)
    assert hashed and max(hashed) < began, "it is looked at before it is hashed"
    assert Pointer(fine.packs).current == 2


TESTS = [upd_13_goes_back, upd_12_between_visitors, upd_1_not_opened]


if __name__ == "__main__":
    run([one for one in TESTS if len(sys.argv) < 3 or one.__name__ in sys.argv[2:]], sys.argv[1])
