# syntax=docker/dockerfile:1

# RUBY_VERSION is the Ruby all stages share
ARG RUBY_VERSION=3.3.6
# BUNDLER_VERSION must match Gemfile.lock
ARG BUNDLER_VERSION=2.5.23

# base has Ruby and the system libraries of the gem
FROM ruby:${RUBY_VERSION}-slim AS base
ARG BUNDLER_VERSION
RUN gem install bundler -v "${BUNDLER_VERSION}" --no-document
WORKDIR /gem

# bundle installs development gems
FROM base AS bundle
RUN apt-get update && apt-get install --yes --no-install-recommends build-essential git && rm -rf /var/lib/apt/lists/*
COPY Gemfile Gemfile.lock tidepool.gemspec ./
COPY lib/tidepool/version.rb lib/tidepool/
RUN --mount=type=cache,target=/usr/local/bundle/cache bundle install --jobs 4

# rubocop checks the style
FROM bundle AS rubocop
COPY . .
RUN bundle exec rubocop --parallel

# spec runs the test suite; SPEC_OPTS are handed to RSpec
FROM bundle AS spec
COPY . .
# SPEC_OPTS for instance --tag ~slow
ARG SPEC_OPTS=
RUN bundle exec rspec ${SPEC_OPTS}

# build makes the .gem file
FROM bundle AS build
COPY . .
RUN gem build tidepool.gemspec --output /tidepool.gem

# package exports the .gem file
FROM scratch AS package
COPY --from=build /tidepool.gem /
