FROM php:8.1-apache

ARG COMPOSER_AUTH
ENV COMPOSER_AUTH=$COMPOSER_AUTH
ENV COMPOSER_ALLOW_SUPERUSER=1
ENV APP_ENV=prod APP_DEBUG=0 APP_SECRET=9f1c2b7e3d4a5f60718293a4b5c6d7e8

RUN a2enmod rewrite headers

RUN apt-get update \
    && apt-get install -y libzip-dev libicu-dev git unzip nodejs npm \
    && docker-php-ext-install intl zip pdo_mysql opcache

COPY --from=composer:latest /usr/bin/composer /usr/bin/composer

COPY docker/vhost.conf /etc/apache2/sites-available/000-default.conf

WORKDIR /var/www
COPY . /var/www

RUN composer install --no-dev --optimize-autoloader --no-interaction
RUN npm install && npm run build && rm -rf node_modules

RUN php bin/console cache:warmup && chown -R www-data:www-data var
