#---- bundler
#---- file Gemfile
gem "rails"
#---- file Gemfile.lock
#---- file app.rb
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY . .
# <---- warning: "any change under `.` runs `bundle install` again"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with each of them"
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
# <---- warning: "any change under `.` runs `bundle install` again"
RUN bundle install
#          ^^^^^^^ related: "`bundle install` runs again with each of them"
#---- refused: "Copy the sources after `bundle install`: the `Gemfile` reads a gemspec, which reads the sources"
