// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fake_clock.h"
#include "pack_fixtures.h"

#include "update/pack_store.h"

#include <QTemporaryDir>

namespace fixtures {

/// The manifest of the store that was built together with the program, with another number.
pack::Manifest builtManifest(int number);

/// SQL that makes a store say what a manifest says.
QStringList saying(const pack::Manifest &manifest);

/// A computer that newer content comes to, and whoever makes it.
class UpdatePlace {
public:
    UpdatePlace();

    /// A new look at the same folder, as after another start of the program.
    [[nodiscard]] update::PackStore packs() const;
    [[nodiscard]] update::PackStore packs(const QList<pack::PublicKey> &keys) const;

    /// A pack as it comes from its maker. @return its store
    QString bring(int number, const KeyPair &keys);
    /// The same with other words about itself, and what else was done to its store.
    QString bring(const pack::Manifest &manifest, const KeyPair &keys, const QStringList &sql = {});
    /// A pack whose store is anything at all.
    QString bringBytes(const QByteArray &store, const QByteArray &comment, const KeyPair &keys);

    /// Takes it in and has it shown from now on. @return what was said against it
    QString take(const QString &file, update::Asked asked = update::Asked::ByPerson);
    /// The number that a start of the program shows; 0: the content inside it.
    int start();

    [[nodiscard]] QString folder() const { return m_state.path(); }
    /// Where packs come from.
    [[nodiscard]] QString from() const { return m_from.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_state.filePath(name); }
    [[nodiscard]] QStringList kept() const;

    KeyPair a;
    KeyPair b;
    FakeClock clock;
    QString boot = QStringLiteral("boot-1");
    std::chrono::milliseconds lockLimit = std::chrono::seconds(30);
    update::Program program;
    update::HealthCheck isHealthy = [](const update::Content &) { return guide::Result<void>(); };

private:
    QTemporaryDir m_from;
    QTemporaryDir m_state;
    int m_brought = 0;
};

}  // namespace fixtures
