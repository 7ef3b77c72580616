# The team's editor container. Rebuild it with "Dev Containers: Rebuild Container".
ARG VARIANT=8.3-bookworm
FROM mcr.microsoft.com/devcontainers/php:1-${VARIANT}

# none, or a version that nvm understands
ARG NODE_VERSION="lts/*"
RUN if [ "$NODE_VERSION" != "none" ]; then \
      su vscode -c ". /usr/local/share/nvm/nvm.sh && nvm install '$NODE_VERSION'"; \
    fi

RUN export DEBIAN_FRONTEND=noninteractive \
    && apt-get update \
    && apt-get install -y mariadb-client libicu-dev libzip-dev \
    && docker-php-ext-install intl pdo_mysql zip

# RUN su vscode -c "npm install --global @shopify/cli"

COPY .devcontainer/xdebug.ini /usr/local/etc/php/conf.d/zz-xdebug.ini
COPY --from=composer:2 /usr/bin/composer /usr/local/bin/composer
COPY .devcontainer/.npmrc /home/vscode/.npmrc
USER vscode
