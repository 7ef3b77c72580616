#---- a Gemfile that loads files
#---- file Gemfile
source "https://rubygems.org"
require_relative "lib/versions"
gem "leaf", LEAF
eval_gemfile "gems/more.gemfile"
#---- file lib/versions.rb
LEAF = "~> 1.0.0"
#---- file gems/more.gemfile
# nothing more
#---- file app.rb
puts "app"
#---- file Gemfile.lock
$ bundle lock
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock, gems/more.gemfile and lib/versions.rb first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY gems/more.gemfile ./gems/
COPY lib/versions.rb ./lib/
RUN bundle install
COPY . .

#---- packages of the project
#---- file Gemfile
source "https://rubygems.org"
gem "leaf"
#---- file Gemfile.lock
$ bundle lock
#---- file vendor/cache/leaf-1.1.0.gem
$ cd ../.. && bundle cache
#---- file app.rb
puts "app"
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install --local
#---- fixed (unsafe): "Copy Gemfile, Gemfile.lock and vendor/cache first, then `bundle install`"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY vendor/cache/ ./vendor/cache/
RUN bundle install --local
COPY . .

#---- a gem in a folder
#---- file Gemfile
source "https://rubygems.org"
gem "leaf"
gem "own", path: "own"
#---- file own/own.gemspec
Gem::Specification.new do |s|
  s.name = "own"
  s.version = "1.0.0"
  s.summary = "own"
  s.authors = ["me"]
  s.files = ["lib/own.rb"]
end
#---- file own/lib/own.rb
Own = "own"
#---- file Gemfile.lock
$ bundle lock
#---- file Dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `bundle install`: every source change reinstalls all packages"
RUN bundle install
#---- refused: "Copy the sources after `bundle install`: it gets dependencies from folders of the project"
