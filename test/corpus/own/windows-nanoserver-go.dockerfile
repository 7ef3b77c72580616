# escape=`
ARG WINDOWS_VERSION=ltsc2022
FROM golang:1.23-windowsservercore-${WINDOWS_VERSION} AS builder

SHELL ["cmd", "/S", "/C"]
ENV CGO_ENABLED=0
WORKDIR C:/build
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o C:\build\out\agent.exe .\cmd\agent && `
    copy config\agent.windows.toml C:\build\out\agent.toml

FROM mcr.microsoft.com/windows/nanoserver:${WINDOWS_VERSION}
USER ContainerUser
WORKDIR C:/agent
COPY --from=builder C:/build/out/ ./
ENV AGENT_CONFIG="C:\agent\agent.toml" `
    AGENT_LOG=stdout
EXPOSE 9182/tcp
CMD ["agent.exe", "--config", "C:\\agent\\agent.toml"]
