#---- packages in folders of the project
#---- file mix.exs
defmodule App.MixProject do
  use Mix.Project

  def project do
    [app: :app, version: "1.0.0", deps: [{:own, path: "own"}]]
  end
end
#---- file own/mix.exs
defmodule Own.MixProject do
  use Mix.Project

  def project do
    [app: :own, version: "1.0.0"]
  end
end
#---- file own/lib/own.ex
defmodule Own do
end
#---- file lib/app.ex
defmodule App do
end
#---- file Dockerfile
FROM elixir:1.14
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `mix deps.get`: every source change reinstalls all packages"
RUN mix deps.get
RUN mix compile
#---- refused: "Copy the sources after `mix deps.get`: it gets dependencies from folders of the project"

#---- a project without packages
#---- file mix.exs
defmodule App.MixProject do
  use Mix.Project

  def project do
    [app: :app, version: "1.0.0", deps: []]
  end
end
#---- file config/config.exs
import Config
#---- file lib/app.ex
defmodule App do
end
#---- file Dockerfile
FROM elixir:1.14
WORKDIR /app
COPY . .
# <---- warning: "`COPY . .` above `mix deps.get`: every source change reinstalls all packages"
RUN mix deps.get
RUN mix compile
#---- fixed (unsafe): "Copy mix.exs first, then `mix deps.get`, and create .dockerignore"
FROM elixir:1.14
WORKDIR /app
COPY mix.exs ./
RUN mix deps.get
COPY . .
RUN mix compile
#---- fixed .dockerignore
.git
deps
_build
