# SPDX-License-Identifier: Apache-2.0
"""tasks.py GUIDE [MODE] [LANGUAGE] [TASK ...]: what people come for, by keys and ears alone, at home, in a
talk or on a kiosk, in English or Spanish. What follows a key has to be heard after it, in that order."""
import os
import sys
import tempfile
import time

from listener import Listener, Missing, expect
from words import Words

MODES = ("home", "talk", "kiosk")
LANGUAGES = ("en", "es")
KIOSK = "[guide]\nmode = kiosk\n[visit]\nidle-seconds = 60\n"
MOST = 1.3  # keys by ear for one by sight
TASKS = {}


def task(name, sight, modes=MODES, languages=LANGUAGES):
    """`sight`: the keys of somebody who does the same and sees the screen, where reading takes none but Page
    Down (Next) for what is out of sight; what is typed comes on top."""
    def add(function):
        TASKS[name] = (function, len(sight.split()), modes, languages)
        return function
    return add


def open_guide(ear):
    """What opens says what it is. Keys are counted from here."""
    if ear.mode == "talk":
        ear.hear("Our talk", "0 of 8 covered")
    elif ear.mode == "kiosk":
        ear.hear("Private. Nothing you touch here is kept.")  # in both languages
        if ear.words.language == "es":
            ear.press("Tab", "Touch to start")
        ear.press("Return", "What would you like to know?")
    else:
        ear.hear("How it works", "Serostim Guide",
                 "Serostim helps build and keep lean body mass, and you must take HIV medicine too.", "heading")
    ear.count()


@task("start", "Tab Right Tab Tab Tab Tab shift+Tab Return F6 F6", modes=["home"])
def start(ear):
    """Tab goes on in the page; F6 to its other parts."""
    ear.press("Tab", "Steps")
    ear.press("Right", "2", "What it is")
    ear.press("Tab", "Add to my visit: ")
    ear.press_until("Tab", "Next: ", most=2)
    # A link tells the text that it stands in.
    ear.press("Tab", "somatropin", "link", "Serostim is a brand of somatropin, a growth hormone.")
    ear.press("shift+Tab", "Next: ")
    ear.press("Return", "Two ways")
    ear.press("F6", "All safety information")
    ear.press("F6", "How it works", "page tab")


@task("read", "F6 Return Next Next", modes=["home", "talk"])
def read(ear):
    """Say all reads a page from its main message to its end, and arrows walk it."""
    ear.press_until("F6", "All safety information", most=2)  # in a talk the page comes first
    ear.press("Return", "Safety")
    ear.press("F7", "Safety, as text")
    ear.press("KP_Add", "Some people must not use Serostim; all who do should know the warning signs.",
              "Who must not use Serostim", "People who are critically ill")
    ear.told()
    ear.press("ctrl+Home")
    ear.press_until("Down", "Call 911 now if you have any of these signs.", most=3)
    ear.press("Tab", "Back to the page")


@task("size", "ctrl+plus ctrl+minus ctrl+plus ctrl+plus ctrl+plus ctrl+plus", modes=["home"])
def size(ear):
    """Text size, and that it is the largest."""
    ear.press("ctrl+plus", "Text size 125 percent")
    ear.press("ctrl+minus", "Text size 100 percent, the smallest")
    for larger in ("125 percent", "150 percent", "175 percent", "200 percent, the largest"):
        ear.press("ctrl+plus", "Text size " + larger)


@task("choices", "alt+2 Tab Return Tab Down Up")
def choices(ear):
    """All four arrows walk the results, and each says what it found."""
    ear.press("alt+2", "Trial results")
    ear.press("Tab", "Lean body mass", "link")
    ear.press("Return", "The middle gain in lean body mass was bigger with Serostim than with placebo")
    ear.press("Tab", "Which result to show", "selected")
    ear.press("Down", "Weight", "The middle weight gain was bigger with Serostim than with placebo")
    ear.press("Up", "Lean body mass", "The middle gain in lean body mass was bigger with Serostim than with placebo")


@task("find", "alt+4 ctrl+g Return ctrl+f")
def find(ear):
    """Words on the page, each with its sentence; told once typing ends."""
    ear.press("alt+4", "Support")
    ear.press("ctrl+g", "Find on this page")
    # From what is in sight on, and the keyboard of a kiosk takes room.
    counts = [(), ()] if ear.mode == "kiosk" else [("1 of 2",), ("2 of 2",)]
    ear.type("phone", *counts[0], "phone")
    ear.press("Return", *counts[1], "phone")
    ear.press("ctrl+f", "Search the guide")
    ear.type("xyzzy", "Nothing found for “xyzzy”")


@task("tabs", "alt+1 alt+2 alt+5 F1 Escape")
def tabs(ear):
    """Each page says its name, the open one again."""
    ear.press("alt+1", "How it works")
    for key, page in ("alt+2", "Trial results"), ("alt+5", "Questions"), ("F1", "Help"), ("Escape", "Questions"):
        ear.press(key, page)


@task("search", "ctrl+f Down Down Up Return Escape")
def search(ear):
    """Own words, what was found, and what to do."""
    english = ear.words.language == "en"  # in Spanish another sign comes second
    count = ["10 results"] if english and ear.mode == "home" else []
    ear.press("ctrl+f", "Search the guide")
    ear.type("puffy hands")
    ear.press("Down", "My hands or feet are a little swollen. Next visit")
    ear.press("Down", *(["I have swelling that is bad or getting worse."] if english else []), "Call today")
    ear.press("Up", "My hands or feet are a little swollen. Next visit")
    ear.press("Return", "My hands or feet are a little swollen", "Tell your care team at your next visit")
    # The field of a kiosk has the focus no more: its keyboard would cover what was found.
    ear.press("Escape", *(["puffy hands"] if ear.mode == "kiosk" else ["Search the guide", *count]))


@task("emergency", "alt+3 Tab Tab Right Tab space")
def emergency(ear):
    """A sign that needs help at once, and what to do."""
    ear.press("alt+3", "Side effects")
    ear.press_until("Tab", "Part of the body", most=4)
    ear.press("Right", "Breathing and face")
    ear.press_until("Tab", "I have trouble breathing", most=3)
    ear.press("space", "checked", "Call 911 now if:", "trouble breathing", "Call 911 on a phone now.")
    ear.told()
    if ear.mode == "home":  # the rest of the card, line by line; elsewhere part of it is out of sight
        ear.press_until("KP_Page_Up", "Call 911 on a phone now.", most=20)
        ear.press_until("KP_Page_Up", "Why it matters", most=20)


@task("contraindications", "ctrl+f Down Return")
def contraindications(ear):
    """Who must not use it: every line, read from there on; on a kiosk, which has one window, line by line."""
    lines = ("People who are critically ill", "People with active cancer.", "People with an allergy",
             "People with some eye diseases from diabetes:", "retinopathy")
    ear.press("ctrl+f", "Search the guide")
    ear.type("who must not use")
    ear.press("Down", "Who must not use Serostim")
    ear.press("Return", "Who must not use Serostim")
    if ear.mode != "kiosk":
        ear.press("F7", "Safety, as text")
        ear.press("KP_Add", "Who must not use Serostim", *lines)
        return
    ear.told()
    for words in lines:
        ear.press_until("KP_Page_Up", words, most=20)


@task("menu", "shift+Tab space Tab Escape", modes=["home"])
def menu(ear):
    """What is not always there is behind one button."""
    ear.press("shift+Tab", "Menu")
    ear.press("space", "My visit: nothing yet")
    ear.press("Tab", "Print or save")
    ear.press("Escape", "Menu", "collapsed")


@task("language", "shift+Tab shift+Tab shift+Tab Return alt+4 ctrl+f Down", modes=["home"], languages=["en"])
def language(ear):
    """Spanish by its button."""
    ear.press_until("shift+Tab", "Español", most=3)
    ear.words = Words("es")
    ear.press("Return", "How it works")
    ear.press("alt+4", "Support")
    ear.press("ctrl+f", "Search the guide")
    ear.type("it is hard to breathe")
    ear.press("Down", "trouble breathing", "Call 911 now")


@task("table", "alt+2 " + "Tab " * 14 + "Return")
def table(ear):
    """The results, row by row, with the names of the columns."""
    ear.press("alt+2", "Trial results")
    ear.press_until("Tab", "As one table", most=20)
    ear.press("Return", "As one table", "heading")
    ear.press_until("Tab", "table with 10 rows", most=4)
    ear.press("Down", "Lean body mass", "+11.5 lb.", "+7.3 lb.", "+1.4 lb.")
    ear.press("Down", "Weight", "+6.5 lb.", "+4.9 lb.", "+1.6 lb.")
    ear.press("Right", "Every other day", "+4.9 lb.")


@task("begin", "Tab Tab", modes=["kiosk"])
def start_page(ear):
    """The pages to choose from."""
    ear.press("Tab", "How it works")
    ear.press("Tab", "Trial results")


@task("teach-back", "Tab space Tab " + "Tab " * 18 + "space Tab Tab space", modes=["talk"])
def teach_back(ear):
    """A topic is ticked, and the listener is asked to tell it back."""
    ear.press("Tab", "Covered: How it works")
    ear.press("space", "checked", "1 of 8 covered")
    ear.press("Tab", "How it works. Covered", "You are here")
    ear.press_until("Tab", "Show my notes", most=20)
    ear.press("space", "Hide my notes")
    ear.press_until("Tab", "How did it go?", most=4)
    ear.press("space", "selected")


def arguments_of(mode, language):
    if mode == "home":
        return ["--language", language]
    if mode == "talk":
        return ["--counselling", "--language", language]
    file = os.path.join(tempfile.mkdtemp(), "guide.conf")
    with open(file, "w", encoding="utf-8") as settings:
        settings.write(KIOSK)
    return ["--kiosk", "--config", file]


def run(program, name, mode, words):
    """@return whether all was heard, with few enough keys"""
    function, sight, *_ = TASKS[name]
    started = time.monotonic()
    what = f"{name}, {mode}, {words.language}"
    try:
        with Listener(program, words, *arguments_of(mode, words.language)) as ear:
            ear.mode = mode
            open_guide(ear)
            function(ear)
            ear.told()
            by_ear, by_sight = ear.counted, ear.letters + sight
            figures = f"{by_ear} keys by ear, {by_sight} by sight ({time.monotonic() - started:.1f} s)"
            expect(by_ear <= MOST * by_sight, f"too many keys: {figures}")
            print(f"ok     {what}: {figures}")
        return True
    except (Missing, LookupError) as why:
        print(f"FAILED {what}: {why}")
        return False


def main():
    program, *rest = sys.argv[1:]
    mode = next((one for one in rest if one in MODES), "home")
    words = Words(next((one for one in rest if one in LANGUAGES), "en"))
    names = [one for one in rest if one not in (mode, words.language)] or [
        name for name, (_, _, modes, languages) in TASKS.items() if mode in modes and words.language in languages]
    results = [run(program, name, mode, words) for name in names]
    sys.exit(0 if all(results) else 1)


if __name__ == "__main__":
    main()
