#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""handout_numbers.py FACTS TEXT LANGUAGE: the results of the study are in the text of a handout."""
import re
import sys

import yaml

facts = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
text = open(sys.argv[2], encoding="utf-8").read().replace("\u2212", "-")
numbers = {float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)}
results = re.compile(r"E-(END|LBM|WT)-(DAILY|ALT|PLACEBO)$")
missing = []
for fact in facts if isinstance(facts, list) else facts["facts"]:
    if results.match(fact["id"]):
        missing += [f'{fact["id"]}: {n["value"]}' for n in fact["numbers"] if abs(n["value"]) not in numbers]
if missing:
    sys.exit("not on paper: " + ", ".join(missing))
