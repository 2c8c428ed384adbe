// SPDX-License-Identifier: Apache-2.0
#include "devices.h"

#include "output/sheets.h"
#include "output/typeset.h"
#include "output/web_page.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <utility>

namespace shell {

QString FileDialog::askWhere(QWidget *parent, const QString &title, const QString &suggestedName)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString kind =
        output::isWebPage(suggestedName)
            ? QCoreApplication::translate("shell::FileDialog", "Web pages (*.html *.htm)")
            : QCoreApplication::translate("shell::FileDialog", "PDF files (*.pdf)");
    QFileDialog dialog(parent, title, folder, kind);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggestedName).suffix());
    dialog.selectFile(suggestedName);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QPageSize::PageSizeId localPaper()
{
    // Without a country (the locale "C") it is that of the readers whom the guide is made for.
    const QLocale here = QLocale::system();
    if (here.language() == QLocale::C)
        return QPageSize::Letter;
    return here.measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                 : QPageSize::A4;
}

guide::Result<void> writeHandout(const guide::Content &content, const QString &file,
                                 QPageSize::PageSizeId paper)
{
    output::SheetWishes wishes{QDate::currentDate()};
    if (output::isWebPage(file)) {
        wishes.medium = output::Medium::WebPage;
        return output::writeFile(file, output::webPage(output::handoutSheet(content, wishes)));
    }
    return output::typeset(output::handoutSheet(content, wishes), {paper})
        .and_then([&](const QByteArray &pdf) { return output::writeFile(file, pdf); });
}

namespace {

constexpr int kMaxAnswer = 1000;  // bytes; the program's are far shorter

}  // namespace

SpokenVoice::SpokenVoice(QString program, const Patience &patience)
    : m_program(std::move(program))
    , m_patience(patience)
{
    if (m_program.isEmpty())
        m_program =
            QCoreApplication::applicationDirPath() + QStringLiteral("/serostim-guide-voice");
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        if (m_missing)
            fail({tr("The part of this program that speaks is missing."), m_program,
                  tr("Install the guide again.")});
        else
            fail({tr("The voice of this computer does not answer."), m_program,
                  tr("Press Play to try again.")});
    });
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &SpokenVoice::end);
}

SpokenVoice::~SpokenVoice()
{
    end();
}

void SpokenVoice::say(const QString &text, const QString &language, double rate)
{
    m_idle.stop();
    if (m_process == nullptr)
        start();
    ++m_last;
    m_busy = true;
    // Engines speak about a third as fast at -1 as at 0.
    const double slowness = std::pow(3.0, -std::clamp(rate, -1.0, 0.0));
    m_length = m_patience.sentence +
               static_cast<int>(static_cast<double>(text.size()) * m_patience.letter * slowness);
    m_limit.start(m_missing ? 0 : m_patience.start);
    order("say " + QByteArray::number(m_last) + ' ' + language.toLatin1() + ' ' +
          QByteArray::number(rate, 'f', 2) + ' ' + QByteArray::number(volume(), 'f', 2) + ' ' +
          text.toUtf8().toBase64());
}

void SpokenVoice::stop()
{
    m_busy = false;
    m_limit.stop();
    if (m_process == nullptr)
        return;
    order("stop");
    m_idle.start(m_patience.idle);
}

void SpokenVoice::start()
{
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::readyReadStandardOutput, this, &SpokenVoice::read);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_missing = true;
        m_limit.start(0);  // `say` may not have returned yet, and whoever asked expects no answer
    });
    connect(m_process, &QProcess::finished, this, [this] {
        fail({tr("The voice of this computer has stopped working."), m_program,
              tr("Press Play to try again.")});
    });
    m_process->start(m_program, {});
}

void SpokenVoice::order(const QByteArray &line)
{
    m_process->write(line + '\n');
}

void SpokenVoice::read()
{
    m_read += m_process->readAllStandardOutput();
    for (qsizetype end = m_read.indexOf('\n'); end >= 0; end = m_read.indexOf('\n')) {
        const QByteArray line = m_read.left(end).trimmed();
        m_read.remove(0, end + 1);
        take(line);
    }
    if (m_read.size() > kMaxAnswer)
        take("?");
}

/// What is told of a text that has been stopped, or that came before, is old news.
void SpokenVoice::take(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray &what = words.first();
    const bool known = (what == "started" || what == "finished" || what == "failed");
    if (!known || words.size() < 2) {
        fail(errorOf("engine"));
        return;
    }
    if (!m_busy || words.at(1) != QByteArray::number(m_last))
        return;
    if (what == "started") {
        m_limit.start(m_length);
        Q_EMIT started();
    } else if (what == "failed") {
        fail(errorOf(words.value(2)));
    } else {
        m_busy = false;
        m_limit.stop();
        m_idle.start(m_patience.idle);
        Q_EMIT finished();
    }
}

guide::Error SpokenVoice::errorOf(const QByteArray &reason)
{
    if (reason == "no-engine")
        return {tr("This computer has no program that speaks."),
                {},
                tr("Ask who looks after it to install a speech engine, such as espeak-ng with "
                   "Speech Dispatcher.")};
    if (reason == "no-voice")
        return {tr("This computer has no voice for this language."),
                {},
                tr("Ask who looks after it to install one, such as espeak-ng.")};
    return {tr("The voice of this computer does not work."),
            {},
            tr("See if other programs can speak, then press Play to try again.")};
}

void SpokenVoice::end()
{
    m_limit.stop();
    m_idle.stop();
    m_read.clear();
    m_missing = false;
    if (m_process == nullptr)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->kill();
    process->waitForFinished();
    process->deleteLater();
}

/// The next text starts the program anew.
void SpokenVoice::fail(const guide::Error &error)
{
    const bool wasBusy = std::exchange(m_busy, false);
    end();
    if (wasBusy)
        Q_EMIT failed(error);
}

}  // namespace shell
