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
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
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
FROM python:3.12-slim-bookworm
RUN apt-get update \
 && apt-get install -y --no-install-recommends gcc libpq-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
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
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: what `weasyprint` needs of the system is not known"

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
# <--- info: "the image keeps compilers and headers, which a build stage would leave behind"
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
COPY --from=build /shop .
COPY --from=build /opt/venv /opt/venv
CMD ["gunicorn", "shop.wsgi"]
