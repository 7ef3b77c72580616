ARG TERRAFORM=1.10.3
ARG KUBECTL=1.31.4
ARG HELM=3.16.4
ARG AWSCLI=2.22.21

FROM hashicorp/terraform:${TERRAFORM} AS terraform
FROM registry.k8s.io/kubectl:v${KUBECTL} AS kubectl
FROM alpine/helm:${HELM} AS helm
FROM public.ecr.aws/aws-cli/aws-cli:${AWSCLI} AS awscli

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
      bash-completion ca-certificates git gnupg jq less openssh-client vim-tiny \
    && rm -rf /var/lib/apt/lists/*
COPY --from=terraform /bin/terraform /usr/local/bin/
COPY --from=kubectl /bin/kubectl /usr/local/bin/
COPY --from=helm /usr/bin/helm /usr/local/bin/
COPY --from=awscli /usr/local/aws-cli /usr/local/aws-cli
RUN ln -s /usr/local/aws-cli/v2/current/bin/aws /usr/local/bin/aws \
 && echo 'source <(kubectl completion bash); complete -C /usr/local/bin/terraform terraform' >> /etc/bash.bashrc
ENV TF_PLUGIN_CACHE_DIR=/cache/terraform AWS_PROFILE=harbour-dev EDITOR=vi
COPY --chmod=755 scripts/* /usr/local/bin/
WORKDIR /infra
ENTRYPOINT ["/bin/bash", "-l"]
