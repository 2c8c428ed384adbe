// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "output/sheet_text.h"

namespace look {
class DataTable;
}

namespace pages {

/// Benefits and risks in one box, as much room for one as for the other (RISK-23, FDA-Q10), and
/// the same as a page of paper or of the web.
class FactBoxCard : public look::Card {
    Q_OBJECT

public:
    FactBoxCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    void addButtons();
    void tell();
    [[nodiscard]] output::Sheet sheet(output::Medium medium) const;
    void save();
    void saveWebPage();
    /// A name for the file of paper.
    static QString fileName();
    void tellSaved(const guide::Result<void> &saved, const QString &file);
    void tellOfFile(const QString &words);

    Context m_context;
    look::DataTable *m_table = nullptr;
    QVBoxLayout *m_notes = nullptr;
    QList<look::Text *> m_noteTexts;
    look::Text *m_saved = nullptr;
    bool m_saving = false;
};

}  // namespace pages
