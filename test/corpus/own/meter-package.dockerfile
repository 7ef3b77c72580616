FROM registry.access.redhat.com/ubi9/ubi:9.5 AS native
RUN dnf install -y gcc make openssl-devel && dnf clean all
WORKDIR /build
COPY Makefile ./
COPY src ./src
RUN make -j"$(nproc)" meterd

FROM node:20 AS dashboard
WORKDIR /ui
COPY ui ./
RUN npm ci
RUN npm run build

FROM python:3.12-slim AS Manual
RUN pip install --no-cache-dir mkdocs-material==9.5.49
COPY mkdocs.yml .
COPY docs docs
RUN mkdocs build --site-dir /site

FROM registry.access.redhat.com/ubi9/ubi-minimal:9.5 AS package
WORKDIR /opt/meterd
COPY --from=native /build/meterd ./bin/meterd
COPY --from=dashboard /ui/dist ./share/www
COPY --from=manual /site ./share/doc
RUN microdnf install -y openssl-libs \
 && microdnf clean all
USER 1001
ENTRYPOINT ["/opt/meterd/bin/meterd"]

# The simulator replays recorded meters against the package above.
FROM python:3.12-slim AS simulator
RUN pip install --no-cache-dir pymodbus==3.8.0
COPY simulator /simulator
COPY --from=PACKAGE /opt/meterd/share/doc /simulator/doc
CMD ["python", "/simulator/replay.py"]

FROM package
LABEL io.k8s.display-name="meterd" io.openshift.tags="metering,modbus"
