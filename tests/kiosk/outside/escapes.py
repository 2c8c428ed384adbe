# SPDX-License-Identifier: Apache-2.0
"""escapes.py GUIDE [TRY ...]: tries to get out of the kiosk by keys and mouse, through the compositor.

Each try is followed by the rule of Place.check. A name that begins with esc_ says which tries of the
checklist it holds."""
import os
import random
import subprocess
import sys
import time

import place
from place import READING, WAITING, Place
from x_server import SIZE

STAFF = "ctrl+alt+shift+s"
HELP = "146"  # by its number: xdotool takes the name for a command of its own
FUNCTION_KEYS = [f"F{number}" for number in range(1, 13)]
KEYPAD = [f"KP_{name}" for name in ("Add", "Subtract", "Multiply", "Divide", "Enter", "Delete", "Home", "End", "Up", "Down")]
NAMED = ["Escape", "grave", "minus", "equal", "BackSpace", "Tab", "Return", "bracketleft", "bracketright", "backslash",
         "semicolon", "apostrophe", "comma", "period", "slash", "space", "Insert", "Delete", "Home", "End", "Prior",
         "Next", "Up", "Down", "Left", "Right", "Print", "Pause", "Scroll_Lock", "Caps_Lock", "Num_Lock", "Menu", "less"]
ALL_KEYS = [*"abcdefghijklmnopqrstuvwxyz0123456789", *FUNCTION_KEYS, *NAMED, *KEYPAD]
HELD = ["", "shift+", "ctrl+", "alt+", "ISO_Level3_Shift+", "super+", "ctrl+alt+", "ctrl+shift+"]
MEDIA = ["Mail", "Calculator", "WWW", "Eject", "Sleep", "PowerOff", "MonBrightnessUp", "MonBrightnessDown", "AudioMicMute",
         "AudioMute", "AudioRaiseVolume", "AudioLowerVolume", "AudioPlay", "AudioNext", "AudioPrev", "AudioStop", "HomePage",
         "Search", "Explorer", "MyComputer", "Back", "Forward", "Reload", "Refresh", "Favorites", "Tools", "Copy", "Cut",
         "Paste", "Open", "Close", "New", "Save", "Send", "Reply", "Suspend", "WakeUp", "ScreenSaver", "Battery", "WLAN",
         "TouchpadToggle", "Display", "RotateWindows", "TaskPane", "Documents", "Xfer", "Launch1", "Launch2", "LaunchA",
         "Phone", "Finance", "Shop", "Game", "Terminal", "Go", "DOS", "MenuKB", "Messenger", "WebCam", "Option"]


def on_every_screen(kiosk, tried, keys):
    """On the waiting screen, on a page, in a text field and on the number pad."""
    kiosk.wake()
    kiosk.keys(*keys)
    kiosk.check(f"{tried} on a page")
    kiosk.keys("ctrl+f", *keys)
    kiosk.check(f"{tried} in a text field")
    kiosk.keys(STAFF)
    kiosk.wait(lambda: kiosk.now() not in (READING, WAITING), "number pad")
    kiosk.keys(*keys)
    kiosk.check(f"{tried} on the number pad")
    kiosk.click(kiosk.middle(kiosk.bar("Hide now")))
    kiosk.wait(lambda: kiosk.now() == WAITING, WAITING)
    kiosk.keys(*keys)
    kiosk.check(f"{tried} on the waiting screen")


def esc_1_window_keys(kiosk):
    """keys that close, minimise or open a window's menu"""
    on_every_screen(kiosk, "ESC-1", ["alt+F4", "ctrl+q", "ctrl+w", "alt+f", "F10", "alt+space", "ctrl+F4", "alt+F10"])


def esc_2_switching(kiosk):
    """keys that switch windows or open a desktop's menu"""
    on_every_screen(kiosk, "ESC-2", ["alt+Tab", "alt+shift+Tab", "alt+Escape", "super", "super+l", "super+d", "super+r",
                                     "super+e", "ctrl+Escape", "super+Tab", "alt+F1", "alt+F2"])


def esc_3_consoles(kiosk):
    """keys of the kernel and the X server (also CAGE-8)"""
    keys = [f"ctrl+alt+{key}" for key in [*FUNCTION_KEYS, "Delete", "BackSpace", *KEYPAD]]
    on_every_screen(kiosk, "ESC-3", [*keys, "alt+Sys_Req", "alt+Print", "Sys_Req"])


def esc_4_help(kiosk):
    """keys for help"""
    on_every_screen(kiosk, "ESC-4", ["shift+F1", HELP, "F1", "ctrl+F1", "alt+F1"])


def esc_5_browser(kiosk):
    """keys of browsers: full screen, reload, tools"""
    on_every_screen(kiosk, "ESC-5", ["F11", "Escape", "F5", "F12", "ctrl+shift+i", "ctrl+u", "ctrl+shift+j", "ctrl+r"])


def esc_6_dialogs(kiosk):
    """keys that open a dialog"""
    keys = [f"ctrl+{key}" for key in "psonthjlgcxvzya"]
    on_every_screen(kiosk, "ESC-6", [*keys, "ctrl+shift+s", "ctrl+shift+n", "Print", "ctrl+comma"])


def esc_7_menus(kiosk):
    """right, middle and side buttons, a long press and the menu keys on everything"""
    kiosk.wake()
    for number, page in enumerate(("How it works", "Trial results", "Side effects", "Support", "Questions"), 1):
        kiosk.keys(f"alt+{number}")
        kiosk.wait(lambda: kiosk.page() == page, f"the tab {page}")
        spots = {kiosk.middle(thing) for thing in kiosk.window.shown() if "Component" in thing.it.get_interfaces()}
        spots = sorted(at for at in spots if 0 <= at[0] < SIZE[0] and 0 <= at[1] < SIZE[1])
        for at in random.Random(7).sample(spots, min(len(spots), 12)):
            kiosk.mouse("mousemove", at[0], at[1], "click", 3, "click", 2, "click", 8, "click", 9, "key", "Menu", "key",
                        "shift+F10")
        if kiosk.page() != page:
            raise AssertionError(f"ESC-7: from {page}, a button that does nothing led to {kiosk.page()}")
        kiosk.mouse("mousemove", 600, 300, "mousedown", 1, "sleep", 1.5, "mouseup", 1)
        kiosk.check(f"ESC-7 on {page}")


def esc_8_media(kiosk):
    """keys for programs, sound, screen and power"""
    on_every_screen(kiosk, "ESC-8", [f"XF86{name}" for name in MEDIA])


def esc_9_sticky(kiosk):
    """what turns on sticky, slow, mouse and toggle keys: typing is right afterwards"""
    kiosk.wake()
    kiosk.keys(*["shift"] * 10)
    kiosk.mouse("keydown", "shift", "sleep", 8.5, "keyup", "shift")
    kiosk.keys("shift+Num_Lock", "shift+alt+Num_Lock", "ctrl+alt+shift+Num_Lock", *["ctrl"] * 10)
    kiosk.keys("ctrl+f", *"weight")
    field = kiosk.search_field()
    kiosk.wait(lambda: field.text(), "word in the search")
    time.sleep(0.2)
    assert field.text() == "weight", f"ESC-9: “weight” was typed, “{field.text()}” came"
    kiosk.check("ESC-9")


def esc_10_every_key(kiosk):
    """all keys of a keyboard with all that can be held beside them, on three pages"""
    for page in ("alt+1", "alt+3", "alt+5"):
        kiosk.wake()
        kiosk.keys(page)
        for held in HELD:
            kiosk.keys(*[held + key for key in ALL_KEYS])
            kiosk.check(f"ESC-10 {held} after {page}")
            kiosk.keys(page)


def esc_16_dragging(kiosk):
    """text, links and pictures are not dragged into the search"""
    kiosk.wake()
    kiosk.keys("alt+1", "ctrl+f")
    field = kiosk.search_field()
    for role in ("heading", "link", "image", "label"):
        kiosk.mouse("mousemove", *kiosk.middle(kiosk.find(role)), "mousedown", 1, "mousemove", 500, 300, "sleep", 0.1,
                    "mousemove", *kiosk.middle(field), "sleep", 0.1, "mouseup", 1)
    assert field.text() == "", f"ESC-16: the search holds “{field.text()}”"
    kiosk.check("ESC-16")


def esc_17_pasting(kiosk):
    """a megabyte of text, markup and control characters on both clipboards: nothing is pasted"""
    kiosk.wake()
    texts = ["x" * 1_000_000, "<a href='file:///etc/passwd'>out</a>", "\x1b\x07\x03\x16"]
    for text in texts:
        for selection in ("clipboard", "primary"):
            subprocess.run(["xclip", "-selection", selection, "-in"], input=text.encode(), check=True,
                           env=dict(os.environ, DISPLAY=kiosk.inner.name), stdout=subprocess.DEVNULL)
        kiosk.keys("ctrl+f", "ctrl+v", "shift+Insert", "XF86Paste", "ctrl+shift+v", "ctrl+y")
        field = kiosk.search_field()
        kiosk.click(kiosk.middle(field), 2)
        time.sleep(0.2)
        assert field.text() == "", f"ESC-17: “{field.text()[:50]}” was pasted"
        kiosk.check("ESC-17")


def esc_18_zooming(kiosk):
    """Ctrl and the wheel change nothing; the keys stay within the allowed sizes"""
    kiosk.wake()
    before = kiosk.bar("Start over").extents
    for held in ("ctrl", "ctrl+shift", "ctrl+alt"):
        for at in ((600, 300), kiosk.middle(kiosk.search_field())):
            kiosk.mouse("mousemove", *at, "keydown", held, *["click", 4] * 8, *["click", 5] * 3, "keyup", held)
    after = kiosk.bar("Start over").extents
    assert after == before, f"ESC-18: the wheel changed the size: {before}, {after}"
    kiosk.keys(*["ctrl+plus"] * 30)
    larger = kiosk.find("push button", "A+")
    kiosk.wait(lambda: "enabled" not in larger.states, "end of larger text")
    kiosk.check("ESC-18")


def esc_19_window(kiosk):
    """moving, resizing and minimising by mouse"""
    kiosk.wake()
    w, h = SIZE
    kiosk.mouse("mousemove", w // 2, 2, "click", "--repeat", 2, 1)
    for held in ("alt", "super"):
        for button in (1, 2, 3):
            kiosk.mouse("mousemove", 640, 30, "keydown", held, "mousedown", button, "mousemove", 300, 500, "mouseup", button,
                        "keyup", held)
    for begin, end in (((0, 400), (500, 400)), ((w - 1, 400), (500, 400)), ((600, 0), (600, 500)), ((600, h - 1), (600, 200)),
                       ((0, 0), (400, 400)), ((w - 1, h - 1), (500, 300))):
        kiosk.mouse("mousemove", *begin, "mousedown", 1, "mousemove", *end, "mouseup", 1)
    kiosk.keys("alt+F5", "alt+F7", "alt+F8", "alt+F9", "alt+F10", "super+Up", "super+Down", "super+Left", "super+h")
    kiosk.check("ESC-19")


def esc_20_composing(kiosk):
    """input of signs by number, by composing and by dead keys gives text at most"""
    kiosk.wake()
    kiosk.keys("ctrl+f", "ctrl+shift+u", "2", "6", "3", "a", "Return", "Multi_key", "o", "c", "dead_acute", "e", "ctrl+space",
               "super+space", "alt+shift", "Zenkaku_Hankaku", "Kanji", "Hangul")
    kiosk.check("ESC-20")


def esc_25_bus(kiosk):
    """on the account's bus, the program offers nothing under a name of its own"""
    told = subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
                           "org.freedesktop.DBus.ListNames"], check=True, capture_output=True, text=True).stdout
    names = [line.split('"')[1] for line in told.splitlines() if '"' in line]
    known = {"org.freedesktop.DBus", "org.a11y.Bus", "org.a11y.atspi.Registry"}
    strange = [name for name in names if not name.startswith(":") and name not in known]
    assert not strange, f"ESC-25: {strange}"
    kiosk.check("ESC-25")


def esc_27_races(kiosk):
    """number pad, hiding, starting over and waking at once, in any order (GUIDE_ROUNDS for more)"""
    seed = 27
    chance = random.Random(seed)
    hide, over = (SIZE[0] - 80, SIZE[1] - 28), (80, SIZE[1] - 28)
    deeds = [lambda: kiosk.keys(STAFF), lambda: kiosk.click(hide), lambda: kiosk.click(over),
             lambda: kiosk.keys("Escape"), lambda: kiosk.click((640, 400)), lambda: kiosk.keys("ctrl+f", "a"),
             lambda: kiosk.keys(*"123456", "Return"), lambda: kiosk.mouse("mousemove", *hide, "click", "--repeat", 3, 1)]
    for number in range(int(os.environ.get("GUIDE_ROUNDS", "20"))):
        for _ in range(8):
            chance.choice(deeds)()
        time.sleep(place.TWO_TOUCHES)  # so that the next touch is not taken for the second of two
        kiosk.check(f"ESC-27, seed {seed}, round {number}")


TRIES = [thing for name, thing in list(globals().items()) if name.startswith("esc_")]


def main():
    wanted = sys.argv[2:]
    tries = [one for one in TRIES if not wanted or any(one.__name__.startswith(name + "_") for name in wanted)]
    if not tries or len(tries) < len(wanted):
        sys.exit(f"there is no such try; there are: {[one.__name__ for one in TRIES]}")
    with Place(sys.argv[1]) as kiosk:
        place.run(tries, kiosk)


if __name__ == "__main__":
    main()
