FROM ruby:2.7

RUN curl -sL https://deb.nodesource.com/setup_14.x | bash -
RUN curl -sS https://dl.yarnpkg.com/debian/pubkey.gpg | apt-key add -
RUN echo "deb https://dl.yarnpkg.com/debian/ stable main" | tee /etc/apt/sources.list.d/yarn.list

RUN apt-get update -qq
RUN apt-get install -y build-essential libpq-dev nodejs yarn imagemagick

ARG APP_REVISION
ENV APP_REVISION $APP_REVISION

ENV RAILS_ENV production
ENV RACK_ENV production
ENV SECRET_KEY_BASE 5e2f0c7a91d84a6b8f3d1c0e6b7a4958c1d2e3f405162738495a6b7c8d9eaf00

RUN mkdir /myapp
WORKDIR /myapp
ADD . /myapp

ARG BUNDLE_GEM__FURY__IO
ENV BUNDLE_GEM__FURY__IO $BUNDLE_GEM__FURY__IO
RUN gem install bundler:2.3.26
RUN bundle install --jobs 20 --retry 5 --without development test
RUN yarn install --check-files
RUN bundle exec rake assets:precompile
RUN rm -rf node_modules tmp/cache

EXPOSE 3000
CMD ["bundle", "exec", "puma", "-C", "config/puma.rb"]
