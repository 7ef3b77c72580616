ARG WORDPRESS_VERSION=6.7.1
FROM wordpress:${WORDPRESS_VERSION}-php8.2-apache

# Extra PHP settings
RUN { \
		echo 'upload_max_filesize = 64M'; \
		echo 'post_max_size = 64M'; \
		echo 'memory_limit = 256M'; \
		echo 'expose_php = Off'; \
	} > /usr/local/etc/php/conf.d/zz-site.ini

# WP-CLI
ADD --chmod=755 https://github.com/wp-cli/wp-cli/releases/download/v2.11.0/wp-cli-2.11.0.phar /usr/local/bin/wp

RUN apt-get update && apt-get install -y --no-install-recommends less mariadb-client unzip ; rm -rf /var/lib/apt/lists/*

ENV WORDPRESS_DB_HOST=db:3306 \
    WORDPRESS_DB_USER=site \
    WORDPRESS_DB_PASSWORD_FILE=/run/secrets/db_password \
    WORDPRESS_TABLE_PREFIX=wp_ \
    WORDPRESS_CONFIG_EXTRA="define('WP_CACHE', true); define('DISALLOW_FILE_EDIT', true);"

COPY --chown=www-data:www-data wp-content/themes/harbour /usr/src/wordpress/wp-content/themes/harbour
COPY --chown=www-data:www-data wp-content/mu-plugins /usr/src/wordpress/wp-content/mu-plugins

RUN set -ex; \
	cd /usr/src/wordpress/wp-content/plugins; \
	for plugin in redis-cache.2.5.4 wordpress-seo.24.1 contact-form-7.6.0.1; do \
		curl -fsSLO "https://downloads.wordpress.org/plugin/$plugin.zip"; \
		unzip -q "$plugin.zip"; \
		rm "$plugin.zip"; \
	done; \
	chown -R www-data:www-data .

HEALTHCHECK --interval=1m --timeout=10s --start-period=40s CMD curl -fsS http://127.0.0.1/wp-login.php > /dev/null || exit 1
