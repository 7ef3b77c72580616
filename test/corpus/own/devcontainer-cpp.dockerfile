ARG VARIANT=bookworm
FROM debian:${VARIANT}

ARG USERNAME=dev
ARG USER_UID=1000
ARG USER_GID=$USER_UID

RUN apt-get update
RUN apt-get install -y build-essential clang clangd clang-format lldb cmake ninja-build ccache gdb git sudo

RUN groupadd --gid $USER_GID $USERNAME \
    && useradd --uid $USER_UID --gid $USER_GID -m $USERNAME \
    && echo $USERNAME ALL=\(root\) NOPASSWD:ALL > /etc/sudoers.d/$USERNAME \
    && chmod 0440 /etc/sudoers.d/$USERNAME

ENV CCACHE_DIR=/ccache CC=clang CXX=clang++
VOLUME /ccache
USER $USERNAME
