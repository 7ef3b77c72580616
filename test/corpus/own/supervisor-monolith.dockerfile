# -----------------------------------------------------------------------------
#  Harbourmaster, all in one: nginx, PHP-FPM, a queue worker, cron and Redis
#  under supervisord. Sold as an appliance, so it is one image on purpose.
# -----------------------------------------------------------------------------
FROM ubuntu:22.04

ARG BUILD_NUMBER=0
ARG GIT_BRANCH=main
ARG GIT_COMMIT
ENV HM_BUILD=${BUILD_NUMBER} \
    HM_BRANCH=${GIT_BRANCH} \
    HM_COMMIT=${GIT_COMMIT}

LABEL com.harbourmaster.build="${BUILD_NUMBER}" \
      com.harbourmaster.commit="${GIT_COMMIT}" \
      com.harbourmaster.contact="appliance@harbourmaster.example"

ENV DEBIAN_FRONTEND noninteractive
ENV TERM xterm
ENV LANG C.UTF-8
ENV PHP_VERSION 8.1
ENV NODE_MAJOR 18

SHELL ["/bin/bash", "-euxo", "pipefail", "-c"]

# --- apt sources -------------------------------------------------------------
RUN sed -i 's|http://archive.ubuntu.com|http://de.archive.ubuntu.com|g' /etc/apt/sources.list
RUN apt-get update
RUN apt-get install -y --no-install-recommends \
      apt-transport-https \
      ca-certificates \
      curl \
      gnupg2 \
      lsb-release \
      software-properties-common
RUN add-apt-repository -y ppa:ondrej/php \
 && curl -fsSL https://deb.nodesource.com/gpgkey/nodesource-repo.gpg.key | gpg --dearmor -o /etc/apt/keyrings/nodesource.gpg \
 && echo "deb [signed-by=/etc/apt/keyrings/nodesource.gpg] https://deb.nodesource.com/node_${NODE_MAJOR}.x nodistro main" \
      > /etc/apt/sources.list.d/nodesource.list

# --- packages ----------------------------------------------------------------
RUN apt-get update && apt-get install -y --no-install-recommends \
      cron \
      git \
      imagemagick \
      logrotate \
      mariadb-client \
      nginx \
      nodejs \
      redis-server \
      rsync \
      sudo \
      supervisor \
      tzdata \
      unzip \
      vim \
      wget \
      # PDF reports
      wkhtmltopdf \
      xvfb \
      # PHP and its extensions
      php${PHP_VERSION}-bcmath \
      php${PHP_VERSION}-cli \
      php${PHP_VERSION}-curl \
      php${PHP_VERSION}-dev \
      php${PHP_VERSION}-fpm \
      php${PHP_VERSION}-gd \
      php${PHP_VERSION}-imap \
      php${PHP_VERSION}-intl \
      php${PHP_VERSION}-ldap \
      php${PHP_VERSION}-mbstring \
      php${PHP_VERSION}-mysql \
      php${PHP_VERSION}-redis \
      php${PHP_VERSION}-soap \
      php${PHP_VERSION}-xml \
      php${PHP_VERSION}-zip \
      build-essential

# --- the SOAP client of the customs office needs an old OpenSSL ---------------
RUN cd /tmp \
 && wget -q https://www.openssl.org/source/old/1.1.1/openssl-1.1.1w.tar.gz \
 && tar xzf openssl-1.1.1w.tar.gz \
 && cd openssl-1.1.1w \
 && ./config --prefix=/opt/openssl11 shared \
 && make -j"$(nproc)" \
 && make install_sw \
 && cd .. && rm -rf openssl-1.1.1w openssl-1.1.1w.tar.gz

# --- ionCube loader, for the licensing module ----------------------------------
RUN wget -qO- https://downloads.ioncube.com/loader_downloads/ioncube_loaders_lin_x86-64.tar.gz | tar xz -C /usr/local \
 && echo "zend_extension=/usr/local/ioncube/ioncube_loader_lin_${PHP_VERSION}.so" \
      > /etc/php/${PHP_VERSION}/cli/conf.d/00-ioncube.ini \
 && cp /etc/php/${PHP_VERSION}/cli/conf.d/00-ioncube.ini /etc/php/${PHP_VERSION}/fpm/conf.d/

# --- composer ----------------------------------------------------------------
RUN php -r "copy('https://getcomposer.org/installer', '/tmp/composer-setup.php');" \
 && php /tmp/composer-setup.php --install-dir=/usr/local/bin --filename=composer --version=2.6.6 \
 && rm /tmp/composer-setup.php

# --- php.ini ------------------------------------------------------------------
RUN for sapi in cli fpm; do \
      ini=/etc/php/${PHP_VERSION}/$sapi/php.ini; \
      sed -i \
        -e 's/^memory_limit = .*/memory_limit = 512M/' \
        -e 's/^upload_max_filesize = .*/upload_max_filesize = 128M/' \
        -e 's/^post_max_size = .*/post_max_size = 128M/' \
        -e 's/^;date.timezone =.*/date.timezone = UTC/' \
        "$ini"; \
    done \
 && sed -i 's|^listen = .*|listen = /run/php/fpm.sock|; s|^;clear_env = .*|clear_env = no|' \
      /etc/php/${PHP_VERSION}/fpm/pool.d/www.conf

# --- configuration -----------------------------------------------------------
COPY <<'NGINX' /etc/nginx/sites-available/default
server {
    listen 80 default_server;
    listen 443 ssl default_server;
    ssl_certificate     /etc/harbourmaster/tls/server.crt;
    ssl_certificate_key /etc/harbourmaster/tls/server.key;
    root /var/www/harbourmaster/public;
    index index.php;
    client_max_body_size 128m;

    location / {
        try_files $uri $uri/ /index.php?$query_string;
    }

    location ~ \.php$ {
        include snippets/fastcgi-php.conf;
        fastcgi_pass unix:/run/php/fpm.sock;
        fastcgi_read_timeout 300;
    }

    location ~ /\.(ht|git|env) {
        deny all;
    }
}
NGINX

COPY <<EOF /etc/supervisor/conf.d/harbourmaster.conf
[supervisord]
nodaemon=true
user=root

[program:redis]
command=/usr/bin/redis-server --appendonly yes --dir /var/lib/redis
user=redis
priority=10

[program:php-fpm]
command=/usr/sbin/php-fpm${PHP_VERSION} --nodaemonize
priority=20

[program:nginx]
command=/usr/sbin/nginx -g "daemon off;"
priority=30

[program:worker]
command=/usr/bin/php /var/www/harbourmaster/artisan queue:work --sleep=3 --tries=3
user=www-data
numprocs=2
process_name=%(program_name)s_%(process_num)02d

[program:cron]
command=/usr/sbin/cron -f
EOF

COPY docker/tls/server.crt docker/tls/server.key /etc/harbourmaster/tls/
COPY docker/cron.d/ /etc/cron.d/
COPY docker/logrotate.conf /etc/logrotate.d/harbourmaster
COPY docker/entrypoint.sh /entrypoint.sh
RUN chmod 0644 /etc/cron.d/* && chmod +x /entrypoint.sh && chmod 600 /etc/harbourmaster/tls/server.key

# --- application -------------------------------------------------------------
WORKDIR /var/www/harbourmaster
COPY auth.json /root/.composer/auth.json
COPY . .
RUN composer install --no-interaction --optimize-autoloader
RUN npm ci && npm run production
RUN rm -f /root/.composer/auth.json

ENV APP_KEY=base64:1vVq1+Wm6Yq0YbQeEr2s9pP5x2uK0gM3c4d5e6f7A8g= \
    APP_ENV=production \
    APP_URL=https://localhost \
    DB_CONNECTION=mysql \
    DB_HOST=mariadb \
    DB_DATABASE=harbourmaster \
    DB_USERNAME=harbourmaster \
    DB_PASSWORD=tug-and-tow \
    MAIL_PASSWORD= \
    QUEUE_CONNECTION=redis \
    REDIS_HOST=127.0.0.1

RUN php artisan storage:link \
 && php artisan route:cache \
 && php artisan view:cache \
 && chown -R www-data:www-data storage bootstrap/cache \
 && find storage -type d -exec chmod 2775 {} + \
 && find storage -type f -exec chmod 0664 {} +

VOLUME ["/var/lib/redis", "/var/www/harbourmaster/storage"]
EXPOSE 80 443
HEALTHCHECK --interval=30s --timeout=10s --start-period=2m --retries=3 \
  CMD curl -fsk https://localhost/healthz && redis-cli ping | grep -q PONG || exit 1
ENTRYPOINT ["/entrypoint.sh"]
CMD ["/usr/bin/supervisord", "-n", "-c", "/etc/supervisor/supervisord.conf"]
