// SPDX-License-Identifier: Apache-2.0
#include "content_copy.h"

#include "check.h"
#include "load.h"
#include "signatures.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

namespace {

const QString kSource = QStringLiteral(GUIDE_SOURCE_DIR);

bool copyTree(const QDir &from, const QDir &to)
{
    QDirIterator files(from.path(), {"*.yaml", "*.md"}, QDir::Files, QDirIterator::Subdirectories);
    bool copied = files.hasNext();
    while (files.hasNext()) {
        const QString target = to.filePath(from.relativeFilePath(files.next()));
        copied = copied && QDir().mkpath(QFileInfo(target).path()) &&
                 QFile::copy(files.filePath(), target) &&
                 QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
    return copied;
}

}  // namespace

ContentCopy::ContentCopy(const QDir &from)
    : m_from(from)
    , m_valid(m_dir.isValid() && copyTree(from, dir()))
{
}

QDir ContentCopy::drawings()
{
    return QDir(kSource + QStringLiteral("/resources/illustrations"));
}

QDir ContentCopy::shipped()
{
    return QDir(kSource + QStringLiteral("/content"));
}

QDir ContentCopy::small()
{
    return QDir(kSource + QStringLiteral("/tests/content/small"));
}

QByteArray ContentCopy::read(const QString &file) const
{
    QFile input(dir().filePath(file));
    return input.open(QIODevice::ReadOnly) ? input.readAll() : QByteArray();
}

bool ContentCopy::write(const QString &file, const QByteArray &bytes) const
{
    QFile output(dir().filePath(file));
    return output.open(QIODevice::WriteOnly) && output.write(bytes) == bytes.size();
}

int ContentCopy::replace(const QString &file, const QString &find, const QString &put) const
{
    QByteArray bytes = read(file);
    const QByteArray old = find.toUtf8();
    const qsizetype at = bytes.indexOf(old);
    if (at < 0 || old.isEmpty())
        return 0;
    const auto line = bytes.left(at).count('\n') + 1;
    bytes.replace(at, old.size(), put.toUtf8());
    return write(file, bytes) ? static_cast<int>(line) : 0;
}

bool ContentCopy::restore(const QString &file) const
{
    QFile source(m_from.filePath(file));
    return source.open(QIODevice::ReadOnly) && write(file, source.readAll());
}

bool ContentCopy::sayEnglishInSpanish() const
{
    QDir spanish(dir().filePath("es"));
    return spanish.removeRecursively() && copyTree(QDir(dir().filePath("en")), spanish);
}

content::Model ContentCopy::load(content::Problems &problems) const
{
    content::Model model = content::loadModel(dir(), problems);
    content::checkLedger(model, problems);
    content::checkStructure(model, drawings(), problems);
    content::checkWording(model, problems);
    content::checkSignatures(model, problems);
    return model;
}

content::Problems ContentCopy::check() const
{
    content::Problems problems;
    static_cast<void>(load(problems));
    return problems;
}

void refusalColumns()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<Refused>("refused");
}

void row(const char *name, const Edit &edit, const Refused &refused)
{
    QTest::newRow(name) << edit << refused;
}

QByteArray describe(const content::Problems &problems)
{
    QString text;
    QTextStream stream(&text);
    problems.print(stream, QStringLiteral("content"));
    return text.isEmpty() ? QByteArray("no problem at all") : text.toUtf8();
}

void verifyRefused(const ContentCopy &copy)
{
    QFETCH(Edit, edit);
    QFETCH(Refused, refused);
    const int edited = copy.replace(edit.file, edit.find, edit.put);
    const content::Problems problems = copy.check();
    QVERIFY(copy.restore(edit.file));
    QVERIFY2(edited > 0, "the text to change is not in the file");

    const QString file = refused.file.isEmpty() ? edit.file : refused.file;
    const int line = refused.below == kWholeFile ? 0 : edited + refused.below;
    bool found = false;
    for (const content::Problem &problem : problems.all()) {
        QVERIFY2(!problem.remedy.isEmpty(), qPrintable(problem.what));
        QVERIFY2(!problem.place.file.isEmpty(), qPrintable(problem.what));
        found =
            found || (problem.severity == content::Severity::Error && problem.place.file == file &&
                      problem.place.line == line && problem.what.contains(refused.says));
    }
    QVERIFY2(found, qPrintable(QStringLiteral("expected “%1” at %2:%3, got\n%4")
                                   .arg(refused.says, file)
                                   .arg(line)
                                   .arg(QString::fromUtf8(describe(problems)))));
}
