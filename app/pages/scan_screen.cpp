// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "look/accessibility.h"
#include "output/qr_code.h"
#include "output/scan_text.h"

#include <QImage>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace pages {

namespace {

/// Phones read modules of this size from 60 cm. A code of few modules may have larger ones, up to
/// the whole of `kCodeMillimetres`.
constexpr double kModuleMillimetres = 1;
constexpr double kCodeMillimetres = 90;
constexpr int kMinModule = 2;  // pixels

const QString kNamed = QStringLiteral("+named");

/// Whole pixels, so that all modules are the same.
int moduleSize(int modules, double pixelsPerMillimetre)
{
    const double millimetres = std::max(kModuleMillimetres, kCodeMillimetres / modules);
    return static_cast<int>(std::ceil(millimetres * pixelsPerMillimetre));
}

/// "Scan to take this with you": a code that holds the words themselves, and the same words beside
/// it. Nothing leaves the program, and nothing of it stays.
class ScanScreen : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::ScanScreen)

public:
    explicit ScanScreen(const Context &context)
        : Screen(QStringLiteral("scan"), context, scanName())
        , m_code(new QLabel)
        , m_named(new look::Button(tr("Name the medicine and the illness"), look::ButtonKind::Check,
                                   context.theme))
        , m_note(new look::Text({}, look::TextRole::Body, context.theme))
        , m_words(new look::Text({}, look::TextRole::Body, context.theme))
    {
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide);
        look::ThemedLayout *left = columns->addColumn();
        m_code->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        left->addWidget(m_code, 0, Qt::AlignLeft);
        for (const QString &how :
             {tr("Point your phone's camera at the code. It holds the words themselves."),
              tr("Save them on your phone. If it offers to search the web, choose to copy them."),
              tr("Nothing is sent anywhere. A photo of this page works, too.")})
            left->addText(how);
        left->addStretch(1);
        look::ThemedLayout *right = columns->addColumn();
        right->addWidget(m_named);
        look::addLeading(right, m_note);
        look::Card *card = headedCard(tr("What the code says"), theme());
        look::addLeading(card->column(), m_words);
        right->addWidget(card);
        right->addStretch(1);
        column()->addStretch(1);
        connect(m_named, &QPushButton::clicked, this, [this] {
            showCode();
            look::announce(m_note);
        });
        connect(&context.session.visit, &guide::Visit::changed, this, [this] {
            if (isVisible())
                showCode();
        });
        connect(&context.session.visit, &guide::Visit::cleared, this,
                [this] { open(QStringLiteral("visit")); });
    }

    /// "visit", "fact-box", "talk" or "signs+ID+ID"; with "+named" behind it, names are told.
    void open(const QString &what) override
    {
        const bool isNamed = what.endsWith(kNamed);
        m_what = isNamed ? what.chopped(kNamed.size()) : what;
        m_named->setChecked(isNamed);
        showCode();
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        Screen::resizeEvent(event);
        // Built ahead, it has nobody to show a code to.
        if (isVisible())
            showCode();
    }

    /// What is told may have changed since it was open.
    void showEvent(QShowEvent *event) override
    {
        if (!event->spontaneous())
            showCode();
        Screen::showEvent(event);
    }

private:
    output::ScanLines lines() const
    {
        const guide::Content &content = context().content;
        if (m_what.startsWith(QLatin1String("signs")))
            return output::scanOfSigns(content, m_what.split(QLatin1Char('+')).mid(1));
        if (m_what == QLatin1String("fact-box"))
            return output::scanOfFactBox(content, context().session.weightUnit());
        if (m_what == QLatin1String("talk"))
            return output::scanOfTalk(content, context().session.talk, context().session.visit);
        return output::scanOfVisit(content, context().session.visit);
    }

    void showCode()
    {
        // Another language shows the same again.
        setTarget(QStringLiteral("scan:") + m_what + (m_named->isChecked() ? kNamed : QString()));
        const output::ScanText scan =
            output::scanText(lines(), context().content, m_named->isChecked());
        // The code is made anew only for other words: making it is what takes the time.
        if (scan.text != m_text) {
            m_text = scan.text;
            m_modules = output::imageOf(output::qrCode(m_text, output::Redundancy::Screen));
        }
        // Whole in view below the heading, however large the text is.
        const int above = message()->sizeHint().height() + 3 * theme().gap(12);
        // More words than any code holds leave no modules: then there are the words alone.
        m_code->setVisible(!m_modules.isNull());
        const int across = std::max(m_modules.width(), 1);
        const int room = (viewport()->height() - above) / across;
        const int module = std::clamp(moduleSize(across, theme().pixelsPerMillimetre()), kMinModule,
                                      std::max(room, kMinModule));
        m_code->setPixmap(QPixmap::fromImage(m_modules.scaled(m_modules.size() * module)));
        m_code->setAccessibleName(tr("QR code. What it says is written beside it."));
        QString words = scan.text;
        m_words->setContent(words.replace(QLatin1Char('\n'), QChar::LineSeparator));
        QStringList notes;
        if (!m_named->isChecked())
            notes.append(
                tr("Other words stand for the names, so that your phone does not show them."));
        if (scan.isCut)
            notes.append(tr("The last lines had no room in the code."));
        m_note->setContent(notes.join(QLatin1Char(' ')));
        m_note->setVisible(!notes.isEmpty());
    }

    QString m_what = QStringLiteral("visit");
    QString m_text;    ///< of the code
    QImage m_modules;  ///< one pixel each
    QLabel *m_code;
    look::Button *m_named;
    look::Text *m_note;
    look::Text *m_words;
};

}  // namespace

Screen *makeScan(const Context &context)
{
    return new ScanScreen(context);
}

QString scanName()
{
    return ScanScreen::tr("Scan to take this with you");
}

QString scanTarget(const QStringList &symptoms)
{
    return (QStringList{QStringLiteral("scan:signs")} + symptoms).join(QLatin1Char('+'));
}

}  // namespace pages
