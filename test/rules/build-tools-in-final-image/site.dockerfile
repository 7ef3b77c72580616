#---- a static site goes to nginx, on the same port
#---- file package.json
{ "scripts": { "build": "vite build", "preview": "vite preview --port 5000 --host" }, "devDependencies": { "vite": "7" } }
#---- file package-lock.json
#---- file index.html
#---- file Dockerfile
FROM node:22
WORKDIR /site
COPY . .
RUN npm ci && npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
EXPOSE 5000
CMD ["npm", "run", "preview"]
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable-alpine, as root)"
FROM node:22 AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build

FROM nginx:stable-alpine
COPY --from=build /site/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
EXPOSE 5000
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable, as root)"
FROM node:22 AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build

FROM nginx:stable
COPY --from=build /site/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
EXPOSE 5000
#---- fixed (unsafe): "Split into build and runtime stages (nginxinc/nginx-unprivileged:stable-alpine, as nginx)"
FROM node:22 AS build
WORKDIR /site
COPY . .
RUN npm ci && npm run build

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /site/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5000;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
EXPOSE 5000

#---- a generated site
FROM python:3.12
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
EXPOSE 8000
CMD ["python", "-m", "http.server", "8000", "-d", "/site"]
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable-alpine, as root)"
FROM python:3.12 AS build
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site

FROM nginx:stable-alpine
COPY --from=build /site /usr/share/nginx/html
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
EXPOSE 8000
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable, as root)"
FROM python:3.12 AS build
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site

FROM nginx:stable
COPY --from=build /site /usr/share/nginx/html
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
EXPOSE 8000
#---- fixed (unsafe): "Split into build and runtime stages (nginxinc/nginx-unprivileged:stable-alpine, as nginx)"
FROM python:3.12 AS build
WORKDIR /docs
COPY . .
RUN pip install mkdocs && mkdocs build -d /site

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /site /usr/share/nginx/html
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
EXPOSE 8000

#---- ok: a generator that serves while one writes
FROM ruby:3.3
WORKDIR /docs
COPY . .
RUN bundle install && bundle exec jekyll build
CMD ["bundle", "exec", "jekyll", "serve"]

#---- the port that a command hands on to the script
#---- file package.json
{ "scripts": { "build": "vite build", "preview": "vite preview" }, "devDependencies": { "vite": "6" } }
#---- file package-lock.json
{}
#---- file src/a.js
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains the sources of the site and what builds it, which a build stage would leave out"
CMD ["npm", "run", "preview", "--", "--host", "0.0.0.0", "--port", "5173"]
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable-alpine, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginx:stable-alpine
COPY --from=build /app/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5173;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (nginx:stable, as root)"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginx:stable
COPY --from=build /app/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5173;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF
#---- fixed (unsafe): "Split into build and runtime stages (nginxinc/nginx-unprivileged:stable-alpine, as nginx)"
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY --from=build /app/dist /usr/share/nginx/html
COPY <<'EOF' /etc/nginx/conf.d/default.conf
server {
  listen 5173;
  root /usr/share/nginx/html;
  location / {
    try_files $uri $uri/ /index.html;
  }
}
EOF

#---- ok: a server that hands requests on
#---- file package.json
{ "scripts": { "build": "vite build", "preview": "vite preview" }, "devDependencies": { "vite": "6" } }
#---- file package-lock.json
{}
#---- file vite.config.ts
export default { preview: { proxy: { '/api': 'http://backend' } } }
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build
CMD ["npm", "run", "preview"]
