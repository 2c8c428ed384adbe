// SPDX-License-Identifier: Apache-2.0
#include "review_sheet.h"

#include "signatures.h"

#include <QSaveFile>
#include <QXmlStreamWriter>

#include <algorithm>

namespace content {

namespace {

const char kStyle[] = "body{font:1em/1.4 sans-serif;max-width:45em;margin:0 auto;padding:0 1em}"
                      "article{border-top:1px solid;padding:.5em 0;break-inside:avoid}"
                      "article p,article ul{margin:.3em 0}"
                      ".said{font-weight:bold}.original{font-style:italic}.small{font-size:.85em}"
                      "code,pre{font-family:monospace;overflow-wrap:anywhere;white-space:pre-wrap}"
                      "@media print{pre{display:none}}";

const char kHowTo[] =
    "Read each statement with the facts below it. Judge whether it is right, whether the facts "
    "hold it, and whether a patient will do the right thing. Write down the id of what must "
    "change. Below a translation stands what it translates. To sign the others, send the lines at "
    "the end of this page, filled in, without the "
    "lines of what you do not sign. Each id stands for the words and the facts that you saw: when "
    "one of them changes, your signature of it no longer counts.";

class Sheet {
public:
    Sheet(const Model &model, const Language &language, QIODevice *file)
        : m_model(model)
        , m_language(language)
        , m_xml(file)
        , m_statements(statementsOf(model, language))
    {
    }

    qsizetype write(ReviewScope scope)
    {
        if (scope == ReviewScope::Unsigned)
            m_statements.removeIf([this](const Statement &s) { return isSigned(s); });
        m_xml.writeDTD(QStringLiteral("<!DOCTYPE html>"));
        m_xml.writeStartElement(QStringLiteral("html"));
        m_xml.writeAttribute(QStringLiteral("lang"), m_language.code);
        head();
        m_xml.writeStartElement(QStringLiteral("body"));
        const GuideInfo &guide = m_model.guide;
        line(QStringLiteral("h1"), title());
        line(QStringLiteral("p"),
             QStringLiteral("%1, version %2, number %3, of %4. Statements: %5.")
                 .arg(guide.id, guide.version)
                 .arg(guide.number)
                 .arg(guide.released.toString(Qt::ISODate))
                 .arg(m_statements.size()));
        line(QStringLiteral("p"), QLatin1String(kHowTo));
        QString last;
        for (const Statement &statement : qAsConst(m_statements)) {
            if (const QString now = headingOf(statement); now != last)
                line(QStringLiteral("h2"), last = now);
            article(statement);
        }
        signatureFile();
        m_xml.writeEndDocument();
        return m_statements.size();
    }

    [[nodiscard]] bool hasFailed() const { return m_xml.hasError(); }

private:
    [[nodiscard]] bool isSigned(const Statement &statement) const
    {
        const QStringList roles = rolesFor(m_model, m_language.code);
        return std::all_of(roles.begin(), roles.end(), [&](const QString &role) {
            return stateOf(m_model, m_language, role, statement) == SignatureState::Signed;
        });
    }

    [[nodiscard]] QString title() const
    {
        return QStringLiteral("Review: ") + wordOf(m_language, QStringLiteral("guide.title")) +
               QStringLiteral(" (%1)").arg(m_language.code);
    }

    [[nodiscard]] QString headingOf(const Statement &statement) const
    {
        if (statement.part == StatementPart::Urgency)
            return QStringLiteral("How urgent each sign is");
        if (statement.part == StatementPart::Rules)
            return QStringLiteral("Signs that mean more together");
        return QStringLiteral("Screen: ") + statement.screen;
    }

    void line(const QString &element, const QString &text, const QString &look = {})
    {
        m_xml.writeStartElement(element);
        if (!look.isEmpty())
            m_xml.writeAttribute(QStringLiteral("class"), look);
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
        m_xml.writeCharacters(QStringLiteral("\n"));
    }

    void head()
    {
        m_xml.writeStartElement(QStringLiteral("head"));
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        m_xml.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
        m_xml.writeEmptyElement(QStringLiteral("meta"));
        m_xml.writeAttribute(QStringLiteral("name"), QStringLiteral("viewport"));
        m_xml.writeAttribute(QStringLiteral("content"), QStringLiteral("width=device-width"));
        line(QStringLiteral("title"), title());
        line(QStringLiteral("style"), QLatin1String(kStyle));
        m_xml.writeEndElement();
    }

    void article(const Statement &statement)
    {
        m_xml.writeStartElement(QStringLiteral("article"));
        m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("s") + statement.id);
        m_xml.writeCharacters(QStringLiteral("\n"));
        for (const QString &said : statement.lines)
            line(QStringLiteral("p"), said, QStringLiteral("said"));
        for (const QString &original : statement.original)
            line(QStringLiteral("p"), original, QStringLiteral("original"));
        line(QStringLiteral("p"),
             QStringLiteral("☐ %1 · %2 · %3 · %4, line %5")
                 .arg(statement.id, statement.kind, statement.screen, statement.place.file)
                 .arg(statement.place.line),
             QStringLiteral("small"));
        for (const QString &role : rolesFor(m_model, m_language.code))
            line(QStringLiteral("p"), stateLine(role, statement), QStringLiteral("small"));
        if (!statement.facts.isEmpty())
            facts(statement);
        m_xml.writeEndElement();
        m_xml.writeCharacters(QStringLiteral("\n"));
    }

    [[nodiscard]] QString stateLine(const QString &role, const Statement &statement) const
    {
        switch (stateOf(m_model, m_language, role, statement)) {
        case SignatureState::Signed:
            return QStringLiteral("Signed by a %1.").arg(role);
        case SignatureState::Changed:
            return QStringLiteral("Changed since a %1 signed it.").arg(role);
        case SignatureState::NotSigned:
            break;
        }
        return QStringLiteral("Not signed by a %1.").arg(role);
    }

    void facts(const Statement &statement)
    {
        m_xml.writeStartElement(QStringLiteral("ul"));
        m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("small"));
        for (const QString &id : statement.facts) {
            const Fact &fact = *m_model.fact(id);
            const QString numbers = numbersOf(fact);
            QStringList parts{id + QStringLiteral(": ") +
                              wordOf(m_language, QStringLiteral("facts.") + id)};
            if (!numbers.isEmpty())
                parts.append(QStringLiteral("[%1]").arg(numbers));
            for (const Source &source : m_model.sources) {
                if (fact.sources.contains(source.id))
                    parts.append(sourceLine(source));
            }
            line(QStringLiteral("li"), parts.join(QLatin1Char(' ')));
        }
        m_xml.writeEndElement();
    }

    [[nodiscard]] QString sourceLine(const Source &source) const
    {
        const QString title = wordOf(m_language, QStringLiteral("sources.%1.title").arg(source.id));
        const QString site = source.site.isEmpty() ? QString() : source.site + QLatin1String(", ");
        return QStringLiteral("Source: %1 (%2certainty %3).").arg(title, site, source.certainty);
    }

    void signatureFile()
    {
        line(QStringLiteral("h2"), QStringLiteral("To sign"));
        QString text = QStringLiteral("# SPDX-License-Identifier: CC-BY-4.0\n"
                                      "name: \"\"\nrole: %1\nlicence: \"\"\ndate: \"\"\n"
                                      "language: %2\nids:\n")
                           .arg(rolesFor(m_model, m_language.code).join(QStringLiteral(" or ")),
                                m_language.code);
        for (const Statement &statement : qAsConst(m_statements))
            text += QStringLiteral("  %1: %2\n").arg(statement.key, statement.id);
        line(QStringLiteral("pre"), text);
    }

    const Model &m_model;
    const Language &m_language;
    QXmlStreamWriter m_xml;
    QList<Statement> m_statements;
};

}  // namespace

tl::expected<qsizetype, QString> writeReviewSheet(const Model &model, const Language &language,
                                                  ReviewScope scope, const QString &file)
{
    QSaveFile page(file);
    qsizetype statements = 0;
    bool written = page.open(QIODevice::WriteOnly);
    if (written) {
        Sheet sheet(model, language, &page);
        statements = sheet.write(scope);
        written = !sheet.hasFailed();
    }
    if (!written || !page.flush() || !page.commit())
        return tl::unexpected(QStringLiteral("cannot write %1: %2").arg(file, page.errorString()));
    return statements;
}

}  // namespace content
