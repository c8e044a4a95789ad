# frozen_string_literal: true

class Account < ApplicationRecord
  validates :login, presence: true, format: { with: /^[a-z0-9]+$/ }
  validates :email, format: { with: /\A[^@\s]+@[^@\s]+\z/ }

  STATES = { open: 1, closed: 2, open: 3 }.freeze

  def self.search(name)
    where("name LIKE '%#{name}%'")
  end

  def self.newest
    all.to_a.sort_by(&:created_at).last
  end

  def self.named(name)
    where(name: name).order(:created_at)
  end

  def display_name
    name.strip!.capitalize
  end

  def password=(password)
    self.digest = Digest::SHA1.hexdigest(password)
  end

  def renew
    token = Array.new(20) { rand(36).to_s(36) }.join
    update!(token: token)
  end

  def renew_safely
    update!(token: SecureRandom.hex(20))
  end

  def display_name
    name.to_s
  end
end
