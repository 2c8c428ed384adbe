// SPDX-License-Identifier: Apache-2.0
#include "signatures.h"

#include "load_structure.h"

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

namespace {

const QString kFolder = QStringLiteral("signatures");

class SignatureLoader : StructureReader {
public:
    using StructureReader::StructureReader;

    void load(const Entry &entry)
    {
        entry.onlyKeys({"name", "role", "licence", "date", "language", "ids"});
        Signature signature{
            name(entry), oneOf(entry, "role", {kClinician, kTranslator}), entry.text("licence"),
            past(entry), oneOf(entry, "language", m_model.guide.locales), {}};
        if (signature.role == kTranslator && signature.language == m_model.guide.locales.value(0))
            m_problems.error(
                entry.place("role"),
                QStringLiteral("no translator signs the language “%1”").arg(signature.language),
                QStringLiteral("It is not a translation: a clinician signs it"));
        ids(entry, signature);
        m_model.signatures.append(signature);
    }

private:
    QString name(const Entry &entry)
    {
        static const QRegularExpression several(QStringLiteral("[;&/]|\\band\\b"));
        const QString name = entry.text("name");
        if (several.match(name).hasMatch())
            m_problems.error(entry.place("name"),
                             QStringLiteral("“%1” names more than one person").arg(name),
                             QStringLiteral("Let each person sign in a file of their own"));
        return name;
    }

    /// The day of signing. Tomorrow is today somewhere.
    QDate past(const Entry &entry)
    {
        const QDate day = date(entry, "date");
        if (day.isValid() && day > QDate::currentDate().addDays(1))
            m_problems.error(
                entry.place("date"),
                QStringLiteral("“date: %1” is still to come").arg(day.toString(Qt::ISODate)),
                QStringLiteral("Write the day on which it was signed"));
        return day;
    }

    void ids(const Entry &entry, Signature &signature)
    {
        const Entry ids = entry.child("ids");
        for (const auto &[key, id] : ids.pairs())
            signature.ids.insert(key, {id.asText(), id.place()});
        if (entry.has("ids") && signature.ids.isEmpty())
            m_problems.error(entry.place("ids"), QStringLiteral("nothing is signed here"),
                             QStringLiteral("Copy the lines “key: id” from the review sheet"));
    }
};

}  // namespace

void loadSignatures(const QDir &root, Model &model, Problems &problems)
{
    const QDir folder(root.filePath(kFolder));
    for (const QString &name : folder.entryList({"*.yaml"}, QDir::Files, QDir::Name)) {
        if (const auto entry = readYaml(root, kFolder + QLatin1Char('/') + name, problems))
            SignatureLoader(model, problems).load(*entry);
    }
}

}  // namespace content
