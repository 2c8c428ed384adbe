// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

namespace guide {
struct Table;
}

namespace look {
class DataTable;
}

namespace pages {

/// Benefits and risks in one box, as much room for one as for the other (RISK-23, FDA-Q10), and
/// the same as a page of paper.
class FactBoxCard : public look::Card {
    Q_OBJECT

public:
    FactBoxCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    /// A table with its heading above and its notes below.
    struct Half {
        look::DataTable *table;
        look::Text *notes;
    };

    Half addHalf(const QString &heading);
    static void fill(const Half &half, const guide::Table &table, const QStringList &notes);
    void addButtons();
    void tell();
    void save();

    Context m_context;
    Half m_benefits{};
    Half m_risks{};
    look::Text *m_saved = nullptr;
};

}  // namespace pages
