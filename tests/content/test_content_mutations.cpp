// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"
#include "store_writer.h"

#include "support/test_program.h"

#include <QRandomGenerator>
#include <QTest>

/// Spoils one file at a time in ways that nobody would think of. The compiler must answer with
/// problems that name a file and a remedy; it must never crash, hang, or pass what it cannot write.
class TestContentMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mutations_data();
    void mutations();

private:
    QByteArray mutate(const QByteArray &bytes);
    qsizetype below(qsizetype limit)
    {
        return m_random.bounded(int(std::max<qsizetype>(limit, 1)));
    }

    ContentCopy m_copy{ContentCopy::small()};
    QStringList m_files;
    QRandomGenerator m_random;
};

namespace {

constexpr quint32 kSeed = 20261120;
constexpr int kRows = 20;
constexpr int kPerRow = 100;
constexpr int kWriteEvery = 40;  // writing waits for the disk

/// What parsers stumble over.
const QList<QByteArray> kTokens{"{",
                                "}",
                                "[",
                                "]",
                                "\"",
                                "'",
                                ":",
                                ": ",
                                "- ",
                                "#",
                                "&a",
                                "*a",
                                "|",
                                ">",
                                "---\n",
                                "...\n",
                                "<<: ",
                                "!!binary ",
                                "? ",
                                "\t",
                                "\r",
                                "\n\n",
                                QByteArray(1, '\0'),
                                "\xff",
                                "\xe2\x80",
                                "![](",
                                "](",
                                "**",
                                "```",
                                "| - |\n",
                                "<!--",
                                "&amp;",
                                "## ",
                                "{#a kind=",
                                "{plain}",
                                "nan",
                                "1e999",
                                "-",
                                "−",
                                "999999999999",
                                "{}",
                                "[]",
                                "~",
                                "%YAML 9\n"};

}  // namespace

void TestContentMutations::initTestCase()
{
    QVERIFY(m_copy.isValid());
    const content::Problems problems = m_copy.check();
    QVERIFY2(problems.all().isEmpty(), describe(problems));
    for (const QString &folder : {QString(), QString("en/")}) {
        const QDir dir(m_copy.dir().filePath(folder.isEmpty() ? "." : folder));
        for (const QString &file : dir.entryList({"*.yaml", "*.md"}, QDir::Files, QDir::Name))
            m_files.append(folder + file);
    }
    QCOMPARE(m_files.size(), 27);
}

void TestContentMutations::mutations_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 i = 0; i < kRows; ++i)
        QTest::addRow("seed %u", kSeed + i) << kSeed + i;
}

QByteArray TestContentMutations::mutate(const QByteArray &bytes)
{
    QByteArray result = bytes;
    const qsizetype at = below(result.size());
    const qsizetype length = 1 + below(40);
    switch (m_random.bounded(6)) {
    case 0:
        result[at] = static_cast<char>(result.at(at) ^ (1 << m_random.bounded(8)));
        break;
    case 1:
        result.remove(at, length);
        break;
    case 2:
        result.insert(at, result.mid(below(result.size()), length));
        break;
    case 3:
        result.truncate(at);
        break;
    case 4:
        result.insert(at, kTokens.at(below(kTokens.size())));
        break;
    default:
        result.insert(at, kTokens.at(below(kTokens.size())).repeated(300));
    }
    return result;
}

void TestContentMutations::mutations()
{
    QFETCH(quint32, seed);
    m_random.seed(seed);
    const QTemporaryDir out;
    int refused = 0;
    for (int i = 0; i < kPerRow; ++i) {
        const QString file = m_files.at(below(m_files.size()));
        const QByteArray before = m_copy.read(file);
        QByteArray after = before;
        for (int times = 1 + m_random.bounded(3); times > 0 && !after.isEmpty(); --times)
            after = mutate(after);
        QVERIFY(m_copy.write(file, after));
        content::Problems problems;
        const content::Model model = m_copy.load(problems);
        QVERIFY(m_copy.write(file, before));
        for (const content::Problem &problem : problems.all()) {
            QVERIFY(!problem.place.file.isEmpty() && problem.place.line >= 0);
            QVERIFY(!problem.what.isEmpty() && !problem.remedy.isEmpty());
        }
        refused += problems.hasErrors() ? 1 : 0;
        if (!problems.hasErrors() && i % kWriteEvery == 0) {
            const auto written = content::writeStore(model, out.filePath("guide.sqlite"));
            QVERIFY2(written, written ? "" : qPrintable(file + ": " + written.error()));
        }
    }
    // Most spoilt files are refused; some changes are only other words.
    QVERIFY2(refused > kPerRow / 2, qPrintable(QString::number(refused)));
}

GUIDE_CORE_TEST(TestContentMutations)
#include "test_content_mutations.moc"
