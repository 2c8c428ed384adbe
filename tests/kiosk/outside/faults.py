# SPDX-License-Identifier: Apache-2.0
"""faults.py GUIDE [TEST ...]: the guide killed at random moments of whatever it does, and what must hold
after each of them. GUIDE_KILLS says how often, GUIDE_SEED at which moments."""
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import reader
import x_server
from clinic import NAME, PIN, STATE, Clinic, Maker, Pointer, examine, put, settled
from crash import STARTED, Started, on_a_server, press
from gi.repository import GLib
from place import ATTRACT, config_file, run
from traces import holding, word
from x_server import PATIENCE, SIZE, wait

KILLS = int(os.environ.get("GUIDE_KILLS", "15"))
NUMBERS = (2, 3, 4)
TAKEN = "K16"
SETTLED = 3.0  # seconds that the inbox is left alone after a change
STICK = "Take newer content from the stick"


def chance():
    seed = int(os.environ.get("GUIDE_SEED") or random.SystemRandom().randrange(1 << 30))
    print(f"    GUIDE_KILLS={KILLS} GUIDE_SEED={seed}", flush=True)
    return random.Random(seed)


class Doomed(Started):
    """A kiosk that can be killed while it is used."""

    def __init__(self, clinic, server, state):
        self.begun, self.took = time.monotonic(), None
        super().__init__(clinic.program, server, state)

    def ready(self):
        """Usable, too: usual settings, and the first page is offered."""
        super().ready()
        wait(lambda: STARTED in self.said().split() and ATTRACT in self.words(), f"usual start; it said {self.said()!r}")
        self.took = time.monotonic() - self.begun
        return self

    def things(self):
        desktop = reader.Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(index)
            if one is not None and one.get_process_id() == self.process.pid:
                one.set_cache_mask(reader.Atspi.Cache.NONE)
                for window in reader.Thing(one).children():
                    yield from window.shown()

    def words(self):
        try:
            return " ".join(thing.name for thing in self.things())
        except GLib.Error:  # it went away while it was asked
            return ""

    def button(self, name):
        """None when it is gone, too."""
        try:
            return next((thing for thing in self.things()
                         if thing.role == "push button" and thing.name.startswith(name)), None)
        except GLib.Error:
            return None

    def press(self, name):
        """@return whether it still lived"""
        thing = wait(lambda: self.process.poll() is not None or self.button(name), name)
        try:
            if thing is not True:
                thing.press()
        except GLib.Error:
            pass
        return thing is not True

    def kill_after(self, seconds):
        """Whoever calls this goes on meanwhile."""
        threading.Timer(seconds, self.process.kill).start()


class Killing:
    """One kiosk after the other on one computer."""

    def __init__(self, program, server, luck):
        self.program, self.server, self.luck = program, server, luck
        self.clinic, self.maker, self.typed = Clinic(program), Maker(program), word()
        self.config = config_file(tempfile.mkdtemp())
        self.counted, self.times, self.state, self.runs = collections.Counter(), [], None, 0
        self.start_anew()

    def start_anew(self):
        self.state = tempfile.mkdtemp()
        self.packs = os.path.join(self.state, "packs")
        self.offered = 0
        self.take_away()

    def take_away(self):
        for folder in (self.clinic.inbox, self.clinic.stick):
            for name in os.listdir(folder):
                os.unlink(os.path.join(folder, name))

    def offer(self, folder):
        """A pack that it has not had; an update that was cut off is offered once more."""
        self.take_away()
        newer = [number for number in NUMBERS if number > Pointer(self.packs).current and number >= self.offered]
        if not newer:
            self.start_anew()
            newer = NUMBERS
        self.offered = newer[0]
        put(self.maker.pack(self.offered), folder)

    def forget(self):
        """Three deaths within five minutes lead to a safe start on purpose, and wrong numbers of staff to a
        wait: what was remembered of them is put away, as time would do it."""
        for name, often in (("runs", 2), ("pin-tries", 1)):
            if self.runs % often == 0 and os.path.exists(path := os.path.join(self.state, name)):
                os.unlink(path)
        self.runs += 1

    def start(self):
        self.forget()
        return Doomed(self.clinic, self.server, self.state)

    def up(self):
        guide = self.start().ready()
        self.times.append(guide.took)
        display = x_server.Display(self.server.name)
        display.give_keys_to(display.windows()[-1][0])
        display.close()
        return guide

    # What it is doing when it is killed. Each @return the one that will be.

    def in_start(self):
        guide = self.start()
        guide.kill_after(self.luck.uniform(0, 1.2))
        return guide

    def in_visit(self):
        guide = self.up()
        guide.kill_after(self.luck.uniform(0, 2))
        self.do("space", "ctrl+f", *self.typed, "Return", "alt+2", "alt+3", "ctrl+f", *self.typed)
        return guide

    def in_reset(self):
        guide = self.up()
        self.do("space", "ctrl+f", *self.typed)
        guide.kill_after(self.luck.uniform(0, 0.5))
        subprocess.run(["xdotool", "mousemove", str(SIZE[0] - 60), str(SIZE[1] - 30), "click", "1"], check=True,
                       env=dict(os.environ, DISPLAY=self.server.name))
        return guide

    def in_pin(self):
        guide = self.up()
        guide.kill_after(self.luck.uniform(0, 1))
        self.do("ctrl+alt+shift+s", *(PIN if self.luck.random() < 0.5 else "16180339"), "Return")
        return guide

    def in_update_at_start(self):
        self.offer(self.clinic.inbox)
        guide = self.start()
        guide.kill_after(self.luck.uniform(0.2, 1.5))
        return guide

    def in_update_from_inbox(self):
        self.take_away()
        guide = self.up()
        self.offer(self.clinic.inbox)
        guide.kill_after(SETTLED + self.luck.uniform(0, 0.7))
        return guide

    def in_update_from_stick(self):
        self.offer(self.clinic.stick)
        guide = self.up()
        self.do("ctrl+alt+shift+s", *PIN, "Return")
        wait(lambda: guide.button(STICK), STICK)
        guide.kill_after(self.luck.uniform(0, 0.7))
        guide.press(STICK)
        return guide

    def do(self, *keys):
        """Whether or not there is still something to press them in."""
        subprocess.run(["xdotool", "key", *keys], check=True, env=dict(os.environ, DISPLAY=self.server.name))

    # What must hold then

    def kill(self, how):
        before_state, before = self.state, Pointer(self.packs)
        guide = getattr(self, how)()
        if self.state != before_state:
            before = Pointer("nowhere")
        guide.process.wait(PATIENCE)
        wait(lambda: not guide.windows(), "empty screen")
        try:
            self.note(how, before, guide)
            now = examine(self.program, self.packs, before, self.offered)
            strange = set(os.listdir(self.state)) - STATE
            assert not strange, f"in the state folder: {strange}"
            found = list(holding(self.state, self.typed))
            assert not found, f"PRIV-5: the word is in {found}"
            self.clinic.check(self.config, self.state)
        except AssertionError as fault:
            raise AssertionError(f"killed {how}: {fault}\n{guide.said()}") from fault
        return now

    def note(self, how, before, guide):
        """So that it can be seen whether the kills came when they should."""
        self.counted[how] += 1
        names = os.listdir(self.packs) if os.path.isdir(self.packs) else []
        if any("incoming" in name for name in names):
            self.counted["  of which a copy was left"] += 1
        if Pointer(self.packs).current not in (before.current, 0):
            self.counted["  of which the new one was swapped in"] += 1
        if "K18" in guide.said():
            self.counted["  of which it had gone back"] += 1


@on_a_server
def fault_13_kiosk(program, server):
    """FAULT-13, UPD-14, PRIV-5: killed while starting, in a visit, in its end, at the number of staff, in updates"""
    luck = chance()
    killing = Killing(program, server, luck)
    ways = [name for name in dir(Killing) if name.startswith("in_")]
    # Each way once, then updates twice as often as the rest.
    order = ways + luck.choices(ways, [2 if "update" in name else 1 for name in ways], k=max(0, KILLS - len(ways)))
    for how in order[:KILLS]:
        killing.kill(how)
    guide = killing.up()
    press(server, "space")
    wait(lambda: guide.button("Start over"), "answer after the last kill")
    guide.process.kill()
    guide.process.wait(PATIENCE)
    for what, count in sorted(killing.counted.items(), reverse=True):
        print(f"    {what}: {count}")
    killing.times.sort()
    print(f"    from start to a waiting screen: median {killing.times[len(killing.times) // 2]:.2f} s, "
          f"at most {killing.times[-1]:.2f} s (budget 5 s)")
    comes_through(killing)


def comes_through(killing):
    """After all of that an update comes in, and nothing else is left behind."""
    killing.runs = 0
    killing.take_away()
    put(killing.maker.pack(9), killing.clinic.inbox)
    guide = killing.start()
    wait(lambda: TAKEN in guide.said(), "newer content that is taken")
    guide.ready()
    assert Pointer(killing.packs).current == 9
    settled(killing.packs)
    guide.process.terminate()
    assert guide.process.wait(PATIENCE) == 0


def undisturbed(program, pack):
    """How long it takes."""
    begun = time.monotonic()
    subprocess.run([program, "--update", os.path.join(pack, NAME)], check=True, stdout=subprocess.DEVNULL,
                   env=dict(os.environ, HOME=tempfile.mkdtemp()))
    return time.monotonic() - begun


def fault_13_command(program):
    """FAULT-13, UPD-14: --update killed, over and over into one home"""
    luck, maker = chance(), Maker(program)
    swapped, cut, home, whole = 0, 0, None, undisturbed(program, maker.pack(2))
    for number in range(3 * KILLS):
        if number % 12 == 0:
            home, offered = tempfile.mkdtemp(), 2
            packs = os.path.join(home, ".local/share/serostim-guide/packs")
        environment = dict(os.environ, HOME=home)
        before = Pointer(packs)
        if before.current == offered:
            offered += 1
        words = [program, "--update", os.path.join(maker.pack(offered), NAME)]
        with subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as command:
            time.sleep(luck.uniform(0, 1.6 * whole))
            command.kill()
        cut += os.path.exists(os.path.join(packs, ".incoming.sqlite"))
        now = examine(program, packs, before, offered)
        swapped += now.current == offered
        told = subprocess.run([program, "--check"], capture_output=True, text=True, check=False, env=environment)
        assert told.returncode == 0, told.stdout
        if number % 12 == 11:
            subprocess.run([program, "--update", os.path.join(maker.pack(20), NAME)], check=True, env=environment,
                           stdout=subprocess.DEVNULL)
            settled(packs)
            shutil.rmtree(home)
    print(f"    {3 * KILLS} kills: {cut} left a copy, {swapped} left the new one")
    assert swapped and cut or KILLS < 10, "no kill came in the midst of it"


# A disk of its own that is as small as that, with what a kill may have left there.
SMALL_DISK = """
mount -t tmpfs -o "size=$1" tmpfs "$HOME" && packs=$HOME/.local/share/serostim-guide/packs && mkdir -p "$packs" || exit 99
[ "$4" != left ] || cp "$3" "$packs/.incoming.sqlite"
"$2" --update "$3"
code=$?
ls -A "$packs"
exit "$code"
"""


def upd_5_room(program):
    """UPD-5: a small disk is told of and left clean; what a kill left there takes no room from the next try"""
    given = os.path.join(Maker(program).pack(2), NAME)
    for share, left, code in ((1.5, "nothing", 1), (2.5, "nothing", 0), (2.5, "left", 0)):
        told = subprocess.run(["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", SMALL_DISK, "sh",
                               str(int(share * os.path.getsize(given))), program, given, left],
                              env=dict(os.environ, HOME=tempfile.mkdtemp()), capture_output=True, text=True, check=False)
        what = f"{share} times the pack, {left} there"
        assert told.returncode == code, f"{what}: {told.returncode} {told.stdout}{told.stderr}"
        assert code == 0 or "not enough room" in told.stderr, f"{what}: {told.stderr}"
        assert ".incoming" not in told.stdout, f"{what}: {told.stdout}"


TESTS = [fault_13_kiosk, fault_13_command, upd_5_room]


if __name__ == "__main__":
    run([one for one in TESTS if len(sys.argv) < 3 or one.__name__ in sys.argv[2:]], sys.argv[1])
