"""Drives a prompt through a pseudo-terminal: session.py PROMPT_REGEX COMMAND... < lines; prints JSON.

PROMPT_REGEX has %d for the count of prompts so far when they are numbered. Each input line is sent when the prompt stands;
measured from its newline to the last byte of the next prompt.
"""
import fcntl, json, os, pty, re, select, struct, subprocess, sys, termios, time

QUIET, LIMIT = 0.03, 120.0
ESCAPE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>()][0-9A-B]?")


def main():
    pattern, command = sys.argv[1], sys.argv[2:]
    lines = [line for line in sys.stdin.read().split("\n") if line]
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 160, 0, 0))
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
    os.close(slave)
    prompt = wait(master, pattern, 1) - start
    times = []
    for number, line in enumerate(lines):
        os.write(master, line.encode())
        drain(master, 0.05)
        sent = time.perf_counter()
        os.write(master, b"\r")
        times.append(wait(master, pattern, number + 2) - sent)
    peak = memory(process.pid)
    os.write(master, b"\x04")
    drain(master, 0.5)
    if process.poll() is None:
        process.kill()
    process.wait()
    print(json.dumps({"prompt": prompt, "times": times, "peak": peak}))


def wait(master, pattern, number):
    """When the prompt stood: the last byte before the terminal fell silent."""
    prompt = re.compile((pattern % number if "%d" in pattern else pattern).encode() + rb"\s*$")
    seen, last, end = b"", time.perf_counter(), time.perf_counter() + LIMIT
    while time.perf_counter() < end:
        if select.select([master], [], [], QUIET)[0]:
            seen = (seen + os.read(master, 1 << 16))[-4096:]
            last = time.perf_counter()
        elif prompt.search(ESCAPE.sub(b"", seen)):
            return last
    sys.exit("no prompt within %d s; the terminal showed: %r" % (LIMIT, seen[-500:]))


def drain(master, seconds):
    while select.select([master], [], [], seconds)[0]:
        try:
            os.read(master, 1 << 16)
        except OSError:
            return


def memory(pid):
    """Peak resident KiB; 0 where /proc does not tell."""
    try:
        with open("/proc/%d/status" % pid) as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))
    except (OSError, AttributeError):
        return 0


main()
