#!/bin/bash
set -e
docker build -t app .
docker run --rm app <<EOF
FROM here
EOF
