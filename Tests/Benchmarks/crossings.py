#!/usr/bin/env python3
"""How the flowcharts of SOPs are drawn: for each page with a flowchart its symbols, lines, crossings and bends, as the geometry
oracle counts them in the SVG, then their sums. That no crossing could be spared is tested for charts of at most seven lines only
(LeastCrossingsTests); for the rest these are the figures to compare with those of a change.
usage: python3 Tests/Benchmarks/crossings.py [SOP or folder ...]   (sops and examples, unless given)"""
import json, pathlib, subprocess, sys, tempfile

root = pathlib.Path(__file__).resolve().parents[2]
inputs = sys.argv[1:] or [root / "sops", root / "examples"]
program = root / ".build/release/sopc"
for product, static in (("sopc", ["-Xswiftc", "-static-executable"]), ("sopc-pages", [])):
    subprocess.run(["swift", "build", "-c", "release", "--product", product, *static], cwd=root, check=True, stdout=sys.stderr)
columns = ("nodes", "edges", "edge_crossings", "bends")
sums = dict.fromkeys(columns, 0)
pages = 0
with tempfile.TemporaryDirectory() as folder:
    # Files that are no sound SOPs are named on stderr, and the others drawn.
    subprocess.run([program, "render", *inputs, "-o", folder, "--to", "svg"])
    print(f'{"symbols":>8} {"lines":>6} {"crossings":>10} {"bends":>6}  page')
    for drawing in sorted(pathlib.Path(folder).rglob("*.svg")):
        if "data-step" not in drawing.read_text():
            continue
        oracle = subprocess.run([sys.executable, root / "Tests/Oracles/svg_geometry.py", drawing], capture_output=True, text=True)
        found = json.loads(oracle.stdout)
        if oracle.returncode:
            sys.exit(f"{drawing.name}: {oracle.stdout}")
        pages += 1
        for column in columns:
            sums[column] += found[column]
        print("{:>8} {:>6} {:>10} {:>6}  ".format(*(found[column] for column in columns)) + str(drawing.relative_to(folder)))
print("{:>8} {:>6} {:>10} {:>6}  ".format(*sums.values()) + f"{pages} pages")
sys.exit(not pages)
