# SPDX-License-Identifier: Apache-2.0
"""walk.py GUIDE: goes through every screen as a screen reader does and says what it could not tell."""
import re
import sys

from reader import PRESSED, Guide, Missing, Thing

TABS = ("How it works", "Trial results", "Side effects", "Support", "Questions")
OUTCOMES = ("Lean body mass", "Weight", "Endurance")
DOORS = ("What the numbers mean", "The 757 people", "Why doses were lowered", "As one table", "What people said",
         "What is not known")
# Roles by which a reader knows what can be done; a label takes the focus for the links in it.
USABLE = {"push button", "check box", "radio button", "page tab", "link", "text", "table", "table cell", "chart",
          "image", "scroll bar", "label", "heading"}
WORDED = {"label", "list item", "image", "heading", "table column header", "table row header"}
INNER = {"list": "list item", "page tab list": "page tab", "chart": "image"}
FEWEST = 30  # things on any screen, the window around it included


def fault_of(thing, role, states, actions):
    """What a reader could not tell of one thing; empty when all is well."""
    name = thing.name.strip()
    usable = "focusable" in states or any(act in actions for act in ("Press", "Toggle", "Increase"))
    if usable and not name:
        return "no name"
    if usable and role not in USABLE:
        return "a role that says nothing"
    if "<" in name or "&amp;" in name:
        return "markup in the name"
    if role in PRESSED and "sensitive" in states and PRESSED[role] not in actions:
        return f"cannot be used: no {PRESSED[role]} among {actions}"
    # Qt 6.4 lets nobody but keys and clicks into a table, and tells of its cells without that.
    if {"focusable", "sensitive"} <= states and role not in ("table", "table cell") and "SetFocus" not in actions:
        return f"cannot be given the focus: {actions}"
    if usable and role != "table cell" and min(thing.extents[2:]) <= 0:
        return f"takes no room: {thing.extents}"
    if role in WORDED and not name:
        return "no words"
    # Qt has the attribute from 6.8 on.
    level = "Level " + (thing.it.get_attributes() or {}).get("level", "")
    if role == "heading" and not any(re.fullmatch(r"Level [123]", told) for told in (level, thing.description)):
        return f"no level, but “{thing.description}”"
    if role == "chart" and not thing.description:
        return "no description"
    return fault_of_children(thing, role, states)


def fault_of_children(thing, role, states):
    inner = [child.role for child in thing.children()] if role in {*INNER, "label", "heading"} else []
    if role in INNER and (not inner or set(inner) != {INNER[role]}):
        return f"has {inner or 'nothing'} in it"
    if role in ("label", "heading") and "focusable" in states and "link" not in inner:
        return "takes the focus, and nothing in it can be used"
    if role == "radio button" and not (thing.parent.role == "panel" and thing.parent.name):
        return f"belongs to {thing.parent}, which does not say what is chosen between"
    if role == "table":
        return fault_of_table(thing)
    return ""


def fault_of_table(table):
    cells = table.it.get_table_iface()
    rows, columns = cells.get_n_rows(), cells.get_n_columns()
    if rows < 2 or columns < 1:
        return f"has {rows} rows and {columns} columns"
    for kind, count, header in (("column", columns, cells.get_column_description),
                                ("row", rows, cells.get_row_description)):
        for index in range(count):
            if not header(index):
                return f"{kind} {index} has no header"
    for row in range(rows):
        for column in range(columns):
            cell = Thing(cells.get_accessible_at(row, column))
            if cell.role != "table cell" or not cell.name:
                return f"{cell} at {row}, {column}"
    return ""


def faults_of_window(things):
    """What must hold between the things of a screen."""
    roles = [role for _, role, _ in things]
    found = [] if len(things) >= FEWEST else [f"hardly anything in the tree: {len(things)}"]
    frame, _, states = things[0]
    if roles[0] != "frame" or "active" not in states or not frame.name.endswith("Serostim Guide"):
        found.append(f"{frame}: not an active window with the guide's name")
    tabs = [states for _, role, states in things if role == "page tab"]
    # A search takes their place, until it is closed.
    searches = any(role == "push button" and thing.name == "Close the search" for thing, role, _ in things)
    hidden = searches and not tabs and "page tab list" not in roles
    listed = len(tabs) == len(TABS) and roles.count("page tab list") == 1
    if not hidden and (not listed or sum("selected" in tab for tab in tabs) > 1):
        found.append("the tabs are not a list of five of which one is selected at most")
    levels = [int(thing.description[-1]) for thing, role, _ in things if role == "heading"]
    if levels.count(1) != 1 or any(after > before + 1 for before, after in zip(levels, levels[1:])):
        found.append(f"the headings form no outline: {levels}")
    return found


def check(guide, what):
    """@return what is wrong on the screen of the moment"""
    things = [(thing, thing.role, thing.states) for thing in guide.all()]
    found = faults_of_window(things)
    for thing, role, states in things:
        if fault := fault_of(thing, role, states, thing.actions):
            found.append(f"{thing}: {fault}")
    found += faults_of_focus(things)
    print(f"{'ok    ' if not found else 'FAILED'} {what}: {len(things)} things")
    return [f"{what}: {fault}" for fault in found]


def faults_of_focus(things):
    """Gives the focus to all that takes it, one after the other."""
    found = []
    for thing, role, states in things:
        if role not in PRESSED and role != "text" or not {"focusable", "sensitive"} <= states:
            continue
        thing.focus()
        if "focused" not in thing.states:
            found.append(f"{thing}: was given the focus and has it not")
    return found


def open_button(guide, button, title):
    guide.press(button)
    guide.arrive(title)


def walk(guide, found):
    for tab in TABS:
        guide.open_tab(tab)
        found += check(guide, tab)
    for button, title in (("All safety information", "Safety"), ("Help", "Help"), ("About", "About"),
                          ("My visit", "My visit"), ("Print or save", "Print or save")):
        open_button(guide, button, title)
        if any("selected" in tab.states for tab in guide.find("page tab list").children()):
            found.append(f"{title}: a tab is selected, though this screen is none")
        found += check(guide, title)
    guide.open_tab("Support")
    open_button(guide, "Where this comes from", "Where this comes from")
    found += check(guide, "Sources")
    walk_results(guide, found)
    for typed, heading in (("headache", "result"), ("xyzzy", "Nothing found")):
        guide.search_field().type(typed)
        guide.wait(lambda: any(thing.role == "heading" and typed in thing.name and heading in thing.name
                               for thing in guide.all()), f"answer to “{typed}”")
        found += check(guide, f"Search for {typed}")


def walk_results(guide, found):
    """One result, large, and all that is behind a door."""
    for outcome in OUTCOMES:
        guide.open_tab("Trial results")
        guide.find("link", outcome, guide.screen()).press()
        chosen = guide.find("radio button", outcome)
        guide.wait(lambda: "checked" in chosen.states, f"result “{outcome}”")
        found += check(guide, outcome)
        guide.find("radio button", "Table").toggle()
        guide.wait(lambda: sum(thing.role == "table" for thing in guide.all()) == 1, "table")
        found += check(guide, f"{outcome} as a table")
    for door in DOORS:
        guide.open_tab("Trial results")
        guide.press(door)
        guide.wait(lambda: guide.seen("heading", door, guide.screen()), f"what is behind “{door}”")
        found += check(guide, door)


def main():
    found = []
    try:
        with Guide(sys.argv[1], listen=False) as guide:
            walk(guide, found)
    except Missing as missing:
        found.append(str(missing))
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
