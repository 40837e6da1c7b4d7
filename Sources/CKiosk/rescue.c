#define _GNU_SOURCE
#include "CKiosk.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// Everything here is set before the handlers are, and only read by them: a handler may call nothing but what POSIX lists as safe.
static const int traps[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
enum { trap_count = sizeof traps / sizeof traps[0] };

static volatile sig_atomic_t armed;
static int terminal = -1;
static struct termios modes;
static char farewell[1024];
static size_t farewell_length;
static struct sigaction former[trap_count];

static void rescue(int signal_number) {
  if (armed) {
    armed = 0;
    // Who is in the background may not be stopped for giving the terminal back.
    signal(SIGTTOU, SIG_IGN);
    size_t offset = 0;
    while (offset < farewell_length) {
      ssize_t written = write(terminal, farewell + offset, farewell_length - offset);
      if (written <= 0 && errno != EINTR) break;
      if (written > 0) offset += (size_t)written;
    }
    tcsetattr(terminal, TCSANOW, &modes);
  }
  // Not what was there before: the language's runtime would draw a backtrace over the screen and wait for a key.
  signal(signal_number, SIG_DFL);
  raise(signal_number);
}

bool ckiosk_rescue_arm(int descriptor, const char *bytes, size_t length) {
  if (armed || length > sizeof farewell || tcgetattr(descriptor, &modes) != 0) return false;
  terminal = descriptor;
  memcpy(farewell, bytes, length);
  farewell_length = length;

  // A stack that has run over cannot be what the handler runs on.
  static char stack[1 << 16];
  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);

  struct sigaction action = {.sa_handler = rescue, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < trap_count; i++) sigaction(traps[i], &action, &former[i]);
  armed = 1;
  return true;
}

void ckiosk_rescue_disarm(void) {
  if (!armed) return;
  armed = 0;
  for (int i = 0; i < trap_count; i++) sigaction(traps[i], &former[i], NULL);
}
