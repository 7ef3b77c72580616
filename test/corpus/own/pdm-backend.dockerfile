ARG PY=3.12
FROM python:${PY}-slim AS pack
ENV PDM_CHECK_UPDATE=0 PDM_USE_VENV=1 PDM_CACHE_DIR=/pdm-cache
RUN pip install --no-cache-dir pdm==2.21.0
WORKDIR /barometer
COPY pyproject.toml pdm.lock ./
RUN pdm sync --prod --no-self
COPY README.md ./
COPY src ./src
RUN pdm sync --prod --no-editable

FROM python:${PY}-slim
COPY --from=pack /barometer/.venv /barometer/.venv
COPY --from=pack /barometer/src/barometer/alembic /barometer/alembic
ENV PATH=/barometer/.venv/bin:$PATH
WORKDIR /barometer
RUN useradd -r barometer
USER barometer
CMD ["barometer", "--listen", ":8080"]
