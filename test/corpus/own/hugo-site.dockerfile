FROM hugomods/hugo:exts-0.139.4 AS site
ARG HUGO_BASEURL=https://docs.quay.example/
ENV HUGO_BASEURL=${HUGO_BASEURL} HUGO_ENVIRONMENT=production
COPY . /src
RUN npm ci
RUN hugo --minify --gc --enableGitInfo

FROM caddy:2.8-alpine
COPY <<'CADDYFILE' /etc/caddy/Caddyfile
:8080 {
	root * /srv
	encode zstd gzip
	file_server
	handle_errors {
		rewrite * /{err.status_code}.html
		file_server
	}
	header /css/* Cache-Control "public, max-age=31536000, immutable"
}
CADDYFILE
COPY --from=site /src/public /srv
