# SPDX-License-Identifier: Apache-2.0
"""X servers without a screen: one that takes keys and a mouse, one that takes fingers; and what is
seen on any."""
import ctypes
import os
import signal
import socket
import struct
import subprocess
import time
import zlib

SIZE = (1280, 800)
PATIENCE = 15.0  # seconds; what is waited for is mostly there at once

XORG = """
Section "ServerFlags"
    Option "AutoAddDevices" "false"
    Option "AutoEnableDevices" "false"
    Option "DontVTSwitch" "true"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 64000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1280x800"
        Virtual 1280 800
    EndSubSection
EndSection
Section "InputDevice"
    Identifier "glass"
    Driver "inputtest"
    Option "SocketPath" "{socket}"
    Option "DeviceType" "Touch"
    Option "TouchCount" "10"
EndSection
Section "ServerLayout"
    Identifier "layout"
    Screen "screen"
    InputDevice "glass"
EndSection
"""


def wait(wanted, what, patience=PATIENCE):
    """@return what `wanted` gives, once it gives something."""
    end = time.monotonic() + patience
    while not (found := wanted()):
        if time.monotonic() > end:
            raise AssertionError(f"there is no {what}")
        time.sleep(0.02)
    return found


def die_with_parent():
    """For a child: nothing outlives a test, however that ends. Xlib, too, ends a program by itself."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


class Attributes(ctypes.Structure):
    """XWindowAttributes, of which size and map state are read."""
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("border_width", ctypes.c_int), ("depth", ctypes.c_int), ("visual", ctypes.c_void_p),
                ("root", ctypes.c_ulong), ("window_class", ctypes.c_int), ("bit_gravity", ctypes.c_int),
                ("win_gravity", ctypes.c_int), ("backing_store", ctypes.c_int),
                ("backing_planes", ctypes.c_ulong), ("backing_pixel", ctypes.c_ulong),
                ("save_under", ctypes.c_int), ("colormap", ctypes.c_ulong), ("map_installed", ctypes.c_int),
                ("map_state", ctypes.c_int), ("masks", ctypes.c_long * 3),
                ("override_redirect", ctypes.c_int), ("screen", ctypes.c_void_p)]


class Image(ctypes.Structure):
    """The head of XImage, as far as it is read here."""
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.c_void_p)]


VIEWABLE = 2


class Display:
    """Who asks an X server."""

    def __init__(self, name):
        self.name = name
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.POINTER(Image)
        self.x11.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint,
                                       ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
        self.x11.XDestroyImage.argtypes = [ctypes.POINTER(Image)]
        self.it = ctypes.c_void_p(self.x11.XOpenDisplay(name.encode()))
        if not self.it.value:
            raise AssertionError(f"the X server {name} does not answer")
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.it))

    def windows(self):
        """All that can be seen on the screen: (id, x, y, width, height)."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.x11.XQueryTree(self.it, self.root, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                            ctypes.byref(count))
        found = []
        for index in range(count.value):
            at = Attributes()
            known = self.x11.XGetWindowAttributes(self.it, ctypes.c_ulong(children[index]), ctypes.byref(at))
            if known and at.map_state == VIEWABLE:
                found.append((children[index], at.x, at.y, at.width, at.height))
        return found

    def give_keys_to(self, window):
        """The part of a window manager, which there is none of."""
        self.x11.XSetInputFocus(self.it, ctypes.c_ulong(window), 1, ctypes.c_ulong(0))
        self.x11.XSync(self.it, 0)

    def picture(self):
        """What is seen now, as a number: a line of every twenty."""
        seen = 0
        for y in range(0, SIZE[1], 20):
            image = self.x11.XGetImage(self.it, self.root, 0, y, SIZE[0], 1, ctypes.c_ulong(~0), 2)
            seen = zlib.crc32(ctypes.string_at(image.contents.data, SIZE[0] * 4), seen)
            self.x11.XDestroyImage(image)
        return seen

    def resize(self, window, size):
        self.x11.XMoveResizeWindow(self.it, ctypes.c_ulong(window), 0, 0, *size)
        self.x11.XSync(self.it, 0)

    def close(self):
        self.x11.XCloseDisplay(self.it)


class XServer:
    """A server of its own, one at a time in a process. With `glass`, it takes fingers."""

    def __init__(self, folder, glass=False):
        self.folder = folder
        self.glass = os.path.join(folder, "glass") if glass else None
        command = ["Xvfb", "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24"]
        if glass:
            with open(os.path.join(folder, "xorg.conf"), "w", encoding="ascii") as file:
                file.write(XORG.format(socket=self.glass))
            command = ["/usr/lib/xorg/Xorg", "-config", file.name,
                       "-logfile", os.path.join(folder, "xorg.log")]
        # The number of this process is nobody else's. A server that looked for a free number could take
        # one of a server that is just ending, which then removes the way in of both.
        self.name = f":{100 + os.getpid()}"
        read, write = os.pipe()
        self.errors = open(os.path.join(folder, "x-server"), "wb")  # closed by end()
        command += [self.name, "-displayfd", str(write), "-noreset", "-nolisten", "tcp"]
        self.process = subprocess.Popen(command, pass_fds=[write], stdin=subprocess.DEVNULL,
                                        stdout=self.errors, stderr=self.errors, preexec_fn=die_with_parent)
        os.close(write)
        with os.fdopen(read, encoding="ascii") as ready:
            started = ready.readline()
        if not started:
            with open(self.errors.name, encoding="utf-8", errors="replace") as told:
                raise AssertionError(f"no X server starts: {told.read()}")

    def end(self):
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.errors.close()


class Glass:
    """Fingers on the screen of a server that takes them. One per server: a second one would hang it."""
    BEGIN, MOVE, END = 18, 19, 20
    TOUCH, SYNC = 6, 1
    FULL = 65535  # of the device, along both sides

    def __init__(self, server):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE)
        self.socket.connect(server.glass)
        self.socket.sendall(struct.pack("=IIHH", 12, 0, 1, 1))
        self.answer()

    def answer(self):
        length = struct.unpack("=I", self.read(4))[0]
        return self.read(length - 4)

    def read(self, length):
        data = b""
        while len(data) < length:
            more = self.socket.recv(length - len(data))
            if not more:
                raise AssertionError("the screen does not take fingers any more")
            data += more
        return data

    def tell(self, kind, at, finger):
        values = [0.0] * 64
        values[0] = at[0] * self.FULL / SIZE[0]
        values[1] = at[1] * self.FULL / SIZE[1]
        mask = b"\x03" + b"\x00" * 7
        self.socket.sendall(struct.pack("=IIIII", 1056, self.TOUCH, finger, kind, 0) + mask + b"\x00" * 4 +
                            struct.pack("=64d", *values) + b"\x00" * 512)

    def settle(self):
        """Waits until the server has taken in all that was told."""
        self.socket.sendall(struct.pack("=II", 8, self.SYNC))
        self.answer()

    def down(self, at, finger=0):
        self.tell(self.BEGIN, at, finger)

    def move(self, at, finger=0):
        self.tell(self.MOVE, at, finger)

    def up(self, at, finger=0):
        self.tell(self.END, at, finger)

    def tap(self, at, seconds=0.06):
        self.down(at)
        time.sleep(seconds)
        self.up(at)

    def drag(self, begin, end, seconds=0.3, steps=15):
        self.down(begin)
        for step in range(1, steps + 1):
            time.sleep(seconds / steps)
            self.move([a + (b - a) * step / steps for a, b in zip(begin, end)])
        self.up(end)
