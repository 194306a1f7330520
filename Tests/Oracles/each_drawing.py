#!/usr/bin/env python3
"""Runs svg_geometry.py on every drawing of a folder. usage: each_drawing.py FOLDER
Prints a line for each drawing with a defect, then how many drawings there were; exit 1 if any has one or none was found."""
import contextlib, io, pathlib, runpy, sys
oracle = pathlib.Path(__file__).parent / 'svg_geometry.py'
drawings = sorted(pathlib.Path(sys.argv[1]).rglob('*.svg'))
bad = 0
for drawing in drawings:
    sys.argv = [str(oracle), str(drawing)]
    said = io.StringIO()
    code = 0
    with contextlib.redirect_stdout(said):
        try:
            runpy.run_path(str(oracle))
        except SystemExit as end:
            code = end.code
    if code:
        bad += 1
        print(drawing.name, code, said.getvalue().strip())
print(len(drawings))
sys.exit(1 if bad or not drawings else 0)
