// SPDX-License-Identifier: Apache-2.0
#include "freed_memory.h"

#include <array>
#include <cstdlib>
#ifdef __GLIBC__
#include <cstring>
#include <malloc.h>
#endif

namespace kiosk {

void overwriteFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kFilling = 0xA5;
    mallopt(M_PERTURB, kFilling);
#endif
}

void overwriteSpareMemory()
{
#ifdef __GLIBC__
    // glibc keeps up to seven places of each size up to 1032 bytes for the thread that freed them,
    // and M_PERTURB does not reach those (tcache, malloc.c). Asked for, they come first.
    constexpr std::size_t kLargest = 1032;
    constexpr std::size_t kStep = 16;
    std::array<void *, 7> places{};
    for (std::size_t size = kStep + kStep / 2; size <= kLargest; size += kStep) {
        for (void *&place : places)
            place = std::malloc(size);
        for (void *place : places) {
            if (place != nullptr)
                explicit_bzero(place, size);
            std::free(place);
        }
    }
#endif
}

}  // namespace kiosk
