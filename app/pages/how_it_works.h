// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "look/kept.h"

namespace look {
class Button;
}

namespace pages {

class KeepButton;

/// "How it works": seven named steps, each a drawing with its words, and the main points in a row.
class HowItWorks : public Screen, public look::Kept {
    Q_OBJECT

public:
    explicit HowItWorks(const Context &context, QWidget *parent = nullptr);

    /// Opens the step of that id.
    void open(const QString &id) override;
    /// The step.
    [[nodiscard]] QVariant kept() const override { return m_step; }
    void takeUp(const QVariant &kept) override { showStep(kept.toInt(), false); }
    /// A step is shown; any other section is brought into view.
    void openSection(const QString &id) override;

private:
    void addNames();
    [[nodiscard]] QWidget *stepCard();
    void addTools(QVBoxLayout *into);
    void addPoints();
    void showStep(int index, bool byReader);
    void goOn();

    QList<guide::Section> m_steps;
    int m_step = 0;
    QList<look::Button *> m_names;
    look::Text *m_counter = nullptr;
    look::Heading *m_heading = nullptr;
    look::Column *m_picture = nullptr;
    look::Column *m_words = nullptr;
    KeepButton *m_keep = nullptr;
    look::Button *m_back = nullptr;
    look::Button *m_next = nullptr;
};

}  // namespace pages
