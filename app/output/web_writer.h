// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "picture.h"
#include "pieces.h"

#include <QStringList>
#include <QXmlStreamWriter>

namespace output {

/// A heading that the list of contents leads to.
struct Chapter {
    QString id;
    QString text;
};

/// Writes pieces as HTML.
class WebWriter {
public:
    WebWriter(QXmlStreamWriter &html, const QList<Picture> &pictures)
        : m_html(html)
        , m_pictures(pictures)
    {
    }

    void part(const QList<Piece> &pieces);
    [[nodiscard]] const QList<Chapter> &chapters() const { return m_chapters; }

private:
    void pieces(const QList<Piece> &pieces);
    void piece(const Piece &piece);
    void heading(const Piece &piece);
    void items(const Piece &piece);
    void frame(const Piece &piece);
    void blanks(const Piece &piece);
    void beside(const Piece &piece);
    void figure(const Piece &piece);
    void table(const Piece &table);
    void headerRow(const Row &row, qsizetype columns);
    void bodyRow(const Piece &table, const Row &row);
    void cell(const Piece &table, const Row &row, qsizetype column);

    void start(const char *tag, const QString &kind = {});
    void end();
    void element(const char *tag, const Line &line, const QString &kind = {});
    /// Letters that no reader of XML stumbles over.
    void letters(const QString &text);
    void line(const Line &line);
    void run(const Run &run);
    void picture(int index);
    [[nodiscard]] int levelFor(int level);

    QXmlStreamWriter &m_html;
    const QList<Picture> &m_pictures;
    QList<Chapter> m_chapters;
    QList<int> m_above;     ///< levels of the headings that the next one may stand below
    bool m_titled = false;  ///< whether the page's own heading is written
    QString m_heading;      ///< the last
    int m_ids = 0;
};

}  // namespace output
