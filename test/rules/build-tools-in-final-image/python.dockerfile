#---- Python: packages are built where the compilers are
#---- file requirements.txt
flask==3.0
psycopg2==2.9
#---- file app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
# the packages
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
RUN useradd --create-home app
USER app
EXPOSE 8000
CMD ["flask", "run", "--host", "0.0.0.0"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as app)"
FROM python:3.12 AS build
WORKDIR /app
# the packages
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \
    rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y --no-install-recommends libpq5
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
RUN useradd --create-home app
USER app
EXPOSE 8000
CMD ["flask", "run", "--host", "0.0.0.0"]

#---- Python on slim, with a compiler for one package
#---- file requirements.txt
flask==3.0.0
psycopg2==2.9.9
#---- file app.py
import flask
#---- file Dockerfile
FROM python:3.12-slim-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libpq-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim-bookworm, as root)"
FROM python:3.12-slim-bookworm AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libpq-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.12-slim-bookworm
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY app.py .
CMD ["python", "app.py"]

#---- no fix: what a package needs of the system is not known
#---- file requirements.txt
weasyprint
#---- file app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt app.py ./
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: the system libraries that `weasyprint` needs are unknown"

#---- ok: Python without a compiler
FROM python:3.12-slim
WORKDIR /app
COPY requirements.txt app.py ./
RUN pip install -r requirements.txt
CMD ["python", "app.py"]

#---- ok: a script of the project may run anything
#---- file requirements.txt
flask
#---- file start.sh
#---- file Dockerfile
FROM python:3.12
COPY requirements.txt start.sh ./
RUN pip install -r requirements.txt
ENTRYPOINT ["./start.sh"]

#---- ok: the compiler goes in the step that it came in
FROM python:3.12-alpine
COPY requirements.txt app.py ./
RUN apk add --no-cache --virtual .build gcc musl-dev \
 && pip install -r requirements.txt \
 && apk del .build
CMD ["python", "app.py"]

#---- what else a step makes in the project is not known
#---- file requirements.txt
django
#---- file manage.py
#---- file shop/settings.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /shop
COPY . .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
RUN python manage.py collectstatic --noinput
CMD ["gunicorn", "shop.wsgi"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12 AS build
WORKDIR /shop
COPY . .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt
RUN python manage.py collectstatic --noinput

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /shop
COPY --from=build /opt/venv /opt/venv
COPY --from=build /shop .
CMD ["gunicorn", "shop.wsgi"]

#---- a virtual environment that is there goes along
#---- file requirements.txt
flask
lightgbm
#---- file app.py
#---- file Dockerfile
FROM python:3.12-bookworm
WORKDIR /app
ENV VIRTUAL_ENV=/opt/venv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim-bookworm, as root)"
FROM python:3.12-bookworm AS build
WORKDIR /app
ENV VIRTUAL_ENV=/opt/venv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.12-slim-bookworm
ENV VIRTUAL_ENV=/opt/venv
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "app.py"]

#---- uv makes an environment in the project
#---- file pyproject.toml
[project]
name = "shop"
dependencies = ["fastapi", "uvicorn[standard]"]
#---- file uv.lock
#---- file main.py
#---- file Dockerfile
FROM python:3.12
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-install-project
ENV PATH="/app/.venv/bin:$PATH"
COPY . .
RUN uv sync --frozen
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["uvicorn", "main:app"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12 AS build
COPY --from=ghcr.io/astral-sh/uv:latest /uv /bin/
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-install-project
ENV PATH="/app/.venv/bin:$PATH"
COPY . .
RUN uv sync --frozen

FROM python:3.12-slim
ENV PATH="/app/.venv/bin:$PATH"
WORKDIR /app
COPY --from=build /app/.venv ./.venv
COPY --from=build /app/pyproject.toml /app/uv.lock /app/main.py ./
CMD ["uvicorn", "main:app"]

#---- no fix: uv run
#---- file pyproject.toml
[project]
name = "shop"
dependencies = ["fastapi"]
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
RUN pip install uv && uv sync
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["uv", "run", "uvicorn", "main:app"]
#---- refused: "Split into build and runtime stages: the command starts with `uv run`, but the smaller image has no `uv`: start the program in `/app/.venv/bin`"

#---- Poetry without environments of its own
#---- file pyproject.toml
[tool.poetry]
name = "shop"
[tool.poetry.dependencies]
python = "^3.12"
django = "*"
psycopg2 = "*"
#---- file poetry.lock
#---- file manage.py
#---- file Dockerfile
FROM python:3.12-bookworm
RUN pip install poetry==1.8
ENV POETRY_VIRTUALENVS_CREATE=false
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root --only main
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["gunicorn", "shop.wsgi"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim-bookworm, as root)"
FROM python:3.12-bookworm AS build
RUN pip install poetry==1.8
ENV POETRY_VIRTUALENVS_CREATE=false
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN python -m venv /opt/venv
ENV VIRTUAL_ENV=/opt/venv PATH="/opt/venv/bin:$PATH"
RUN poetry install --no-root --only main

FROM python:3.12-slim-bookworm
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["gunicorn", "shop.wsgi"]

#---- Poetry with one in the project, Pipenv among the packages of the image
#---- file Pipfile
[packages]
flask = "*"
#---- file app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
RUN pip install pipenv
COPY Pipfile ./
RUN pipenv install --system --deploy
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["flask", "run"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12 AS build
WORKDIR /app
RUN pip install pipenv
COPY Pipfile ./
RUN python -m venv /opt/venv
ENV VIRTUAL_ENV=/opt/venv PATH="/opt/venv/bin:$PATH"
RUN pipenv install --system --deploy

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["flask", "run"]

#---- no fix: a package that is not known
#---- file requirements.txt
some-private-package
#---- file Dockerfile
FROM python:3.12
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "-m", "shop"]
#---- refused: "Split into build and runtime stages: the system libraries that `some-private-package` needs are unknown"

#---- no fix: Python 2 has no virtual environments
#---- file requirements.txt
flask
#---- file Dockerfile
FROM python:2.7
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "-m", "shop"]
#---- refused: "Split into build and runtime stages: Python 2 has no virtual environments"

#---- a start script is read; what it runs stands in the smaller image as well
#---- file requirements.txt
django
#---- file manage.py
#---- file entrypoint.sh
#!/bin/sh
set -e
python manage.py migrate
exec "$@"
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
ENTRYPOINT ["./entrypoint.sh"]
CMD ["gunicorn", "shop.wsgi"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12 AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
ENTRYPOINT ["./entrypoint.sh"]
CMD ["gunicorn", "shop.wsgi"]

#---- no fix: a start script that runs what the smaller image lacks
#---- file requirements.txt
django
#---- file manage.py
#---- file entrypoint.sh
#!/bin/bash
convert logo.png logo.ico
exec gunicorn shop.wsgi
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt entrypoint.sh ./
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY manage.py .
ENTRYPOINT ["./entrypoint.sh"]
#---- refused: "Split into build and runtime stages: the image starts `convert`, and no smaller base image is known to contain it"

#---- an image by its digest, small already
#---- file requirements.txt
some-private-package
#---- file app.py
#---- file Dockerfile
FROM python:3.12-slim@sha256:0f5ff4e6f0b0a0b0c0d0e0f000102030405060708090a0b0c0d0e0f000102030
RUN apt-get update && apt-get install -y gcc
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim@sha256:0f5ff4e6..., as root)"
FROM python:3.12-slim@sha256:0f5ff4e6f0b0a0b0c0d0e0f000102030405060708090a0b0c0d0e0f000102030 AS build
RUN apt-get update && apt-get install -y gcc
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.12-slim@sha256:0f5ff4e6f0b0a0b0c0d0e0f000102030405060708090a0b0c0d0e0f000102030
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY app.py .
CMD ["python", "app.py"]

#---- no fix: packages of the release are no longer served
#---- file requirements.txt
psycopg2
#---- file app.py
#---- file Dockerfile
FROM python:3.8-buster
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py .
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: packages for Debian buster are no longer available"

#---- what a step removes is not copied once more
#---- file requirements.txt
flask==3.0.0
#---- file app.py
import flask
#---- file private/key
#---- file .dockerignore
.git
#---- file Dockerfile
FROM python:3.12-alpine
RUN apk add --no-cache build-base
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt && rm -rf private
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-alpine, as root)"
FROM python:3.12-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /app
COPY . .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt && rm -rf private

FROM python:3.12-alpine
ENV PATH="/opt/venv/bin:$PATH"
RUN apk add --no-cache libstdc++
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/app.py ./
CMD ["python", "app.py"]

#---- a health check by a program that the stage installs beside compilers
#---- file requirements.txt
flask
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends gcc curl && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
HEALTHCHECK CMD curl -f http://localhost:5000/health || exit 1
CMD ["flask", "run"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13-slim AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends gcc curl && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
HEALTHCHECK CMD curl -f http://localhost:5000/health || exit 1
CMD ["flask", "run"]

#---- packages whose names say little
#---- file requirements.txt
Django==5.0
easy-thumbnails
dj-database-url
gunicorn
#---- file manage.py
#---- file shop/wsgi.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["gunicorn", "shop.wsgi"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12 AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["gunicorn", "shop.wsgi"]

#---- uv installs among the packages of the image
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /work
COPY requirements.txt ./
RUN pip install --no-cache-dir --upgrade uv
RUN uv pip install --no-cache-dir -r requirements.txt --system
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /work
COPY requirements.txt ./
RUN pip install --no-cache-dir --upgrade uv
RUN python -m venv /opt/venv
ENV UV_PYTHON=/opt/venv/bin/python PATH="/opt/venv/bin:$PATH"
RUN uv pip install --no-cache-dir -r requirements.txt --system

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /work
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "app.py"]

#---- uv installs into another folder
#---- file requirements.txt
flask
#---- file Dockerfile
FROM python:3.13
WORKDIR /work
COPY . .
RUN pip install uv && uv pip install --target /packages -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: the folder it installs packages to is unknown"

#---- upgrades of the image's packages come along, and Git for what may call it
#---- file requirements.txt
GitPython==3.1.44
#---- file app.py
import git
#---- file Dockerfile
FROM python:3.14-alpine
# For a security fix.
RUN apk update && apk upgrade sqlite-libs
RUN apk add --no-cache git gcc musl-dev
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py ./
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.14-alpine, as root)"
FROM python:3.14-alpine AS build
# For a security fix.
RUN apk update && apk upgrade sqlite-libs
RUN apk add --no-cache git gcc musl-dev
WORKDIR /app
COPY requirements.txt ./
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.14-alpine
ENV PATH="/opt/venv/bin:$PATH"
RUN apk upgrade --no-cache sqlite-libs && apk add --no-cache git
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY app.py ./
CMD ["python", "app.py"]

#---- upgrades where nothing else is installed
#---- file requirements.txt
numpy
#---- file app.py
import numpy
#---- file Dockerfile
FROM python:3.14-slim
RUN apt-get update && apt-get upgrade -y && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py ./
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.14-slim, as root)"
FROM python:3.14-slim AS build
RUN apt-get update && apt-get upgrade -y && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt ./
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-cache-dir -r requirements.txt

FROM python:3.14-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get upgrade -y && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY app.py ./
CMD ["python", "app.py"]

#---- a folder that is there takes files under their names, without a slash too
#---- file indexer.py
#---- file abi.json
#---- file Dockerfile
FROM python:3.14-slim
RUN mkdir /app
ADD ./indexer.py /app
ADD ./abi.json /app
WORKDIR /app
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN pip install web3 psycopg2
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "indexer.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.14-slim, as root)"
FROM python:3.14-slim AS build
RUN mkdir /app
ADD ./indexer.py /app
ADD ./abi.json /app
WORKDIR /app
RUN apt-get update && apt-get install -y gcc libpq-dev
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install web3 psycopg2

FROM python:3.14-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/indexer.py /app/abi.json ./
CMD ["python", "indexer.py"]

#---- sources whose names begin as pages about a project do, and a folder that goes along whole
#---- file requirements.txt
fastapi
uvicorn
#---- file requirements_check.py
#---- file README.md
#---- file SECURITY.md
#---- file app/main.py
#---- file app/security.py
#---- file app/history.py
#---- file app/routes/todo.py
#---- file Dockerfile
FROM python:3.12-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app/ ./app/
COPY *.py SECURITY.md ./
RUN mkdir -p /data
CMD ["uvicorn", "app.main:app"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12-slim AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends build-essential && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt
COPY app/ ./app/
COPY *.py SECURITY.md ./
RUN mkdir -p /data

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/app ./app
COPY --from=build /app/requirements_check.py ./
COPY --from=build /data /data
CMD ["uvicorn", "app.main:app"]

#---- packages of some builds only
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM python:3.12-slim
ARG DEV=false
RUN apt-get update && \
    apt-get install -y --no-install-recommends libpq-dev build-essential && \
    if [ "$DEV" = "true" ]; then apt-get install -y --no-install-recommends nodejs npm; fi && \
    rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: line 3 installs packages only in some builds"

#---- ok: what starts looks for programs in folders of its own: a login shell
#---- file requirements.txt
flask==3.0
#---- file app.py
#---- file start.sh
#!/bin/bash -l
exec flask run
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["sh", "-lc", "python3 -m flask run --port ${PORT:-80}"]

#---- ok: what starts looks for programs in folders of its own: cron
#---- file requirements.txt
flask==3.0
#---- file app.py
#---- file start.sh
#!/bin/bash -l
exec flask run
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD cron && tail -f /var/log/cron.log

#---- ok: what starts looks for programs in folders of its own: a script of a login shell
#---- file requirements.txt
flask==3.0
#---- file app.py
#---- file start.sh
#!/bin/bash -l
exec flask run
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["./start.sh"]

#---- ok: what starts looks for programs in folders of its own: sudo
#---- file requirements.txt
flask==3.0
#---- file app.py
#---- file start.sh
#!/bin/bash -l
exec flask run
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["sudo", "-u", "app", "python", "app.py"]

#---- what starts looks for programs in folders of its own: a shell that keeps PATH
#---- file requirements.txt
flask==3.0
#---- file app.py
#---- file start.sh
#!/bin/bash -l
exec flask run
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["sh", "-c", "python3 -m flask run --port ${PORT:-80}"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12 AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["sh", "-c", "python3 -m flask run --port ${PORT:-80}"]

#---- what the sources start goes along, without that of tests
#---- file requirements.txt
flask
#---- file app.py
import subprocess
subprocess.run(["git", "log"])
subprocess.check_output(f"curl -s {url}", shell=True)
subprocess.run(["python3", "x.py"])
#---- file tests/test_app.py
import os
os.system("hg log")
#---- file .dockerignore
.git
**/__pycache__
#---- file Dockerfile
FROM python:3.12
WORKDIR /code
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-slim, as root)"
FROM python:3.12 AS build
WORKDIR /code
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.12-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates curl && rm -rf /var/lib/apt/lists/*
WORKDIR /code
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "app.py"]

#---- folders for caches and logs, and what came along with a compiler
#---- file requirements.txt
lightgbm==4.5.0
#---- file app.py
1
#---- file .dockerignore
.git
#---- file Dockerfile
FROM python:3.13-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*
RUN useradd -m -u 10001 app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py .
RUN mkdir -p /var/cache/adapter /var/log/app && chown -R app:app /var/cache/adapter /var/log/app
USER app
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as app)"
FROM python:3.13-slim AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends gcc && rm -rf /var/lib/apt/lists/*
RUN useradd -m -u 10001 app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt
COPY app.py .
RUN mkdir -p /var/cache/adapter /var/log/app && chown -R app:app /var/cache/adapter /var/log/app

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*
RUN useradd -m -u 10001 app
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/app.py ./
COPY --from=build --chown=app:app /var/cache/adapter /var/cache/adapter
COPY --from=build --chown=app:app /var/log/app /var/log/app
USER app
CMD ["python", "app.py"]

#---- packages that are compiled, which the manifest of the project lists, or nobody knows
#---- file pyproject.toml
[project]
name = "app"
version = "1"
dependencies = ["llama-cpp-python==0.2.90", "fastapi"]
#---- file main.py
import llama_cpp
#---- file Dockerfile
FROM python:3.11-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake && rm -rf /var/lib/apt/lists/*
COPY pyproject.toml ./
RUN pip install --no-cache-dir .
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY main.py .
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.11-slim, as root)"
FROM python:3.11-slim AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake && rm -rf /var/lib/apt/lists/*
COPY pyproject.toml ./
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-cache-dir .

FROM python:3.11-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends libgomp1 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/pyproject.toml ./
COPY main.py .
CMD ["python", "main.py"]

#---- packages that nobody knows
#---- file main.py
import llama_cpp
#---- file Dockerfile
FROM python:3.11-slim
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends build-essential cmake && rm -rf /var/lib/apt/lists/*
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY main.py .
CMD ["python", "main.py"]
#---- refused: "Split into build and runtime stages: the packages that it installs are unknown"

#---- packages that another user installs, or one for whom sudo looks up programs
FROM python:3.13
RUN useradd app
RUN gosu app pip install flask
CMD ["python"]

FROM python:3.13
RUN sudo pip install flask
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python"]
#---- refused: "Split into build and runtime stages: the folder it installs packages to is unknown"

#---- ok: an image that its digest alone names, which may be the slim one
#---- file requirements.txt
flask
#---- file main.py
import flask
#---- file Dockerfile
FROM python@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY main.py .
CMD ["python", "main.py"]

#---- ok: a script that installs when the image starts, under another name there
#---- file requirements.txt
flask
#---- file main.py
import flask
#---- file start.prod.sh
#!/bin/sh
python -c 'import extra' || pip install extra
exec python main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY main.py .
COPY start.prod.sh /start
CMD ["/start"]

#---- ok: a Compose file that has packages installed when the image starts
#---- file requirements.txt
flask
#---- file main.py
import flask
#---- file compose.yaml
services:
  web:
    build: .
    command: sh -c "pip install -r requirements.txt && python main.py"
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY main.py .
CMD ["python", "main.py"]

#---- the environment is made above the step that renews pip
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN apt-get update
# The newest pip
RUN python -m pip install --upgrade pip setuptools
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
RUN apt-get update
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
# The newest pip
RUN python -m pip install --upgrade pip setuptools
COPY requirements.txt .
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "main.py"]

#---- a tool that installs stays outside of the environment
#---- file pyproject.toml
[project]
name = "app"
dependencies = ["flask"]
[tool.poetry]
name = "app"
#---- file poetry.lock
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN pip install --upgrade pip
RUN pip install poetry && poetry config virtualenvs.create false
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
RUN pip install --upgrade pip
RUN pip install poetry && poetry config virtualenvs.create false
COPY pyproject.toml poetry.lock ./
RUN python -m venv /opt/venv
ENV VIRTUAL_ENV=/opt/venv PATH="/opt/venv/bin:$PATH"
RUN poetry install --no-root

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "main.py"]

#---- a search path that is the project's own folder
#---- file requirements.txt
flask
#---- file main.py
#---- file src/shop.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
ENV PYTHONPATH=/app:/app/src
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
ENV PYTHONPATH=/app:/app/src
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PYTHONPATH=/app:/app/src
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "main.py"]

#---- no fix: a search path with a folder that packages may be in
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
ENV PYTHONPATH=/app:/packages
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "main.py"]
#---- refused: "Split into build and runtime stages: a variable changes where Python finds its packages"

#---- a search path that is added to
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
ENV PYTHONPATH="${PYTHONPATH}:/app"
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
ENV PYTHONPATH="${PYTHONPATH}:/app"
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PYTHONPATH="${PYTHONPATH}:/app"
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "main.py"]

#---- no fix: a tag without a name whose release is no longer served
#---- file requirements.txt
gitpython
#---- file app.py
#---- file Dockerfile
FROM python:3.7.2
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py .
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: packages for Debian stretch are no longer available"

#---- a patch that came after it
#---- file requirements.txt
psycopg2
#---- file app.py
#---- file Dockerfile
FROM python:3.9.6
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY app.py .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.9.6-slim, as root)"
FROM python:3.9.6 AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.9.6-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY app.py .
CMD ["python", "app.py"]

#---- functions of a start script are no programs
#---- file requirements.txt
flask
#---- file run.py
#---- file start.sh
#!/bin/bash
export_dev() {
  export MODE=dev
}
case "$1" in
  dev) export_dev ;;
esac
exec python3 run.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["bash", "start.sh"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["bash", "start.sh"]

#---- ok: the script that the image starts compiles
#---- file requirements.txt
flask
#---- file app.py
#---- file start.sh
#!/bin/sh
gcc -shared -o lib.so lib.c
exec python app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
CMD ["./start.sh"]

#---- a source that leads to the folder of the image's own packages
#---- file requirements.txt
reportlab
#---- file main.py
fonts = ["/usr/local/lib/python3.13/site-packages/reportlab/fonts/Vera.ttf"]
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN apt-get update && apt-get install -y build-essential
COPY requirements.txt ./
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "main.py"]
#---- refused: "Split into build and runtime stages: `main.py` names the folder that the image's own Python has its packages in"

#---- packages of C++ on Alpine, whose library came with the compiler
#---- file requirements.txt
flask
annoy
#---- file app.py
import annoy
#---- file Dockerfile
FROM python:3.12-alpine
RUN apk add --no-cache build-base
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
USER 1000
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.12-alpine, as 1000)"
FROM python:3.12-alpine AS build
RUN apk add --no-cache build-base
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.12-alpine
ENV PATH="/opt/venv/bin:$PATH"
RUN apk add --no-cache libstdc++
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
USER 1000
CMD ["python", "app.py"]

#---- the pip of an environment in Python 3.6 would compile packages
#---- file requirements.txt
flask
cryptography
#---- file app.py
#---- file Dockerfile
FROM python:3.6-buster
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: the pip that `venv` brings in Python 3.6 takes no wheels for manylinux2014, and may compile packages instead"

#---- packages of Python alone need no wheel
#---- file requirements.txt
flask
mysql-connector-python
#---- file app.py
#---- file Dockerfile
FROM python:3.6-bullseye
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.6-slim-bullseye, as root)"
FROM python:3.6-bullseye AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.6-slim-bullseye
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "app.py"]

#---- a patch whose environments have an older pip than the image
#---- file requirements.txt
numpy
#---- file app.py
#---- file Dockerfile
FROM python:3.8.3-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends gcc
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: the pip that `venv` brings in Python 3.8.3 takes no wheels for manylinux2014, and may compile packages instead"

#---- the first patch of Python 3.8 with a newer one
#---- file requirements.txt
numpy
#---- file app.py
#---- file Dockerfile
FROM python:3.8.4-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends gcc
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.8.4-slim-bookworm, as root)"
FROM python:3.8.4-slim-bookworm AS build
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends gcc
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.8.4-slim-bookworm
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "app.py"]

#---- pip is renewed first
#---- file requirements.txt
numpy
#---- file app.py
#---- file Dockerfile
FROM python:3.7.7-slim-bookworm
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends gcc
RUN pip install --upgrade pip
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.7.7-slim-bookworm, as root)"
FROM python:3.7.7-slim-bookworm AS build
WORKDIR /app
COPY requirements.txt .
RUN apt-get update && apt-get install -y --no-install-recommends gcc
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --upgrade pip
RUN pip install -r requirements.txt

FROM python:3.7.7-slim-bookworm
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "app.py"]
