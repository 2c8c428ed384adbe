# SPDX-License-Identifier: Apache-2.0
"""tasks.py GUIDE [TASK ...]: what people come for, done with accessibility actions alone: no mouse, and
no key that a reader's own software would not send."""
import os
import stat
import sys
import time
import traceback
from datetime import datetime
from zoneinfo import ZoneInfo

from gi.repository import GLib

from reader import PRESSED, Guide, Missing


def expect(holds, what):
    if not holds:
        raise Missing(what)


def after(guide, heading, role):
    """The first thing of a role that is read after a heading."""
    passed = False
    for thing in guide.all():
        passed = passed or (thing.role == "heading" and thing.name == heading)
        if passed and thing.role == role:
            return thing
    return None


def emergency(guide):
    """Finds a sign that needs help at once, and reads what to do."""
    guide.open_tab("Side effects")
    guide.find("radio button", "Breathing and face").toggle()
    sign = guide.find("check box", "I have trouble breathing")
    sign.toggle()
    guide.wait(lambda: "checked" in sign.states, "sign that is picked")
    card = guide.find("panel", "Call 911 now if: you have trouble breathing")
    told = card.words()
    for words in ("What to do", "Call 911 on a phone now.", "Why it matters", "What to tell them"):
        expect(words in told, f"the card does not say “{words}”: {told}")
    guide.told("Call 911 now if: you have trouble breathing")


def placebo_weight(guide):
    """Reads the result for weight of those who had placebo, as a table and in the chart."""
    guide.open_tab("Trial results")
    guide.find("link", "Weight", guide.screen()).press()
    chosen = guide.find("radio button", "Weight")
    guide.wait(lambda: "checked" in chosen.states, "result that was asked for")
    guide.find("radio button", "Table").toggle()
    table = guide.wait(lambda: next((thing for thing in guide.all() if thing.role == "table"
                                     and "eight" in thing.name), None), "table of weight")
    cells = table.it.get_table_iface()
    rows = {cells.get_row_description(row): cells.get_accessible_at(row, 0).get_name()
            for row in range(cells.get_n_rows())}
    expect("1.6" in rows.get("Placebo", "").replace("\u00a0", " "), f"the table says {rows}")
    guide.find("radio button", "Chart").toggle()
    mark = guide.find("image", "Placebo: plus 1.6 pounds")
    mark.focus()
    guide.wait(lambda: "focused" in mark.states, "mark that has the focus")


def phone(guide):
    """Finds the number, and whether somebody answers now."""
    guide.open_tab("Support")
    guide.find("label", "1-877-714-2947")
    now = datetime.now(ZoneInfo("America/New_York"))
    answers = now.weekday() < 5 and 8 <= now.hour < 20
    guide.find("label", "Open now" if answers else "Closed now")
    guide.says("Eastern Time.")


def summary(guide):
    """Picks a sign, a topic and a question, and sees them in My visit."""
    guide.open_tab("Side effects")
    guide.find("radio button", "Legs and feet").toggle()
    guide.find("check box", "My hands or feet are a little swollen").toggle()
    guide.open_tab("Support")
    guide.press("Help with the cost")
    guide.find("radio button", "Private (from a job, or that I buy)").toggle()
    guide.find("check box", "Add to my visit: Copay Assistance Program").toggle()
    guide.open_tab("Questions")
    guide.press("Questions to ask your care team")
    guide.find("check box", "When will my eyes be checked?").toggle()
    guide.find("text", "A question of your own").type("May I swim?")
    guide.press("Add my question")
    guide.told("Added to your list as number 2.")
    guide.press("My visit: 4 things")
    guide.arrive("My visit")
    told = guide.screen().words()
    for words in ("a little swollen", "Copay Assistance Program", "When will my eyes be checked?", "May I swim?"):
        expect(words in told, f"My visit does not say “{words}”")
    notes = guide.find("text", "My notes")
    notes.type("Dr. Lee")
    guide.wait(lambda: notes.text() == "Dr. Lee", "note that was written")


def play_print_service():
    """A print service of one printer that keeps what it is given."""
    folder = os.environ["PLAYED_PROGRAMS"]
    printed = os.path.join(folder, "printed")
    for name, script in (("lpstat", "printf 'Kitchen\\nsystem default destination: Kitchen\\n'"),
                         ("lp", f"cat >'{printed}.part' && mv '{printed}.part' '{printed}'")):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as program:
            program.write(f"#!/bin/sh\n{script}\n")
        os.chmod(path, stat.S_IRWXU)
    return printed


def printing(guide):
    """Prints the summary, and is told that it went to the printer."""
    printed = play_print_service()
    guide.open_tab("Side effects")
    guide.find("radio button", "Legs and feet").toggle()
    guide.find("check box", "My hands or feet are a little swollen").toggle()
    guide.press("My visit")
    guide.press("Print or save my visit")
    guide.arrive("Print or save")
    chosen = guide.find("radio button", "My visit")
    expect("checked" in chosen.states, "the summary is not what is offered first")
    guide.press("Print")
    guide.told("Sent to Kitchen.")
    guide.says("Sent to Kitchen.")
    with open(printed, "rb") as file:
        pdf = file.read()
    expect(pdf.startswith(b"%PDF-") and b"%%EOF" in pdf[-1024:] and len(pdf) > 5000, f"no PDF: {pdf[:20]}")


def language(guide):
    """Changes to Spanish by a button that says so in Spanish."""
    button = guide.wait(lambda: next((one for one in guide.all()
                                      if one.role in PRESSED and "Español" in one.name), None),
                        "button whose name holds “Español”")
    button.act(PRESSED[button.role])
    guide.find("page tab", "Efectos secundarios")


def larger_text(guide):
    """Makes the text larger: the heading of the screen grows."""
    guide.open_tab("Support")
    heading = guide.wait(lambda: guide.seen("heading", among=guide.screen()), "heading")
    before = heading.extents
    larger = guide.find("push button", "A+ Larger text")
    for _ in range(2):
        larger.press()
    guide.wait(lambda: heading.extents[3] > before[3], f"heading higher than {before[3]}")
    smaller = guide.find("push button", "A− Smaller text")
    for _ in range(2):
        smaller.press()
    guide.wait(lambda: heading.extents == before, f"heading as before, {before}")


def search(guide):
    """Looks for a sign in own words, and opens what is found."""
    guide.search_field().type("puffy hands")
    guide.wait(lambda: any("puffy hands" in one.name and one.role == "heading" for one in guide.all()), "answer")
    found = guide.find("push button", "My hands or feet are a little swollen")
    found.press()
    guide.arrive("Side effects")
    sign = guide.find("check box", "My hands or feet are a little swollen")
    expect("checked" in sign.states, "the sign is not picked")
    guide.find("panel", "Tell your care team at your next visit")


def safety(guide):
    """Opens the full safety page from the strip that is always there."""
    guide.press("All safety information")
    guide.arrive("Safety")
    guide.find("heading", "Who must not use Serostim", guide.screen())
    guide.told("Safety")
    guide.press("Back to How it works")
    guide.arrive("How it works")


def contraindications(guide):
    """Finds who must not use Serostim."""
    guide.search_field().type("who must not use it")
    guide.press("All safety information")
    guide.find("heading", "Who must not use Serostim")
    rows = guide.wait(lambda: after(guide, "Who must not use Serostim", "list"), "list of those who must not")
    told = rows.words()
    for words in ("critically ill", "active cancer", "allergy", "eye diseases from diabetes"):
        expect(words in told, f"the list does not say “{words}”: {told}")


TASKS = {"emergency": emergency, "placebo-weight": placebo_weight, "phone": phone, "summary": summary,
         "printing": printing, "language": language, "larger-text": larger_text, "search": search, "safety": safety,
         "contraindications": contraindications}


def main():
    failed = 0
    for name in sys.argv[2:] or TASKS:
        begin = time.monotonic()
        try:
            with Guide(sys.argv[1]) as guide:
                TASKS[name](guide)
            print(f"ok     {name} ({time.monotonic() - begin:.1f} s)")
        except (Missing, GLib.Error) as why:
            failed += 1
            print(f"FAILED {name}: {why}")
            if isinstance(why, GLib.Error):
                traceback.print_exc()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
