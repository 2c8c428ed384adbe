# SPDX-License-Identifier: Apache-2.0
"""desktop.py GUIDE [PART ...]: the program on a person's desktop: a window manager and a small screen
(GUIDE_SCREEN=1024x600 to run.sh), the dialog that saves, a platform that is not there."""
import os
import subprocess
import sys
import time

from gi.repository import GLib

from reader import PATIENCE, Guide, Missing
from tasks import expect

WIDTH, HEIGHT = 1024, 600


def fits(program):
    """A first start on a small screen: the window and its strip are on it, below a title bar."""
    with subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL) as manager:
        try:
            end = time.monotonic() + PATIENCE
            while subprocess.run(["xdotool", "get_desktop"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 check=False).returncode != 0:
                expect(time.monotonic() < end, "there is no window manager")
                time.sleep(0.05)
            with Guide(program, listen=False) as guide:
                strip = guide.find("panel", "Important safety information")

                def inside():
                    _, top, _, _ = guide.window.extents
                    left, strip_top, width, height = strip.extents
                    return top > 0 and left >= 0 and left + width <= WIDTH and strip_top + height <= HEIGHT
                guide.wait(inside, f"window that fits: {guide.window.extents}, its strip {strip.extents}")
        finally:
            manager.terminate()


def suffix(program):
    """A file that is saved under a name without an ending gets the one of its kind."""
    folder = os.environ["HOME"]
    with Guide(program, listen=False) as guide:
        guide.press("Print or save")
        guide.arrive("Print or save")
        for button, name in ("Save as PDF", "plan.pdf"), ("Save as web page", "plan.html"):
            # A press over AT-SPI would be answered once the dialog is closed.
            guide.find("push button", button).focus()
            subprocess.run(["xdotool", "key", "space"], check=True)
            dialog = guide.wait(lambda: next((one for one in guide.application.children() if one.role == "dialog"),
                                             None), "dialog")
            field = guide.find("text", "File name:", dialog)
            field.type(os.path.join(folder, "plan"))
            guide.find("push button", "Save", dialog).press()
            guide.wait(lambda name=name: os.path.exists(os.path.join(folder, name)), f"file {name}")
            guide.says(name)
    expect(not os.path.exists(os.path.join(folder, "plan")), "a file without an ending was written")


def platform(program):
    """A platform that was asked for and is not there is no reason not to start."""
    for asked in "nonsense", "wayland":
        with Guide(program, listen=False, platform=asked) as guide:
            guide.arrive("How it works")


PARTS = {"fits": fits, "suffix": suffix, "platform": platform}


def main():
    failed = 0
    for name in sys.argv[2:] or PARTS:
        try:
            PARTS[name](sys.argv[1])
            print(f"ok     {name}")
        except (Missing, GLib.Error) as why:
            failed += 1
            print(f"FAILED {name}: {why}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
