// SPDX-License-Identifier: Apache-2.0
// What a search makes of a text before it looks anything up.
#include "support/test_program.h"

#include "guide/search.h"

#include <QTest>

namespace {

const QStringList kEndings{"ed", "es", "ies", "ing", "s", "y", "e"};
const QSet<QString> kSkip{"my", "is", "the", "i", "a"};

guide::Vocabulary smallVocabulary()
{
    return guide::Vocabulary({{"breast", 2},
                              {"breath", 3},
                              {"breathing", 4},
                              {"eye", 5},
                              {"eyes", 6},
                              {"headache", 7},
                              {"headaches", 1},
                              {"hive", 1},
                              {"hiv", 9},
                              {"nausea", 2},
                              {"pain", 8},
                              {"swelling", 3}},
                             kEndings);
}

}  // namespace

class TestSearchQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsCleaned_data();
    void textIsCleaned();
    void longTextIsCut();
    void wordsAreFolded_data();
    void wordsAreFolded();
    void wordsKnowTheirPlace();
    void tellingWordsRemain_data();
    void tellingWordsRemain();
    void formsOfAWordShareAStem_data();
    void formsOfAWordShareAStem();
    void slipsAreCounted_data();
    void slipsAreCounted();
    void longWordsMayHoldMoreSlips_data();
    void longWordsMayHoldMoreSlips();
    void wordsAreRead_data();
    void wordsAreRead();
    void emptyVocabularyReadsNothing();
    void snippetHoldsWhatWasLookedFor_data();
    void snippetHoldsWhatWasLookedFor();
    void marksStandOnTheWords();
};

void TestSearchQuery::textIsCleaned_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sanitized");
    QTest::newRow("empty") << ""
                           << "";
    QTest::newRow("nothing but spaces") << " \t\n  "
                                        << "";
    QTest::newRow("spaces") << "  puffy   hands "
                            << "puffy hands";
    QTest::newRow("NUL") << QString("a") + QChar(0) + "b"
                         << "a b";
    QTest::newRow("control characters") << "a\x01\x1f\x7f"
                                           "b"
                                        << "a b";
    QTest::newRow("line breaks") << "a\r\nb\u2028c"
                                 << "a b c";
    QTest::newRow("right-to-left override") << QString("head") + QChar(0x202E) + "ache"
                                            << "headache";
    QTest::newRow("lone surrogates") << QString("a") + QChar(0xD800) + "b" + QChar(0xDC00) << "ab";
    QTest::newRow("emoji") << QString::fromUtf8("pain 😖") << QString::fromUtf8("pain 😖");
    QTest::newRow("joined emoji") << QString::fromUtf8("👩‍⚕️")
                                  << QString::fromUtf8("👩⚕️");
    QTest::newRow("private use") << QString("a") + QChar(0xE000) << "a";
    QTest::newRow("byte order mark") << QString(QChar(0xFEFF)) + "a"
                                     << "a";
    QTest::newRow("accents stay to be seen")
        << QString::fromUtf8("náusea") << QString::fromUtf8("náusea");
}

void TestSearchQuery::textIsCleaned()
{
    QFETCH(QString, typed);
    QFETCH(QString, sanitized);
    QCOMPARE(guide::sanitized(typed), sanitized);
}

void TestSearchQuery::longTextIsCut()
{
    QCOMPARE(guide::sanitized(QString(10'000, 'x')).size(), guide::kMaxQueryLength);
    // A pair that the cut goes through leaves no half behind.
    const QString pairs = QString::fromUtf8("😖").repeated(5'000);
    for (const QString &before : {QString(), QString("x")}) {
        for (const QChar c : guide::sanitized(before + pairs).right(1))
            QVERIFY(c.isLowSurrogate() || c == 'x');
    }
}

void TestSearchQuery::wordsAreFolded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << ""
                          << "";
    QTest::newRow("signs alone") << "?! \"*\" ( ) - :"
                                 << "";
    QTest::newRow("capitals") << "Swollen FACE"
                              << "swollen face";
    QTest::newRow("accents") << QString::fromUtf8("Náuséa ñandú") << "nausea nandu";
    QTest::newRow("accents apart") << QString::fromUtf8("Na\u0301usea") << "nausea";
    QTest::newRow("apostrophes") << QString::fromUtf8("can't won’t") << "cant wont";
    QTest::newRow("quotes") << "'pain' it's 'bad"
                            << "pain its bad";
    QTest::newRow("signs part words") << "pins-and-needles,hives"
                                      << "pins and needles hives";
    QTest::newRow("numbers") << "1-877 12%"
                             << "1 877 12";
    QTest::newRow("FTS5 and SQL") << "NEAR(a b) title:c* AND; DROP TABLE--"
                                  << "near a b title c and drop table";
    QTest::newRow("a word without end") << QString(5'000, 'a') << QString(32, 'a');
}

void TestSearchQuery::wordsAreFolded()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(guide::foldedWords(text).join(' '), words);
}

void TestSearchQuery::wordsKnowTheirPlace()
{
    const QString text = QString::fromUtf8("No: “Doctor’s” náusea.");
    QStringList found;
    for (const guide::Word &word : guide::wordsOf(text))
        found.append(text.mid(word.place.start, word.place.length));
    QCOMPARE(found,
             (QStringList{"No", QString::fromUtf8("Doctor’s"), QString::fromUtf8("náusea")}));
}

void TestSearchQuery::tellingWordsRemain_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("significant");
    QTest::newRow("sentence") << "i my face is swollen"
                              << "face swollen";
    QTest::newRow("each once") << "pain pain the pain"
                               << "pain";
    QTest::newRow("nothing but words to skip") << "is the my is"
                                               << "is the my";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestSearchQuery::tellingWordsRemain()
{
    QFETCH(QString, words);
    QFETCH(QString, significant);
    QCOMPARE(guide::significantWords(words.split(' ', Qt::SkipEmptyParts), kSkip).join(' '),
             significant);
}

void TestSearchQuery::formsOfAWordShareAStem_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("plural") << "headache"
                            << "headaches" << true;
    QTest::newRow("short plural") << "eye"
                                  << "eyes" << true;
    QTest::newRow("going on") << "swell"
                              << "swelling" << true;
    QTest::newRow("doubled letter") << "stop"
                                    << "stopping" << true;
    QTest::newRow("y and ies") << "allergy"
                               << "allergies" << true;
    QTest::newRow("hives are not HIV") << "hives"
                                       << "hiv" << false;
    QTest::newRow("breast and breath") << "breast"
                                       << "breath" << false;
    QTest::newRow("too short to shorten") << "is"
                                          << "i" << false;
}

void TestSearchQuery::formsOfAWordShareAStem()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(guide::stemOf(one, kEndings) == guide::stemOf(other, kEndings), same);
}

void TestSearchQuery::slipsAreCounted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("start");
    QTest::addColumn<int>("slips");  // 3: more than the two that are asked about
    QTest::newRow("the same") << "pain"
                              << "pain" << false << 0;
    QTest::newRow("left out") << "hedache"
                              << "headache" << false << 1;
    QTest::newRow("added") << "paain"
                           << "pain" << false << 1;
    QTest::newRow("changed") << "nausia"
                             << "nausea" << false << 1;
    QTest::newRow("swapped") << "brian"
                             << "brain" << false << 1;
    QTest::newRow("two") << "brething"
                         << "breathings" << false << 2;
    QTest::newRow("too many") << "xyz"
                              << "pain" << false << 3;
    QTest::newRow("much longer") << "pain"
                                 << "painkiller" << false << 3;
    QTest::newRow("a beginning") << "pain"
                                 << "painkiller" << true << 0;
    QTest::newRow("a beginning with a slip") << "hedac"
                                             << "headache" << true << 1;
    QTest::newRow("nothing typed") << ""
                                   << "ab" << false << 2;
    QTest::newRow("longer than any word") << QString(40, 'a') << QString(40, 'a') << false << 3;
}

void TestSearchQuery::slipsAreCounted()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QFETCH(bool, start);
    QFETCH(int, slips);
    QCOMPARE(guide::editDistance(typed, word, 2, start), slips);
}

void TestSearchQuery::longWordsMayHoldMoreSlips_data()
{
    QTest::addColumn<int>("letters");
    QTest::addColumn<int>("slips");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("three") << 3 << 0;
    QTest::newRow("four") << 4 << 1;
    QTest::newRow("seven") << 7 << 1;
    QTest::newRow("eight") << 8 << 2;
}

void TestSearchQuery::longWordsMayHoldMoreSlips()
{
    QFETCH(int, letters);
    QFETCH(int, slips);
    QCOMPARE(guide::maxEdits(letters), slips);
}

void TestSearchQuery::wordsAreRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("readings");
    QTest::newRow("all its forms, the commonest first")
        << "headaches" << false << "headache headaches";
    QTest::newRow("a whole word goes no further") << "breath" << false << "breathing breath";
    QTest::newRow("a beginning") << "brea" << true << "breathing breath breast";
    QTest::newRow("a beginning that is whole") << "brea" << false << "";
    QTest::newRow("a word that is whole is no beginning") << "hiv" << true << "hiv";
    QTest::newRow("spelled nearly so") << "hedache" << false << "headache";
    QTest::newRow("spelled nearly so, not done yet") << "swelln" << true << "swelling";
    QTest::newRow("right words are not corrected") << "pain" << false << "pain";
    QTest::newRow("short words are not corrected") << "eze" << false << "";
    QTest::newRow("nothing like it") << "xyzzy" << true << "";
    QTest::newRow("nothing") << "" << true << "";
}

void TestSearchQuery::wordsAreRead()
{
    QFETCH(QString, typed);
    QFETCH(bool, open);
    QFETCH(QString, readings);
    const auto expansion = smallVocabulary().expand(typed, open);
    QCOMPARE(expansion ? expansion->words.join(' ') : QString(), readings);
    QVERIFY(!expansion ||
            (expansion->confidence > 0 && expansion->confidence <= 1 && expansion->entries > 0));
    QVERIFY(!expansion ||
            expansion->guessed == QString(QTest::currentDataTag()).startsWith("spelled"));
}

void TestSearchQuery::emptyVocabularyReadsNothing()
{
    QVERIFY(!guide::Vocabulary().expand("pain", true));
}

void TestSearchQuery::snippetHoldsWhatWasLookedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QStringList>("marked");
    const QString filler = QString("word ").repeated(60).trimmed();
    QTest::newRow("empty") << ""
                           << "" << QStringList();
    QTest::newRow("short") << "Some pain here."
                           << "Some pain here." << QStringList{"pain"};
    QTest::newRow("not in it") << "Nothing of that."
                               << "Nothing of that." << QStringList();
    QTest::newRow("far in") << filler + " Pain. " + filler << QString() << QStringList{"Pain"};
    QTest::newRow("at the end") << filler + " pain" << QString() << QStringList{"pain"};
    QTest::newRow("one endless word") << QString(4'000, 'a') << QString() << QStringList();
}

void TestSearchQuery::snippetHoldsWhatWasLookedFor()
{
    QFETCH(QString, text);
    QFETCH(QString, snippet);
    QFETCH(QStringList, marked);
    const guide::Snippet made = guide::snippetOf(text, {"pain"});
    if (!snippet.isNull())
        QCOMPARE(made.text, snippet);
    QStringList found;
    for (const guide::Run &mark : made.marks)
        found.append(made.text.mid(mark.start, mark.length));
    QCOMPARE(found, marked);
    const bool endless = !text.contains(' ') && text.size() > 200;
    QVERIFY(endless || made.text.size() < 260);
}

void TestSearchQuery::marksStandOnTheWords()
{
    const QString title = QString::fromUtf8("Náusea, or nausea?");
    const QList<guide::Run> marks = guide::marksIn(title, {"nausea"});
    QCOMPARE(marks, (QList<guide::Run>{{0, 6}, {11, 6}}));
}

GUIDE_CORE_TEST(TestSearchQuery)
#include "test_search_query.moc"
