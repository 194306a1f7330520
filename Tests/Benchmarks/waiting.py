#!/usr/bin/env python3
"""How long one waits for others: eight processes that each commit single steps to one store, as fast as they can.
Ours is `sopc case import --group 1`, given each next command when the one before was acknowledged; what is measured is the
time from sending to being told. Beside it Python's sqlite3 with SQLite's own busy handler (timeout 60 s), which
commits as much to a table in the same manner (WAL, full synchronisation).
usage: python3 Tests/Benchmarks/waiting.py [seconds] [processes]"""
import json, pathlib, shutil, sqlite3, statistics, subprocess, sys, threading, time

root = pathlib.Path(__file__).resolve().parents[2]
work = root / ".build/benchmarks/waiting"
numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
seconds, count = (numbers + [5, 8][len(numbers):])[:2]
program = root / ".build/release/sopc"


def told(name, waits):
    waits.sort()
    pick = lambda share: waits[min(int(len(waits) * share), len(waits) - 1)] * 1000
    print(f"{name:28} {len(waits) / seconds:7.0f} commits/s   wait in ms: p50 {pick(.5):8.2f}   p99 {pick(.99):8.2f}   "
          f"p99.9 {pick(.999):8.2f}   longest {waits[-1] * 1000:8.2f}")


def ours():
    store = work / "cases.sqlite"
    waits, lock, processes = [], threading.Lock(), []
    for number in range(count):
        processes.append(subprocess.Popen(
            [program, "case", "import", "--group", "1", "--format", "json", "--store", store], cwd=root,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0))

    def say(process, **command):
        begun = time.perf_counter()
        process.stdin.write((json.dumps(command) + "\n").encode())
        answer = json.loads(process.stdout.readline())
        assert answer["status"] == "recorded", answer
        return time.perf_counter() - begun, answer

    cases = [say(process, do="start", sop="sops/sumbar.yaml", by="Dewi")[1]["case"] for process in processes]
    end = time.perf_counter() + seconds

    def drive(process, case):
        own = []
        while time.perf_counter() < end:
            own.append(say(process, do="complete", case=case, step="kirim", by="Dewi")[0])
            own.append(say(process, do="complete", case=case, step="periksa", answer="Tidak sesuai", by="Rudi")[0])
        with lock:
            waits.extend(own)
        process.stdin.close()
        assert process.wait() == 0

    threads = [threading.Thread(target=drive, args=pair) for pair in zip(processes, cases)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    found = subprocess.run([program, "case", "verify", "--store", store], capture_output=True, text=True)
    assert found.returncode == 0 and found.stdout.startswith(f"{len(waits) + count} "), found
    return waits


def plain(number):
    """One of the processes of the comparison: a line for each request on its standard input."""
    database = sqlite3.connect(work / "plain.sqlite", timeout=60, isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    for _ in sys.stdin:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT INTO event (case_id, body) VALUES (?, ?)", (number, b"x" * 200))
        database.execute("UPDATE state SET body = ? WHERE id = ?", (b"y" * 60, number))
        database.execute("COMMIT")
        print("1", flush=True)


def theirs():
    database = sqlite3.connect(work / "plain.sqlite")
    database.executescript("PRAGMA journal_mode = WAL; CREATE TABLE event (seq INTEGER PRIMARY KEY, case_id, body);"
                           "CREATE TABLE state (id INTEGER PRIMARY KEY, body);")
    database.executemany("INSERT INTO state VALUES (?, '')", [(number,) for number in range(count)])
    database.commit()
    waits, lock = [], threading.Lock()
    processes = [subprocess.Popen([sys.executable, __file__, "--plain", str(number)], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, bufsize=0) for number in range(count)]
    for process in processes:
        process.stdin.write(b"1\n")
        process.stdout.readline()
    end = time.perf_counter() + seconds

    def drive(process):
        own = []
        while time.perf_counter() < end:
            begun = time.perf_counter()
            process.stdin.write(b"1\n")
            process.stdout.readline()
            own.append(time.perf_counter() - begun)
        with lock:
            waits.extend(own)
        process.stdin.close()
        process.wait()

    threads = [threading.Thread(target=drive, args=(process,)) for process in processes]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return waits


if "--plain" in sys.argv:
    plain(int(sys.argv[-1]))
else:
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    print(f"{count} processes, {seconds} s each")
    told("sopc", ours())
    told("SQLite's own busy handler", theirs())
