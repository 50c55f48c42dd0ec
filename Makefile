# mtlint: `make demo` and `make check` set up what is missing; see README.md.

CC ?= cc
BUILD ?= build
PACKAGES = hunspell libutf8proc libpcre2-8 yaml-0.1 md4c

WARN = -Wall -Wextra -Wshadow -Wconversion -Wmissing-prototypes
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=c17 -D_GNU_SOURCE -Isrc $(WARN) -pthread -MMD -MP $(shell pkg-config --cflags $(PACKAGES)) $(CFLAGS) $(if $(DEV),-Werror)
LIBS = $(shell pkg-config --libs $(PACKAGES)) -pthread

SOURCES := $(wildcard src/*/*.c)
SOURCES := $(filter-out src/tools/%,$(SOURCES))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/obj/%.o)

all: $(BUILD)/mtlint data

$(BUILD)/mtlint: $(OBJECTS) $(BUILD)/obj/main.o
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -c -o $@ $<

-include $(OBJECTS:.o=.d) $(BUILD)/obj/main.d

$(BUILD)/make_lexicon: src/tools/make_lexicon.c
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -o $@ $^ $(wildcard src/base/*.c) $(LIBS)

data: $(BUILD)/data/lexicon.bin $(BUILD)/data/rules

$(BUILD)/data/lexicon.bin: $(BUILD)/make_lexicon $(wildcard dictionaries/*/*.txt)
	@mkdir -p $(@D)
	@$(BUILD)/make_lexicon dictionaries $@

$(BUILD)/data/rules:
	@mkdir -p $(@D)
	@ln -sfn $(CURDIR)/rules $@

clean:
	@rm -rf $(BUILD)

.PHONY: all data clean
