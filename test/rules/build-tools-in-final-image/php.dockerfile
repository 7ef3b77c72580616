#---- PHP: Composer stays behind, extensions are compiled where they run
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file src/Shop.php
#---- file tests/ShopTest.php
#---- file Dockerfile
FROM php:8.3-apache
RUN apt-get update && apt-get install -y git unzip
# for archives
RUN apt-get update && apt-get install -y libzip-dev \
 && docker-php-ext-install zip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev --optimize-autoloader
# <--- info: "The final image contains Composer and its download tools, which a build stage would leave out"
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
RUN apt-get update && apt-get install -y git unzip
# for archives
RUN apt-get update && apt-get install -y libzip-dev \
 && docker-php-ext-install zip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev --optimize-autoloader

FROM php:8.3-apache
# for archives
RUN apt-get update && apt-get install -y libzip-dev \
 && docker-php-ext-install zip
WORKDIR /var/www/html
COPY --from=build /var/www/html/vendor ./vendor
COPY --from=build /var/www/html/composer.json /var/www/html/composer.lock ./
COPY --from=build /var/www/html/public ./public
COPY --from=build /var/www/html/src ./src

#---- PHP: a site of the project is turned on once its file is there
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file docker/shop.conf
#---- file docker/shop.ini
#---- file Dockerfile
FROM php:8.3-apache
COPY . .
COPY docker/shop.conf /etc/apache2/sites-available/
RUN a2enmod rewrite && a2ensite shop.conf
RUN composer install
# <--- info: "The final image contains Composer, which a build stage would leave out"
#---- refused: "Split into build and runtime stages: line 4 sets up more than extensions, from files of the project or for Composer"

#---- PHP: the step that compiles extensions installs Composer
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file docker/shop.conf
#---- file docker/shop.ini
#---- file Dockerfile
FROM php:8.3-apache
RUN docker-php-ext-install pdo_mysql && curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin --filename=composer
COPY . .
RUN composer install
# <--- info: "The final image contains Composer, which a build stage would leave out"
#---- refused: "Split into build and runtime stages: line 2 sets up more than extensions, from files of the project or for Composer"

#---- PHP: the step that compiles extensions reads a file of the project
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file docker/shop.conf
#---- file docker/shop.ini
#---- file Dockerfile
FROM php:8.3-apache
COPY docker/shop.ini /tmp/
RUN docker-php-ext-install pdo_mysql && cat /tmp/shop.ini >> "$PHP_INI_DIR/php.ini"
COPY . .
RUN composer install
# <--- info: "The final image contains Composer, which a build stage would leave out"
#---- refused: "Split into build and runtime stages: line 3 sets up more than extensions, from files of the project or for Composer"

#---- PHP: the step that compiles extensions reads a file of the project by its relative path
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file docker/shop.conf
#---- file docker/shop.ini
#---- file Dockerfile
FROM php:8.3-apache
COPY . .
RUN docker-php-ext-install pdo_mysql && cp -r docker /opt/docker
RUN composer install
# <--- info: "The final image contains Composer, which a build stage would leave out"
#---- refused: "Split into build and runtime stages: line 3 sets up more than extensions, from files of the project or for Composer"

#---- PHP: what Composer's scripts make is not known
FROM php:8.3-fpm-alpine
WORKDIR /srv
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install && php artisan route:cache
# <--- info: "The final image contains Composer, which a build stage would leave out"
USER www-data
CMD ["php-fpm"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-fpm-alpine, as www-data)"
FROM php:8.3-fpm-alpine AS build
WORKDIR /srv
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install && php artisan route:cache

FROM php:8.3-fpm-alpine
WORKDIR /srv
COPY --from=build /srv .
USER www-data
CMD ["php-fpm"]

#---- what is given to a user within what is copied whole
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www
COPY . .
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
RUN php bin/console cache:warmup && chown -R www-data:www-data var
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www
COPY . .
RUN composer install --no-dev
RUN php bin/console cache:warmup && chown -R www-data:www-data var

FROM php:8.3-apache
WORKDIR /var/www
COPY --from=build /var/www .
COPY --from=build --chown=www-data:www-data /var/www/var ./var

#---- PHP: lists of packages that have a step of their own
#---- file composer.json
{ "require": { "php": "^8.2" } }
#---- file index.php
#---- file Dockerfile
FROM php:8.2-fpm-bookworm
RUN apt-get update
RUN apt-get install -y libpng-dev && docker-php-ext-install gd
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY . .
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
CMD ["php-fpm"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.2-fpm-bookworm, as root)"
FROM php:8.2-fpm-bookworm AS build
RUN apt-get update
RUN apt-get install -y libpng-dev && docker-php-ext-install gd
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY . .
RUN composer install --no-dev

FROM php:8.2-fpm-bookworm
RUN apt-get update
RUN apt-get install -y libpng-dev && docker-php-ext-install gd
WORKDIR /app
COPY --from=build /app/vendor ./vendor
COPY --from=build /app/composer.json /app/index.php ./
CMD ["php-fpm"]

#---- the working directory of the image itself
#---- file composer.json
{ "require": { "monolog/monolog": "^3" } }
#---- file index.php
<?php
#---- file Dockerfile
FROM php:8.3-apache
RUN docker-php-ext-install pdo_mysql
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . /var/www/html
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
RUN docker-php-ext-install pdo_mysql
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . /var/www/html
RUN composer install --no-dev

FROM php:8.3-apache
RUN docker-php-ext-install pdo_mysql
COPY --from=build /var/www/html/vendor /var/www/html/vendor
COPY --from=build /var/www/html/composer.json /var/www/html/index.php /var/www/html/

#---- a repeated step installs without questions
#---- file composer.json
{}
#---- file index.php
#---- file Dockerfile
FROM php:8.3-cli
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y libicu-dev
RUN docker-php-ext-install intl
WORKDIR /app
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install
# <--- info: "The final image contains Composer, which a build stage would leave out"
CMD ["php", "index.php"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-cli, as root)"
FROM php:8.3-cli AS build
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y libicu-dev
RUN docker-php-ext-install intl
WORKDIR /app
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install

FROM php:8.3-cli
ARG DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y libicu-dev
RUN docker-php-ext-install intl
WORKDIR /app
COPY --from=build /app/vendor ./vendor
COPY --from=build /app/composer.json /app/index.php ./
CMD ["php", "index.php"]

#---- PHP: packages in another folder
#---- file composer.json
{ "config": { "vendor-dir": "web/lib/vendor" }, "require": { "a/b": "1" } }
#---- file composer.lock
#---- file web/index.php
#---- file Dockerfile
FROM php:8.4-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY composer.json composer.lock ./
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
COPY web web
CMD ["apache2-foreground"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.4-apache, as root)"
FROM php:8.4-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY composer.json composer.lock ./
RUN composer install --no-dev

FROM php:8.4-apache
WORKDIR /srv/app
COPY --from=build /srv/app/web/lib/vendor ./web/lib/vendor
COPY --from=build /srv/app/composer.json /srv/app/composer.lock ./
COPY web web
CMD ["apache2-foreground"]

#---- PHP: installers put packages among the sources
#---- file composer.json
{ "require": { "composer/installers": "2" }, "extra": { "installer-paths": { "web/modules/{$name}": ["type:drupal-module"] } } }
#---- file composer.lock
#---- file web/index.php
#---- file Dockerfile
FROM php:8.4-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY composer.json composer.lock ./
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
COPY web web
CMD ["apache2-foreground"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.4-apache, as root)"
FROM php:8.4-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY composer.json composer.lock ./
RUN composer install --no-dev

FROM php:8.4-apache
WORKDIR /srv/app
COPY --from=build /srv/app .
COPY web web
CMD ["apache2-foreground"]

#---- no fix: PHP: packages outside of the project
#---- file composer.json
{ "config": { "vendor-dir": "/opt/vendor" }, "require": { "a/b": "1" } }
#---- file composer.lock
#---- file web/index.php
#---- file Dockerfile
FROM php:8.4-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY composer.json composer.lock ./
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
COPY web web
CMD ["apache2-foreground"]
#---- refused: "Split into build and runtime stages: composer.json has its packages in `/opt/vendor`"

#---- PHP: what root installs among files of another user stays that of root
#---- file composer.json
{ "scripts": { "post-install-cmd": "@php artisan optimize" } }
#---- file composer.lock
#---- file index.php
#---- file Dockerfile
FROM php:8.4-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY --chown=www-data:www-data . .
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
USER www-data
CMD ["apache2-foreground"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.4-apache, as www-data)"
FROM php:8.4-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY --chown=www-data:www-data . .
RUN composer install --no-dev

FROM php:8.4-apache
WORKDIR /srv/app
COPY --from=build /srv/app .
USER www-data
CMD ["apache2-foreground"]

#---- PHP: what a user installs among their files is theirs
#---- file composer.json
{ "scripts": { "post-install-cmd": "@php artisan optimize" } }
#---- file composer.lock
#---- file index.php
#---- file Dockerfile
FROM php:8.4-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY --chown=www-data:www-data . .
USER www-data
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
USER www-data
CMD ["apache2-foreground"]
#---- fixed (unsafe): "Split into build and runtime stages (php:8.4-apache, as www-data)"
FROM php:8.4-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /srv/app
COPY --chown=www-data:www-data . .
USER www-data
RUN composer install --no-dev

FROM php:8.4-apache
WORKDIR /srv/app
COPY --from=build --chown=www-data:www-data /srv/app .
USER www-data
CMD ["apache2-foreground"]

#---- ok: a script that has Composer install when the image starts
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file start.sh
#!/bin/sh
[ -d vendor/psr ] || composer install --no-dev
php -S 0.0.0.0:80 -t public
#---- file Dockerfile
FROM php:8.3-cli
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /app
COPY . .
RUN composer install --no-dev
ENTRYPOINT ["/app/start.sh"]

#---- ok: a step that writes such a script
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev
RUN echo '#!/bin/sh' > /usr/local/bin/docker-entrypoint.sh && \
    echo 'composer --no-interaction install && exec apache2-foreground' >> /usr/local/bin/docker-entrypoint.sh
ENTRYPOINT ["docker-entrypoint.sh"]

#---- ok: one that printf writes
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev && printf '#!/bin/sh\ncomposer require psr/log\nexec apache2-foreground\n' > /begin && chmod +x /begin
CMD ["/begin"]

#---- ok: one that a COPY of text brings
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev
COPY --chmod=755 <<EOF /begin
#!/bin/sh
composer install
exec apache2-foreground
EOF
CMD ["/begin"]

#---- ok: one that a step has in a heredoc
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev
RUN cat <<EOF > /begin
#!/bin/sh
composer install
exec apache2-foreground
EOF
CMD ["/begin"]

#---- a step that writes something else
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file public/index.php
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev > /var/log/install.log
# <--- info: "The final image contains Composer, which a build stage would leave out"
RUN echo 'run composer install' > /var/www/html/README
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev > /var/log/install.log
RUN echo 'run composer install' > /var/www/html/README

FROM php:8.3-apache
WORKDIR /var/www/html
COPY --from=build /var/www/html/vendor ./vendor
COPY --from=build /var/www/html/composer.json /var/www/html/composer.lock ./
COPY --from=build /var/www/html/public ./public

#---- Composer is not in the image where it is mounted
#---- file composer.json
{ "scripts": {} }
#---- file composer.lock
#---- file index.php
#---- file Dockerfile
FROM php:8.3-apache
WORKDIR /var/www/html
RUN apt-get update && apt-get install -y --no-install-recommends git unzip
COPY composer.json composer.lock ./
RUN --mount=type=bind,from=composer:2,source=/usr/bin/composer,target=/usr/bin/composer composer install --no-dev
# <--- info: "The final image contains download tools for Composer, which a build stage would leave out"
COPY index.php ./
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
WORKDIR /var/www/html
RUN apt-get update && apt-get install -y --no-install-recommends git unzip
COPY composer.json composer.lock ./
RUN --mount=type=bind,from=composer:2,source=/usr/bin/composer,target=/usr/bin/composer composer install --no-dev

FROM php:8.3-apache
WORKDIR /var/www/html
COPY --from=build /var/www/html/vendor ./vendor
COPY --from=build /var/www/html/composer.json /var/www/html/composer.lock ./
COPY index.php ./

#---- nothing unpacks for Composer
#---- file composer.json
{ "scripts": {} }
#---- file composer.lock
#---- file index.php
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-cache
# <--- info: "The final image contains Composer, which a build stage would leave out"
COPY index.php ./
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY composer.json composer.lock ./
RUN composer install --no-dev --no-cache

FROM php:8.3-apache
WORKDIR /var/www/html
COPY --from=build /var/www/html/vendor ./vendor
COPY --from=build /var/www/html/composer.json /var/www/html/composer.lock ./
COPY index.php ./

#---- ok: the script that the image starts runs Composer at each start
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file docker/docker.sh
composer dump-autoload --optimize
composer db:migrate

exec apache2-foreground
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/
WORKDIR /var/www/html
COPY ./ /var/www/html/
RUN composer install --no-dev
ENTRYPOINT ["bash", "./docker/docker.sh"]

#---- ok: a script that ends in a choice runs Composer above it
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file start.sh
#!/bin/sh
composer dump-autoload
if [ -n "$QUEUE" ]; then
  exec php artisan queue:work
else
  exec apache2-foreground
fi
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev
CMD ["./start.sh"]

#---- ok: a script that runs Composer only where a variable asks for it
#---- file composer.json
{ "require": { "monolog/monolog": "3" } }
#---- file composer.lock
#---- file start.sh
#!/bin/sh
if [ -n "$OPTIMIZE" ]; then
  composer dump-autoload
fi
if [ -n "$QUEUE" ]; then
  exec php artisan queue:work
else
  exec apache2-foreground
fi
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev
CMD ["./start.sh"]

#---- steps that both stages have stand where they stood, so that they are run once
#---- file composer.json
{ "require": { "slim/slim": "4" } }
#---- file composer.lock
{ "packages": [], "packages-dev": [] }
#---- file public/index.php
<?php
#---- file Dockerfile
FROM php:8.3-apache
WORKDIR /var/www
RUN apt-get update && apt-get install -y libzip-dev git && docker-php-ext-install zip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
EXPOSE 80
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
WORKDIR /var/www
RUN apt-get update && apt-get install -y libzip-dev git && docker-php-ext-install zip
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . .
RUN composer install --no-dev

FROM php:8.3-apache
WORKDIR /var/www
RUN apt-get update && apt-get install -y libzip-dev git && docker-php-ext-install zip
COPY --from=build /var/www/vendor ./vendor
COPY --from=build /var/www/composer.json /var/www/composer.lock ./
COPY --from=build /var/www/public ./public
EXPOSE 80

#---- a folder that is not there is given to nobody
#---- file composer.json
{ "require": { "slim/slim": "4" } }
#---- file composer.lock
{ "packages": [], "packages-dev": [] }
#---- file public/index.php
<?php
#---- file Dockerfile
FROM php:8.3-apache
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev
# <--- info: "The final image contains Composer, which a build stage would leave out"
RUN chown -R www-data:www-data storage || true
RUN chown -R www-data:www-data public
#---- fixed (unsafe): "Split into build and runtime stages (php:8.3-apache, as root)"
FROM php:8.3-apache AS build
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
WORKDIR /var/www/html
COPY . .
RUN composer install --no-dev
RUN chown -R www-data:www-data storage || true
RUN chown -R www-data:www-data public

FROM php:8.3-apache
WORKDIR /var/www/html
COPY --from=build /var/www/html/vendor ./vendor
COPY --from=build /var/www/html/composer.json /var/www/html/composer.lock ./
COPY --from=build --chown=www-data:www-data /var/www/html/public ./public
