# mtlint. `make demo` and `make check` set up what is missing; `make help` lists the targets.

CC ?= cc
BUILD ?= build
SHARED ?= ../shared
PREFIX ?= /usr/local
DESTDIR ?=
T ?= 60

PACKAGES = hunspell libutf8proc libpcre2-8 yaml-0.1 md4c expat jansson zlib libzstd
PKG_CONFIG ?= pkg-config
PKG_CFLAGS := $(shell $(PKG_CONFIG) --cflags $(PACKAGES) 2>/dev/null)
PKG_LIBS := $(shell $(PKG_CONFIG) --libs $(PACKAGES) 2>/dev/null)

comma := ,
WARN = -Wall -Wextra -Wshadow -Wconversion -Wmissing-prototypes
HARDEN ?= -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
HARDEN_LINK ?= -pie $(if $(filter Linux,$(shell uname -s)),-Wl$(comma)-z$(comma)relro -Wl$(comma)-z$(comma)now)
CFLAGS ?= -O2 -g
ALL_CFLAGS = -std=c17 -D_GNU_SOURCE -Isrc $(WARN) $(if $(DEV),-Werror) -pthread $(CFLAGS) $(HARDEN) $(PKG_CFLAGS)
LIBS = $(PKG_LIBS) -pthread -lm

SOURCES := $(filter-out src/tools/%,$(wildcard src/*/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/obj/%.o)
TOOL_SOURCES := $(filter-out src/tools/make_rules.c src/tools/make_translations.c,$(wildcard src/tools/*.c))
TOOL_OBJECTS := $(TOOL_SOURCES:src/%.c=$(BUILD)/obj/%.o)
# Each file in tests/unit is a program; test_* are tests, the others tools of tests.
UNITS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/*.c))
UNIT_TESTS := $(filter $(BUILD)/unit/test_%,$(UNITS))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/%,$(wildcard tests/fuzz/fuzz_*.c))
DICTIONARIES := $(shell find dictionaries -type f 2>/dev/null)
RULES := $(shell find rules -name '*.yaml' 2>/dev/null)

# The same tree again under BUILD/NAME: with clang's sanitizers, with its race detector, with its fuzzer. All share the data.
SANITIZE = -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
ASAN = BUILD=$(BUILD)/asan CC=clang HARDEN= HARDEN_LINK= CFLAGS="-O1 -g $(SANITIZE)"
TSAN = BUILD=$(BUILD)/tsan CC=clang HARDEN= HARDEN_LINK= CFLAGS="-O1 -g -fsanitize=thread"
FUZZ = BUILD=$(BUILD)/fuzz CC=clang HARDEN= HARDEN_LINK= CFLAGS="-O1 -g $(SANITIZE) -fsanitize=fuzzer-no-link"
# Uses all processors unless the caller chose.
JOBS = $(if $(findstring -j,$(MAKEFLAGS)),,-j$(shell getconf _NPROCESSORS_ONLN))
AGAIN = +@$(MAKE) --no-print-directory $(JOBS)

SHELLS = bash zsh fish
all: $(BUILD)/mtlint data $(SHELLS:%=$(BUILD)/completion.%)

help:
	@sed -n 's/^# make /make /p' Makefile

# --- The program and its data

# All but main(), for the program and for everything that tests parts of it.
$(BUILD)/libmtlint.a: $(OBJECTS)
	@rm -f $@
	@$(AR) rcs $@ $^

$(BUILD)/mtlint: $(BUILD)/obj/main.o $(BUILD)/libmtlint.a
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(HARDEN_LINK) -o $@ $^ $(LIBS)

$(BUILD)/completion.%: $(BUILD)/mtlint
	@$< completion $* --output=$@

$(BUILD)/make_lexicon: $(TOOL_OBJECTS) $(BUILD)/libmtlint.a
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(HARDEN_LINK) -o $@ $^ $(LIBS)

$(BUILD)/make_rules: $(BUILD)/obj/tools/make_rules.o $(BUILD)/libmtlint.a
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(HARDEN_LINK) -o $@ $^ $(LIBS)

$(BUILD)/make_translations: $(BUILD)/obj/tools/make_translations.o $(BUILD)/libmtlint.a
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(HARDEN_LINK) -o $@ $^ $(LIBS)

$(BUILD)/obj/%.o: src/%.c | $(BUILD)/ready
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d) $(TOOL_OBJECTS:.o=.d) $(BUILD)/obj/main.d $(BUILD)/obj/tools/make_rules.d $(BUILD)/obj/tools/make_translations.d

# A missing library is named before the compiler stumbles over its header.
$(BUILD)/ready:
	@tests/tools/setup.sh need
	@mkdir -p $(@D) && touch $@

# A lexicon is made beside its place, so that a broken run never leaves half of one.
$(BUILD)/data/lexicon.bin: $(BUILD)/make_lexicon $(DICTIONARIES)
	@mkdir -p $(@D)
	@$(BUILD)/make_lexicon dictionaries $@.part $(@D)/tagging.de.bin.part $(@D)/forms.bin.part >$(BUILD)/lexicon.log && \
		mv $(@D)/tagging.de.bin.part $(@D)/tagging.de.bin && mv $(@D)/forms.bin.part $(@D)/forms.bin && mv $@.part $@

$(BUILD)/data/en-de.bin: $(BUILD)/make_translations $(wildcard dictionaries/en-de/*.txt)
	@mkdir -p $(@D)
	@$(BUILD)/make_translations dictionaries/en-de $@.part && mv $@.part $@

$(BUILD)/data/rules:
	@mkdir -p $(@D)
	@ln -sfn "$(CURDIR)/rules" $@

# Stands for whatever rules there were when it was made; the program looks whether they are still the same.
$(BUILD)/data/rules.de.bin: $(BUILD)/make_rules $(RULES) $(BUILD)/data/lexicon.bin
	@mkdir -p $(@D)
	@$(BUILD)/make_rules rules/de de $@.part $(BUILD)/data/forms.bin && if [ -e $@.part ]; then mv $@.part $@; else rm -f $@; fi

$(BUILD)/data/mtlint.schema.json: src/run/mtlint.schema.json
	@mkdir -p $(@D)
	@cp $< $@

data: $(BUILD)/data/lexicon.bin $(BUILD)/data/en-de.bin $(BUILD)/data/rules $(BUILD)/data/rules.de.bin $(BUILD)/data/mtlint.schema.json

# --- What people call

# make            build build/mtlint and its data
# make setup      install what building and testing need (apt-get or brew)
setup:
	@BUILD=$(BUILD) tests/tools/setup.sh check

# make demo       set up, build, and check the raw translations among the samples
demo:
	@tests/tools/setup.sh build
	$(AGAIN) all
	@$(BUILD)/mtlint check --source-pattern '{stem}.en{ext}' $(filter-out %.edited.de.md %.edited.de.txt,$(wildcard samples/*/*.de.*)) || test $$? -eq 1

# make check      set up, and run every test; the last line counts them
check: setup
	$(AGAIN) check-now

KINDS = build golden units cli consumers rules asan asan-units asan-cli tsan fuzz lint
check-now:
	+@MAKE="$(MAKE)" tests/run.sh $(KINDS)

# make check-quick   cases, units and the examples of the rules
check-quick:
	+@MAKE="$(MAKE)" tests/run.sh build golden units rules

# make check-kill  kill the program a thousand times at random moments; 20 to 30 minutes
check-kill: all
	@MTLINT=$(BUILD)/mtlint tests/tools/kill.py --times 250
.PHONY: check-kill

# make check-spark  the examples for Apache Spark over 10,000 documents; installs Spark (300 MB) into BUILD
check-spark: all
	@BUILD=$(BUILD) tests/tools/setup.sh spark
	@MTLINT=$(BUILD)/mtlint $(BUILD)/venv-spark/bin/python tests/spark/check_spark.py
.PHONY: check-spark

# make bench-archive N=100000  speed, memory and cache over made-up articles; prints, judges nothing
N ?= 100000
bench-archive: all
	@BUILD=$(BUILD) tests/tools/bench_archive.py --count $(N)
.PHONY: bench-archive

# make golden     write what the cases give as what is expected: review the diff
golden: all $(BUILD)/unit/test_reporters
	@tests/run.py --mtlint $(BUILD)/mtlint --golden $(CASE)
	@GOLDEN=write tests/tools/units.sh $(BUILD)/unit/test_reporters

# make rules-check   run every rule against its examples
rules-check: all
	@$(BUILD)/mtlint rules check

# make rules-precision   list every hit of the rules on the clean texts of SHARED, to be read by eye
rules-precision: all
	@SHARED=$(SHARED) BUILD=$(BUILD) tests/tools/rules_precision.py $(RULE)
.PHONY: rules-precision

# make asan       build build/asan/mtlint with AddressSanitizer and UBSan
asan: data
	$(AGAIN) $(ASAN) $(BUILD)/asan/mtlint

# make tsan       build build/tsan/mtlint with ThreadSanitizer
tsan: data
	$(AGAIN) $(TSAN) $(BUILD)/tsan/mtlint

# make fuzz T=60  run every fuzz target for T seconds
fuzz: data
	$(AGAIN) $(FUZZ) run-fuzzers T=$(T) MTLINT_DATA=$(abspath $(BUILD))/data

# make bench      speed, also beside a source text, start, cost of an unknown word, memory; nothing is judged
bench: all
	@SHARED=$(SHARED) BUILD=$(BUILD) tests/tools/bench.py

# make eval       found, repaired and false alarms on the data of SHARED
eval: all $(addprefix $(BUILD)/tool/print_,sentences readings tags)
	@SHARED=$(SHARED) BUILD=$(BUILD) tests/tools/eval.sh

# make format     lay out the code
format:
	@clang-format -i $$(git ls-files 'src/*.[ch]' 'tests/*.[ch]' ':!src/lang/*.c')

# make lint       directions of includes, sizes, globals, layout, man page
lint: all
	@BUILD=$(BUILD) tests/lint/lint.py

# make install    into DESTDIR and PREFIX (/usr/local); make uninstall takes it away again
SHARE = $(DESTDIR)$(PREFIX)/share/mtlint
# Where each shell looks for completions; Debian has a place of its own for packages' zsh functions.
BASH_COMPLETIONS ?= $(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS ?= $(PREFIX)/share/fish/vendor_completions.d
COMPLETIONS = $(BASH_COMPLETIONS)/mtlint $(ZSH_COMPLETIONS)/_mtlint $(FISH_COMPLETIONS)/mtlint.fish
install: all
	$(AGAIN) install-files

# What is built already; PROGRAM may be another than that which the data were built with.
PROGRAM ?= $(BUILD)/mtlint
# With their times, by which the store of rules knows that the rules are those that it was made from.
install-files:
	@install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1 $(SHARE)
	@install -d $(addprefix $(DESTDIR),$(dir $(COMPLETIONS)))
	@install -m 644 $(BUILD)/completion.bash $(DESTDIR)$(BASH_COMPLETIONS)/mtlint
	@install -m 644 $(BUILD)/completion.zsh $(DESTDIR)$(ZSH_COMPLETIONS)/_mtlint
	@install -m 644 $(BUILD)/completion.fish $(DESTDIR)$(FISH_COMPLETIONS)/mtlint.fish
	@install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/mtlint
	@install -m 644 src/run/mtlint.1 $(DESTDIR)$(PREFIX)/share/man/man1/mtlint.1
	@install -p -m 644 $(addprefix $(BUILD)/data/,lexicon.bin en-de.bin tagging.de.bin forms.bin rules.de.bin) $(SHARE)
	@install -m 644 src/run/mtlint.schema.json $(SHARE)/mtlint.schema.json
	@rm -rf $(SHARE)/rules
	@for f in $(RULES); do install -d $(SHARE)/$$(dirname $$f) && install -p -m 644 $$f $(SHARE)/$$f || exit 1; done

uninstall:
	@rm -f $(DESTDIR)$(PREFIX)/bin/mtlint $(DESTDIR)$(PREFIX)/share/man/man1/mtlint.1 $(addprefix $(DESTDIR),$(COMPLETIONS))
	@rm -rf $(SHARE)

# make dist       build/mtlint-VERSION-linux-MACHINE.tar.gz, which runs wherever it is unpacked
# make deb        build/mtlint_VERSION_MACHINE.deb
dist deb: all
	+@MAKE="$(MAKE)" BUILD=$(BUILD) LIBRARIES="$(PKG_LIBS)" src/tools/$@.sh

# make check-package   both, built twice and compared, and run in clean systems; needs root and the network
check-package:
	@tests/tools/setup.sh package
	$(AGAIN) dist deb
	@MTLINT=$(BUILD)/mtlint SECONDS_EACH=1800 tests/tools/scripts.sh tests/package/*.sh

# make clean      remove what was built
clean:
	@rm -rf $(BUILD)

# --- The kinds of tests, each of which ends with "N passed, N failed"; called by tests/run.sh

test-build:
	$(AGAIN) DEV=1 all
	@echo "1 passed, 0 failed"

test-golden:
	@tests/run.py --mtlint $(BUILD)/mtlint $(CASE)

$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libmtlint.a
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) -Itests/unit -MMD -MP -MF $@.d $(LDFLAGS) $(HARDEN_LINK) -o $@ $< $(BUILD)/libmtlint.a -lcmocka $(LIBS)

-include $(UNITS:%=%.d)

units: $(UNITS)
	@tests/tools/units.sh $(UNIT_TESTS)

# A tool of the tests that looks inside.
$(BUILD)/tool/%: tests/tools/%.c $(BUILD)/libmtlint.a
	@mkdir -p $(@D)
	@$(CC) $(ALL_CFLAGS) $(LDFLAGS) $(HARDEN_LINK) -o $@ $< $(BUILD)/libmtlint.a $(LIBS)

test-units: data
	$(AGAIN) units DEV=1 MTLINT_DATA=$(abspath $(BUILD))/data

test-cli:
	@MTLINT=$(BUILD)/mtlint tests/tools/scripts.sh tests/cli/*.sh

test-consumers: $(UNITS)
	@MTLINT=$(BUILD)/mtlint tests/tools/scripts.sh tests/consumers/*.sh

test-rules:
	@$(BUILD)/mtlint rules check

test-asan: data
	$(AGAIN) $(ASAN) DEV=1 $(BUILD)/asan/mtlint
	@MTLINT_DATA=$(abspath $(BUILD))/data tests/run.py --mtlint $(BUILD)/asan/mtlint

test-asan-units: data
	$(AGAIN) $(ASAN) DEV=1 units MTLINT_DATA=$(abspath $(BUILD))/data

# What is measured, or needs a whole build, is left out.
test-asan-cli: asan
	@SHRINK=20 MTLINT_DATA=$(abspath $(BUILD))/data MTLINT=$(BUILD)/asan/mtlint tests/tools/scripts.sh \
		$(filter-out %/memory.sh %/install.sh %/workers.sh %/kill.sh %/lsp_edits.sh,$(wildcard tests/cli/*.sh))

test-tsan: tsan
	@MTLINT_DATA=$(abspath $(BUILD))/data MTLINT=$(BUILD)/tsan/mtlint tests/tools/scripts.sh tests/cli/workers.sh

$(BUILD)/fuzz_%: tests/fuzz/fuzz_%.c $(BUILD)/libmtlint.a
	@$(CC) $(ALL_CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -o $@ $< $(BUILD)/libmtlint.a $(LIBS)

run-fuzzers: $(FUZZERS)
	@tests/tools/fuzz.sh $(T) $(BUILD) $(FUZZERS)

test-fuzz: data
	$(AGAIN) $(FUZZ) DEV=1 run-fuzzers T=10 MTLINT_DATA=$(abspath $(BUILD))/data

test-lint:
	@BUILD=$(BUILD) tests/lint/lint.py

.PHONY: all help data setup demo check check-now check-quick golden rules-check asan tsan fuzz bench eval format lint install \
	install-files uninstall dist deb check-package clean units run-fuzzers test-build test-golden test-units test-cli test-consumers test-rules test-asan test-asan-units test-asan-cli test-tsan \
	test-fuzz test-lint
