#!/bin/sh
set -eu
cd "$(dirname "$0")/.."
docker build --target '<STAGE>' --build-arg "<VERSION>=${VERSION:-dev}" -t app:dev . # --target dev
docker build --target prod .
