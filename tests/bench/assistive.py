# SPDX-License-Identifier: Apache-2.0
"""assistive.py GUIDE: what assistive technology costs: opening the program with a reader attached,
beside opening it without one, and going through all that the program tells. Run by
tests/accessibility/outside/run.sh."""
import os
import statistics
import subprocess
import sys
import time

import startup
from reader import Guide

RUNS = 7
MOST = 1.2  # of the time without a reader
WITH = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}


def attend():
    """The part of a reader: asks after each thing that it is told of."""
    from gi.repository import Atspi

    def hear(event):
        try:
            event.source.get_role_name(), event.source.get_name(), event.source.get_state_set().get_states()
        except Exception:  # it was gone before it could be asked
            pass

    listener = Atspi.EventListener.new(hear)
    for kind in ("object:state-changed", "object:property-change", "object:children-changed", "window", "focus"):
        listener.register(kind)
    print("ready", flush=True)
    Atspi.event_main()


def open_both(screen, guide):
    figures = {"with": [], "without": []}
    reader = subprocess.Popen([sys.executable, __file__, "--attend"], stdout=subprocess.PIPE)
    try:
        reader.stdout.readline()
        startup.start(screen, guide)  # fills the file cache
        for _ in range(RUNS):
            for kind, runs in figures.items():
                for name, value in WITH.items():
                    if kind == "with":
                        os.environ[name] = value
                    else:
                        os.environ.pop(name, None)
                runs.append(startup.start(screen, guide))
    finally:
        reader.terminate()
        reader.wait()
    for index, what in enumerate(("first paint", "complete start page")):
        ours = statistics.median(run[index] for run in figures["with"]) * 1000
        base = statistics.median(run[index] for run in figures["without"]) * 1000
        print(f"{what}: with a screen reader {ours:.0f} ms, without {base:.0f} ms, "
              f"ratio {ours / base:.2f} (budget {MOST})")
        if ours > MOST * base:
            sys.exit(f"{what} takes too long with a screen reader")


def walk_all(thing):
    """What a reader asks of everything, also of screens that are hidden."""
    count = 1
    thing.role, thing.name, thing.states
    for child in thing.children():
        count += walk_all(child)
    return count


def walk(guide_program):
    with Guide(guide_program, listen=False) as guide:
        time.sleep(2)  # screens are built ahead
        for what, go in (("all that is shown", lambda: len([(thing.role, thing.name) for thing in guide.all()])),
                         ("the whole tree", lambda: walk_all(guide.window))):
            times = []
            for _ in range(3):
                begin = time.monotonic()
                count = go()
                times.append(time.monotonic() - begin)
            print(f"reading {what} through AT-SPI: median {statistics.median(times):.2f} s for {count} objects "
                  "(budget 2 s)")


def main():
    if sys.argv[1] == "--attend":
        attend()
        return
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    open_both(startup.Screen(), sys.argv[1])
    walk(sys.argv[1])


if __name__ == "__main__":
    main()
