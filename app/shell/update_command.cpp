// SPDX-License-Identifier: Apache-2.0
#include "update_command.h"

#include "options.h"

#include <QCoreApplication>

namespace shell {

namespace {

struct UpdateCommandWords {
    Q_DECLARE_TR_FUNCTIONS(shell::UpdateCommand)
};

}  // namespace

int takeUpdate(update::PackStore &packs, const QString &file, const update::HealthCheck &isHealthy,
               QTextStream &out, QTextStream &err)
{
    const auto taken = update::takeIn(packs, file, update::Asked::ByPerson, isHealthy);
    const auto adopted =
        taken.and_then([&](const update::Content &content) { return packs.adopt(content); });
    if (!adopted) {
        err << "serostim-guide: " << adopted.error().what << " (" << adopted.error().where << ") "
            << adopted.error().remedy << "\n";
        return ExitCheckFailed;
    }
    out << UpdateCommandWords::tr("Content %1, number %2, is shown from the next start on.")
               .arg(taken->manifest.version)
               .arg(taken->manifest.number)
        << "\n";
    return ExitOk;
}

bool checkUpdates(const update::PackStore &packs, QTextStream &out)
{
    if (packs.keys().isEmpty()) {
        out << "ok      content keys: none are built in, so no newer content is taken\n";
        return true;
    }
    QStringList names;
    for (const pack::PublicKey &key : packs.keys())
        names.append(pack::nameOf(key));
    out << "ok      content keys: " << names.join(QStringLiteral(", ")) << "\n";
    const auto content = packs.current();
    if (!content) {
        out << "FAILED  newer content: " << content.error().what << " (" << content.error().where
            << "). " << content.error().remedy << "\n";
        return false;
    }
    if (*content)
        out << "ok      newer content: number " << (*content)->version.number << ", version "
            << (*content)->manifest.version << ", signed with " << (*content)->version.key << "\n";
    else
        out << "ok      newer content: none; the program's own is shown\n";
    return true;
}

}  // namespace shell
