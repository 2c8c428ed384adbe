// SPDX-License-Identifier: Apache-2.0
#include "hidden_line.h"

#include <QTextStream>

#include <cerrno>
#include <termios.h>
#include <unistd.h>

namespace terminal {

namespace {

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

}  // namespace

bool isTerminal(int input)
{
    return ::isatty(input) == 1;
}

QByteArray readLine(int input, qsizetype longest)
{
    QByteArray line;
    line.reserve(longest);
    char sign = 0;
    while (line.size() < longest) {
        const ssize_t size = ::read(input, &sign, 1);
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0 || sign == '\n')
            break;
        line.append(sign);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

QByteArray askHidden(const QString &question, int input, QTextStream &out, qsizetype longest)
{
    const Hidden hidden(input);
    out << question << ' ';
    out.flush();
    QByteArray answer = readLine(input, longest);
    out << '\n';
    out.flush();
    return answer;
}

}  // namespace terminal
