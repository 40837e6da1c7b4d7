// The C library's settings of memory, which Swift's module of it leaves out.
#ifndef CMALLOC_H
#define CMALLOC_H

#include <malloc.h>

#endif
