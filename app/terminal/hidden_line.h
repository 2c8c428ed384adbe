// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

class QString;
class QTextStream;

/// What is typed on a terminal and must not be seen there.
namespace terminal {

/// Whether somebody types there.
bool isTerminal(int input);

/// One line without its end, read byte by byte so that no buffer keeps a copy. The caller wipes it.
/// @param longest  what is longer is cut off
QByteArray readLine(int input, qsizetype longest);

/// Asks, and does not show the answer.
QByteArray askHidden(const QString &question, int input, QTextStream &out, qsizetype longest);

}  // namespace terminal
