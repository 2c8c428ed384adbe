// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/session.h"
#include "look/columns.h"
#include "look/list.h"
#include "look/text.h"

#include <QWidget>

#include <memory>

namespace output {
class Files;
class Printer;
class Typesetter;
}  // namespace output

namespace pages {

class NewerContent;

/// What every screen needs. All of it outlives the screens.
struct Context {
    const guide::Content &content;
    const look::Theme &theme;
    guide::Session &session;
    output::Files *files = nullptr;      ///< none where nothing may be saved, as on a kiosk
    output::Printer *printer = nullptr;  ///< none where nothing may be printed
    bool offersTalk = false;             ///< whether a reader may start one
    NewerContent *newer = nullptr;       ///< none where readers bring no content
    /// For whoever prints or saves. It may still be at work when a screen goes.
    std::shared_ptr<output::Typesetter> typesetter = {};
};

/// What a word means, right where it stands, until it is closed.
class Meaning : public look::Card {
    Q_OBJECT

public:
    Meaning(const guide::Term &term, const look::Theme &theme);

    /// Tells assistive technology of it, once it has its place.
    void announce();

Q_SIGNALS:
    void closed();
};

/// A paragraph whose glossary words open their meaning right below it. Other links are passed on.
class Passage : public QWidget {
    Q_OBJECT

public:
    Passage(const guide::RichText &text, look::TextRole role, const Context &context,
            QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    void activate(const QString &target);
    void showMeaning(const QString &termId);
    void hideMeaning();

    Context m_context;
    look::Text *m_text;
    QVBoxLayout *m_column;
    QWidget *m_meaning = nullptr;
    QString m_shownTerm;
};

/// Builds widgets for prose and connects their links to `linkActivated`.
class ProseView : public QWidget {
    Q_OBJECT

public:
    /// Shows all blocks, one below the other.
    ProseView(const QList<guide::Block> &blocks, const Context &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    void addFigure(const guide::Block &block, const Context &context);
    void addItem(const guide::Block &block, const Context &context);

    QVBoxLayout *m_column;
    look::TextList *m_list = nullptr;  ///< the list being filled, while its items last
    guide::Block::Kind m_listKind = guide::Block::Kind::Paragraph;
};

}  // namespace pages
