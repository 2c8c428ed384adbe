// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/error.h"
#include "guide/session.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/list.h"
#include "look/text.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace output {
class Files;
class Printer;
class Typesetter;
}  // namespace output

namespace pages {

/// Newer content from a file, on somebody's own computer. A kiosk has none of this.
class NewerContent : public QObject {
    Q_OBJECT

public:
    /// Who signed what is shown, and what came of the last try.
    [[nodiscard]] virtual QStringList statusLines() const = 0;
    /// Something was taken in that is not shown yet.
    [[nodiscard]] virtual bool canShow() const = 0;
    /// Asks the reader for a file and takes it in; `changed` follows.
    virtual void choose(QWidget *parent) = 0;
    virtual void showNow() = 0;

Q_SIGNALS:
    void changed();
};

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

/// Adds a button that copies a phone number.
void addCopyNumber(QLayout *into, const QString &digits, const look::Theme &theme);

/// Says `words` in `line` and to assistive technology; no words take the line away.
void showStatus(look::Text *line, const QString &words);
/// What went wrong, and what to do about it.
QString failureText(const guide::Error &error);
/// Writes what was made into a file, and says in `line` what came of it.
void saveFile(const QString &file, const guide::Result<QByteArray> &made, look::Text *line);
/// Takes away a widget that may be in the middle of what it does. None is none.
void discard(QWidget *widget);

/// Adds and announces what a word means, right where it stands, until it is closed.
QWidget *addMeaning(QBoxLayout *into, const guide::Term &term, const look::Theme &theme,
                    const std::function<void()> &closed);

/// A paragraph whose glossary words open their meaning right below it.
look::Column *makePassage(const guide::RichText &text, const Context &context);

/// Blocks of prose, one below the other.
look::Column *makeProse(const QList<guide::Block> &blocks, const Context &context);

}  // namespace pages
