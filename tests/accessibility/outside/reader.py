# SPDX-License-Identifier: Apache-2.0
"""The program as a screen reader meets it: through AT-SPI alone, from another process."""
import ctypes
import os
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402  (the version comes first)

PATIENCE = 15.0  # seconds; what is waited for is mostly there at once
STEP = 0.02
# By which action each kind of thing is used.
PRESSED = {"push button": "Press", "check box": "Toggle", "radio button": "Toggle", "page tab": "Press",
           "link": "Press"}


class Missing(AssertionError):
    """Something that a reader looked for and did not find."""


class Thing:
    """One object of the tree, asked anew each time."""

    def __init__(self, accessible):
        self.it = accessible

    @property
    def role(self):
        return self.it.get_role_name()

    @property
    def name(self):
        return self.it.get_name() or ""

    @property
    def description(self):
        return self.it.get_description() or ""

    @property
    def states(self):
        return {state.value_nick for state in self.it.get_state_set().get_states()}

    @property
    def actions(self):
        action = self.it.get_action_iface()
        return [action.get_action_name(i) for i in range(action.get_n_actions())] if action else []

    @property
    def extents(self):
        area = self.it.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return area.x, area.y, area.width, area.height

    @property
    def parent(self):
        above = self.it.get_parent()
        return Thing(above) if above else None

    def __eq__(self, other):
        return isinstance(other, Thing) and self.it == other.it

    def __hash__(self):
        return hash(self.it)

    def __str__(self):
        return f"{self.role} “{self.name[:70]}”"

    def children(self):
        for index in range(self.it.get_child_count()):
            child = self.it.get_child_at_index(index)
            if child is not None:
                yield Thing(child)

    def shown(self):
        """This and all below it that is shown, in reading order: what is hidden is not entered."""
        if "showing" not in self.states:
            return
        yield self
        for child in self.children():
            yield from child.shown()

    def screen(self):
        """What has a name and holds the main message, which is the first heading."""
        above = next((thing for thing in self.shown() if thing.role == "heading"), None)
        while above is not None and (above.role == "heading" or not above.name):
            above = above.parent
        return above

    def words(self):
        """All that is told of this part of the screen."""
        return " ".join(thing.name for thing in self.shown() if thing.name)

    def act(self, wanted):
        names = self.actions
        if wanted not in names:
            raise Missing(f"{self} has no action {wanted}; it has {names}")
        self.it.get_action_iface().do_action(names.index(wanted))

    def press(self):
        self.act("Press")

    def toggle(self):
        self.act("Toggle")

    def focus(self):
        if not self.it.get_component_iface().grab_focus():
            raise Missing(f"{self} does not take the focus")

    def type(self, text):
        """As dictation does: the words are put in, no key is pressed."""
        field = self.it.get_editable_text_iface()
        if field is None:
            raise Missing(f"{self} cannot be written to")
        field.set_text_contents(text)

    def text(self):
        return Atspi.Text.get_text(self.it.get_text_iface(), 0, -1)


class Heard:
    """One announcement, with its words as they were when it came."""

    def __init__(self, event):
        self.kind = event.type
        self.role = event.source.get_role_name()
        # What changes with every screen is not asked further: that would take long.
        self.name = event.source.get_name() or "" if is_announcement(self) else ""
        self.words = event.any_data if isinstance(event.any_data, str) else self.name


class Guide:
    """The running program, and what is heard of it."""

    EVENTS = ("object:announcement", "object:state-changed:showing")

    def __init__(self, program, *arguments, listen=True, platform="xcb"):
        # Each program starts as on a new computer: language and text size are remembered at home.
        environment = dict(os.environ, QT_QPA_PLATFORM=platform, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           XDG_CONFIG_HOME=tempfile.mkdtemp())  # below the folder that run.sh removes
        self.heard = []
        if listen:
            self.listener = Atspi.EventListener.new(self._hear)
            for kind in self.EVENTS:
                self.listener.register(kind)
        self.process = subprocess.Popen([program, *arguments], env=environment)  # ended by __exit__
        self.application = self.window = None

    def __enter__(self):
        try:
            self.application = self.wait(self._find_application, "the program on the bus")
            # Each answer is the program's own of that moment, not one that was kept.
            self.application.it.set_cache_mask(Atspi.Cache.NONE)
            self.window = self.wait(lambda: next(self.application.children(), None), "a window")
            self.wait(lambda: "showing" in self.window.states, "a window that is shown")
            give_keys_to_window()
            self.wait(lambda: self.seen("heading"), "a page")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        crashed = self.process.poll()
        self.process.terminate()
        self.process.wait(PATIENCE)
        if crashed is not None:
            raise Missing(f"the program ended by itself ({crashed})")

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(index)
            if one is not None and one.get_process_id() == self.process.pid and one.get_child_count() > 0:
                return Thing(one)
        return None

    def _hear(self, event):
        try:
            heard = Heard(event) if event.type.startswith("object:announcement") or event.detail1 == 1 else None
            if heard and is_announcement(heard):
                self.heard.append(heard)
        except GLib.Error:
            pass  # it was gone before it could be asked

    def listen(self):
        """Takes in what has been told so far."""
        while GLib.MainContext.default().iteration(False):
            pass

    def wait(self, wanted, what):
        """@return what `wanted` gives, once it gives something."""
        end = time.monotonic() + PATIENCE
        while True:
            self.listen()
            try:
                if found := wanted():
                    return found
            except GLib.Error:
                pass  # it went away while it was asked; it is looked for anew
            if self.process.poll() is not None:
                raise Missing(f"the program ended ({self.process.returncode}) before there was {what}")
            if time.monotonic() > end:
                raise Missing(f"there is no {what}")
            time.sleep(STEP)

    def all(self):
        return list(self.window.shown())

    def seen(self, role, name="", among=None):
        """The first thing shown of that role whose name begins with those words; one of just that name
        goes before."""
        found = [thing for thing in (among or self.window).shown()
                 if thing.role == role and thing.name.startswith(name)]
        return next((thing for thing in found if thing.name == name), found[0] if found else None)

    def find(self, role, name="", among=None):
        return self.wait(lambda: self.seen(role, name, among), f"{role} “{name}”")

    def arrive(self, title):
        """Waits until the window says that this screen is open."""
        self.wait(lambda: self.window.name.startswith(title), f"screen “{title}”")

    def says(self, words):
        """Waits until those words stand somewhere on the screen."""
        return self.wait(lambda: next((thing for thing in self.window.shown() if words in thing.name), None),
                         f"“{words}” on the screen")

    def press(self, name, role="push button"):
        if not self.seen(role, name):
            self.open_menu()
        self.find(role, name).press()

    def open_menu(self):
        """What is not always there is in the menu."""
        menu = self.find("push button", "Menu")
        if "expanded" not in menu.states:
            menu.press()
            self.wait(lambda: "expanded" in menu.states, "open menu")

    def search_field(self):
        """The field that a search is typed into, opened by its button."""
        opens = self.seen("push button", "Search the guide")
        if opens:
            opens.press()
        return self.find("text", "Search the guide")

    def open_tab(self, name):
        # A search takes the place of the tabs.
        closes = self.seen("push button", "Close the search")
        if closes and not self.seen("page tab", name):
            closes.press()
        tab = self.find("page tab", name)
        tab.press()
        self.wait(lambda: "selected" in tab.states, f"tab “{name}” that is open")

    def screen(self):
        """What changes with the tab: the screen of the moment."""
        return self.wait(self.window.screen, "a screen")

    def told(self, words):
        """Waits until those words are announced."""
        try:
            return self.wait(lambda: next((one for one in self.heard if words in one.words), None), "announcement")
        except Missing as missing:
            raise Missing(f"{missing} of “{words}”; heard: {[one.words for one in self.heard]}") from None


def is_announcement(heard):
    """What a reader speaks though the focus is elsewhere: newer stacks send it as such, this one
    shows a notification."""
    return heard.kind.startswith("object:announcement") or heard.role == "notification"


def give_keys_to_window():
    """The part of a window manager, which there is none of: without it no window is active."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
    windows = ctypes.POINTER(ctypes.c_ulong)()
    x11.XQueryTree(display, ctypes.c_ulong(x11.XDefaultRootWindow(display)), ctypes.byref(root), ctypes.byref(parent),
                   ctypes.byref(windows), ctypes.byref(count))
    for index in range(count.value):
        attributes = (ctypes.c_char * 256)()
        x11.XGetWindowAttributes(display, ctypes.c_ulong(windows[index]), attributes)
        width = ctypes.c_int.from_buffer(attributes, 8).value
        if width > 100:
            x11.XSetInputFocus(display, ctypes.c_ulong(windows[index]), 1, ctypes.c_ulong(0))
    x11.XSync(display, 0)
    x11.XCloseDisplay(display)
