// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "output/sheet_text.h"

#include <QTimer>

#include <functional>
#include <memory>

class QLabel;

namespace pages {

/// "Print or save": the first page as it will look, what to take along, on which paper, and where
/// to.
class PrintScreen : public Screen {
    Q_OBJECT

public:
    explicit PrintScreen(const Context &context);

    /// Offers the page of that id, too; "this#" before it picks it. Or picks "visit", "talk",
    /// "ask", "box", "one-page" or "handout".
    void open(const QString &wanted) override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// Something that can be printed.
    struct Paper {
        QString id;
        QString name;
        QString about;  ///< what is on it
        QString file;   ///< a name for it, which tells neither medicine nor disease
    };

    [[nodiscard]] QWidget *lookCard();
    [[nodiscard]] QWidget *whatCard();
    [[nodiscard]] QWidget *howCard();
    [[nodiscard]] QWidget *doCard();
    /// What there is to print, with the page of that id where it is one.
    [[nodiscard]] QList<Paper> papersFor(const QString &pageId) const;
    void listPapers(const QString &pageId);
    void pick(int index);
    void pickPaper(const QString &id);
    [[nodiscard]] const Paper &picked() const { return m_papers.at(m_picked); }
    [[nodiscard]] output::Sheet sheet(output::Medium medium) const;
    [[nodiscard]] output::PaperLook look() const;
    /// The choices are others now: what was set is so no more.
    void invalidate();
    using UsePages = std::function<void(const guide::Result<output::Pages> &)>;
    /// Has what is chosen now set, unless it is or is being set, and hands it over: at once where
    /// it can be, or later, whatever is chosen meanwhile.
    void setPages(const UsePages &use = {});
    void showCount();
    void save();
    void saveWebPage();
    void print();
    void choosePrinter(const QStringList &names);
    void send(const QString &printer);
    void sendPages(const output::Pages &pages, const QString &printer, QPageSize::PageSizeId size);

    QList<Paper> m_papers;
    int m_picked = 0;
    look::ThemedLayout *m_what = nullptr;
    look::ChoiceRow *m_papersRow = nullptr;
    look::ChoiceRow *m_size = nullptr;
    look::ChoiceRow *m_type = nullptr;
    look::Button *m_outer = nullptr;
    look::Text *m_outerNote = nullptr;
    look::Text *m_about = nullptr;
    QLabel *m_picture = nullptr;  ///< of the first page
    look::Text *m_pagesText = nullptr;
    look::Text *m_status = nullptr;
    QWidget *m_printersPlace = nullptr;
    look::ChoiceRow *m_printersRow = nullptr;
    QStringList m_printers;
    bool m_printing = false;
    bool m_saving = false;
    std::optional<guide::Result<output::Pages>> m_pages;  ///< of what is chosen
    std::shared_ptr<QList<UsePages>> m_waiting;  ///< for it, while it is being set; null otherwise
    QTimer m_countSoon;
};

}  // namespace pages
