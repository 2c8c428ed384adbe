// SPDX-License-Identifier: Apache-2.0
#include "config_keys.h"

#include <QRegularExpression>

#include <algorithm>

namespace kiosk {

namespace {

/// Digits as ASCII has them, without a sign: what else Qt takes for a number is a slip here.
bool isPlainNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[0-9]{1,6}(\\.[0-9]{1,3})?\\z"));
    return form.match(text).hasMatch();
}

template <typename Number>
ConfigKey whole(const char *section, const char *name, Number Config::*member, int least, int most,
                int fallback, const char *comment)
{
    return {section,
            name,
            QString::number(fallback),
            comment,
            QStringLiteral("whole number, %1 to %2").arg(least).arg(most),
            ConfigWords::tr("a whole number from %1 to %2").arg(least).arg(most),
            [=](Config &config, const QString &text) {
                bool fine = isPlainNumber(text);
                const int value = fine ? text.toInt(&fine) : 0;
                fine = fine && value >= least && value <= most;
                if (fine)
                    config.*member = Number(value);
                return fine;
            }};
}

/// The diagonal is the one number with a fraction, and with a value beside its range.
ConfigKey diagonal(const char *section, const char *name, const char *comment)
{
    return {section,
            name,
            "0",
            comment,
            "number, 5.0 to 100.0, or 0",
            ConfigWords::tr("a number from 5.0 to 100.0, or 0"),
            [](Config &config, const QString &text) {
                const double value = isPlainNumber(text) ? text.toDouble() : -1;
                const bool fine = value == 0 || (value >= 5 && value <= 100);
                if (fine)
                    config.diagonalInches = value;
                return fine;
            }};
}

template <typename Value> using Choices = QList<std::pair<QString, Value>>;

/// The first one is the default.
template <typename Value>
ConfigKey choice(const char *section, const char *name, Value Config::*member,
                 const Choices<Value> &choices, const char *comment)
{
    QStringList names;
    for (const auto &[text, value] : choices)
        names.append(text);
    return {section,
            name,
            names.constFirst(),
            comment,
            names.join(QStringLiteral(" | ")),
            ConfigWords::tr("one of: %1").arg(names.join(QStringLiteral(", "))),
            [=](Config &config, const QString &text) {
                const qsizetype index = names.indexOf(text);
                if (index < 0)
                    return false;
                config.*member = choices.at(index).second;
                return true;
            }};
}

const Choices<bool> kNoOrYes{{"no", false}, {"yes", true}};
const Choices<bool> kYesOrNo{{"yes", true}, {"no", false}};

ConfigKey hours(const char *section, const char *name, std::optional<DayPart> Config::*member,
                const char *comment)
{
    return {section,
            name,
            {},
            comment,
            "HH:MM-HH:MM, or nothing",
            ConfigWords::tr("two times such as 20:00-07:00, or nothing"),
            [=](Config &config, const QString &text) {
                static const QRegularExpression form(
                    QStringLiteral("\\A([0-9]{2}:[0-9]{2})-([0-9]{2}:[0-9]{2})\\z"));
                const auto match = form.match(text);
                const QTime from = QTime::fromString(match.captured(1), QStringLiteral("HH:mm"));
                const QTime until = QTime::fromString(match.captured(2), QStringLiteral("HH:mm"));
                if (text.isEmpty())
                    config.*member = std::nullopt;
                else if (from.isValid() && until.isValid() && from != until)
                    config.*member = DayPart{from, until};
                else
                    return false;
                return true;
            }};
}

/// A name as CUPS allows it. One with a dash first would pass for an option of `lp`.
ConfigKey printer(const char *section, const char *name, const char *comment)
{
    return {section,
            name,
            {},
            comment,
            "name of a printer as lpstat -e lists it, or nothing",
            ConfigWords::tr("the name of a printer as “lpstat -e” lists it, or nothing"),
            [](Config &config, const QString &text) {
                const bool fine = text.size() <= 127 && !text.startsWith(QLatin1Char('-')) &&
                                  std::all_of(text.begin(), text.end(), [](QChar sign) {
                                      return sign.isPrint() && !sign.isSpace() &&
                                             !QStringLiteral("/#\\'\"?").contains(sign);
                                  });
                if (fine)
                    config.printer = text;
                return fine;
            }};
}

QList<ConfigKey> guideKeys()
{
    return {
        choice<Mode>("guide", "mode", &Config::mode, {{"home", Mode::Home}, {"kiosk", Mode::Kiosk}},
                     "home: an ordinary window; kiosk: locked, for one visitor after the other."),
        choice<QString>("guide", "language", &Config::language, {{"en", "en"}, {"es", "es"}},
                        "Language that each visitor begins with."),
        whole("guide", "text-percent", &Config::textPercent, 100, 200, 140,
              "Text size that each visitor begins with, in percent."),
        whole("visit", "idle-seconds", &Config::idle, 30, 600, 120,
              "Seconds without a touch or key before the visitor is asked whether to go on."),
        whole("visit", "warning-seconds", &Config::warning, 20, 60, 20,
              "Seconds that this question counts down before everything is cleared."),
        whole("visit", "longest-minutes", &Config::longestVisit, 5, 120, 30,
              "Minutes after which the same key or place that never stops ends a visit."),
        choice<bool>("visit", "counters", &Config::counters, kNoOrYes,
                     "Count visits and opened pages by day; nothing else is ever counted."),
    };
}

QList<ConfigKey> placeKeys()
{
    return {
        diagonal("screen", "diagonal-inches",
                 "Size of the screen, from which all touch sizes follow; 0: what it reports."),
        choice<bool>("screen", "cursor", &Config::cursor, kNoOrYes,
                     "Show a mouse pointer; for kiosks that are used with a mouse."),
        hours("screen", "dark-hours", &Config::darkHours,
              "When the waiting screen is black, such as 20:00-07:00; a touch wakes it."),
        choice<Corner>("staff", "corner", &Config::staffCorner,
                       {{"top-right", Corner::TopRight},
                        {"top-left", Corner::TopLeft},
                        {"bottom-left", Corner::BottomLeft},
                        {"bottom-right", Corner::BottomRight}},
                       "Corner that staff hold for three seconds to be asked for the PIN."),
        whole("staff", "cleaning-seconds", &Config::cleaning, 10, 120, 30,
              "Seconds without any reaction, for wiping the screen."),
        choice<bool>("staff", "counselling", &Config::counselling, kYesOrNo,
                     "Whether staff may start counselling mode on this kiosk."),
    };
}

QList<ConfigKey> outputKeys()
{
    return {
        printer("printing", "printer",
                "The one printer that is used, of CUPS on this computer; nothing: no printing."),
        whole("printing", "pages-a-job", &Config::pagesAJob, 1, 40, 4,
              "Pages that one print may have."),
        whole("printing", "jobs-a-visit", &Config::jobsAVisit, 0, 20, 3,
              "Prints that one visitor may make; 0: none."),
        whole("printing", "jobs-an-hour", &Config::jobsAnHour, 1, 500, 20,
              "Prints that all visitors together may make in an hour."),
        choice<Sound>(
            "sound", "output", &Config::sound,
            {{"off", Sound::Off}, {"headphones", Sound::Headphones}, {"speaker", Sound::Speaker}},
            "What reading aloud is heard through."),
        whole("sound", "volume", &Config::volume, 10, 100, 60,
              "Volume that each visitor begins with, in percent."),
        hours("sound", "quiet-hours", &Config::quietHours,
              "When there is no sound at all, such as 20:00-07:00."),
    };
}

}  // namespace

QList<ConfigKey> configKeys()
{
    return guideKeys() + placeKeys() + outputKeys();
}

}  // namespace kiosk
