// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "look/kept.h"

namespace look {
class Button;
}

namespace pages {

class KeepButton;

/// "How it works": the steps one by one, and the options side by side.
class HowItWorks : public Screen, public look::Kept {
    Q_OBJECT

public:
    explicit HowItWorks(const Context &context, QWidget *parent = nullptr);

    /// Opens the step of that id.
    void open(const QString &id) override;
    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;
    /// A step is shown; any other section is brought into view.
    void openSection(const QString &id) override;

private:
    [[nodiscard]] QWidget *stepCard();
    void addOptions();
    void showStep(int index, bool byReader);

    QList<guide::Section> m_steps;
    int m_step = 0;
    look::Text *m_counter = nullptr;
    look::Heading *m_heading = nullptr;
    QVBoxLayout *m_body = nullptr;
    ProseView *m_prose = nullptr;
    KeepButton *m_keep = nullptr;
    look::Button *m_back = nullptr;
    look::Button *m_next = nullptr;
};

}  // namespace pages
