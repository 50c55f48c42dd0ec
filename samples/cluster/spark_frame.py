"""Checks a table with mtlint over a Spark cluster: spark_frame.py MTLINT INPUT OUTPUT

INPUT: a Parquet table with the columns id and text; OUTPUT: one with a row a finding.
"""
import json
import subprocess
import sys

import pandas
from pyspark.sql import SparkSession

SCHEMA = "id string, rule string, severity string, message string, text string, start_byte long, end_byte long, error string"


def findings_of(result):
    """The rows of one result."""
    if "error" in result:
        yield result["id"], None, None, None, None, None, None, result["error"]
    for f in result.get("findings", []):
        yield result["id"], f["rule"], f["severity"], f["message"], f["text"], f["start"]["byte"], f["end"]["byte"], None


def check(frame, mtlint):
    """A DataFrame of documents to one of findings."""
    columns = [column.split()[0] for column in SCHEMA.split(", ")]

    def check_batches(batches):
        for batch in batches:
            documents = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in zip(batch["id"], batch["text"]))
            command = [mtlint, "check", "--input-format=jsonl-docs", "--fail-on=never", "-j1"]
            out = subprocess.run(command, input=documents, capture_output=True, text=True, encoding="utf-8", check=True).stdout
            rows = [row for line in out.splitlines() for row in findings_of(json.loads(line))]
            yield pandas.DataFrame(rows, columns=columns).astype({"start_byte": "Int64", "end_byte": "Int64"})

    return frame.mapInPandas(check_batches, SCHEMA)


if __name__ == "__main__":
    mtlint, source, target = sys.argv[1:]
    spark = SparkSession.builder.appName("mtlint").getOrCreate()
    check(spark.read.parquet(source), mtlint).write.parquet(target)
    spark.stop()
