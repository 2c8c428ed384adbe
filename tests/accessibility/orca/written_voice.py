# SPDX-License-Identifier: Apache-2.0
"""A voice of Orca that makes no sound: it writes down what Orca has it say, a line each: the moment,
"say" or "stop", words. With an engine that speaks, words get lost between four processes."""
import os
import time

from gi.repository import GLib
from orca import chnames, speechserver

FACTORY = __name__


class SpeechServer(speechserver.SpeechServer):
    """The names are those that Orca asks for."""

    @staticmethod
    def getFactoryName():
        return FACTORY

    @staticmethod
    def getSpeechServers():
        return [SpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        return SpeechServer()

    def getInfo(self):
        return [FACTORY, FACTORY]

    def getVoiceFamilies(self):
        return []

    def __init__(self):
        super().__init__()
        self.page = None  # what is read from top to bottom

    @staticmethod
    def _write(what, words=""):
        with open(os.environ["GUIDE_HEARD"], "a", encoding="utf-8") as heard:
            print(f"{time.time():.3f}", what, " ".join(words.split()), sep="\t", file=heard)

    def speak(self, text=None, acss=None, interrupt=True):
        if text and text.strip():
            self._write("say", text)

    def speakCharacter(self, character, acss=None):
        self._write("say", chnames.getCharacterName(character))

    def speakKeyEvent(self, event, acss=None):
        self._write("say", event.getKeyName())

    def sayAll(self, utteranceIterator, progressCallback):
        self.page = utteranceIterator
        GLib.idle_add(self._sayNext, progressCallback)

    def _sayNext(self, told):
        context, _ = next(self.page or iter(()), (None, None))
        if context is None:
            return False
        self._write("say", context.utterance)
        told(context, context.COMPLETED)
        return True

    def stop(self):
        self.page = None
        self._write("stop")
