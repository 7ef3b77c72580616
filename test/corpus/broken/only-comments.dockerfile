# nothing here yet
# escape=`

   # TODO: write the Dockerfile
