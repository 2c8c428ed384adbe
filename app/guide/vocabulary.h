// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMultiHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace guide {

/// Words of the index that stand for a typed one, all equally well.
struct Reading {
    QStringList words;
    double trust = 1;      ///< 1 for the word itself, less for what it may have been meant to be
    bool guessed = false;  ///< only spelled nearly so
    int entries = 0;       ///< how many entries hold them, at most
};

/// Every word that the guide can be searched for in one language.
class Vocabulary {
public:
    /// A folded word and how many entries hold it.
    struct Known {
        QString word;
        int entries = 0;
    };

    Vocabulary() = default;
    /// `words` in the order of their UTF-16 units.
    Vocabulary(const std::vector<Known> &words, const QStringList &endings);

    /// What a word stands for: itself in all its forms; where that is nothing, what begins with it
    /// while it is `open`, that is, while more letters may follow; and only where that is nothing
    /// either, what is spelled nearly so. Empty when the guide has nothing like it.
    [[nodiscard]] std::optional<Reading> read(const QString &word, bool open) const;

private:
    struct Entry {
        QString word;
        int entries;
        quint32 letters;  ///< a bit a letter, to leave most words out of the spelling at once
    };

    [[nodiscard]] Reading readingOf(std::vector<const Entry *> found, double trust) const;
    [[nodiscard]] Reading forms(const QString &word) const;
    [[nodiscard]] Reading beginnings(const QString &word) const;
    [[nodiscard]] Reading spellings(const QString &word, bool open) const;

    std::vector<Entry> m_words;
    QMultiHash<QString, int> m_byStem;
    QStringList m_endings;
};

}  // namespace guide
