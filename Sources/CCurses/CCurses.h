// ncurses for Swift: what is a macro, a variable or a varargs function in curses.h is an inline function here.
// Only what the kiosk's terminal driver uses.
#ifndef CCURSES_H
#define CCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <curses.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Opens the terminal of standard input and output; NULL where TERM names none that can be driven. (initscr would exit.)
static inline SCREEN *ccurses_open(void) { return newterm(NULL, stdout, stdin); }

// Keys come one by one, unechoed; those that a terminal turns into signals come as keys too, where it is locked. A key never stops the
// output (Control-S).
static inline void ccurses_prepare(bool locked) {
  struct termios modes;
  if (locked) raw(); else cbreak();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  leaveok(stdscr, TRUE);
  curs_set(0);
  if (tcgetattr(STDIN_FILENO, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    if (tcsetattr(STDIN_FILENO, TCSANOW, &modes) == 0) def_prog_mode();
  }
}

static inline void ccurses_close(SCREEN *screen) {
  endwin();
  delscreen(screen);
}

// Gives the terminal back for a while; what is drawn next takes it over again.
static inline void ccurses_pause(void) { endwin(); }

// A string of the terminal's entry in terminfo, such as the code of a key; NULL where it has none.
static inline const char *ccurses_string(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// A number of the terminal's entry in terminfo; negative where it has none.
static inline int ccurses_number(const char *name) { return tigetnum(name); }

// A flag of the terminal's entry in terminfo.
static inline bool ccurses_flag(const char *name) { return tigetflag(name) > 0; }

static inline void ccurses_clear(void) { werase(stdscr); }
static inline void ccurses_redraw(void) { clearok(stdscr, TRUE); }
static inline void ccurses_show(void) { wrefresh(stdscr); }
static inline void ccurses_resize(int rows, int columns) { resizeterm(rows, columns); }

// The colours behind everything that is drawn from now on.
static inline void ccurses_set_background(int pair) {
  cchar_t blank;
  const wchar_t space[2] = {L' ', 0};
  if (setcchar(&blank, space, A_NORMAL, (short)pair, NULL) == OK) wbkgrnd(stdscr, &blank);
}

// Puts a text on the screen; what does not fit the row is left out.
static inline void ccurses_put(
    int row, int column, const wchar_t *text, int length, attr_t attributes, int pair) {
  if (wmove(stdscr, row, column) == ERR) return;
  wattr_set(stdscr, attributes, (short)pair, NULL);
  waddnwstr(stdscr, text, length);
}

// The cells of a character as ncurses counts them; negative for what the C library does not know. (<wchar.h> hides wcwidth where
// only ISO C was asked for, and the flags of pkg-config that ask for more are none that SwiftPM passes on.)
extern int wcwidth(wchar_t character);
static inline int ccurses_width(wchar_t character) { return wcwidth(character); }

static inline attr_t ccurses_bold(void) { return A_BOLD; }
static inline attr_t ccurses_underline(void) { return A_UNDERLINE; }
static inline attr_t ccurses_reverse(void) { return A_REVERSE; }

#endif
