// SPDX-License-Identifier: Apache-2.0
#include "keyed_texts.h"

#include <QCryptographicHash>

namespace content {

namespace {

constexpr int kDigits = 8;

QString kindOf(const Text &text)
{
    return text.prose     ? QStringLiteral("text")
           : text.checked ? QStringLiteral("label")
                          : QStringLiteral("name");
}

void addPage(const Page &page, QList<KeyedText> &all)
{
    const QString start = page.id + QStringLiteral(".md.");
    all.append({start + QStringLiteral("tab"), QStringLiteral("name of the page"), {page.tab}});
    all.append({start + QStringLiteral("main"), QStringLiteral("main message"), {page.main}});
    for (const Section &section : page.sections) {
        const QString key = start + section.id + QLatin1Char('.');
        all.append({key + QStringLiteral("heading"), QStringLiteral("heading"), {section.heading}});
        for (int i = 0; i < section.blocks.size(); ++i) {
            const Block &block = section.blocks.at(i);
            all.append({key + QString::number(i + 1), block.kind, {block.text, block.alt}});
        }
    }
}

}  // namespace

QList<KeyedText> keyedTexts(const Language &language)
{
    QList<KeyedText> all;
    for (const auto &[key, texts] : language.words.asKeyValueRange()) {
        if (!key.endsWith(QLatin1String(".also")) && !texts.isEmpty())
            all.append({key, kindOf(texts.first()), texts});
    }
    for (const Page &page : language.pages)
        addPage(page, all);
    return all;
}

QString digestOf(const QStringList &lines)
{
    const QByteArray text = lines.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(kDigits));
}

}  // namespace content
