FROM alpine:3.20
RUN apk add --no-cache \   
      bash \	
      curl \ 	 
      git
ENV A=1 \  
    B=2
LABEL x="y" \ 
      z=w
COPY a \ 
  b \
  /dest/
CMD ["sh", \   
  "-c", "true"]
