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

#---- composer: archives of the project
#---- file composer.json
{ "repositories": [{ "type": "artifact", "url": "artifacts" }], "require": { "a/b": "*" } }
#---- file composer.lock
{}
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file artifacts/b.zip
x
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json, composer.lock and artifacts first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
COPY artifacts/ ./artifacts/
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- composer: archives that are not there
#---- file composer.json
{ "repositories": [{ "type": "artifact", "url": "artifacts/" }], "require": { "a/b": "*" } }
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
#---- refused: "Copy the sources after `composer install`: it looks for packages in `artifacts`, which is not among the copied files"

#---- composer: a list of patches
#---- file composer.json
{ "require": { "cweagans/composer-patches": "^1" }, "extra": { "patches-file": "composer.patches.json" } }
#---- file composer.lock
{}
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file composer.patches.json
{ "patches": { "a/b": { "x": "p/x.patch" } } }
#---- file p/x.patch
x
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json, composer.lock, composer.patches.json and p/x.patch first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock composer.patches.json ./
COPY p/x.patch ./p/
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- composer: the usual list of patches
#---- file composer.json
{ "require": { "cweagans/composer-patches": "^2" } }
#---- file composer.lock
{}
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file patches.json
{ "patches": { "a/b": [{ "description": "x", "url": "p/x.patch" }] } }
#---- file patches.lock.json
{}
#---- file p/x.patch
x
#---- file Dockerfile
FROM composer:2
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer install`: every source change reinstalls all packages"
RUN composer install --no-dev
#            ^^^^^^^ related: "`composer install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json, composer.lock, patches.json and 2 more first, then `composer install`"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock patches.json patches.lock.json ./
COPY p/x.patch ./p/
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- composer: projects that a plugin installs along
#---- file composer.json
{ "require": { "bamarni/composer-bin-plugin": "^1" }, "extra": { "bamarni-bin": { "forward-command": true } } }
#---- file composer.lock
{}
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file vendor-bin/x/composer.json
{}
#---- file vendor-bin/x/composer.lock
{}
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
COPY vendor-bin/x/composer.json vendor-bin/x/composer.lock ./vendor-bin/x/
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- composer: manifests that are merged
#---- file composer.json
{ "extra": { "merge-plugin": { "include": ["modules/*/composer.json"] } } }
#---- file composer.lock
{}
#---- file src/App.php
<?php
#---- file .dockerignore
vendor
#---- file modules/a/composer.json
{}
#---- file modules/a/A.php
<?php
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
COPY modules/a/composer.json ./modules/a/
RUN composer install --no-scripts --no-autoloader --no-dev
COPY . .
RUN composer install --no-dev

#---- the manager itself is a file of the project
#---- file composer.json
{ "require": { "acme/a": "1" } }
#---- file composer.lock
{ "packages": [] }
#---- file composer.phar
#!/usr/bin/env php
#---- file src/a.php
<?php
#---- file Dockerfile
FROM php:8.4-fpm
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `composer.phar install`: every source change reinstalls all packages"
RUN php composer.phar install --no-scripts --no-autoloader
#                     ^^^^^^^ related: "`composer.phar install` runs again with every source change"
#---- fixed (unsafe): "Copy composer.json, composer.lock and composer.phar first, then `composer.phar install`, and create .dockerignore"
FROM php:8.4-fpm
WORKDIR /app
COPY composer.json composer.lock composer.phar ./
RUN php composer.phar install --no-scripts --no-autoloader
COPY . .
#---- fixed .dockerignore
.git
vendor
