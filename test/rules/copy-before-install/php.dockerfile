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
