FROM jekyll/jekyll:4.2.2 as jekyll
ARG JEKYLL_GITHUB_TOKEN
WORKDIR /srv/jekyll
COPY . .
RUN bundle install
RUN JEKYLL_ENV=production bundle exec jekyll build --trace
FROM httpd:2.4-alpine
COPY --from=jekyl /srv/jekyll/_site/ /usr/local/apache2/htdocs/
