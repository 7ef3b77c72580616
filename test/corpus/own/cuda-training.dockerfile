ARG CUDA=12.4.1
ARG UBUNTU=22.04
FROM nvidia/cuda:${CUDA}-cudnn-devel-ubuntu${UBUNTU} AS wheels
ARG TORCH_CUDA_ARCH_LIST="7.5;8.0;8.6;9.0+PTX"
ENV DEBIAN_FRONTEND=noninteractive \
    TORCH_CUDA_ARCH_LIST=${TORCH_CUDA_ARCH_LIST} \
    MAX_JOBS=4
RUN apt-get update && apt-get install -y --no-install-recommends \
      git ninja-build python3.11 python3.11-dev python3-pip \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /wheels
COPY requirements/torch.txt .
RUN --mount=type=cache,target=/root/.cache/pip \
    python3.11 -m pip install -r torch.txt --extra-index-url https://download.pytorch.org/whl/cu124
RUN --mount=type=cache,target=/root/.cache/pip \
    python3.11 -m pip wheel --no-build-isolation --no-deps flash-attn==2.7.2.post1 -w /wheels
COPY csrc csrc
COPY setup.py .
RUN FORCE_CUDA=1 python3.11 -m pip wheel --no-deps . -w /wheels

FROM nvidia/cuda:${CUDA}-cudnn-runtime-ubuntu${UBUNTU}
ENV DEBIAN_FRONTEND=noninteractive PYTHONUNBUFFERED=1
RUN apt-get update && apt-get install -y --no-install-recommends \
      openssh-server python3.11 python3-pip libnuma1 \
    && rm -rf /var/lib/apt/lists/* && mkdir -p /run/sshd
WORKDIR /workspace
COPY requirements requirements
RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels \
    --mount=type=cache,target=/root/.cache/pip \
    python3.11 -m pip install -r requirements/torch.txt -r requirements/train.txt /wheels/*.whl
COPY train ./train
COPY configs ./configs
ENV NCCL_DEBUG=WARN NCCL_SOCKET_IFNAME="^lo,docker" OMP_NUM_THREADS=8 \
    HF_HOME=/cache/huggingface TRITON_CACHE_DIR=/cache/triton
VOLUME /cache
EXPOSE 22 29500
ENTRYPOINT ["python3.11", "-m", "torch.distributed.run"]
CMD ["--nproc-per-node=auto", "-m", "train.main", "--config", "configs/base.yaml"]
