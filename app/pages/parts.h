// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/error.h"
#include "guide/session.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/list.h"
#include "look/text.h"

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

/// Asks the screen that `from` stands on for a target.
void openTarget(QWidget *from, const QString &target);

/// Has the links of a text opened.
void followLinks(look::Text *text);

/// A card that begins with a heading.
look::Card *headedCard(const QString &heading, const look::Theme &theme);
/// A button that opens a target.
look::Button *linkButton(const QString &label, look::ButtonKind kind, const QString &target,
                         const look::Theme &theme);

/// Says `words` in `line` and to assistive technology; no words take the line away.
void showStatus(look::Text *line, const QString &words);
/// What went wrong, and what to do about it.
QString failureText(const guide::Error &error);
/// Writes what was made into a file, and says in `line` what came of it.
void saveFile(const QString &file, const guide::Result<QByteArray> &made, look::Text *line);
/// Takes away a widget that may be in the middle of what it does. None is none.
void discard(QWidget *widget);

/// What a word means, right where it stands, until it is closed.
class Meaning : public look::Card {
    Q_OBJECT

public:
    Meaning(const guide::Term &term, const look::Theme &theme);

    /// Shows and announces it, once it has its place on the screen.
    void open();

Q_SIGNALS:
    void closed();

private:
    look::Text *m_text;
};

/// A paragraph whose glossary words open their meaning right below it.
class Passage : public look::Column {
    Q_OBJECT

public:
    Passage(const guide::RichText &text, look::TextRole role, const Context &context);

private:
    void showMeaning(const QString &termId);
    void hideMeaning();

    Context m_context;
    look::Text *m_text;
    QWidget *m_meaning = nullptr;
    QString m_shownTerm;
};

/// Blocks of prose, one below the other.
class ProseView : public look::Column {
    Q_OBJECT

public:
    ProseView(const QList<guide::Block> &blocks, const Context &context);

private:
    void addItem(const guide::Block &block, const Context &context);

    look::TextList *m_list = nullptr;  ///< the list being filled, while its items last
    guide::Block::Kind m_listKind = guide::Block::Kind::Paragraph;
};

}  // namespace pages
