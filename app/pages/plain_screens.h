// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "newer_content.h"
#include "screen.h"

namespace pages {

/// What is known of newer content, a way to take it in, and to have it shown.
class NewerContentCard : public look::Card {
    Q_OBJECT

public:
    /// `newer` outlives it.
    NewerContentCard(NewerContent &newer, const look::Theme &theme);

private:
    void showStatus();

    NewerContent &m_newer;
    look::Text *m_status;
    look::Button *m_show;
};

/// "Help": whom to call, how the guide is used, and where a talk of two people starts.
class Help : public Screen {
    Q_OBJECT

public:
    explicit Help(const Context &context);

    void open(const QString &id) override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] look::Card *cardOf(const QString &id);
    void addTalkButton();

    look::Button *m_start = nullptr;  ///< none where no talk is offered
    look::Text *m_ended = nullptr;
};

/// All safety information, opened from the strip on every screen.
class Safety : public Screen {
    Q_OBJECT

public:
    explicit Safety(const Context &context);
};

/// What this guide is, how old, reviewed by whom, and whose work it stands on.
class About : public Screen {
    Q_OBJECT

public:
    explicit About(const Context &context);

private:
    [[nodiscard]] QWidget *editionCard();
};

/// The facts and sources behind one screen.
class Sources : public Screen {
    Q_OBJECT

public:
    Sources(const QString &behindPage, const Context &context);
};

}  // namespace pages
