#---- credentials that a step writes into its home stay behind, and other files there go along
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file .npmrc
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
RUN echo "machine example.com login x password y" > ~/.netrc && chmod 600 "$HOME/.netrc"
RUN mkdir -p ~/.ssh && echo "lang=en" > ${HOME}/.shoprc
COPY .npmrc /root/.npmrc
COPY . .
RUN CGO_ENABLED=0 go build -o ~/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/root/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (alpine:3, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
RUN echo "machine example.com login x password y" > ~/.netrc && chmod 600 "$HOME/.netrc"
RUN mkdir -p ~/.ssh && echo "lang=en" > ${HOME}/.shoprc
COPY .npmrc /root/.npmrc
COPY . .
RUN CGO_ENABLED=0 go build -o ~/shop .

FROM alpine:3
WORKDIR /app
COPY --from=build /root/.shoprc /root/.shoprc
COPY --from=build /root/shop /root/
CMD ["/root/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (gcr.io/distroless/static-debian12, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
RUN echo "machine example.com login x password y" > ~/.netrc && chmod 600 "$HOME/.netrc"
RUN mkdir -p ~/.ssh && echo "lang=en" > ${HOME}/.shoprc
COPY .npmrc /root/.npmrc
COPY . .
RUN CGO_ENABLED=0 go build -o ~/shop .

FROM gcr.io/distroless/static-debian12
WORKDIR /app
COPY --from=build /root/.shoprc /root/.shoprc
COPY --from=build /root/shop /root/
CMD ["/root/shop"]
#---- fixed (unsafe): "Split into build and runtime stages (scratch, as root)"
FROM golang:1.24-alpine AS build
WORKDIR /app
RUN echo "machine example.com login x password y" > ~/.netrc && chmod 600 "$HOME/.netrc"
RUN mkdir -p ~/.ssh && echo "lang=en" > ${HOME}/.shoprc
COPY .npmrc /root/.npmrc
COPY . .
RUN CGO_ENABLED=0 go build -o ~/shop .

FROM scratch
WORKDIR /app
COPY --from=build /root/.shoprc /root/.shoprc
COPY --from=build /root/shop /root/
CMD ["/root/shop"]

#---- no fix: a home that is not known
#---- file go.mod
module example.com/shop
#---- file main.go
package main
#---- file Dockerfile
FROM golang:1.24-alpine
WORKDIR /app
COPY . .
ARG HOME
RUN echo "lang=en" > ~/.shoprc
RUN CGO_ENABLED=0 go build -o /app/shop .
# <--- info: "The final image contains the Go toolchain, which a build stage would leave out"
CMD ["/app/shop"]
#---- refused: "Split into build and runtime stages: `echo` in line 5 may create files that the program needs at run time"

#---- a tilde in quotes is a name, and a home that a user of the image has
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
#---- file Dockerfile
FROM node:22-alpine
USER node
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN touch ~/.shoprc "~/x"
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- fixed (unsafe): "Split into build and runtime stages (node:22-alpine, as node)"
FROM node:22-alpine AS build
USER node
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN touch ~/.shoprc "~/x"
RUN npm run build

FROM node:22-alpine AS deps
USER node
WORKDIR /app
COPY package*.json ./
RUN npm ci --omit=dev

FROM node:22-alpine
USER node
WORKDIR /app
COPY --from=deps --chown=node /app/node_modules ./node_modules
COPY --from=build /home/node/.shoprc /home/node/.shoprc
COPY --from=build /app/~/x ./~/x
COPY --from=build --chown=node /app/dist ./dist
COPY --from=build --chown=node /app/package.json ./
CMD ["node", "dist/app.js"]
