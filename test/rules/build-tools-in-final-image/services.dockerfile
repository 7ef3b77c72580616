#---- a health check of Compose and a command behind a script that waits need programs of the full image
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file scripts/wait-for-it.sh
#---- file compose.yaml
services:
  web:
    build: .
    command: sh -c "./scripts/wait-for-it.sh db:5432 -- ./shop"
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost:8080/health"]
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/scripts/wait-for-it.sh ./scripts/
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- a health check of Compose in the words of a shell needs an image that has one
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file compose.yaml
services:
  web:
    build: .
    healthcheck:
      test: test -f /tmp/ready || exit 1
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM debian:trixie-slim
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- words of Compose are arguments of an ENTRYPOINT, and a service of another target is none of this image
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file compose.yaml
services:
  web:
    build: .
    command: ["work", "--fast"]
  other:
    build: { context: ., target: other }
    command: convert
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
ENTRYPOINT ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM debian:trixie-slim
WORKDIR /app
COPY --from=build /app/shop ./
ENTRYPOINT ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/shop ./
ENTRYPOINT ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/shop ./
ENTRYPOINT ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/shop ./
ENTRYPOINT ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.26-trixie AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build /app/shop ./
ENTRYPOINT ["./shop"]

#---- no fix: a program that a service starts and nothing is known of
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file compose.yaml
services:
  migrate:
    build: .
    command: migrate up
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- refused: "Split into build and runtime stages: `compose.yaml` starts `migrate` in this image, and no smaller base image is known to contain it"

#---- no fix: a service starts a program in place of the ENTRYPOINT
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file compose.yaml
services:
  web:
    build: .
    entrypoint: ["dlv", "exec"]
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
ENTRYPOINT ["./shop"]
#---- refused: "Split into build and runtime stages: `compose.yaml` starts `dlv` in this image, and no smaller base image is known to contain it"

#---- no fix: a service starts a script of unknown commands
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file wait.sh
#---- file compose.yaml
services:
  web:
    build: .
    command: ["./run-all.bash", "--", "./shop"]
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- refused: "Split into build and runtime stages: `compose.yaml` starts `./run-all.bash` in this image, and the commands of that script are unknown"

#---- no fix: a service starts what a variable says
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file compose.yaml
services:
  web:
    build: .
    command: $PROGRAM
#---- file Dockerfile
FROM golang:1.26-trixie
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- refused: "Split into build and runtime stages: a program that `compose.yaml` starts in this image is unknown"

#---- no fix: a service starts a source of the build
#---- file package.json
{
  "scripts": { "build": "tsc", "work": "node src/work.js", "seed": "sh -c seed", "late": "node dist/late.js" },
  "dependencies": { "express": "4" },
  "devDependencies": { "typescript": "5" }
}
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file src/work.js
#---- file compose.yaml
services:
  work:
    build: .
    command: npm run work
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- refused: "Split into build and runtime stages: compose.yaml starts `npm run work` in this image, which needs `src/work.js`, a file of the build"

#---- no fix: a service starts a script that is not known
#---- file package.json
{
  "scripts": { "build": "tsc", "work": "node src/work.js", "seed": "sh -c seed", "late": "node dist/late.js" },
  "dependencies": { "express": "4" },
  "devDependencies": { "typescript": "5" }
}
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file src/work.js
#---- file compose.yaml
services:
  work:
    build: .
    command: sh -c "npm run absent && node dist/app.js"
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- refused: "Split into build and runtime stages: compose.yaml starts `npm run absent` in this image, and what that runs is unknown"

#---- no fix: a service starts a program of no known package
#---- file package.json
{
  "scripts": { "build": "tsc", "work": "node src/work.js", "seed": "seeder all", "late": "node dist/late.js" },
  "dependencies": { "express": "4" },
  "devDependencies": { "typescript": "5" }
}
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file src/work.js
#---- file compose.yaml
services:
  work:
    build: .
    command: npm run seed
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- refused: "Split into build and runtime stages: compose.yaml starts `npm run seed` in this image, which runs `seeder`, and no dependency in package.json is known to bring it"

#---- services that start what comes along, and what the image has
#---- file package.json
{
  "scripts": { "build": "tsc", "work": "node src/work.js", "seed": "sh -c seed", "late": "node dist/late.js" },
  "dependencies": { "express": "4" },
  "devDependencies": { "typescript": "5" }
}
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file src/work.js
#---- file compose.yaml
services:
  late:
    build: .
    command: sh -c "npm run late && exec node dist/app.js"
    healthcheck:
      test: ["CMD-SHELL", "wget -q http://localhost:3000 -O - || exit 1"]
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]

#---- a service starts programs of packages, and one that the smaller image lacks
#---- file requirements.txt
flask
#---- file app.py
#---- file compose.yaml
services:
  work:
    build: .
    command: bash -c "flask db upgrade && taskiq worker"
  pictures:
    build: .
    command: convert a.png b.png
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "app.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
RUN apt-get update && apt-get install -y --no-install-recommends imagemagick && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY . .
CMD ["python", "app.py"]

#---- no fix: a service starts what no web server has
#---- file package.json
{ "scripts": { "build": "vite build" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
#---- file compose.yaml
services:
  web:
    build: .
    healthcheck:
      test: ["CMD", "node", "check.js"]
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
CMD ["npx", "vite", "preview", "--host"]
#---- refused: "Split into build and runtime stages: `compose.yaml` starts `node` in this image, and a web server is all that would be left"

#---- no fix: a service takes what is built from its folder, and nginx has it elsewhere
#---- file frontend/package.json
{ "scripts": { "build": "react-scripts build" }, "dependencies": { "react-scripts": "5" } }
#---- file frontend/package-lock.json
#---- file frontend/src/index.js
#---- file docker-compose.yml
services:
  frontend:
    build: ./frontend
    volumes: [static:/staticfiles/]
    command: sh -c "cp -r /app/build/. /staticfiles/"
#---- file frontend/Dockerfile
FROM node:18
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
RUN npm install --global http-server
CMD ["npx", "-y", "http-server", "-p", "8000", "/app/build"]
#---- refused: "Split into build and runtime stages: `docker-compose.yml` uses `/app/build` of this image, which the final stage would no longer have"

#---- no fix: the same of an image that a workflow builds, by the last part of its name
#---- file frontend/package.json
{ "scripts": { "build": "react-scripts build" }, "dependencies": { "react-scripts": "5" } }
#---- file frontend/package-lock.json
#---- file frontend/src/index.js
#---- file .github/workflows/main.yml
on: push
jobs:
  front:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@v4
        with:
          context: ./frontend
          push: true
          tags: ${{ secrets.DOCKER_USERNAME }}/shop_frontend:latest
#---- file docker-compose.production.yml
services:
  db:
    image: postgres:16
  frontend:
    image: someone/shop_frontend
    volumes: [static:/staticfiles/]
    command: cp -r build/. /staticfiles/
#---- file frontend/Dockerfile
FROM node:18
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
CMD ["npx", "-y", "http-server", "-p", "8000", "/app/build"]
#---- refused: "Split into build and runtime stages: `docker-compose.production.yml` uses `/app/build` of this image, which the final stage would no longer have"

#---- no fix: a volume that is filled with what the image has at its place
#---- file package.json
{ "scripts": { "build": "vite build" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
#---- file compose.yaml
services:
  web:
    build: .
    volumes:
      - type: volume
        source: pages
        target: /app/dist
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
CMD ["npx", "vite", "preview", "--host"]
#---- refused: "Split into build and runtime stages: `compose.yaml` fills a volume with `/app/dist` of this image, which the final stage would no longer have"

#---- no fix: a command of a Makefile takes a page out of the container
#---- file package.json
{ "scripts": { "build": "vite build" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
#---- file compose.yaml
services:
  web:
    build: .
#---- file Makefile
first:
	@docker compose exec -T web cat dist/index.html
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
CMD ["npx", "vite", "preview", "--host"]
#---- refused: "Split into build and runtime stages: `Makefile` uses `/app/dist/index.html` of this image, which the final stage would no longer have"

#---- no fix: a script runs a file that another step builds
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file compose.yaml
services:
  web:
    build: .
#---- file deploy.sh
#!/bin/sh
docker compose up -d
docker-compose -f compose.yaml run --rm -e SEED=1 web node tools/seed.js
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- refused: "Split into build and runtime stages: `deploy.sh` uses `/app/tools/seed.js` of this image, and which step makes that is unknown"

#---- what scripts run that comes along, and what they run in other images, hinders nothing
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file compose.yaml
services:
  web:
    build: .
    volumes:
      - ./tools:/app/tools
      - data:/app/data
    command: sh -c "node tools/wait.js && node dist/app.js --db /app/data/shop.sqlite"
  db:
    image: postgres:16
  cache:
    image: redis:7
    command: redis-server /app/redis.conf
#---- file .github/workflows/images.yml
jobs:
  cache:
    steps:
      - uses: docker/build-push-action@v6
        with:
          tags: ghcr.io/shop/redis:7
#---- file Makefile
# docker compose exec web node tools/seed.js
seed:
	docker compose exec db psql -f tools/seed.js
	docker compose exec web node dist/seed.js
	@echo "docker compose exec web node tools/seed.js"
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:22-alpine AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]

#---- the old server is not installed any more where nginx serves
#---- file package.json
{ "scripts": { "build": "react-scripts build" }, "dependencies": { "react-scripts": "5" } }
#---- file package-lock.json
#---- file src/index.js
#---- file Dockerfile
FROM node:18
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
RUN npm install --global http-server
CMD ["npx", "-y", "http-server", "-p", "8000", "/app/build"]
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable-alpine, as root)"
FROM node:18 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginx:stable-alpine
COPY --from=build /app/build /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 8000;
  root /usr/share/nginx/html;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable, as root)"
FROM node:18 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginx:stable
COPY --from=build /app/build /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 8000;
  root /usr/share/nginx/html;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (nginxinc/nginx-unprivileged:stable-alpine, as nginx)"
FROM node:18 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /app/build /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 8000;
  root /usr/share/nginx/html;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ $uri.html =404;
  }
}
EOF

#---- ok: the only service that uses it mounts the project over the working directory
#---- file compose.yaml
services:
  app:
    build: .
    volumes:
      - .:/app
      - /app/node_modules
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/index.js" }, "devDependencies": { "typescript": "5" }, "dependencies": { "a": "1" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
1
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["node", "dist/index.js"]

#---- another service uses it as it is
#---- file compose.yaml
services:
  app:
    build: .
    volumes: ['.:/app']
  prod:
    build: .
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/index.js" }, "devDependencies": { "typescript": "5" }, "dependencies": { "a": "1" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
1
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-slim, as root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs24-debian13, as root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs24-debian13
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-slim, as node instead of root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs24-debian13:nonroot, as nonroot instead of root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs24-debian13:nonroot
WORKDIR /app
COPY --from=deps --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]

#---- a folder of data is no project
#---- file compose.yaml
services:
  app:
    build: .
    volumes: ['./data:/app/data']
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/index.js" }, "devDependencies": { "typescript": "5" }, "dependencies": { "a": "1" } }
#---- file package-lock.json
{ "lockfileVersion": 3, "packages": {} }
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/index.ts
1
#---- file .dockerignore
node_modules
.git
#---- file Dockerfile
FROM node:24
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-slim, as root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs24-debian13, as root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs24-debian13
WORKDIR /app
COPY --from=deps /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:24-slim, as node instead of root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
USER node
WORKDIR /app
COPY --from=deps --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/index.js"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/nodejs24-debian13:nonroot, as nonroot instead of root)"
FROM node:24 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM gcr.io/distroless/nodejs24-debian13:nonroot
WORKDIR /app
COPY --from=deps --chown=nonroot:nonroot /app/node_modules ./node_modules
COPY --from=build --chown=nonroot:nonroot /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["dist/index.js"]

#---- ok: a pipeline of Cloud Build tests in the image with packages for development
#---- file cloudbuild.yaml
steps:
  - name: gcr.io/cloud-builders/docker
    args: ['build', '-t', 'gcr.io/$PROJECT_ID/backend:latest', '.']
  - name: 'gcr.io/cloud-builders/docker'
    args: ['run', '-d', '--name', 'backend', '-t', 'gcr.io/$PROJECT_ID/backend:latest']
  - name: 'gcr.io/cloud-builders/docker'
    args: ['exec', 'backend', 'yarn', 'lint']
#---- file package.json
{ "scripts": { "build": "tsc", "lint": "eslint src", "start": "node dist/main.js" }, "devDependencies": { "typescript": "5", "eslint": "9" } }
#---- file yarn.lock
#---- file src/main.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN yarn && yarn build
CMD ["yarn", "start"]

#---- ok: a workflow tests in the container of the image
#---- file .github/workflows/test.yml
jobs:
  test:
    steps:
      - run: docker build -t app .
      - run: docker run -d --name app-test app
      - run: docker exec app-test npx jest --ci
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/main.js" }, "devDependencies": { "typescript": "5", "jest": "30" } }
#---- file package-lock.json
{}
#---- file src/main.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["npm", "start"]

#---- ok: a Makefile tests in the service
#---- file compose.yaml
services:
  web:
    build: .
#---- file Makefile
test:
	docker compose exec -T web npm test
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/main.js", "test": "jest" }, "devDependencies": { "typescript": "5", "jest": "30" } }
#---- file package-lock.json
{}
#---- file src/main.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
CMD ["npm", "start"]

#---- a pipeline that runs what the image has anyway
#---- file cloudbuild.yaml
steps:
  - name: gcr.io/cloud-builders/docker
    args: ['build', '-t', 'gcr.io/$PROJECT_ID/backend:latest', '.']
  - name: gcr.io/cloud-builders/docker
    args: ['run', '--rm', 'gcr.io/$PROJECT_ID/backend:latest', 'node', '--version']
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/main.js" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
{}
#---- file src/main.ts
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app .
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app .
CMD ["npm", "start"]

#---- mounts of another Compose file say nothing of one that is complete by itself
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/a.js" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file docker-compose.yml
services:
  web:
    build: { context: ., dockerfile: Dockerfile.dev }
    volumes: ['.:/app']
#---- file docker-compose.prod.yml
services:
  web:
    image: shop
    build: { context: ., dockerfile: Dockerfile.prod }
#---- file Dockerfile.prod
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-slim, as node instead of root)"
FROM node:22 AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM node:22-slim
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- ok: mounts of a file that another one is laid over
#---- file package.json
{ "scripts": { "build": "tsc", "start": "node dist/a.js" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/a.ts
#---- file docker-compose.yml
services:
  web:
    build: .
    volumes: ['.:/app']
#---- file docker-compose.prod.yml
services:
  web:
    build: { context: ., dockerfile: Dockerfile.prod }
#---- file start.sh
docker compose -f docker-compose.yml -f docker-compose.prod.yml up
#---- file Dockerfile.prod
FROM node:22
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build
CMD ["npm", "start"]
