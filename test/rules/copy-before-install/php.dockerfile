#---- composer installs in two
#---- file composer.json
{}
#---- file composer.lock
#---- file index.php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev --optimize-autoloader
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json and composer.lock first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-scripts --no-autoloader --no-dev --optimize-autoloader
COPY . .
RUN composer install --no-dev --optimize-autoloader

#---- a setting of Composer is written to composer.json
#---- file composer.json
{ "require": { "monolog/monolog": "^3" } }
#---- file composer.lock
{}
#---- file src/App.php
<?php
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer config repositories.a composer https://a.example.com
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- refused: "Copy the sources after `composer install`: `composer config` in line 4 may use the files"

#---- packages in another folder than the usual one
#---- file composer.json
{ "require": { "psr/log": "^3" }, "config": { "vendor-dir": "lib/deps" } }
#---- file composer.lock
{}
#---- file vendor/own/a.php
<?php
#---- file index.php
<?php
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json and composer.lock first, then `composer install`, and create .dockerignore"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev
#---- fixed .dockerignore
.git
lib/deps
