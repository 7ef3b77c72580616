# from seed 002: Cache Mount Optimization
FROM python:3.12-slim
# pip cache
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt
