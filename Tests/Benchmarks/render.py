#!/usr/bin/env python3
"""Two figures of drawing a form of 12 rows and 5 actors (twelve.yaml), each beside another program, as ratios of medians:
the SVG beside Graphviz's dot, which lays out the bare graph without table and texts; the PDF beside typst, which sets the
same texts in a plain table without lines between symbols. Whole processes, run in turn; of typst only the time of its compile call
in a fresh process, without Python's start. Builds what it measures. Needs graphviz and the Python package typst.
usage: python3 Tests/Benchmarks/render.py [runs]"""
import json, os, pathlib, shutil, statistics, subprocess, sys, time

root = pathlib.Path(__file__).resolve().parents[2]
work = root / ".build/benchmarks/render"
runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
release = root / ".build/release"


def build():
    for product, static in (("sopc", ["-Xswiftc", "-static-executable"]), ("sopc-pages", [])):
        subprocess.run(["swift", "build", "-c", "release", "--product", product, *static], cwd=root, check=True, stdout=sys.stderr)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    compiled = subprocess.run([release / "sopc", "compile", root / "Tests/Benchmarks/twelve.yaml"], check=True, capture_output=True)
    (work / "twelve.json").write_bytes(compiled.stdout)
    return json.loads(compiled.stdout)["procedures"][0]


def dot(procedure):
    shapes = {"task": "box", "decision": "diamond"}
    lines = ["digraph { splines=ortho; node [label=\"\"];"]
    lines += [f'{node["id"]} [shape={shapes[node["kind"]]}];' for node in procedure["nodes"]]
    for edge in procedure["edges"]:
        if "from" in edge and "to" in edge:
            lines.append(f'{edge["from"]} -> {edge["to"]} [xlabel="{edge.get("answer", "")}"];')
    (work / "twelve.dot").write_text("\n".join(lines + ["}"]))


def typst(procedure):
    columns = procedure["columns"]
    cells = ["No", "Kegiatan", *columns, "Kelengkapan", "Waktu", "Output"]
    for row in procedure["rows"]:
        marks = ["#box(width: 12mm, height: 5mm, stroke: 0.5pt)" if column in row["columns"] else "" for column in columns]
        texts = lambda items: ", ".join(item["text"] for item in items)
        cells += [row["row"], row["action"], *marks, texts(row["requirements"]), ", ".join(row["time"]), texts(row["outputs"])]
    table = ",\n".join(f"[{cell}]" for cell in cells)
    (work / "twelve.typ").write_text(
        '#set page(paper: "a4", flipped: true)\n#set text(font: "Liberation Sans", size: 8.5pt)\n'
        f"#table(columns: (auto, 1fr, {'16mm, ' * len(columns)}auto, auto, auto),\n{table})\n")


def seconds(command, source=None):
    start = time.perf_counter()
    with open(source or os.devnull) as stdin:
        subprocess.run([str(word) for word in command], stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def typst_seconds():
    script = ("import time, typst; s = time.perf_counter(); "
              f"typst.compile({str(work / 'twelve.typ')!r}, output={str(work / 'typst.pdf')!r}); print(time.perf_counter() - s)")
    return float(subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout)


def pair(name, ours, other):
    ours(), other()
    both = [(ours(), other()) for _ in range(runs)]
    a, b = (statistics.median(side) for side in zip(*both))
    ratio = statistics.median(x / y for x, y in both)
    print(f"{name}: {a * 1000:.1f} ms; beside {b * 1000:.1f} ms; ratio {ratio:.2f} (median of {runs} pairs)")


procedure = build()
dot(procedure)
typst(procedure)
pages = lambda to: seconds([release / "sopc-pages", "--to", to, "--output", work / f"twelve.{to}"], work / "twelve.json")
pair("SVG by sopc-pages, beside dot", lambda: pages("svg"), lambda: seconds(["dot", "-Tsvg", work / "twelve.dot", "-o", work / "dot.svg"]))
pair("PDF by sopc-pages, beside typst", lambda: pages("pdf"), typst_seconds)
pair("PDF from YAML by sopc render, beside typst",
     lambda: seconds([release / "sopc", "render", root / "Tests/Benchmarks/twelve.yaml", "-o", work / "form.pdf"]), typst_seconds)
