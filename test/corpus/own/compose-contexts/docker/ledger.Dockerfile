FROM python:3.12-slim AS runtime
ARG PORT=7000
WORKDIR /ledger
COPY services/ledger/ ./
RUN pip install --no-cache-dir -r requirements.txt
ENV PORT=$PORT
EXPOSE $PORT
CMD ["python", "-m", "ledger"]

FROM runtime AS test
RUN pip install --no-cache-dir -r requirements-test.txt
RUN pytest -q

FROM runtime AS debug
RUN pip install debugpy
CMD ["python", "-m", "debugpy", "--listen", "0.0.0.0:5678", "-m", "ledger"]

FROM runtime
