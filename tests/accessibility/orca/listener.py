# SPDX-License-Identifier: Apache-2.0
"""The program beside the screen reader Orca: keys go in, and what a person would hear comes out."""
import os
import re
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PATIENCE = 45.0  # seconds until what has not been heard counts as missing
QUIET = 0.8  # seconds without a word after which nothing more is said
SILENCE = 8.0  # seconds without a word after which a key has said nothing
PACE = 25.0  # letters a second, as those who listen every day have it
STARTS = 5  # of Orca, which gives up when its own start takes ten seconds
STEP = 0.02
NAMED = ("Tab", "space", "Return", "Escape")  # keys that Orca names before it says what they did


class Missing(AssertionError):
    """Something that a person listens for and does not hear."""


def expect(holds, what):
    if not holds:
        raise Missing(what)


class Listener:
    """Orca, the program, and what was heard since the last key."""

    def __init__(self, program, words, *arguments):
        self.words = words
        self.mode = None
        self.count()
        self.home = tempfile.mkdtemp()  # below the folder that run.sh removes
        self.written = os.path.join(self.home, "heard")
        self.command = [program, *arguments]
        self.processes = []
        self.passed = 0  # so many lines were heard before the last key

    def __enter__(self):
        try:
            self._start_reader()
            self._start_guide()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()  # Orca does not end while it is asked to speak
            process.wait(PATIENCE)

    def _start(self, *command, **environment):
        with open(os.path.join(self.home, os.path.basename(command[0]) + ".log"), "w", encoding="utf-8") as log:
            self.processes.append(subprocess.Popen(  # ended by __exit__
                command, stdout=log, stderr=log, env=dict(os.environ, GUIDE_HEARD=self.written, **environment)))
        return self.processes[-1]

    def _wait(self, holds, what):
        end = time.monotonic() + PATIENCE
        while not holds():
            expect(time.monotonic() < end, f"{what}; {self._logs()}")
            time.sleep(STEP)

    def _logs(self):
        told = []
        for name in os.listdir(self.home):
            if name.endswith(".log"):
                with open(os.path.join(self.home, name), encoding="utf-8") as log:
                    told.append(f"{name}: {log.read()[-1500:]}")
        return "\n".join(told)

    def _start_reader(self):
        # Orca starts only where no other of this person runs, be it on another screen.
        pgrep = os.path.join(os.environ["PLAYED_PROGRAMS"], "pgrep")
        with open(pgrep, "w", encoding="utf-8") as file:
            file.write("#!/bin/sh\n")
        os.chmod(pgrep, 0o700)
        os.makedirs(os.path.join(self.home, "data", "orca"))
        with open(os.path.join(self.home, "data", "orca", "orca-customizations.py"), "w", encoding="utf-8") as file:
            file.write("from orca import settings\nsettings.speechServerFactory = 'written_voice'\n")
        for _ in range(STARTS):
            orca = self._start("orca", GSETTINGS_BACKEND="memory", XDG_DATA_HOME=os.path.join(self.home, "data"),
                               PYTHONPATH=HERE)
            self._wait(lambda: "Screen reader on" in self.heard() or orca.poll() is not None, "Orca has not said a word")
            if orca.poll() is None:
                return
        raise Missing(f"Orca does not start; {self._logs()}")

    def _start_guide(self):
        self.passed = len(self._lines())
        guide = self._start(*self.command, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                            XDG_CONFIG_HOME=os.path.join(self.home, "config"))
        window = []

        def shown():
            window[:] = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(guide.pid), "--name", "."],
                                       capture_output=True, text=True, check=False).stdout.split()
            return window
        self._wait(shown, "the program shows no window")
        # The part of a window manager, which there is none of.
        subprocess.run(["xdotool", "windowfocus", "--sync", window[-1]], check=True)

    def _lines(self):
        """Of what was written: the moment, "say" or "stop", words."""
        if not os.path.exists(self.written):
            return []
        with open(self.written, encoding="utf-8") as file:
            return [line.rstrip("\n").split("\t", 2) for line in file if line.endswith("\n")]

    def count(self):
        """Counts keys from here."""
        self.keys = self.letters = 0
        self.counted = None

    def told(self):
        """What was asked has been told: what is pressed from here on is not counted."""
        if self.counted is None:
            self.counted = self.keys + self.letters

    def heard(self):
        """All words since the last key. What was cut off is not among them."""
        told, end = [], 0.0
        for when, what, words in self._lines()[self.passed:]:
            if what == "stop":
                told = [one for one in told if one[1] <= float(when)]
                end = 0.0
            else:
                end = max(end, float(when)) + len(words) / PACE
                told.append((words, end))
        return " | ".join(words for words, _ in told)

    def _said(self):
        return sum(what == "say" for _, what, _ in self._lines()[self.passed:])

    def hear(self, *wanted, after="the start"):
        """Waits until those words are heard, in the guide's language and in that order, and nothing more is said.
        @return all that was heard"""
        wanted = [self.words(one) for one in wanted]
        # Ears hear no capitals.
        pattern = re.compile(".*".join(re.escape(one) for one in wanted), re.DOTALL | re.IGNORECASE)
        self._listen(QUIET, PATIENCE, lambda: pattern.search(self.heard()))
        expect(pattern.search(self.heard()), f"after {after}, {wanted} is not heard, but: {self.heard()}")
        return self.heard()

    def _listen(self, quiet, patience, holds):
        """Until `holds` and nothing was said for `quiet` seconds, or for `patience` seconds in any case."""
        seen, last = len(self._lines()), time.monotonic()
        while True:
            time.sleep(STEP)
            now = time.monotonic()
            if len(self._lines()) != seen:
                seen, last = len(self._lines()), now
            if now - last > (quiet if holds() else patience):
                return

    def _send(self, key):
        self.passed = len(self._lines())
        self.keys += 1
        held = key.removeprefix("Insert+")
        insert = held != key
        subprocess.run(["xdotool", *(["keydown", "KP_Insert", "sleep", "0.1"] if insert else []), "key", held,
                        *(["sleep", "0.1", "keyup", "KP_Insert"] if insert else [])], check=True)

    def press(self, key, *wanted):
        """Presses a key, or one of Orca's own with Insert; as `hear`."""
        self._send(key)
        return self.hear(*wanted, after=key)

    def listen(self, key):
        """@return what is heard after a key, be it nothing"""
        self._send(key)
        first = 1 if key in NAMED else 0
        self._listen(QUIET, SILENCE, lambda: self._said() > first)
        return self.heard()

    def press_until(self, key, wanted, most):
        """@return what was heard after each, until those words were, `most` times at most"""
        wanted = self.words(wanted)
        heard = []
        while len(heard) < most:
            heard.append(self.listen(key))
            if wanted in heard[-1]:
                return heard
        raise Missing(f"in {most} × {key}, {wanted!r} is not heard, but: {heard}")

    def type(self, words, *wanted):
        """Types; as `hear`."""
        self.passed = len(self._lines())
        words = self.words(words)
        self.letters += len(words)
        subprocess.run(["xdotool", "type", "--delay", "60", words], check=True)
        return self.hear(*wanted, after=f"typing “{words}”")
