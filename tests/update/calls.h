// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

/// Stands between a test program and the C library: what is done to files is counted, and one call
/// of them can fail or be the last one.
namespace calls {

/// From now on the call of that number (the first is 0) fails with `error`; 0 and less: none. With
/// `always`, all after it fail as well.
void failAt(int number, int error, bool always = false);
/// The call of that number kills the process instead.
void killAt(int number);
/// How many there were since then.
int count();
/// What they were, in order, such as "fsync folder".
const QStringList &trace();
/// Only what changes the disk counts: open for reading, read and stat do not, unless this is set.
void countReads(bool on);

/// What day the computer believes it is, in seconds since 1970; less than 0: the right one.
void setWallClock(long seconds);

}  // namespace calls
