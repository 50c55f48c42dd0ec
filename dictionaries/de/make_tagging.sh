#!/bin/sh
# Makes tag_sequences.txt and tag_words.txt again: counts over German handbooks and sayings of Debian packages (some 1.2 million
# words), tagged by mtlint's own tagger where the part of speech that Apache OpenNLP's model opennlp-models-pos-de (Apache-2.0, trained
# on UD German GSD) gives leaves a choice. Only counts are kept, no text. Needs apt-get, mvn, a JDK, python3 and a built repository
# (`make`); takes some minutes, and depends on the versions of the Debian packages.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mtlint</groupId><artifactId>tagging</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.opennlp</groupId><artifactId>opennlp-models-pos-de</artifactId><version>1.3.0</version>
    </dependency>
    <dependency>
      <groupId>org.apache.opennlp</groupId><artifactId>opennlp-tools</artifactId><version>2.5.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars" >&2
python3 -m zipfile -e "$work/jars/opennlp-models-pos-de-1.3.0.jar" "$work/model"
cat >"$work/Tag.java" <<'JAVA'
import java.io.*;
import java.nio.charset.StandardCharsets;
import opennlp.tools.postag.*;

public class Tag {
    public static void main(String[] args) throws Exception {
        POSTaggerME tagger = new POSTaggerME(new POSModel(new File(args[0])));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (String line; (line = in.readLine()) != null;)
            out.println(String.join(" ", tagger.tag(line.split(" "))));
        out.flush();
    }
}
JAVA
javac -cp "$work/jars/*" -d "$work" "$work/Tag.java"

mkdir "$work/debian" && cd "$work/debian"
for package in debian-handbook fortunes-de installation-guide-amd64 gimp-help-de gnucash-docs developers-reference-de libreoffice-help-de; do
    apt-get download -q "$package" >&2
    dpkg -x "$package"_*.deb "$package"
done
python3 "$here/make_tagging.py" sentences "$work/debian" >"$work/sentences"
java -cp "$work/jars/*:$work" Tag "$work"/model/*.bin <"$work/sentences" >"$work/teacher"
make -s -C "$root" all build/tool/print_tags build/make_lexicon
python3 "$here/make_tagging.py" count "$work/sentences" "$work/teacher" "$root" "$here"
