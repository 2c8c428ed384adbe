# SPDX-License-Identifier: Apache-2.0
"""What the guide says in a language, by what it says in English: from its texts and its translation, so
that tasks are written once."""
import glob
import os
import re
import xml.etree.ElementTree

import yaml

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
PIECE = re.compile(r"\*\*(.+?)\*\*|\[(.+?)\]\(.+?\)")  # what stands out in a sentence: bold, linked
PLACE = re.compile(r"%[1-9n]")
# What Orca says itself, which is set to English.
ORCA = {"heading", "link", "checked", "selected", "page tab", "collapsed", "table with 10 rows"}
# What somebody types, and parts of sentences.
OWN = {"es": {
    "puffy hands": "manos hinchadas", "who must not use": "quien no debe usar serostim", "xyzzy": "xyzzy",
    "phone": "ayuda", "1 of 2": "1 de 3", "2 of 2": "2 de 3",
    "trouble breathing": "respirar", "it is hard to breathe": "me cuesta respirar",
}}


def _strings(english, other):
    """Pairs of texts at the same place of two files."""
    if isinstance(english, dict):
        for key in english:
            yield from _strings(english[key], other[key]) if key in other else ()
    elif isinstance(english, list):
        # Single words are what a search finds: they stand in no order.
        for one, another in zip(english, other):
            yield from _strings(one, another) if not isinstance(one, str) or one.endswith(".") else ()
    elif isinstance(english, str):
        yield english, other


def _prose(line):
    """A line of Markdown as it is read, and the pieces that stand out in it."""
    line = re.sub(r"\s*\{[^}]*\}\s*$", "", line)
    line = re.sub(r"^([#>-]+|\w+:)\s+", "", line)
    line, pieces = PIECE.sub(lambda found: found[1] or found[2], line), PIECE.finditer(line)
    return [line, line.split(":")[0],
            *(found[1] or found[2] for found in pieces)]


def _content(language):
    for path in glob.glob(os.path.join(ROOT, "content", "en", "*")):
        files = []
        for one in (path, os.path.join(ROOT, "content", language, os.path.basename(path))):
            with open(one, encoding="utf-8") as file:
                files.append(yaml.safe_load(file) if path.endswith(".yaml") else file.read().splitlines())
        if path.endswith(".yaml"):
            yield from _strings(*files)
        else:
            for english, other in zip(*files):
                yield from zip(_prose(english), _prose(other))


def _messages(language):
    """Of a translation: source or its plural form, and what stands for it."""
    path = os.path.join(ROOT, "resources", "translations", f"serostim-guide_{language}.ts")
    for message in xml.etree.ElementTree.parse(path).iter("message"):
        forms = message.findall("translation/numerusform")
        yield message.findtext("source"), [one.text for one in forms] or [message.findtext("translation")]


class Words:
    """Callable: English words to those of the language."""

    def __init__(self, language):
        self.language = language
        self.known = dict(OWN.get(language, {}))
        self.patterns = []
        if language == "en":
            return
        plurals = dict(_messages("en"))
        pairs = list(_content(language))
        for source, forms in _messages(language):
            pairs += [(source, forms[0]), *zip(plurals.get(source, []), forms)]
        for english, other in pairs:
            if not english or not other:
                continue
            sentences = re.split(r"(?<=[.?!]) ", english), re.split(r"(?<=[.?!]) ", other)
            for one, another in [(english, other), *(zip(*sentences) if len(sentences[0]) == len(sentences[1]) else ())]:
                self.known.setdefault(one, another)
            if PLACE.search(english):
                pattern = PLACE.sub("(.+)", re.escape(english).replace("\\%", "%"))
                self.patterns.append((re.compile(pattern), PLACE.findall(english), other))
        self.patterns.sort(key=lambda one: -len(one[0].pattern))

    def __call__(self, words):
        found = self._find(words)
        if found is None:
            raise LookupError(f"neither content nor translation has “{words}” ({self.language})")
        return found

    def _find(self, words):
        if self.language == "en" or words in ORCA or not re.search("[A-Za-z]{2}", words) or words[0] in "+−":
            return words
        for end in ("", ".", ":", ". ", ": "):
            if words.endswith(end) and (known := self.known.get(words.removesuffix(end))) is not None:
                return known + end
        for pattern, places, other in self.patterns:
            filled = pattern.fullmatch(words)
            parts = [self._find(part) for part in filled.groups()] if filled else [None]
            if None not in parts:
                given = dict(zip(places, parts))
                return PLACE.sub(lambda place, given=given: given[place[0]], other)
        return None
