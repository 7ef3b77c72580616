#---- a file that Git ignores is named so that it may not be there
#---- file .gitignore
.env
#---- file .env
TOKEN=abc
#---- file requirements.txt
flask
python-dotenv
#---- file main.py
#---- file config.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
COPY . .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/.en[v] /app/config.py /app/main.py ./
CMD ["python", "main.py"]

#---- one that may come later
#---- file .gitignore
/.env
__pycache__
#---- file requirements.txt
flask
python-dotenv
#---- file main.py
#---- file config.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
COPY . .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/config.py /app/main.py /app/.en[v] ./
CMD ["python", "main.py"]

#---- one that only an example tells of
#---- file go.mod
module example.com/shop
require github.com/joho/godotenv v1.5.1
#---- file main.go
package main
#---- file .env.sample
#---- file Dockerfile
FROM golang:1.26
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (debian:trixie-slim, as root)"
FROM golang:1.26 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM debian:trixie-slim
WORKDIR /app
COPY --from=build /app/.en[v] /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.26 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /app/.en[v] /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.26 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /app/.en[v] /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.26 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM scratch
WORKDIR /app
COPY --from=build /app/.en[v] /app/shop ./
CMD ["./shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12:nonroot, as nonroot instead of root)"
FROM golang:1.26 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o /app/shop .

FROM gcr.io/distroless/static-debian12:nonroot
WORKDIR /app
COPY --from=build --chown=nonroot:nonroot /app/.en[v] ./
COPY --from=build /app/shop ./
CMD ["./shop"]

#---- templates that nothing reads stay, and so does what no program reads
#---- file .gitignore
.env
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file example.env.local
#---- file .env.sample
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]

#---- what `next start` reads again
#---- file .gitignore
node_modules
.env*.local
uploads/
#---- file package.json
{ "scripts": { "build": "next build", "start": "next start" }, "dependencies": { "next": "15", "react": "19" } }
#---- file package-lock.json
#---- file next.config.js
#---- file app/page.js
#---- file public/logo.svg
#---- file uploads/photo.jpg
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains files of the build, which a build stage would leave out"
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/next.config.js /app/.env.loca[l] /app/.env.production.loca[l] /app/package.json ./
COPY --from=build /app/public ./public
COPY --from=build /app/upload[s] ./uploads
COPY --from=build /app/.next ./.next
CMD ["npm", "start"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/next.config.js /app/.env.loca[l] /app/.env.production.loca[l] ./
COPY --from=build --chown=node:node /app/public ./public
COPY --from=build --chown=node:node /app/upload[s] ./uploads
COPY --from=build --chown=node:node /app/.next ./.next
COPY --from=build /app/package.json ./
CMD ["npm", "start"]

#---- an exception in `.gitignore`, and an ignore file that keeps it out
#---- file .gitignore
*
!*.py
!requirements.txt
!Dockerfile
#---- file .dockerignore
.env
#---- file requirements.txt
flask
python-dotenv
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
COPY . .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/main.py ./
CMD ["python", "main.py"]

#---- Buildah fails where a pattern matches nothing: the folder goes along
#---- settings
{ "slipway.build.command": "podman" }
#---- file .gitignore
.env
#---- file requirements.txt
flask
python-dotenv
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
COPY . .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY . .
COPY --from=build /opt/venv /opt/venv
CMD ["python", "main.py"]

#---- what the example of `dotenv-safe` says is checked on start
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "dotenv-safe": "9" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file .env.example
#---- file Dockerfile
FROM node:22-alpine
WORKDIR /app
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.env.example /app/.en[v] /app/package.json ./
COPY --from=build /app/dist ./dist
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node instead of root)"
FROM node:22-alpine AS build
WORKDIR /app
COPY . .
RUN npm ci && npm run build
RUN npm prune --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/.env.example /app/.en[v] ./
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build /app/package.json ./
CMD ["node", "dist/app.js"]
