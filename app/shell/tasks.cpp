// SPDX-License-Identifier: Apache-2.0
#include "tasks.h"

#include "application.h"
#include "options.h"

#include "kiosk/config.h"
#include "kiosk/pin.h"
#include "kiosk/pin_gate.h"
#include "kiosk/run_memory.h"
#include "store/everything.h"
#include "terminal/hidden_line.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace shell {

namespace {

struct TaskWords {
    Q_DECLARE_TR_FUNCTIONS(shell::Tasks)
};

constexpr qsizetype kMaxLine = 200;

bool report(QTextStream &out, const QString &what, const guide::Result<void> &result = {})
{
    if (result)
        out << "ok      " << what << "\n";
    else
        out << "FAILED  " << what << ": " << result.error().what << " (" << result.error().where
            << "). " << result.error().remedy << "\n";
    return result.has_value();
}

bool checkStore(QTextStream &out, const QString &name, const guide::Result<store::Store> &store)
{
    if (!store)
        return report(out, name, tl::unexpected(store.error()));
    report(out, name + QStringLiteral(": trusted and opened read-only"));
    const bool whole = report(out, name + QStringLiteral(": whole"), store->checkWhole());
    return report(out, name + QStringLiteral(": every text can be read"),
                  store::readEverything(*store)) &&
           whole;
}

bool checkConfig(QTextStream &out, const QString &name, const kiosk::ConfigFile &file)
{
    const bool locked = file.config.mode == kiosk::Mode::Kiosk;
    const QString what = QStringLiteral("system file %1").arg(name);
    for (const guide::Error &fault : file.faults)
        report(out, what, tl::unexpected(fault));
    if (!file.faults.isEmpty())
        return false;
    return report(out, what + (file.missing ? QStringLiteral(": there is none, so this is no kiosk")
                               : locked     ? QStringLiteral(": fine; this is a kiosk")
                                            : QStringLiteral(": fine; this is no kiosk")));
}

bool checkPin(QTextStream &out, const QString &file)
{
    const auto hash = kiosk::readPinHash(file);
    if (hash)
        return report(out, QStringLiteral("staff's PIN: set"));
    if (QFileInfo::exists(file))
        return report(out, QStringLiteral("staff's PIN"), tl::unexpected(hash.error()));
    out << "warning no PIN: staff cannot leave the kiosk; run serostim-guide --set-pin\n";
    return true;
}

bool checkState(QTextStream &out, const QString &path)
{
    const host::StateFolder state(path);
    const QString what = QStringLiteral("state folder %1").arg(path);
    return state.usable() ? report(out, what + QStringLiteral(": writable"))
                          : report(out, what, state.usable());
}

int refuse(const guide::Error &error, QTextStream &err)
{
    err << "serostim-guide: " << inOneLine(error) << '\n';
    return ExitCheckFailed;
}

/// What was typed, and no copy of it.
QString taken(QByteArray line)
{
    QString text = QString::fromUtf8(line);
    kiosk::wipe(line);
    return text;
}

QString ask(const QString &question, int input, QTextStream &out)
{
    return taken(terminal::askHidden(question, input, out, kMaxLine));
}

/// The nearest folder that is there: the others are made.
bool mayWrite(const QString &file)
{
    QString folder = QFileInfo(file).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QLatin1String("/"))
        folder = QFileInfo(folder).absolutePath();
    // root learns the true reason from the attempt.
    return ::geteuid() == 0 || ::access(QFile::encodeName(folder).constData(), W_OK) == 0;
}

/// The same PIN again; what was typed is wiped.
bool isRepeated(const QString &pin, int input, QTextStream &out)
{
    QString again = ask(TaskWords::tr("The same once more:"), input, out);
    const bool same = again == pin;
    kiosk::wipe(again);
    return same;
}

}  // namespace

bool runChecks(const QString &file, const store::Trust &trust, QTextStream &out)
{
    const bool fileFine =
        file.isEmpty() || checkStore(out, QStringLiteral("content store %1").arg(file),
                                     store::Store::openFile(file, trust));
    return checkStore(out, QStringLiteral("built-in copy"), store::Store::openFactory()) &&
           fileFine;
}

bool checkKiosk(const KioskPlaces &places, bool kioskAsked, QTextStream &out)
{
    const kiosk::ConfigFile file = kiosk::readConfig(places.configFile, kioskAsked);
    const kiosk::Config &config = file.config;
    bool fine = checkConfig(out, places.configFile, file);
    if (config.mode != kiosk::Mode::Kiosk)
        return fine;
    fine = checkPin(out, places.pinFile) && fine;
    fine = checkState(out, places.stateFolder) && fine;
    report(out, config.printer.isEmpty()
                    ? QStringLiteral("printer: none is set, so nothing is printed")
                    : QStringLiteral("printer: %1").arg(config.printer));
    report(out, config.diagonalInches > 0
                    ? QStringLiteral("screen: %1 inches").arg(config.diagonalInches)
                    : QStringLiteral("screen: as large as it reports to be"));
    return fine;
}

bool checkUpdates(const update::Packs &packs, QTextStream &out)
{
    if (packs.keys().isEmpty())
        return report(
            out, QStringLiteral("content keys: none are built in, so no newer content is taken"));
    QStringList names;
    for (const pack::PublicKey &key : packs.keys())
        names.append(pack::nameOf(key));
    report(out, QStringLiteral("content keys: ") + names.join(QStringLiteral(", ")));
    const auto content = packs.current();
    if (!content)
        return report(out, QStringLiteral("newer content"), tl::unexpected(content.error()));
    return report(out, *content
                           ? QStringLiteral("newer content: number %1, version %2, signed "
                                            "with %3")
                                 .arg((*content)->version.number)
                                 .arg((*content)->manifest.version, (*content)->version.key)
                           : QStringLiteral("newer content: none; the program's own is shown"));
}

int takeUpdate(update::Packs &packs, const QString &file, const update::HealthCheck &isHealthy,
               QTextStream &out, QTextStream &err)
{
    const auto taken = update::takeIn(packs, file, update::Asked::ByPerson, isHealthy);
    const auto adopted =
        taken.and_then([&](const update::Content &content) { return packs.adopt(content); });
    if (!adopted)
        return refuse(adopted.error(), err);
    out << TaskWords::tr("Content %1, number %2, is shown from the next start on.")
               .arg(taken->manifest.version)
               .arg(taken->manifest.number)
        << "\n";
    return ExitOk;
}

int setPin(const QString &pinFile, const host::StateFolder &state, int input, QTextStream &out,
           QTextStream &err)
{
    if (!mayWrite(pinFile))
        return refuse({TaskWords::tr("Only the administrator (root) can set the PIN."), pinFile,
                       TaskWords::tr("Run: sudo serostim-guide --set-pin")},
                      err);
    const bool asks = terminal::isTerminal(input);
    QString pin = asks ? ask(TaskWords::tr("New PIN, 6 to 12 digits:"), input, out)
                       : taken(terminal::readLine(input, kMaxLine));
    if (const auto may = kiosk::mayBePin(pin); !may) {
        kiosk::wipe(pin);
        return refuse(may.error(), err);
    }
    if (asks && !isRepeated(pin, input, out)) {
        kiosk::wipe(pin);
        return refuse({TaskWords::tr("The two PINs are not the same."), TaskWords::tr("PIN"),
                       TaskWords::tr("Nothing has changed; try again.")},
                      err);
    }
    if (const auto written = kiosk::writePin(pinFile, std::move(pin)); !written)
        return refuse(written.error(), err);
    // Before a kiosk has run there is no such folder, and nothing to forget.
    (void)kiosk::PinGate::forget(state);
    (void)kiosk::RunMemory::forgetAll(state);
    out << TaskWords::tr("The PIN is set: %1").arg(pinFile) << '\n';
    return ExitOk;
}

}  // namespace shell
