// SPDX-License-Identifier: Apache-2.0
#include "signatures.h"
#include "structure_reader.h"

#include <QRegularExpression>

namespace content {

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
