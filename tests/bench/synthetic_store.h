// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace bench {

/// Writes a store of that many topics with the shipped schema: made-up words in the proportions of
/// a language (few words are common, most are rare), with titles, synonyms and texts as long as the
/// shipped ones. The same number gives the same bytes.
/// @return nothing, or what went wrong
QString writeSyntheticStore(const QString &file, int topics);

/// The word of that rank; rank 0 is the commonest.
QString syntheticWord(int rank);

/// How many words a store of that size draws from.
int syntheticWords(int topics);

}  // namespace bench
