// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

/// A text in two forms: with its marks (b and a only; empty when it has none), and plain.
struct RichText {
    QString html;
    QString plain;
};

struct Block {
    enum class Kind { Paragraph, Bullet, Number, Subheading, Figure };

    Kind kind = Kind::Paragraph;
    RichText text;  ///< of a figure: its caption
    QString art;    ///< of a figure: the file name of the drawing
    QString alt;    ///< of a figure: what it shows
};

struct Section {
    /// Flow, Harms and FactBox are the words beside a figure of the study, Fit those above the
    /// question about insurance, Ask those above the questions to pick from. Behind a Door are the
    /// sections that follow it, up to the next one: a page of its own, opened by a button with its
    /// heading. A Check asks the reader to say it back: its heading is what to say, then comes what
    /// is meant, and below a subheading the same in another way (TB-3).
    enum class Kind {
        Points,
        Step,
        Card,
        Option,
        Action,
        Unknown,
        Safety,
        Flow,
        Harms,
        FactBox,
        Fit,
        Check,
        Ask,
        Door
    };

    QString id;
    Kind kind = Kind::Card;
    QString heading;
    QList<Block> blocks;
};

/// The card of the help page that the program puts a button of its own into, which starts a talk of
/// two people. The compiler asks for it.
inline constexpr char kTalkCard[] = "together";

/// The prose of one screen.
struct Page {
    QString id;
    QString tab;   ///< short name
    QString main;  ///< the one main message, a statement
    QList<Section> sections;
    QStringList facts;  ///< ids of all facts behind the screen, prose or not

    /// Sections of one kind, in order.
    [[nodiscard]] QList<Section> ofKind(Section::Kind kind) const
    {
        QList<Section> found;
        for (const Section &section : sections) {
            if (section.kind == kind)
                found.append(section);
        }
        return found;
    }

    /// The sections before the first door; those behind the door of that id, itself first.
    [[nodiscard]] QList<Section> front() const { return behind({}); }
    [[nodiscard]] QList<Section> behind(const QString &door) const
    {
        QList<Section> found;
        QString place;
        for (const Section &section : sections) {
            if (section.kind == Section::Kind::Door)
                place = section.id;
            if (place == door)
                found.append(section);
        }
        return found;
    }
    /// The id of the door that a section is behind; empty where it is behind none.
    [[nodiscard]] QString doorOf(const QString &section) const
    {
        QString place;
        for (const Section &known : sections) {
            if (known.kind == Section::Kind::Door)
                place = known.id;
            if (known.id == section)
                return place;
        }
        return {};
    }
};

}  // namespace guide
