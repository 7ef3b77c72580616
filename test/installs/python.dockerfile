#---- a list of requirements, with others that it includes
#---- file requirements.txt
-r base.txt
-c pins/constraints.txt
tiny
#---- file base.txt
leaf
#---- file pins/constraints.txt
leaf==1.0.0
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install --requirement=requirements.txt
#---- fixed (unsafe): "Copy requirements.txt, base.txt and pins/constraints.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt base.txt ./
COPY pins/constraints.txt ./pins/
RUN pip install --requirement=requirements.txt
COPY . .

#---- one file of sources beside the list
#---- file requirements.txt
tiny
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY app.py requirements.txt ./
# <---- warning: "`COPY app.py requirements.txt ./` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY app.py ./

#---- an absolute path
#---- file requirements.txt
tiny
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
COPY . /app
# <---- warning: "`COPY . /app` above `pip install`: every source change reinstalls all packages"
RUN pip install -r /app/requirements.txt
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
COPY requirements.txt /app/
RUN pip install -r /app/requirements.txt
COPY . /app

#---- a folder of packages
#---- file requirements.txt
--find-links wheels
leaf==1.0.0
#---- file wheels/leaf-1.0.0-py3-none-any.whl
$ pip download -q --no-deps leaf==1.0.0 -d .
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Copy requirements.txt and wheels first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
COPY wheels/ ./wheels/
RUN pip install -r requirements.txt
COPY . .

#---- a folder of packages in a flag
#---- file requirements.txt
leaf==1.0.0
#---- file wheels/leaf-1.0.0-py3-none-any.whl
$ pip download -q --no-deps leaf==1.0.0 -d .
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -f ./wheels -r requirements.txt
#---- fixed (unsafe): "Copy requirements.txt and wheels first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
COPY wheels/ ./wheels/
RUN pip install -f ./wheels -r requirements.txt
COPY . .

#---- a folder of packages that is not there
#---- file requirements.txt
--find-links ../wheels
leaf==1.0.0
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#---- refused: "Copy the sources after `pip install`: it looks for packages in `../wheels`, which is not among the copied files"

#---- constraints in a variable
#---- file requirements.txt
leaf
#---- file pins.txt
leaf==1.0.0
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
ENV PIP_CONSTRAINT=/app/pins.txt
RUN pip install -r requirements.txt
#---- fixed (unsafe): "Copy requirements.txt and pins.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
ENV PIP_CONSTRAINT=/app/pins.txt
COPY requirements.txt pins.txt ./
RUN pip install -r requirements.txt
COPY . .

#---- constraints in a variable of the command
#---- file requirements.txt
leaf
#---- file pins.txt
leaf==1.0.0
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN PIP_CONSTRAINT=pins.txt pip install -r requirements.txt
#---- fixed (unsafe): "Copy requirements.txt and pins.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt pins.txt ./
RUN PIP_CONSTRAINT=pins.txt pip install -r requirements.txt
COPY . .

#---- a virtual environment is made in between
#---- file requirements.txt
tiny
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN python3 -m venv --without-pip /opt/venv
ENV VIRTUAL_ENV=/opt/venv
RUN pip install --target /opt/venv/lib -r requirements.txt
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
RUN python3 -m venv --without-pip /opt/venv
ENV VIRTUAL_ENV=/opt/venv
COPY requirements.txt ./
RUN pip install --target /opt/venv/lib -r requirements.txt
COPY . .

#---- packages by name
#---- file requirements.txt
tiny
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install leaf==1.0.0` and `pip install`: every source change reinstalls all packages"
RUN pip install leaf==1.0.0 && pip install --no-cache-dir -r requirements.txt
RUN cat app.py > built
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install leaf==1.0.0` and `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
RUN pip install leaf==1.0.0 && pip install --no-cache-dir -r requirements.txt
COPY . .
RUN cat app.py > built

#---- only packages by name
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls these packages"
RUN pip install leaf
#---- fixed (unsafe): "Copy the sources after `pip install`"
FROM python:3.13
WORKDIR /app
RUN pip install leaf
COPY . .

#---- a local package
#---- file requirements.txt
-e ./lib
#---- file lib/setup.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#---- refused: "Copy the sources after `pip install`: it installs packages from folders of the project"

#---- a group of the project
#---- file pyproject.toml
[dependency-groups]
dev = ["leaf==1.0.0"]
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install` and `uv pip install`: every source change reinstalls all packages"
RUN pip install --upgrade pip==25.0 ; true
RUN uv pip install --system --target /opt/lib --group dev
#---- fixed (unsafe): "Copy pyproject.toml first, then `pip install` and `uv pip install`, and create .dockerignore"
FROM python:3.13
WORKDIR /app
RUN pip install --upgrade pip==25.0 ; true
COPY pyproject.toml ./
RUN uv pip install --system --target /opt/lib --group dev
COPY . .
#---- fixed .dockerignore
.git
.venv
venv
**/__pycache__

#---- a heredoc
#---- file requirements.txt
tiny
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN <<EOF
set -e
pip install -r requirements.txt
EOF
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
RUN <<EOF
set -e
pip install -r requirements.txt
EOF
COPY . .

#---- uv with sources of its own
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
dependencies = ["tiny"]
[build-system]
requires = ["small"]
build-backend = "small"
#---- file src/app.py
1
#---- file uv.lock
$ uv lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --frozen
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --no-install-project --frozen
COPY . .
RUN uv sync --frozen

#---- uv without a package of its own
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
dependencies = ["tiny"]
#---- file app.py
1
#---- file uv.lock
$ uv lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --locked
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --no-install-project --locked
COPY . .
RUN uv sync --locked

#---- a workspace of uv
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
dependencies = ["lib"]
[tool.uv.sources]
lib = { workspace = true }
[tool.uv.workspace]
members = ["packages/*"]
[build-system]
requires = ["small"]
build-backend = "small"
#---- file packages/lib/pyproject.toml
[project]
name = "lib"
version = "1"
requires-python = ">=3.8"
dependencies = ["leaf"]
[build-system]
requires = ["small"]
build-backend = "small"
#---- file packages/lib/src/lib.py
1
#---- file src/app.py
1
#---- file uv.lock
$ uv lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --locked
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
COPY packages/lib/pyproject.toml ./packages/lib/
RUN uv sync --no-install-workspace --locked
COPY . .
RUN uv sync --locked

#---- inside a member of uv's
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
[tool.uv.workspace]
members = ["packages/*"]
#---- file packages/lib/pyproject.toml
[project]
name = "lib"
version = "1"
requires-python = ">=3.8"
dependencies = ["leaf"]
#---- file packages/lib/lib.py
1
#---- file uv.lock
$ uv lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
COPY . /app
# <---- warning: "`COPY . /app` above `uv sync`: every source change reinstalls all packages"
WORKDIR /app/packages/lib
RUN uv sync --locked --no-install-workspace
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app/packages/lib
COPY packages/lib/pyproject.toml /app/packages/lib/
COPY pyproject.toml uv.lock /app/
RUN uv sync --locked --no-install-workspace
COPY . /app
#---- fixed .dockerignore
.venv
packages/lib/.venv

#---- dependencies that a file lists, by a backend that is not known
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
dynamic = ["dependencies"]
[build-system]
requires = ["small"]
build-backend = "small"
#---- file requirements.txt
tiny
#---- file src/app.py
1
#---- file uv.lock
$ uv lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --locked --no-install-project
#---- refused: "Copy the sources after `uv sync`: the dependencies in `pyproject.toml` are only known after building the project"

#---- a version that the sources have
#---- file pyproject.toml
[project]
name = "app"
requires-python = ">=3.8"
dynamic = ["version"]
dependencies = ["tiny"]
[build-system]
requires = ["small"]
build-backend = "small"
#---- file VERSION
1
#---- file src/app.py
1
#---- file uv.lock
$ uv lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --locked
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --no-install-project --locked
COPY . .
RUN uv sync --locked

#---- an index in a folder
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
dependencies = ["leaf==1.0.0"]
[tool.uv]
find-links = ["wheels"]
#---- file wheels/leaf-1.0.0-py3-none-any.whl
$ pip download -q --no-deps leaf==1.0.0 -d .
#---- file uv.lock
$ uv lock
#---- file app.py
1
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --locked
#---- fixed (unsafe): "Copy pyproject.toml, uv.lock and wheels first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
COPY wheels/ ./wheels/
RUN uv sync --no-install-project --locked
COPY . .
RUN uv sync --locked

#---- Poetry and its tool
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
dependencies = ["tiny"]
readme = "README.md"
[tool.poetry]
packages = [{ include = "app" }]
[[tool.poetry.source]]
name = "test"
url = "http://127.0.0.1:4873/simple/"
priority = "primary"
[build-system]
requires = ["poetry-core"]
build-backend = "poetry.core.masonry.api"
#---- file README.md
app
#---- file app/__init__.py
1
#---- file poetry.lock
$ poetry lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install` and `poetry install`: every source change reinstalls all packages"
RUN pip install leaf==1.0.0 && poetry config virtualenvs.in-project true
RUN poetry install
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `pip install` and `poetry install`"
FROM python:3.13
WORKDIR /app
RUN pip install leaf==1.0.0 && poetry config virtualenvs.in-project true
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root
COPY . .
RUN poetry install

#---- Poetry without the project
#---- file pyproject.toml
[project]
name = "app"
version = "1"
requires-python = ">=3.8"
dependencies = ["tiny"]
[tool.poetry]
package-mode = false
[[tool.poetry.source]]
name = "test"
url = "http://127.0.0.1:4873/simple/"
priority = "primary"
#---- file app.py
1
#---- file poetry.lock
$ poetry lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
ENV POETRY_VIRTUALENVS_IN_PROJECT=true
RUN poetry install --no-root --no-interaction
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `poetry install`"
FROM python:3.13
WORKDIR /app
ENV POETRY_VIRTUALENVS_IN_PROJECT=true
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root --no-interaction
COPY . .
