#!/usr/bin/env python3
"""Runs a composite action as GitHub's runner does, as far as a machine without GitHub can.

  action_runner.py ACTION-DIRECTORY SCRATCH-DIRECTORY [--base SHA] [INPUT=VALUE...]

The working directory is the workspace. Each step with `run` runs in bash as the runner starts it, with the environment that the
action sets from its inputs; a step with `uses` is only told of. What comes out: a line for each step, then the outputs.
"""
import os, pathlib, re, subprocess, sys, yaml


class Run:
    def __init__(self, directory, scratch, inputs, base):
        self.directory, self.scratch = directory, scratch
        self.action = yaml.safe_load((directory / "action.yml").read_text())
        declared = self.action["inputs"]
        unknown = set(inputs) - set(declared)
        assert not unknown, f"no such input: {unknown}"
        self.known = {f"inputs.{k}": v.get("default", "") for k, v in declared.items()}
        self.known |= {f"inputs.{k}": v for k, v in inputs.items()} | {"github.event.pull_request.base.sha": base}
        self.path, self.failed = os.environ["PATH"], False

    def value(self, text):
        """Text with what stands between ${{ and }} put in; a name that is not known is empty, as on GitHub."""
        return re.sub(r"\$\{\{\s*([\w.-]+)\s*\}\}", lambda m: self.known.get(m[1], ""), str(text))

    def holds(self, condition):
        """A condition: terms joined by &&, each `!cancelled()` or `name != ''`. Without one, no step may have failed."""
        if condition is None:
            return not self.failed
        for term in re.fullmatch(r"\$\{\{(.*)\}\}", condition)[1].split("&&"):
            m = re.fullmatch(r"\s*(?:(!cancelled\(\))|([\w.-]+) != '')\s*", term)
            assert m, f"this runner does not know the condition {term}"
            if m[2] and not self.known.get(m[2], ""):
                return False
        return True

    def file(self, name):
        path = self.scratch / name
        path.write_text("")
        return str(path)

    def run(self, step):
        assert "${{" not in step["run"], "an expression inside a script is a door for foreign commands"
        assert step["shell"] == "bash"
        script = self.scratch / "step.sh"
        script.write_text(step["run"])
        files = {k: self.file(k.lower()) for k in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_ENV")}
        summary = self.scratch / "summary"
        env = {"PATH": self.path, "HOME": os.environ["HOME"], "LANG": "C.UTF-8", "CI": "true", "GITHUB_ACTIONS": "true",
               "GITHUB_WORKSPACE": os.getcwd(), "GITHUB_ACTION_PATH": str(self.directory), "RUNNER_TEMP": str(self.scratch),
               "GITHUB_STEP_SUMMARY": str(summary), **files, **{k: self.value(v) for k, v in step.get("env", {}).items()}}
        p = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], env=env, stdin=subprocess.DEVNULL)
        self.failed |= p.returncode != 0
        for line in pathlib.Path(files["GITHUB_OUTPUT"]).read_text().splitlines():
            name, _, value = line.partition("=")
            self.known[f"steps.{step.get('id')}.outputs.{name}"] = value
        for line in pathlib.Path(files["GITHUB_PATH"]).read_text().splitlines():
            self.path = f"{line}:{self.path}"
        return p.returncode

    def main(self):
        for step in self.action["runs"]["steps"]:
            if not self.holds(step.get("if")):
                print(f"step {step['name']}: left out", flush=True)
            elif "uses" in step:
                print(f"step {step['name']}: {step['uses']}", *(f"{k}={self.value(v)}" for k, v in step["with"].items()), flush=True)
            else:
                status = self.run(step)
                print(f"step {step['name']}: exit {status}", flush=True)
        for name, output in self.action["outputs"].items():
            print(f"output {name}={self.value(output['value'])}")


arguments = sys.argv[3:]
base = ""
if arguments[:1] == ["--base"]:
    base, arguments = arguments[1], arguments[2:]
Run(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), dict(a.split("=", 1) for a in arguments), base).main()
