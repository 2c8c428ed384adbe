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
    /// questions about programmes. A Check asks the reader to say it back: its heading is what to
    /// say, then comes what is meant, and below a subheading the same in another way (TB-3).
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
        Check
    };

    QString id;
    Kind kind = Kind::Card;
    QString heading;
    QList<Block> blocks;
};

/// Cards of the help page that the program puts controls of its own into: the start of a talk of
/// two people, and how texts are set. The compiler asks for both.
inline constexpr char kTalkCard[] = "together";
inline constexpr char kReadingCard[] = "read";

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
};

}  // namespace guide
