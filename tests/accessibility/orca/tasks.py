# SPDX-License-Identifier: Apache-2.0
"""tasks.py GUIDE [TASK ...]: what people come for, by keys and ears alone. What follows a key has to be
heard after it, in that order."""
import os
import sys
import tempfile
import time

from listener import Listener, Missing

KIOSK = "[guide]\nmode = kiosk\n[visit]\nidle-seconds = 60\n"


def start(ear):
    """The window and the page say what they are, and Tab goes on in the page; F6 to its other parts."""
    ear.hear("How it works – Serostim Guide", "you must take HIV medicine too", "heading")
    ear.press("Tab", "Steps")
    ear.press("Right", "2 What it is")
    ear.press("Tab", "Add to my visit: ")
    ear.press_until("Tab", "Next: ", most=2)
    # A link tells the text that it stands in.
    ear.press("Tab", "somatropin link", "Serostim is a brand of somatropin, a growth hormone.")
    ear.press("shift+Tab", "Next: ")
    ear.press("Return", "Two ways")
    ear.press("F6", "All safety information")
    ear.press("F6", "How it works page tab")


def read(ear):
    """Say all reads a page from its main message to its end, and arrows walk it."""
    ear.hear("Safety – Serostim Guide")
    ear.press("F7", "Safety, as text", "Some people must not use Serostim")
    ear.press("KP_Add", "Some people must not use Serostim", "trouble breathing", "Who must not use Serostim",
              "critically ill")
    ear.press("ctrl+Home")
    ear.press_until("Down", "Call 911 now if you have any of these signs.", most=2)
    ear.press("Tab", "Back to the page")


def size(ear):
    """Text size, and that it is the largest."""
    ear.hear("Serostim Guide")
    ear.press("ctrl+plus", "Text size 125 percent")
    ear.press("ctrl+minus", "Text size 100 percent, the smallest")
    for larger in ("125 percent", "150 percent", "175 percent", "200 percent, the largest"):
        ear.press("ctrl+plus", "Text size " + larger)


def choices(ear):
    """All four arrows walk the results, and each says what it found."""
    ear.hear("Trial results – Serostim Guide")
    ear.press("Tab", "Lean body mass link")
    ear.press("Return", "lean body mass was bigger with Serostim than with placebo")
    ear.press("Tab", "Which result to show", "selected")
    ear.press("Down", "Weight", "weight gain was bigger with Serostim than with placebo")
    ear.press("Up", "Lean body mass", "lean body mass was bigger")


def find(ear):
    """Words on the page, each with its sentence; told once typing ends."""
    ear.hear("Support – Serostim Guide")
    ear.press("ctrl+g", "Find on this page")
    ear.type("phone", "1 of 2", "One phone line")
    ear.press("Return", "2 of 2")
    ear.press("ctrl+f", "Search the guide")
    ear.type("xyzzy", "Nothing found for “xyzzy”")


def tabs(ear):
    """Each page says its name, the open one again."""
    ear.hear("Serostim Guide")
    ear.press("alt+1", "How it works")
    for key, page in ("alt+2", "Trial results"), ("alt+5", "Questions"), ("F1", "Help"), ("Escape", "Questions"):
        ear.press(key, page)


def search(ear):
    """Own words, what was found, and what to do."""
    ear.hear("Serostim Guide")
    ear.press("ctrl+f", "Search the guide")
    ear.type("puffy hands")
    ear.press("Down", "My hands or feet are a little swollen. Next visit")
    ear.press("Down", "I have swelling that is bad or getting worse. Call today")
    ear.press("Up", "My hands or feet are a little swollen. Next visit")
    ear.press("Return", "My hands or feet are a little swollen", "Tell your care team at your next visit")
    ear.press("Escape", "Search the guide", "10 results")


def emergency(ear):
    """A sign that needs help at once, and what to do."""
    ear.hear("Serostim Guide")
    ear.press("alt+3", "Side effects")
    ear.press_until("Tab", "Part of the body", most=4)
    ear.press("Right", "Breathing and face")
    ear.press_until("Tab", "I have trouble breathing", most=3)
    ear.press("space", "checked", "Call 911 now if: you have trouble breathing")
    # The rest of the card, line by line.
    ear.press_until("KP_Page_Up", "Call 911 on a phone now.", most=20)
    ear.press_until("KP_Page_Up", "Why it matters", most=20)


def contraindications(ear):
    """Who must not use it: every line."""
    ear.hear("Serostim Guide")
    ear.press("ctrl+f", "Search the guide")
    ear.type("who must not use")
    ear.press("Down", "Who must not use Serostim")
    ear.press("Return", "Who must not use Serostim")
    ear.press_until("KP_Page_Up", "critically ill", most=20)
    for words in ("active cancer", "allergy to somatropin", "eye diseases from diabetes", "retinopathy"):
        ear.press_until("KP_Page_Up", words, most=10)


def menu(ear):
    """What is not always there is behind one button."""
    ear.hear("Serostim Guide")
    ear.press_until("shift+Tab", "Menu", most=2)
    ear.press("space", "My visit: nothing yet")
    ear.press("Tab", "Print or save")
    ear.press("Escape", "Menu collapsed")


def language(ear):
    """Spanish by its button."""
    ear.hear("Serostim Guide")
    ear.press_until("shift+Tab", "Español", most=3)
    ear.press("Return", "English", "Cómo funciona")
    ear.press("alt+4", "Apoyo")
    ear.press("ctrl+f", "Buscar en la guía")
    ear.type("me cuesta respirar")
    ear.press("Down", "respirar", "Llame al 911")


def table(ear):
    """The results, row by row, with the names of the columns."""
    ear.hear("Trial results – Serostim Guide")
    ear.press_until("Tab", "As one table", most=20)
    ear.press("Return", "As one table", "heading")
    ear.press_until("Tab", "table with 10 rows", most=4)
    ear.press("Down", "Lean body mass", "+11.5 lb.", "+7.3 lb.", "+1.4 lb.")
    ear.press("Down", "Weight", "+6.5 lb.", "+4.9 lb.", "+1.6 lb.")
    ear.press("Right", "Every other day", "+4.9 lb.")


def kiosk(ear):
    """The waiting screen says what it is and how to begin, in both languages, and a key begins."""
    ear.hear("Guide for visitors", "Nothing you touch here is kept", "English: Touch to start")
    ear.press("Tab", "Español: Toque para empezar")
    ear.press("shift+Tab", "English: Touch to start")
    ear.press("Return", "What would you like to know?")
    ear.press_until("Tab", "How it works", most=4)
    ear.press("Tab", "Trial results")


def teach_back(ear):
    """A topic is ticked, and the listener is asked to tell it back."""
    ear.hear("Our talk", "0 of 8 covered")
    ear.press("Tab", "Covered: How it works")
    ear.press("space", "checked", "1 of 8 covered")
    ear.press("Tab", "How it works. Covered", "You are here")
    ear.press_until("Tab", "Show my notes", most=20)
    ear.press("space", "Hide my notes")
    ear.press_until("Tab", "How did it go?", most=4)
    ear.press("space", "selected")


TASKS = {"start": start, "read": read, "size": size, "choices": choices, "find": find, "tabs": tabs, "search": search, "emergency": emergency, "contraindications": contraindications,
         "menu": menu, "language": language, "table": table, "kiosk": kiosk, "teach-back": teach_back}


def arguments_of(name):
    if name == "teach-back":
        return ["--counselling"]
    pages = {"table": "trial-results", "choices": "trial-results", "read": "safety", "find": "support"}
    if name in pages:
        return ["--page", pages[name]]
    if name != "kiosk":
        return []
    file = os.path.join(tempfile.mkdtemp(), "guide.conf")
    with open(file, "w", encoding="utf-8") as settings:
        settings.write(KIOSK)
    return ["--kiosk", "--config", file]


def main():
    failed = 0
    for name in sys.argv[2:] or TASKS:
        begin = time.monotonic()
        try:
            with Listener(sys.argv[1], *arguments_of(name)) as ear:
                TASKS[name](ear)
            print(f"ok     {name} ({time.monotonic() - begin:.1f} s)")
        except Missing as why:
            failed += 1
            print(f"FAILED {name}: {why}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
