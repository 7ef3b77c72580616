class Boat < ApplicationRecord
  validates :sail_number, presence: true, uniqueness: true
end
