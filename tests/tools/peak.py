#!/usr/bin/env python3
"""Runs a command and prints its peak memory in kB; its exit status is the command's."""
import resource, subprocess, sys

status = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL).returncode
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(peak // 1024 if sys.platform == "darwin" else peak)
sys.exit(status)
