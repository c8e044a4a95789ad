require 'open-uri'
require 'digest'
require 'yaml'

class Mailer
  def initialize(params)
    @params = params
  end

  def deliver
    system("sendmail #{@params[:to]}")
    User.where("email = '#{@params[:to]}'").first
  end

  def template
    eval(@params[:template])
  rescue Exception
  end

  def settings
    YAML.load(open(@params[:url]).read)
  end

  def token
    Digest::MD5.hexdigest(rand.to_s)
  end
end
