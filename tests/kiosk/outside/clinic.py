# SPDX-License-Identifier: Apache-2.0
"""A computer of a clinic as far as newer content is concerned: where a package puts it, where a stick is
found, the number of staff. And whoever makes packs, with the keys of the tests."""
import json
import os
import re
import shutil
import subprocess
import tempfile

from x_server import PATIENCE

PIN = "27182818"
NAME = "serostim-guide-content.sqlite"
ENDS = ("", ".minisig")
# The guide's own view of three folders, without touching those of this computer. It needs to be root for
# that, and then the account that it was, for the bus.
VIEW = """#!/bin/sh
exec unshare --user --map-root-user --mount sh -c '
    at=$1 && shift
    for folder in etc run usr/share; do
        mount -t overlay overlay -o "lowerdir=$at/$folder:/$folder" "/$folder" || exit 1
    done
    mount --bind "$at/etc/serostim-guide" /etc/serostim-guide &&
    mount --bind "$at/run/serostim-guide-usb" /run/serostim-guide-usb &&
    mount --bind "$at/usr/share/serostim-guide/content" /usr/share/serostim-guide/content || exit 1
    exec unshare --user --map-user={user} --map-group={group} {program} "$@"' sh {folder} "$@"
"""

# Every file that the state folder of a kiosk may ever hold, and those beside the packs.
KEPT = {"runs", "staff-log", "pin-tries", "counters", ".writable"}
STATE = KEPT | {f".{name}.new" for name in KEPT} | {f"{name}.old" for name in KEPT} | {"serostim-guide.lock", "packs"}
KEPT = {"current", "numbers", ".incoming.sqlite.minisig"}
PACKS = KEPT | {f".{name}.new" for name in KEPT} | {".lock", ".incoming.sqlite"}
PACK = re.compile(r"(serostim-guide-(\d+)-[0-9A-F]{16}\.sqlite)(\.minisig)?")


class Maker:
    """Packs of any number. They say it in their version, too: 2030.NUMBER."""

    def __init__(self, program):
        self.tool = os.path.join(os.path.dirname(program), "guide-content")
        self.from_, self.made = os.path.join(os.path.dirname(program), "..", "authored"), {}

    def pack(self, number, key="a"):
        """@return the folder that it is in"""
        if (number, key) not in self.made:
            authored, folder = tempfile.mkdtemp(), tempfile.mkdtemp()
            shutil.copytree(self.from_, authored, dirs_exist_ok=True)
            about = os.path.join(authored, "content", "guide.yaml")
            with open(about, encoding="utf-8") as file:
                text = file.read()
            text = re.sub(r"(?m)^number: .*", f"number: {number}", text)
            text = re.sub(r"(?m)^version: .*", f'version: "2030.{number}"', text)
            with open(about, "w", encoding="utf-8") as file:
                file.write(text)
            store = os.path.join(authored, "store")
            self._do("build", os.path.join(authored, "content"), "-o", store)
            self._do("pack", store, "--key", os.path.join(self.from_, "keys", f"{key}.key"), "-o", folder)
            shutil.rmtree(authored)
            self.made[number, key] = folder
        return self.made[number, key]

    def _do(self, *words):
        subprocess.run([self.tool, *words], check=True, stdout=subprocess.DEVNULL)


def put(pack, folder, ends=ENDS):
    """As dpkg does it: beside what is there, then in its place."""
    for end in ends:
        name = os.path.join(folder, NAME + end)
        shutil.copy(os.path.join(pack, NAME + end), name + ".dpkg-new")
        os.rename(name + ".dpkg-new", name)


class Clinic:
    """A computer of one."""

    def __init__(self, program):
        self.guide = program
        self.folder = tempfile.mkdtemp()
        etc, self.stick, self.inbox = (os.path.join(self.folder, name) for name in (
            "etc/serostim-guide", "run/serostim-guide-usb", "usr/share/serostim-guide/content"))
        for name in (etc, self.stick, self.inbox):
            os.makedirs(name)
        self.program = os.path.join(self.folder, "serostim-guide")
        with open(self.program, "w", encoding="utf-8") as file:
            file.write(VIEW.format(program=program, user=os.getuid(), group=os.getgid(), folder=self.folder))
        os.chmod(self.program, 0o755)
        subprocess.run([self.program, "--set-pin"], check=True, input=PIN + "\n", text=True, stdout=subprocess.DEVNULL,
                       env=dict(os.environ, STATE_DIRECTORY=tempfile.mkdtemp()))

    def check(self, config, state):
        """--check finds nothing wrong."""
        told = subprocess.run([self.program, "--check", "--config", config], capture_output=True, text=True, check=False,
                              env=dict(os.environ, STATE_DIRECTORY=state), timeout=PATIENCE)
        assert told.returncode == 0, told.stdout + told.stderr


class Pointer:
    """What a folder says is shown; without a word, it is what is inside the program."""

    def __init__(self, packs):
        self.current = self.previous = 0
        self.file, self.on_trial, self.deaths, self.running = None, False, 0, False
        names = os.listdir(packs) if os.path.isdir(packs) else []
        self.here = {int(told[2]) for name in names if (told := PACK.fullmatch(name))}
        try:
            with open(os.path.join(packs, "current"), encoding="ascii") as file:
                told = json.load(file)
        except FileNotFoundError:
            return
        current, self.previous = told["current"], told["previous"]["number"]
        self.current = current["number"]
        if self.current:
            self.file = os.path.join(packs, f"serostim-guide-{self.current}-{current['key']}.sqlite")
        self.on_trial, self.deaths, self.running = told["trial"], told["crashes"], told["running"] is not None

    def may_become(self, offered):
        """The numbers that may be shown after a kill, and why."""
        numbers = {self.current} | ({offered} if offered else set())
        if self.on_trial and self.running and self.deaths:
            numbers.add(self.previous)  # the second death with it
        return numbers


def examine(program, packs, before, offered):
    """What must hold after a kill at any moment. @return what is shown now"""
    names = os.listdir(packs) if os.path.isdir(packs) else []
    strange = [name for name in names if name not in PACKS and not PACK.fullmatch(name)]
    assert not strange, f"UPD-14: {strange} in {packs}"
    now = Pointer(packs)
    assert now.current in before.may_become(offered), \
        f"{now.current} is shown; before it was {before.__dict__}, and {offered} was offered"
    if now.file:
        told = subprocess.run([program, "--check-pack", now.file], capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stdout + told.stderr
    packs_here = {int(told[2]): told[1] for name in names if (told := PACK.fullmatch(name)) and not told[3]}
    bare = [name for name in packs_here.values() if name + ".minisig" not in names]
    assert not bare, f"without its signature: {bare}"
    # What an earlier kill left goes when the next one is taken in; beside the two, there is one at most.
    most = {now.current, now.previous, offered} | before.here
    assert set(packs_here) <= most, f"UPD-14: {names}, of which {most} may be there"
    assert len(packs_here) <= 3, f"UPD-14: {names}"
    return now


def settled(packs):
    """UPD-14: after an update that came through there is what is shown, what was before it, and no more."""
    now = Pointer(packs)
    left = {name for name in os.listdir(packs) if not PACK.fullmatch(name)}
    assert left == {"current", "numbers", ".lock"}, left
    here = sorted(int(PACK.fullmatch(name)[2]) for name in os.listdir(packs) if PACK.fullmatch(name))
    wanted = sorted(2 * [number for number in (now.current, now.previous) if number])
    assert here == wanted, f"UPD-14: {here} is there, {wanted} should be"
