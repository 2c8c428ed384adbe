// SPDX-License-Identifier: Apache-2.0
#include "pack_fixtures.h"

#include "support/test_program.h"

#include "pack/signature.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// Only what a known key signed is believed, and all of it (UPD-1).
class TestPackSignature : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ourOwnIsBelieved();
    void minisignsIsBelieved();
    void minisignBelievesOurs();
    void everyBitOfTheFileCounts();
    void everyBitOfTheSignatureCounts();
    void everyTruncationIsRefused();
    void refuses_data();
    void refuses();
    void legacyIsRefused();
    void partsOfTwoPacksAreRefused();
    void keysComeAndGo();
    void withoutKeysNothingIsBelieved();
    void lengthOfTheDigestCounts();

private:
    [[nodiscard]] QString fault(const QByteArray &file, const QByteArray &minisig) const
    {
        const auto verified = pack::verify(fixtures::digestOf(file), minisig, {m_b.key, m_c.key});
        return verified ? QString() : verified.error().what;
    }

    QTemporaryDir m_folder;
    fixtures::KeyPair m_a;  ///< not known to the program
    fixtures::KeyPair m_b;
    fixtures::KeyPair m_c;
    QByteArray m_file;
    QByteArray m_signature;
};

namespace {

const QString kNone = QStringLiteral("not signed");
const QString kFile = QStringLiteral("file is not the one that was signed");
const QString kComment = QStringLiteral("description is not the one that was signed");
const QString kKey = QStringLiteral("a key that this guide does not know: ");

QByteArray line(const QByteArray &minisig, int number)
{
    return minisig.split('\n').at(number);
}

QByteArray withLine(const QByteArray &minisig, int number, const QByteArray &now)
{
    QList<QByteArray> lines = minisig.split('\n');
    lines[number] = now;
    return lines.join('\n');
}

QByteArray flipped(QByteArray bytes, qsizetype bit)
{
    bytes[bit / 8] = static_cast<char>(bytes.at(bit / 8) ^ (1 << (bit % 8)));
    return bytes;
}

}  // namespace

void TestPackSignature::initTestCase()
{
    m_a = fixtures::makeKeys(m_folder.path(), "a");
    m_b = fixtures::makeKeys(m_folder.path(), "b");
    m_c = fixtures::makeKeys(m_folder.path(), "c");
    m_file = fixtures::bytesOf(GUIDE_STORE_FILE);
    m_signature = fixtures::signedBy(m_b, m_file, fixtures::comment());
    QCOMPARE(fault(m_file, m_signature), QString());
}

void TestPackSignature::ourOwnIsBelieved()
{
    const QByteArray digest = fixtures::digestOf(m_file);
    const auto verified = pack::verify(digest, m_signature, {m_c.key, m_b.key});
    QVERIFY(verified);
    QVERIFY(verified->manifest == fixtures::manifest());
    QVERIFY(verified->key == m_b.key);
    QCOMPARE(verified->digest, digest);
    QCOMPARE(line(m_signature, 0),
             QByteArray("untrusted comment: signature of serostim-guide content"));
    QCOMPARE(line(m_signature, 2), "trusted comment: " + fixtures::comment());
}

void TestPackSignature::minisignsIsBelieved()
{
    const QString file = m_folder.filePath("theirs");
    fixtures::put(file, m_file);
    const QByteArray theirs = fixtures::signedByMinisign(m_b, file, fixtures::comment());
    QCOMPARE(fault(m_file, theirs), QString());
    // What is signed is the same, byte for byte.
    QCOMPARE(withLine(theirs, 0, line(m_signature, 0)), m_signature);
}

void TestPackSignature::minisignBelievesOurs()
{
    const QString file = m_folder.filePath("ours");
    fixtures::put(file, m_file);
    fixtures::put(file + ".minisig", m_signature);
    const auto fine = fixtures::minisign({"-V", "-p", m_b.publicFile, "-m", file});
    QVERIFY2(fine.agreed, qPrintable(fine.said));
    QVERIFY2(fine.said.contains(QString::fromLatin1(fixtures::comment())), qPrintable(fine.said));
    QVERIFY(!fixtures::minisign({"-V", "-p", m_c.publicFile, "-m", file}).agreed);
    fixtures::put(file, flipped(m_file, 1234));
    QVERIFY(!fixtures::minisign({"-V", "-p", m_b.publicFile, "-m", file}).agreed);
}

void TestPackSignature::everyBitOfTheFileCounts()
{
    const int given = qEnvironmentVariableIntValue("GUIDE_SEED");
    const auto seed = static_cast<quint32>(given != 0 ? given : 20'261'201);
    qInfo("UPD-1: seed %u", seed);
    QRandomGenerator random(seed);
    int accepted = 0;
    for (int i = 0; i < 1'000; ++i) {
        const qint64 bit = random.bounded(static_cast<quint64>(m_file.size()) * 8);
        const QString said = fault(flipped(m_file, bit), m_signature);
        accepted += said.isEmpty() ? 1 : 0;
        QVERIFY2(said.contains(kFile), qPrintable(QString("bit %1: %2").arg(bit).arg(said)));
    }
    QCOMPARE(accepted, 0);
}

void TestPackSignature::everyBitOfTheSignatureCounts()
{
    for (const QByteArray &minisig :
         {m_signature,
          withLine(m_signature, 0, "untrusted comment: signature from minisign secret key")}) {
        QCOMPARE(fault(m_file, minisig), QString());
        const QByteArray digest = fixtures::digestOf(m_file);
        for (qsizetype bit = 0; bit < minisig.size() * 8; ++bit) {
            const auto verified = pack::verify(digest, flipped(minisig, bit), {m_b.key, m_c.key});
            QVERIFY2(!verified, qPrintable(QString("UPD-1: bit %1 is not looked at").arg(bit)));
        }
    }
}

void TestPackSignature::everyTruncationIsRefused()
{
    for (qsizetype size = 0; size < m_signature.size(); ++size)
        QVERIFY2(fault(m_file, m_signature.left(size)).contains(kNone),
                 qPrintable(QString("%1 bytes").arg(size)));
    for (const qsizetype size : {qsizetype(0), m_file.size() - 1})
        QVERIFY(fault(m_file.left(size), m_signature).contains(kFile));
    QVERIFY(fault(m_file + '\0', m_signature).contains(kFile));
}

void TestPackSignature::refuses_data()
{
    QTest::addColumn<QByteArray>("minisig");
    QTest::addColumn<QString>("says");
    const QByteArray fine = m_signature;
    const QByteArray first = line(fine, 1);
    const QByteArray last = line(fine, 3);
    QTest::newRow("empty") << QByteArray() << kNone;
    QTest::newRow("four empty lines") << QByteArray("\n\n\n\n") << kNone;
    QTest::newRow("Windows' ends of lines") << QByteArray(fine).replace("\n", "\r\n") << kNone;
    QTest::newRow("a fifth line") << fine + "\n" << kNone;
    QTest::newRow("a sign after the end") << fine + " " << kNone;
    QTest::newRow("a NUL after the end") << fine + '\0' << kNone;
    QTest::newRow("twice") << fine + fine << kNone;
    QTest::newRow("another untrusted comment")
        << withLine(fine, 0, "untrusted comment: signed by me") << kNone;
    QTest::newRow("no untrusted comment") << withLine(fine, 0, "comment") << kNone;
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF") + fine << kNone;
    const QList<std::pair<const char *, QByteArray>> spoilt{
        {"NUL", QByteArray(first).replace(40, 1, QByteArray(1, '\0'))},
        {"NUL after", first + '\0'},
        {"space after", first + ' '},
        {"sign that is none", QByteArray(first).replace(40, 1, "*")},
        {"sign of URLs", QByteArray(first).replace(40, 1, "-")},
        {"letter of another alphabet", QByteArray(first).replace(40, 2, "ä")},
        {"without filling", first.chopped(1)},
        {"filling in the middle", QByteArray(first).replace(40, 1, "=")},
        {"four signs less", first.left(first.size() - 4)},
        {"four signs more", "AAAA" + first},
        {"nothing", QByteArray()},
        {"a megabyte", QByteArray(1'000'000, 'A')}};
    for (const auto &[name, text] : spoilt) {
        QTest::addRow("signature: %s", name) << withLine(fine, 1, text) << kNone;
        QByteArray other = text;
        if (text.size() == first.size())
            other = last.left(40) + text.mid(40, 1) + last.mid(41);
        QTest::addRow("second signature: %s", name) << withLine(fine, 3, other) << kNone;
    }
    const QByteArray bytes = QByteArray::fromBase64(first);
    QTest::newRow("another kind") << withLine(fine, 1, ("EX" + bytes.mid(2)).toBase64()) << kNone;
    QTest::newRow("renamed to the old kind")
        << withLine(fine, 1, ("Ed" + bytes.mid(2)).toBase64()) << "old kind";
    QTest::newRow("the other key's id")
        << withLine(fine, 1, ("ED" + m_c.key.id + bytes.mid(10)).toBase64()) << kFile;
    QTest::newRow("no key's id")
        << withLine(fine, 1, ("ED" + QByteArray(8, '\0') + bytes.mid(10)).toBase64()) << kKey + "0";
    QTest::newRow("a signature of zeros")
        << withLine(fine, 1, (bytes.left(10) + QByteArray(64, '\0')).toBase64()) << kFile;
    QTest::newRow("a second signature of zeros")
        << withLine(fine, 3, QByteArray(64, '\0').toBase64()) << kComment;
    const QByteArray said = line(fine, 2);
    QTest::newRow("edited comment")
        << withLine(fine, 2, QByteArray(said).replace("number=3", "number=4")) << kComment;
    QTest::newRow("comment with a space more") << withLine(fine, 2, said + ' ') << kComment;
    QTest::newRow("no comment") << withLine(fine, 2, "trusted comment: ") << kComment;
    QTest::newRow("comment without its name") << withLine(fine, 2, fixtures::comment()) << kNone;
    QTest::newRow("comment with a NUL") << withLine(fine, 2, said + '\0') << kNone;
    QTest::newRow("comment with a bell") << withLine(fine, 2, said + '\a') << kNone;
    QTest::newRow("comment with an accent") << withLine(fine, 2, said + "é") << kNone;
    QTest::newRow("comment of a megabyte")
        << withLine(fine, 2, said + QByteArray(1'000'000, 'x')) << kNone;
    QTest::newRow("a known key signs something else")
        << fixtures::signedBy(m_b, m_file, "timestamp:1795000000") << "no content pack";
    QTest::newRow("a known key signs a manifest out of bounds")
        << fixtures::signedBy(m_b, m_file, fixtures::comment().replace("number=3", "number=0"))
        << "“number”";
    QTest::newRow("a key that is not known")
        << fixtures::signedBy(m_a, m_file, fixtures::comment()) << kKey + pack::nameOf(m_a.key);
    QByteArray forged = fixtures::signedBy(m_a, m_file, fixtures::comment());
    forged =
        withLine(forged, 1,
                 ("ED" + m_b.key.id + QByteArray::fromBase64(line(forged, 1)).mid(10)).toBase64());
    QTest::newRow("that key under the name of a known one") << forged << kFile;
}

void TestPackSignature::refuses()
{
    QFETCH(QByteArray, minisig);
    QFETCH(QString, says);
    const auto verified = pack::verify(fixtures::digestOf(m_file), minisig, {m_b.key, m_c.key});
    QVERIFY(!verified);
    const guide::Error &error = verified.error();
    QVERIFY2(error.what.contains(says), qPrintable(error.what));
    QVERIFY(!error.where.isEmpty() && !error.remedy.isEmpty());
}

void TestPackSignature::legacyIsRefused()
{
    const QString file = m_folder.filePath("legacy");
    fixtures::put(file, m_file);
    const QByteArray old = fixtures::signedByMinisign(m_b, file, fixtures::comment(), {"-l"});
    QVERIFY(QByteArray::fromBase64(line(old, 1)).startsWith("Ed"));
    QVERIFY2(fault(m_file, old).contains("old kind"), qPrintable(fault(m_file, old)));
    // For a file that happens to be a digest, the old kind signs what the new one does.
    const QByteArray digest = fixtures::digestOf(m_file);
    fixtures::put(file, digest);
    const QByteArray same = fixtures::signedByMinisign(m_b, file, fixtures::comment(), {"-l"});
    QVERIFY(fault(m_file, same).contains("old kind"));
}

void TestPackSignature::partsOfTwoPacksAreRefused()
{
    const QByteArray other = m_file + "later";
    const QByteArray newer = fixtures::comment().replace("number=3", "number=4");
    const QByteArray signedOther = fixtures::signedBy(m_b, other, newer);
    QCOMPARE(fault(other, signedOther), QString());
    QVERIFY(fault(m_file, signedOther).contains(kFile));
    QVERIFY(fault(other, m_signature).contains(kFile));
    // The older file under the newer one's description: rolling back unseen.
    QByteArray mixed = withLine(m_signature, 2, line(signedOther, 2));
    mixed = withLine(mixed, 3, line(signedOther, 3));
    QVERIFY2(fault(m_file, mixed).contains(kComment), qPrintable(fault(m_file, mixed)));
    QVERIFY(fault(m_file, withLine(m_signature, 3, line(signedOther, 3))).contains(kComment));
}

void TestPackSignature::keysComeAndGo()
{
    // UPD-22: a program with the keys B and C takes what B signed and what C signed, and refuses A.
    const QByteArray digest = fixtures::digestOf(m_file);
    const auto believes = [&](const QList<pack::PublicKey> &keys, const fixtures::KeyPair &by) {
        const auto verified =
            pack::verify(digest, fixtures::signedBy(by, m_file, fixtures::comment()), keys);
        return verified && verified->key == by.key;
    };
    QVERIFY(believes({m_a.key, m_b.key}, m_a));
    QVERIFY(believes({m_a.key, m_b.key}, m_b));
    QVERIFY(!believes({m_a.key, m_b.key}, m_c));
    QVERIFY(!believes({m_b.key, m_c.key}, m_a));
    QVERIFY(believes({m_b.key, m_c.key}, m_b));
    QVERIFY(believes({m_b.key, m_c.key}, m_c));
}

void TestPackSignature::withoutKeysNothingIsBelieved()
{
    for (const fixtures::KeyPair *by : {&m_a, &m_b, &m_c}) {
        const auto verified = pack::verify(
            fixtures::digestOf(m_file), fixtures::signedBy(*by, m_file, fixtures::comment()), {});
        QVERIFY(!verified);
        QVERIFY2(verified.error().what.contains("built without keys"),
                 qPrintable(verified.error().what));
    }
}

void TestPackSignature::lengthOfTheDigestCounts()
{
    const QByteArray digest = fixtures::digestOf(m_file);
    QCOMPARE(digest.size(), pack::kDigestSize);
    for (const QByteArray &wrong : {QByteArray(), digest.left(32), digest + '\0'})
        QVERIFY(!pack::verify(wrong, m_signature, {m_b.key}));
    pack::PublicKey cut = m_b.key;
    cut.bytes.chop(1);
    QVERIFY(!pack::verify(digest, m_signature, {cut}));
}

GUIDE_CORE_TEST(TestPackSignature)
#include "test_pack_signature.moc"
