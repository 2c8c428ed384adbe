// SPDX-License-Identifier: Apache-2.0
#include "spare_memory.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace host {

void returnSpareMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace host
