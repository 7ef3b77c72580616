# An image that a variable holds whole may be another one, with other tags.

#---- a variable for the image
#---- file package.json
{ "scripts": { "build": "tsc" }, "devDependencies": { "typescript": "5.0.0" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": { "": { "devDependencies": { "typescript": "5.0.0" } }, "node_modules/typescript": { "version": "5.0.0", "dev": true } } }
#---- file src/server.ts
#---- file Dockerfile
ARG RUNNER=node:22
FROM ${RUNNER}
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/server.js"]
#---- refused: "Split into build and runtime stages: the image name contains variables"

#---- a variable for the version
#---- file Gemfile
gem "puma"
#---- file Gemfile.lock
GEM
  specs:
    puma (6.0.0)
#---- file app.rb
#---- file Dockerfile
ARG RUBY_VERSION=3.3
FROM docker.io/library/ruby:$RUBY_VERSION
WORKDIR /app
COPY . .
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
CMD ["ruby", "app.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (docker.io/library/ruby:$RUBY_VERSION-slim, as root)"
ARG RUBY_VERSION=3.3
FROM docker.io/library/ruby:$RUBY_VERSION AS build
WORKDIR /app
COPY . .
RUN bundle install

FROM docker.io/library/ruby:$RUBY_VERSION-slim
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /app/Gemfile /app/Gemfile.lock /app/app.rb ./
CMD ["ruby", "app.rb"]

#---- a variable for Python's image
#---- file requirements.txt
flask==3.0.0
#---- file app.py
#---- file Dockerfile
ARG BASE=python:3.12
FROM $BASE
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: the image name contains variables"

#---- from the mirror that the image to build on comes from
#---- file go.mod
module example.com/app
go 1.25
#---- file main.go
package main
func main() {}
#---- file Dockerfile
FROM public.ecr.aws/docker/library/golang:1.25-bookworm
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (public.ecr.aws/docker/library/debian:bookworm-slim, as root)"
FROM public.ecr.aws/docker/library/golang:1.25-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .

FROM public.ecr.aws/docker/library/debian:bookworm-slim
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12, as root)"
FROM public.ecr.aws/docker/library/golang:1.25-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .

FROM gcr.io/distroless/base-debian12
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/base-debian12:nonroot, as nonroot instead of root)"
FROM public.ecr.aws/docker/library/golang:1.25-bookworm AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=1 go build -o /app .

FROM gcr.io/distroless/base-debian12:nonroot
WORKDIR /src
COPY --from=build /app /
CMD ["/app"]

#---- a site from the mirror
#---- file package.json
{ "scripts": { "build": "vite build" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
{ "lockfileVersion": 3 }
#---- file index.html
<p>
#---- file Dockerfile
FROM docker.io/library/node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
CMD ["npx", "serve", "dist"]
#---- fixed (unsafe): "Split into build and runtime stages (docker.io/library/nginx:stable-alpine, as root)"
FROM docker.io/library/node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM docker.io/library/nginx:stable-alpine
COPY --from=build /app/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 3000;
  root /usr/share/nginx/html;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (docker.io/library/nginx:stable, as root)"
FROM docker.io/library/node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM docker.io/library/nginx:stable
COPY --from=build /app/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 3000;
  root /usr/share/nginx/html;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (docker.io/nginxinc/nginx-unprivileged:stable-alpine, as nginx)"
FROM docker.io/library/node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM docker.io/nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /app/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 3000;
  root /usr/share/nginx/html;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
