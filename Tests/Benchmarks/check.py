#!/usr/bin/env python3
"""Two figures of `sopc check`, each beside the floor under it, as ratios of medians:
one file, cold, beside a C program that does nothing; a thousand files beside libyaml's bare events.
Builds what it measures (release, linked statically) and runs the two sides of a pair in turn.
usage: python3 Tests/Benchmarks/check.py [runs]"""
import os, pathlib, shutil, statistics, subprocess, sys, time

root = pathlib.Path(__file__).resolve().parents[2]
here = root / "Tests/Benchmarks"
work = root / ".build/benchmarks"
runs = int(sys.argv[1]) if len(sys.argv) > 1 else 31


def build():
    subprocess.run(
        ["swift", "build", "-c", "release", "--product", "sopc", "-Xswiftc", "-static-executable"],
        cwd=root, check=True, stdout=sys.stderr)
    shutil.rmtree(work, ignore_errors=True)
    (work / "sops").mkdir(parents=True)
    cc = shutil.which("cc") or shutil.which("clang")
    subprocess.run([cc, "-O2", here / "nothing.c", "-o", work / "nothing"], check=True)
    subprocess.run([cc, "-O2", here / "libyaml_events.c", "-lyaml", "-o", work / "events"], check=True)
    seeds = sorted((root / "sops").glob("*.yaml"))
    for number in range(1000):
        seed = seeds[number % len(seeds)]
        (work / f"sops/{number:04}-{seed.name}").write_bytes(seed.read_bytes())
    files = sorted((work / "sops").iterdir())
    (work / "files").write_text("".join(f"{file}\n" for file in files))
    return root / ".build/release/sopc", seeds[0], files


def seconds(command):
    """Wall time and the largest memory of one run."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def pair(name, ours, floor, runs):
    """Runs both in turn, after one run of each that is not counted."""
    seconds(ours), seconds(floor)
    both = [(seconds(ours), seconds(floor)) for _ in range(runs)]
    a = statistics.median(ours[0] for ours, _ in both)
    b = statistics.median(floor[0] for _, floor in both)
    memory = max(ours[1] for ours, _ in both)
    ratio = statistics.median(ours[0] / floor[0] for ours, floor in both)
    print(f"{name}: {a * 1000:.2f} ms, {memory:.0f} MiB; floor {b * 1000:.2f} ms; "
          f"ratio {ratio:.2f} (median of {runs} pairs)")


sopc, seed, files = build()
pair("check of one file, beside a program that does nothing",
     [sopc, "check", seed], [work / "nothing"], runs)
pair("check of a thousand files, beside libyaml's events",
     [sopc, "check", work / "sops", "--format", "json"], [work / "events", f"@{work / 'files'}"],
     max(5, runs // 3))
