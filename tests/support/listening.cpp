// SPDX-License-Identifier: Apache-2.0
#include "listening.h"

#include "seen.h"

#include "guide/spoken_text.h"

namespace support {

bool isOpen(const GuideWindow &guide)
{
    return control(guide.window(), "Stop listening") != nullptr;
}

bool listen(GuideWindow &guide)
{
    guide.key(Qt::Key_F8);
    return press(guide.window(), "Play") && guide.voice().speaks;
}

QStringList sayAll(GuideWindow &guide)
{
    while (guide.voice().speaks) {
        guide.voice().finish();
        if (guide.voice().said.size() > 2000)
            qFatal("it never ends");
    }
    QStringList all;
    for (const auto &each : qAsConst(guide.voice().said))
        all.append(each.text);
    return all;
}

const shell::Marks *mark(const GuideWindow &guide)
{
    const shell::Marks *found = nullptr;
    for (const auto *each : guide.window()->findChildren<shell::Marks *>())
        found = each->isVisible() ? each : found;
    return found;
}

QString last(GuideWindow &guide)
{
    return guide.voice().said.isEmpty() ? QString() : guide.voice().said.last().text;
}

bool tells(const GuideWindow &guide, const QString &words)
{
    return names(guide.window(), QAccessible::StaticText).contains(words);
}

QString spoken(const QString &text)
{
    return guide::spokenText(text, "en");
}

}  // namespace support
