// SPDX-License-Identifier: Apache-2.0
// Numbers, days, times, plural forms and the direction of writing, in each language.
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "guide/text.h"
#include "pages/screens.h"
#include "shell/application.h"

#include <QApplication>
#include <QTest>
#include <QTimeZone>

class TestTranslation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void languagesOfTheProgram();
    void numbers_data();
    void numbers();
    void days_data();
    void days();
    void timesOfTheSupportLine_data();
    void timesOfTheSupportLine();
    void pluralForms_data();
    void pluralForms();
    void pluralsOnTheScreen();
    void directionOfWriting();
    void anUnknownLanguageSpeaksEnglish();
    void theLastOneInstalledSpeaks();
};

void TestTranslation::languagesOfTheProgram()
{
    QCOMPARE(shell::Translation::languages(), QStringList({"en", "es"}));
    QVERIFY(shell::Translation::languages().contains(shell::languageFor({})));
}

void TestTranslation::numbers_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << "en";
    QTest::newRow("Spanish") << "es";
}

/// As in the United States in both: the label and the phone numbers of help are written so.
void TestTranslation::numbers()
{
    QFETCH(QString, language);
    shell::Translation words;
    QVERIFY(words.install(language));
    QCOMPARE(QLocale().toString(9.1, 'f', 1), "9.1");
    QCOMPARE(QLocale().toString(-0.2, 'f', 1).right(3), "0.2");
    QCOMPARE(QLocale().toString(12000), "12,000");
    // What a screen really does with a large number.
    support::LanguageWindow guide(language);
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    const QString letters = language == "en" ? "Up to 4,000 letters." : "Hasta 4,000 letras.";
    QCOMPARE(support::names(guide.screen(), QAccessible::StaticText).filter(letters).size(), 1);
}

void TestTranslation::days_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << "en" << QDate(2026, 11, 21) << "November 21, 2026";
    QTest::newRow("Spanish") << "es" << QDate(2026, 11, 21) << "21 de noviembre de 2026";
    QTest::newRow("Spanish, first of a month") << "es" << QDate(2027, 5, 1) << "1 de mayo de 2027";
}

void TestTranslation::days()
{
    QFETCH(QString, language);
    QFETCH(QDate, day);
    QFETCH(QString, words);
    shell::Translation translation;
    QVERIFY(translation.install(language));
    QCOMPARE(guide::dateInWords(day), words);
}

void TestTranslation::timesOfTheSupportLine_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("change");
    const QString east = "America/New_York";
    const QString west = "America/Los_Angeles";
    QTest::newRow("opens today") << "en"
                                 << "2026-11-23T07:00:00-05:00" << east
                                 << "Opens 8:00 AM Eastern Time.";
    QTest::newRow("abre hoy") << "es"
                              << "2026-11-23T07:00:00-05:00" << east
                              << "Abre a las 8:00 a. m., hora del Este.";
    QTest::newRow("cierra hoy") << "es"
                                << "2026-11-23T12:00:00-05:00" << east
                                << "Abierto hasta las 8:00 p. m., hora del Este.";
    QTest::newRow("opens Monday") << "en"
                                  << "2026-11-21T12:00:00-05:00" << east
                                  << "Opens Monday at 8:00 AM Eastern Time.";
    QTest::newRow("abre el lunes")
        << "es"
        << "2026-11-21T12:00:00-05:00" << east << "Abre a las 8:00 a. m. del lunes, hora del Este.";
    QTest::newRow("en el Oeste") << "es"
                                 << "2026-11-21T12:00:00-05:00" << west
                                 << "Abre a las 8:00 a. m. del lunes, hora del Este (5:00 a. m. "
                                    "donde usted está).";
}

void TestTranslation::timesOfTheSupportLine()
{
    QFETCH(QString, language);
    QFETCH(QString, now);
    QFETCH(QString, zone);
    QFETCH(QString, change);
    shell::Translation words;
    QVERIFY(words.install(language));
    const guide::SupportHours &hours = support::LanguageWindow::contentIn(language).support.hours;
    const pages::StatusWords told = pages::describeStatus(
        hours, QDateTime::fromString(now, Qt::ISODate), QTimeZone(zone.toLatin1()));
    QVERIFY(told.known);
    QCOMPARE(told.change.simplified(), change);  // no space of its is a plain one
    QCOMPARE(told.state, language == "en" ? (told.open ? "Open now" : "Closed now")
                                          : (told.open ? "Abierto ahora" : "Cerrado ahora"));
}

void TestTranslation::pluralForms_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("english");  // 0, 1, 2
    QTest::addColumn<QStringList>("spanish");
    const auto add = [](const char *context, const char *source, const QStringList &english,
                        const QStringList &spanish) {
        QTest::newRow(context) << context << source << english << spanish;
    };
    add("shell::Commands", "My visit: %n thing(s)",
        {"My visit: 0 things", "My visit: 1 thing", "My visit: 2 things"},
        {"Mi visita: 0 cosas", "Mi visita: 1 cosa", "Mi visita: 2 cosas"});
    add("pages::SearchResults", "%n result(s) for “%1”",
        {"0 results for “%1”", "1 result for “%1”", "2 results for “%1”"},
        {"0 resultados para “%1”", "1 resultado para “%1”", "2 resultados para “%1”"});
    add("pages::Screen", "Where this comes from: %n source(s)",
        {"Where this comes from: 0 sources", "Where this comes from: 1 source",
         "Where this comes from: 2 sources"},
        {"De dónde viene esto: 0 fuentes", "De dónde viene esto: 1 fuente",
         "De dónde viene esto: 2 fuentes"});
    add("pages::OutcomeScreen", "Change after %n week(s), %1, in %2",
        {"Change after 0 weeks, %1, in %2", "Change after 1 week, %1, in %2",
         "Change after 2 weeks, %1, in %2"},
        {"Cambio después de 0 semanas, %1, en %2", "Cambio después de 1 semana, %1, en %2",
         "Cambio después de 2 semanas, %1, en %2"});
}

void TestTranslation::pluralForms()
{
    QFETCH(QString, context);
    QFETCH(QString, source);
    for (const auto &[language, column] : {std::pair{"en", "english"}, {"es", "spanish"}}) {
        shell::Translation words;
        QVERIFY(words.install(language));
        QStringList told;
        for (int count = 0; count < 3; ++count)
            told.append(
                QCoreApplication::translate(context.toUtf8(), source.toUtf8(), nullptr, count));
        QTEST(told, column);
    }
}

void TestTranslation::pluralsOnTheScreen()
{
    support::LanguageWindow guide("es");
    QVERIFY(guide.show({1920, 1080}));
    guide.open("page:side-effects");
    const auto &symptoms = guide.content().symptoms;
    const auto says = [&](const QString &words) {
        return support::allNames(guide.window()).contains(words);
    };
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(says("Mi visita: nada todavía"));
    QVERIFY(guide.press({symptoms.symptom("breathing")->say}));
    QVERIFY(says("Mi visita: 1 cosa"));
    QVERIFY(guide.press({symptoms.symptom("nausea")->say}));
    QVERIFY(says("Mi visita: 2 cosas"));
}

void TestTranslation::directionOfWriting()
{
    shell::Translation words;
    QVERIFY(
        !words.install("he"));  // the program does not speak it, but it is written from the right
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::RightToLeft);
    QVERIFY(words.install("es"));
    QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
    support::LanguageWindow guide("es");
    QVERIFY(guide.show());
    QCOMPARE(guide.guide()->layoutDirection(), Qt::LeftToRight);
}

void TestTranslation::anUnknownLanguageSpeaksEnglish()
{
    shell::Translation words;
    QVERIFY(words.install("es"));
    const auto help = [] { return QCoreApplication::translate("shell::Commands", "Help"); };
    QCOMPARE(help(), "Ayuda");
    for (const QString code : {"xx", "", "../es"}) {
        QVERIFY2(!words.install(code), qPrintable(code));
        QCOMPARE(help(), "Help");
    }
}

void TestTranslation::theLastOneInstalledSpeaks()
{
    const auto help = [] { return QCoreApplication::translate("shell::Commands", "Help"); };
    {
        shell::Translation words;
        for (const QString language : {"es", "en", "es", "es"})
            QVERIFY(words.install(language));
        QCOMPARE(help(), "Ayuda");
    }
    QCOMPARE(help(), "Help");  // nothing of it is left behind
}

GUIDE_TEST(TestTranslation)
#include "test_translation.moc"
