// SPDX-License-Identifier: Apache-2.0
// Files that are saved, and files that cannot be: whole or not there, and what to do is said.
#include "output/typeset.h"

#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace {

/// No file may grow beyond a few bytes while it lives, as on a full disk.
class FullDisk {
public:
    FullDisk()
    {
        signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_was);
        const rlimit small{1000, m_was.rlim_max};
        m_done = setrlimit(RLIMIT_FSIZE, &small) == 0;
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_was); }
    Q_DISABLE_COPY_MOVE(FullDisk)
    [[nodiscard]] bool isFull() const { return m_done; }

private:
    rlimit m_was{};
    bool m_done = false;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

const QByteArray kBytes(100000, 'x');

}  // namespace

class TestWriteFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsWholeAndAlone();
    void whatCannotBeWrittenIsSaid_data();
    void whatCannotBeWrittenIsSaid();
    void aDeviceStaysOne();
    void aFullDiskLeavesTheOlderFile();
    void theReaderSavesTheBox();
    void theReaderThinksBetterOfIt();
    void theReaderIsToldWhatFailed();
    void nothingIsSavedWhereNothingMayBe();
};

void TestWriteFile::aFileIsWholeAndAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("box.pdf");
    for (const QByteArray &bytes : {QByteArray("first"), kBytes, QByteArray()}) {
        QVERIFY(output::writeFile(path, bytes));
        QVERIFY(bytesOf(path) == bytes);
        QCOMPARE(entries(folder.path()), QStringList{"box.pdf"});
    }
}

void TestWriteFile::whatCannotBeWrittenIsSaid_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("missing folder") << "nowhere/box.pdf";
    QTest::newRow("a file for a folder") << "older/box.pdf";
    QTest::newRow("a folder of that name") << "folder";
    QTest::newRow("read-only folder") << "/proc/box.pdf";  // for root too
    QTest::newRow("name too long") << QString(300, 'b') + ".pdf";
    QTest::newRow("no name") << "";
}

void TestWriteFile::whatCannotBeWrittenIsSaid()
{
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("folder"));
    QVERIFY(output::writeFile(folder.filePath("older"), "older"));
    const QStringList before = entries(folder.path());
    const QString path = file.isEmpty() || file.startsWith('/') ? file : folder.filePath(file);
    const auto written = output::writeFile(path, kBytes);
    QVERIFY(!written);
    QVERIFY2(written.error().what.startsWith("The file could not be saved: ") &&
                 written.error().what.size() > 35,
             qPrintable(written.error().what));
    QCOMPARE(written.error().where, path);
    QCOMPARE(written.error().remedy,
             QString("Choose another folder, or make room, and try again."));
    QCOMPARE(entries(folder.path()), before);
    QCOMPARE(bytesOf(folder.filePath("older")), QByteArray("older"));
}

/// A pipe stands for all that is no file: a device must not be replaced by a PDF.
void TestWriteFile::aDeviceStaysOne()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("pipe.pdf");
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    const auto written = output::writeFile(path, kBytes);
    QVERIFY(!written && written.error().what.contains("this is a device, not a file"));
    struct stat now = {};
    QVERIFY(stat(qPrintable(path), &now) == 0 && S_ISFIFO(now.st_mode));
    QCOMPARE(entries(folder.path()), QStringList());  // pipes are not listed
}

void TestWriteFile::aFullDiskLeavesTheOlderFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("box.pdf");
    QVERIFY(output::writeFile(path, "older"));
    {
        const FullDisk disk;
        QVERIFY(disk.isFull());
        const auto written = output::writeFile(path, kBytes);
        QVERIFY(!written && !written.error().what.isEmpty());
        QVERIFY(!output::writeFile(folder.filePath("new.pdf"), kBytes));
    }
    QCOMPARE(bytesOf(path), QByteArray("older"));
    QCOMPARE(entries(folder.path()), QStringList{"box.pdf"});
    QVERIFY(output::writeFile(path, kBytes));
}

void TestWriteFile::theReaderSavesTheBox()
{
    const QTemporaryDir folder;
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:trial-results#table");
    guide.files().answer = folder.filePath("my box.pdf");
    for (const QPageSize::PageSizeId size : {QPageSize::Letter, QPageSize::A4}) {
        guide.files().size = size;
        QVERIFY(support::press(guide.window(), "Save this table as PDF"));
        QTRY_VERIFY(support::find(guide.window(), QAccessible::StaticText,
                                  "Saved as " + guide.files().answer) != nullptr);
        QVERIFY(bytesOf(guide.files().answer).startsWith("%PDF-"));
        QCOMPARE(entries(folder.path()), QStringList{"my box.pdf"});
    }
    // Whoever looks into the folder learns neither medicine nor disease.
    const QString name = guide.files().suggested;
    QVERIFY(name.endsWith(".pdf"));
    for (const char *word : {"serostim", "hiv", "aids", "wasting", "hormone", "axis", "somatropin"})
        QVERIFY2(!name.contains(word, Qt::CaseInsensitive), word);
}

void TestWriteFile::theReaderThinksBetterOfIt()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:trial-results#table");
    QVERIFY(support::press(guide.window(), "Save this table as PDF"));
    const QString words = support::paintedWords(guide.screen()->widget());
    QVERIFY(!words.contains("Saved as") && !words.contains("could not be saved"));
}

void TestWriteFile::theReaderIsToldWhatFailed()
{
    const QTemporaryDir folder;
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:trial-results#table");
    guide.files().answer = folder.filePath("nowhere/box.pdf");
    QVERIFY(support::press(guide.window(), "Save this table as PDF"));
    const auto words = [&] { return support::paintedWords(guide.screen()->widget()); };
    QTRY_VERIFY(words().contains("The file could not be saved: "));
    QVERIFY(words().contains("Choose another folder, or make room, and try again."));
    QVERIFY(entries(folder.path()).isEmpty());
    // The next try is told instead.
    guide.files().answer = folder.filePath("box.pdf");
    QVERIFY(support::press(guide.window(), "Save this table as PDF"));
    QTRY_VERIFY(words().contains("Saved as ") && !words().contains("could not be saved"));
}

/// As on a kiosk: the window has no one to ask, and no button for it.
void TestWriteFile::nothingIsSavedWhereNothingMayBe()
{
    const auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE),
                                           store::Trust::builtIn(), QStringLiteral("en"));
    QVERIFY(loaded.has_value());
    look::Theme theme;
    guide::Session session([] { return std::chrono::milliseconds(); });
    const auto window = shell::makeWindow(*loaded, theme, {session});
    window->resize(1280, 800);
    window->QWidget::show();
    window->open("door:trial-results#table");
    support::settle();
    QVERIFY(support::control(window.get(), "Save this table as PDF") == nullptr);
    QVERIFY(support::control(window.get(), "Copy this table") != nullptr);
}

GUIDE_TEST(TestWriteFile)
#include "test_write_file.moc"
