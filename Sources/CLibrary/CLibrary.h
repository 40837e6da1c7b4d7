// What the command needs of the C library and Swift's module of it leaves out.
#ifndef CLIBRARY_H
#define CLIBRARY_H

#include <malloc.h>
#include <stdbool.h>
#include <stdio.h>

// Whether something that was printed to standard output could not be written. (The library drops it, and a later flush knows nothing of it.)
static inline bool clibrary_output_failed(void) { return ferror(stdout) != 0; }

#endif
