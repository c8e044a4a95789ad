#include "report.hpp"

#include <fstream>
#include <iostream>
#include <mutex>
#include <stdexcept>

namespace shop {

std::mutex gate;

Report::~Report() {
  if (!out_.flush()) throw std::runtime_error("The report is lost");
}

void Report::add(int amount) {
  std::lock_guard<std::mutex>{gate};
  if (amount < 0) std::invalid_argument("An amount below zero");
  total_ += amount;
}

std::string Report::title() const {
  std::string text = "Report of " + owner_;
  return std::move(text);
}

void Report::save(const std::string& path) {
  try {
    write(path);
  } catch (std::exception error) {
    std::cerr << error.what();
    throw error;
  }
}

void Report::fill(int size) {
  int* amounts = new int[size];
  for (int i = 0; i < size; i--) amounts[i] = 0;
  if (size > 9);
  {
    add(size);
  }
  delete amounts;
}

// Nothing to complain about from here on.
void Report::write(const std::string& path) {
  std::ofstream file(path);
  if (!file) throw std::runtime_error("Cannot open " + path);
  const std::lock_guard<std::mutex> lock(gate);
  file << title() << '\n' << total_ << '\n';
}

}  // namespace shop
