FROM ruby:3.2-alpine
RUN apk add --no-cache build-base sqlite-dev
WORKDIR /srv/geminabox
COPY Gemfile Gemfile.lock ./
RUN --mount=type=secret,id=bundle_gems__contribsys__com,env=BUNDLE_GEMS__CONTRIBSYS__COM \
    bundle config set --local without development && bundle install
COPY config.ru .
RUN adduser -D gem && chown gem .
USER gem
VOLUME /srv/geminabox/data
EXPOSE 9292
CMD ["bundle", "exec", "rackup", "--host", "0.0.0.0"]
