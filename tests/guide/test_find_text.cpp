// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/text.h"

#include <QTest>

class TestFindText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsPlaces_data();
    void findsPlaces();
};

void TestFindText::findsPlaces_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");

    const auto row = [](const char *name, const char *wanted, const char *text,
                        const QStringList &found) {
        QTest::newRow(name) << QString::fromUtf8(wanted) << QString::fromUtf8(text) << found;
    };
    row("nothing wanted", "", "some text", {});
    row("only spaces", "  ", "some text", {});
    row("nothing there", "pain", "", {});
    row("not there", "pain", "swelling", {});
    row("twice", "pain", "Pain, or more pain.", {"Pain", "pain"});
    row("inside a word", "ache", "headache", {"ache"});
    row("no overlaps", "aa", "aaaaa", {"aa", "aa"});
    row("capitals", "HIV", "hiv and HIV", {"hiv", "HIV"});
    row("spaces around it", "  pain ", "a pain", {"pain"});
    row("a phrase", "belly pain", "Strong belly pain stays.", {"belly pain"});
    row("fixed space", "11.5 lb", "11.5\u00a0lb", {"11.5\u00a0lb"});
    row("typed without accents", "corazon", "El corazón", {QString::fromUtf8("corazón")});
    row("typed with accents", "corazón", "El corazon", {"corazon"});
    row("accents as marks of their own", "corazo\u0301n", "El corazón",
        {QString::fromUtf8("corazón")});
    row("apostrophes", "doctor's", "the doctor’s word", {QString::fromUtf8("doctor’s")});
    row("signs of patterns", ".*[", "a.*[b", {".*["});
}

void TestFindText::findsPlaces()
{
    QFETCH(QString, wanted);
    QFETCH(QString, text);
    QStringList found;
    for (const guide::Run &run : guide::placesOf(wanted, text))
        found.append(text.mid(run.start, run.length));
    QTEST(found, "found");
}

GUIDE_CORE_TEST(TestFindText)
#include "test_find_text.moc"
