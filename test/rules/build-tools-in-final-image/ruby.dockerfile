#---- Ruby: gems are compiled where the compilers are
#---- file Gemfile
source "https://rubygems.org"
gem "sinatra"
gem "pg"
#---- file Gemfile.lock
#---- file config.ru
#---- file app.rb
#---- file spec/app_spec.rb
#---- file Dockerfile
FROM ruby:3.3-bookworm
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
EXPOSE 9292
CMD ["bundle", "exec", "rackup", "--host", "0.0.0.0"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.3-slim-bookworm, as root)"
FROM ruby:3.3-bookworm AS build
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.3-slim-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
EXPOSE 9292
CMD ["bundle", "exec", "rackup", "--host", "0.0.0.0"]

#---- Rails: compiled assets lie in the project
#---- file Gemfile
gem "rails"
gem "puma"
#---- file config.ru
#---- file app/models/user.rb
#---- file bin/rails
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /rails
ENV RAILS_ENV=production BUNDLE_WITHOUT=development:test
RUN apt-get update && apt-get install -y --no-install-recommends build-essential nodejs && rm -rf /var/lib/apt/lists/*
COPY Gemfile* ./
RUN bundle install --jobs 4
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
RUN SECRET_KEY_BASE=dummy bundle exec rails assets:precompile
CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.3-slim, as root)"
FROM ruby:3.3 AS build
WORKDIR /rails
ENV RAILS_ENV=production BUNDLE_WITHOUT=development:test
RUN apt-get update && apt-get install -y --no-install-recommends build-essential nodejs && rm -rf /var/lib/apt/lists/*
COPY Gemfile* ./
RUN bundle install --jobs 4
COPY . .
RUN SECRET_KEY_BASE=dummy bundle exec rails assets:precompile

FROM ruby:3.3-slim
ENV RAILS_ENV=production BUNDLE_WITHOUT=development:test
RUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/*
WORKDIR /rails
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /rails .
CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]

#---- Ruby on Alpine, with gems in the project
#---- file Gemfile
gem "mysql2"
#---- file app.rb
#---- file Dockerfile
FROM ruby:3.3-alpine
RUN apk add --no-cache build-base mariadb-dev
WORKDIR /app
COPY Gemfile ./
RUN bundle config set --local path vendor/bundle && bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
CMD ["bundle", "exec", "ruby", "app.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.3-alpine, as root)"
FROM ruby:3.3-alpine AS build
RUN apk add --no-cache build-base mariadb-dev
WORKDIR /app
COPY Gemfile ./
RUN bundle config set --local path vendor/bundle && bundle install

FROM ruby:3.3-alpine
RUN apk add --no-cache mariadb-connector-c libstdc++
WORKDIR /app
COPY --from=build /app/vendor/bundle ./vendor/bundle
COPY --from=build /usr/local/bundle/config /usr/local/bundle/
COPY . .
CMD ["bundle", "exec", "ruby", "app.rb"]

#---- no fix: what a gem needs of the system is not known
#---- file Gemfile
gem "rmagick"
#---- file app.rb
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
CMD ["ruby", "app.rb"]
#---- refused: "Split into build and runtime stages: the system libraries that `rmagick` needs are unknown"

#---- ok: Ruby without a compiler
FROM ruby:3.3-slim
WORKDIR /app
COPY . .
RUN bundle install
CMD ["ruby", "app.rb"]

#---- a start script that takes away a file, and a gem that drives browsers in tests
#---- file Gemfile
source 'https://rubygems.org'
gem 'sinatra'
gem 'selenium-webdriver', group: :test
#---- file Gemfile.lock
GEM
#---- file app.rb
#---- file docker/entrypoint.sh
#!/bin/bash
set -e
if [ -f tmp/pids/server.pid ]; then
  rm tmp/pids/server.pid
fi
exec "$@"
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
RUN chmod +x docker/entrypoint.sh
ENTRYPOINT ["./docker/entrypoint.sh"]
CMD ["ruby", "app.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.3-slim, as root)"
FROM ruby:3.3 AS build
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
RUN chmod +x docker/entrypoint.sh

FROM ruby:3.3-slim
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /app/Gemfile /app/Gemfile.lock /app/app.rb ./
COPY --from=build /app/docker/entrypoint.sh ./docker/
ENTRYPOINT ["./docker/entrypoint.sh"]
CMD ["ruby", "app.rb"]

#---- ok: a start script that installs packages
#---- file Gemfile
source 'https://rubygems.org'
gem 'rails'
#---- file Gemfile.lock
GEM
  specs:
    rails (7.0)
#---- file start.sh
echo "gem 'a', path: './a'" >> Gemfile
bundle install
bin/rails server
#---- file .dockerignore
.git
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /usr/src/app
COPY . .
RUN bundle install
CMD ["/bin/bash", "start.sh"]

#---- a version of Ruby in a file of its own lists no gems
#---- file Gemfile
source "https://rubygems.org"
ruby file: ".ruby-version"
gem "rack"
#---- file Gemfile.lock
#---- file .ruby-version
#---- file config.ru
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock .ruby-version ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
CMD ["bundle", "exec", "rackup"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.4-slim, as root)"
FROM ruby:3.4 AS build
WORKDIR /app
COPY Gemfile Gemfile.lock .ruby-version ./
RUN bundle install

FROM ruby:3.4-slim
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
CMD ["bundle", "exec", "rackup"]

#---- a sqlite3 that uses the library of the system
#---- file Gemfile
source 'https://rubygems.org'
gem "sqlite3", "~> 1.4"
#---- file Gemfile.lock
GEM
  specs:
    sqlite3 (1.4.4)
#---- file config.ru
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
CMD ["bundle", "exec", "rackup"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.4-slim, as root)"
FROM ruby:3.4 AS build
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.4-slim
RUN apt-get update && apt-get install -y --no-install-recommends libsqlite3-0 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
CMD ["bundle", "exec", "rackup"]

#---- one that brings its own
#---- file Gemfile
source 'https://rubygems.org'
gem "sqlite3", "~> 1.4"
#---- file Gemfile.lock
GEM
  specs:
    sqlite3 (1.6.0)
#---- file config.ru
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
CMD ["bundle", "exec", "rackup"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.4-slim, as root)"
FROM ruby:3.4 AS build
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.4-slim
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
CMD ["bundle", "exec", "rackup"]

#---- a secret that the program may read stays
#---- file Gemfile
source 'https://rubygems.org'
gem 'rails'
#---- file Gemfile.lock
GEM
  specs:
    rails (7.0)
#---- file config/application.rb
#---- file Dockerfile
FROM ruby:3.4
ARG RAILS_MASTER_KEY
WORKDIR /app
ENV RAILS_MASTER_KEY=${RAILS_MASTER_KEY} RAILS_ENV=production
COPY Gemfile Gemfile.lock ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
RUN bundle exec rails assets:precompile
CMD ["bundle", "exec", "rails", "server"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.4-slim, as root)"
FROM ruby:3.4 AS build
ARG RAILS_MASTER_KEY
WORKDIR /app
ENV RAILS_MASTER_KEY=${RAILS_MASTER_KEY} RAILS_ENV=production
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .
RUN bundle exec rails assets:precompile

FROM ruby:3.4-slim
ARG RAILS_MASTER_KEY
ENV RAILS_MASTER_KEY=${RAILS_MASTER_KEY} RAILS_ENV=production
RUN apt-get update && apt-get install -y --no-install-recommends tzdata && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY --from=build /app .
CMD ["bundle", "exec", "rails", "server"]

#---- gems of C++ on Alpine, whose library came with the compiler
#---- file Gemfile
source "https://rubygems.org"
gem "sinatra"
gem "mini_racer"
#---- file app.rb
require "mini_racer"
#---- file Dockerfile
FROM ruby:3.3-alpine
RUN apk add --no-cache build-base libpq-dev
WORKDIR /app
COPY Gemfile* ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
USER 1000
CMD ["ruby", "app.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.3-alpine, as 1000)"
FROM ruby:3.3-alpine AS build
RUN apk add --no-cache build-base libpq-dev
WORKDIR /app
COPY Gemfile* ./
RUN bundle install

FROM ruby:3.3-alpine
RUN apk add --no-cache libpq libstdc++
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
USER 1000
CMD ["ruby", "app.rb"]

#---- a compiler of C alone on Alpine
#---- file Gemfile
source "https://rubygems.org"
gem "pg"
#---- file app.rb
require "pg"
#---- file Dockerfile
FROM ruby:3.3-alpine
RUN apk add --no-cache gcc make musl-dev libpq-dev
WORKDIR /app
COPY Gemfile* ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
USER 1000
CMD ["ruby", "app.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.3-alpine, as 1000)"
FROM ruby:3.3-alpine AS build
RUN apk add --no-cache gcc make musl-dev libpq-dev
WORKDIR /app
COPY Gemfile* ./
RUN bundle install

FROM ruby:3.3-alpine
RUN apk add --no-cache libpq
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
USER 1000
CMD ["ruby", "app.rb"]
