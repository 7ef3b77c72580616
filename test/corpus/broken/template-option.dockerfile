FROM mcr.microsoft.com/devcontainers/base:0-${templateOption:imageVariant}
# [Optional] more packages
RUN apt-get update && apt-get -y install --no-install-recommends ${templateOption:packages}
