#include "CKiosk.h"

#include <stdint.h>
#include <sys/eventfd.h>
#include <unistd.h>

int ckiosk_wake_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void ckiosk_wake(int descriptor) {
  const uint64_t one = 1;
  // A full counter means that a wake is pending already.
  ssize_t written = write(descriptor, &one, sizeof one);
  (void)written;
}

void ckiosk_wake_clear(int descriptor) {
  uint64_t count;
  ssize_t length = read(descriptor, &count, sizeof count);
  (void)length;
}
