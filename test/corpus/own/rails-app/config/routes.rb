Rails.application.routes.draw do
  resources :boats
end
