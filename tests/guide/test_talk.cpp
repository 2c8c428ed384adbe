// SPDX-License-Identifier: Apache-2.0
// A talk of two people: what is covered, how the asking went, the time, and that nothing is left of
// it (TB-1 to TB-4).
#include "support/test_program.h"

#include "guide/talk.h"

#include "guide/visit.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using guide::SaidBack;
using guide::Talk;

namespace {

guide::Block block(guide::Block::Kind kind, const QString &text)
{
    return {kind, {{}, text}, {}, {}};
}

guide::Section check(const QString &id, const QString &prompt)
{
    using Kind = guide::Block::Kind;
    return {id,
            guide::Section::Kind::Check,
            prompt,
            {block(Kind::Paragraph, "Meant."), block(Kind::Subheading, "Another way"),
             block(Kind::Paragraph, "Otherwise.")}};
}

/// A page that asks about itself and about one of its sections, and one that asks about itself.
guide::Content content()
{
    guide::Content content;
    const guide::Section points{"points",
                                guide::Section::Kind::Points,
                                "Main points",
                                {block(guide::Block::Kind::Bullet, "A point.")}};
    const guide::Section shots{"shots",
                               guide::Section::Kind::Card,
                               "Use the shot",
                               {block(guide::Block::Kind::Paragraph, "In the thigh.")}};
    content.pages = {
        {"support",
         "Support",
         "One line helps.",
         {points, shots, check("check", "Whom do you call?"), check("check-shots", "Where to?"),
          check("check-gone", "About a section that is gone?")},
         {}},
        {"how-it-works", "How it works", "It builds.", {check("check", "What does it do?")}, {}},
        {"help", "Help", "Look around.", {check("check", "Not a topic?")}, {}}};
    return content;
}

}  // namespace

class TestTalk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void topicsFollowTheGuide();
    void theCheckIsTakenApart();
    void ticksAndOutcomesBelongTogether();
    void theNextTopicIsTheNextOneOpen_data();
    void theNextTopicIsTheNextOneOpen();
    void minutesAreWholeAndOnlyGoOn_data();
    void minutesAreWholeAndOnlyGoOn();
    void plansAreAFewLines();
    void notesAreHiddenAndOffThePaperAtFirst();
    void endingForgetsEverything();
    void tellsOfChangesOnly();

private:
    std::chrono::milliseconds m_now{5h};
    Talk m_talk{[this] { return m_now; }};
};

void TestTalk::topicsFollowTheGuide()
{
    const QList<guide::TalkTopic> topics = guide::talkTopics(content());
    QStringList told;
    for (const guide::TalkTopic &topic : topics)
        told.append(topic.id + " | " + topic.target + " | " + topic.title + " | " +
                    topic.sayBack.prompt);
    const QStringList wanted{"how-it-works | page:how-it-works | How it works | What does it do?",
                             "support | page:support | Support | Whom do you call?",
                             "support#shots | section:support#shots | Use the shot | Where to?"};
    QCOMPARE(told, wanted);
    QCOMPARE(topics.at(1).points.first().text.plain, QStringLiteral("A point."));
    QCOMPARE(topics.at(2).points.first().text.plain, QStringLiteral("In the thigh."));
}

void TestTalk::theCheckIsTakenApart()
{
    const guide::SayBack asked = guide::sayBackOf(check("check", "What does it do?"));
    QCOMPARE(asked.prompt, QStringLiteral("What does it do?"));
    QCOMPARE(asked.meant.size(), 1);
    QCOMPARE(asked.meant.first().text.plain, QStringLiteral("Meant."));
    QCOMPARE(asked.another.last().text.plain, QStringLiteral("Otherwise."));
}

void TestTalk::ticksAndOutcomesBelongTogether()
{
    m_talk.start();
    QCOMPARE(m_talk.saidBack("a"), SaidBack::NotAsked);
    m_talk.setCovered("a", true);
    m_talk.setSaidBack("a", SaidBack::WentOverAgain);
    m_talk.setSaidBack("b", SaidBack::Later);  // whoever was asked has covered it
    QVERIFY(m_talk.isCovered("a") && m_talk.isCovered("b"));
    QCOMPARE(m_talk.coveredCount(), 2);
    m_talk.setCovered("a", false);
    QCOMPARE(m_talk.saidBack("a"), SaidBack::NotAsked);
    QCOMPARE(m_talk.saidBack("b"), SaidBack::Later);
    QCOMPARE(m_talk.coveredCount(), 1);
}

void TestTalk::theNextTopicIsTheNextOneOpen_data()
{
    QTest::addColumn<QString>("current");
    QTest::addColumn<QStringList>("covered");
    QTest::addColumn<QString>("next");
    const QStringList none;
    QTest::newRow("at the start") << QString() << none << "a";
    QTest::newRow("on the first") << "a" << none << "b";
    QTest::newRow("over what is covered") << "a" << QStringList{"b"} << "c";
    QTest::newRow("around the end") << "c" << none << "a";
    QTest::newRow("in any order") << "c" << QStringList{"a", "c"} << "b";
    QTest::newRow("never the same again") << "b" << QStringList{"a", "c"} << QString();
    QTest::newRow("all covered") << "b" << QStringList{"a", "b", "c"} << QString();
    QTest::newRow("on a topic that is gone") << "x" << none << "a";
}

void TestTalk::theNextTopicIsTheNextOneOpen()
{
    QFETCH(QString, current);
    QFETCH(QStringList, covered);
    QFETCH(QString, next);
    m_talk.start();
    for (const QString &topic : covered)
        m_talk.setCovered(topic, true);
    m_talk.setCurrent(current);
    QCOMPARE(m_talk.nextOf({"a", "b", "c"}), next);
}

void TestTalk::minutesAreWholeAndOnlyGoOn_data()
{
    QTest::addColumn<std::chrono::milliseconds>("passed");
    QTest::addColumn<int>("minutes");
    QTest::newRow("none") << 0ms << 0;
    QTest::newRow("not quite one") << 59999ms << 0;
    QTest::newRow("one") << 60000ms << 1;
    QTest::newRow("half an hour and a bit") << std::chrono::milliseconds(30min + 59s) << 30;
}

void TestTalk::minutesAreWholeAndOnlyGoOn()
{
    QFETCH(std::chrono::milliseconds, passed);
    QFETCH(int, minutes);
    m_talk.start();
    m_now += passed;
    QCOMPARE(m_talk.minutes(), minutes);
    m_talk.end();
    QCOMPARE(m_talk.minutes(), 0);
}

void TestTalk::plansAreAFewLines()
{
    m_talk.start();
    m_talk.setPlan(0, "  Call the clinic ");
    m_talk.setPlan(2, QString(500, 'x'));
    m_talk.setPlan(1, "   ");
    m_talk.setPlan(3, "One too many");
    m_talk.setPlan(-1, "Nowhere");
    QCOMPARE(m_talk.plan(0), QStringLiteral("  Call the clinic "));  // as typed, while typing
    QCOMPARE(m_talk.plans().size(), 2);
    QCOMPARE(m_talk.plans().first(), QStringLiteral("Call the clinic"));
    QCOMPARE(m_talk.plans().last().size(), guide::kMaxOwnLineLength);
    QVERIFY(m_talk.plan(3).isEmpty() && m_talk.plan(-1).isEmpty());
}

void TestTalk::notesAreHiddenAndOffThePaperAtFirst()
{
    m_talk.start();
    QVERIFY(!m_talk.showsNotes() && !m_talk.printsNotes());
    m_talk.setShowsNotes(true);
    m_talk.setPrintsNotes(true);
    m_talk.start();  // the next talk begins as the first
    QVERIFY(!m_talk.showsNotes() && !m_talk.printsNotes());
}

void TestTalk::endingForgetsEverything()
{
    m_talk.start();
    m_talk.setCurrent("a");
    m_talk.setSaidBack("a", SaidBack::OwnWords);
    m_talk.setPlan(1, "Walk");
    m_talk.setNotes("Worried about cost");
    m_talk.setShowsNotes(true);
    m_talk.setPrintsNotes(true);
    m_talk.end();
    QVERIFY(!m_talk.isOn() && m_talk.current().isEmpty() && m_talk.plans().isEmpty());
    QVERIFY(m_talk.notes().isEmpty() && !m_talk.showsNotes() && !m_talk.printsNotes());
    QCOMPARE(m_talk.coveredCount(), 0);
    QCOMPARE(m_talk.saidBack("a"), SaidBack::NotAsked);
}

void TestTalk::tellsOfChangesOnly()
{
    m_talk.start();
    const QSignalSpy changed(&m_talk, &Talk::changed);
    const auto change = [&] {
        m_talk.setCovered("a", true);
        m_talk.setSaidBack("a", SaidBack::Later);
        m_talk.setCurrent("a");
        m_talk.setPlan(0, "Walk");
        m_talk.setNotes("n");
        m_talk.setShowsNotes(true);
        m_talk.setPrintsNotes(true);
    };
    change();
    QCOMPARE(changed.size(), 7);
    change();
    QCOMPARE(changed.size(), 7);
}

GUIDE_CORE_TEST(TestTalk)
#include "test_talk.moc"
