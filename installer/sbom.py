#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What is inside of the packages and what they need, as CycloneDX 1.4 (JSON).

    sbom.py FOLDER                 writes it for FOLDER/*.deb, from them, the .buildinfo and dpkg
    sbom.py --check FILE FOLDER    tells whether FILE is one and names all that the packages need

Versions are those that the packages were built with (.buildinfo) or, for what is only needed to run,
those that dpkg or apt of this computer knows. There is no time in it but that of the changelog.
"""
import glob
import json
import os
import re
import subprocess
import sys


def output(*command):
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout


def control(package):
    fields = re.sub(r"\n[ \t]+", " ", output("dpkg-deb", "-f", package))
    return dict(line.split(": ", 1) for line in fields.splitlines() if ": " in line)


def names_in(relation):
    """The first of each choice: what apt installs when nothing of it is there."""
    return [re.match(r"\s*([a-z0-9.+-]+)", part).group(1) for part in relation.split(",") if part.strip()]


def needed_by(fields):
    return names_in(fields.get("Pre-Depends", "")) + names_in(fields.get("Depends", ""))


def built_with(folder):
    (path,) = glob.glob(os.path.join(folder, "serostim-guide_*.buildinfo"))
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return dict(re.findall(r"^ ([a-z0-9.+-]+) \(= ([^)]+)\)", text, re.M))


def packages_in(text):
    found = {}
    for paragraph in text.split("\n\n"):
        fields = dict(re.findall(r"^(Package|Version|Depends|Pre-Depends): (.+)$", paragraph, re.M))
        if fields.get("Version"):
            found.setdefault(fields["Package"], fields)
    return found


def installed_here():
    form = "Package: ${Package}\nVersion: ${Version}\nDepends: ${Depends}\nPre-Depends: ${Pre-Depends}\n\n"
    return packages_in(output("dpkg-query", "-W", "-f", form))


def component(name, version, kind="library"):
    entry = {"type": kind, "bom-ref": name, "name": name}
    if version:
        entry["version"] = version
        entry["purl"] = f"pkg:deb/debian/{name}@{version.replace('+', '%2B').replace(':', '%3A')}"
    return entry


def make(folder):
    ours = [control(path) for path in sorted(glob.glob(os.path.join(folder, "serostim-guide*.deb")))
            if "dbgsym" not in path]
    versions = built_with(folder)
    components, edges = {}, {}
    for fields in ours:
        name = fields["Package"]
        entry = component(name, fields["Version"], "data" if name.endswith("-content") else "application")
        entry.pop("purl")
        content = {"license": {"id": "CC-BY-4.0"}}
        entry["licenses"] = [content] if entry["type"] == "data" else [{"license": {"id": "Apache-2.0"}}, content]
        components[name] = entry
        edges[name] = needed_by(fields)
    # A library of headers only is part of the program, and dpkg does not know of it.
    edges["serostim-guide"].append("libexpected-dev")
    known = installed_here()
    waiting = {name for wanted in edges.values() for name in wanted} - set(components)
    while waiting:
        unknown = sorted(waiting - set(known))
        if unknown:  # one call: each takes seconds
            known.update(packages_in(output("apt-cache", "show", "--no-all-versions", *unknown)))
        for name in sorted(waiting):
            found = known.get(name, {})
            components[name] = component(name, versions.get(name) or found.get("Version"))
            edges[name] = [] if name == "libexpected-dev" else needed_by(found)
        waiting = {name for wanted in edges.values() for name in wanted} - set(components)
    here = os.path.join(os.path.dirname(__file__), "..", "debian", "changelog")
    stamp = int(output("dpkg-parsechangelog", f"-l{here}", "-STimestamp"))
    (program,) = [fields for fields in ours if fields["Package"] == "serostim-guide"]
    when = output("date", "-u", "-d", f"@{stamp}", "+%Y-%m-%dT%H:%M:%SZ").strip()
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.4", "version": 1,
        "metadata": {"timestamp": when, "component": {
            "type": "application", "bom-ref": "source", "name": "serostim-guide", "version": program["Version"]}},
        "components": [components[name] for name in sorted(components)],
        "dependencies": [{"ref": name, "dependsOn": sorted(set(edges[name]))} for name in sorted(edges)],
    }


def check(path, folder):
    with open(path, encoding="utf-8") as file:
        bom = json.load(file)
    wrong = []
    if (bom.get("bomFormat"), bom.get("specVersion")) != ("CycloneDX", "1.4"):
        wrong.append("it is no CycloneDX 1.4")
    versions = {entry["bom-ref"]: entry.get("version") for entry in bom["components"]}
    for package in glob.glob(os.path.join(folder, "serostim-guide*.deb")):
        fields = control(package)
        if "dbgsym" in package:
            continue
        if versions.get(fields["Package"]) != fields["Version"]:
            wrong.append(f"{fields['Package']} {fields['Version']} is missing")
        wrong += [f"{name} is missing" for name in needed_by(fields) if not versions.get(name)]
    wrong += [f"{name} is needed and not described" for edge in bom["dependencies"]
              for name in edge["dependsOn"] if name not in versions]
    for line in wrong:
        print(f"{path}: {line}", file=sys.stderr)
    print(f"{path}: {len(versions)} components")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--check":
        sys.exit(check(sys.argv[2], sys.argv[3]))
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    json.dump(make(sys.argv[1]), sys.stdout, indent=1)
    print()
