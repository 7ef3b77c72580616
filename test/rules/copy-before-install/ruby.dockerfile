#---- bundler
#---- file Gemfile
gem "rails"
#---- file Gemfile.lock
#---- file app.rb
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .

#---- bundler: a gemspec
#---- file Gemfile
gemspec
#---- file Gemfile.lock
#---- file a.gemspec
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- refused: "Copy the sources after `bundle install`: the `Gemfile` reads a gemspec, which reads the sources"

#---- bundler: what the Gemfile loads
#---- file Gemfile
require_relative "lib/versions"
ruby file: ".ruby-version"
eval_gemfile "gems/dev.gemfile"
#---- file Gemfile.lock
GEM
#---- file lib/versions.rb
V = 1
#---- file gems/dev.gemfile
gem "rake"
#---- file .ruby-version
3.4.0
#---- file app.rb
1
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `gem install` and `bundle install`: every source change reinstalls all packages"
RUN gem install bundler && bundle install
#       ^^^^^^^ related: "`gem install` runs again with every source change"
#                                 ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock, .ruby-version and 2 more first, then `gem install` and `bundle install`"
FROM ruby:3.4
WORKDIR /a
COPY Gemfile Gemfile.lock .ruby-version ./
COPY gems/dev.gemfile ./gems/
COPY lib/versions.rb ./lib/
RUN gem install bundler && bundle install
COPY . .

#---- bundler: files by a pattern
#---- file Gemfile
Dir["gems/*.gemfile"].each { |path| eval_gemfile path }
#---- file gems/dev.gemfile
gem "rake"
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- refused: "Copy the sources after `bundle install`: the `Gemfile` reads files that match a pattern"

#---- bundler: packages of the project
#---- file Gemfile
gem "rake"
#---- file Gemfile.lock
GEM
#---- file vendor/cache/rake-13.gem
x
#---- file app.rb
1
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /a
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install --local
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock and vendor/cache first, then `bundle install`"
FROM ruby:3.4
WORKDIR /a
COPY Gemfile Gemfile.lock ./
COPY vendor/cache/ ./vendor/cache/
RUN bundle install --local
COPY . .

#---- the sources of gems are no files
#---- file Gemfile
source 'https://rubygems.org'
#---- file Gemfile.lock
GEM
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
ADD . .
# <--- warning: "`ADD . .` above `bundle install`: every source change reinstalls all packages"
RUN gem sources --add https://gems.example.com/ --remove https://rubygems.org/
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.4
WORKDIR /app
RUN gem sources --add https://gems.example.com/ --remove https://rubygems.org/
COPY Gemfile Gemfile.lock ./
RUN bundle install
ADD . .

#---- settings of the project that are copied again
#---- file Gemfile
source 'https://rubygems.org'
gem 'rack'
#---- file Gemfile.lock
GEM
  remote: https://rubygems.org/
  specs:
    rack (3.1.0)

PLATFORMS
  ruby

DEPENDENCIES
  rack
#---- file .bundle/config
---
BUNDLE_JOBS: "4"
#---- file app.rb
run
#---- file Dockerfile
FROM debian:12 AS step
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle config set --local without test
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
FROM debian:12 AS list
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle config set without test && bundle install
#                                            ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- refused: "Copy the sources after `bundle install`: `bundle config` in line 4 writes to `.bundle`, which is copied"
#---- refused: "Copy the sources after `bundle install`: `bundle config` in line 9 writes to `.bundle`, which is copied"

#---- settings that the image keeps elsewhere
#---- file Gemfile
source 'https://rubygems.org'
gem 'rack'
#---- file Gemfile.lock
GEM
  remote: https://rubygems.org/
  specs:
    rack (3.1.0)

PLATFORMS
  ruby

DEPENDENCIES
  rack
#---- file .bundle/config
---
BUNDLE_JOBS: "4"
#---- file app.rb
run
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle config set --local without test
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock and .bundle first, then `bundle install`"
FROM ruby:3.4
WORKDIR /app
RUN bundle config set --local without test
COPY Gemfile Gemfile.lock ./
COPY .bundle/ ./.bundle/
RUN bundle install
COPY . .

#---- groups of gems are no folders
#---- file Gemfile
source "https://rubygems.org"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file test/app_test.rb
require "app"
#---- file development/seed.rb
puts 1
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install --without test development
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install --without test development
COPY . .

#---- groups of gems behind an equals sign
#---- file Gemfile
source "https://rubygems.org"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file test/app_test.rb
require "app"
#---- file development/seed.rb
puts 1
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install --without=test development --jobs 4
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install --without=test development --jobs 4
COPY . .

#---- groups of gems before another flag
#---- file Gemfile
source "https://rubygems.org"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file test/app_test.rb
require "app"
#---- file development/seed.rb
puts 1
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install --with test -j 4
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install --with test -j 4
COPY . .

#---- ok: manifests and a folder with gems
#---- file Gemfile
source "https://rubygems.org"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file .ruby-version
3.3.0
#---- file vendor/gems/own/own.rb
puts 1
#---- file app.rb
puts 2
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock .ruby-version vendor ./
RUN bundle install
COPY . .

#---- ok: a folder with gems in a COPY of its own
#---- file Gemfile
source "https://rubygems.org"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file .ruby-version
3.3.0
#---- file vendor/gems/own/own.rb
puts 1
#---- file app.rb
puts 2
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY vendor ./vendor
RUN bundle install
COPY . .

#---- a folder with gems and a source
#---- file Gemfile
source "https://rubygems.org"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file .ruby-version
3.3.0
#---- file vendor/gems/own/own.rb
puts 1
#---- file app.rb
puts 2
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock app.rb vendor ./
# <---- warning: "`COPY ... app.rb ...` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY app.rb vendor ./

#---- a folder with gems above all sources
#---- file Gemfile
source "https://rubygems.org"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file .ruby-version
3.3.0
#---- file vendor/gems/own/own.rb
puts 1
#---- file app.rb
puts 2
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY vendor ./vendor
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile and Gemfile.lock first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY vendor ./vendor
COPY Gemfile Gemfile.lock ./
RUN bundle install
COPY . .

#---- bundler: a program that the Gemfile requires by its path
#---- file Gemfile
source "https://rubygems.org"
require "./lib/gems"
#---- file Gemfile.lock
GEM
#---- file lib/gems.rb
V = 1
#---- file app.rb
1
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock and lib/gems.rb first, then `bundle install`"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY lib/gems.rb ./lib/
RUN bundle install
COPY . .

#---- bundler: a plugin in a folder of the project
#---- file Gemfile
plugin "x", path: "plug"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file plug/plugins.rb
1
#---- file app.rb
1
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- refused: "Copy the sources after `bundle install`: it gets dependencies from folders of the project"

#---- bundler: gems in a folder by its address
#---- file Gemfile
source "file:///app/gems"
gem "rack"
#---- file Gemfile.lock
GEM
#---- file gems/specs.4.8.gz
x
#---- file app.rb
1
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with every source change"
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock and gems first, then `bundle install`"
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY gems/ ./gems/
RUN bundle install
COPY . .
