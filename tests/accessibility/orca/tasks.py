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
    ear.press("Return", "Two ways")
    ear.press("F6", "All safety information")
    ear.press("F6", "How it works page tab")


def tabs(ear):
    """Each page says its name."""
    ear.hear("Serostim Guide")
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
    ear.press_until("KP_Home", "critically ill", most=12)
    for words in ("active cancer", "allergy to somatropin", "eye diseases from diabetes", "retinopathy"):
        ear.press_until("KP_Page_Up", words, most=10)


def menu(ear):
    """What is not always there is behind one button."""
    ear.hear("Serostim Guide")
    ear.press_until("shift+Tab", "Menu", most=2)
    ear.press("space", "checked")
    ear.press("Tab", "My visit: nothing yet")
    ear.press("Down", "Print or save")


def language(ear):
    """Spanish by its button."""
    ear.hear("Serostim Guide")
    ear.press("Tab", "Español")
    ear.press("Return", "English")
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
    ear.press("Down", "+11.5 lb.", "+7.3 lb.", "+1.4 lb.")
    ear.press("Down", "+6.5 lb.", "+4.9 lb.", "+1.6 lb.")
    ear.press("Right", "Every other day", "+4.9 lb.")


def kiosk(ear):
    """The waiting screen says what it is and how to begin, in both languages, and a key begins."""
    ear.hear("Guide for visitors", "Nothing you touch here is kept", "English: Touch to start")
    ear.press("Tab", "Español: Toque para empezar")
    ear.press("shift+Tab", "English: Touch to start")
    ear.press("Return")
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


TASKS = {"start": start, "tabs": tabs, "search": search, "emergency": emergency, "contraindications": contraindications,
         "menu": menu, "language": language, "table": table, "kiosk": kiosk, "teach-back": teach_back}


def arguments_of(name):
    if name == "teach-back":
        return ["--counselling"]
    if name == "table":
        return ["--page", "trial-results"]
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
