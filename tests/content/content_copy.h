// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics.h"
#include "model.h"

#include <QDir>
#include <QMetaType>
#include <QTemporaryDir>

#include <limits>

/// A copy of the shipped content that a test may spoil.
class ContentCopy {
public:
    /// Copies the content of a folder: the shipped one, or the small one of the tests.
    explicit ContentCopy(const QDir &from = shipped());

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QDir dir() const { return QDir(m_dir.filePath(QStringLiteral("content"))); }

    /// The drawings of the source tree.
    [[nodiscard]] static QDir drawings();
    [[nodiscard]] static QDir shipped();
    /// Content that is whole, but small enough to be read thousands of times.
    [[nodiscard]] static QDir small();

    [[nodiscard]] QByteArray read(const QString &file) const;
    bool write(const QString &file, const QByteArray &bytes) const;

    /// Replaces the first `find` in a file.
    /// @return the line where it starts, counted from 1; 0 when it is not there
    int replace(const QString &file, const QString &find, const QString &put) const;

    /// Undoes every change of a file; brings back a removed one.
    bool restore(const QString &file) const;

    /// Lets Spanish say the same as English in English words.
    bool sayEnglishInSpanish() const;

    /// Loads and checks, as guide-content does, but for what translations were made of: else each
    /// change of a sentence would be refused for that alone.
    [[nodiscard]] content::Problems check() const;
    [[nodiscard]] content::Model load(content::Problems &problems) const;

private:
    QDir m_from;
    QTemporaryDir m_dir;
    bool m_valid = false;
};

/// One change of one file.
struct Edit {
    QString file;
    QString find;
    QString put;
};

/// The problem has no line of its own.
constexpr int kWholeFile = std::numeric_limits<int>::min();

/// The error that an edit must lead to.
struct Refused {
    QString says;       ///< part of the message
    int below = 0;      ///< lines from the start of the edit to the error, or kWholeFile
    QString file = {};  ///< where the error stands, when that is not the file edited
};

Q_DECLARE_METATYPE(Edit)
Q_DECLARE_METATYPE(Refused)

/// Adds a data row of the two columns `edit` and `refused`.
void row(const char *name, const Edit &edit, const Refused &refused);
void refusalColumns();

/// Every problem in one text, for the message of a failed test.
QByteArray describe(const content::Problems &problems);

/// Fails the running test unless the current row's edit leads to its error.
void verifyRefused(const ContentCopy &copy);
