// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/visit.h"

#include <QSignalSpy>
#include <QTest>

/// What a reader collects for a visit (TAKE-1, QPL-2), and what may come in with it.
class TestVisit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsCollected();
    void addsNothingTwice();
    void ordersQuestions();
    void keepsTheListShort();
    void putsBackWhatWasRemovedLast();
    void clearsAll();
    void cleansALine_data();
    void cleansALine();
    void cleansNotes_data();
    void cleansNotes();
};

void TestVisit::countsWhatIsCollected()
{
    guide::Visit visit;
    QVERIFY(visit.isEmpty());
    visit.addTopic({"question:storage", "How do I store it?"});
    visit.addSymptom("swelling");
    QVERIFY(visit.addAsk({"eyes", "When will my eyes be checked?"}));
    visit.setNotes("My hands hurt.\nMostly at night.");
    QCOMPARE(visit.count(), 4);
    visit.setNotes(" \n ");
    QCOMPARE(visit.count(), 3);
    visit.removeTopic("question:storage");
    visit.removeSymptom("swelling");
    visit.removeAsk(0);
    QVERIFY(visit.isEmpty());
}

void TestVisit::addsNothingTwice()
{
    guide::Visit visit;
    const QSignalSpy changes(&visit, &guide::Visit::changed);
    for (int i = 0; i < 2; ++i) {
        visit.addTopic({"question:storage", "How do I store it?"});
        visit.addSymptom("swelling");
        QCOMPARE(visit.addAsk({"eyes", "When will my eyes be checked?"}), i == 0);
        QCOMPARE(visit.addAsk({{}, "My own?"}), i == 0);
        visit.setNotes("Note");
    }
    QCOMPARE(changes.size(), 5);
    QCOMPARE(visit.count(), 5);
    QVERIFY(visit.hasTopic("question:storage"));
    QCOMPARE(visit.asks().size(), 2);  // and no other
    QCOMPARE(visit.asks().constFirst().id, "eyes");
}

void TestVisit::ordersQuestions()
{
    guide::Visit visit;
    for (const char *text : {"a", "b", "c", "d"})
        QVERIFY(visit.addAsk({{}, text}));
    const auto order = [&] {
        QString texts;
        for (const guide::Ask &ask : visit.asks())
            texts += ask.text;
        return texts;
    };
    visit.moveAsk(3, 0);
    QCOMPARE(order(), "dabc");
    visit.moveAsk(1, 2);
    QCOMPARE(order(), "dbac");
    for (const auto &[from, to] : QList<std::pair<int, int>>{{0, -1}, {-1, 0}, {0, 4}, {4, 0}})
        visit.moveAsk(from, to);
    visit.removeAsk(-1);
    visit.removeAsk(4);
    QCOMPARE(order(), "dbac");
    visit.changeAsk(1, "  e\n");
    visit.changeAsk(0, "   ");
    visit.changeAsk(9, "z");
    QCOMPARE(order(), "deac");
}

void TestVisit::keepsTheListShort()
{
    guide::Visit visit;
    for (int i = 0; i < guide::kMaxAsks; ++i)
        QVERIFY(visit.addAsk({{}, QString::number(i)}));
    QVERIFY(!visit.addAsk({{}, "one more"}));
    QVERIFY(!visit.addAsk({{}, QString()}));
    QCOMPARE(visit.asks().size(), guide::kMaxAsks);
}

void TestVisit::putsBackWhatWasRemovedLast()
{
    guide::Visit visit;
    for (const char *text : {"a", "b", "c"})
        QVERIFY(visit.addAsk({{}, text}));
    QVERIFY(!visit.putBackAsk());
    visit.removeAsk(0);
    visit.removeAsk(0);
    QCOMPARE(visit.removedAsk()->ask.text, "b");
    QVERIFY(visit.putBackAsk());
    QCOMPARE(visit.asks().first().text, "b");
    QVERIFY(!visit.putBackAsk());
    // Where it stood may be beyond the end by now.
    visit.removeAsk(1);
    visit.removeAsk(9);
    visit.removeAsk(0);
    QVERIFY(visit.putBackAsk());
    visit.removeAsk(0);
    QVERIFY(visit.addAsk({{}, "b"}));
    QVERIFY(!visit.removedAsk());
    visit.removeAsk(0);
    const QSignalSpy cleared(&visit, &guide::Visit::cleared);
    visit.clear();
    QVERIFY(!visit.removedAsk());
    QVERIFY(!visit.putBackAsk());
    visit.clear();
    QCOMPARE(cleared.size(), 2);
}

void TestVisit::clearsAll()
{
    guide::Visit visit;
    visit.addTopic({"t", "T"});
    visit.addSymptom("s");
    visit.addAsk({"a", "A"});
    visit.setNotes("n");
    const QSignalSpy changes(&visit, &guide::Visit::changed);
    visit.clear();
    visit.clear();
    QCOMPARE(changes.size(), 1);
    QVERIFY(visit.topics().isEmpty() && visit.symptoms().isEmpty() && visit.asks().isEmpty());
    QVERIFY(visit.notes().isEmpty());
}

void TestVisit::cleansALine_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");

    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("plain") << "Is it safe?"
                           << "Is it safe?";
    QTest::newRow("accents") << QString::fromUtf8("¿Es seguro, Señor?")
                             << QString::fromUtf8("¿Es seguro, Señor?");
    QTest::newRow("emoji") << QString::fromUtf8("Pain 😀?") << QString::fromUtf8("Pain 😀?");
    QTest::newRow("lines and tabs") << "a\n\tb\r\nc"
                                    << "a b c";
    QTest::newRow("right-to-left override") << QString::fromUtf16(u"a\u202Eb\u2066c") << "abc";
    QTest::newRow("half of a pair") << QString(QChar(0xD83D)) + "a"
                                    << "a";
    QTest::newRow("null") << QString("a") + QChar(0) + "b"
                          << "a b";
    QTest::newRow("too long") << QString(10'000, 'x') << QString(guide::kMaxOwnLineLength, 'x');
    QTest::newRow("markup stays as typed") << "<b>x</b>"
                                           << "<b>x</b>";
}

void TestVisit::cleansALine()
{
    QFETCH(QString, typed);
    QTEST(guide::ownLine(typed), "kept");
}

void TestVisit::cleansNotes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");

    const QString sentence = QStringLiteral("Ten words of a sentence that goes on and on. ");
    QTest::newRow("two lines") << "a \nb"
                               << "a\nb";
    QTest::newRow("a gap") << "a\n\nb"
                           << "a\n\nb";
    QTest::newRow("only space") << " \n\t\n"
                                << "";
    QTest::newRow("a long word") << QString(1'000, 'x') << QString(1'000, 'x');
    QTest::newRow("override") << QString::fromUtf16(u"a\u202Eb\nc\u2069") << "ab\nc";
    QTest::newRow("a long paragraph") << sentence.repeated(20) << sentence.repeated(20).trimmed();
    QTest::newRow("too long") << QString("ab\n").repeated(5'000)
                              << QString("ab\n").repeated(5'000).left(4'000).trimmed();
}

void TestVisit::cleansNotes()
{
    QFETCH(QString, typed);
    QTEST(guide::ownNotes(typed), "kept");
}

GUIDE_CORE_TEST(TestVisit)
#include "test_visit.moc"
