// SPDX-License-Identifier: Apache-2.0
// Whatever is typed, a search answers: never with an error of SQL or FTS5, and it changes nothing
// (ESC-21, DB-13).
#include "opened_store.h"

#include "support/test_program.h"

#include "store/search.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace {

constexpr int kQueries = 10'000;
constexpr quint32 kSeed = 20261121;

/// Pieces that mean something to FTS5, to SQL, to a terminal or to nobody.
QStringList pieces()
{
    QStringList all{"\"",
                    "\"\"",
                    "*",
                    "^",
                    "NEAR(",
                    "NEAR(a b, 2)",
                    "AND",
                    "OR",
                    "NOT",
                    "col:",
                    "title:",
                    "{title words} :",
                    "(",
                    ")",
                    "+",
                    "-",
                    "--",
                    ";",
                    "/*",
                    "*/",
                    "'",
                    "''",
                    "\\",
                    "%",
                    "_",
                    "' OR 1=1",
                    "DROP TABLE search_entry",
                    "UNION SELECT",
                    "PRAGMA",
                    "ATTACH",
                    ":match",
                    "?1",
                    "$1",
                    "x'00'",
                    "NULL",
                    "rowid",
                    "\t",
                    "\n",
                    "\r\n",
                    "headache",
                    "breathing",
                    "swoll",
                    "the",
                    "serostim",
                    "xyzzy",
                    "a",
                    "1-877-714-2947"};
    for (const char16_t c :
         {0x0000, 0x0001, 0x0007, 0x001B, 0x007F, 0x0085, 0x00AD, 0x200D, 0x202E, 0x2028, 0xD800,
          0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xFEFF, 0xFFFE, 0xFFFF})
        all.append(QString(QChar(c)));
    for (const char *text : {"😖", "👩‍⚕️", "náusea", "ﬁ", "ß", "İ", "ı", "头痛", "صداع",
                             "כאב", "e\u0301\u0301\u0301"})
        all.append(QString::fromUtf8(text));
    return all;
}

class Hostile {
public:
    QString next()
    {
        switch (m_random.bounded(20)) {
        case 0:
            return m_pieces.at(pick(m_pieces.size())).repeated(10'000).left(10'000);
        case 1:
            return noise(10'000);
        case 2:
            return noise(40);
        default:
            break;
        }
        QString text;
        for (int parts = 1 + m_random.bounded(12); parts > 0; --parts) {
            text += m_pieces.at(pick(m_pieces.size()));
            if (m_random.bounded(2) == 0)
                text += ' ';
        }
        return text;
    }

private:
    int pick(qsizetype size) { return m_random.bounded(static_cast<int>(size)); }

    QString noise(int length)
    {
        QString text(length, Qt::Uninitialized);
        for (QChar &c : text)
            c = QChar(static_cast<char16_t>(m_random.bounded(0x10000)));
        return text;
    }

    QRandomGenerator m_random{kSeed};
    QStringList m_pieces = pieces();
};

}  // namespace

class TestSearchHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPieceAlone();
    void tenThousandQueries();
};

void TestSearchHostile::everyPieceAlone()
{
    const fixtures::OpenedStore store(true);
    auto search = store::Search::prepare(*store.opened, "en");
    QVERIFY(search.has_value());
    for (const QString &piece : pieces()) {
        for (const QString &typed :
             {piece, piece + piece, "headache " + piece, piece + " headache"}) {
            const auto hits = search->find(typed);
            QVERIFY2(hits.has_value(), qPrintable(typed));
            if (typed.contains("headache ") || typed.contains(" headache"))
                QVERIFY2(!hits->isEmpty(), qPrintable(typed));
        }
    }
}

void TestSearchHostile::tenThousandQueries()
{
    const fixtures::OpenedStore store(true);
    const QByteArray before = fixtures::hashOf(store.path);
    auto search = store::Search::prepare(*store.opened, "en");
    QVERIFY(search.has_value());
    Hostile hostile;
    int answered = 0;
    for (int i = 0; i < kQueries; ++i) {
        const QString typed = hostile.next();
        const auto hits = search->find(typed);
        QVERIFY2(hits.has_value(),
                 qPrintable(QStringLiteral("query %1: %2: %3")
                                .arg(i)
                                .arg(typed.left(80), hits ? QString() : hits.error().what)));
        for (const guide::Hit &hit : *hits) {
            QVERIFY(!hit.target.isEmpty() && !hit.title.isEmpty());
            for (const guide::Run &mark : hit.snippetMarks)
                QVERIFY(mark.start >= 0 && mark.start + mark.length <= hit.snippet.size());
        }
        answered += hits->isEmpty() ? 0 : 1;
    }
    // The queries reach the index rather than end before it.
    QVERIFY(answered > kQueries / 4);
    QVERIFY(store.opened->checkUnchanged().has_value());
    QVERIFY(store.opened->checkWhole().has_value());
    QCOMPARE(fixtures::hashOf(store.path), before);
    QCOMPARE(fixtures::entries(store.folder.path()), QStringList{"guide.sqlite"});
}

GUIDE_CORE_TEST(TestSearchHostile)
#include "test_search_hostile.moc"
