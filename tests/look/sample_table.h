// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/data_table.h"

#include <QApplication>
#include <QPushButton>

#include <memory>

/// A table as the pages hold them, between two buttons.
namespace tables {

inline guide::Table sample()
{
    return {"Benefits and risks",
            "What was measured",
            {"Every day", "Every other day", "Placebo", "Gap: every day"},
            {{"Benefits", {"Change after 12 weeks"}, true},
             {"Endurance, average (mean)", {"+9.1%", "+8.9%", "−0.2%", "9.3 percentage points"}},
             {"Weight", {"+6.5\u00a0lb", "+4.9\u00a0lb", "+1.6\u00a0lb", "4.9\u00a0lb"}},
             {"Risks", {"How many people, because of side effects"}, true},
             {"Stopped",
              {"10.3 out of 100", "6.6 out of 100", "not in our sources", "not in our sources"}},
             {"In words",
              {"Joint pain, muscle pain, swelling, tiredness and nausea, told in one "
               "long line that has to wrap."}}}};
}

struct Shown {
    look::Theme theme;
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    look::DataTable *table = nullptr;
    QPushButton *before = nullptr;
    QPushButton *after = nullptr;
};

/// Shown, active, as tall as it asks for at that width.
inline std::unique_ptr<Shown> show(int width = 900, int percent = 100, bool highContrast = false)
{
    auto shown = std::make_unique<Shown>();
    shown->theme.setTextPercent(percent);
    shown->theme.setHighContrast(highContrast);
    qApp->installEventFilter(&shown->theme);
    QWidget *parent = shown->window.get();
    shown->before = new QPushButton("Before", parent);
    shown->table = new look::DataTable(shown->theme, parent);
    shown->table->setTable(sample());
    shown->after = new QPushButton("After", parent);
    shown->table->setGeometry(0, 40, width, shown->table->heightForWidth(width));
    shown->before->setGeometry(0, 0, 80, 30);
    shown->after->setGeometry(0, shown->table->geometry().bottom() + 10, 80, 30);
    parent->resize(width, shown->after->geometry().bottom() + 10);
    parent->show();
    parent->activateWindow();
    QApplication::setActiveWindow(parent);
    QApplication::processEvents();
    return shown;
}

}  // namespace tables
