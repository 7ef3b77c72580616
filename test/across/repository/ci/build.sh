#!/bin/sh
set -eu
cd "$(dirname "$0")/.."
docker build --target '<STAGE>' --build-arg "<VERSION>=${VERSION:-dev}" -t app:dev . # --target dev
docker build --target prod .
STAGE=<STAGE>
docker build --target "$STAGE" .
FLAGS="--target <STAGE> --build-arg <VERSION>=3"
docker build $FLAGS -t app:dev .
docker buildx bake --set "dev.args.<VERSION>=4" --set dev.target=<STAGE> dev # dev.target=dev
