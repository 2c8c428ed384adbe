// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "descriptor.h"

#include "guide/error.h"

#include <chrono>
#include <memory>

namespace host {

/// One process at a time, until this goes away or the process dies: the system takes the lock back,
/// so that a kill leaves nobody waiting.
class FileLock {
public:
    /// @return nullptr while another one has it; an error where the file cannot be made
    static guide::Result<std::unique_ptr<FileLock>> tryTake(const QString &file);
    /// Waits for whoever is at work in a folder, but no longer than `limit`: a process that was
    /// stopped holds its lock for ever.
    /// @return nullptr where the folder is not there, or its file system has no locks
    static guide::Result<std::unique_ptr<FileLock>> waitFor(const QString &folder,
                                                            std::chrono::milliseconds limit);

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    Descriptor m_descriptor;
};

}  // namespace host
