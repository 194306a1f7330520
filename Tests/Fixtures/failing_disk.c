/* A disk that fails, for tests: preloaded into a program, it stands between that program and the
   files whose path holds DISK_NAME.
   DISK_ROOM=N      so many bytes are written, then the disk is full
   DISK_SYNCS=N     so many times what was written reaches the disk, then never again
   DISK_READONLY=1  nothing may be written */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int is_named(const char *path) {
  const char *name = getenv("DISK_NAME");
  return name && path && strstr(path, name) != NULL;
}

static int is_ours(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_named(path);
}

/* How much there still is of what a variable allows; -1 for no limit. */
static long *left(const char *variable, long *store, int *known) {
  if (!*known) {
    const char *text = getenv(variable);
    *store = text ? atol(text) : -1;
    *known = 1;
  }
  return store;
}

static long room_store, syncs_store;
static int room_known, syncs_known;

/* How many of so many bytes may be written. */
static ssize_t granted(int file, size_t count) {
  long *room = left("DISK_ROOM", &room_store, &room_known);
  if (*room < 0 || !is_ours(file)) return (ssize_t)count;
  ssize_t now = (long)count < *room ? (ssize_t)count : *room;
  *room -= now;
  return now;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define WRITING(name, offset_type)                                                  \
  ssize_t name(int file, const void *bytes, size_t count, offset_type offset) {     \
    REAL(name);                                                                     \
    ssize_t now = granted(file, count);                                             \
    if (now == 0 && count > 0) { errno = ENOSPC; return -1; }                       \
    return real(file, bytes, (size_t)now, offset);                                  \
  }
WRITING(pwrite, off_t)
WRITING(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(write);
  ssize_t now = granted(file, count);
  if (now == 0 && count > 0) { errno = ENOSPC; return -1; }
  return real(file, bytes, (size_t)now);
}

/* Room that is taken at once, or not at all. */
#define TAKING(name, offset_type)                                                   \
  int name(int file, offset_type offset, offset_type length) {                      \
    REAL(name);                                                                     \
    if (granted(file, (size_t)length) < (ssize_t)length) return ENOSPC;             \
    return real(file, offset, length);                                              \
  }
TAKING(posix_fallocate, off_t)
TAKING(posix_fallocate64, off64_t)

#define GROWING(name, offset_type)                                                  \
  int name(int file, offset_type length) {                                          \
    REAL(name);                                                                     \
    off_t size = lseek(file, 0, SEEK_END);                                          \
    if (length > size && granted(file, (size_t)(length - size)) < length - size) {  \
      errno = ENOSPC;                                                               \
      return -1;                                                                    \
    }                                                                               \
    return real(file, length);                                                      \
  }
GROWING(ftruncate, off_t)
GROWING(ftruncate64, off64_t)

#define SYNCING(name)                                                               \
  int name(int file) {                                                              \
    REAL(name);                                                                     \
    long *syncs = left("DISK_SYNCS", &syncs_store, &syncs_known);                   \
    if (*syncs >= 0 && is_ours(file)) {                                             \
      if (*syncs == 0) { errno = EIO; return -1; }                                  \
      *syncs -= 1;                                                                  \
    }                                                                               \
    return real(file);                                                              \
  }
SYNCING(fsync)
SYNCING(fdatasync)

#define OPENING(name)                                                               \
  int name(const char *path, int flags, ...) {                                      \
    REAL(name);                                                                     \
    mode_t mode = 0;                                                                \
    if ((flags & O_CREAT) != 0) {                                                  \
      va_list rest;                                                                 \
      va_start(rest, flags);                                                        \
      mode = va_arg(rest, mode_t);                                                  \
      va_end(rest);                                                                 \
    }                                                                               \
    if (getenv("DISK_READONLY") && is_named(path) && (flags & O_ACCMODE) != O_RDONLY) { \
      errno = access(path, F_OK) == 0 ? EACCES : EROFS;                             \
      return -1;                                                                    \
    }                                                                               \
    return real(path, flags, mode);                                                 \
  }
OPENING(open)
OPENING(open64)

int unlink(const char *path) {
  REAL(unlink);
  if (getenv("DISK_READONLY") && is_named(path)) { errno = EROFS; return -1; }
  return real(path);
}
