#---- in URLs, options and assignments
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
#           ^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN mysql --password=Tr0ub4dor -e 'select 1'
#         ^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN DB_PASSWORD=Tr0ub4dor ./migrate
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's configuration: revoke it"
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's configuration: revoke it"
#---- refused: "Use a secret mount: git keeps the address, so that it would stay in the layer"
#---- refused: "Use a secret mount: git keeps the address, so that it would stay in the layer"
#---- refused: "Use a secret mount: the program writes it to a file of the image"
#---- refused: "Use a secret mount: what starts with the image gets it then: from its environment, or from a file that is mounted"
#---- refused: "Use a secret mount: what starts with the image gets it then: from its environment, or from a file that is mounted"
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    curl -u "deploy:$PASSWORD" https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    curl -u deploy:Tr0ub4dor https://example.com && curl --user="deploy:$PASSWORD" https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    mysql --password="$PASSWORD" -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN DB_PASSWORD=Tr0ub4dor ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app
#---- fixed (unsafe): "Use a secret mount for DB_PASSWORD_VALUE"
FROM alpine
RUN git clone https://deploy:Tr0ub4dor@example.com/app.git
RUN git clone https://0123456789abcdef0123456789abcdef01234567:x-oauth-basic@github.com/a/b.git
RUN curl -u deploy:Tr0ub4dor https://example.com && curl --user=deploy:Tr0ub4dor https://example.com
RUN mysql --password=Tr0ub4dor -e 'select 1'
RUN npm config set //registry.npmjs.org/:_authToken npm_0123456789abcdefghijABCDEFGHIJ01
RUN --mount=type=secret,id=DB_PASSWORD_VALUE,env=DB_PASSWORD_VALUE,required=true \
    DB_PASSWORD="$DB_PASSWORD_VALUE" ./migrate
CMD ["server", "--api-key", "sk-0123456789abcdefghijABCDEFGHIJ01"]
ENTRYPOINT psql postgres://app:Tr0ub4dor@db/app

#---- once for each word, over continued lines
FROM alpine
RUN curl \
      -u deploy:Tr0ub4dor \
#        ^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
      https://example.com
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true curl \
      -u "deploy:$PASSWORD" \
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

#---- quotes and assignments
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN DB_PASSWORD=Tr0ub4dor ./migrate
#   ^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#                  ^^^^^^^^^^^^^^^^^^ warning: "a secret stands in this command and so in the image's history: revoke it"
#---- refused: "Use a secret mount: no shell reads variables here"
#---- fixed (unsafe): "Use a secret mount for GITHUB_TOKEN"
FROM alpine
RUN --mount=type=secret,id=GITHUB_TOKEN,env=GITHUB_TOKEN,required=true \
    curl -H "Authorization: Bearer $GITHUB_TOKEN" https://example.com -o /a
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
RUN DB_PASSWORD=Tr0ub4dor ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#---- fixed (unsafe): "Use a secret mount for GITLAB_TOKEN"
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
RUN --mount=type=secret,id=GITLAB_TOKEN,env=GITLAB_TOKEN,required=true \
    curl -H "X-Token: $GITLAB_TOKEN" https://example.com/$NOT
RUN DB_PASSWORD=Tr0ub4dor ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#---- fixed (unsafe): "Use a secret mount for DB_PASSWORD_VALUE"
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
RUN --mount=type=secret,id=DB_PASSWORD_VALUE,env=DB_PASSWORD_VALUE,required=true \
    DB_PASSWORD="$DB_PASSWORD_VALUE" ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN pip install --index-url https://ci:Tr0ub4dor@pypi.example.com/simple app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
#---- fixed (unsafe): "Use a secret mount for PASSWORD"
FROM alpine
RUN curl -H "Authorization: Bearer ghp_0123456789abcdefghijABCDEFGHIJ012345" https://example.com -o /a
RUN curl -H 'X-Token: glpat-0123456789abcdefghij' https://example.com/$NOT
RUN DB_PASSWORD=Tr0ub4dor ./migrate
RUN wget --password='Tr0ub4dor$x' https://example.com/a
RUN --mount=type=secret,id=PASSWORD,env=PASSWORD,required=true \
    pip install --index-url "https://ci:$PASSWORD@pypi.example.com/simple" app
RUN ["curl", "-u", "deploy:Tr0ub4dor", "https://example.com"]
