// SPDX-License-Identifier: Apache-2.0
#include "pack_fixtures.h"

#include "support/test_program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// Public keys as minisign writes them, and spoilt ones.
class TestPackKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publicKey();
    void nameIsMinisigns_data();
    void nameIsMinisigns();
    void nameHasAllItsDigits_data();
    void nameHasAllItsDigits();
    void noPublicKey_data();
    void noPublicKey();
    void builtIn();

private:
    [[nodiscard]] QString spoilt(const QByteArray &text) const
    {
        const QString file = m_folder.filePath("spoilt.key");
        fixtures::put(file, text);
        return file;
    }

    QTemporaryDir m_folder;
    fixtures::KeyPair m_plain;
};

namespace {

constexpr int kId = 54;  // its place in a secret key

QByteArray secretBytes(const fixtures::KeyPair &keys)
{
    return QByteArray::fromBase64(fixtures::bytesOf(keys.secretFile).split('\n').at(1));
}

QByteArray secretText(const QByteArray &bytes)
{
    return "untrusted comment: changed\n" + bytes.toBase64() + '\n';
}

}  // namespace

void TestPackKeys::initTestCase()
{
    m_plain = fixtures::makeKeys(m_folder.path(), "plain");
}

void TestPackKeys::publicKey()
{
    const QByteArray bytes =
        QByteArray::fromBase64(fixtures::bytesOf(m_plain.publicFile).split('\n').at(1));
    QCOMPARE(m_plain.key.id, bytes.mid(2, 8));
    QCOMPARE(m_plain.key.bytes, bytes.mid(10));
    QCOMPARE(m_plain.key.bytes.size(), 32);
}

void TestPackKeys::nameIsMinisigns_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("its own") << m_plain.key.id;
    QTest::newRow("zeros in front") << QByteArray::fromHex("0a0b0c0d0e000000");
    QTest::newRow("all bits") << QByteArray(8, '\xff');
    QTest::newRow("none") << QByteArray(8, '\0');
}

void TestPackKeys::nameIsMinisigns()
{
    QFETCH(QByteArray, id);
    const QString secret = spoilt(secretText(secretBytes(m_plain).replace(kId, 8, id)));
    const QString file = m_folder.filePath("named.pub");
    // It writes the public key anew, with its name in the comment.
    const auto made = fixtures::minisign({"-R", "-f", "-s", secret, "-p", file});
    QVERIFY2(made.agreed, qPrintable(made.said));
    const QByteArray text = fixtures::bytesOf(file);
    const auto key = pack::readPublicKey(text);
    QVERIFY(key);
    QCOMPARE(key->id, id);
    // Some of its versions leave out zeros in front.
    bool printed = false;
    const quint64 theirs = text.split('\n').at(0).split(' ').constLast().toULongLong(&printed, 16);
    QVERIFY(printed);
    QCOMPARE(theirs, pack::nameOf(*key).toULongLong(nullptr, 16));
}

void TestPackKeys::nameHasAllItsDigits_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("none in front") << QByteArray::fromHex("efcdab89674523f1") << "F123456789ABCDEF";
    QTest::newRow("one zero") << QByteArray::fromHex("efcdab896745230a") << "0A23456789ABCDEF";
    QTest::newRow("two zeros") << QByteArray::fromHex("efcdab8967452300") << "0023456789ABCDEF";
    QTest::newRow("nothing else") << QByteArray(8, '\0') << QString(16, '0');
}

/// Names of files and the pointer to them want 16 digits.
void TestPackKeys::nameHasAllItsDigits()
{
    QFETCH(const QByteArray, id);
    QTEST(pack::nameOf({id, {}}), "name");
}

void TestPackKeys::noPublicKey_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray fine = fixtures::bytesOf(m_plain.publicFile);
    const QByteArray comment = fine.split('\n').at(0) + '\n';
    const QByteArray base64 = fine.split('\n').at(1);
    const QByteArray bytes = QByteArray::fromBase64(base64);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("base64 alone") << base64 + '\n';
    QTest::newRow("another comment") << "comment: x\n" + base64 + '\n';
    QTest::newRow("without its last end of line") << fine.chopped(1);
    QTest::newRow("a line more") << fine + '\n';
    QTest::newRow("Windows' ends of lines") << QByteArray(fine).replace("\n", "\r\n");
    QTest::newRow("a NUL") << QByteArray(fine).replace("\n", QByteArray(1, '\0') + "\n");
    QTest::newRow("a byte less") << comment + bytes.chopped(1).toBase64() + '\n';
    QTest::newRow("a byte more") << comment + (bytes + 'x').toBase64() + '\n';
    QTest::newRow("another kind") << comment + ("ED" + bytes.mid(2)).toBase64() + '\n';
    QTest::newRow("garbled") << comment + QByteArray(base64).replace(20, 1, "!") + '\n';
    QTest::newRow("a long comment")
        << "untrusted comment: " + QByteArray(1'000'000, 'x') + '\n' + base64 + '\n';
    QTest::newRow("a secret key") << fixtures::bytesOf(m_plain.secretFile);
    QTest::newRow("a signature") << fixtures::signedBy(m_plain, "x", "y");
}

void TestPackKeys::noPublicKey()
{
    QFETCH(QByteArray, file);
    const auto key = pack::readPublicKey(file);
    QVERIFY(!key);
    QVERIFY2(key.error().what.contains("no public key"), qPrintable(key.error().what));
}

void TestPackKeys::builtIn()
{
    // UPD-22: this test is built with the two keys of tests/pack/keys, by what makes the program's.
    const QList<pack::PublicKey> keys = pack::builtInKeys();
    QCOMPARE(keys.size(), 2);
    QCOMPARE(pack::nameOf(keys.at(0)), QString("004128C974BA4617"));
    QCOMPARE(pack::nameOf(keys.at(1)), QString("2B7F638CD2584FC9"));
    const QString folder = QStringLiteral(GUIDE_SOURCE_DIR "/tests/pack/keys/");
    QVERIFY(keys.at(0) == pack::readPublicKey(fixtures::bytesOf(folder + "b.pub")));
    QVERIFY(keys.at(1) == pack::readPublicKey(fixtures::bytesOf(folder + "c.pub")));
}

GUIDE_CORE_TEST(TestPackKeys)
#include "test_pack_keys.moc"
