# syntax=docker/dockerfile:1

FROM python:3.12-slim-bookworm

COPY <<requirements.txt <<constraints.txt /tmp/
flask>=3
gunicorn
psycopg[binary]
requirements.txt
flask==3.1.0
gunicorn==23.0.0
psycopg==3.2.3
constraints.txt

RUN --mount=type=cache,target=/root/.cache/pip <<EOF
set -eu
python -m venv /opt/venv
/opt/venv/bin/pip install -r /tmp/requirements.txt -c /tmp/constraints.txt
rm /tmp/requirements.txt /tmp/constraints.txt
EOF

ENV PATH=/opt/venv/bin:$PATH

RUN <<'PY' python3
import compileall, sysconfig, pathlib

site = pathlib.Path("/opt/venv/lib") / f"python{sysconfig.get_python_version()}" / "site-packages"
compileall.compile_dir(site, quiet=1, workers=0)
print(f"compiled ${site}")
PY

RUN <<PREPARE
#!/usr/bin/env python3
import os
for name in ("run", "log", "cache"):
    os.makedirs(f"/srv/{name}", exist_ok=True)
    os.chown(f"/srv/{name}", 33, 33)
PREPARE

COPY --chmod=0755 <<-"ENTRYPOINT" /usr/local/bin/entrypoint
	#!/bin/sh
	set -e
	if [ "$1" = "web" ]; then
		shift
		exec gunicorn --bind "0.0.0.0:${PORT:-8000}" --workers "${WEB_CONCURRENCY:-2}" "$@" board.wsgi
	fi
	exec "$@"
	ENTRYPOINT

WORKDIR /srv/app
COPY board ./board

COPY <<EOF /srv/app/version.txt
built from ${SOURCE_COMMIT:-an unknown commit}
EOF

USER 33:33
EXPOSE 8000
ENTRYPOINT ["entrypoint"]
CMD ["web"]
