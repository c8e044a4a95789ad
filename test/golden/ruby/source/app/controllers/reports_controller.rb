# frozen_string_literal: true

class ReportsController < ApplicationController
  skip_before_action :verify_authenticity_token

  def index
    @reports = Report.order(params[:sort])
  end

  def show
    report = Report.find(params[:id])
    render plain: report.public_send(params[:part])
  end

  def create
    report = Report.create!(params[:report].permit!)
    redirect_to report
  end

  def update
    report = Report.find(params[:id])
    report.update!(params.require(:report).permit(:title, :body))
    redirect_to params[:back]
  end

  def download
    send_file "exports/#{params[:name]}"
  end

  def preview
    binding.irb
    render html: "<h1>#{@title.text}</h1>".html_safe
  end
end
