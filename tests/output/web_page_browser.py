#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Saved web pages in a real browser: nothing runs over the edge at any width or magnification, in
light and dark, in English and Spanish, and axe-core finds nothing. Ends with 77, which counts as
skipped, where there is no Chromium. axe-core is what AXE_CORE names (axe.min.js), else it is fetched
with npm; where it cannot be had, a line says so. What it cannot see: whether words are plain, an
order makes sense, and alternative texts say what a drawing shows.

    web_page_browser.py PROGRAM [FOLDER]    PROGRAM is the one with test_web_page in it; with FOLDER,
                                            pictures of all pages are kept there
"""
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
# A phone, a phone held by most, a desktop; 320 is also a desktop's 1280 at 400 %.
WIDTHS = (320, 390, 1280)
# The page itself may run no script, so the measuring stands outside, around a frame of that width.
AROUND = """<!DOCTYPE html><body><pre id="told"></pre><script>
const pages = %s, widths = %s, told = [];
function measure(frame, name, width) {
  const inside = frame.contentDocument, root = inside.documentElement;
  const over = [...inside.querySelectorAll('body *')].filter(each => {
    const box = each.getBoundingClientRect();
    return box.width > 1 && box.right > width + 1 && !each.closest('.unseen,thead');
  }).map(each => each.tagName + '.' + each.className + ': ' + each.textContent.slice(0, 40));
  const small = [...inside.querySelectorAll('main p, main li, main td, main th')].filter(each =>
    parseFloat(inside.defaultView.getComputedStyle(each).fontSize) < 16).length;
  told.push({name, width, scroll: root.scrollWidth, high: root.scrollHeight,
             over: over.slice(0, 5), small});
  frame.remove();
  document.getElementById('told').textContent = JSON.stringify(told);
}
for (const [name, page] of Object.entries(pages)) {
  for (const width of widths) {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border:0;height:900px;width:' + width + 'px';
    frame.onload = () => measure(frame, name, width);
    frame.srcdoc = page;
    document.body.append(frame);
  }
}
</script>"""


def browser():
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if shutil.which(name):
            return name
    return None


def run(program, folder, *arguments):
    command = [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
               f"--user-data-dir={folder}/profile", *arguments]
    return subprocess.run(command, capture_output=True, timeout=120, check=True).stdout.decode()


def measured(program, folder, pages):
    around = os.path.join(folder, "around.html")
    with open(around, "w", encoding="utf-8") as file:
        file.write(AROUND % (json.dumps(pages).replace("</", "<\\/"), json.dumps(WIDTHS)))
    dom = run(program, folder, "--window-size=1400,1000", "--virtual-time-budget=20000",
              "--dump-dom", f"file://{around}")
    return json.loads(html.unescape(re.search(r'<pre id="told">(.*?)</pre>', dom, re.S).group(1)))


def axe_core(folder):
    """The text of axe.min.js; None where it cannot be had."""
    file = os.environ.get("AXE_CORE")
    if not file and shutil.which("npm"):
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder,
                        "axe-core@4"], capture_output=True, timeout=120, check=False)
        file = os.path.join(folder, "node_modules", "axe-core", "axe.min.js")
    if not file or not os.path.exists(file):
        return None
    with open(file, encoding="utf-8") as script:
        return script.read()


def audited(program, folder, page, axe):
    """What axe-core finds in a page, each as rule and places."""
    # The page forbids scripts; this copy must let one in.
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    copy = os.path.join(folder, "audited.html")
    with open(copy, "w", encoding="utf-8") as file:
        file.write(page.replace("</body>", "<script>" + axe.replace("</script", "<\\/script") + """
</script><script>axe.run().then(found => {
  const told = document.createElement('pre');
  told.id = 'told';
  told.textContent = JSON.stringify({rules: found.passes.length, violations: found.violations.map(
    each => [each.id, each.nodes.map(node => node.target.join(' ')).slice(0, 5)])});
  document.body.append(told);
});</script></body>"""))
    dom = run(program, folder, "--virtual-time-budget=20000", "--dump-dom", f"file://{copy}")
    told = json.loads(html.unescape(re.search(r'<pre id="told">(.*?)</pre>', dom, re.S).group(1)))
    return told["violations"] if told["rules"] > 5 else [["axe-core did not run", []]]


def draw(program, folder, page, pictures, dark):
    name, width = page["name"], page["width"]
    picture = f"{pictures}/{name[:-5]}-{width}{'-dark' if dark else ''}.png"
    arguments = ["--blink-settings=preferredColorScheme=0"] if dark else []
    run(program, folder, *arguments, f"--window-size={width},{min(page['high'] + 40, 16000)}",
        f"--screenshot={picture}", f"file://{os.path.join(folder, name)}")


def main():
    program = browser()
    if program is None:
        print("skipped: there is no Chromium here (Debian: chromium)")
        return SKIPPED
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], "test_web_page", "pagesForABrowser"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "GUIDE_WEB_PAGES": folder})
        pages = {}
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                pages[name] = file.read()
        told = measured(program, folder, pages)
        if not pages or len(told) != len(pages) * len(WIDTHS):
            print(f"not all was measured: {list(pages)}, {told}")
            return 1
        for each in told:
            well = each["scroll"] <= each["width"] and not each["over"] and each["small"] == 0
            faults += 0 if well else 1
            print(f"{each['name']} at {each['width']}: {'well' if well else each}")
            if len(sys.argv) > 2 and each["width"] != 320:
                for dark in (False, True):
                    draw(program, folder, each, sys.argv[2], dark)
        axe = axe_core(folder)
        if axe is None:
            print("axe-core cannot be had here: pages were not audited with it")
        for name, page in pages.items() if axe else ():
            found = audited(program, folder, page, axe)
            faults += 1 if found else 0
            print(f"{name} by axe-core: {found if found else 'well'}")
    return 1 if faults else 0


sys.exit(main())
