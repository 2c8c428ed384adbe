// SPDX-License-Identifier: Apache-2.0
#include "config.h"

#include "host/files.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace kiosk {

namespace {

/// More would only bury the first ones.
constexpr qsizetype kMaxFaults = 20;

/// Reads one file line by line. A form of INI that has no surprises: a value is the rest of its
/// line, and comments stand on lines of their own.
class Reader {
public:
    explicit Reader(QString file)
        : m_file(std::move(file))
    {
    }

    void read(const QString &text)
    {
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            ++m_line;
            readLine(line.trimmed());
        }
        if (m_locked)
            lock();
        if (m_faultsLeftOut > 0)
            m_read.faults.append(
                {ConfigWords::tr("There are more faults: %1.").arg(m_faultsLeftOut), m_file,
                 ConfigWords::tr("Mend the first ones and check again.")});
    }

    void fault(const QString &what, const QString &where, const QString &remedy)
    {
        if (m_read.faults.size() < kMaxFaults)
            m_read.faults.append({what, where, remedy});
        else
            ++m_faultsLeftOut;
    }

    /// Nothing in the file can be trusted.
    void lock() { m_read.config.mode = Mode::Kiosk; }

    [[nodiscard]] bool setsSomething() const { return !m_seen.isEmpty(); }
    [[nodiscard]] ConfigFile result() const { return m_read; }

private:
    void readLine(const QString &line)
    {
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')) ||
            line.startsWith(QLatin1Char(';')))
            return;
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        if (line.startsWith(QLatin1Char('[')) && line.endsWith(QLatin1Char(']')))
            m_section = line.mid(1, line.size() - 2).trimmed();
        else if (equals > 0)
            set(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
        else
            noSetting(line);
    }

    void noSetting(const QString &line)
    {
        m_locked = m_locked || isMode(line);
        fault(ConfigWords::tr("This line is no setting: “%1”.").arg(shortened(line)), here({}),
              ConfigWords::tr("Write it as “key = value”, or begin it with #."));
    }

    void set(const QString &name, const QString &value)
    {
        // A slip in a name or a section must not unlock.
        if ((isMode(name) && value != QLatin1String("home")) ||
            value.compare(QLatin1String("kiosk"), Qt::CaseInsensitive) == 0)
            m_locked = true;
        const auto key = std::find_if(m_keys.begin(), m_keys.end(), [&](const ConfigKey &one) {
            return one.section == m_section && one.name == name;
        });
        const QString full = m_section + QLatin1Char('/') + name;
        if (key == m_keys.end())
            fault(ConfigWords::tr("There is no such setting."), here(shortened(full)),
                  ConfigWords::tr("See the manual page serostim-guide.conf(5) for all of them."));
        else if (m_seen.contains(full))
            fault(ConfigWords::tr("This is set twice; the first line counts."), here(full),
                  ConfigWords::tr("Remove one of the lines."));
        else
            setKnown(*key, full, value);
    }

    static bool isMode(const QString &text)
    {
        return text.startsWith(QLatin1String("mode"), Qt::CaseInsensitive);
    }

    void setKnown(const ConfigKey &key, const QString &full, const QString &value)
    {
        m_seen.insert(full);
        if (key.set(m_read.config, value))
            return;
        const QString used = full == QLatin1String("guide/mode") ? QStringLiteral("kiosk")
                             : key.fallback.isEmpty()            ? ConfigWords::tr("nothing")
                                                                 : key.fallback;
        fault(ConfigWords::tr("“%1” cannot be used here; instead counts: %2.")
                  .arg(shortened(value), used),
              here(full), ConfigWords::tr("Write %1.").arg(key.expected));
    }

    [[nodiscard]] QString here(const QString &key) const
    {
        const QString line = ConfigWords::tr("%1, line %2").arg(m_file, QString::number(m_line));
        return key.isEmpty() ? line : line + QStringLiteral(", ") + key;
    }

    /// What is read may be anything; a line for staff stays one line.
    static QString shortened(const QString &text)
    {
        constexpr int kMaxLength = 60;
        QString clean = text.left(kMaxLength);
        for (QChar &sign : clean) {
            if (!sign.isPrint())
                sign = QChar::ReplacementCharacter;
        }
        return text.size() > kMaxLength ? clean + QChar(0x2026) : clean;
    }

    const QList<ConfigKey> m_keys = configKeys();
    QString m_file;
    QString m_section;
    QSet<QString> m_seen;
    ConfigFile m_read;
    int m_line = 0;
    qsizetype m_faultsLeftOut = 0;
    bool m_locked = false;
};

/// @return none when these bytes are no text
std::optional<QString> decoded(const QByteArray &data)
{
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(data);
    if (decode.hasError() || text.contains(QChar::Null))
        return std::nullopt;
    return text;
}

ConfigFile readExisting(const QString &file, const QByteArray &data)
{
    Reader reader(file);
    const std::optional<QString> text = decoded(data);
    if (text)
        reader.read(*text);
    if (text && reader.setsSomething())
        return reader.result();
    reader.lock();
    reader.fault(
        text ? ConfigWords::tr("The file sets nothing; all defaults count, as a kiosk.")
             : ConfigWords::tr("The file is no text; all defaults count, as a kiosk."),
        file, ConfigWords::tr("Write it anew; the manual page serostim-guide.conf(5) tells how."));
    return reader.result();
}

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
        choice<Qt::Corner>("staff", "corner", &Config::staffCorner,
                           {{"top-right", Qt::TopRightCorner},
                            {"top-left", Qt::TopLeftCorner},
                            {"bottom-left", Qt::BottomLeftCorner},
                            {"bottom-right", Qt::BottomRightCorner}},
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

bool DayPart::contains(QTime time) const
{
    return from < until ? time >= from && time < until : time >= from || time < until;
}

Config::Config()
{
    for (const ConfigKey &key : configKeys())
        key.set(*this, key.fallback);
}

QString systemConfigFile()
{
    return QStringLiteral("/etc/serostim-guide/guide.conf");
}

ConfigFile readConfig(const QString &file, bool kioskAsked)
{
    ConfigFile result;
    const auto data = host::readSmallFile(file);
    if (!data) {
        result.config.mode = Mode::Kiosk;
        result.faults.append(data.error());
    } else if (*data) {
        result = readExisting(file, **data);
    } else {
        result.missing = true;
        if (kioskAsked)
            result.faults.append(
                {ConfigWords::tr("There is no such file; all defaults count."), file,
                 ConfigWords::tr(
                     "Write it anew; the manual page serostim-guide.conf(5) tells how.")});
    }
    if (kioskAsked)
        result.config.mode = Mode::Kiosk;
    return result;
}

guide::Result<QString> configFileFor(const QString &asked, const QString &system)
{
    if (asked.isEmpty())
        return system;
    // A link that leads nowhere is a system file, too: somebody meant it to be one.
    const QFileInfo info(system);
    if (info.exists() || info.isSymLink())
        return tl::unexpected(guide::Error{
            ConfigWords::tr(
                "--config is not used where there is a system file, so that no account can "
                "loosen what that sets."),
            system,
            ConfigWords::tr("Start the guide without --config, or change the system file.")});
    return asked;
}

QString configText()
{
    QString text =
        QStringLiteral(
            "# Serostim Guide: how the guide works as a kiosk. It is read once, at the "
            "start, from\n"
            "# %1; serostim-guide.conf(5) explains it, and\n"
            "# `serostim-guide --check` says what is wrong with it. Comments stand on "
            "lines of their own.\n"
            "# A value that cannot be used counts as the one that stands here; a mode, as kiosk.\n")
            .arg(systemConfigFile());
    QString section;
    for (const ConfigKey &key : configKeys()) {
        if (key.section != section)
            text += QStringLiteral("\n[%1]\n").arg(key.section);
        section = key.section;
        text += QStringLiteral("# %1\n# (%2)\n%3 =%4%5\n")
                    .arg(key.comment, key.values, key.name,
                         key.fallback.isEmpty() ? QString() : QStringLiteral(" "), key.fallback);
    }
    return text;
}

QList<ConfigKey> configKeys()
{
    return guideKeys() + placeKeys() + outputKeys();
}

}  // namespace kiosk
