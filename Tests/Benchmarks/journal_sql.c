/* Does again what the journal did: usage: journal_sql STORE TAPE. Executes the statements of a tape (written by
   Rates/Tape.swift, which tells its form) with their values, each prepared once, reads every column of every row, and
   prints the seconds that the statements behind the mark took. It makes nothing up: schema, pragmas, statements, values and
   their order all come from the journal's own run, so that this is the floor under it. */
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *store;
static const char *texts[1024];
static int lengths[1024];
static sqlite3_stmt *prepared[1024];
static volatile long seen;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void check(int code) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "%s\n", sqlite3_errmsg(store));
  exit(1);
}

static uint32_t number(const char **p) {
  uint32_t n;
  memcpy(&n, *p, 4);
  *p += 4;
  return n;
}

/* Binds the values that follow, and leads behind them. */
static const char *bind(sqlite3_stmt *statement, int count, const char *p) {
  for (int place = 1; place <= count; place++) {
    char kind = *p++;
    if (kind == 'n') check(sqlite3_bind_null(statement, place));
    if (kind == 'i') {
      int64_t value;
      memcpy(&value, p, 8);
      p += 8;
      check(sqlite3_bind_int64(statement, place, value));
    }
    if (kind == 't' || kind == 'b') {
      uint32_t length = number(&p);
      check(kind == 't' ? sqlite3_bind_text(statement, place, p, length, SQLITE_STATIC)
                        : sqlite3_bind_blob(statement, place, p, length, SQLITE_STATIC));
      p += length;
    }
  }
  return p;
}

static void read_row(sqlite3_stmt *statement) {
  for (int column = sqlite3_column_count(statement) - 1; column >= 0; column--)
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: break;
    case SQLITE_INTEGER: seen += sqlite3_column_int64(statement, column); break;
    default: {
      const char *bytes = sqlite3_column_blob(statement, column);
      seen += bytes ? bytes[sqlite3_column_bytes(statement, column) - 1] : 0;
    }
    }
}

int main(int count, char **arguments) {
  if (count != 3) return 64;
  FILE *file = fopen(arguments[2], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  char *tape = malloc(size);
  rewind(file);
  if (!tape || fread(tape, 1, size, file) != (size_t)size) return 2;
  check(sqlite3_open(arguments[1], &store));
  int known = 0;
  double start = 0;
  for (const char *p = tape; p < tape + size;)
    switch (*p++) {
    case 'P':
      lengths[known] = number(&p);
      texts[known] = p;
      p += lengths[known++];
      break;
    case 'X': {
      int place = number(&p), values = number(&p);
      if (!prepared[place]) check(sqlite3_prepare_v2(store, texts[place], lengths[place], &prepared[place], 0));
      p = bind(prepared[place], values, p);
      int code;
      while ((code = sqlite3_step(prepared[place])) == SQLITE_ROW) read_row(prepared[place]);
      check(code);
      sqlite3_reset(prepared[place]);
      break;
    }
    case 'M': start = now(); break;
    default: return 2;
    }
  printf("%.9f\n", now() - start);
  for (int place = 0; place < known; place++) sqlite3_finalize(prepared[place]);
  check(sqlite3_close(store));
  return 0;
}
