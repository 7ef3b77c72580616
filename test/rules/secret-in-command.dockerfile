#---- in URLs, options and assignments
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
#           ^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
RUN mysql --password=Tr0ub4dor -e 'select 1'
#         ^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
RUN DB_PASSWORD=Tr0ub4dor ./migrate
#   ^^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's configuration: revoke it, and use a secret mount for the new one"
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's configuration: revoke it, and use a secret mount for the new one"

#---- once for each word, over continued lines
FROM alpine
RUN curl \
      -u deploy:Tr0ub4dor \
#        ^^^^^^^^^^^^^^^^ want: "a secret stands in this command and so in the image's history: revoke it, and use a secret mount for the new one"
      https://example.com

#---- ok: variables, placeholders, files, flags
FROM alpine
RUN git clone https://$USER:$TOKEN@example.com/app.git && git clone https://oauth2:${TOKEN}@example.com/b.git
RUN curl -u "$LOGIN" https://example.com && curl -u deploy: https://example.com
RUN mysql --password=$DB_PASSWORD && mysql --password="${DB_PASSWORD}" && tool --token-file=/run/secrets/token --token /run/secrets/token
RUN tool --password=changeme --no-password --password-stdin < /run/secrets/p
RUN echo "https://example.com:8080/a@b" && ssh git@example.com && pip install git+ssh://git@example.com/a.git
RUN psql postgres://postgres:postgres@localhost/test
RUN DB_PASSWORD= API_TOKEN=dummy ./migrate
