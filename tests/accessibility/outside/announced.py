# SPDX-License-Identifier: Apache-2.0
"""announced.py GUIDE: what a screen reader speaks though the focus is elsewhere, and what it does not."""
import sys
import time

from reader import Guide, Missing
from tasks import expect, play_print_service

QUIET = 0.6  # seconds in which what should not be said would have been


def words_of(guide):
    return [one.words for one in guide.heard]


def hush(guide):
    end = time.monotonic() + QUIET
    while time.monotonic() < end:
        guide.listen()
        time.sleep(0.02)
    guide.heard.clear()


def once(guide, words):
    """Those words are said, and only once."""
    guide.told(words)
    end = time.monotonic() + QUIET
    while time.monotonic() < end:
        guide.listen()
        time.sleep(0.02)
    said = [one for one in words_of(guide) if words in one]
    expect(len(said) == 1, f"“{words}” is said {len(said)} times: {words_of(guide)}")
    guide.heard.clear()


def changes_of_page(guide):
    hush(guide)
    expect(not words_of(guide), "something is said that nobody asked for")
    for tab in ("Trial results", "Questions", "Side effects"):
        guide.open_tab(tab)
        once(guide, tab)
    guide.press("All safety information")
    once(guide, "Safety")
    guide.press("Back to")
    once(guide, "Side effects")


def triage(guide):
    for area, sign, told in (
        ("Legs and feet", "My hands or feet are a little swollen", "Tell your care team at your next visit"),
        ("Hands and arms", "My hand, wrist or arm hurts", "Call your care team today"),
        ("Whole body", "I have hives all over", "Call 911 now"),
    ):
        guide.find("radio button", area).toggle()
        guide.find("check box", sign).toggle()
        once(guide, told)
    guide.press("Clear my picks")
    hush(guide)


def searching(guide):
    field = guide.search_field()
    field.type("puffy hands")
    once(guide, "for “puffy hands”")
    field.type("xyzzy")
    once(guide, "Nothing found for “xyzzy”")
    # What was said does not stay behind.
    guide.open_tab("Support")
    once(guide, "Support")
    expect("xyzzy" not in guide.window.words(), "what was said is still there")


def printing(guide):
    play_print_service()
    guide.press("Print or save")
    guide.arrive("Print or save")
    guide.press("Print")
    once(guide, "Sent to Kitchen.")


def main():
    try:
        with Guide(sys.argv[1]) as guide:
            for part in (changes_of_page, triage, searching, printing):
                part(guide)
                print(f"ok     {part.__name__}")
    except Missing as missing:
        print(f"FAILED {missing}")
        sys.exit(1)


if __name__ == "__main__":
    main()
