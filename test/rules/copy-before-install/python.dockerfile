#---- pip: includes and constraints
#---- file requirements/prod.txt
-r base.txt
-c constraints.txt
gunicorn
#---- file requirements/base.txt
flask
#---- file requirements/constraints.txt
flask<4
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install --no-cache-dir -r requirements/prod.txt && python manage.py collectstatic
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements/prod.txt, requirements/base.txt and requirements/constraints.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements/prod.txt requirements/base.txt requirements/constraints.txt ./requirements/
RUN pip install --no-cache-dir -r requirements/prod.txt
COPY . .
RUN python manage.py collectstatic

#---- ok: pip: the project itself
FROM python:3.13
COPY . .
RUN pip install .
RUN pip install -e . -r requirements.txt

#---- pip: a list with a local package
#---- file requirements.txt
-e ./lib
#---- file lib/setup.py
#---- file Dockerfile
FROM python:3.13
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: it installs packages from folders of the project"

#---- poetry installs in two
#---- file pyproject.toml
[project]
name = "app"
#---- file poetry.lock
#---- file app.py
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry install --only main
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `poetry install`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry install --no-root --only main
COPY . .
RUN poetry install --only main

#---- uv installs in two, in the working directory of the step
#---- file pyproject.toml
[project]
name = "app"
#---- file uv.lock
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked
#                                                ^^^^ related: "`uv sync` runs again with every source change"
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `uv sync`"
FROM python:3.13
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN --mount=type=cache,target=/root/.cache/uv uv sync --no-install-project --locked
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv uv sync --locked

#---- pipenv, pdm, conda
#---- file Pipfile
#---- file Pipfile.lock
#---- file pyproject.toml
[project]
name = "b"
#---- file pdm.lock
#---- file environment.yml
name: c
#---- file .dockerignore
.venv
#---- file Dockerfile
FROM python:3.13 AS one
COPY . /a/
# <---- warning: "`COPY . /a/` above `pipenv install`: every source change reinstalls all packages"
RUN cd /a && pipenv install --deploy
#                   ^^^^^^^ related: "`pipenv install` runs again with every source change"
FROM python:3.13 AS two
WORKDIR /b
COPY . .
# <---- warning: "`COPY . .` above `pdm install`: every source change reinstalls all packages"
RUN pdm install --no-self
#       ^^^^^^^ related: "`pdm install` runs again with every source change"
FROM continuumio/miniconda3
WORKDIR /c
COPY . .
# <---- warning: "`COPY . .` above `conda env create`: every source change reinstalls all packages"
RUN conda env create -f environment.yml
#             ^^^^^^ related: "`conda env create` runs again with every source change"
#---- fixed (unsafe): "Copy Pipfile and Pipfile.lock first, then `pipenv install`"
FROM python:3.13 AS one
COPY Pipfile Pipfile.lock /a/
RUN cd /a && pipenv install --deploy
COPY . /a/
FROM python:3.13 AS two
WORKDIR /b
COPY . .
RUN pdm install --no-self
FROM continuumio/miniconda3
WORKDIR /c
COPY . .
RUN conda env create -f environment.yml
#---- fixed (unsafe): "Copy pyproject.toml and pdm.lock first, then `pdm install`"
FROM python:3.13 AS one
COPY . /a/
RUN cd /a && pipenv install --deploy
FROM python:3.13 AS two
WORKDIR /b
COPY pyproject.toml pdm.lock ./
RUN pdm install --no-self
COPY . .
FROM continuumio/miniconda3
WORKDIR /c
COPY . .
RUN conda env create -f environment.yml
#---- fixed (unsafe): "Copy environment.yml first, then `conda env create`"
FROM python:3.13 AS one
COPY . /a/
RUN cd /a && pipenv install --deploy
FROM python:3.13 AS two
WORKDIR /b
COPY . .
RUN pdm install --no-self
FROM continuumio/miniconda3
WORKDIR /c
COPY environment.yml ./
RUN conda env create -f environment.yml
COPY . .

#---- a list whose path comes from a variable
FROM python:3.13
ARG LIST=requirements.txt
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r $LIST
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: the path of the package list is unknown"

#---- an install of a package above one that needs the sources
#---- file requirements.txt
flask
./parts
#---- file parts/setup.py
#---- file main.py
#---- file Dockerfile
FROM python:3.14-slim
WORKDIR /app
COPY . ./
# <---- warning: "`COPY . ./` above `pip install pip` and `pip install`: every source change reinstalls all packages"
RUN pip install --no-cache-dir --upgrade pip && \
#       ^^^^^^^ related: "`pip install` runs again with every source change"
    # What the program needs.
    pip install --no-cache-dir -r requirements.txt && \
#       ^^^^^^^ related: "`pip install` runs again with every source change"
    pip check
#---- refused: "Copy the sources after `pip install pip`: it installs packages from folders of the project"

#---- a setting of Poetry for the project
#---- file pyproject.toml
[tool.poetry]
name = "app"
version = "1"
[tool.poetry.dependencies]
python = "^3.12"
#---- file poetry.lock
# lock
#---- file poetry.toml
[virtualenvs]
in-project = true
#---- file app.py
run()
#---- file Dockerfile
FROM python:3.12
RUN pip install poetry
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry config --local virtualenvs.create false
RUN poetry install
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
#---- refused: "Copy the sources after `poetry install`: `poetry config` in line 5 may use the files"

#---- a JSON list takes no flag
#---- file pyproject.toml
[tool.poetry]
name = "app"
#---- file poetry.lock
#---- file Dockerfile
FROM python:3.13
RUN pip install poetry
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN ["poetry", "install"]
#              ^^^^^^^^^ related: "`poetry install` runs again with every source change"
#---- refused: "Copy the sources after `poetry install`: it does not use a shell"

#---- packages beside a list
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt gunicorn==23.0.0
#       ^^^^^^^ related: "`pip install` runs again with every source change"
CMD ["gunicorn", "app:app"]
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt gunicorn==23.0.0
COPY . .
CMD ["gunicorn", "app:app"]

#---- packages and a list of limits
#---- file constraints.txt
flask<3
#---- file app.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -c constraints.txt flask
#       ^^^^^^^ related: "`pip install` runs again with every source change"
CMD ["flask", "run"]
#---- fixed (unsafe): "Copy constraints.txt first, then `pip install`"
FROM python:3.12
WORKDIR /app
COPY constraints.txt ./
RUN pip install -c constraints.txt flask
COPY . .
CMD ["flask", "run"]

#---- ok: packages beside a list, and the folder itself
#---- file requirements.txt
flask
#---- file setup.py
#---- file Dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt .

#---- a virtual environment is made once, by the first of the two
#---- file pyproject.toml
[project]
name = "app"
version = "1"
dependencies = ["flask"]
[build-system]
requires = ["hatchling"]
#---- file uv.lock
#---- file app.py
#---- file .dockerignore
.git
.venv
#---- file Dockerfile
FROM python:3.12-slim
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install` and `uv sync`: every source change reinstalls all packages"
ENV VIRTUAL_ENV=/venv
RUN python -m venv $VIRTUAL_ENV && . $VIRTUAL_ENV/bin/activate && pip install uv==0.5.0 && uv sync --active
#                                                                     ^^^^^^^ related: "`pip install` runs again with every source change"
#                                                                                             ^^^^ related: "`uv sync` runs again with every source change"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Copy pyproject.toml and uv.lock first, then `pip install` and `uv sync`"
FROM python:3.12-slim
WORKDIR /app
ENV VIRTUAL_ENV=/venv
COPY pyproject.toml uv.lock ./
RUN python -m venv $VIRTUAL_ENV && . $VIRTUAL_ENV/bin/activate && pip install uv==0.5.0 && uv sync --no-install-project --active
COPY . .
RUN . $VIRTUAL_ENV/bin/activate && uv sync --active
CMD ["python", "app.py"]

#---- a workspace member of uv that is not in the checkout, as that of a submodule
#---- file pyproject.toml
[project]
name = "app"
version = "1"
dependencies = ["lib"]
[tool.uv.workspace]
members = ["ext/lib"]
[tool.uv.sources]
lib = { workspace = true }
#---- file uv.lock
1
#---- file app.py
1
#---- file Dockerfile
FROM ghcr.io/astral-sh/uv:python3.14-bookworm
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `uv sync`: every source change reinstalls all packages"
RUN uv sync --locked
#      ^^^^ related: "`uv sync` runs again with every source change"
#---- refused: "Copy the sources after `uv sync`: the workspace member `ext/lib` is not among the copied files"

#---- pip is put in place first
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install pip` and `pip install`: every source change reinstalls all packages"
RUN python -I -m ensurepip --upgrade && python -m pip install --upgrade pip
#                                                     ^^^^^^^ related: "`pip install` runs again with every source change"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install pip` and `pip install`"
FROM python:3.13
WORKDIR /app
RUN python -I -m ensurepip --upgrade && python -m pip install --upgrade pip
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
CMD ["python", "app.py"]

#---- pip, and a list, in one step
#---- file requirements.txt
flask
#---- file app.py
#---- file Dockerfile
FROM alpine:3.22
RUN apk add --no-cache python3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip3 install pip` and `pip3 install`: every source change reinstalls all packages"
RUN python3 -m ensurepip && pip3 install --upgrade pip setuptools && pip3 install -r requirements.txt
#                                ^^^^^^^ related: "`pip3 install` runs again with every source change"
#                                                                         ^^^^^^^ related: "`pip3 install` runs again with every source change"
RUN rm -r /usr/lib/python*/ensurepip
CMD ["python3", "app.py"]
#---- fixed (unsafe): "Copy requirements.txt first, then `pip3 install pip` and `pip3 install`"
FROM alpine:3.22
RUN apk add --no-cache python3
WORKDIR /app
COPY requirements.txt ./
RUN python3 -m ensurepip && pip3 install --upgrade pip setuptools && pip3 install -r requirements.txt
COPY . .
RUN rm -r /usr/lib/python*/ensurepip
CMD ["python3", "app.py"]

#---- a step writes the lockfile, which the context does not have
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN pip install poetry
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry config virtualenvs.create false
RUN poetry lock --no-interaction
RUN poetry install --no-root
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Copy pyproject.toml first, then `poetry install`, and create .dockerignore"
FROM python:3.13
WORKDIR /app
RUN pip install poetry
RUN poetry config virtualenvs.create false
COPY pyproject.toml ./
RUN poetry lock --no-interaction
RUN poetry install --no-root
COPY . .
CMD ["python", "app.py"]
#---- fixed .dockerignore
.git
.venv
venv
**/__pycache__

#---- the same in one step, with a lockfile that nothing reads later
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file poetry.lock
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN pip install poetry
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry config virtualenvs.create false && poetry lock && poetry install --no-root
#                                                                   ^^^^^^^ related: "`poetry install` runs again with every source change"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Copy pyproject.toml and poetry.lock first, then `poetry install`, and create .dockerignore"
FROM python:3.13
WORKDIR /app
RUN pip install poetry
COPY pyproject.toml poetry.lock ./
RUN poetry config virtualenvs.create false && poetry lock && poetry install --no-root
COPY . .
CMD ["python", "app.py"]
#---- fixed .dockerignore
.git
.venv
venv
**/__pycache__

#---- a lockfile of the context would take the place of what the step writes, and is read once more
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file poetry.lock
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN pip install poetry
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry lock
RUN poetry install --no-root
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
RUN poetry install --only-root
CMD ["python", "app.py"]
#---- refused: "Copy the sources after `poetry install`: `poetry lock` in line 5 may use the files"

#---- a lockfile that is written for an install in two parts
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file poetry.lock
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN pip install poetry
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry lock
RUN poetry install
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
CMD ["python", "app.py"]
#---- refused: "Copy the sources after `poetry install`: `poetry lock` in line 5 may use the files"

#---- a lockfile of another folder
#---- file pyproject.toml
[tool.poetry]
name = "a"
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
RUN pip install poetry
COPY . .
# <---- warning: "`COPY . .` above `poetry install`: every source change reinstalls all packages"
RUN poetry lock --directory tools
RUN poetry install --no-root
#          ^^^^^^^ related: "`poetry install` runs again with every source change"
CMD ["python", "app.py"]
#---- refused: "Copy the sources after `poetry install`: `poetry lock` in line 5 may use the files"

#---- the step takes a package away again
#---- file requirements.txt
flask
opencv-python
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt && pip uninstall opencv-python -y
#       ^^^^^^^ related: "`pip install` runs again with every source change"
CMD ["python", "app.py"]
#---- fixed (unsafe): "Copy requirements.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt && pip uninstall opencv-python -y
COPY . .
CMD ["python", "app.py"]

#---- the step takes a package away by what the sources list
#---- file requirements.txt
flask
#---- file unwanted.txt
black
#---- file app.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt && pip uninstall -y -r unwanted.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
CMD ["python", "app.py"]
#---- refused: "Copy the sources after `pip install`: `pip uninstall` in the same step removes what would stay in the layer of the install"

#---- pip: an index that is a folder
#---- file requirements.txt
--index-url ./idx
tinyp
#---- file idx/tinyp/index.html
x
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt and idx first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
COPY idx/ ./idx/
RUN pip install -r requirements.txt
COPY . .

#---- pip: another index by the address of a folder
#---- file requirements.txt
--extra-index-url=file:///app/idx
tinyp
#---- file idx/tinyp/index.html
x
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt and idx first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
COPY idx/ ./idx/
RUN pip install -r requirements.txt
COPY . .

#---- pip: an index that is not there
#---- file requirements.txt
-i ./idx
tinyp
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: it looks for packages in `idx`, which is not among the copied files"

#---- pip: a project whose path has a variable
#---- file requirements.txt
flask
${ROOT}/lib
#---- file lib/pyproject.toml
[project]
name = "lib"
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- refused: "Copy the sources after `pip install`: a path in the package list contains a variable"

#---- pip: an index with a variable, and another list
#---- file requirements.txt
--extra-index-url https://u:${TOKEN}@pypi.example.com/simple
-r base.txt
flask
#---- file base.txt
rich
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt and base.txt first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt base.txt ./
RUN pip install -r requirements.txt
COPY . .

#---- pip: an index of the flag that is a folder by its address
#---- file requirements.txt
tinyp
#---- file idx/tinyp/index.html
x
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install`: every source change reinstalls all packages"
RUN pip install --index-url file:///app/idx -r requirements.txt
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#---- fixed (unsafe): "Copy requirements.txt and idx first, then `pip install`"
FROM python:3.13
WORKDIR /app
COPY requirements.txt ./
COPY idx/ ./idx/
RUN pip install --index-url file:///app/idx -r requirements.txt
COPY . .

#---- pipenv: an index that is a folder
#---- file Pipfile
[[source]]
url = "file:///app/idx"
name = "own"
[packages]
tinyp = "*"
#---- file Pipfile.lock
{}
#---- file idx/tinyp/index.html
x
#---- file app.py
1
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `pip install` and `pipenv sync`: every source change reinstalls all packages"
RUN pip install pipenv && pipenv sync
#       ^^^^^^^ related: "`pip install` runs again with every source change"
#                                ^^^^ related: "`pipenv sync` runs again with every source change"
#---- fixed (unsafe): "Copy Pipfile, Pipfile.lock and idx first, then `pip install` and `pipenv sync`"
FROM python:3.13
WORKDIR /app
COPY Pipfile Pipfile.lock ./
COPY idx/ ./idx/
RUN pip install pipenv && pipenv sync
COPY . .
