# syntax=docker/dockerfile:1
ARG PROTOC=29.1
FROM golang:1.23-bookworm AS plugins-go
RUN --mount=type=cache,target=/go/pkg/mod <<EOF
go install google.golang.org/protobuf/cmd/protoc-gen-go@v1.35.2
go install google.golang.org/grpc/cmd/protoc-gen-go-grpc@v1.5.1
go install github.com/grpc-ecosystem/grpc-gateway/v2/protoc-gen-openapiv2@v2.24.0
EOF

FROM node:22-bookworm-slim AS plugins-js
RUN npm install --global @bufbuild/protoc-gen-es@2.2.2

FROM debian:bookworm-slim AS protoc
ARG PROTOC
ARG TARGETARCH
ADD https://github.com/protocolbuffers/protobuf/releases/download/v${PROTOC}/protoc-${PROTOC}-linux-x86_64.zip /tmp/protoc-amd64.zip
ADD https://github.com/protocolbuffers/protobuf/releases/download/v${PROTOC}/protoc-${PROTOC}-linux-aarch_64.zip /tmp/protoc-arm64.zip
RUN apt-get update && apt-get install -y --no-install-recommends unzip && unzip /tmp/protoc-${TARGETARCH}.zip -d /opt/protoc && rm -rf /var/lib/apt/lists/*

FROM node:22-bookworm-slim AS generate
COPY --from=protoc /opt/protoc /usr/local
COPY --from=plugins-go /go/bin/* /usr/local/bin/
COPY --from=plugins-js /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s /usr/local/lib/node_modules/@bufbuild/protoc-gen-es/bin/protoc-gen-es /usr/local/bin/
WORKDIR /proto
COPY proto .
RUN mkdir -p /gen/go /gen/ts /gen/openapi && find . -name '*.proto' -print0 | xargs -0 protoc -I. \
      --go_out=/gen/go --go_opt=paths=source_relative \
      --go-grpc_out=/gen/go --go-grpc_opt=paths=source_relative \
      --es_out=/gen/ts --es_opt=target=ts \
      --openapiv2_out=/gen/openapi

FROM scratch AS update
COPY --from=generate /gen /

FROM generate AS validate
COPY gen /committed
RUN diff -r /gen /committed || { echo >&2 'generated code is stale: run "docker buildx bake update"'; exit 1; }
