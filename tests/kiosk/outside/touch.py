# SPDX-License-Identifier: Apache-2.0
"""touch.py GUIDE [TEST ...]: fingers on the glass, through the compositor as it is shipped. In front of
a compositor that loses the end of a touch (as Qt's other window system has it here), every test fails."""
import os
import random
import re
import sys
import tempfile
import time

import place
from place import FIRST, READING, WAITING, CONFIG, Place
from x_server import Glass, SIZE

TABS = ["How it works", "Trial results", "Side effects", "Support", "Questions"]
QUIET = 0.5  # seconds in which what should not happen would have


class Touched(Place):
    """A kiosk with a finger above it."""

    def __init__(self, program, **options):
        super().__init__(program, glass=True, **options)
        self.glass = Glass(self.server)

    def tiles(self):
        """Where the tile of each tab is on the first page."""
        return {thing.name: self.middle(thing) for thing in self.window.shown() if thing.name in TABS}

    def back(self):
        self.glass.tap(self.middle(self.bar("Back")))
        self.wait(lambda: self.page() == FIRST, FIRST)

    def hide(self):
        self.glass.tap(self.middle(self.bar("Hide now")))
        self.wait(lambda: self.now() == WAITING, WAITING)
        time.sleep(place.TWO_TOUCHES)  # so that the next touch there is not taken for the second of two

    def wake_by_touch(self, at=(SIZE[0] // 2, SIZE[1] // 2)):
        self.glass.tap(at)
        self.wait(lambda: self.now() == READING, READING)

    def still(self, what):
        """What is so now, and stays so."""
        end = time.monotonic() + QUIET
        before = what()
        while time.monotonic() < end:
            if what() != before:
                raise AssertionError(f"{before} became {what()}")
            time.sleep(0.05)
        return before

    def rest(self, what):
        """Waits until that changes no more."""
        seen, since = what(), time.monotonic()
        while time.monotonic() - since < 0.25:
            time.sleep(0.03)
            if (now := what()) != seen:
                seen, since = now, time.monotonic()

    def contrast(self):
        return self.find("check box", "Contrast")


def cage_1_taps_click(kiosk):
    """CAGE-1: 100 of 100 taps click"""
    kiosk.wake_by_touch()
    where = kiosk.tiles()
    for number in range(50):
        tab = TABS[number % len(TABS)]
        kiosk.glass.tap(where[tab], 0.03)
        kiosk.wait(lambda: kiosk.page() == tab, f"page for tap {2 * number + 1} of 100, {tab}")
        kiosk.back()
    kiosk.check("100 taps")


def cage_1_drags_scroll(kiosk):
    """CAGE-1, KIOSK-19: 20 of 20 drags scroll, and the page stays open"""
    kiosk.wake_by_touch()
    kiosk.glass.tap(kiosk.tiles()["Trial results"])
    kiosk.wait(lambda: kiosk.page() == "Trial results", "page")
    heading = kiosk.find("heading")
    # Up and down in turn: the page goes with the finger.
    for number in range(20):
        before = heading.extents[1]
        far, near = (400, 500), (400, 250)
        begin, end = (far, near) if number % 2 == 0 else (near, far)
        kiosk.glass.drag(begin, end)
        kiosk.wait(lambda: (heading.extents[1] < before) == (number % 2 == 0) and heading.extents[1] != before,
                   f"scroll after drag {number + 1} of 20")
        kiosk.rest(lambda: heading.extents[1])
        assert kiosk.page() == "Trial results", "a drag led to another page"
    kiosk.check("20 drags")


def kiosk_11_waking(kiosk):
    """KIOSK-11: the touch that wakes the screen presses nothing"""
    kiosk.wake_by_touch()
    # But for those over which a language is chosen.
    chosen = [(SIZE[0] // 4, 534), (SIZE[0] * 3 // 4, 534)]
    spots = [at for at in kiosk.tiles().values() if all(abs(at[0] - x) > 260 or abs(at[1] - y) > 90 for x, y in chosen)]
    spots += [kiosk.middle(kiosk.find(role, name)) for role, name in
              (("push button", "Español"), ("push button", "A+"), ("text", "Search the guide"),
               ("push button", "All safety"), ("push button", "Hide now"))]
    before = kiosk.still(lambda: [(thing.role, thing.name) for thing in kiosk.window.shown()])
    for at in spots:
        kiosk.hide()
        kiosk.wake_by_touch(at)
        after = kiosk.still(lambda: [(thing.role, thing.name) for thing in kiosk.window.shown()])
        assert after == before, f"the waking touch at {at} pressed something: {set(after) ^ set(before)}"


def kiosk_17_fingers_differ(kiosk):
    """KIOSK-17: short, long and trembling taps act once"""
    kiosk.wake_by_touch()
    for seconds in (0.05, 0.2, 0.7, 1.5):
        for travel in ((0, 0), (-6, 5), (0, 9)):
            box = kiosk.contrast()
            before = "checked" in box.states
            at = kiosk.middle(box)
            moved = (at[0] + travel[0], at[1] + travel[1])
            kiosk.glass.down(at)
            time.sleep(seconds / 2)
            kiosk.glass.move(moved)
            time.sleep(seconds / 2)
            kiosk.glass.up(moved)
            kiosk.wait(lambda: ("checked" in box.states) != before, f"answer to a tap of {seconds} s that moved by {travel}")
            kiosk.still(lambda: "checked" in kiosk.contrast().states)
    kiosk.check("trembling")


def kiosk_18_many_fingers(kiosk):
    """KIOSK-18: two fingers, five fingers and a palm: nothing zooms, nothing crashes"""
    kiosk.wake_by_touch()
    size = kiosk.bar("Start over").extents
    chance = random.Random(18)
    for fingers in (2, 3, 5, 10):
        for spread in (-30, 30):
            places = [(500 + 40 * number, 300 + chance.randrange(200)) for number in range(fingers)]
            for finger, at in enumerate(places):
                kiosk.glass.down(at, finger)
            for step in range(1, 11):
                for finger, at in enumerate(places):
                    kiosk.glass.move((at[0] + spread * step // 3 * (finger - fingers // 2) / fingers, at[1] + step), finger)
                time.sleep(0.01)
            for finger, at in enumerate(places):
                kiosk.glass.up(at, finger)
    assert kiosk.bar("Start over").extents == size, "something was zoomed"
    kiosk.check("many fingers")
    kiosk.glass.tap(kiosk.tiles()["Support"])
    kiosk.wait(lambda: kiosk.page() == "Support", "answer to one finger after many")


def kiosk_19_edges(kiosk):
    """KIOSK-19: swipes from the four edges open nothing"""
    kiosk.wake_by_touch()
    w, h = SIZE
    for begin, end in (((0, 400), (400, 400)), ((w - 1, 400), (800, 400)), ((640, 0), (640, 300)), ((640, h - 1), (640, 500))):
        kiosk.glass.drag(begin, end)
        kiosk.check(f"a swipe from {begin}")


def kiosk_21_staff(kiosk):
    """KIOSK-21: three seconds in the corner ask for the number, less or elsewhere does not"""
    kiosk.wake_by_touch()
    for at, seconds in (((20, 20), 2.0), ((SIZE[0] - 20, 20), 3.4), ((20, SIZE[1] - 5), 3.4)):
        kiosk.glass.tap(at, seconds)
        kiosk.still(lambda: kiosk.now() == "another screen")
        assert kiosk.now() != "another screen", f"{seconds} s at {at} opened the number pad"
    kiosk.wake()
    kiosk.glass.tap((20, 20), 3.4)
    kiosk.wait(lambda: kiosk.now() == "another screen", "number pad")
    kiosk.check("the staff's corner")


def esc_28_rapid(kiosk):
    """ESC-28: 50 taps a second all over the screen (8 seconds; GUIDE_ROUNDS says another number)"""
    kiosk.wake_by_touch()
    seed = 28
    chance = random.Random(seed)
    for _ in range(50 * int(os.environ.get("GUIDE_ROUNDS", "8"))):
        kiosk.glass.tap((chance.randrange(SIZE[0]), chance.randrange(SIZE[1])), 0.01)
        time.sleep(0.01)
    kiosk.check(f"ESC-28, seed {seed}")


def kiosk_3_extension(program):
    """KIOSK-3: the touch that answers the warning presses nothing below it"""
    with Touched(program, config=CONFIG.replace("600", "30")) as kiosk:
        kiosk.wake_by_touch()
        kiosk.glass.tap(kiosk.tiles()["Support"])
        kiosk.wait(lambda: kiosk.page() == "Support", "page")
        for at in (kiosk.middle(kiosk.bar("A+")), kiosk.middle(kiosk.bar("Start over"))):
            begun = time.monotonic()
            while kiosk.now() == READING and time.monotonic() - begun < 40:
                time.sleep(0.2)
            assert kiosk.now() == "another screen", "there is no warning after the idle time"
            kiosk.glass.tap(at)
            kiosk.wait(lambda: kiosk.now() == READING, READING)
            assert kiosk.still(kiosk.page) == "Support", "the touch pressed what was below the warning"


def kiosk_6_activity(program):
    """KIOSK-6: touches keep a visit, a finger that lies and trembles does not, nor does a mouse that does"""
    with Touched(program, config=CONFIG.replace("600", "30")) as kiosk:
        kiosk.wake_by_touch()
        where = kiosk.middle(kiosk.bar("A+"))
        for _ in range(4):
            end = time.monotonic() + 12
            while time.monotonic() < end:
                assert kiosk.now() == READING, "a touch every 12 s did not count as activity"
                time.sleep(0.5)
            kiosk.glass.tap(where)
        begun, x, y = time.monotonic(), SIZE[0] // 2, 400
        kiosk.glass.down((x, y))
        seen = []
        while (now := kiosk.now()) != WAITING:
            assert time.monotonic() - begun < 90, f"a trembling finger keeps the visit: {seen}"
            if not seen or seen[-1][1] != now:
                seen.append((round(time.monotonic() - begun), now))
            kiosk.glass.move((x + random.choice((-1, 0, 1)), y + random.choice((-1, 0, 1))))
            time.sleep(0.2)
        kiosk.glass.up((x, y))
        assert [what for _, what in seen] == [READING, "another screen"], seen
        assert 28 <= seen[1][0] <= 40, f"the warning came after {seen[1][0]} s"
        time.sleep(place.TWO_TOUCHES)
        if kiosk.now() == WAITING:
            kiosk.wake_by_touch()
        kiosk.mouse("mousemove", x, y)
        begun = time.monotonic()
        while kiosk.now() != WAITING:
            assert time.monotonic() - begun < 90, "a trembling mouse keeps the visit"
            kiosk.mouse("mousemove", x + random.choice((0, 1)), y)
            time.sleep(0.3)


PIN = "27182818"
# The guide's own view of /etc, where the number of staff is, without touching that of this computer.
# It needs to be root for that, and then the account that it was, for the bus.
WITH_PIN = """#!/bin/sh
exec unshare --user --map-root-user --mount sh -c '
    mount -t tmpfs tmpfs "$1" && mkdir "$1/upper" "$1/work" &&
    mount -t overlay overlay -o "lowerdir=/etc,upperdir=$1/upper,workdir=$1/work" /etc || exit 1
    printf "%s\\n" {pin} | {program} --set-pin >/dev/null || exit 1
    shift
    exec unshare --user --map-user={user} --map-group={group} {program} "$@"' sh {folder} "$@"
"""


def with_pin(program):
    """@return a program that is the guide on a computer where staff have a number."""
    folder = tempfile.mkdtemp()
    name = os.path.join(tempfile.mkdtemp(), "serostim-guide")
    with open(name, "w", encoding="utf-8") as file:
        file.write(WITH_PIN.format(pin=PIN, program=program, user=os.getuid(), group=os.getgid(), folder=folder))
    os.chmod(name, 0o755)
    return name


def kiosk_25_cleaning(program):
    """KIOSK-25: for 30 s after staff ask for it, fingers and keys do nothing, and the seconds count down"""
    with Touched(with_pin(program)) as kiosk:
        kiosk.wake_by_touch()
        corner = (20, 20)
        kiosk.glass.tap(corner, 3.4)
        kiosk.wait(lambda: kiosk.now() == "another screen", "number pad")
        for typed, digit in enumerate(PIN, 1):
            kiosk.glass.tap(kiosk.middle(kiosk.find("push button", digit)))
            kiosk.says("1 digit typed" if typed == 1 else f"{typed} digits typed")
            time.sleep(0.1)
        kiosk.glass.tap(kiosk.middle(kiosk.find("push button", "OK")))
        kiosk.glass.tap(kiosk.middle(kiosk.find("push button", "Clean the screen")))
        kiosk.find("heading", "Clean the screen now")
        begun, counted, chance = time.monotonic(), [], random.Random(25)
        while kiosk.now() == "another screen":
            passed = time.monotonic() - begun
            assert passed < 45, "cleaning does not end"
            counted += [int(thing.name.split()[0]) for thing in kiosk.window.shown() if re.fullmatch(r"\d+ seconds?", thing.name)]
            if passed > 27:  # the last touch must not be the one that wakes the screen
                time.sleep(0.1)
                continue
            for _ in range(8):
                kiosk.glass.tap((chance.randrange(SIZE[0]), chance.randrange(SIZE[1])), 0.02)
            kiosk.keys("Escape", "Return", "space", "Tab", "ctrl+f", "alt+2", "F1")
            if 10 < passed < 14:
                kiosk.glass.tap(corner, 3.4)
            for finger in range(5):
                kiosk.glass.down((200 + 150 * finger, 400), finger)
            for finger in range(5):
                kiosk.glass.up((200 + 150 * finger, 400), finger)
        lasted = time.monotonic() - begun
        assert kiosk.now() == WAITING, f"after cleaning there is {kiosk.now()}"
        assert 28 <= lasted <= 33, f"cleaning lasted {lasted:.1f} s"
        assert counted == sorted(counted, reverse=True) and counted[0] >= 28 and counted[-1] <= 3, counted
        assert len(set(counted)) > 10, counted
        kiosk.still(kiosk.now)
        kiosk.wake_by_touch()
        assert kiosk.page() == FIRST, kiosk.page()


# Those that need a kiosk of their own.
ALONE = {"kiosk_3": kiosk_3_extension, "kiosk_6": kiosk_6_activity, "kiosk_25": kiosk_25_cleaning}
TESTS = [thing for name, thing in list(globals().items())
         if name.startswith(("cage_", "kiosk_", "esc_")) and thing not in ALONE.values()]


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    if wanted and set(wanted) <= set(ALONE):
        place.run([ALONE[name] for name in wanted], program)
        return
    tests = [one for one in TESTS if not wanted or any(one.__name__.startswith(name + "_") for name in wanted)]
    if not tests or len(tests) < len(wanted):
        sys.exit(f"there is no such test; there are: {[one.__name__ for one in TESTS]}")
    with Touched(program) as kiosk:
        place.run(tests, kiosk)


if __name__ == "__main__":
    main()
