#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""compare.py OLD NEW [PART ...]: what two builds of the program show, find, print and refuse, from outside.

OLD and NEW are programs, or folders that `--keep FOLDER PROGRAM [PART ...]` has written of one. The parts are
`trees`, `search`, `paper` and `store`; all of them if none is named. One line a part: equal, or what differs.
Both must be looked at on the same day: paper is dated.
"""
import concurrent.futures
import difflib
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

try:  # only those that run.sh starts need it
    from gi.repository import GLib
    from reader import PRESSED, Guide
except ImportError:
    pass

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ("en", "es")
PAGES = ("how-it-works", "trial-results", "side-effects", "support", "questions", "safety", "about", "help", "my-visit",
         "print")
NAMES = {"en": ("Back", "Menu", "Search the guide"), "es": ("Atrás", "Menú", "Buscar en la guía")}
PHRASES = {"en": "search_phrases.tsv urgent_phrases.en.tsv harmless_phrases.en.tsv",
           "es": "search_phrases_es.tsv urgent_phrases.es.tsv harmless_phrases.es.tsv"}
WAITS = ("Counting the pages", "Contando las páginas")  # what is still at work
SHOWN_LINES = 12
SETTLES = 0.3   # seconds; a button that is pressed by its action answers after a tenth
DEEPEST = 3     # presses from the first screen


def tree_of(top, depth=0):
    """All that is told of a thing and what is in it, a line each. Who has the focus is a matter of timing."""
    states = top.states - {"active", "focused", "enabled", "visible"}
    if "showing" not in states:
        return []
    role = top.role
    line = " " * depth + f"{role} “{top.name}” “{top.description}” {sorted(states - {'showing'})}"
    if "focusable" in states:
        line += f" {top.actions}"
    if role == "text":
        line += f" holds “{top.text()}”"
    lines = [line]
    for child in top.children():
        lines += tree_of(child, depth + 1)
    return lines


class Walk:
    """Presses what can be pressed on the screens of one start; of those that do the same, such as “Add to my
    visit: …”, the first on a screen."""

    def __init__(self, guide, language, pressed, out):
        self.guide, self.pressed, self.out = guide, pressed, out
        self.back = NAMES[language][0]

    def settled(self, top):
        """The tree of `top()` after all that a press sets off."""
        while True:
            time.sleep(SETTLES)
            try:
                tree = tree_of(top())
                if not any(words in line for words in WAITS for line in tree):
                    return tree
            except (GLib.Error, AttributeError):  # it went away while it was asked
                continue

    def next_to_press(self):
        for thing in self.guide.screen().shown():
            role = thing.role
            key = (self.guide.window.name, role, thing.name.split(": ")[0])
            if role in PRESSED and key not in self.pressed and "sensitive" in thing.states:
                self.pressed.add(key)
                return thing, PRESSED[role]
        return None, None

    def explore(self, path):
        """@return False where the screen that it began with could not be reached again"""
        screen = self.guide.window.name
        while True:
            thing, action = self.next_to_press()
            if thing is None:
                return True
            here = [*path, thing.name]
            try:
                thing.act(action)
            except GLib.Error:
                self.out.append(f"== {' > '.join(here)}: waits for a dialog")
                return False
            self.out += [f"== {' > '.join(here)}", *self.settled(self.guide.screen)]
            if len(list(self.guide.application.children())) > 1:
                return False  # a dialog: this start is over
            if self.guide.window.name == screen:
                continue
            if len(here) < DEEPEST and not self.explore(here):
                return False
            back = self.guide.seen("push button", self.back)
            if back is None or "sensitive" not in back.states:
                return False
            back.press()
            time.sleep(SETTLES)
            if self.guide.window.name != screen:
                return False


def record_trees(program):
    out = []
    for language in LANGUAGES:
        pressed = set()
        for start in [["--page", page] for page in PAGES] + [["--counselling"]]:
            is_done = False
            while not is_done:  # what opens a dialog ends a start; what is left is pressed in the next
                with Guide(program, *start, "--language", language, listen=False) as guide:
                    walk = Walk(guide, language, pressed, out)
                    out += [f"== {language} {start}", *walk.settled(lambda: guide.window)]
                    is_done = walk.explore([f"{language} {' '.join(start)}"])
        with Guide(program, "--language", language, listen=False) as guide:
            guide.find("push button", NAMES[language][1]).press()
            out += [f"== {language} menu", *walk.settled(lambda: guide.window)]
    return out


def record_search(program):
    out = []
    for language in LANGUAGES:
        rows = [line.split("\t") for name in PHRASES[language].split()
                for line in (HERE / "data" / name).read_text("utf-8").splitlines() if line and line[0] != "#"]
        # The sets that say what must come up begin with the phrase, the others end with it.
        phrases = [row[0] if ":" in row[-1] else row[-1] for row in rows]
        with Guide(program, "--language", language, listen=False) as guide:
            guide.find("push button", NAMES[language][2]).press()
            field = guide.find("text", NAMES[language][2])
            for phrase in phrases:
                field.type(phrase)
                guide.wait(lambda sought=phrase: field.text() == sought, f"“{phrase}” in the field")
                out += [f"== {phrase}", *(f"{thing.role} “{thing.name}” “{thing.description}”"
                                          for thing in guide.screen().shown() if thing.name)]
    return out


def run(program, *arguments):
    done = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    return [f"exit {done.returncode}", *(done.stdout + done.stderr).splitlines()]


def record_paper(program):
    out = []
    for language in LANGUAGES:
        pdf, page = (os.path.join(os.environ["TMPDIR"], name) for name in ("handout.pdf", "handout.html"))
        for file, shown in ((pdf, ("pdftotext", "-layout", pdf, "-")), (page, ("cat", page))):
            out += [f"== {language}", *run(program, "--handout", file, "--language", language), *run(*shown)]
    return out


def record_store(program):
    """What is said to a store that is none, a foreign one, and ones that are not whole."""
    whole = (pathlib.Path(program).resolve().parent / "../share/serostim-guide/guide.sqlite").read_bytes()
    stores = {"whole": whole, "empty": b"", "text": b"This is no store.\n" * 500, "cut": whole[:len(whole) // 2],
              "longer": whole + b"\0" * 4096}
    for name, place in (("first", 0), ("hundredth", 99), ("middle", len(whole) // 2), ("last", len(whole) - 1)):
        stores[f"other {name} byte"] = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1:]
    folder = pathlib.Path(tempfile.mkdtemp())
    for name, content in stores.items():
        (folder / name).write_bytes(content)
    with sqlite3.connect(folder / "foreign") as foreign:
        foreign.execute("CREATE TABLE other (one TEXT)")
    (folder / "folder").mkdir()
    out = []
    for name in (*stores, "foreign", "folder", "missing"):
        store = str(folder / name)
        for words in ("--check --content", f"--handout {folder}/x.pdf --content", "--check-pack", "--update"):
            out += [f"== {words} {name}", *run(program, *words.split(), store)]
    return [line.replace(str(folder), "FOLDER") for line in out]


PARTS = {"trees": record_trees, "search": record_search, "paper": record_paper, "store": record_store}


def keep(folder, program, parts):
    """Writes a file a part, from a process that has a bus, an X server and a home of its own."""
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for part in parts:
        subprocess.run(["sh", HERE / "accessibility/outside/run.sh", program, HERE / "compare.py", "--record", part,
                        folder / part], check=True, stderr=subprocess.DEVNULL)


def is_same(old, new, part):
    lines = [(pathlib.Path(folder) / part).read_text("utf-8").splitlines() for folder in (old, new)]
    changed = list(difflib.unified_diff(*lines, lineterm="", n=0))[2:]
    print(f"{part}: {'different' if changed else 'equal'}, {len(lines[0])} and {len(lines[1])} lines")
    print("".join(f"    {line}\n" for line in changed[:SHOWN_LINES]), end="")
    return not changed


def main(arguments):
    if arguments[1:2] == ["--record"]:  # run.sh names the program first
        program, _, part, file = arguments
        pathlib.Path(file).write_text("\n".join(PARTS[part](program)) + "\n", "utf-8")
        return 0
    if arguments[:1] == ["--keep"]:
        keep(arguments[1], arguments[2], arguments[3:] or PARTS)
        return 0
    if len(arguments) < 2 or not set(arguments[2:]) <= set(PARTS):
        print(__doc__, file=sys.stderr)
        return 2
    parts = arguments[2:] or list(PARTS)
    with tempfile.TemporaryDirectory() as work, concurrent.futures.ThreadPoolExecutor() as both:
        folders = [one if os.path.isdir(one) else f"{work}/{i}" for i, one in enumerate(arguments[:2])]
        list(both.map(lambda one, folder: one == folder or keep(folder, one, parts), arguments[:2], folders))
        return 0 if all([is_same(*folders, part) for part in parts]) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
