// SPDX-License-Identifier: Apache-2.0
#include "config.h"

#include "config_keys.h"
#include "host/durable_file.h"

#include <QFileInfo>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>

namespace kiosk {

namespace {

/// More would only bury the first ones.
constexpr qsizetype kMostFaults = 20;

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
        if (m_read.faults.size() < kMostFaults)
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
        constexpr int kLongest = 60;
        QString clean = text.left(kLongest);
        for (QChar &sign : clean) {
            if (!sign.isPrint())
                sign = QChar::ReplacementCharacter;
        }
        return text.size() > kLongest ? clean + QChar(0x2026) : clean;
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

}  // namespace kiosk
