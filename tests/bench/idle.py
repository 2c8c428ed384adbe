#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""idle.py GUIDE: how often a kiosk that nobody uses wakes the processor, and what share of it it takes,
on its waiting screen and on a page. On the X server of DISPLAY."""
import os
import subprocess
import sys
import tempfile
import time

SECONDS = 60
WARM_UP = 5


def wake_ups(pid):
    """Times that a thread of the process went to sleep by itself, so was woken before."""
    count = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/status", encoding="ascii") as status:
            count += next(int(line.split()[1]) for line in status if line.startswith("voluntary_ctxt_switches"))
    return count


def processor_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(pid, where):
    time.sleep(WARM_UP)
    woken, used = wake_ups(pid), processor_seconds(pid)
    time.sleep(SECONDS)
    woken, used = wake_ups(pid) - woken, processor_seconds(pid) - used
    print(f"idle kiosk, {where}: {woken / SECONDS:.2f} wake-ups a second (budget 0.2), "
          f"{used / SECONDS * 100:.2f} % of a processor (budget 0.2)")


def main():
    folder = tempfile.mkdtemp()
    config = os.path.join(folder, "guide.conf")
    with open(config, "w", encoding="ascii") as file:
        file.write("[guide]\nmode=kiosk\n[visit]\nidle-seconds=600\n")
    environment = dict(os.environ, QT_QPA_PLATFORM="xcb", STATE_DIRECTORY=folder)
    with subprocess.Popen([sys.argv[1], "--kiosk", "--config", config], env=environment,
                          stderr=subprocess.DEVNULL) as guide:
        measure(guide.pid, "waiting screen")
        subprocess.run(["xdotool", "mousemove", "640", "400", "click", "1"], check=True)
        measure(guide.pid, "on a page")
        guide.terminate()


if __name__ == "__main__":
    main()
