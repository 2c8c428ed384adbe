#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""startup.py GUIDE BARE: start-up time and memory of the guide beside a bare window.

Both programs are started in turn on the X server of DISPLAY, whose picture is read from outside all
the time. "First paint" is the first change of the picture, "complete" its last change.
"""
import ctypes
import re
import statistics
import subprocess
import sys
import time

RUNS = 15
WIDTH = 1280
LINES = (30, 90, 150, 260, 360, 500, 640, 740)
ALL_PLANES, Z_PIXMAP = ctypes.c_ulong(~0), 2


class XImage(ctypes.Structure):
    """The head of Xlib's XImage, as far as it is read here."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p)]


class Screen:
    """The picture of an X server's root window, windows on it included."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.POINTER(XImage)
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int,
                                       ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x11.XDestroyImage.argtypes = [ctypes.POINTER(XImage)]
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))
        self.root = self.x11.XDefaultRootWindow(self.display)

    def picture(self):
        """A few lines across the window: reading all of it would keep the X server from its work."""
        lines = []
        for y in LINES:
            image = self.x11.XGetImage(self.display, self.root, 0, y, WIDTH, 1, ALL_PLANES, Z_PIXMAP)
            lines.append(ctypes.string_at(image.contents.data, WIDTH * 4))
            self.x11.XDestroyImage(image)
        return lines


def pss(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as rollup:
        return int(re.search(r"^Pss:\s+(\d+)", rollup.read(), re.M).group(1))


def start(screen, program):
    empty = last = screen.picture()
    begin = time.monotonic()
    with subprocess.Popen([program], stderr=subprocess.DEVNULL) as process:
        first = complete = None
        while time.monotonic() - begin < 20:
            now = screen.picture()
            if now != last:
                complete = time.monotonic() - begin
                first = first or complete
                last = now
            elif complete and time.monotonic() - begin - complete > 0.7:
                break
            time.sleep(0.001)
        memory = pss(process.pid)
        process.terminate()
    while screen.picture() != empty:
        time.sleep(0.01)
    return first, complete, memory


def main():
    screen = Screen()
    guide, bare = sys.argv[1:3]
    figures = {guide: [], bare: []}
    for program in (guide, bare):  # fills the file cache
        start(screen, program)
    for _ in range(RUNS):
        for program in (guide, bare):
            figures[program].append(start(screen, program))
    for index, (name, unit, scale, budget) in enumerate(
            (("first paint", "ms", 1000, 1.5), ("complete start page", "ms", 1000, 2), ("memory (PSS)", "KiB", 1, 2))):
        ours = statistics.median(run[index] for run in figures[guide]) * scale
        base = statistics.median(run[index] for run in figures[bare]) * scale
        print(f"{name}: guide {ours:.0f} {unit}, bare window {base:.0f} {unit}, ratio {ours / base:.2f} (budget {budget})")


if __name__ == "__main__":
    main()
