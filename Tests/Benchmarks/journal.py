#!/usr/bin/env python3
"""The rates of the journal, in one run. Builds what it measures (release).
Steps: `Journal.append` on a thousand live cases of Sumbar and Kaltim, all steps thought out before, beside journal_sql.c, which
executes the very same SQL statements with the same values on a copy of the same store (and must end with the same store);
medians of runs in turn, of the statements alone: neither opening nor planning. Beside them, as they are: sqlite_commits.c (two
bare tables without index) and SpiffWorkflow, where it is installed. Then what a case costs without a store, how long the 50 most
urgent of a hundred thousand open items take, and what an open case takes up.
usage: python3 Tests/Benchmarks/journal.py [runs]"""
import pathlib, shutil, sqlite3, statistics, subprocess, sys

root = pathlib.Path(__file__).resolve().parents[2]
here = root / "Tests/Benchmarks"
work = root / ".build/benchmarks/journal"
runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
step_count, crowd_size = 10_000, 100_000


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True).stdout


def rates(what, number):
    return output(root / ".build/release/Rates", what, work, number)


def build():
    for product in ("sopc", "Rates"):
        subprocess.run(["swift", "build", "-c", "release", "--product", product], cwd=root, check=True, stdout=sys.stderr)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    cc = shutil.which("cc") or shutil.which("clang")
    for name in ("journal_sql", "sqlite_commits"):
        subprocess.run([cc, "-O2", here / f"{name}.c", "-o", work / name, "-lsqlite3"], check=True)
    for name in ("sumbar", "kaltim"):
        (work / f"{name}.json").write_text(output(root / ".build/release/sopc", "compile", root / f"sops/{name}.yaml"))
    (work / "steps").write_text(str(step_count))


def fresh():
    """Puts a copy of the base in the place of the store that is worked on."""
    for end in ("", "-wal", "-shm"):
        (work / f"run.sqlite{end}").unlink(missing_ok=True)
    shutil.copy(work / "base.sqlite", work / "run.sqlite")


def content():
    store = sqlite3.connect(work / "run.sqlite")
    tables = ["event", "case_state", "work", "definition"]
    rows = [store.execute(f"SELECT * FROM {table} ORDER BY 1, 2, 3").fetchall() for table in tables]
    store.close()
    return rows


def journal(group):
    fresh()
    return float(rates("steps", group))


def statements(group):
    fresh()
    return float(output(work / "journal_sql", work / "run.sqlite", work / f"tape-{group}"))


def steps(group, name, wanted):
    fresh()
    rates("record", group)
    (work / "tape").rename(work / f"tape-{group}")
    journal(group)
    ours = content()
    statements(group)
    if content() != ours:
        sys.exit("the C program has made another store")
    both = [(journal(group), statements(group)) for _ in range(runs)]
    a, b = (step_count / statistics.median(side) for side in zip(*both))
    ratio = statistics.median(c / swift for swift, c in both)
    low, high = (pick(c / swift for swift, c in both) for pick in (min, max))
    print(f"{name}: {a:,.0f} steps/s; the same SQL in C {b:,.0f}/s; ratio {ratio:.2f}, "
          f"wanted {wanted} ({low:.2f} to {high:.2f} in {runs} pairs)", flush=True)
    size = round(statistics.mean(len(row[2]) for row in ours[0]))
    bare = [float(output(work / "sqlite_commits", work / "bare.sqlite", "wal", "full", step_count, group, size, "both"))
            for _ in range(3)]
    print(f"  beside sqlite_commits.c, two tables, {size} bytes a row: {statistics.median(bare):,.0f}/s", flush=True)


def spiff():
    try:
        lines = output(sys.executable, here / "spiffworkflow_rate.py", here / "example_kaltim.bpmn").splitlines()
        print("SpiffWorkflow, steps of Kaltim:", *(line for line in lines if "/s" in line), sep="\n  ", flush=True)
    except subprocess.CalledProcessError as error:
        print("SpiffWorkflow: left out,", (error.stderr.splitlines() or ["?"])[-1])


def crowd():
    rates("crowd", crowd_size)
    store = work / "crowd.sqlite"
    for line in rates("work", 2_001).splitlines():
        asked, count, time = line.split("\t")
        print(f"the 50 most urgent, {asked}: {float(time) / 1000:.3f} ms, of {int(count):,} open items")
    base = sqlite3.connect(store)
    events, bodies = base.execute("SELECT count(*), sum(length(body)) FROM event").fetchone()
    base.close()
    state, memory = (int(line) for line in rates("memory", crowd_size).split())
    print(f"an open case: {store.stat().st_size / crowd_size:.0f} bytes of the file, which was never vacuumed: its "
          f"{events / crowd_size:.1f} records ({bodies / crowd_size:.0f} bytes of JSON), its state ({state} bytes), "
          f"its work and all indexes; {memory} bytes in memory")


build()
rates("prepare", step_count)
steps(1, "one step a commit", 0.85)
steps(100, "groups of 100", 0.5)
spiff()
loop, through = (float(line) for line in rates("apply", 2_000_000).split())
print(f"Case.apply: {loop:.1f} million/s in Sumbar's loop, {through:.1f} million/s through whole cases of Kaltim")
crowd()
