// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "statements.h"

#include <QTextStream>

namespace content {

/// Who can sign. A clinician signs every language, a translator what was translated.
inline const QString kClinician = QStringLiteral("clinician");
inline const QString kTranslator = QStringLiteral("translator");

/// The roles that must sign a language before the program says that it was reviewed.
QStringList rolesFor(const Model &model, const QString &language);

enum class SignatureState { Signed, Changed, NotSigned };

/// Whether somebody of that role has signed a statement as it is now, or as it was before.
SignatureState stateOf(const Model &model, const Language &language, const QString &role,
                       const Statement &statement);

/// How far one role has signed one language.
struct RoleReview {
    QString language;
    QString role;
    int isSigned = 0;
    int changed = 0;  ///< since somebody signed them
    int notSigned = 0;
    bool urgency = true;           ///< every sign and every rule is signed
    QMap<QString, QDate> signers;  ///< whose signatures hold, and the day of their last

    [[nodiscard]] int statements() const { return isSigned + changed + notSigned; }
};

/// A line for each language and each role that must sign it.
QList<RoleReview> reviewsOf(const Model &model);

/// Every signature is of a statement that is there, with an id that can be one of its own.
/// To be called last: it needs every text.
void checkSignatures(const Model &model, Problems &problems);

/// How much is signed, a line for each language and role.
void printReviews(const Model &model, QTextStream &out);

}  // namespace content
