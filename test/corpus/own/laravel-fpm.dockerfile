# syntax=docker/dockerfile:1

FROM composer:2.8 AS vendor
WORKDIR /app
COPY composer.json composer.lock ./
COPY database/ database/
RUN --mount=type=cache,target=/tmp/cache \
    --mount=type=secret,id=composer_auth,target=/tmp/auth.json \
    composer install \
      --no-dev \
      --no-interaction \
      --no-plugins \
      --no-scripts \
      --no-autoloader \
      --prefer-dist
COPY . .
RUN composer dump-autoload --optimize --no-dev

FROM node:20-alpine AS frontend
WORKDIR /app
COPY package.json package-lock.json vite.config.js tailwind.config.js postcss.config.js ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY resources/ resources/
RUN npm run build

FROM php:8.3-fpm-alpine AS app
RUN set -eux; \
    apk add --no-cache icu-libs libpq libzip; \
    apk add --no-cache --virtual .build-deps $PHPIZE_DEPS icu-dev libzip-dev postgresql-dev; \
    docker-php-ext-install -j"$(nproc)" bcmath intl opcache pcntl pdo_pgsql zip; \
    yes '' | pecl install redis-6.1.0 igbinary-3.2.16; \
    docker-php-ext-enable redis igbinary; \
    strip --strip-unneeded $(php-config --extension-dir)/*.so || true; \
    apk del .build-deps

COPY docker/php/conf.d/*.ini $PHP_INI_DIR/conf.d/
COPY docker/php/www.conf /usr/local/etc/php-fpm.d/zz-www.conf
WORKDIR /var/www/html
COPY --chown=www-data:www-data . .
COPY --chown=www-data:www-data --from=vendor /app/vendor ./vendor
COPY --chown=www-data:www-data --from=frontend /app/public/build ./public/build
RUN php artisan event:cache && php artisan view:cache
USER www-data

FROM nginx:1.27-alpine AS web
COPY docker/nginx/default.conf /etc/nginx/conf.d/default.conf
COPY --from=app /var/www/html/public /var/www/html/public

FROM app AS worker
STOPSIGNAL SIGQUIT
CMD ["php", "artisan", "queue:work", "--tries=3", "--max-time=3600"]

FROM app AS scheduler
CMD ["php", "artisan", "schedule:work"]

FROM app
CMD ["php-fpm"]
