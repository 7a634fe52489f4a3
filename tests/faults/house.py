"""The whole house in real processes: PostgreSQL, Redis, a mail server, a payment provider, gunicorn, the clock."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from bs4 import BeautifulSoup

from tests.conftest import free_port
from tests.faults.real_postgres import RealPostgres
from tests.real_redis import RealRedis
from tests.shop.stripe_server import StripeServer

ROOT = Path(__file__).resolve().parents[2]
PLANT = """
from tests.faults import planted
from core.models import User
from search.models import Entry
planted.plant()
User.objects.create_superuser("admin", "admin@example.org", "demo")
planted.for_sale()
"""


def kept_place() -> str:
    place = os.environ.get("DRILLS_KEPT_IN", "")
    return place if place and Path(place).exists() else ""


SAME = {"Sec-Fetch-Site": "same-origin"}


@dataclass
class Seen:
    """What a visitor got."""

    status: int
    seconds: float
    text: str = field(repr=False)
    headers: Any = field(repr=False)

    @property
    def heading(self) -> str:
        found = BeautifulSoup(self.text, "html.parser").h1
        return found.get_text(" ", strip=True) if found else ""


class Visitor:
    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.session = requests.Session()
        self.session.headers["Accept-Language"] = "it"

    def get(self, path: str, **more: Any) -> Seen:
        return self._ask("GET", path, **more)

    def post(self, path: str, typed: dict[str, Any], **more: Any) -> Seen:
        page = {"X-CSRFToken": self.session.cookies.get("csrftoken") or ""}
        return self._ask("POST", path, data=typed, headers={**SAME, **page}, **more)

    def _ask(self, method: str, path: str, **more: Any) -> Seen:
        begun = time.monotonic()
        more.setdefault("timeout", 40)
        answer = self.session.request(method, self.address + path, allow_redirects=False, **more)
        return Seen(answer.status_code, time.monotonic() - begun, answer.text, answer.headers)

    def sent_by(self, path: str, which: int = 0) -> dict[str, str]:
        """What the page's form would send as it stands."""
        page = BeautifulSoup(self.get(path).text, "html.parser")
        form = page.select("main form[method=post]")[which]
        return {one["name"]: one.get("value", "") for one in form.select("input[name]")}

    def sign_in(self) -> Seen:
        self.get("/admin/login/")
        return self.post("/admin/login/", {"username": "admin", "password": "demo", "next": "/admin/"})


class House:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pg").mkdir()
        for one in (folder, folder / "pg"):
            one.chmod(0o755)
        self.var = folder / "var"
        if kept := kept_place():
            subprocess.run(["cp", "-a", f"{kept}/data", str(folder / "pg")], check=True)
            subprocess.run(["cp", "-a", f"{kept}/var", str(folder)], check=True)
        else:
            self.var.mkdir()
        self.postgres = RealPostgres(folder / "pg")
        self.redis = RealRedis()
        self.redis.start()
        self.stripe = StripeServer()
        self.post_port = free_port()
        self.processes: list[subprocess.Popen[bytes]] = []

    def environment(self, **more: str) -> dict[str, str]:
        stripe = {
            name: ",".join(said) if isinstance(said, list) else str(said)
            for name, said in self.stripe.settings.items()
        }
        return {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
            "VAR_DIR": str(self.var),
            "ALLOWED_HOSTS": "127.0.0.1,localhost",
            "SECRET_KEY": "only for drills, and long enough to please whoever checks that it is long",
            "IDENTITY_KEYS": "b25seSBmb3IgdGVzdHM6IHRoaXMgaXMgbm8ga2V5ISE=",
            "DATABASE_URL": self.postgres.url,
            "CACHE_URL": self.redis.url,
            "EMAIL_URL": f"smtp://127.0.0.1:{self.post_port}",
            "SHOP_CHECKED_BEFORE_OPENING": "false",
            "FORM_SECONDS_AT_LEAST": "0",
            "LIMITS_TIMES": "1000",  # one machine plays all visitors
            "LOG_LEVEL": "WARNING",
            "WEB_CONCURRENCY": "1",
            **stripe,
            **more,
        }

    def prepare(self) -> None:
        """Migrated and planted; with DRILLS_KEPT_IN, once for all runs."""
        if kept_place():
            self.manage("prepare")
            return
        self.manage("migrate", "-v0")
        self.shell(PLANT)
        self.manage("prepare")
        if place := os.environ.get("DRILLS_KEPT_IN"):
            self.postgres.stop("fast")
            Path(place).mkdir(parents=True)
            for folder in (self.postgres.data, self.var):
                subprocess.run(["cp", "-a", str(folder), place], check=True)
            self.postgres.start()

    def manage(self, *words: str, **environment: str) -> str:
        process = self.begin(sys.executable, str(ROOT / "manage.py"), *words, **environment)
        said, _none = process.communicate(timeout=400)
        assert process.returncode == 0, said.decode()[-3000:]
        return said.decode()

    def shell(self, code: str, **environment: str) -> str:
        return self.manage("shell", "--no-imports", "-c", code, **environment)

    def begin(
        self, *words: str, said_to: Any = subprocess.PIPE, **environment: str
    ) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            words, cwd=ROOT, env=self.environment(**environment), stdout=said_to, stderr=subprocess.STDOUT
        )
        self.processes.append(process)
        return process

    @contextmanager
    def served(self, **environment: str) -> Iterator["Server"]:
        """One gunicorn, as in production; `log` holds what it said."""
        port = free_port()
        log = self.folder / f"web-{port}.log"
        given = {"PORT": str(port), "BASE_URL": f"http://127.0.0.1:{port}", **environment}
        with log.open("wb") as said:
            process = self.begin(
                sys.executable,
                "-m",
                "gunicorn",
                "--config",
                str(ROOT / "gunicorn.conf.py"),
                said_to=said,
                **given,
            )
            server = Server(port, log, process)
            try:
                server.wait()
                yield server
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait(60)

    def tear_down(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.kill()
                process.wait(20)
        self.redis.throw_away()
        self.postgres.stop("immediate")


@dataclass
class Server:
    port: int
    log: Path
    process: "subprocess.Popen[bytes]"

    def visitor(self) -> Visitor:
        return Visitor(self.port)

    def workers(self) -> list[int]:
        found = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, check=False)
        return [int(one) for one in found.stdout.split()]

    def wait(self, seconds: float = 60) -> None:
        """Until it answers anything at all."""
        give_up = time.monotonic() + seconds
        while time.monotonic() < give_up and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    self.visitor().get("/healthz/")
                    return
            time.sleep(0.1)
        raise AssertionError(f"The site did not start:\n{self.log.read_text('utf-8')[-3000:]}")


def until(seconds: float, holds: Any) -> float:
    """Ask again and again; how long it took. Fails when it never came true."""
    begun = time.monotonic()
    while not (answer := holds()):
        assert time.monotonic() - begun < seconds, f"not true after {seconds} s: {answer!r}"
        time.sleep(0.05)
    return time.monotonic() - begun
