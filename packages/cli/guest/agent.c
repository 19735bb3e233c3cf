// The program of a lab guest. It carries a counter in memory and writes it to the serial console, a line of fixed width
// each 200 ms: whoever keeps those lines sees from inside that the guest was lost (no more lines), ran twice (a number in
// two files) or was rolled back (a number again). Its load obeys orders on the virtio port "dvms.steer", a line each:
//   cpu PERCENT | memory MIB | dirty MIB_PER_S | state | off
// and each is answered by a line: ok cpu=N memory=N dirty=N ticks=N
// The kernel's command line gives the first values: dvms.cpu=N dvms.memory=N dvms.dirty=N
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/reboot.h>
#include <time.h>
#include <unistd.h>

enum { period_ns = 100000000, periods_per_tick = 2, page_bytes = 4096, line_max = 128 };

static long cpu_percent, memory_mib, dirty_mib_per_s;
static unsigned long ticks;
static unsigned char *buffer;
static size_t buffer_bytes;

static long long now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

// What is held cannot be compressed or merged: each page begins with another number.
static void hold(long mib) {
  if (buffer) munmap(buffer, buffer_bytes);
  buffer = 0;
  buffer_bytes = 0;
  memory_mib = 0;
  if (mib <= 0) return;
  size_t bytes = (size_t)mib << 20;
  void *memory = mmap(0, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  buffer = memory;
  buffer_bytes = bytes;
  memory_mib = mib;
  unsigned long long x = 88172645463325252ULL;
  for (size_t at = 0; at < bytes; at += 64) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    *(unsigned long long *)(buffer + at) = x;
  }
}

static void obey(const char *line, int out) {
  char word[16], answer[line_max];
  long value = 0;
  int fields = sscanf(line, "%15s %ld", word, &value);
  if (fields == 2 && !strcmp(word, "cpu")) cpu_percent = value;
  else if (fields == 2 && !strcmp(word, "memory")) hold(value);
  else if (fields == 2 && !strcmp(word, "dirty")) dirty_mib_per_s = value;
  else if (fields == 1 && !strcmp(word, "off")) reboot(RB_POWER_OFF);
  else if (fields != 1 || strcmp(word, "state")) {
    if (write(out, "unknown\n", 8) < 0) return;
    return;
  }
  int bytes = snprintf(answer, sizeof answer, "ok cpu=%ld memory=%ld dirty=%ld ticks=%lu\n", cpu_percent, memory_mib,
                       dirty_mib_per_s, ticks);
  if (write(out, answer, bytes) < 0) return;
}

static void read_orders(int port) {
  static char line[line_max];
  static int length;
  char part[line_max];
  int bytes;
  while ((bytes = read(port, part, sizeof part)) > 0)
    for (int i = 0; i < bytes; i++) {
      if (part[i] == '\n') {
        line[length] = 0;
        if (length > 0) obey(line, port);
        length = 0;
      } else if (length < line_max - 1) line[length++] = part[i];
    }
}

static void make_dirty(long long until_ns) {
  static size_t position;
  static double owed_pages;
  if (!buffer || dirty_mib_per_s <= 0) return;
  double pages_per_period = dirty_mib_per_s * 256.0 * period_ns / 1e9;
  owed_pages += pages_per_period;
  for (unsigned done = 1; owed_pages >= 1; done++, owed_pages -= 1) {
    *(unsigned long long *)(buffer + position) += 0x9e3779b97f4a7c15ULL;
    position = (position + page_bytes) % buffer_bytes;
    if (done % 256 == 0 && now_ns() > until_ns) break;
  }
  if (owed_pages > pages_per_period) owed_pages = 0;  // what a slow machine cannot do is not made up for
}

static void burn(long long until_ns) {
  static volatile unsigned long sink;
  while (now_ns() < until_ns)
    for (int i = 0; i < 2000; i++) sink += i * i;
}

static long argument(const char *line, const char *key) {
  const char *found = strstr(line, key);
  return found ? atol(found + strlen(key)) : 0;
}

int main(void) {
  char line[4096] = "";
  int file = open("/proc/cmdline", O_RDONLY);
  if (read(file, line, sizeof line - 1) < 0) return 1;
  close(file);
  cpu_percent = argument(line, "dvms.cpu=");
  dirty_mib_per_s = argument(line, "dvms.dirty=");
  hold(argument(line, "dvms.memory="));
  int console = open("/dev/ttyS0", O_WRONLY | O_NONBLOCK | O_NOCTTY);
  int port = open("/dev/steer", O_RDWR | O_NONBLOCK);
  for (unsigned long period = 0;; period++) {
    long long begin_ns = now_ns();
    if (period % periods_per_tick == 0) {
      char tick[16];
      int bytes = snprintf(tick, sizeof tick, "tick %08lu\n", ++ticks);
      if (write(console, tick, bytes) < 0) ticks--;  // never seen outside, so the next one may have its number
    }
    make_dirty(begin_ns + period_ns / 2);
    burn(begin_ns + period_ns / 100 * cpu_percent);
    long long left_ns = begin_ns + period_ns - now_ns();
    if (left_ns < 0) left_ns = 0;
    struct pollfd ready = {port, POLLIN, 0};
    // A port whose host side is closed is always ready with POLLHUP: then only time is waited for.
    poll(&ready, 1, 0);
    if (ready.revents & POLLHUP) ready.fd = -1;
    struct timespec wait = {0, left_ns};
    ppoll(&ready, 1, &wait, 0);
    if (port >= 0) read_orders(port);
  }
}
