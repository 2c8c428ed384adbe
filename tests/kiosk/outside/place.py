# SPDX-License-Identifier: Apache-2.0
"""The kiosk as it stands in a clinic: the compositor cage, Xwayland in it, and in that the guide; met
through real keys, a mouse and fingers, and looked at over AT-SPI."""
import os
import signal
import subprocess
import tempfile
import time

import reader
import x_server
from x_server import SIZE, wait

ATTRACT = "Learn about your medicine"
FIRST = "What would you like to know?"
BAR = "This kiosk"
# Taps all over the screen may choose the other language.
IN_SPANISH = {BAR: "Este quiosco", "Start over": "Empezar de nuevo", "Hide now": "Ocultar ya"}
TWO_TOUCHES = 0.6  # seconds, and they are two
WAITING = "the waiting screen"
READING = "the guide"
CONFIG = """[guide]
mode=kiosk
[visit]
idle-seconds=600
[staff]
corner=top-left
"""


def config_file(folder, text=CONFIG):
    name = os.path.join(folder, "guide.conf")
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)
    return name


class Place(reader.Guide):
    """The running kiosk. Leaving it ends everything that it started."""

    def __init__(self, program, glass=False, config=CONFIG):
        self.folder = tempfile.mkdtemp()
        self.server = x_server.XServer(self.folder, glass)
        self.heard = []
        self.touched = 0.0  # when “Start over” was touched last
        self.lost = False  # whether the test ends it itself
        self.application = self.window = self.inner = None
        self.trace = os.path.join(self.folder, "execve")
        told = os.path.join(self.folder, "display")
        self.log = open(os.path.join(self.folder, "log"), "wb")  # closed by __exit__
        environment = dict(os.environ, DISPLAY=self.server.name, WLR_BACKENDS="x11", WLR_RENDERER="pixman",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.process = subprocess.Popen(
            ["strace", "-f", "-q", "--seccomp-bpf", "-e", "trace=execve,execveat", "-e", "signal=none", "-o", self.trace,
             "cage", "-d", "--", "sh", "-c",
             'echo "$DISPLAY" >"$1"; shift; exec env QT_QPA_PLATFORM=xcb "$@"', "sh", told,
             program, "--kiosk", "--config", config_file(self.folder, config)],
            env=environment, stderr=self.log, stdout=self.log, stdin=subprocess.DEVNULL,
            start_new_session=True, preexec_fn=x_server.die_with_parent)
        self.told = told

    def __enter__(self):
        try:
            self.outer = x_server.Display(self.server.name)
            self.screen_window = wait(self.outer.windows, "compositor's window")[0][0]
            self.outer.resize(self.screen_window, SIZE)
            self.outer.give_keys_to(self.screen_window)
            self.inner = x_server.Display(wait(self.display_of_guide, "display for the guide"))
            self.application = self.wait(self._find_application, "the program on the bus")
            self.application.it.set_cache_mask(reader.Atspi.Cache.NONE)
            self.window = self.wait(lambda: next(self.application.children(), None), "a window")
            self.wait(lambda: self.now() == WAITING, WAITING)
            self.wait(lambda: self.inner.windows() and self.inner.windows()[-1][3:] == SIZE, "window that fills all")
            self.started = self.programs()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        crashed = self.process.poll()
        for display in (self.inner, getattr(self, "outer", None)):
            if display:
                display.close()
        if crashed is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(x_server.PATIENCE)
        self.server.end()
        self.log.close()
        if crashed is not None and not self.lost:
            with open(self.log.name, encoding="utf-8", errors="replace") as told:
                raise AssertionError(f"the kiosk ended by itself ({crashed}): {told.read()[-2000:]}")

    def display_of_guide(self):
        if not os.path.exists(self.told):
            return None
        with open(self.told, encoding="ascii") as file:
            return file.readline().strip()

    def _find_application(self):
        desktop = reader.Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(index)
            if one is not None and one.get_name() == "serostim-guide" and one.get_child_count() > 0:
                return reader.Thing(one)
        return None

    def programs(self):
        """All that was ever started beside it, by the calls that start programs; but for the X
        server, which has its map of keys compiled when a keyboard comes."""
        with open(self.trace, encoding="utf-8", errors="replace") as trace:
            return [line for line in trace if "execve" in line and "/usr/bin/xkbcomp" not in line]

    # What is seen

    def now(self):
        """Which screen there is; what is covered is not in the tree."""
        names = [part.name for part in self.window.children() if "showing" in part.states]
        if any(name.startswith(ATTRACT) for name in names):
            return WAITING
        return READING if {BAR, IN_SPANISH[BAR]} & set(names) else "another screen"

    def bar(self, name):
        """A button of the bar at the bottom."""
        bar = next(part for part in self.window.children() if part.name in (BAR, IN_SPANISH[BAR]))
        names = (name, IN_SPANISH.get(name, name))
        return next(one for one in bar.shown() if one.role == "push button" and one.name.startswith(names))

    def page(self):
        """What the screen of the moment is called."""
        screen = self.window.screen()
        return screen.name if screen else ""

    def middle(self, thing):
        x, y, width, height = thing.extents
        return x + width // 2, y + height // 2

    # What is done

    def keys(self, *names):
        """Presses them as on a keyboard: names of xdotool."""
        for first in range(0, len(names), 40):
            subprocess.run(["xdotool", "key", "--delay", "4", *names[first:first + 40]], check=True,
                           env=dict(os.environ, DISPLAY=self.server.name))

    def mouse(self, *words):
        subprocess.run(["xdotool", *[str(word) for word in words]], check=True,
                       env=dict(os.environ, DISPLAY=self.server.name))

    def click(self, at, button=1):
        self.mouse("mousemove", at[0], at[1], "click", button)

    def wake(self):
        """From whatever there is to the first page of the guide, by mouse."""
        if self.now() == WAITING:
            self.click((SIZE[0] // 2, SIZE[1] // 2))
            self.wait(lambda: self.now() == READING, READING)
        else:
            # Two touches of one spot at once are taken for one.
            time.sleep(max(0, self.touched + TWO_TOUCHES - time.monotonic()))
            self.click(self.middle(self.bar("Start over")))
            self.touched = time.monotonic()
        self.wait(lambda: self.page() == FIRST, "first page")

    # The rule that every try to get out has to pass

    def check(self, tried):
        """The guide's window alone fills the screen, nothing else was started, and it answers."""
        windows = self.inner.windows()
        if [one[1:] for one in windows] != [(0, 0, *SIZE)]:
            raise AssertionError(f"{tried}: other windows, or another size: {windows}")
        if [one[1:] for one in self.outer.windows()] != [(0, 0, *SIZE)]:
            raise AssertionError(f"{tried}: the compositor's window: {self.outer.windows()}")
        if self.programs() != self.started:
            raise AssertionError(f"{tried}: something was started: {self.programs()[len(self.started):]}")
        self.wait(lambda: self.now() != "another screen" or self.leave_cover(), READING)
        self.wake()
        self.keys("alt+2")
        self.wait(lambda: self.page() == "Trial results", "answer to a key")
        self.wake()

    def leave_cover(self):
        """Whoever opened the number pad leaves it by Escape."""
        self.keys("Escape")
        time.sleep(0.2)
        return False


def run(tests, program):
    """Runs functions by name, each with what it says of itself."""
    for test in tests:
        begun = time.monotonic()
        test(program)
        print(f"ok  {test.__name__}: {(test.__doc__ or '').strip().splitlines()[0]} ({time.monotonic() - begun:.1f} s)",
              flush=True)
