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

#---- scripts of an update, which an install without a lockfile is
#---- file composer.json
{ "require": { "psr/log": "^3" }, "scripts": { "post-update-cmd": "@php artisan vendor:publish" } }
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- refused: "Copy the sources after `composer install`: `post-update-cmd` runs only while there is no `composer.lock`, which the first of two installs writes"

#---- scripts before an update
#---- file composer.json
{ "require": { "psr/log": "^3" }, "scripts": { "pre-update-cmd": ["php check.php"] } }
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- refused: "Copy the sources after `composer install`: `pre-update-cmd` runs only while there is no `composer.lock`, which the first of two installs writes"

#---- scripts of an update, and a lockfile
#---- file composer.json
{ "require": { "psr/log": "^3" }, "scripts": { "post-update-cmd": "@php artisan vendor:publish" } }
#---- file composer.lock
{}
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json and composer.lock first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- no commands in the scripts of an update
#---- file composer.json
{ "require": { "psr/log": "^3" }, "scripts": { "post-update-cmd": [], "pre-update-cmd": "" } }
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json ./
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- the same scripts after an update and an install
#---- file composer.json
{ "require": { "psr/log": "^3" }, "scripts": { "post-update-cmd": ["@auto-scripts"], "post-install-cmd": ["@auto-scripts"] } }
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json ./
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- scripts of an update that do not run
#---- file composer.json
{ "require": { "psr/log": "^3" }, "scripts": { "post-update-cmd": "php a.php" } }
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev --no-scripts
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json ./
RUN composer install --no-autoloader --no-dev --no-scripts
COPY . .
RUN composer install --no-dev --no-scripts
