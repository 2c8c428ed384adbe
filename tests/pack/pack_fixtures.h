// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pack/manifest.h"
#include "pack/signature.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Keys, packs and the program minisign, whose format this is.
namespace fixtures {

/// A pair of keys, made by minisign.
struct KeyPair {
    QString secretFile;
    QString publicFile;
    pack::PublicKey key;
};

/// What minisign says, and whether it agreed.
struct Answer {
    bool agreed = false;
    QString said;
};

Answer minisign(const QStringList &arguments, const QByteArray &typed = {});

/// @param password  none: a key without one (-W), whose id begins with a zero
KeyPair makeKeys(const QString &folder, const QString &name, const QByteArray &password = {});

/// The same key behind a password that is quick to work out. Minisign's own takes 1 GB and seconds.
KeyPair locked(const KeyPair &plain, const QString &folder, const QByteArray &password);

QByteArray bytesOf(const QString &file);
void put(const QString &file, const QByteArray &bytes);

/// A fine manifest, and the line that says it.
pack::Manifest manifest();
QByteArray comment();

QByteArray digestOf(const QByteArray &file);

/// The signature file of minisign's for some bytes.
QByteArray signedBy(const KeyPair &keys, const QByteArray &file, const QByteArray &comment);

/// The same for a file, with more options.
QByteArray signedByMinisign(const KeyPair &keys, const QString &file, const QByteArray &comment,
                            const QStringList &more = {});

}  // namespace fixtures
