// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "shell/options.h"

#include <QTest>

using shell::Options;

Q_DECLARE_METATYPE(shell::Options::Action)

class TestOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void everyPageCanBeOpened();
    void helpNamesEveryOptionAndPage();
    void counsellingIsForTheWindow();
};

void TestOptions::understands_data()
{
    using Action = Options::Action;
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("contentFile");
    QTest::addColumn<QString>("page");

    const auto row = [](const char *name, const QStringList &arguments, Action action,
                        const char *file = "", const char *page = "") {
        QTest::newRow(name) << arguments << action << QString(file) << QString(page);
    };
    row("nothing", {}, Action::Run);
    row("page", {"--page", "support"}, Action::Run, "", "support");
    row("page with =", {"--page=trial-results"}, Action::Run, "", "trial-results");
    row("content", {"--content", "other.sqlite"}, Action::Run, "other.sqlite");
    row("content with =", {"--content=other.sqlite"}, Action::Run, "other.sqlite");
    row("content with = inside", {"--content=a=b.sqlite"}, Action::Run, "a=b.sqlite");
    row("content with a space", {"--content", "my store.sqlite"}, Action::Run, "my store.sqlite");
    row("content with one dash", {"--content", "-odd.sqlite"}, Action::Run, "-odd.sqlite");
    row("content named like an option not yet there", {"--content", "kiosk"}, Action::Run, "kiosk");
    row("both", {"--page", "about", "--content", "x"}, Action::Run, "x", "about");
    row("check", {"--check"}, Action::Check);
    row("check of a file", {"--check", "--content", "x"}, Action::Check, "x");
    row("check of a file, other order", {"--content", "x", "--check"}, Action::Check, "x");
    row("check said twice", {"--check", "--check"}, Action::Check);
    row("handout", {"--handout", "my papers/out.pdf"}, Action::Handout);
    row("handout with =", {"--handout=out.pdf", "--content", "x"}, Action::Handout, "x");
    row("help before the handout", {"--handout", "out.pdf", "--help"}, Action::Help);
    row("version", {"--version"}, Action::Version);
    row("help", {"--help"}, Action::Help);
    row("help before all others", {"--version", "--check", "--help"}, Action::Help);
    row("version before check", {"--check", "--version"}, Action::Version);
    row("language", {"--language", "es"}, Action::Run);
    row("language of a handout", {"--language=es", "--handout=out.pdf"}, Action::Handout);
    row("end of options", {"--"}, Action::Run);
    row("kiosk", {"--kiosk"}, Action::Run);
    row("kiosk with its settings", {"--kiosk", "--config", "x.conf"}, Action::Run);
    row("check of a kiosk", {"--check", "--kiosk", "--config=x.conf"}, Action::Check);
    row("PIN", {"--set-pin"}, Action::SetPin);
    row("help before the PIN", {"--set-pin", "--help"}, Action::Help);
}

void TestOptions::understands()
{
    QFETCH(const QStringList, arguments);
    const auto options = shell::parseOptions(arguments);
    QVERIFY2(options.has_value(), qPrintable(options ? QString() : options.error()));
    QTEST(options->action, "action");
    QTEST(options->contentFile, "contentFile");
    QTEST(options->page, "page");
    const QString said = arguments.join(' ');
    QCOMPARE(options->kiosk, said.contains("--kiosk"));
    QCOMPARE(options->configFile, said.contains("--config") ? "x.conf" : "");
    QCOMPARE(options->language, said.contains("--language") ? "es" : "");
    const bool writes = options->action == Options::Action::Handout;
    QVERIFY(!writes || options->handoutFile.endsWith("out.pdf"));
}

void TestOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");

    const auto row = [](const char *name, const QStringList &arguments, const char *named) {
        QTest::newRow(name) << arguments << QString::fromUtf8(named);
    };
    row("unknown option", {"--nonsense"}, "nonsense");
    row("unknown short option", {"-x"}, "x");
    row("short help", {"-h"}, "h");
    row("one dash", {"-check"}, "c");
    row("other case", {"--Check"}, "Check");
    row("beginning of a name", {"--vers"}, "vers");
    row("misspelt beside a good one", {"--check", "--contnet", "x"}, "contnet");
    row("Qt's own option", {"-platform", "offscreen"}, "p");
    row("a word", {"support"}, "“support”");
    row("a word after good options", {"--check", "guide.sqlite"}, "“guide.sqlite”");
    row("a word after the end of options", {"--", "--check"}, "“--check”");
    row("empty", {""}, "“”");
    row("one dash alone", {"-"}, "“-”");

    row("page that is none", {"--page", "nonsense"}, "“nonsense”");
    row("page in other case", {"--page", "Support"}, "“Support”");
    row("page that is empty", {"--page", ""}, "“”");
    row("page with = and nothing", {"--page="}, "“”");
    row("page without a value", {"--page"}, "page");
    row("page swallows an option", {"--page", "--check"}, "--page");
    row("page given twice", {"--page", "about", "--page", "support"}, "--page is given twice");
    row("page given twice, first wrong", {"--page", "x", "--page", "support"}, "--page");

    row("content without a value", {"--content"}, "content");
    row("content that is empty", {"--content", ""}, "--content needs a file");
    row("content with = and nothing", {"--content="}, "--content needs a file");
    row("content swallows an option", {"--content", "--check"}, "“--check”");
    row("content given twice", {"--content", "a", "--content=b"}, "--content is given twice");

    row("language without a value", {"--language"}, "language");
    row("language that is none", {"--language", "xx"}, "there is no language “xx”");
    row("language in other case", {"--language", "ES"}, "“ES”");
    row("language of a country", {"--language=es_MX"}, "“es_MX”");
    row("language that is empty", {"--language="}, "“”");
    row("language swallows an option", {"--language", "--check"}, "“--check”");
    row("language given twice", {"--language=en", "--language=es"}, "--language is given twice");

    row("handout without a value", {"--handout"}, "handout");
    row("handout that is empty", {"--handout="}, "--handout needs a file");
    row("handout swallows an option", {"--handout", "--content"}, "“--content”");
    row("handout given twice", {"--handout=a", "--handout=b"}, "--handout is given twice");
    row("handout of a page", {"--handout", "a", "--page", "about"},
        "--handout cannot be used together with --page");
    row("handout and check", {"--check", "--handout", "a"},
        "--handout cannot be used together with --check");

    row("handout and counselling", {"--counselling", "--handout", "a"},
        "--handout cannot be used together with --counselling");

    row("check with a value", {"--check=all"}, "check");
    row("counselling with a value", {"--counselling=x"}, "counselling");
    row("version with a value", {"--version=2"}, "version");
    row("kiosk with a value", {"--kiosk=no"}, "kiosk");
    row("ESC-26 no kiosk", {"--no-kiosk"}, "no-kiosk");
    row("config without a value", {"--config"}, "config");
    row("config that is empty", {"--config="}, "--config needs a file");
    row("config swallows an option", {"--config", "--kiosk"}, "“--kiosk”");
    row("config given twice", {"--config=a", "--config=b"}, "--config is given twice");
    row("PIN on the command line", {"--set-pin=271828"}, "set-pin");
    row("PIN on the command line, apart", {"--set-pin", "271828"}, "“271828”");
    row("PIN and check", {"--set-pin", "--check"},
        "--set-pin cannot be used together with --check");
    row("PIN and kiosk", {"--kiosk", "--set-pin"},
        "--set-pin cannot be used together with --kiosk");
    row("handout of a kiosk", {"--kiosk", "--handout=a"},
        "--handout cannot be used together with --kiosk");
    row("a talk on a kiosk, which staff start there", {"--kiosk", "--counselling"},
        "--kiosk cannot be used together with --counselling");
}

void TestOptions::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, named);
    const auto options = shell::parseOptions(arguments);
    QVERIFY(!options);
    QVERIFY2(options.error().contains(named), qPrintable(options.error()));
    QVERIFY(!options.error().contains(QLatin1Char('\n')));
    // The caller ends the sentence.
    QVERIFY2(!options.error().endsWith(QLatin1Char('.')), qPrintable(options.error()));
}

void TestOptions::everyPageCanBeOpened()
{
    QVERIFY(shell::pageNames().size() >= 7);
    for (const QString &page : shell::pageNames()) {
        const auto options = shell::parseOptions({"--page", page});
        QVERIFY2(options.has_value() && options->page == page, qPrintable(page));
    }
}

void TestOptions::helpNamesEveryOptionAndPage()
{
    const QString help = shell::helpText();
    for (const char *option : {"--content", "--page", "--handout", "--check", "--version", "--help",
                               "--kiosk", "--config", "--set-pin", "--counselling"})
        QVERIFY2(help.contains(QLatin1String(option)), option);
    for (const QString &page : shell::pageNames())
        QVERIFY2(help.contains(page), qPrintable(page));
    QVERIFY(help.endsWith(QLatin1Char('\n')));
    QVERIFY(!help.contains("%1"));
}

/// PROD-4.
void TestOptions::counsellingIsForTheWindow()
{
    const auto options = shell::parseOptions({"--counselling", "--page", "support"});
    QVERIFY(options && options->counselling);
    QVERIFY(options->action == Options::Action::Run && options->page == "support");
    QVERIFY(!shell::parseOptions({})->counselling);
}

GUIDE_CORE_TEST(TestOptions)
#include "test_options.moc"
