FROM python:3.12-slim
COPY --from=ghcr.io/astral-sh/uv:latest /uv /uvx /bin/
ADD . /app
WORKDIR /app
ENV UV_INDEX_INTERNAL_PASSWORD=pypi-AgEIcHlwaS5vcmcCJDM4
RUN uv sync --frozen
ENV PATH="/app/.venv/bin:$PATH"
CMD ["fastapi", "run", "app/main.py", "--port", "80"]
