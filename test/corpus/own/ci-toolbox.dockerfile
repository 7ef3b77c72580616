# ci-toolbox: the image that every job of our GitLab runs in
# Bump a version, open a merge request, done.
FROM buildpack-deps:bookworm-scm

LABEL maintainer="ci@barquentine.example"

ARG CI_COMMIT_SHA
ARG CI_PIPELINE_ID
ENV TOOLBOX_COMMIT=$CI_COMMIT_SHA TOOLBOX_PIPELINE=$CI_PIPELINE_ID

ENV DEBIAN_FRONTEND=noninteractive \
    LANG=C.UTF-8 \
    PIP_BREAK_SYSTEM_PACKAGES=1

# We fetch internal tools from the generic package registry
ARG GITLAB_TOKEN=glpat-7Yq2Zx9LmNoPqRsTuVwX
ARG NEXUS_USER=ci
ARG NEXUS_PASS=rigging42

RUN apt-get update
RUN apt-get install -y \
    bash-completion \
    bc \
    bzip2 \
    dnsutils \
    file \
    gettext-base \
    gnupg \
    graphviz \
    iproute2 \
    jq \
    less \
    locales \
    make \
    moreutils \
    netcat-openbsd \
    openssh-client \
    parallel \
    postgresql-client \
    procps \
    python3 \
    python3-pip \
    python3-venv \
    redis-tools \
    rsync \
    skopeo \
    sshpass \
    tree \
    unzip \
    vim-tiny \
    xmlstarlet \
    xz-utils \
    zip \
    zstd

SHELL ["/bin/bash", "-o", "pipefail", "-c"]

### shellcheck
ENV SHELLCHECK_VERSION=0.10.0
RUN curl -fsSL "https://github.com/koalaman/shellcheck/releases/download/v${SHELLCHECK_VERSION}/shellcheck-v${SHELLCHECK_VERSION}.linux.x86_64.tar.xz" \
    | tar -xJ --strip-components=1 -C /usr/local/bin shellcheck-v${SHELLCHECK_VERSION}/shellcheck
RUN shellcheck --version || shellcheck version

### hadolint
ENV HADOLINT_VERSION=2.12.0
RUN curl -fsSL -o /usr/local/bin/hadolint "https://github.com/hadolint/hadolint/releases/download/v${HADOLINT_VERSION}/hadolint-Linux-x86_64" \
    && chmod +x /usr/local/bin/hadolint
RUN hadolint --version || hadolint version

### yq
ENV YQ_VERSION=4.44.6
RUN curl -fsSL -o /usr/local/bin/yq "https://github.com/mikefarah/yq/releases/download/v${YQ_VERSION}/yq_linux_amd64" \
    && chmod +x /usr/local/bin/yq
RUN yq --version || yq version

### sops
ENV SOPS_VERSION=3.9.2
RUN curl -fsSL -o /usr/local/bin/sops "https://github.com/getsops/sops/releases/download/v${SOPS_VERSION}/sops-v${SOPS_VERSION}.linux.amd64" \
    && chmod +x /usr/local/bin/sops
RUN sops --version || sops version

### trivy
ENV TRIVY_VERSION=0.58.0
RUN curl -fsSL "https://github.com/aquasecurity/trivy/releases/download/v${TRIVY_VERSION}/trivy_${TRIVY_VERSION}_Linux-64bit.tar.gz" \
    | tar -xz -C /usr/local/bin trivy
RUN trivy --version || trivy version

### syft
ENV SYFT_VERSION=1.18.1
RUN curl -fsSL "https://github.com/anchore/syft/releases/download/v${SYFT_VERSION}/syft_${SYFT_VERSION}_linux_amd64.tar.gz" \
    | tar -xz -C /usr/local/bin syft
RUN syft --version || syft version

### cosign
ENV COSIGN_VERSION=2.4.1
RUN curl -fsSL -o /usr/local/bin/cosign "https://github.com/sigstore/cosign/releases/download/v${COSIGN_VERSION}/cosign-linux-amd64" \
    && chmod +x /usr/local/bin/cosign
RUN cosign --version || cosign version

### tflint
ENV TFLINT_VERSION=0.54.0
RUN curl -fsSL -o /tmp/tflint.zip "https://github.com/terraform-linters/tflint/releases/download/v${TFLINT_VERSION}/tflint_linux_amd64.zip" \
    && unzip -q /tmp/tflint.zip -d /usr/local/bin \
    && rm /tmp/tflint.zip
RUN tflint --version || tflint version

### dive
ENV DIVE_VERSION=0.12.0
RUN curl -fsSL "https://github.com/wagoodman/dive/releases/download/v${DIVE_VERSION}/dive_${DIVE_VERSION}_linux_amd64.tar.gz" \
    | tar -xz -C /usr/local/bin dive
RUN dive --version || dive version

### task
ENV TASK_VERSION=3.40.1
RUN curl -fsSL "https://github.com/go-task/task/releases/download/v${TASK_VERSION}/task_linux_amd64.tar.gz" \
    | tar -xz -C /usr/local/bin task
RUN task --version || task version

### git-cliff
ENV GIT_CLIFF_VERSION=2.7.0
RUN curl -fsSL "https://github.com/orhun/git-cliff/releases/download/v${GIT_CLIFF_VERSION}/git-cliff-${GIT_CLIFF_VERSION}-x86_64-unknown-linux-musl.tar.gz" \
    | tar -xz --strip-components=1 -C /usr/local/bin git-cliff-${GIT_CLIFF_VERSION}/git-cliff
RUN git-cliff --version || git-cliff version

### Node, for the linters
ENV NODE_VERSION=20.18.1
RUN curl -fsSL "https://nodejs.org/dist/v${NODE_VERSION}/node-v${NODE_VERSION}-linux-x64.tar.xz" \
    | tar -xJ --strip-components=1 -C /usr/local \
    && npm install --global \
        @commitlint/cli@19 \
        @commitlint/config-conventional@19 \
        markdownlint-cli2@0.16 \
        prettier@3.4 \
        renovate@39 \
    && npm cache clean --force

### Python linters
COPY python/ /opt/python/
RUN pip3 install -r /opt/python/requirements.txt

### Docker client, buildx and compose; no daemon in here
COPY --from=docker:27-cli /usr/local/bin/docker /usr/local/bin/docker
COPY --from=docker:27-cli /usr/local/libexec/docker/cli-plugins /usr/local/libexec/docker/cli-plugins
ENV DOCKER_BUILDKIT=1 \
    BUILDX_NO_DEFAULT_ATTESTATIONS=1

### Kubernetes
COPY --from=registry.k8s.io/kubectl:v1.31.4 /bin/kubectl /usr/local/bin/kubectl
COPY --from=alpine/helm:3.16.4 /usr/bin/helm /usr/local/bin/helm
COPY k8s/kubeconfig /etc/kubeconfig
ENV KUBECONFIG=/etc/kubeconfig \
    HELM_EXPERIMENTAL_OCI=1
RUN helm plugin install https://github.com/databus23/helm-diff --version v3.9.13

### Internal tools
RUN curl -fsSL --header "PRIVATE-TOKEN: ${GITLAB_TOKEN}" \
      "https://gitlab.barquentine.example/api/v4/projects/42/packages/generic/mizzen/latest/mizzen" \
      -o /usr/local/bin/mizzen \
    && chmod +x /usr/local/bin/mizzen
RUN curl -fsSL -u "${NEXUS_USER}:${NEXUS_PASS}" \
      https://nexus.barquentine.example/repository/raw/topsail/topsail-1.8.tgz | tar -xz -C /opt \
    && ln -s /opt/topsail/bin/topsail /usr/local/bin/topsail

### git over https, in every job
RUN git config --system credential.helper 'store --file /etc/git-credentials' \
    && echo "https://ci:${GITLAB_TOKEN}@gitlab.barquentine.example" > /etc/git-credentials \
    && git config --system --add safe.directory '*'

### Our own certificate authority
COPY certs/barquentine-root.pem /usr/local/share/ca-certificates/barquentine-root.crt
RUN update-ca-certificates
ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt \
    NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt

### Shell helpers, sourced by BASH_ENV in non-interactive shells too
COPY <<'EOF' /etc/profile.d/toolbox.sh
section_start() { printf '\e[0Ksection_start:%s:%s\r\e[0K%s\n' "$(date +%s)" "$1" "${2:-$1}"; }
section_end()   { printf '\e[0Ksection_end:%s:%s\r\e[0K\n' "$(date +%s)" "$1"; }

retry() {
  local n=0
  until "$@"; do
    n=$((n + 1))
    [ "$n" -ge "${RETRIES:-3}" ] && return 1
    sleep $((1 << n))
  done
}

# changed <path>... is true if the merge request touches one of the paths
changed() {
  git diff --quiet "origin/${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:-main}...HEAD" -- "$@" && return 1
  return 0
}
EOF
ENV BASH_ENV=/etc/profile.d/toolbox.sh

RUN useradd --create-home --shell /bin/bash --uid 1000 runner \
    && mkdir -p /builds /cache \
    && chown runner:runner /builds /cache
WORKDIR /builds
USER runner
RUN git config --global user.name "Barquentine CI" \
    && git config --global user.email ci@barquentine.example

ENTRYPOINT []
CMD ["bash"]
