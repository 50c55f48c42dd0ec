# mtlint. `make demo` and `make check` set up what is missing; `make help` lists the targets.

CC ?= cc
BUILD ?= build
SHARED ?= ../shared
PREFIX ?= /usr/local
DESTDIR ?=
T ?= 60

PACKAGES = hunspell libutf8proc libpcre2-8 yaml-0.1 md4c
PKG_CONFIG ?= pkg-config
PKG_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null)
PKG_LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null)

WARN = -Wall -Wextra -Wshadow -Wconversion -Wmissing-prototypes
OPTIMIZE ?= -O2
HARDEN ?= -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
HARDEN_LINK ?= -pie $(if $(filter Linux,$(shell uname -s)),-Wl$(comma)-z$(comma)relro -Wl$(comma)-z$(comma)now)
comma := ,
CFLAGS ?= $(OPTIMIZE) -g
ALL_CFLAGS = -std=c17 -D_GNU_SOURCE -Isrc $(WARN) $(if $(DEV),-Werror) -pthread $(CFLAGS) $(HARDEN) $(PKG_CFLAGS)
LIBS = $(PKG_LIBS) -pthread -lm

SOURCES := $(filter-out src/tools/%,$(wildcard src/*/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/obj/%.o)
TOOL_SOURCES := $(wildcard src/tools/*.c src/base/*.c) src/lexicon/automaton.c src/lexicon/lexicon.c
TOOL_OBJECTS := $(TOOL_SOURCES:src/%.c=$(BUILD)/obj/%.o)
DICTIONARIES := $(shell find dictionaries -type f 2>/dev/null)
RULES := $(shell find rules -name '*.yaml' 2>/dev/null)

all: $(BUILD)/mtlint data

$(BUILD)/mtlint: $(OBJECTS) $(BUILD)/obj/main.o
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(HARDEN_LINK) -o $@ $^ $(LIBS)

$(BUILD)/make_lexicon: $(TOOL_OBJECTS)
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(HARDEN_LINK) -o $@ $^ $(LIBS)

$(BUILD)/obj/%.o: src/%.c
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d) $(TOOL_OBJECTS:.o=.d) $(BUILD)/obj/main.d

# A lexicon is made beside its place, so that a broken run never leaves half of one.
$(BUILD)/data/lexicon.bin: $(BUILD)/make_lexicon $(DICTIONARIES)
	@mkdir -p $(@D)
	@$(BUILD)/make_lexicon dictionaries $@.part && mv $@.part $@

$(BUILD)/data/rules: $(RULES)
	@mkdir -p $(@D)
	@ln -sfn $(CURDIR)/rules $@

data: $(BUILD)/data/lexicon.bin $(BUILD)/data/rules

clean:
	@rm -rf $(BUILD)

.PHONY: all data clean
