// SPDX-License-Identifier: Apache-2.0
#include "pack_fixtures.h"
#include "secret_key.h"

#include "support/test_program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

/// Keys as minisign writes them, public and secret, and spoilt ones.
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
    void secretKey();
    void noSecretKey_data();
    void noSecretKey();
    void unreadableSecretKey();
    void password_data();
    void password();
    void passwordThatAsksForMore();

private:
    [[nodiscard]] QString spoilt(const QByteArray &text) const
    {
        const QString file = m_folder.filePath("spoilt.key");
        fixtures::put(file, text);
        return file;
    }

    QTemporaryDir m_folder;
    fixtures::KeyPair m_plain;
    fixtures::KeyPair m_locked;  ///< with the password "páss word"
    fixtures::KeyPair m_theirs;  ///< locked by minisign itself, with the same password
    fixtures::KeyPair m_empty;   ///< with a password of no signs
};

namespace {

const QByteArray kPassword = QByteArrayLiteral("p\xC3\xA1ss word");
// Places in a secret key (158 bytes).
constexpr int kDerivation = 2;
constexpr int kChecksum = 4;
constexpr int kOperations = 38;
constexpr int kMemory = 46;
constexpr int kId = 54;
constexpr int kSecret = 62;
constexpr int kCheck = 126;

QByteArray noPassword()
{
    return "not asked";
}

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
    m_locked = fixtures::locked(m_plain, m_folder.path(), kPassword);
    m_empty = fixtures::locked(m_plain, m_folder.path(), "");
    m_theirs = fixtures::makeKeys(m_folder.path(), "theirs", kPassword);
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

void TestPackKeys::secretKey()
{
    const auto key = content::SecretKey::read(m_plain.secretFile, [] {
        qFatal("a key without a password asks for none");
        return QByteArray();
    });
    QVERIFY(key);
    const QByteArray digest = fixtures::digestOf("file");
    const QByteArray once = key->signatureFile(digest, "comment");
    QCOMPARE(key->signatureFile(digest, "comment"), once);  // UPD-24
    QVERIFY(key->signatureFile(fixtures::digestOf("file2"), "comment") != once);
    QVERIFY(key->signatureFile(digest, "comment2") != once);
}

void TestPackKeys::noSecretKey_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    const QByteArray fine = fixtures::bytesOf(m_plain.secretFile);
    const QByteArray bytes = secretBytes(m_plain);
    const QString none = "this is no secret key of minisign";
    const QString unknown = "of a kind that is not known";
    const QString damaged = "the secret key is damaged";
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("a public key") << fixtures::bytesOf(m_plain.publicFile) << none;
    QTest::newRow("without its last end of line") << fine.chopped(1) << none;
    QTest::newRow("a line more") << fine + '\n' << none;
    QTest::newRow("one line") << fine.split('\n').at(1) + '\n' << none;
    QTest::newRow("garbled") << QByteArray(fine).replace(60, 1, "*") << none;
    QTest::newRow("a NUL") << QByteArray(fine).replace(60, 1, QByteArray(1, '\0')) << none;
    QTest::newRow("a megabyte") << "untrusted comment: x\n" + QByteArray(1'000'000, 'A') + '\n'
                                << none;
    QTest::newRow("a byte less") << secretText(bytes.chopped(1)) << none;
    QTest::newRow("a byte more") << secretText(bytes + 'x') << none;
    const auto changed = [&](int place, const QByteArray &now) {
        return secretText(QByteArray(bytes).replace(place, now.size(), now));
    };
    QTest::newRow("another kind") << changed(0, "ED") << unknown;
    QTest::newRow("another derivation") << changed(kDerivation, "Ar") << unknown;
    QTest::newRow("another checksum") << changed(kChecksum, "SH") << unknown;
    QTest::newRow("first half changed") << changed(kSecret, "x") << damaged;
    QTest::newRow("second half changed") << changed(kSecret + 63, "x") << damaged;
    QTest::newRow("a checksum that is wrong") << changed(kCheck, "x") << damaged;
}

void TestPackKeys::noSecretKey()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    const QString path = spoilt(file);
    const auto key = content::SecretKey::read(path, noPassword);
    QVERIFY(!key);
    QVERIFY2(key.error().what.contains(says), qPrintable(key.error().what));
    QCOMPARE(key.error().where, path);
}

void TestPackKeys::unreadableSecretKey()
{
    for (const QString &file : {m_folder.filePath("none.key"), m_folder.path()}) {
        const auto key = content::SecretKey::read(file, noPassword);
        QVERIFY(!key);
        QVERIFY2(key.error().what.contains("cannot be read"), qPrintable(key.error().what));
    }
}

void TestPackKeys::password_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<bool>("right");
    QTest::newRow("right for minisign's own") << m_theirs.secretFile << kPassword << true;
    QTest::newRow("right") << m_locked.secretFile << kPassword << true;
    QTest::newRow("wrong") << m_locked.secretFile << QByteArray("pass word") << false;
    QTest::newRow("empty for one that is not") << m_locked.secretFile << QByteArray() << false;
    QTest::newRow("a sign too many") << m_locked.secretFile << kPassword + ' ' << false;
    QTest::newRow("empty for an empty one") << m_empty.secretFile << QByteArray() << true;
    QTest::newRow("any for an empty one") << m_empty.secretFile << QByteArray("x") << false;
}

void TestPackKeys::password()
{
    QFETCH(QString, secret);
    QFETCH(QByteArray, typed);
    QFETCH(bool, right);
    int asked = 0;
    const auto key = content::SecretKey::read(secret, [&] {
        ++asked;
        return QByteArray(typed.constData(), typed.size());
    });
    QCOMPARE(asked, 1);
    QCOMPARE(key.has_value(), right);
    // Minisign says the same of every key that is quick, and believes what ours signs.
    const QString file = m_folder.filePath("signed");
    fixtures::put(file, "file");
    if (secret != m_theirs.secretFile)
        QCOMPARE(fixtures::minisign({"-S", "-s", secret, "-m", file}, typed + '\n').agreed, right);
    if (!key) {
        QVERIFY2(key.error().what.contains("password is wrong"), qPrintable(key.error().what));
        return;
    }
    fixtures::put(file + ".minisig",
                  key->signatureFile(fixtures::digestOf("file"), fixtures::comment()));
    const bool theirs = secret == m_theirs.secretFile;
    const auto checked = fixtures::minisign(
        {"-V", "-p", theirs ? m_theirs.publicFile : m_plain.publicFile, "-m", file});
    QVERIFY2(checked.agreed, qPrintable(checked.said));
}

void TestPackKeys::passwordThatAsksForMore()
{
    const QByteArray bytes = secretBytes(m_locked);
    for (const int place : {kOperations, kMemory}) {
        const QByteArray most = QByteArray(bytes).replace(place, 8, QByteArray(8, '\x7f'));
        const auto key = content::SecretKey::read(spoilt(secretText(most)), noPassword);
        QVERIFY(!key);
        QVERIFY2(key.error().what.contains("asks for more"), qPrintable(key.error().what));
    }
}

GUIDE_CORE_TEST(TestPackKeys)
#include "test_pack_keys.moc"
