// What the kiosk needs of the system and Swift's module of the C library does not offer.
#ifndef CKIOSK_H
#define CKIOSK_H

#include <stdbool.h>
#include <stddef.h>

// A descriptor that wakes who polls it; -1 where the system refuses. (eventfd: never blocks, closed on exec.)
int ckiosk_wake_open(void);

// Wakes who polls the descriptor.
void ckiosk_wake(int descriptor);

// Forgets that it was woken.
void ckiosk_wake_clear(int descriptor);

// From now on, a trap that kills the process (SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT, SIGSYS) first writes these bytes to the
// terminal and gives it back the modes that it has now; then it kills the process, and nothing else is done. Only one terminal at a time; false where the descriptor is none, or where
// there are too many bytes.
bool ckiosk_rescue_arm(int descriptor, const char *bytes, size_t length);

// From now on, traps do what they did before.
void ckiosk_rescue_disarm(void);

#endif
