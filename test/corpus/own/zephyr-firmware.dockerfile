# syntax=docker/dockerfile:1

ARG ZEPHYR_SDK=0.17.0
ARG WEST=1.3.0
ARG BOARD=nrf52840dk/nrf52840

FROM debian:bookworm-slim AS sdk
ARG ZEPHYR_SDK
ARG TARGETARCH
RUN apt-get update && apt-get install --no-install-recommends -y \
      ca-certificates cmake device-tree-compiler dfu-util file git gperf \
      make ninja-build python3 python3-pip python3-venv wget xz-utils \
    && rm -rf /var/lib/apt/lists/*
RUN <<EOF
set -eu
case "$TARGETARCH" in
  amd64) host=x86_64 ;;
  arm64) host=aarch64 ;;
  *) echo "no SDK for $TARGETARCH" >&2; exit 1 ;;
esac
base=https://github.com/zephyrproject-rtos/sdk-ng/releases/download/v${ZEPHYR_SDK}
wget -q "$base/zephyr-sdk-${ZEPHYR_SDK}_linux-${host}_minimal.tar.xz"
wget -qO- "$base/sha256.sum" | sha256sum --check --ignore-missing
tar -xf zephyr-sdk-*.tar.xz -C /opt
rm zephyr-sdk-*.tar.xz
/opt/zephyr-sdk-${ZEPHYR_SDK}/setup.sh -t arm-zephyr-eabi -h -c
EOF
ENV ZEPHYR_TOOLCHAIN_VARIANT=zephyr ZEPHYR_SDK_INSTALL_DIR=/opt/zephyr-sdk-${ZEPHYR_SDK}

FROM sdk AS workspace
ARG WEST
RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install --no-cache-dir west==${WEST}
ENV PATH=/opt/venv/bin:$PATH
WORKDIR /work
COPY west.yml app/west.yml
RUN west init -l app && west update --narrow -o=--depth=1 && west zephyr-export
RUN pip install --no-cache-dir -r zephyr/scripts/requirements-base.txt

FROM workspace AS firmware
ARG BOARD
COPY . app
RUN --mount=type=secret,id=mcuboot_key,target=/run/secrets/mcuboot.pem \
    west build --pristine --board ${BOARD} app -- -DCONFIG_MCUBOOT_SIGNATURE_KEY_FILE=\"/run/secrets/mcuboot.pem\"

FROM workspace AS twister
COPY . app
RUN west twister --platform native_sim --testsuite-root app/tests --inline-logs

FROM scratch AS image
COPY --from=firmware /work/build/zephyr/zephyr.signed.bin /work/build/zephyr/zephyr.elf /
