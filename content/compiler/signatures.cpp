// SPDX-License-Identifier: Apache-2.0
#include "signatures.h"

#include <QRegularExpression>

#include <algorithm>

namespace content {

namespace {

/// Which statement has an id, in which language.
struct Owner {
    QString language;
    QString key;
};

/// The statements of every language, to be looked up by key and by id.
struct Register {
    QHash<QString, QSet<QString>> keys;  ///< of each language
    QHash<QString, Owner> owners;
};

Register registerOf(const Model &model)
{
    Register all;
    for (const Language &language : model.languages) {
        for (const Statement &statement : statementsOf(model, language)) {
            all.keys[language.code].insert(statement.key);
            all.owners.insert(statement.id, {language.code, statement.key});
        }
    }
    return all;
}

void checkId(const Register &all, const QString &language, const QString &key, const SignedId &id,
             Problems &problems)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{8}$"));
    if (!all.keys.value(language).contains(key)) {
        problems.error(id.place, QStringLiteral("there is no statement “%1”").arg(key),
                       QStringLiteral("Copy the line from the review sheet; remove it where the "
                                      "statement is gone"));
        return;
    }
    if (!form.match(id.id).hasMatch()) {
        problems.error(id.place, QStringLiteral("“%1” is not the id of a statement").arg(id.id),
                       QStringLiteral("Copy its eight digits and letters from the review sheet"));
        return;
    }
    const Owner owner = all.owners.value(id.id, {language, key});
    if (owner.language != language)
        problems.error(
            id.place,
            QStringLiteral("“%1” is an id of the language “%2”, and this file signs “%3”")
                .arg(id.id, owner.language, language),
            QStringLiteral("Sign each language in a file of its own"));
    else if (owner.key != key)
        problems.error(id.place, QStringLiteral("“%1” is the id of “%2”").arg(id.id, owner.key),
                       QStringLiteral("Copy the line of “%1” from the review sheet").arg(key));
}

}  // namespace

QStringList rolesFor(const Model &model, const QString &language)
{
    const bool translated = model.guide.locales.value(0) != language;
    return translated ? QStringList{kClinician, kTranslator} : QStringList{kClinician};
}

SignatureState stateOf(const Model &model, const Language &language, const QString &role,
                       const Statement &statement)
{
    SignatureState state = SignatureState::NotSigned;
    for (const Signature &signature : model.signatures) {
        const auto found = signature.ids.constFind(statement.key);
        if (signature.language != language.code || signature.role != role ||
            found == signature.ids.constEnd())
            continue;
        if (found->id == statement.id)
            return SignatureState::Signed;
        state = SignatureState::Changed;
    }
    return state;
}

QList<RoleReview> reviewsOf(const Model &model)
{
    QList<RoleReview> reviews;
    for (const Language &language : model.languages) {
        const QList<Statement> statements = statementsOf(model, language);
        for (const QString &role : rolesFor(model, language.code)) {
            RoleReview review{language.code, role, 0, 0, 0, true, {}};
            for (const Statement &statement : statements) {
                const SignatureState state = stateOf(model, language, role, statement);
                review.isSigned += state == SignatureState::Signed ? 1 : 0;
                review.changed += state == SignatureState::Changed ? 1 : 0;
                review.notSigned += state == SignatureState::NotSigned ? 1 : 0;
                review.urgency = review.urgency && (state == SignatureState::Signed ||
                                                    statement.part == StatementPart::Texts);
                for (const Signature &signature : model.signatures) {
                    if (signature.language == language.code && signature.role == role &&
                        signature.ids.value(statement.key).id == statement.id)
                        review.signers[signature.name] =
                            std::max(review.signers.value(signature.name), signature.date);
                }
            }
            reviews.append(review);
        }
    }
    return reviews;
}

void checkSignatures(const Model &model, Problems &problems)
{
    if (model.signatures.isEmpty() || problems.hasErrors())
        return;  // a text that could not be read is not a text that is gone
    const Register all = registerOf(model);
    for (const Signature &signature : model.signatures) {
        for (const auto &[key, id] : signature.ids.asKeyValueRange())
            checkId(all, signature.language, key, id, problems);
    }
}

void printReviews(const Model &model, QTextStream &out)
{
    for (const RoleReview &review : reviewsOf(model))
        out << "guide-content: " << review.language << ": a " << review.role << " has signed "
            << review.isSigned << " of " << review.statements() << " statements; " << review.changed
            << " changed since, " << review.notSigned << " never signed.\n";
}

}  // namespace content
