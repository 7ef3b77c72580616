FROM golang:1.22 AS operator
ARG TARGETOS
ARG TARGETARCH
ARG VERSION=v0.0.0
ARG GIT_COMMIT

WORKDIR /go/src/buoy-operator
COPY go.mod go.sum ./
RUN go mod download
COPY apis ./apis
COPY controllers ./controllers
COPY main.go ./
RUN CGO_ENABLED=0 GOOS=${TARGETOS:-linux} GOARCH=${TARGETARCH} \
    go build -ldflags "-X main.version=${VERSION} -X main.commit=${GIT_COMMIT}" -o /buoy-operator .

FROM operator AS envtest
RUN go run sigs.k8s.io/controller-runtime/tools/setup-envtest@release-0.19 use 1.31.0 --bin-dir /envtest
RUN KUBEBUILDER_ASSETS=/envtest/k8s/1.31.0-linux-amd64 go test ./...

FROM gcr.io/distroless/static-debian12
COPY --from=operator /buoy-operator /
USER 65532
ENTRYPOINT ["/buoy-operator", "--leader-elect"]
