// SPDX-License-Identifier: Apache-2.0
#include "spoken_text.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace guide {

namespace {

constexpr KnownUnit kUnits[]{
    {"arms"},
    {"clock"},
    {"cm", true, "cm", {"centimeter", "centimeters"}, {"centímetro", "centímetros"}},
    {"countries"},
    {"days", true},
    {"degC",
     true,
     "°C",
     {"degree Celsius", "degrees Celsius"},
     {"grado Celsius", "grados Celsius"}},
    {"degF",
     true,
     "°F",
     {"degree Fahrenheit", "degrees Fahrenheit"},
     {"grado Fahrenheit", "grados Fahrenheit"}},
    {"dollars"},
    {"hours", true},
    {"kJ", true, "kJ", {"kilojoule", "kilojoules"}, {"kilojulio", "kilojulios"}},
    {"kcal", true, "kcal", {"kilocalorie", "kilocalories"}, {"kilocaloría", "kilocalorías"}},
    {"kg", true, "kg", {"kilogram", "kilograms"}, {"kilogramo", "kilogramos"}},
    {"lb", true, "lb", {"pound", "pounds"}, {"libra", "libras"}},
    {"levels"},
    {"mL", true, "mL", {"milliliter", "milliliters"}, {"mililitro", "mililitros"}},
    {"measures"},
    {"meters", true},
    {"mg", true, "mg", {"milligram", "milligrams"}, {"miligramo", "miligramos"}},
    {"minutes", true},
    {"mm", true, "mm", {"millimeter", "millimeters"}, {"milímetro", "milímetros"}},
    {"people"},
    {"percent", true, "%", {"percent", "percent"}, {"por ciento", "por ciento"}},
    {"phone"},
    {"points", true},
    {"probability"},
    {"seconds", true},
    {"share"},
    {"signs"},
    {"ways"},
    {"weeks", true},
    {"year"},
    {"years", true},
};

}  // namespace

std::span<const KnownUnit> knownUnits()
{
    return kUnits;
}

bool isUnitOfResults(const QString &id)
{
    return std::any_of(std::begin(kUnits), std::end(kUnits), [&](const KnownUnit &unit) {
        return unit.ofResults && id == QLatin1String(unit.id);
    });
}

namespace {

/// The words of a language. They belong to the language of the text and its voice, whatever the
/// language of the program's own words, so they are no translations of those.
struct LanguageWords {
    QString minus;
    QString plus;
    QString to;  ///< from one number to another
    QString per;
    KnownUnit::Spoken KnownUnit::*units;
};

const LanguageWords &languageWords(const QString &language)
{
    static const LanguageWords english{QStringLiteral("minus"), QStringLiteral("plus"),
                                       QStringLiteral("to"), QStringLiteral("per"),
                                       &KnownUnit::english};
    static const LanguageWords spanish{QStringLiteral("menos"), QStringLiteral("más"),
                                       QStringLiteral("a"), QStringLiteral("por"),
                                       &KnownUnit::spanish};
    return language.startsWith(QLatin1String("es")) ? spanish : english;
}

/// Units with a symbol, by it.
const QHash<QString, KnownUnit> &symbols()
{
    static const QHash<QString, KnownUnit> all = [] {
        QHash<QString, KnownUnit> found;
        for (const KnownUnit &unit : knownUnits()) {
            if (*unit.symbol != '\0')
                found.insert(QString::fromUtf8(unit.symbol), unit);
        }
        return found;
    }();
    return all;
}

/// Replaces each match by what `say` makes of it.
template <typename Say> void replaceEach(QString &text, const QRegularExpression &what, Say say)
{
    QString whole;
    qsizetype from = 0;
    for (auto each = what.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        whole += QStringView(text).mid(from, match.capturedStart() - from);
        whole += say(match);
        from = match.capturedEnd();
    }
    text = whole + text.mid(from);
}

/// "877" as "8 7 7".
QString oneByOne(const QString &characters)
{
    QStringList each;
    for (const QChar character : characters)
        each.append(character);
    return each.join(QLatin1Char(' '));
}

/// Telephone numbers digit by digit, with a rest after each group.
void sayTelephones(QString &text)
{
    static const QRegularExpression number(
        QStringLiteral("(?<![\\w-])(?:1[-\\x{2011}])?\\d{3}[-\\x{2011}][A-Z\\d]{3}[-\\x{2011}]\\d{"
                       "4}(?![\\w-])"));
    static const QRegularExpression dashes(QStringLiteral("[-\\x{2011}]"));
    replaceEach(text, number, [](const QRegularExpressionMatch &match) {
        QStringList groups;
        for (const QString &group : match.captured().split(dashes))
            groups.append(oneByOne(group));
        return groups.join(QStringLiteral(", "));
    });
    static const QRegularExpression emergency(QStringLiteral("(?<![\\w.,-])911(?![\\w-]|[.,]\\d)"));
    replaceEach(text, emergency,
                [](const QRegularExpressionMatch &match) { return oneByOne(match.captured()); });
}

void saySigns(QString &text, const LanguageWords &words)
{
    // A hyphen is a minus only where nothing stands before it that it could join to the number.
    static const QRegularExpression minus(QStringLiteral("\\x{2212}(?=\\d)|(?<![^\\s(])-(?=\\d)"));
    static const QRegularExpression plus(QStringLiteral("(?<![^\\s(])\\+(?=\\d)"));
    static const QRegularExpression range(QStringLiteral("(?<=\\d)\\s?\\x{2013}\\s?(?=\\d)"));
    // A sign at the end of a name, such as that of a button.
    static const QRegularExpression lone(QStringLiteral("(?<=\\w)([+\\x{2212}])(?!\\w)"));
    text.replace(minus, words.minus + QLatin1Char(' '));
    text.replace(plus, words.plus + QLatin1Char(' '));
    text.replace(range, QLatin1Char(' ') + words.to + QLatin1Char(' '));
    replaceEach(text, lone, [&](const QRegularExpressionMatch &match) {
        return QLatin1Char(' ') +
               (match.captured() == QLatin1String("+") ? words.plus : words.minus);
    });
}

QRegularExpression unitPattern()
{
    QStringList names;
    for (const QString &symbol : symbols().keys())
        names.append(QRegularExpression::escape(symbol));
    const QString any = names.join(QLatin1Char('|'));
    return QRegularExpression(
        QStringLiteral("(?<![\\w.,])(?:(\\d[\\d.,]*)\\s?)?(?<![A-Za-z])(%1)(?:/(%1))?(?!\\w)")
            .arg(any));
}

void sayUnits(QString &text, const LanguageWords &words)
{
    static const QRegularExpression unit = unitPattern();
    replaceEach(text, unit, [&](const QRegularExpressionMatch &match) {
        const QString number = match.captured(1);
        const auto said = [&](const QString &symbol, bool one) {
            const KnownUnit::Spoken names = symbols().value(symbol).*words.units;
            return QString::fromUtf8(one ? names.one : names.many);
        };
        QString whole = said(match.captured(2), number == QLatin1String("1"));
        if (!number.isEmpty())
            whole.prepend(number + QLatin1Char(' '));
        if (!match.captured(3).isEmpty())
            whole += QStringLiteral(" %1 %2").arg(words.per, said(match.captured(3), true));
        return whole;
    });
}

}  // namespace

QString spokenText(const QString &text, const QString &language)
{
    const LanguageWords &words = languageWords(language);
    QString spoken = text;
    spoken.replace(QChar::Nbsp, QLatin1Char(' '));
    sayTelephones(spoken);
    saySigns(spoken, words);
    sayUnits(spoken, words);
    return spoken.simplified();
}

}  // namespace guide
