FROM rust:1.83-slim AS wasm
RUN rustup target add wasm32-unknown-unknown && cargo install wasm-pack --version 0.13.1 --locked
WORKDIR /engine
COPY engine/Cargo.toml engine/Cargo.lock ./
RUN mkdir src && echo 'pub fn placeholder() {}' > src/lib.rs \
 && cargo build --release --target wasm32-unknown-unknown \
 && rm -r src
COPY engine/src ./src
RUN touch src/lib.rs && wasm-pack build --release --target web --out-dir /pkg

FROM node:22-alpine AS site
WORKDIR /site
COPY site/package.json site/package-lock.json ./
COPY --from=wasm /pkg ../engine/pkg
RUN npm ci
COPY site ./
RUN npm run build

FROM nginx:1.27-alpine-slim
COPY --from=site /site/dist /usr/share/nginx/html
RUN sed -i 's|application/javascript|&\n    application/wasm wasm;\n|' /etc/nginx/mime.types
