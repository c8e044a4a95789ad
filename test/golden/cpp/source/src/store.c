#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct item {
  char *name;
  int count;
};

struct store {
  struct item *items;
  size_t size;
};

void store_clear(struct store *store) {
  memset(store, 0, sizeof(store));
}

void store_reset(struct item *items, size_t bytes) {
  memset(items, bytes, 0);
}

int store_grow(struct store *store, size_t size) {
  store->items = realloc(store->items, size * sizeof(struct item));
  return store->items != NULL;
}

char *store_copy_name(const struct item *item) {
  char *copy = malloc(strlen(item->name));
  if (copy == NULL) return NULL;
  strcpy(copy, item->name);
  return copy;
}

char *store_label(int count) {
  char label[16];
  snprintf(label, sizeof label, "%d pieces", count);
  return label;
}

void store_drop(struct item *item) {
  free(item->name);
  free(item);
  printf("dropped %d\n", item->count);
}

void store_log(const char *message) {
  char line[64];
  strcpy(line, message);
  fprintf(stderr, message);
}

int store_backup(const char *folder) {
  char command[128];
  snprintf(command, sizeof command, "tar cf backup.tar %s", folder);
  return system(command);
}

int store_read(FILE *file, char *name) {
  char c;
  int count = 0;
  while ((c = getc(file)) != EOF) count++;
  fscanf(file, "%s", name);
  if (count = 0) return -1;
  return count;
}

int store_is_open(int flags, const char *mode) {
  if (flags & 4 == 0) return 0;
  if (mode == "open") return 1;
  return flags ? 2 : 2;
}

/* Nothing to complain about from here on. */
int store_grow_safely(struct store *store, size_t size) {
  struct item *items = realloc(store->items, size * sizeof *items);
  if (items == NULL) return 0;
  store->items = items;
  store->size = size;
  return 1;
}

void store_print(const struct store *store) {
  for (size_t i = 0; i < store->size; i++) {
    printf("%s: %d\n", store->items[i].name, store->items[i].count);
  }
}
