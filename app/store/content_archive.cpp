// SPDX-License-Identifier: Apache-2.0
#include "content_archive.h"

#include <QDataStream>
#include <QHash>
#include <QIODevice>

#include <cmath>

namespace store {

namespace {

constexpr auto kStreamVersion = QDataStream::Qt_6_0;
/// Bytes that a value takes at least; no list is longer than what is left has room for.
constexpr int kValueSize = 4;

/// Numbers the texts, so that each is written once, and writes everything else in place.
class Writer {
public:
    Writer() { m_out.setVersion(kStreamVersion); }

    template <class... Values> void operator()(Values &...values) { (value(values), ...); }
    template <class Choice> void choice(Choice value, Choice) { number(static_cast<int>(value)); }
    void require(bool, const QString &) {}

    [[nodiscard]] QByteArray take()
    {
        QByteArray bytes;
        QDataStream out(&bytes, QIODevice::WriteOnly);
        out.setVersion(kStreamVersion);
        out << m_texts << m_body;
        return bytes;
    }

private:
    void number(int value) { m_out << qint32(value); }

    void value(const QString &text)
    {
        const auto known = m_numbers.constFind(text);
        if (known != m_numbers.constEnd())
            return number(*known);
        const int next = static_cast<int>(m_texts.size());
        m_numbers.insert(text, next);
        m_texts.append(text.toUtf8());
        number(next);
    }
    void value(int value) { number(value); }
    void value(bool value) { number(value ? 1 : 0); }
    void value(double value) { m_out << value; }
    void value(const QDate &day) { m_out << day.toJulianDay(); }
    void value(const QTime &time) { number(time.msecsSinceStartOfDay()); }
    void value(std::optional<double> &number)
    {
        value(number.has_value());
        if (number)
            value(*number);
    }
    template <class Item> void value(QList<Item> &list)
    {
        number(static_cast<int>(list.size()));
        for (Item &item : list)
            value(item);
    }
    void value(QMap<QString, QStringList> &map)
    {
        number(static_cast<int>(map.size()));
        for (auto entry = map.begin(); entry != map.end(); ++entry) {
            value(entry.key());
            value(entry.value());
        }
    }
    template <class Struct>
    requires requires(Writer &writer, Struct &value) { serialize(writer, value); }
    void value(Struct &value) { serialize(*this, value); }

    QHash<QString, int> m_numbers;
    QByteArrayList m_texts;
    QByteArray m_body;
    QDataStream m_out{&m_body, QIODevice::WriteOnly};
};

/// Keeps the first error; after it nothing more is read.
class Reader {
public:
    explicit Reader(const QByteArray &bytes)
    {
        QDataStream in(bytes);
        in.setVersion(kStreamVersion);
        quint32 texts = 0;
        in >> texts;
        // Not as one list: Qt would set room aside for as many as the number says.
        if (texts > in.device()->bytesAvailable() / kValueSize)
            fail();
        QByteArray text;
        for (; texts > 0 && m_fault.isEmpty() && in.status() == QDataStream::Ok; --texts) {
            in >> text;
            m_texts.append(QString::fromUtf8(text));
        }
        in >> m_body;
        if (in.status() != QDataStream::Ok || !in.atEnd())
            fail();
        m_in.setVersion(kStreamVersion);
    }

    template <class... Values> void operator()(Values &...values) { (value(values), ...); }
    template <class Choice> void choice(Choice &value, Choice last)
    {
        const int read = number();
        if (read < 0 || read > static_cast<int>(last))
            return fail();
        value = static_cast<Choice>(read);
    }
    void require(bool holds, const QString &otherwise)
    {
        if (!holds && m_fault.isEmpty())
            m_fault = otherwise;
    }

    /// What was wrong; empty when nothing was and all has been read.
    QString finish()
    {
        if (!m_in.atEnd())
            fail();
        return m_fault;
    }

private:
    void fail() { require(false, Store::tr("the content is damaged")); }

    template <class Number> Number take()
    {
        Number number{};
        if (m_fault.isEmpty())
            m_in >> number;
        if (m_in.status() != QDataStream::Ok)
            fail();
        return m_fault.isEmpty() ? number : Number{};
    }
    int number() { return take<qint32>(); }
    /// How many items come; never more than there are bytes for.
    int count()
    {
        const int count = number();
        if (count >= 0 && count <= m_in.device()->bytesAvailable() / kValueSize)
            return count;
        fail();
        return 0;
    }

    void value(QString &text)
    {
        const int at = number();
        if (!m_fault.isEmpty())
            return;
        if (at < 0 || at >= m_texts.size())
            return fail();
        text = m_texts.at(at);
    }
    void value(int &value) { value = number(); }
    void value(bool &value)
    {
        const int read = number();
        if (read != 0 && read != 1)
            fail();
        value = read == 1;
    }
    void value(double &value)
    {
        value = take<double>();
        if (!std::isfinite(value))
            fail();
    }
    void value(QDate &day) { day = QDate::fromJulianDay(take<qint64>()); }
    void value(QTime &time) { time = QTime::fromMSecsSinceStartOfDay(number()); }
    void value(std::optional<double> &number)
    {
        bool has = false;
        value(has);
        if (has)
            value(number.emplace());
    }
    template <class Item> void value(QList<Item> &list)
    {
        for (int left = count(); left > 0 && m_fault.isEmpty(); --left)
            value(list.emplaceBack());
    }
    void value(QMap<QString, QStringList> &map)
    {
        for (int left = count(); left > 0 && m_fault.isEmpty(); --left) {
            QString key;
            value(key);
            value(map[key]);
        }
    }
    template <class Struct>
    requires requires(Reader &reader, Struct &value) { serialize(reader, value); }
    void value(Struct &value) { serialize(*this, value); }

    QStringList m_texts;
    QByteArray m_body;
    QDataStream m_in{&m_body, QIODevice::ReadOnly};
    QString m_fault;
};

}  // namespace

QByteArray toBytes(const guide::Content &content)
{
    guide::Content own = content;
    Writer writer;
    serialize(writer, own);
    return writer.take();
}

guide::Result<guide::Content> contentFrom(const QByteArray &bytes)
{
    guide::Content content;
    Reader reader(bytes);
    serialize(reader, content);
    if (const QString fault = reader.finish(); !fault.isEmpty())
        return tl::unexpected(guide::Error{fault, Store::tr("the content store"),
                                           Store::tr("Install the guide again.")});
    return content;
}

}  // namespace store
