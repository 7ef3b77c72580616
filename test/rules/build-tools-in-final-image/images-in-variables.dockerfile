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
# <--- info: "The final image contains the sources and the build-time packages: a build stage would leave them out"
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
# <--- info: "The final image contains compilers, headers and gem build dependencies: a build stage would leave them out"
CMD ["ruby", "app.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (docker.io/library/ruby:$RUBY_VERSION-slim, as root)"
ARG RUBY_VERSION=3.3
FROM docker.io/library/ruby:$RUBY_VERSION AS build
WORKDIR /app
COPY . .
RUN bundle install

FROM docker.io/library/ruby:$RUBY_VERSION-slim
WORKDIR /app
COPY --from=build /app/Gemfile /app/Gemfile.lock /app/app.rb ./
COPY --from=build /usr/local/bundle /usr/local/bundle
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
# <--- info: "The final image contains compilers and headers: a build stage would leave them out"
CMD ["python", "app.py"]
#---- refused: "Split into build and runtime stages: the image name contains variables"
