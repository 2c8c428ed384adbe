// SPDX-License-Identifier: Apache-2.0
#include "lp_printer.h"

#include "output/typeset.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTimer>

#include <utility>

namespace shell {

namespace {

using guide::Error;  // lupdate takes a qualified return type for the context of its strings

struct LpPrinterWords {
    Q_DECLARE_TR_FUNCTIONS(shell::LpPrinter)
};

struct Ended {
    enum class How { Well, Badly, NotThere, TooLate };
    How how;
    QString out;
    QString err;
};

/// One run of a program. It ends with whoever asked for it, who then is told nothing.
class Run : public QObject {
public:
    using Told = std::function<void(const Ended &)>;

    Run(QObject *asker, int patience, Told told)
        : QObject(asker)
        , m_told(std::move(told))
    {
        connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus how) {
            const bool well = how == QProcess::NormalExit && code == 0;
            end(well ? Ended::How::Well : Ended::How::Badly);
        });
        // Queued: a computer without room for another program says so before start() returns.
        connect(
            &m_process, &QProcess::errorOccurred, this,
            [this](QProcess::ProcessError error) {
                if (error == QProcess::FailedToStart)
                    end(Ended::How::NotThere);
            },
            Qt::QueuedConnection);
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] { end(Ended::How::TooLate); });
        m_limit.start(patience);
    }

    ~Run() override { stop(); }
    Q_DISABLE_COPY_MOVE(Run)

    void start(const QString &program, const QStringList &arguments, const QByteArray &input)
    {
        // Its answers are read by this program, not by people.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        m_process.setProcessEnvironment(environment);
        m_process.start(program, arguments);
        if (m_process.state() == QProcess::NotRunning)
            return;
        if (!input.isEmpty())
            m_process.write(input);
        m_process.closeWriteChannel();
    }

private:
    void end(Ended::How how)
    {
        const Ended ended{how, QString::fromLocal8Bit(m_process.readAllStandardOutput()),
                          QString::fromLocal8Bit(m_process.readAllStandardError())};
        m_limit.stop();
        stop();
        deleteLater();
        m_told(ended);
    }

    void stop()
    {
        m_process.disconnect(this);
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    QProcess m_process;
    QTimer m_limit;
    Told m_told;
};

Error noPrinter()
{
    return {LpPrinterWords::tr("No printer is set up on this computer."),
            {},
            LpPrinterWords::tr("Save as PDF instead.")};
}

Error noAnswer(const QString &printer)
{
    return {LpPrinterWords::tr("The printer does not answer."), printer,
            LpPrinterWords::tr("See if it is switched on, or save as PDF instead.")};
}

/// What `lpstat -e -d` says, the usual printer first.
QStringList namesIn(const QString &answer)
{
    QStringList names;
    QString usual;
    for (const QString &line : answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString text = line.trimmed();
        if (text.startsWith(QLatin1String("system default destination:")))
            usual = text.section(QLatin1Char(':'), 1).trimmed();
        else if (!text.isEmpty() && !text.contains(QLatin1Char(' ')))
            names.append(text);
    }
    if (names.removeOne(usual))
        names.prepend(usual);
    return names;
}

}  // namespace

LpPrinter::LpPrinter(QString folder, int patience)
    : m_folder(std::move(folder))
    , m_patience(patience)
{
}

QString LpPrinter::program(const QString &name) const
{
    return m_folder.isEmpty() ? name : m_folder + QLatin1Char('/') + name;
}

void LpPrinter::find(QObject *context, const Found &found)
{
    auto *run = new Run(context, m_patience, [found](const Ended &ended) {
        const QStringList names = namesIn(ended.out);
        if (ended.how == Ended::How::TooLate)
            found(tl::unexpected(noAnswer({})));
        else if (names.isEmpty())
            found(tl::unexpected(noPrinter()));
        else
            found(names);
    });
    run->start(program(QStringLiteral("lpstat")), {QStringLiteral("-e"), QStringLiteral("-d")}, {});
}

void LpPrinter::print(const output::Pages &pages, const QString &printer,
                      QPageSize::PageSizeId paper, QObject *context, const Done &done)
{
    auto *run = new Run(context, m_patience, [done, printer](const Ended &ended) {
        switch (ended.how) {
        case Ended::How::Well:
            done({});
            return;
        case Ended::How::TooLate:
            done(tl::unexpected(noAnswer(printer)));
            return;
        case Ended::How::NotThere:
            done(tl::unexpected(noPrinter()));
            return;
        case Ended::How::Badly:
            break;
        }
        //: %1 what the print service said
        const QString what = LpPrinterWords::tr("The printer did not take the pages (%1).")
                                 .arg(ended.err.section(QLatin1Char('\n'), 0, 0).trimmed());
        done(tl::unexpected(guide::Error{
            what, printer, LpPrinterWords::tr("Check the printer, or save as PDF instead.")}));
    });
    //: the name of a print job, which others see; it names neither the medicine nor the disease
    const QString title = LpPrinterWords::tr("My pages");
    const QString media =
        paper == QPageSize::A4 ? QStringLiteral("media=A4") : QStringLiteral("media=Letter");
    run->start(
        program(QStringLiteral("lp")),
        {QStringLiteral("-d"), printer, QStringLiteral("-t"), title, QStringLiteral("-o"), media},
        pages.pdf);
}

}  // namespace shell
