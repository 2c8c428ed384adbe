// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "kiosk/config.h"
#include "kiosk/crash_guard.h"
#include "kiosk/staff_records.h"
#include "shell/options.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace {

const QStringList kPages{"serostim-guide.1", "serostim-guide.conf.5", "es/serostim-guide.1",
                         "es/serostim-guide.conf.5"};

QString pathOf(const QString &page)
{
    return QStringLiteral(GUIDE_SOURCE_DIR "/installer/man/") + page;
}

/// As it is written, with plain dashes.
QString sourceOf(const QString &page)
{
    QFile file(pathOf(page));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(page));
    return QString::fromUtf8(file.readAll()).replace("\\-", "-");
}

/// As a person reads it, in one line.
QString shown(const QString &page)
{
    QProcess groff;
    groff.start("groff", {"-Kutf8", "-man", "-Tutf8", "-P-cbou", "-rHY=0", pathOf(page)});
    if (!groff.waitForFinished())
        qFatal("no groff");
    QString text = QString::fromUtf8(groff.readAllStandardOutput());
    return text.replace(QChar(0x2010), '-').replace(QChar(0x2212), '-').simplified();
}

/// What is said about each term of a list.
QMap<QString, QString> termsOf(const QString &source)
{
    QMap<QString, QString> terms;
    const QStringList parts = source.split("\n.TP\n").mid(1);
    for (const QString &part : parts) {
        const QString term = part.section('\n', 0, 0).section(' ', 1, 1);
        terms[term] = part.section('\n', 1).section("\n.S", 0, 0);
    }
    return terms;
}

}  // namespace

/// PKG-9: the manual pages, in both languages, and what they are about.
class TestManPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areWellFormed_data();
    void areWellFormed();
    void haveEveryKey_data();
    void haveEveryKey();
    void haveEveryOption_data();
    void haveEveryOption();
    void haveEveryCode_data();
    void haveEveryCode();
    void haveTheSamePartsInBothLanguages();
};

void TestManPages::areWellFormed_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : kPages)
        QTest::addRow("PKG-9 %s", qPrintable(page)) << page;
}

void TestManPages::areWellFormed()
{
    QFETCH(const QString, page);
    QProcess groff;
    groff.start("groff", {"-Kutf8", "-man", "-Tutf8", "-ww", "-z", pathOf(page)});
    QVERIFY(groff.waitForFinished());
    QCOMPARE(groff.exitCode(), 0);
    QCOMPARE(QString::fromUtf8(groff.readAllStandardError()), QString());
    QVERIFY(shown(page).size() > 1000);
}

void TestManPages::haveEveryKey_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("en") << kPages.at(1);
    QTest::newRow("es") << kPages.at(3);
}

void TestManPages::haveEveryKey()
{
    QFETCH(const QString, page);
    const QString source = sourceOf(page);
    const QMap<QString, QString> terms = termsOf(source);
    static const QRegularExpression words("[a-z-]+|[0-9.]+");
    static const QRegularExpression number("^[0-9.]+$");
    for (const kiosk::ConfigKey &key : kiosk::configKeys()) {
        QVERIFY2(source.contains("\n.SS [" + key.section + "]\n"), qPrintable(key.section));
        QVERIFY2(terms.contains(key.name), qPrintable(key.name));
        const QString about = terms.value(key.name);
        const bool choice = key.values.contains('|');
        for (auto all = words.globalMatch(key.values); all.hasNext();) {
            const QString word = all.next().captured();
            if (choice || number.match(word).hasMatch())
                QVERIFY2(about.contains(word), qPrintable(key.name + ": " + word));
        }
        if (key.fallback.isEmpty())
            continue;
        QVERIFY2(
            about.contains(QRegularExpression("(default|normalmente)(\n\\.BR)? " +
                                              QRegularExpression::escape(key.fallback) + " ?\\.")),
            qPrintable(key.name + ": " + about));
    }
    // Nothing that is no setting passes for one.
    for (auto term = terms.begin(); term != terms.end(); ++term) {
        bool known = term.key().startsWith('/');
        for (const kiosk::ConfigKey &key : kiosk::configKeys())
            known = known || key.name == term.key();
        QVERIFY2(known, qPrintable(term.key()));
    }
}

void TestManPages::haveEveryOption_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("en") << kPages.at(0);
    QTest::newRow("es") << kPages.at(2);
}

void TestManPages::haveEveryOption()
{
    QFETCH(const QString, page);
    const QMap<QString, QString> terms = termsOf(sourceOf(page));
    static const QRegularExpression option("--[a-z][a-z-]*");
    int found = 0;
    for (auto all = option.globalMatch(shell::helpText()); all.hasNext(); ++found) {
        const QString name = all.next().captured();
        QVERIFY2(terms.value(name).size() > 10, qPrintable(name));
    }
    QVERIFY(found >= 9);
    for (const int code :
         {shell::ExitOk, shell::ExitCheckFailed, shell::ExitUsage, shell::ExitNoDisplay})
        QVERIFY2(terms.contains(QString::number(code)), qPrintable(QString::number(code)));
}

void TestManPages::haveEveryCode_data()
{
    haveEveryOption_data();
}

void TestManPages::haveEveryCode()
{
    QFETCH(const QString, page);
    const QString source = sourceOf(page);
    for (const kiosk::Event event : kiosk::allEvents())
        QVERIFY2(source.contains('\n' + kiosk::codeOf(event) + "  "),
                 qPrintable(kiosk::codeOf(event)));
    QVERIFY(source.contains(".BR " + kiosk::crashCode()));
    QCOMPARE(source.count(QRegularExpression("\nK[0-9]{2}  ")), kiosk::allEvents().size());
}

void TestManPages::haveTheSamePartsInBothLanguages()
{
    for (int page = 0; page < 2; ++page) {
        const QString english = sourceOf(kPages.at(page));
        const QString spanish = sourceOf(kPages.at(page + 2));
        for (const char *request : {"\n.SH", "\n.SS", "\n.TP", "\n.PP", "\n.br", "\n.IP"})
            QCOMPARE(spanish.count(request), english.count(request));
        QCOMPARE(termsOf(spanish).keys(), termsOf(english).keys());
        static const QRegularExpression number("[0-9]+");
        QStringList inEnglish;
        for (auto all = number.globalMatch(english); all.hasNext();)
            inEnglish.append(all.next().captured());
        QStringList inSpanish;
        for (auto all = number.globalMatch(spanish); all.hasNext();)
            inSpanish.append(all.next().captured());
        QCOMPARE(inSpanish, inEnglish);
    }
}

GUIDE_CORE_TEST(TestManPages)
#include "test_man_pages.moc"
