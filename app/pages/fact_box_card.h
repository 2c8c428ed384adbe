// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

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
    FactBoxCard(const guide::Section &section, const Context &context);

private:
    void addButtons();
    void showNumbers();
    [[nodiscard]] output::Sheet sheet(output::Medium medium) const;
    void save();
    void saveWebPage();
    /// A name for the file of paper.
    static QString fileName();

    Context m_context;
    look::DataTable *m_table;
    look::ThemedLayout *m_notes;
    QList<look::Text *> m_noteTexts;
    look::Text *m_status = nullptr;
    bool m_saving = false;
};

}  // namespace pages
