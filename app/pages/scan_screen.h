// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "output/scan_text.h"

#include <QImage>

class QLabel;

namespace pages {

/// "Scan to take this with you": a code that holds the words themselves, and the same words beside
/// it. Nothing leaves the program, and nothing of it stays.
class ScanScreen : public Screen {
    Q_OBJECT

public:
    explicit ScanScreen(const Context &context);

    static QString id() { return QStringLiteral("scan"); }
    /// What opens the screen with the signs of these ids.
    static QString targetOf(const QStringList &symptoms);
    /// What buttons that lead here are called.
    static QString name() { return tr("Scan to take this with you"); }

    /// "visit", "fact-box", "talk" or "signs+ID+ID"; with "+named" behind it, names are told.
    void open(const QString &what) override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] output::ScanLines lines() const;
    void showCode();

    QString m_what = QStringLiteral("visit");
    QString m_text;    ///< of the code
    QImage m_modules;  ///< one pixel each
    QLabel *m_code;
    look::Button *m_named;
    look::Text *m_note;
    look::Text *m_words;
};

}  // namespace pages
