// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "pack/signature.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryFile>
#include <QTest>

/// The digest that minisign signs.
class TestPackDigest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofAFile_data();
    void ofAFile();
    void ofAnOpenDescriptor();
    void unreadable();
    void endless();
};

namespace {

QByteArray some(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + (i >> 8));
    return bytes;
}

QByteArray byQt(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_512);
}

}  // namespace

void TestPackDigest::ofAFile_data()
{
    QTest::addColumn<int>("size");
    constexpr int piece = 256 * 1024;
    for (const int size : {0, 1, 127, 128, piece - 1, piece, piece + 1, 3 * piece + 5})
        QTest::addRow("%d bytes", size) << size;
}

void TestPackDigest::ofAFile()
{
    QFETCH(int, size);
    QTemporaryFile file;
    const QByteArray bytes = some(size);
    QVERIFY(file.open() && file.write(bytes) == size && file.seek(0));
    const auto digest = pack::digestOf(file, file.fileName());
    QVERIFY(digest);
    QCOMPARE(*digest, byQt(bytes));
}

void TestPackDigest::ofAnOpenDescriptor()
{
    QTemporaryFile file;
    const QByteArray bytes = some(300'000);
    QVERIFY(file.open() && file.write(bytes) == bytes.size() && file.flush() && file.seek(0));
    QFile same;
    QVERIFY(same.open(file.handle(), QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto digest = pack::digestOf(same, "descriptor");
    QVERIFY(digest);
    QCOMPARE(*digest, byQt(bytes));
}

void TestPackDigest::unreadable()
{
    QFile folder(QStringLiteral("/proc/self/mem"));  // opens, and its first byte cannot be read
    QVERIFY(folder.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto digest = pack::digestOf(folder, "that file");
    QVERIFY(!digest);
    QCOMPARE(digest.error().where, QString("that file"));
    QBuffer closed;
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::read (QBuffer): device not open");
    QVERIFY(!pack::digestOf(closed, "closed"));
}

void TestPackDigest::endless()
{
    QFile zeros(QStringLiteral("/dev/zero"));
    QVERIFY(zeros.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    const auto digest = pack::digestOf(zeros, "zeros");
    QVERIFY(!digest);
    QVERIFY2(digest.error().what.contains("too large"), qPrintable(digest.error().what));
}

GUIDE_CORE_TEST(TestPackDigest)
#include "test_pack_digest.moc"
