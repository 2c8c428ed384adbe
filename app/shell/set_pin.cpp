// SPDX-License-Identifier: Apache-2.0
#include "set_pin.h"

#include "options.h"

#include "kiosk/pin.h"
#include "kiosk/pin_gate.h"
#include "kiosk/run_memory.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <termios.h>
#include <unistd.h>

namespace shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shell::SetPin)
};

/// While it lives, a terminal does not show what is typed. Its keys for stopping a program only end
/// the question, or the terminal would be left without showing anything.
class Hidden {
public:
    explicit Hidden(int terminal)
        : m_terminal(terminal)
        , m_changed(tcgetattr(terminal, &m_before) == 0)
    {
        if (!m_changed)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ISIG);
        tcsetattr(terminal, TCSADRAIN, &hidden);
    }
    ~Hidden()
    {
        if (m_changed)
            tcsetattr(m_terminal, TCSADRAIN, &m_before);
    }
    Hidden(const Hidden &) = delete;
    Hidden &operator=(const Hidden &) = delete;

private:
    int m_terminal;
    termios m_before{};
    bool m_changed;
};

/// One line without its end, read byte by byte so that no buffer keeps a copy.
QString readLine(int input)
{
    constexpr int kLongest = 200;
    QByteArray line;
    line.reserve(kLongest);
    char sign = 0;
    while (line.size() < kLongest) {
        const ssize_t size = ::read(input, &sign, 1);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0 || sign == '\n')
            break;
        line.append(sign);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    QString text = QString::fromUtf8(line);
    kiosk::wipe(line);
    return text;
}

QString ask(const QString &question, int input, QTextStream &out)
{
    const Hidden hidden(input);
    out << question << ' ';
    out.flush();
    QString answer = readLine(input);
    out << '\n';
    out.flush();
    return answer;
}

int refuse(const guide::Error &error, QTextStream &err)
{
    err << "serostim-guide: " << error.what << " (" << error.where << ") " << error.remedy << '\n';
    return ExitCheckFailed;
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

}  // namespace

int setPin(const QString &pinFile, const host::StateFolder &state, int input, QTextStream &out,
           QTextStream &err)
{
    if (!mayWrite(pinFile))
        return refuse({Words::tr("Only the administrator (root) can set the PIN."), pinFile,
                       Words::tr("Run: sudo serostim-guide --set-pin")},
                      err);
    const bool terminal = ::isatty(input) == 1;
    QString pin =
        terminal ? ask(Words::tr("New PIN, 6 to 12 digits:"), input, out) : readLine(input);
    if (const auto may = kiosk::mayBePin(pin); !may) {
        kiosk::wipe(pin);
        return refuse(may.error(), err);
    }
    if (terminal) {
        QString again = ask(Words::tr("The same once more:"), input, out);
        const bool same = again == pin;
        kiosk::wipe(again);
        if (!same) {
            kiosk::wipe(pin);
            return refuse({Words::tr("The two PINs are not the same."), Words::tr("PIN"),
                           Words::tr("Nothing has changed; try again.")},
                          err);
        }
    }
    if (const auto written = kiosk::writePin(pinFile, std::move(pin)); !written)
        return refuse(written.error(), err);
    // Before a kiosk has run there is no such folder, and nothing to forget.
    (void)kiosk::PinGate::forget(state);
    (void)kiosk::RunMemory::forgetAll(state);
    out << Words::tr("The PIN is set: %1").arg(pinFile) << '\n';
    return ExitOk;
}

}  // namespace shell
