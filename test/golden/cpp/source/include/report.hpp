#pragma once

#include <ostream>
#include <string>

namespace shop {

class Printer {
 public:
  virtual void print(const std::string& text) = 0;
};

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void put(char byte) = 0;
};

class Report {
 public:
  ~Report();
  void add(int amount);
  void save(const std::string& path);
  void fill(int size);
  std::string title() const;

 private:
  void write(const std::string& path);
  std::ostream& out_;
  std::string owner_;
  int total_ = 0;
};

}  // namespace shop
