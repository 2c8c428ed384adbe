// SPDX-License-Identifier: Apache-2.0
// Phone number and hours of the support line on the screen, held to facts.yaml in both languages.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

class TestSupportEvidence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePhoneNumberIsTheOneOfTheEvidence_data() { languages(); }
    void thePhoneNumberIsTheOneOfTheEvidence();
    void theOpeningHoursAreThoseOfTheEvidence_data() { languages(); }
    void theOpeningHoursAreThoseOfTheEvidence();
    void openOrClosedFollowsTheHoursOfTheEvidence_data() { languages(); }
    void openOrClosedFollowsTheHoursOfTheEvidence();

private:
    static void languages();

    support::Evidence m_evidence;
};

void TestSupportEvidence::languages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Spanish") << "es";
}

void TestSupportEvidence::thePhoneNumberIsTheOneOfTheEvidence()
{
    QFETCH(QString, language);
    const YAML::Node phone = m_evidence.fact("X-PHONE")["phone"];
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), guide.content().page("support").tab));
    const QStringList texts = support::names(guide.window(), QAccessible::StaticText);
    QVERIFY(texts.contains(support::text(phone["digits"])));
    QVERIFY(texts.contains(support::text(phone["letters"])));
    // Both stand in paint too, and no screen tells another number of that line.
    static const QRegularExpression number("1-877-[0-9A-Z]{3}-[0-9A-Z]{4}");
    for (const QString page : {"how-it-works", "support", "questions", "about"}) {
        guide.open("page:" + page);
        const QString painted = support::paintedWords(guide.screen()->widget());
        QVERIFY2(painted.contains(support::text(phone["digits"])) || page == "questions" ||
                     page == "about",
                 qPrintable(page));
        for (auto match = number.globalMatch(painted); match.hasNext();) {
            const QString found = match.next().captured();
            QVERIFY2(found == support::text(phone["digits"]) ||
                         found == support::text(phone["letters"]),
                     qPrintable(found));
        }
    }
}

void TestSupportEvidence::theOpeningHoursAreThoseOfTheEvidence()
{
    QFETCH(QString, language);
    const YAML::Node hours = m_evidence.fact("X-PHONE")["hours"];
    QCOMPARE(support::texts(hours["days"]), QStringList({"mon", "tue", "wed", "thu", "fri"}));
    const bool spanish = language == "es";
    const auto spoken = [&](const char *key) {
        const QTime time = QTime::fromString(support::text(hours[key]), "HH:mm");
        const QString half = QLocale::c().toString(time, "h AP");
        return support::unbroken(
            spanish ? QString(half).replace("AM", "a. m.").replace("PM", "p. m.") : half);
    };
    const QString words = spanish ? "De lunes a viernes, de %1 a %2, hora del Este"
                                  : "Monday to Friday, %1 to %2 Eastern Time";
    support::GuideWindow guide({}, {}, {}, language);
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), guide.content().page("support").tab));
    QVERIFY(support::names(guide.window(), QAccessible::StaticText)
                .contains(words.arg(spoken("opens"), spoken("closes"))));
}

void TestSupportEvidence::openOrClosedFollowsTheHoursOfTheEvidence()
{
    QFETCH(QString, language);
    const QStringList said = language == "es" ? QStringList{"Abierto ahora", "Cerrado ahora"}
                                              : QStringList{"Open now", "Closed now"};
    const YAML::Node hours = m_evidence.fact("X-PHONE")["hours"];
    const QTimeZone zone(support::text(hours["zone"]).toLatin1());
    QVERIFY(zone.isValid());
    const QTime opens = QTime::fromString(support::text(hours["opens"]), "HH:mm");
    const QTime closes = QTime::fromString(support::text(hours["closes"]), "HH:mm");
    const QStringList days = support::texts(hours["days"]);
    QDateTime now;
    support::GuideWindow guide([&now] { return now; }, {}, {}, language);
    QVERIFY(guide.show());
    for (int day = 0; day < 7; ++day) {
        const QDate date = QDate(2026, 11, 16).addDays(day);  // a Monday and the week after it
        const bool works =
            days.contains(QLocale::c().dayName(date.dayOfWeek(), QLocale::ShortFormat).toLower());
        const QList<std::pair<QTime, bool>> moments{{opens.addSecs(-1), false},
                                                    {opens, works},
                                                    {closes.addSecs(-1), works},
                                                    {closes, false}};
        for (const auto &[time, open] : moments) {
            now = QDateTime(date, time, zone);
            guide.open("page:questions");
            guide.open("page:support");
            const QStringList texts = support::names(guide.window(), QAccessible::StaticText);
            QVERIFY2(texts.contains(said.at(open ? 0 : 1)), qPrintable(now.toString(Qt::ISODate)));
            QVERIFY(!texts.contains(said.at(open ? 1 : 0)));
        }
    }
}

GUIDE_TEST(TestSupportEvidence)
#include "test_support_evidence.moc"
