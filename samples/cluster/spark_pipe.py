"""Checks JSON lines with mtlint over a Spark cluster: spark_pipe.py MTLINT INPUT OUTPUT

INPUT: files of documents, a JSON object a line ({"id", "text", ...}); OUTPUT: a directory that Spark makes.
"""
import shlex
import sys

from pyspark.sql import SparkSession


def check(lines, mtlint):
    """An RDD of documents to one of results, in the same order."""
    command = f"{shlex.quote(mtlint)} check --input-format=jsonl-docs --fail-on=never -j 1"
    return lines.pipe(command, checkCode=True)


if __name__ == "__main__":
    mtlint, source, target = sys.argv[1:]
    spark = SparkSession.builder.appName("mtlint").getOrCreate()
    check(spark.sparkContext.textFile(source), mtlint).saveAsTextFile(target)
    spark.stop()
