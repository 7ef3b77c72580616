#---- an autoloader for the project's classes
#---- file composer.json
{ "require": { "acme/leaf": "^1.0" }, "autoload": { "psr-4": { "App\\": "src/" }, "classmap": ["legacy/"] } }
#---- file src/Main.php
<?php
namespace App;
class Main {}
#---- file legacy/Old.php
<?php
class Old {}
#---- file composer.lock
$ composer update --no-install -q
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev --optimize-autoloader
#---- fixed (unsafe): "Copy composer.json and composer.lock first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-scripts --no-autoloader --no-dev --optimize-autoloader
COPY . .
RUN composer install --no-dev --optimize-autoloader

#---- a package in a folder of the project
#---- file composer.json
{ "require": { "acme/own": "*" }, "repositories": [{ "type": "path", "url": "packages/own" }] }
#---- file packages/own/composer.json
{ "name": "acme/own", "version": "1.0.0", "autoload": { "psr-4": { "Own\\": "src/" } } }
#---- file packages/own/src/Own.php
<?php
namespace Own;
class Own {}
#---- file composer.lock
$ composer update --no-install -q
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install
#---- refused: "Copy the sources after `composer install`: it gets dependencies from folders of the project"
