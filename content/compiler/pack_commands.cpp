// SPDX-License-Identifier: Apache-2.0
#include "pack_commands.h"

#include "pack_writer.h"

#include "terminal/hidden_line.h"

#include <cstdio>

namespace content {

namespace {

/// As many as minisign takes.
constexpr qsizetype kLongestPassword = 1024;

bool refuse(const guide::Error &error, QTextStream &err)
{
    err << "guide-content: " << error.what << " (" << error.where << "). " << error.remedy << "\n";
    return false;
}

QByteArray askPassword(QTextStream &err)
{
    const int input = fileno(stdin);
    return terminal::isTerminal(input)
               ? terminal::askHidden(QStringLiteral("Password of the secret key:"), input, err,
                                     kLongestPassword)
               : terminal::readLine(input, kLongestPassword);
}

}  // namespace

bool printComment(const QString &store, QTextStream &out, QTextStream &err)
{
    const auto checked = checkStore(store);
    if (!checked)
        return refuse(checked.error(), err);
    out << checked->comment << "\n";
    return true;
}

bool makePack(const QString &store, const QString &key, const QString &folder, QTextStream &out,
              QTextStream &err)
{
    const auto checked = checkStore(store);
    if (!checked)
        return refuse(checked.error(), err);
    const auto secret = SecretKey::read(key, [&] { return askPassword(err); });
    if (!secret)
        return refuse(secret.error(), err);
    if (const auto written = writePack(*checked, *secret, QDir(folder)); !written)
        return refuse(written.error(), err);
    out << checked->comment << "\n";
    return true;
}

}  // namespace content
