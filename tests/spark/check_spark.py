#!/usr/bin/env python3
"""The real Spark, in local mode, over 10,000 documents: the same results as one process of mtlint.

  MTLINT=build/mtlint build/venv-spark/bin/python tests/spark/check_spark.py [COUNT]
"""
import json, os, pathlib, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MTLINT = os.path.abspath(os.environ.get("MTLINT", ROOT / "build/mtlint"))
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["PYTHONPATH"] = str(ROOT / "samples/cluster")
sys.path.insert(0, str(ROOT / "samples/cluster"))

from pyspark.sql import SparkSession
import spark_frame, spark_pipe

PARTITIONS = 8


def documents():
    """Made-up articles with lines that are none here and there; no two have the same id."""
    command = [sys.executable, ROOT / "tests/tools/make_archive.py", "--jsonl", "--count", str(COUNT), "--bytes", "600"]
    lines = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout.splitlines()
    lines[COUNT // 3] = '{"id":"broken","text":'
    lines[COUNT // 2] = '{"id":"no text"}'
    lines[COUNT - 1] = '{"id":"' + "\u2028" + '","text":"Zeilen\u2028trenner und und 😀."}'
    return lines


def one_process(lines):
    data = "".join(line + "\n" for line in lines).encode()
    command = [MTLINT, "check", "--input-format=jsonl-docs", "--fail-on=never"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode().split("\n")[:-1]


def without_line(result):
    """A partition counts its own lines, which only errors tell."""
    value = json.loads(result)
    if "error" in value:
        value.pop("line")
    elif value["id"] is None:
        value.pop("findings")
    return value


def check_pipe(spark, lines, want):
    got = spark_pipe.check(spark.sparkContext.parallelize(lines, PARTITIONS), MTLINT).collect()
    assert len(got) == len(want), f"{len(got)} results of {len(want)} documents"
    for a, b in zip(got, want):
        assert a == b or without_line(a) == without_line(b), f"{a}\n, not\n{b}"
    assert sum("error" in json.loads(line) for line in got) == 2


def check_frame(spark, lines):
    docs = [json.loads(line) for n, line in enumerate(lines) if n not in (COUNT // 3, COUNT // 2)]
    rows = [(str(d["id"]), d["text"]) for d in docs]
    frame = spark.createDataFrame(rows, "id string, text string").repartition(PARTITIONS)
    got = sorted(tuple(r) for r in spark_frame.check(frame, MTLINT).collect())
    plain = one_process([json.dumps({"id": i, "text": t}) for i, t in rows])
    want = sorted(row for line in plain for row in spark_frame.findings_of(json.loads(line)))
    assert got == want and len(got) > COUNT // 10, f"{len(got)} findings, not {len(want)}"
    return len(got)


def main():
    lines = documents()
    start = time.monotonic()
    want = one_process(lines)
    print(f"one process: {len(want)} results, {time.monotonic() - start:.1f} s")
    with tempfile.TemporaryDirectory() as work:
        spark = (SparkSession.builder.master("local[2]").appName("mtlint").config("spark.ui.enabled", "false")
                 .config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
                 .config("spark.local.dir", work).config("spark.sql.execution.arrow.maxRecordsPerBatch", "500").getOrCreate())
        spark.sparkContext.setLogLevel("ERROR")
        start = time.monotonic()
        check_pipe(spark, lines, want)
        print(f"Spark {spark.version}, RDD.pipe: the same, {time.monotonic() - start:.1f} s")
        start = time.monotonic()
        findings = check_frame(spark, lines)
        print(f"Spark {spark.version}, mapInPandas: the same {findings} findings, {time.monotonic() - start:.1f} s")
        spark.stop()
    print("2 passed, 0 failed")


if __name__ == "__main__":
    main()
