FROM node:20
CMD ["npm", "start"];
ENTRYPOINT ["node"] # the server
CMD [ "npm", 'start' ]
CMD ['npm', 'start']
CMD ["npm" "start"]
CMD ["npm", "start"]]
CMD ["npm", start]
CMD ["npm", "start",]
CMD [npm, start]
RUN [ -d /app ] || mkdir /app
RUN ["a"
VOLUME ["/data",]
VOLUME [/data]
HEALTHCHECK CMD ["curl", "-f", "localhost"] || exit 1
ENTRYPOINT []
CMD []
CMD [ ]
RUN   [ "echo" , "with \"quotes\", a \u00e9 and a \ttab" ]   
CMD [ \
  "npm", \
  "start" \
]
